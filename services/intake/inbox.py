"""What intake listens to: requests of partners and the facts that our other services tell."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from schemas import canonical, events
from schemas.codes import HandoffKind, HandoffState, Section
from schemas.jurisdiction import Jurisdiction
from services.common import acknowledging, database
from services.common.door import Asked, Handler
from services.common.inbox import EventHandler
from services.intake import actions, messages, reading, recalling
from services.intake.domain import (
    AgeRules,
    CaseId,
    Handoff,
    OrganisationId,
    ReferralId,
    UnknownJurisdiction,
    section_id,
)

Answer = list[dict[str, Any]]


def on_register_case(session: Session, asked: Asked) -> Answer:
    message, sender = asked.message, asked.caller.organisation
    rules = _jurisdiction(session, asked)
    case = actions.register_case(
        session,
        reading.registration(message, sender),
        AgeRules(rules.assent_age, rules.age_of_own_consent, ZoneInfo(rules.time_zone)),
        reading.identity(message),
        jurisdiction=(rules.code, rules.version),
        at=asked.now,
    )
    name = database.origin(session).names.name(sender, case.id)
    episode = messages.episode(case, name)
    own = message.focus.get("identifier", [])
    return [{**episode, "identifier": [*episode["identifier"], *own]}]


def on_file_section(session: Session, asked: Asked) -> Answer:
    document = reading.document(asked.message)
    contribution = reading.contribution(asked.message, len(document.content))
    version = actions.file_section(
        session,
        CaseId(asked.case_id),
        contribution,
        document,
        by=OrganisationId(asked.caller.organisation),
        at=asked.now,
    )
    named = section_id(CaseId(asked.case_id), contribution.section, version)
    told = ("status", "type", "subject", "date", "author", "title")
    code = {"coding": [{"system": Section.system(), "code": str(contribution.section)}]}
    return [
        {
            "resourceType": "Composition",
            "id": str(uuid4()),
            "meta": {"versionId": str(version)},
            "identifier": {"system": canonical.SID_SECTION, "value": str(named)},
            **{name: asked.message.focus[name] for name in told if name != "author"},
            "author": [messages.organisation_reference(asked.caller.organisation)],
            "section": [{"code": code, "text": messages.NARRATIVE}],
        }
    ]


def on_record_guardian(session: Session, asked: Asked) -> Answer:
    guardian = actions.record_guardian(
        session,
        CaseId(asked.case_id),
        scopes=reading.guardian_scopes(asked.message),
        period=reading.guardian_period(asked.message),
        known_as=reading.known_guardian(asked.message),
        documents=len(asked.message.all("DocumentReference")),
        content=reading.guardian_document(asked.message),
        by=OrganisationId(asked.caller.organisation),
        at=asked.now,
    )
    return [
        {
            "resourceType": "RelatedPerson",
            "id": str(uuid4()),
            "identifier": [{"system": canonical.SID_GUARDIAN, "value": str(guardian.id)}],
            "patient": asked.message.focus["patient"],
            "period": asked.message.focus["period"],
        }
    ]


def on_referral_requested(session: Session, event: events.ReferralRequested) -> None:
    if event.kind is HandoffKind.TRANSFER:
        actions.ask_to_take_over(session, CaseId(event.case), OrganisationId(event.receiver))


def on_referral_answered(session: Session, event: events.ReferralAnswered) -> None:
    if not event.accepted:
        return
    actions.accept_handoff(
        session,
        Handoff(
            referral=ReferralId(event.referral),
            case=CaseId(event.case),
            kind=event.kind,
            sender=OrganisationId(event.sender),
            receiver=OrganisationId(event.receiver),
            purpose=event.purpose,
            wanted=frozenset(event.sections),
        ),
    )


def on_milestone_recorded(session: Session, event: events.MilestoneRecorded) -> None:
    if event.state is HandoffState.INTRODUCED:
        actions.introduce(session, ReferralId(event.referral))


def on_referral_ended(session: Session, event: events.ReferralEnded) -> None:
    if event.kind is HandoffKind.TRANSFER:
        actions.stop_asking(session, CaseId(event.case))
    actions.end_handoff(session, ReferralId(event.referral))


def on_responsibility_passed(session: Session, event: events.ResponsibilityPassed) -> None:
    actions.pass_responsibility(session, CaseId(event.case), OrganisationId(event.receiver))


def on_consent_given(session: Session, event: events.ConsentGiven) -> None:
    actions.decide_anew(session, CaseId(event.case), event.recipients)


def on_consent_stopped(
    session: Session, event: events.ConsentWithdrawn | events.ConsentDisputed
) -> None:
    recalling.recall(session, CaseId(event.case), event.recipients, event.sections)


def on_case_closed(session: Session, event: events.CaseClosed) -> None:
    actions.close_case(session, CaseId(event.case))


def on_case_destroyed(session: Session, event: events.CaseDestroyed) -> None:
    actions.destroy_case(session, CaseId(event.case))


def _jurisdiction(session: Session, asked: Asked) -> Jurisdiction:
    """The rules under which the sender acts, as the message names them."""
    code, _version = asked.message.jurisdiction
    found: Jurisdiction | None = database.settings(session).jurisdictions.get(code)
    if found is None:
        raise UnknownJurisdiction("Bundle.meta.tag")
    return found


REQUESTS: Mapping[str, Handler] = {
    "register-case": on_register_case,
    "file-section": on_file_section,
    "record-guardian": on_record_guardian,
    "acknowledge": acknowledging.on_acknowledge,
}

EVENTS: Mapping[type[events.Event], EventHandler] = {
    events.ReferralRequested: on_referral_requested,
    events.ReferralAnswered: on_referral_answered,
    events.MilestoneRecorded: on_milestone_recorded,
    events.ReferralEnded: on_referral_ended,
    events.ResponsibilityPassed: on_responsibility_passed,
    events.ConsentGiven: on_consent_given,
    events.ConsentWithdrawn: on_consent_stopped,
    events.ConsentDisputed: on_consent_stopped,
    events.CaseClosed: on_case_closed,
    events.CaseDestroyed: on_case_destroyed,
}
