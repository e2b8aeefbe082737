"""What this service listens to: requests of partners, and news from intake and closure."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from schemas import events
from schemas.codes import MessageEvent, Section
from services.common import acknowledging
from services.common.door import Asked, Handler
from services.common.inbox import EventHandler
from services.referral import actions, messages, reading, tasks
from services.referral.domain import CaseId, NoticeId, OrganisationId, Referral, ReferralId

Resources = list[dict[str, Any]]


def on_request_handoff(session: Session, asked: Asked) -> Resources:
    """`request-transfer` and `request-referral` differ in the code that they carry alone."""
    wanted = reading.asked_for(asked.message, ReferralId(uuid4()))
    case_id, by = _case(asked), _sender(asked)
    referral = actions.request_handoff(session, wanted, case_id, by=by, at=asked.now)
    return _answer(session, referral, by)


def on_answer_referral(session: Session, asked: Asked) -> Resources:
    referral_id, case_id, by = reading.referral_of(asked.message), _case(asked), _sender(asked)
    if asked.message.focus["status"] == "accepted":
        contact = reading.contact(asked.message)
        referral = actions.accept_referral(
            session, referral_id, case_id, contact, by=by, at=asked.now
        )
    else:
        reason = reading.reason(asked.message)
        referral = actions.decline_referral(
            session, referral_id, case_id, reason, by=by, at=asked.now
        )
    return _answer(session, referral, by)


def on_record_milestone(session: Session, asked: Asked) -> Resources:
    referral_id, by = reading.referral_of(asked.message), _sender(asked)
    said = reading.milestone(asked.message, by)
    referral = actions.record_milestone(session, referral_id, _case(asked), said, at=asked.now)
    return _answer(session, referral, by)


def on_withdraw_referral(session: Session, asked: Asked) -> Resources:
    referral_id, by = reading.referral_of(asked.message), _sender(asked)
    reason = reading.reason(asked.message)
    referral = actions.withdraw_referral(
        session, referral_id, _case(asked), reason, by=by, at=asked.now
    )
    return _answer(session, referral, by)


def on_fail_referral(session: Session, asked: Asked) -> Resources:
    referral_id, by = reading.referral_of(asked.message), _sender(asked)
    reason = reading.reason(asked.message)
    referral = actions.fail_referral(
        session, referral_id, _case(asked), reason, by=by, at=asked.now
    )
    return _answer(session, referral, by)


def on_acknowledge(session: Session, asked: Asked) -> Resources:
    """A receipt for a notice; the first one of the one asked moves its referral on."""
    notice = NoticeId(UUID(acknowledging.record(session, asked)))
    actions.acknowledge_notice(session, notice, _case(asked), by=_sender(asked))
    return [acknowledging.answer(asked)]


def on_case_registered(session: Session, event: events.CaseRegistered) -> None:
    actions.hear_of_case(
        session,
        CaseId(event.case),
        responsible=OrganisationId(event.organisation),
        registrar=OrganisationId(event.registered_by),
    )


def on_section_filed(session: Session, event: events.SectionFiled) -> None:
    if event.section is Section.BIA:
        actions.hear_of_bia(session, CaseId(event.case), at=event.at)


def on_file_released(session: Session, event: events.FileReleased) -> None:
    actions.record_release(session, ReferralId(event.referral), CaseId(event.case), at=event.at)


def on_case_closed(session: Session, event: events.CaseClosed) -> None:
    actions.hear_of_closure(session, CaseId(event.case), by=OrganisationId(event.organisation))


def _case(asked: Asked) -> CaseId:
    return CaseId(asked.case_id)


def _sender(asked: Asked) -> OrganisationId:
    return OrganisationId(asked.caller.organisation)


def on_case_destroyed(session: Session, event: events.CaseDestroyed) -> None:
    actions.destroy_case(session, CaseId(event.case))


def _answer(session: Session, referral: Referral, reader: OrganisationId) -> Resources:
    return [tasks.task(referral, messages.case_name(session, referral, reader))]


REQUESTS: Mapping[str, Handler] = {
    MessageEvent.REQUEST_TRANSFER: on_request_handoff,
    MessageEvent.REQUEST_REFERRAL: on_request_handoff,
    MessageEvent.ANSWER_REFERRAL: on_answer_referral,
    MessageEvent.RECORD_MILESTONE: on_record_milestone,
    MessageEvent.WITHDRAW_REFERRAL: on_withdraw_referral,
    MessageEvent.FAIL_REFERRAL: on_fail_referral,
    MessageEvent.ACKNOWLEDGE: on_acknowledge,
}

EVENTS: Mapping[type[events.Event], EventHandler] = {
    events.CaseRegistered: on_case_registered,
    events.SectionFiled: on_section_filed,
    events.FileReleased: on_file_released,
    events.CaseClosed: on_case_closed,
    events.CaseDestroyed: on_case_destroyed,
}
