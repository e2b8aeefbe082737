"""Which of our services a partner's record is for, whatever else is wrong with it: exactly one."""

from schemas import strict_json
from schemas.codes import MessageEvent
from schemas.issues import Unreadable
from schemas.messages import DEFINITIONS
from schemas.messages.definition import RECEPTION
from services.common import refusing
from services.common.inbox import Record


def service_of(record: Record) -> str:
    """So says the record's type, and where several services are asked that, its receiver."""
    event = event_of(record)
    asked = [str(one) for one in DEFINITIONS[event].asked_of] if event else []
    if not asked:
        return str(RECEPTION)
    if len(asked) == 1:
        return asked[0]
    receiver = _receiver(record)
    return receiver if receiver in asked else asked[0]


def event_of(record: Record) -> MessageEvent | None:
    """The event that its type names, if that is one that may be asked of a service."""
    name, _, version = record.type.rpartition(".")
    if version != "v1" or name not in MessageEvent.words():
        return None
    event = MessageEvent(name)
    return event if event in DEFINITIONS and DEFINITIONS[event].is_request else None


def header_of(record: Record) -> dict[str, object]:
    """The MessageHeader of what may be anything; empty where there is none."""
    try:
        return refusing.header_of(strict_json.parse(record.value))
    except Unreadable:
        return {}


def _receiver(record: Record) -> str:
    destinations = header_of(record).get("destination")
    first = destinations[0] if isinstance(destinations, list) and destinations else None
    receiver = first.get("receiver") if isinstance(first, dict) else None
    identifier = receiver.get("identifier") if isinstance(receiver, dict) else None
    return str(identifier.get("value")) if isinstance(identifier, dict) else ""
