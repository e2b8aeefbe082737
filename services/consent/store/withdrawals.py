"""Whom a withdrawal was told to, by when they owe an answer, and what they answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Text, cast, exists, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.common import vault
from services.common.tables import receipts
from services.consent.chain import Line, What
from services.consent.store.tables import withdrawals


@dataclass(frozen=True)
class Told:
    """One recipient that was told of one withdrawal; `message` is the notice."""

    message: UUID
    consent: UUID
    recipient: str
    sections: tuple[str, ...]
    told_at: datetime
    answer_by: datetime
    received_at: datetime | None = None
    answer: str | None = None
    answered_at: datetime | None = None

    def is_overdue(self, now: datetime) -> bool:
        return self.answered_at is None and now > self.answer_by

    def lines(self, what: What) -> list[Line]:
        """For the ledger: one for each section, each with by when an answer is due."""
        return [
            Line(
                what=what,
                section=section,
                recipient=self.recipient,
                consents=(self.consent,),
                until=self.answer_by,
                message=self.message,
            )
            for section in self.sections
        ]


def add(session: Session, case: UUID, told: Told) -> None:
    session.execute(
        insert(withdrawals).values(
            message=told.message,
            case_id=case,
            consent=told.consent,
            recipient=told.recipient,
            sections=list(told.sections),
            told_at=told.told_at,
            answer_by=told.answer_by,
        )
    )


def answer(
    session: Session,
    case: UUID,
    consent: UUID,
    *,
    recipient: str,
    answer: str,
    because: str | None,
    at: datetime,
) -> Sequence[str] | None:
    """The sections that were newly answered for; None when this recipient was told of nothing.

    Why it retains them is a person's words, and kept encrypted.
    """
    mine = (
        withdrawals.c.case_id == case,
        withdrawals.c.consent == consent,
        withdrawals.c.recipient == recipient,
    )
    if session.execute(select(withdrawals.c.message).where(*mine)).first() is None:
        return None
    words = vault.close_text(session, because, f"withdrawals {consent} {recipient} because", case)
    changed = session.scalars(
        update(withdrawals)
        .where(*mine, withdrawals.c.answer.is_distinct_from(answer))
        .values(answer=answer, because=words, answered_at=at)
        .returning(withdrawals.c.sections)
    )
    return sorted({section for sections in changed for section in sections})


def of_case(session: Session, case: UUID) -> list[Told]:
    """All of them, oldest first, with when the notice was acknowledged."""
    received = (
        select(func.min(receipts.c.at))
        .where(
            receipts.c.message_id == cast(withdrawals.c.message, Text),
            receipts.c.partner == withdrawals.c.recipient,
        )
        .scalar_subquery()
    )
    rows = session.execute(
        select(withdrawals, received.label("received_at"))
        .where(withdrawals.c.case_id == case)
        .order_by(withdrawals.c.told_at, withdrawals.c.recipient)
    )
    return [
        Told(
            message=row.message,
            consent=row.consent,
            recipient=row.recipient,
            sections=tuple(row.sections),
            told_at=row.told_at,
            answer_by=row.answer_by,
            received_at=row.received_at,
            answer=row.answer,
            answered_at=row.answered_at,
        )
        for row in rows
    ]


def are_awaited(session: Session, case: UUID) -> bool:
    """Whether somebody who was told has not answered, and still has time."""
    awaited = exists().where(
        withdrawals.c.case_id == case,
        withdrawals.c.answered_at.is_(None),
        withdrawals.c.answer_by >= func.clock_timestamp(),
    )
    return bool(session.scalar(select(awaited)))


_LATE = (
    withdrawals.c.answered_at.is_(None),
    withdrawals.c.overdue_noted_at.is_(None),
    withdrawals.c.answer_by < func.clock_timestamp(),
)


def cases_with_overdue(session: Session, limit: int = 1000) -> list[UUID]:
    """Cases in whose ledger it does not stand yet that an answer is overdue."""
    asked = select(withdrawals.c.case_id).where(*_LATE).distinct().limit(limit)
    return list(session.scalars(asked))


def take_overdue(session: Session, case: UUID) -> tuple[list[Told], datetime]:
    """Those of this case, which count as noted from now on; and what time it is."""
    now: datetime = session.execute(select(func.clock_timestamp())).scalar_one()
    rows = session.execute(
        update(withdrawals)
        .where(withdrawals.c.case_id == case, *_LATE)
        .values(overdue_noted_at=now)
        .returning(withdrawals)
    )
    late = [
        Told(
            message=row.message,
            consent=row.consent,
            recipient=row.recipient,
            sections=tuple(row.sections),
            told_at=row.told_at,
            answer_by=row.answer_by,
        )
        for row in rows
    ]
    return sorted(late, key=lambda told: (told.answer_by, told.recipient)), now
