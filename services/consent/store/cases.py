"""Cases, handoffs and guardians, as the other services tell of them, in whatever order."""

from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import Row, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from schemas.codes import HandoffKind, HandoffState
from services.consent.chain import GENESIS
from services.consent.facts import (
    Case,
    CaseId,
    Guardian,
    GuardianId,
    Handoff,
    OrganisationId,
    Period,
    ReferralId,
)
from services.consent.store.tables import cases, guardians, handoffs

ENDLESS = datetime.max.replace(tzinfo=UTC)


def ensure(session: Session, case: UUID) -> None:
    """A row to lock and to write a ledger under, though the registration is still on its way."""
    session.execute(
        insert(cases).values(id=case, ledger_length=0, ledger_head=GENESIS).on_conflict_do_nothing()
    )


def register(
    session: Session,
    case: UUID,
    *,
    organisation: str,
    registered_by: str,
    jurisdiction: tuple[str, str],
    age_band: str,
) -> None:
    """The registration has arrived."""
    ensure(session, case)
    code, version = jurisdiction
    session.execute(
        update(cases)
        .where(cases.c.id == case)
        .values(
            organisation=organisation,
            registered_by=registered_by,
            jurisdiction=code,
            jurisdiction_version=version,
            age_band=age_band,
        )
    )


def close(session: Session, case: UUID, at: datetime) -> None:
    """Nothing new is released from now on."""
    ensure(session, case)
    session.execute(
        update(cases).where(cases.c.id == case, cases.c.closed_at.is_(None)).values(closed_at=at)
    )


def add_guardian(session: Session, case: UUID, guardian: Guardian) -> None:
    """Recording the same guardian twice is once."""
    ensure(session, case)
    values = {
        "scopes": sorted(guardian.scopes),
        "starts": guardian.period.start,
        "ends": None if guardian.period.end == ENDLESS else guardian.period.end,
    }
    session.execute(
        insert(guardians)
        .values(id=guardian.id, case_id=case, **values)
        .on_conflict_do_update(index_elements=["id"], set_=values)
    )


def save_handoff(session: Session, case: UUID, handoff: Handoff) -> None:
    """Keep it as it now is."""
    values = {
        "kind": handoff.kind,
        "sender": handoff.sender,
        "receiver": handoff.receiver,
        "sections": sorted(handoff.sections),
        "purpose": handoff.purpose,
        "accepted": handoff.accepted,
        "state": handoff.state,
    }
    session.execute(
        insert(handoffs)
        .values(id=handoff.id, case_id=case, **values)
        .on_conflict_do_update(index_elements=["id"], set_=values)
    )


def find_handoff(session: Session, referral: UUID) -> Handoff | None:
    """The handoff, or None when nothing has told of it."""
    row = session.execute(select(handoffs).where(handoffs.c.id == referral)).one_or_none()
    return _handoff(row) if row else None


def load(session: Session, case: UUID) -> tuple[Case, datetime] | None:
    """The case with everybody on it, and the database's own time. (F-25)"""
    row = session.execute(
        select(cases, func.clock_timestamp().label("now")).where(cases.c.id == case)
    ).one_or_none()
    if row is None:
        return None
    passed = session.execute(select(handoffs).where(handoffs.c.case_id == case)).all()
    appointed = session.execute(select(guardians).where(guardians.c.case_id == case)).all()
    found = Case(
        id=CaseId(row.id),
        organisation=OrganisationId(row.organisation) if row.organisation else None,
        registered_by=OrganisationId(row.registered_by) if row.registered_by else None,
        age_band=row.age_band,
        jurisdiction=(row.jurisdiction, row.jurisdiction_version) if row.jurisdiction else None,
        closed=row.closed_at is not None,
        handoffs=tuple(_handoff(each) for each in passed),
        guardians={GuardianId(each.id): _guardian(each) for each in appointed},
    )
    return found, row.now


def _handoff(row: Row[tuple[object, ...]]) -> Handoff:
    return Handoff(
        id=ReferralId(row.id),
        kind=HandoffKind(row.kind) if row.kind else None,
        sender=OrganisationId(row.sender),
        receiver=OrganisationId(row.receiver),
        sections=frozenset(row.sections),
        purpose=row.purpose,
        accepted=row.accepted,
        state=HandoffState(row.state),
    )


def _guardian(row: Row[tuple[object, ...]]) -> Guardian:
    period = Period(row.starts, row.ends or ENDLESS)
    return Guardian(GuardianId(row.id), frozenset(row.scopes), period)
