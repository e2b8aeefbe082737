"""Putting together the messages that we write: notices, and answers to requests."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid5

from schemas.canonical import JURISDICTION, SID_PARTNER, SID_SERVICE, message_definition
from schemas.codes import MessageEvent
from schemas.issues import Issue, outcome
from schemas.messages.definition import Service
from schemas.messages.reading import Message, Response


def organisation(party: str) -> dict[str, Any]:
    """A logical reference to a partner, or to one of the services."""
    system = SID_SERVICE if party in set(Service) else SID_PARTNER
    return {"type": "Organization", "identifier": {"system": system, "value": party}}


def instant(at: datetime) -> str:
    """A time as FHIR writes an instant, in UTC, to the millisecond."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def build(
    event: MessageEvent,
    *,
    bundle_id: UUID,
    message_id: UUID,
    sender: str,
    receiver: str,
    resources: Sequence[dict[str, Any]],
    timestamp: datetime,
    jurisdiction: tuple[str, str],
    source_endpoint: str,
    destination_endpoint: str,
    response: Response | None = None,
) -> dict[str, Any]:
    """A message Bundle around these resources, focus first.

    A resource may have an `id` that is a UUID, so that others can refer to it as `urn:uuid:<id>`;
    one without gets its own, the same each time the same message is built.
    """
    entries = [_entry(one, bundle_id, position) for position, one in enumerate(resources)]
    header: dict[str, Any] = {
        "resourceType": "MessageHeader",
        "id": str(message_id),
        "eventCoding": event.coding,
        "destination": [{"endpoint": destination_endpoint, "receiver": organisation(receiver)}],
        "sender": organisation(sender),
        "source": {"endpoint": source_endpoint},
    }
    if response is not None:
        header["response"] = {"identifier": response.identifier, "code": response.code}
    if entries:
        header["focus"] = [{"reference": entries[0]["fullUrl"]}]
    if response is not None and response.outcome is not None:
        details = _entry(dict(response.outcome), bundle_id, len(entries))
        header["response"]["details"] = {"reference": details["fullUrl"]}
        entries.append(details)
    header["definition"] = message_definition(event)
    code, version = jurisdiction
    return {
        "resourceType": "Bundle",
        "id": str(bundle_id),
        "meta": {"tag": [{"system": JURISDICTION, "version": version, "code": code}]},
        "type": "message",
        "timestamp": instant(timestamp),
        "entry": [{"fullUrl": f"urn:uuid:{message_id}", "resource": header}, *entries],
    }


def response_of(
    message: Message,
    *,
    bundle_id: UUID,
    message_id: UUID,
    resources: Sequence[dict[str, Any]] = (),
    timestamp: datetime,
    code: str = "ok",
    issues: Iterable[Issue] = (),
) -> dict[str, Any]:
    """The answer to a request: the same event, the parties exchanged, MessageHeader.response."""
    issues = list(issues)
    header = message.bundle["entry"][0]["resource"]
    return build(
        message.event,
        bundle_id=bundle_id,
        message_id=message_id,
        sender=message.receiver,
        receiver=message.sender,
        resources=resources,
        timestamp=timestamp,
        jurisdiction=message.jurisdiction,
        source_endpoint=header["destination"][0]["endpoint"],
        destination_endpoint=header["source"]["endpoint"],
        response=Response(message.id, code, outcome(issues) if issues else None),
    )


def _entry(resource: dict[str, Any], bundle_id: UUID, position: int) -> dict[str, Any]:
    own = resource.get("id") or str(uuid5(bundle_id, str(position)))
    ordered = {"resourceType": resource["resourceType"], "id": own}
    return {"fullUrl": f"urn:uuid:{own}", "resource": {**ordered, **resource}}
