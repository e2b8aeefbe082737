"""What this service listens to: requests of partners, and news from intake and referral."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from schemas import events
from schemas.codes import HandoffKind, HandoffState, MessageEvent
from services.closure import actions, messages, reading
from services.closure.domain import (
    Case,
    CaseId,
    Handoff,
    OrganisationId,
    PersonId,
    ReferralId,
)
from services.common import acknowledging, database
from services.common.door import Asked, Handler
from services.common.inbox import EventHandler

Resources = list[dict[str, Any]]


def on_propose_closure(session: Session, asked: Asked) -> Resources:
    procedure = actions.propose_closure(
        session,
        CaseId(asked.case_id),
        reason=reading.reason(asked.message),
        planned_on=reading.planned_day(asked.message),
        by=OrganisationId(asked.caller.organisation),
        at=asked.now,
    )
    return [messages.episode(_name(session, asked), procedure)]


def on_record_closing_step(session: Session, asked: Asked) -> Resources:
    actions.record_closing_step(
        session,
        CaseId(asked.case_id),
        reading.step(asked.message, by=_person(asked), at=asked.now),
        message_id=UUID(asked.message.id),
        by=OrganisationId(asked.caller.organisation),
    )
    return [messages.step_recorded(asked.message)]


def on_authorise_closure(session: Session, asked: Asked) -> Resources:
    procedure = actions.authorise_closure(
        session,
        CaseId(asked.case_id),
        by=OrganisationId(asked.caller.organisation),
        person=_person(asked),
        roles=asked.caller.roles,
        at=asked.now,
    )
    name = _name(session, asked)
    return [
        messages.authorised(asked.message),
        messages.episode(name, procedure),
        messages.monitoring(name, procedure, asked.now.date()),
    ]


def on_case_registered(session: Session, event: events.CaseRegistered) -> None:
    case = Case(
        id=CaseId(event.case),
        registered_by=OrganisationId(event.registered_by),
        registered_for=OrganisationId(event.organisation),
        uasc_status=event.uasc_status,
    )
    actions.take_note_of_case(session, case, at=event.at)


def on_section_filed(session: Session, event: events.SectionFiled) -> None:
    actions.take_note_of_section(session, CaseId(event.case), event.section, event.version)


def on_referral_requested(session: Session, event: events.ReferralRequested) -> None:
    begun = _handoff(event, event.kind, HandoffState.NOTIFIED)
    actions.take_note_of_handoff(session, CaseId(event.case), begun)


def on_referral_answered(session: Session, event: events.ReferralAnswered) -> None:
    state = HandoffState.ACCEPTED if event.accepted else HandoffState.DECLINED
    answered = _handoff(event, event.kind, state)
    actions.take_note_of_handoff(session, CaseId(event.case), answered)


def on_milestone_recorded(session: Session, event: events.MilestoneRecorded) -> None:
    """The request came first on this topic; were it missing, the stricter kind holds."""
    further = _handoff(event, HandoffKind.TRANSFER, event.state)
    actions.take_note_of_handoff(session, CaseId(event.case), further)


def on_referral_ended(session: Session, event: events.ReferralEnded) -> None:
    ended = _handoff(event, event.kind, event.state)
    actions.take_note_of_handoff(session, CaseId(event.case), ended)


def on_responsibility_passed(session: Session, event: events.ResponsibilityPassed) -> None:
    passed = _handoff(event, HandoffKind.TRANSFER, HandoffState.COMPLETED)
    actions.pass_responsibility(session, CaseId(event.case), passed, at=event.at)


def _handoff(event: events.HandoffEvent, kind: HandoffKind, state: HandoffState) -> Handoff:
    return Handoff(
        id=ReferralId(event.referral),
        kind=kind,
        sender=OrganisationId(event.sender),
        receiver=OrganisationId(event.receiver),
        state=state,
    )


def _name(session: Session, asked: Asked) -> str:
    return database.origin(session).names.name(asked.caller.organisation, asked.case_id)


def on_case_destroyed(session: Session, event: events.CaseDestroyed) -> None:
    actions.destroy_case(session, CaseId(event.case))


def _person(asked: Asked) -> PersonId | None:
    """Who acts, as the client's signed claims say; a message cannot."""
    return None if asked.caller.person is None else PersonId(asked.caller.person)


REQUESTS: Mapping[str, Handler] = {
    MessageEvent.PROPOSE_CLOSURE: on_propose_closure,
    MessageEvent.RECORD_CLOSING_STEP: on_record_closing_step,
    MessageEvent.AUTHORISE_CLOSURE: on_authorise_closure,
    MessageEvent.ACKNOWLEDGE: acknowledging.on_acknowledge,
}

EVENTS: Mapping[type[events.Event], EventHandler] = {
    events.CaseRegistered: on_case_registered,
    events.SectionFiled: on_section_filed,
    events.ReferralRequested: on_referral_requested,
    events.ReferralAnswered: on_referral_answered,
    events.MilestoneRecorded: on_milestone_recorded,
    events.ReferralEnded: on_referral_ended,
    events.ResponsibilityPassed: on_responsibility_passed,
    events.CaseDestroyed: on_case_destroyed,
}
