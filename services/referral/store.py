"""How cases, referrals and their milestones are kept.

What may name or locate somebody is encrypted.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Set
from datetime import datetime
from typing import Any
from uuid import UUID

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
from services.common import vault
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

CONTACT = ("contact_name", "contact_channel", "contact_address")
WORDS = frozenset({"area", "reason", "place", *CONTACT})
"""What is kept encrypted."""


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
            area=_closed(session, referral, "area", wish.area),
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
            need_id=referral.need_id,
            **_changing(session, referral),
        )
    )


def load(session: Session, referral_id: ReferralId) -> Referral:
    """The referral as it is. Whoever wants to change it locks its case first."""
    found = load_all(session, [referral_id])
    if referral_id not in found:
        raise NotFound
    return found[referral_id]


def load_all(
    session: Session, ids: Collection[UUID], *, words: Set[str] = WORDS
) -> dict[UUID, Referral]:
    """Those of them that there are; of what is encrypted, only these words are opened."""
    said = session.execute(
        select(milestones).where(milestones.c.referral_id.in_(ids)).order_by(milestones.c.position)
    )
    milestones_of: dict[UUID, list[Recorded]] = defaultdict(list)
    for each in said:
        milestones_of[each.referral_id].append(_recorded(session, each, words))
    rows = session.execute(select(referrals).where(referrals.c.id.in_(ids)))
    return {row.id: _referral(session, row, tuple(milestones_of[row.id]), words) for row in rows}


def save(session: Session, referral: Referral) -> None:
    """What has changed, and the milestones that are new: one more version of it."""
    session.execute(
        update(referrals)
        .where(referrals.c.id == referral.id)
        .values(
            version=referrals.c.version + 1,
            updated_at=func.clock_timestamp(),
            **_changing(session, referral),
        )
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
                    "place": _closed(session, referral, f"{said.milestone} place", said.place),
                }
                for said in referral.milestones
            ],
        )


def find_by_notice(session: Session, notice: NoticeId) -> ReferralId | None:
    """The referral that the one asked was told of by this notice."""
    return session.scalar(select(referrals.c.id).where(referrals.c.notice_id == notice))


def _changing(session: Session, referral: Referral) -> dict[str, Any]:
    contact = referral.contact
    words = {
        "contact_name": contact.name if contact else None,
        "contact_channel": contact.channel if contact else None,
        "contact_address": contact.address if contact else None,
        "reason": referral.reason,
    }
    return {
        "state": referral.state,
        **{name: _closed(session, referral, name, said) for name, said in words.items()},
    }


def _referral(
    session: Session, row: Row[Any], said: tuple[Recorded, ...], words: Set[str]
) -> Referral:
    def opened(word: str) -> str | None:
        return _opened(session, row.id, word, getattr(row, word)) if word in words else None

    return Referral(
        id=ReferralId(row.id),
        case=CaseId(row.case_id),
        kind=HandoffKind(row.kind),
        sender=OrganisationId(row.sender),
        receiver=OrganisationId(row.receiver),
        wish=Wish(
            need=Need(row.need),
            urgency=Urgency(row.urgency),
            area=opened("area"),
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
        contact=_contact(opened),
        reason=opened("reason"),
    )


def _contact(opened: Callable[[str], str | None]) -> Contact | None:
    name, channel, address = map(opened, CONTACT)
    if name is None or channel is None or address is None:
        return None
    return Contact(name, channel, address)


def _recorded(session: Session, row: Row[Any], words: Set[str]) -> Recorded:
    kept = row.place if "place" in words else None
    return Recorded(
        HandoffMilestone(row.milestone),
        OrganisationId(row.by),
        row.happened_at,
        _opened(session, row.referral_id, f"{row.milestone} place", kept),
    )


def erase(session: Session, case_id: CaseId) -> None:
    """Whatever names or locates somebody is gone; that there were referrals stays."""
    theirs = select(referrals.c.id).where(referrals.c.case_id == case_id)
    unsaid = dict.fromkeys(("area", "reason", *CONTACT))
    session.execute(update(referrals).where(referrals.c.case_id == case_id).values(**unsaid))
    session.execute(
        update(milestones).where(milestones.c.referral_id.in_(theirs)).values(place=None)
    )


def _closed(session: Session, referral: Referral, what: str, text: str | None) -> bytes | None:
    return vault.close_text(session, text, f"referrals {referral.id} {what}", referral.case)


def _opened(session: Session, referral: UUID, what: str, kept: bytes | None) -> str | None:
    return vault.open_text(session, kept, f"referrals {referral} {what}")
