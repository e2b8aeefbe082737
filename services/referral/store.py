"""How cases, referrals and their milestones are kept."""

from datetime import datetime
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.engine import Row
from sqlalchemy.orm import Session

from schemas.codes import (
    DisplayAgeBand,
    HandoffKind,
    HandoffMilestone,
    HandoffState,
    Need,
    PlanDimension,
    Purpose,
    Section,
)
from services.common.refusal import NotFound, NotYetKnown
from services.referral.domain import (
    OPEN,
    UNANSWERED,
    Case,
    CaseId,
    Contact,
    NoticeId,
    OrganisationId,
    Recorded,
    Referral,
    ReferralId,
    Urgency,
    Wish,
)
from services.referral.tables import cases, milestones, referrals


def register_case(
    session: Session,
    case_id: CaseId,
    *,
    responsible: OrganisationId,
    registrar: OrganisationId,
) -> None:
    """Remember who is on a new case; told again later, it changes nothing."""
    known = {"responsible": responsible, "registrar": registrar}
    session.execute(
        insert(cases)
        .values(id=case_id, **known)
        .on_conflict_do_update(
            index_elements=["id"], set_=known, where=cases.c.responsible.is_(None)
        )
    )


def note_bia(session: Session, case_id: CaseId, filed_at: datetime) -> None:
    """Remember the latest best-interests assessment."""
    statement = insert(cases).values(id=case_id, bia_filed_at=filed_at)
    latest = func.greatest(cases.c.bia_filed_at, statement.excluded.bia_filed_at)
    session.execute(
        statement.on_conflict_do_update(index_elements=["id"], set_={"bia_filed_at": latest})
    )


def note_closed(session: Session, case_id: CaseId, by: OrganisationId) -> None:
    """Remember who ended its episode last."""
    known = {"closed_by": by}
    session.execute(
        insert(cases)
        .values(id=case_id, **known)
        .on_conflict_do_update(index_elements=["id"], set_=known)
    )


def lock_case(session: Session, case_id: CaseId) -> Case:
    """The case; nobody else changes anything of it until the transaction ends."""
    row = session.execute(
        select(cases).where(cases.c.id == case_id).with_for_update()
    ).one_or_none()
    if row is None or row.responsible is None:
        raise NotYetKnown
    transfer = session.execute(
        select(referrals.c.receiver, referrals.c.state).where(
            referrals.c.case_id == case_id,
            referrals.c.kind == HandoffKind.TRANSFER,
            referrals.c.state.in_(OPEN),
        )
    ).one_or_none()
    return Case(
        id=case_id,
        responsible=OrganisationId(row.responsible),
        registrar=None if row.registrar is None else OrganisationId(row.registrar),
        transfer_to=None if transfer is None else OrganisationId(transfer.receiver),
        transfer_accepted=transfer is not None and transfer.state not in UNANSWERED,
        bia_filed_at=row.bia_filed_at,
        closed_by=None if row.closed_by is None else OrganisationId(row.closed_by),
    )


def save_case(session: Session, case: Case) -> None:
    """Who is responsible now."""
    session.execute(
        update(cases)
        .where(cases.c.id == case.id)
        .values(responsible=case.responsible, registrar=case.registrar)
    )


def add(session: Session, referral: Referral, notice: NoticeId) -> None:
    """Keep a new one, with the notice that its receiver will acknowledge."""
    wish = referral.wish
    session.execute(
        insert(referrals).values(
            id=referral.id,
            case_id=referral.case,
            notice_id=notice,
            kind=referral.kind,
            sender=referral.sender,
            receiver=referral.receiver,
            need=wish.need,
            urgency=wish.urgency,
            area=wish.area,
            age_band=wish.age_band,
            language=wish.language,
            sections=list(wish.sections),
            purpose=wish.purpose,
            dimension=wish.dimension,
            handover_on=wish.handover_on,
            needed_by=wish.needed_by,
            jurisdiction=referral.jurisdiction,
            jurisdiction_version=referral.jurisdiction_version,
            requested_at=referral.requested_at,
            answer_by=referral.answer_by,
            **_changing(referral),
        )
    )


def load(session: Session, referral_id: ReferralId) -> Referral:
    """The referral as it is. Whoever wants to change it locks its case first."""
    said = session.execute(
        select(milestones)
        .where(milestones.c.referral_id == referral_id)
        .order_by(milestones.c.position)
    )
    row = session.execute(select(referrals).where(referrals.c.id == referral_id)).one_or_none()
    if row is None:
        raise NotFound
    return _referral(row, tuple(_recorded(each) for each in said))


def save(session: Session, referral: Referral) -> None:
    """What has changed, and the milestones that are new."""
    session.execute(
        update(referrals).where(referrals.c.id == referral.id).values(**_changing(referral))
    )
    if referral.milestones:
        session.execute(
            insert(milestones).on_conflict_do_nothing(constraint="milestones_said_once"),
            [
                {
                    "referral_id": referral.id,
                    "milestone": said.milestone,
                    "by": said.by,
                    "happened_at": said.happened_at,
                    "place": said.place,
                }
                for said in referral.milestones
            ],
        )


def find_by_notice(session: Session, notice: NoticeId) -> ReferralId | None:
    """The referral that the one asked was told of by this notice."""
    return session.scalar(select(referrals.c.id).where(referrals.c.notice_id == notice))


def _changing(referral: Referral) -> dict[str, Any]:
    contact = referral.contact
    return {
        "state": referral.state,
        "contact_name": contact.name if contact else None,
        "contact_channel": contact.channel if contact else None,
        "contact_address": contact.address if contact else None,
        "reason": referral.reason,
    }


def _referral(row: Row[Any], said: tuple[Recorded, ...]) -> Referral:
    named = (row.contact_name, row.contact_channel, row.contact_address)
    return Referral(
        id=ReferralId(row.id),
        case=CaseId(row.case_id),
        kind=HandoffKind(row.kind),
        sender=OrganisationId(row.sender),
        receiver=OrganisationId(row.receiver),
        wish=Wish(
            need=Need(row.need),
            urgency=Urgency(row.urgency),
            area=row.area,
            age_band=DisplayAgeBand(row.age_band),
            language=row.language,
            sections=tuple(Section(section) for section in row.sections),
            purpose=Purpose(row.purpose),
            dimension=None if row.dimension is None else PlanDimension(row.dimension),
            handover_on=row.handover_on,
            needed_by=row.needed_by,
        ),
        jurisdiction=row.jurisdiction,
        jurisdiction_version=row.jurisdiction_version,
        requested_at=row.requested_at,
        answer_by=row.answer_by,
        state=HandoffState(row.state),
        milestones=said,
        contact=Contact(*named) if row.contact_name is not None else None,
        reason=row.reason,
    )


def _recorded(row: Row[Any]) -> Recorded:
    return Recorded(
        HandoffMilestone(row.milestone), OrganisationId(row.by), row.happened_at, row.place
    )
