"""Every way in which the envelope of a message, or an answer, can be wrong."""

from collections.abc import Callable
from typing import Any

from schemas import canonical

Change = Callable[[Any], object]


def header(bundle: Any) -> Any:
    return bundle["entry"][0]["resource"]


ENVELOPE: dict[str, Change] = {
    "two jurisdictions": lambda bundle: bundle["meta"]["tag"].append(bundle["meta"]["tag"][0]),
    "no jurisdiction": lambda bundle: bundle["meta"]["tag"].clear(),
    "a jurisdiction without version": lambda bundle: bundle["meta"]["tag"][0].pop("version"),
    "no timestamp": lambda bundle: bundle.pop("timestamp"),
    "no id": lambda bundle: bundle.pop("id"),
    "an id that is no UUID": lambda bundle: bundle.update(id="7"),
    "another kind of Bundle": lambda bundle: bundle.update(type="collection"),
    "two headers": lambda bundle: bundle["entry"].append(bundle["entry"][0]),
    "no header": lambda bundle: bundle["entry"].pop(0),
    "a fullUrl on a server": lambda bundle: bundle["entry"][1].update(fullUrl="http://x/Task/1"),
    "10,001 entries": lambda bundle: bundle.update(entry=bundle["entry"] * 10_001),
    "two destinations": lambda bundle: header(bundle)["destination"].append(
        header(bundle)["destination"][0]
    ),
    "no receiver": lambda bundle: header(bundle)["destination"][0].pop("receiver"),
    "another service": lambda bundle: header(bundle)["destination"][0]["receiver"][
        "identifier"
    ].update(value="nobody"),
    "no sender": lambda bundle: header(bundle).pop("sender"),
    "a sender that is a service": lambda bundle: header(bundle)["sender"]["identifier"].update(
        system=canonical.SID_SERVICE
    ),
    "two foci": lambda bundle: header(bundle)["focus"].append(header(bundle)["focus"][0]),
    "no focus": lambda bundle: header(bundle).pop("focus"),
    "no definition": lambda bundle: header(bundle).pop("definition"),
    "another definition": lambda bundle: header(bundle).update(definition="http://x|1.0"),
}
ANSWERS: dict[str, Change] = {
    "no code": lambda header: header["response"].pop("code"),
    "another code": lambda header: header["response"].update(code="maybe"),
    "done, without a result": lambda header: header.pop("focus"),
    "not done, without reasons": lambda header: header["response"].update(code="fatal-error"),
    "of a partner": lambda header: header["sender"]["identifier"].update(
        system=canonical.SID_PARTNER
    ),
}
