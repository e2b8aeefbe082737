"""Cases, handoffs and guardians, as the other services tell of them, in whatever order."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.consent.facts import Ages, Case, Guardian, Handoff
from services.consent.store import decoding
from services.consent.store.decoding import ENDLESS
from services.consent.store.tables import cases, guardians, handoffs


def ensure(session: Session, case: UUID) -> None:
    """A row to lock and to write a ledger under, though the registration is still on its way."""
    session.execute(insert(cases).values(id=case).on_conflict_do_nothing())


def register(
    session: Session,
    case: UUID,
    *,
    organisation: str,
    registered_by: str,
    jurisdiction: tuple[str, str],
    age_band: str,
    ages: Ages | None = None,
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
            assent_at=ages.assent if ages else None,
            own_consent_at=ages.own_consent if ages else None,
            majority_at=ages.majority if ages else None,
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


_FIND_HANDOFF = text("select to_jsonb(h) from handoffs h where h.id = :referral")

_LOAD = text(
    """
    select to_jsonb(c), clock_timestamp(),
      coalesce((select jsonb_agg(to_jsonb(h)) from handoffs h where h.case_id = c.id), '[]'),
      coalesce((select jsonb_agg(to_jsonb(g)) from guardians g where g.case_id = c.id), '[]')
    from cases c where c.id = :case
    """
)


def find_handoff(session: Session, referral: UUID) -> Handoff | None:
    """The handoff, or None when nothing has told of it."""
    row = session.scalar(_FIND_HANDOFF, {"referral": referral})
    return decoding.handoff(row) if row else None


def load(session: Session, case: UUID) -> tuple[Case, datetime] | None:
    """The case with everybody on it, and the database's own time. (F-25)"""
    found = session.execute(_LOAD, {"case": case}).one_or_none()
    if found is None:
        return None
    row, now, passed, appointed = found
    return decoding.case(row, passed, appointed), now
