"""A case's ledger in hand: whoever holds it has the case's row locked, and nobody else decides."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import bindparam, select, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session
from sqlalchemy.types import Integer, Text

from schemas import strict_json
from services.consent import chain
from services.consent.chain import Line, Tip
from services.consent.store.tables import cases, ledger

_WRITE = text(
    """
    with written as (
        insert into ledger (case_id, position, entry)
        select :case, position, entry from unnest(:positions, :entries) as new (position, entry)
    )
    update cases set ledger_length = :length, ledger_head = :head where id = :case
    """
).bindparams(bindparam("positions", type_=ARRAY(Integer)), bindparam("entries", type_=ARRAY(Text)))


@dataclass
class Book:
    """The ledger of one case, open at its end until the transaction is over."""

    session: Session
    case: UUID
    tip: Tip

    def write(self, lines: Sequence[Line], at: datetime) -> None:
        """In the transaction of what the lines tell. (Invariant 7)"""
        if not lines:
            return
        self.tip, entries = chain.link(self.tip, lines, at, uuid4())
        self.session.execute(
            _WRITE,
            {
                "case": self.case,
                "positions": [entry["position"] for entry in entries],
                "entries": [chain.canonical(entry) for entry in entries],
                "length": self.tip.length,
                "head": self.tip.head,
            },
        )


def open_book(session: Session, case: UUID) -> Book | None:
    """Lock the case; None when nobody has told us of it."""
    row = session.execute(
        select(cases.c.ledger_length, cases.c.ledger_head)
        .where(cases.c.id == case)
        .with_for_update(key_share=True)
    ).one_or_none()
    return Book(session, case, Tip(*row)) if row else None


def read(session: Session, case: UUID) -> list[dict[str, Any]]:
    """Every entry, from the first."""
    rows = session.scalars(
        select(ledger.c.entry).where(ledger.c.case_id == case).order_by(ledger.c.position)
    )
    return [_as_written(row) for row in rows]


def _as_written(entry: str) -> dict[str, Any]:
    found = strict_json.parse(entry.encode())
    assert isinstance(found, dict)  # noqa: S101
    return found
