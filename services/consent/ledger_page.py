"""A case's ledger as a page to print for child and guardian."""

from collections.abc import Mapping
from typing import Any

from services.consent.chain import What

SAID: Mapping[str, str] = {
    What.CONSENTED: "Agreed to",
    What.INVOKED: "Allowed by another right",
    What.DISPUTED: "Agreement disputed",
    What.WITHDRAWN: "Agreement taken back",
    What.TOLD: "Told of a withdrawal",
    What.ANSWERED: "Answered a withdrawal",
    What.OVERDUE: "Has not answered in time",
    What.READ: "Read this list",
    What.AUTHORISED: "Allowed to be asked for",
    What.DECIDED: "Allowed to go",
    What.REFUSED: "Refused",
    What.DISCLOSED: "Sent, sealed",
    What.OPENED: "Opened",
}


def as_page(document: Mapping[str, Any]) -> dict[str, Any]:
    """What the template prints: no word of the file itself is in it."""
    lines = [
        {
            "position": entry["position"],
            "day": entry["at"][:10],
            "hour": entry["at"][11:16],
            "what": SAID[entry["what"]],
            "section": entry.get("section", ""),
            "recipient": entry.get("recipient", ""),
            "purpose": entry.get("purpose", ""),
            "because": entry.get("because", ""),
            "until": entry.get("until", "")[:10],
        }
        for entry in document["entries"]
    ]
    head = document["entries"][-1]["hash"] if document["entries"] else ""
    return {"lines": lines, "read_at": document["read_at"], "head": head}
