"""A no as a response message: `fatal-error`, or `transient-error` where the same may be sent again.

http://hl7.org/fhir/R4/messageheader-definitions.html#MessageHeader.response.code
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import uuid4

from schemas import canonical, messages
from schemas.codes import MessageEvent
from schemas.issues import Issue, IssueType, error, outcome
from services.common import refusal
from services.common.guard import ScopeMissing

TRANSIENT, FATAL = "transient-error", "fatal-error"
SCOPE = "insufficient-scope"
UNKNOWN_EVENT = f"{canonical.BASE}/event/unknown"
UNNAMED = "unknown"  # where a message has no id that can be repeated

_ID = re.compile(r"[A-Za-z0-9.-]{1,64}", re.ASCII)


@dataclass(frozen=True)
class Unread:
    """What is known of a message that could not be read: enough to know where to respond."""

    id: str
    event: MessageEvent | None
    sender: str
    jurisdiction: tuple[str, str]


def issues_of(problem: refusal.Refusal | ScopeMissing) -> list[Issue]:
    """Why not, in the one error language."""
    if isinstance(problem, refusal.Refusal):
        return refusal.issues_of(problem)
    rule = f"This needs the scope {problem.scope}."
    return [error(IssueType.FORBIDDEN, None, rule, SCOPE)]


def if_response(bundle: dict[str, Any]) -> None:
    """Raises ResponseNotAwaited for a response: we ask nothing by message, and to respond to a
    response is how two systems never stop.
    """
    if "response" in header_of(bundle):
        raise refusal.ResponseNotAwaited("Bundle.entry[0].resource.response")


def header_of(bundle: object) -> dict[str, Any]:
    """The header of a Bundle that may be anything; empty where there is none."""
    entries = bundle.get("entry") if isinstance(bundle, dict) else None
    first = entries[0] if isinstance(entries, list) and entries else None
    header = first.get("resource") if isinstance(first, dict) else None
    return header if isinstance(header, dict) else {}


def id_of(*candidates: object) -> str:
    """The first that can be an id."""
    good = (one for one in candidates if isinstance(one, str) and _ID.fullmatch(one))
    return next(good, UNNAMED)


def response(message: messages.Message, found: list[Issue], now: datetime) -> dict[str, Any]:
    """The response to a message that was read."""
    return messages.response_of(
        message,
        bundle_id=uuid4(),
        message_id=uuid4(),
        timestamp=now,
        code=_code(found),
        issues=_placed(found),
    )


def response_to_unread(
    unread: Unread, found: list[Issue], now: datetime, *, by: str, endpoint: str
) -> dict[str, Any]:
    """The response to one that was not."""
    built = messages.build(
        unread.event or MessageEvent.ACKNOWLEDGE,
        bundle_id=uuid4(),
        message_id=uuid4(),
        sender=by,
        receiver=unread.sender,
        resources=[],
        timestamp=now,
        jurisdiction=unread.jurisdiction,
        source_endpoint=endpoint,
        destination_endpoint=f"urn:casebridge:partner:{unread.sender}",
        response=messages.Response(unread.id, _code(found), outcome(_placed(found))),
    )
    if unread.event is None:
        header = built["entry"][0]["resource"]
        del header["eventCoding"], header["definition"]
        header["eventUri"] = UNKNOWN_EVENT
    return built


def _code(found: list[Issue]) -> str:
    return TRANSIENT if found[0].code is IssueType.TRANSIENT else FATAL


def _placed(found: Iterable[Issue]) -> list[Issue]:
    """Each says where, if only: in this message."""
    return [replace(one, expression=one.expression or "Bundle") for one in found]
