"""Requests to closure as partners send them, and news as our other services tell it."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from schemas import canonical, events, messages, strict_json
from schemas.codes import (
    Acknowledgement,
    AgeBand,
    ClosingStep,
    ClosureReason,
    Exemption,
    HandoffKind,
    HandoffMilestone,
    HandoffState,
    MessageEvent,
    Purpose,
    TaskCode,
    UascStatus,
)
from services.closure import inbox
from services.common.door import Door
from services.common.guard import Caller
from tests.closure.builders import HIWOT, HOST, NGO, NOON, ON_FILE, ORIGIN, SHELTER
from tests.closure.conftest import NAMES

SCOPES = frozenset(found.scope for found in messages.REQUESTS.values() if found.scope)


def a_caller(organisation: str = ORIGIN, **given: Any) -> Caller:
    """A case manager of the origin authority."""
    return Caller(
        **{
            "organisation": organisation,
            "client_id": organisation,
            "scopes": SCOPES,
            "roles": frozenset({"case-manager"}),
            "token_id": "1",
            "person": HIWOT,
            **given,
        }
    )


def a_message(event: MessageEvent, focus: dict[str, Any], sender: str) -> bytes:
    return strict_json.dump(
        messages.build(
            event,
            bundle_id=uuid4(),
            message_id=uuid4(),
            sender=sender,
            receiver="closure",
            resources=[focus],
            timestamp=NOON,
            jurisdiction=("ET", "1"),
            source_endpoint="http://partner.test/fhir",
            destination_endpoint="http://closure.test/fhir",
        )
    )


def a_name(case: UUID, partner: str) -> dict[str, Any]:
    identifier = {"system": canonical.SID_CASE, "value": NAMES.name(partner, case)}
    return {"type": "Patient", "identifier": identifier}


def propose(
    case: UUID, sender: str = ORIGIN, reason: ClosureReason = ClosureReason.NEEDS_MET
) -> bytes:
    episode = {
        "resourceType": "EpisodeOfCare",
        "extension": [{"url": canonical.CLOSURE_REASON, "valueCoding": reason.coding}],
        "status": "active",
        "patient": a_name(case, sender),
        "managingOrganization": messages.organisation(sender),
        "period": {"end": "2026-09-15"},
    }
    return a_message(MessageEvent.PROPOSE_CLOSURE, episode, sender)


def record(
    case: UUID,
    step: ClosingStep,
    sender: str = ORIGIN,
    *,
    exemption: Exemption | None = None,
    **answers: bool,
) -> bytes:
    """A step in which the child took part, unless an exemption is given."""
    items = {} if exemption else {"child-participated": {"valueBoolean": True}}
    if exemption:
        items["exemption"] = {"valueCoding": exemption.coding}
    for name, said in answers.items():
        items[name.replace("_", "-")] = {"valueBoolean": said}
    response = {
        "resourceType": "QuestionnaireResponse",
        "questionnaire": canonical.questionnaire(step),
        "status": "completed",
        "subject": a_name(case, sender),
        "authored": "2026-09-01",
        "item": [
            {"linkId": "what-was-told", "answer": [{"valueString": "CANARY"}]},
            *({"linkId": link, "answer": [answer]} for link, answer in items.items()),
        ],
    }
    return a_message(MessageEvent.RECORD_CLOSING_STEP, response, sender)


def every_step(case: UUID) -> list[bytes]:
    return [
        record(case, ClosingStep.PLAN_REVIEW, goals_met=True),
        record(case, ClosingStep.EXIT_INTERVIEW),
        record(case, ClosingStep.CLOSING_ASSESSMENT, care_arranged=True, further_concerns=False),
        record(case, ClosingStep.FAMILY_PREPARATION),
    ]


def authorise(case: UUID, sender: str = ORIGIN) -> bytes:
    task = {
        "resourceType": "Task",
        "status": "completed",
        "intent": "order",
        "code": TaskCode.AUTHORISE_CLOSURE.concept,
        "for": a_name(case, sender),
    }
    return a_message(MessageEvent.AUTHORISE_CLOSURE, task, sender)


def acknowledge(case: UUID, notice: str, sender: str) -> bytes:
    receipt = {
        "resourceType": "Communication",
        "status": "completed",
        "subject": a_name(case, sender),
        "inResponseTo": [{"identifier": {"system": canonical.SID_MESSAGE, "value": notice}}],
        "category": [Acknowledgement.RECEIVED.concept],
        "sender": messages.organisation(sender),
        "received": "2026-09-01T12:00:00Z",
    }
    return a_message(MessageEvent.ACKNOWLEDGE, receipt, sender)


def registered(case: UUID) -> list[events.Event]:
    """The shelter registered the child for the host authority."""
    fact = events.CaseRegistered(
        case=case,
        organisation=HOST,
        registered_by=SHELTER,
        jurisdiction="DJ",
        jurisdiction_version="1",
        uasc_status=UascStatus.UNACCOMPANIED,
        age_band=AgeBand.ASSENT_AGE,
        at=NOON,
    )
    return [fact]


def filed(case: UUID) -> list[events.Event]:
    return [
        events.SectionFiled(case=case, section=section, version=1, organisation=ORIGIN, at=NOON)
        for section in sorted(ON_FILE)
    ]


def transferred(
    case: UUID, referral: UUID | None = None, at: datetime = NOON
) -> list[events.Event]:
    """The transfer to the origin authority, from the request to its end."""
    sides = {"case": case, "referral": uuid4(), "sender": HOST, "receiver": ORIGIN}
    asked = {"kind": HandoffKind.TRANSFER, "sections": (), "purpose": Purpose.REUNIFICATION}
    return [
        events.ReferralRequested(**sides, **asked, at=NOON),
        events.ReferralAnswered(**sides, **asked, accepted=True, at=NOON),
        events.MilestoneRecorded(
            **sides,
            milestone=HandoffMilestone.SETTLED_IN_CHECK,
            state=HandoffState.SETTLED,
            at=NOON,
        ),
        events.ResponsibilityPassed(**sides, at=NOON),
        events.ReferralEnded(
            **sides, kind=HandoffKind.TRANSFER, state=HandoffState.COMPLETED, at=NOON
        ),
    ]


def referred(case: UUID, referral: UUID) -> events.ReferralRequested:
    """The origin authority asks the NGO for livelihood support."""
    asked = {"kind": HandoffKind.REFERRAL, "purpose": Purpose.SERVICE_PROVISION}
    return events.ReferralRequested(
        **between_authority_and_ngo(case, referral), **asked, sections=(), at=NOON
    )


def supported(case: UUID) -> list[events.Event]:
    """The NGO has taken the referral up, and the child has settled there."""
    referral = uuid4()
    settled = events.MilestoneRecorded(
        **between_authority_and_ngo(case, referral),
        milestone=HandoffMilestone.SETTLED_IN_CHECK,
        state=HandoffState.SETTLED,
        at=NOON,
    )
    return [referred(case, referral), settled]


def between_authority_and_ngo(case: UUID, referral: UUID) -> dict[str, Any]:
    return {"case": case, "referral": referral, "sender": ORIGIN, "receiver": NGO}


def everything(case: UUID) -> list[events.Event]:
    """All that must have happened before the origin authority can propose."""
    return [*registered(case), *filed(case), *transferred(case)]


def hear(sessions: Any, *told: events.Event) -> None:
    for event in told:
        with sessions.begin() as session:
            inbox.EVENTS[type(event)](session, event)


def ask(door: Door, raw: bytes, caller: Caller | None = None, now: datetime = NOON) -> Any:
    """The answer, which must be a message of ours."""
    answer = strict_json.parse(door.answer(raw, caller or a_caller(), now))
    assert messages.check(answer) == []
    return messages.read(answer)
