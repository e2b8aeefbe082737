"""One-time invitations: who may become a client, and what was answered when it did."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, exists, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.consent.store.tables import invitations


@dataclass(frozen=True)
class Invitation:
    """`client` and `answer` of one that was used: who came of it, and what that was told."""

    partner: str
    client: str | None
    answer: str | None


def add(session: Session, partner: str, code: str, expires_at: datetime) -> None:
    """Only the code's hash is kept."""
    session.execute(
        insert(invitations).values(hash=_hash(code), partner=partner, expires_at=expires_at)
    )


def find(session: Session, code: str, now: datetime) -> Invitation | None:
    """The invitation, used or not, unless its time is over; locked until the transaction ends."""
    row = session.execute(
        select(invitations.c.partner, invitations.c.client, invitations.c.answer)
        .where(invitations.c.hash == _hash(code), invitations.c.expires_at > now)
        .with_for_update()
    ).one_or_none()
    return None if row is None else Invitation(row.partner, row.client, row.answer)


def use(session: Session, code: str, now: datetime, *, client: str, answer: str) -> None:
    """It has become this client, and this was answered."""
    session.execute(
        update(invitations)
        .where(invitations.c.hash == _hash(code))
        .values(used_at=now, client=client, answer=answer)
    )


def void(session: Session, partner: str) -> None:
    """Those that were not used are worth nothing any more."""
    unused = invitations.c.partner == partner, invitations.c.used_at.is_(None)
    session.execute(delete(invitations).where(*unused))


def is_waiting(session: Session, partner: str, now: datetime) -> bool:
    """Whether the partner has one that it can still use."""
    waiting = exists().where(
        invitations.c.partner == partner,
        invitations.c.used_at.is_(None),
        invitations.c.expires_at > now,
    )
    return bool(session.scalar(select(waiting)))


def _hash(code: str) -> bytes:
    return hashlib.sha256(code.encode()).digest()
