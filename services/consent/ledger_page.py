"""A case's ledger as a document to verify, and as a page to print for child and guardian."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from services.consent.chain import What, instant
from services.consent.reader_view import Ledger
from services.consent.store.withdrawals import Told

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

Names = Callable[[UUID], str]


def as_document(ledger: Ledger, case: str, name: Names) -> dict[str, Any]:
    """The chained entries, the same for every reader; the names around them are the reader's."""
    used = {id_ for entry in ledger.entries for id_ in entry.get("consents", ())}
    return {
        "case": case,
        "read_at": instant(ledger.read_at),
        "entries": ledger.entries,
        "consents": {id_: name(UUID(id_)) for id_ in sorted(used)},
        "withdrawals": [_told(told, ledger, name) for told in ledger.withdrawals],
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


def _told(told: Told, ledger: Ledger, name: Names) -> dict[str, Any]:
    """Who was told of a withdrawal, and whether it has answered."""
    found: dict[str, Any] = {
        "consent": name(told.consent),
        "recipient": told.recipient,
        "sections": list(told.sections),
        "told_at": instant(told.told_at),
        "answer_by": instant(told.answer_by),
        "overdue": told.is_overdue(ledger.read_at),
    }
    if told.received_at is not None:
        found["acknowledged_at"] = instant(told.received_at)
    if told.answered_at is not None:
        found |= {"answer": told.answer, "answered_at": instant(told.answered_at)}
    return found
