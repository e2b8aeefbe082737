"""The messages this service listens to: requests of partners, and what our other services tell."""

from collections.abc import Mapping
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from schemas import canonical, events, strict_json
from schemas.codes import LawfulBasis, MessageEvent, WithdrawalAnswer
from schemas.messages import Message, coding, identifier
from services.common import acknowledging, database
from services.common.door import Asked, Handler
from services.common.inbox import EventHandler
from services.common.refusal import NotFound
from services.consent import actions, hearing, messages, reading
from services.consent.rights import Limits

Answer = list[dict[str, Any]]

BASIS_EVIDENCE = ("DocumentReference", "Provenance", "Practitioner", "Communication")
"""What is kept, encrypted, with a right that was invoked: the document, why, by whom, and who may
be told."""


def on_give_consent(session: Session, asked: Asked) -> Answer:
    focus, by = asked.message.focus, asked.caller.organisation
    given = reading.consent(focus, uuid4(), asked.message.case_name or "", asked.now)
    consent = actions.give_consent(
        session,
        asked.case_id,
        given,
        by=by,
        resource=strict_json.dump(_with_interpreter(asked.message)),
        replaces=[_consent_id(session, asked, each) for each in reading.replaced(focus)],
        answer_within=partial(_answer_within, session),
    )
    name = database.origin(session).names.name(by, consent.id)
    return [messages.consent_answer(name, focus, "active")]


def _with_interpreter(message: Message) -> dict[str, Any]:
    """The consent as it was sent, and who interpreted. (R59)"""
    people = message.all("Practitioner")
    return {**message.focus, **({"contained": people} if people else {})}


def on_invoke_basis(session: Session, asked: Asked) -> Answer:
    focus, by = asked.message.focus, asked.caller.organisation
    invoked = reading.invocation(asked.message, uuid4(), asked.now)
    evidence = [one for kind in BASIS_EVIDENCE for one in asked.message.all(kind)]
    consent = actions.invoke_basis(
        session,
        asked.case_id,
        invoked,
        by=by,
        roles=asked.caller.roles,
        limits=partial(_limits, session),
        resource=strict_json.dump({**focus, "contained": evidence}),
    )
    name = database.origin(session).names.name(by, consent.id)
    return [messages.consent_answer(name, focus, "active")]


def on_dispute_consent(session: Session, asked: Asked) -> Answer:
    focus, by = asked.message.focus, asked.caller.organisation
    name = identifier(focus, canonical.SID_CONSENT) or ""
    consent = actions.dispute_consent(
        session,
        asked.case_id,
        _consent_id(session, asked, name),
        sections=reading.sections_of(focus),
        performers=reading.performers(focus, asked.message.case_name or ""),
        by=by,
    )
    return [messages.consent_answer(name, focus, "inactive" if consent.disputed else "active")]


def on_withdraw_consent(session: Session, asked: Asked) -> Answer:
    focus, by = asked.message.focus, asked.caller.organisation
    name = identifier(focus, canonical.SID_CONSENT) or ""
    consent = actions.withdraw_consent(
        session,
        asked.case_id,
        _consent_id(session, asked, name),
        sections=reading.sections_of(focus),
        performers=reading.performers(focus, asked.message.case_name or ""),
        by=by,
        answer_within=partial(_answer_within, session),
    )
    return [messages.consent_answer(name, focus, "inactive" if consent.withdrawn_at else "active")]


def on_answer_withdrawal(session: Session, asked: Asked) -> Answer:
    focus = asked.message.focus
    name = identifier(focus["focus"], canonical.SID_CONSENT) or ""
    said = coding(focus["businessStatus"], WithdrawalAnswer.system())
    actions.answer_withdrawal(
        session,
        asked.case_id,
        _consent_id(session, asked, name),
        answer=WithdrawalAnswer(said or ""),
        because=_text(focus.get("statusReason")),
        by=asked.caller.organisation,
    )
    kept = ("status", "intent", "code", "for", "focus", "businessStatus", "statusReason")
    return [{"resourceType": "Task", **{name: focus[name] for name in kept if name in focus}}]


def _consent_id(session: Session, asked: Asked, name: str) -> UUID:
    """The consent that the caller knows by this name. (C33)"""
    found = database.origin(session).names.read(asked.caller.organisation, name)
    if found is None:
        raise NotFound
    return found


def _answer_within(session: Session, jurisdiction: str) -> timedelta:
    """How long a past recipient has, under the rules of the case's country. (R70)"""
    rules = database.settings(session).jurisdictions[jurisdiction]
    return timedelta(hours=rules.withdrawal_answer_hours)


def _limits(session: Session, jurisdiction: str, basis: str) -> Limits | None:
    """How far the case's country lets this right reach; None when it does not know it."""
    rules = database.settings(session).jurisdictions[jurisdiction]
    found = rules.bases.get(LawfulBasis(basis))
    if found is None:
        return None
    return Limits(
        most=timedelta(days=found.days),
        classes=frozenset(found.recipients),
        sections=frozenset(found.sections),
        roles=frozenset(found.roles),
        persons=found.persons,
    )


def _text(concept: Any) -> str | None:
    """A reason in words, or its first code."""
    if not isinstance(concept, Mapping):
        return None
    found = concept.get("text") or next((one["code"] for one in concept.get("coding", ())), None)
    return str(found) if found else None


REQUESTS: Mapping[str, Handler] = {
    MessageEvent.GIVE_CONSENT: on_give_consent,
    MessageEvent.INVOKE_BASIS: on_invoke_basis,
    MessageEvent.DISPUTE_CONSENT: on_dispute_consent,
    MessageEvent.WITHDRAW_CONSENT: on_withdraw_consent,
    MessageEvent.ANSWER_WITHDRAWAL: on_answer_withdrawal,
    MessageEvent.ACKNOWLEDGE: acknowledging.on_acknowledge,
}

EVENTS: Mapping[type[events.Event], EventHandler] = {
    events.CaseRegistered: hearing.on_case_registered,
    events.GuardianRecorded: hearing.on_guardian_recorded,
    events.SectionFiled: hearing.on_section_filed,
    events.FileReleased: hearing.on_file_released,
    events.ReferralRequested: hearing.on_referral_requested,
    events.ReferralAnswered: hearing.on_referral_answered,
    events.ResponsibilityPassed: hearing.on_responsibility_passed,
    events.ReferralEnded: hearing.on_referral_ended,
    events.CaseClosed: hearing.on_case_closed,
}
