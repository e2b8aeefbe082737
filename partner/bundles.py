"""FHIR message Bundles as a partner reads and builds them (https://hl7.org/fhir/R4/messaging.html)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from partner.refusals import Refused
from partner.words import (
    MESSAGE_EVENT,
    SID_CASE,
    SID_PARTNER,
    SID_SERVICE,
    message_definition,
    partner_source,
    service_source,
)

Json = dict[str, Any]


def header(bundle: Mapping[str, Any]) -> Json:
    """The MessageHeader. Refused when the first entry is none."""
    try:
        found: Json = bundle["entry"][0]["resource"]
        if found["resourceType"] == "MessageHeader":
            return found
    except (KeyError, IndexError, TypeError):
        pass
    raise Refused.because("structure", "no message: the first entry is no MessageHeader")


def message_id(bundle: Mapping[str, Any]) -> str:
    """By what a message is known, answered and acknowledged."""
    return _text(header(bundle).get("id"), "MessageHeader.id")


def event(bundle: Mapping[str, Any]) -> str:
    """What the message asks or tells."""
    coding = header(bundle).get("eventCoding")
    return _text(coding.get("code") if isinstance(coding, dict) else None, "eventCoding.code")


def receiver(bundle: Mapping[str, Any]) -> str:
    """The service that the message is for."""
    destinations = header(bundle).get("destination")
    first = destinations[0] if isinstance(destinations, list) and destinations else {}
    return _text(identifier_of(first.get("receiver"), SID_SERVICE), "destination[0].receiver")


def answers(bundle: Mapping[str, Any]) -> str | None:
    """The id of the message that this one answers, or None for one that answers none."""
    response = header(bundle).get("response")
    return response.get("identifier") if isinstance(response, dict) else None


def says_yes(bundle: Mapping[str, Any]) -> bool:
    """Whether it is a response to what was done."""
    response = header(bundle).get("response")
    return isinstance(response, dict) and response.get("code") == "ok"


def resources(bundle: Mapping[str, Any]) -> list[Json]:
    """All but the header, focus first as the services send it."""
    return [entry["resource"] for entry in bundle.get("entry", [])[1:] if "resource" in entry]


def resource(bundle: Mapping[str, Any], resource_type: str) -> Json | None:
    """The first resource of a type."""
    found = (one for one in resources(bundle) if one.get("resourceType") == resource_type)
    return next(found, None)


def by_full_url(bundle: Mapping[str, Any], url: str) -> Json | None:
    """The resource of the entry with this fullUrl."""
    for entry in bundle.get("entry", []):
        if entry.get("fullUrl") == url:
            found: Json | None = entry.get("resource")
            return found
    return None


def case_name(bundle: Mapping[str, Any]) -> str | None:
    """Our own name for the case that the message is about."""
    return next(identifiers(bundle, SID_CASE), None)


def identifiers(part: object, system: str) -> Iterator[str]:
    """Every value of that identifier system, in the order of the document."""
    if isinstance(part, dict):
        if part.get("system") == system and isinstance(part.get("value"), str):
            yield part["value"]
        for inner in part.values():
            yield from identifiers(inner, system)
    elif isinstance(part, list):
        for inner in part:
            yield from identifiers(inner, system)


def identifier_of(part: object, system: str) -> str | None:
    """The value of that system among the identifiers of a reference or resource."""
    return next((value for named, value in own_identifiers(part) if named == system), None)


def own_identifiers(part: object) -> Iterator[tuple[str, str]]:
    """System and value of each identifier of a reference or resource, be it one or several."""
    held = part.get("identifier") if isinstance(part, dict) else None
    for one in held if isinstance(held, list) else [held]:
        if isinstance(one, dict) and isinstance(one.get("value"), str):
            yield str(one.get("system", "")), one["value"]


def logical(resource_type: str, system: str, value: str) -> Json:
    """A reference to something that each side knows by an identifier."""
    return {"type": resource_type, "identifier": {"system": system, "value": value}}


def build(
    event: str,
    focus: Json,
    *,
    sender: str,
    receiver: str,
    jurisdiction: Sequence[Json],
    now: datetime | None = None,
) -> Json:
    """A request with one resource, from a partner to a service."""
    message, where = str(uuid4()), f"urn:uuid:{uuid4()}"
    head = {
        "resourceType": "MessageHeader",
        "id": message,
        "eventCoding": {"system": MESSAGE_EVENT, "code": event},
        "destination": [
            {
                "endpoint": service_source(receiver),
                "receiver": logical("Organization", SID_SERVICE, receiver),
            }
        ],
        "sender": logical("Organization", SID_PARTNER, sender),
        "source": {"endpoint": partner_source(sender)},
        "focus": [{"reference": where}],
        "definition": message_definition(event),
    }
    return {
        "resourceType": "Bundle",
        "id": str(uuid4()),
        "meta": {"tag": list(jurisdiction)},
        "type": "message",
        "timestamp": (now or datetime.now(UTC)).isoformat(timespec="milliseconds"),
        "entry": [
            {"fullUrl": f"urn:uuid:{message}", "resource": head},
            {"fullUrl": where, "resource": focus},
        ],
    }


def _text(found: object, place: str) -> str:
    if not isinstance(found, str) or not found:
        raise Refused.because("required", "missing in the message", place=place)
    return found
