"""The two answers that a partner's system gives by itself: to a notice, and to a withdrawal."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from partner import bundles
from partner.mailbox import Received
from partner.refusals import Refused
from partner.words import SID_CASE, SID_CONSENT, SID_MESSAGE, SID_PARTNER, code_system

Json = dict[str, Any]


def acknowledgement(notice: Received, *, sender: str, opened: bool = False) -> Json:
    """An `acknowledge` message for the service that wrote the notice."""
    focus = {
        "resourceType": "Communication",
        "inResponseTo": [bundles.logical("Communication", SID_MESSAGE, notice.id)],
        "status": "completed",
        "category": [_concept("acknowledgement", "opened" if opened else "received")],
        "subject": bundles.logical("Patient", SID_CASE, _case(notice)),
        "received": _now(),
        "sender": bundles.logical("Organization", SID_PARTNER, sender),
    }
    return _message("acknowledge", focus, notice, sender)


def withdrawal_answer(notice: Received, *, sender: str, retained_because: str | None) -> Json:
    """An `answer-withdrawal` message: erased, or retained and why."""
    consents = notice.names(SID_CONSENT)
    if notice.event != "consent-withdrawn" or not consents:
        raise Refused.because("invalid", "that message tells of no withdrawal")
    focus: Json = {
        "resourceType": "Task",
        "status": "completed",
        "businessStatus": _concept("withdrawal-answer", "erased"),
        "intent": "order",
        "code": _concept("task-code", "answer-withdrawal"),
        "focus": bundles.logical("Consent", SID_CONSENT, consents[0]),
        "for": bundles.logical("Patient", SID_CASE, _case(notice)),
        "lastModified": _now(),
        "owner": bundles.logical("Organization", SID_PARTNER, sender),
    }
    if retained_because is not None:
        focus["businessStatus"] = _concept("withdrawal-answer", "retained")
        focus["statusReason"] = {"text": retained_because}
    return _message("answer-withdrawal", focus, notice, sender)


def _message(event: str, focus: Json, notice: Received, sender: str) -> Json:
    return bundles.build(
        event,
        focus,
        sender=sender,
        receiver=notice.service,
        jurisdiction=_jurisdiction(notice.bundle),
    )


def _jurisdiction(bundle: Mapping[str, Any]) -> list[Json]:
    """Under whose rules the case is handled, as the notice said."""
    tags: list[Json] = bundle.get("meta", {}).get("tag", [])
    return tags


def _case(notice: Received) -> str:
    if notice.case is None:
        raise Refused.because("invalid", "that message names no case, so it has no answer")
    return notice.case


def _concept(system: str, code: str) -> Json:
    return {"coding": [{"system": code_system(system), "code": code}]}


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
