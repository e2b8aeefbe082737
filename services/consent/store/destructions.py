"""Orders to destroy a case, and what is left of it afterwards."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, exists, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.common import vault
from services.consent.store.tables import cases, consents, decisions, destructions, sealed


@dataclass(frozen=True)
class Order:
    """Why, by which document, and who asked for it first."""

    because: str
    document: str = field(repr=False)
    asked_by: str = field(repr=False)
    asked_at: datetime


def ask(session: Session, case: UUID, order: Order) -> None:
    """The newest counts."""
    values = {
        "because": order.because,
        "document": vault.close_text(session, order.document, _place(case, "document")),
        "asked_by": vault.close_text(session, order.asked_by, _place(case, "asked_by")),
        "asked_at": order.asked_at,
    }
    session.execute(
        insert(destructions)
        .values(case_id=case, **values)
        .on_conflict_do_update(index_elements=["case_id"], set_=values)
    )


def find(session: Session, case: UUID) -> Order | None:
    """The order that there is."""
    asked = select(destructions).where(destructions.c.case_id == case)
    row = session.execute(asked).one_or_none()
    if row is None:
        return None
    return Order(
        row.because,
        vault.open_text(session, row.document, _place(case, "document")) or "",
        vault.open_text(session, row.asked_by, _place(case, "asked_by")) or "",
        row.asked_at,
    )


def carry_out(session: Session, case: UUID, *, confirmed_by: str, at: datetime) -> None:
    """The content keys of everything that was released are gone; codes, times and decisions stay,
    for the ledger is held to them.
    """
    name = vault.close_text(session, confirmed_by, _place(case, "confirmed_by"))
    session.execute(
        update(destructions).where(destructions.c.case_id == case).values(confirmed_by=name)
    )
    session.execute(
        update(cases)
        .where(cases.c.id == case)
        .values(destroyed_at=at, closed_at=func.coalesce(cases.c.closed_at, at))
    )
    session.execute(delete(sealed).where(sealed.c.case_id == case))
    session.execute(update(consents).where(consents.c.case_id == case).values(resource=b""))


def stand_with_recipients(session: Session, case: UUID) -> bool:
    """Whether somebody got, or was offered, something under a consent that was not taken back."""
    used = exists().where(
        decisions.c.case_id == case,
        decisions.c.permit,
        decisions.c.consents.any_() == consents.c.id,
    )
    stands = exists().where(
        consents.c.case_id == case,
        consents.c.withdrawn_at.is_(None),
        consents.c.basis.is_(None),
        used,
    )
    return bool(session.scalar(select(stands)))


def _place(case: UUID, what: str) -> str:
    return f"destructions {case} {what}"
