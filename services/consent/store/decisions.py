"""Decisions, for ever; and the content keys of what was released, wrapped."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Uuid, bindparam, column, select, text, update
from sqlalchemy.dialects.postgresql import ARRAY, insert
from sqlalchemy.orm import Session

from services.common import database
from services.common.wrapping import Wrapped, Wrapping
from services.consent.chain import Line
from services.consent.facts import Consent, Decision
from services.consent.store.books import Book
from services.consent.store.tables import NOWHERE, cases, decisions, handoffs, sealed

AT_A_TIME = 1000  # keys that are wrapped anew in one transaction


class Act(StrEnum):
    """What was decided on."""

    RELEASE = "release"
    OPENING = "opening"
    AUTHORISATION = "authorisation"


@dataclass(frozen=True)
class Sealed:
    """One section sealed for one recipient, and its key."""

    binary: UUID
    case: UUID
    referral: UUID
    section: str
    version: int
    recipient: str
    key: Wrapped
    concerned: frozenset[UUID] = frozenset()


@dataclass(frozen=True)
class Asked:
    """What a decision was about."""

    id: UUID
    act: Act
    case: UUID
    binary: UUID
    recipient: str
    referral: UUID | None = None
    section: str | None = None
    purpose: str | None = None
    message: UUID | None = None


def write(
    book: Book, made: Sequence[tuple[Asked, Decision]], lines: Sequence[Line], at: datetime
) -> None:
    """Write decisions down, permits and denials alike, with what the ledger tells of each."""
    book.write(lines, at, [_as_json(asked, decision) for asked, decision in made])


def _as_json(asked: Asked, decision: Decision) -> dict[str, object]:
    return {
        "id": asked.id,
        "case_id": asked.case,
        "act": asked.act,
        "referral": asked.referral,
        "binary_id": asked.binary,
        "recipient": asked.recipient,
        "section": asked.section,
        "purpose": asked.purpose,
        "message": asked.message,
        "permit": decision.permit,
        "reason": decision.reason,
        "consents": decision.consents,
        "found": decision.found,
        "until": decision.until,
        "basis": decision.basis,
    }


@dataclass(frozen=True)
class Basis:
    """What an earlier permit rested on."""

    consents: tuple[UUID, ...]
    purpose: str | None
    until: datetime | None
    right: str | None = None  # where it was not consent


def basis_of(session: Session, case: UUID, ids: Sequence[UUID]) -> dict[UUID, Basis]:
    """The permits among these decisions of the case."""
    rows = session.execute(
        select(decisions).where(
            decisions.c.case_id == case, decisions.c.id.in_(ids), decisions.c.permit
        )
    )
    return {row.id: Basis(tuple(row.consents), row.purpose, row.until, row.basis) for row in rows}


_RECIPIENTS = text(
    """
    with recursive line as (
      select cast(:consent as uuid) as id
      union
      select k.id from consents k join line on k.replaced_by = line.id
    )
    select recipient, array_agg(distinct section) from decisions
    where case_id = :case and permit and recipient = any(:recipients)
      and consents && array(select id from line)
    group by recipient
    """
)


def recipients_under(session: Session, case: UUID, consent: Consent) -> dict[str, frozenset[str]]:
    """Who got, or was offered, which sections because of this consent, or of one it replaced.

    Whoever the replaced one named alone was told when it ended.
    """
    named = sorted(consent.permission.recipients) if consent.permission else []
    asked = {"case": case, "consent": consent.id, "recipients": named}
    rows = session.execute(_RECIPIENTS, asked)
    return {recipient: frozenset(sections) for recipient, sections in rows}


@dataclass(frozen=True)
class Had:
    """A section that somebody got, or was offered, under a handoff, for a purpose."""

    recipient: str
    referral: UUID
    section: str
    purpose: str


def had_under(session: Session, case: UUID, consent: UUID) -> list[Had]:
    """All that was permitted because of this consent."""
    asked = (
        select(
            decisions.c.recipient, decisions.c.referral, decisions.c.section, decisions.c.purpose
        )
        .where(
            decisions.c.case_id == case,
            decisions.c.permit,
            decisions.c.consents.contains([consent]),
        )
        .distinct()
    )
    return [Had(*row) for row in session.execute(asked)]


def add_sealed(session: Session, new: Sequence[Sealed]) -> None:
    """Keep the keys of sections that are about to be sealed."""
    if new:
        session.execute(
            insert(sealed),
            [
                {
                    "binary_id": each.binary,
                    "case_id": each.case,
                    "referral": each.referral,
                    "section": each.section,
                    "version": each.version,
                    "recipient": each.recipient,
                    "kek": each.key.kek,
                    "wrapped": each.key.content,
                    "concerned": sorted(each.concerned),
                }
                for each in new
            ],
        )


def wrap_anew(session: Session) -> int:
    """Wrap by today's key what an older one wrapped, a good many at a time; gives how many."""
    keys: Wrapping = database.settings(session).key_encryption
    old = select(sealed.c.binary_id, sealed.c.kek, sealed.c.wrapped).where(
        sealed.c.kek != keys.current
    )
    rows = session.execute(old.limit(AT_A_TIME).with_for_update()).all()
    for row in rows:
        key = keys.unwrap(Wrapped(row.kek, bytes(row.wrapped)), row.binary_id.bytes)
        wrapped = keys.wrap(key, row.binary_id.bytes)
        session.execute(
            update(sealed)
            .where(sealed.c.binary_id == row.binary_id)
            .values(kek=wrapped.kek, wrapped=wrapped.content)
        )
    return len(rows)


def find_sealed(session: Session, binaries: Sequence[UUID]) -> dict[UUID, Sealed]:
    """Those of them that were sealed before."""
    rows = session.execute(select(sealed).where(sealed.c.binary_id.in_(binaries)))
    return {row.binary_id: _sealed(row) for row in rows}


def sealed_sections(
    session: Session, referral: UUID, recipient: str
) -> Mapping[str, frozenset[UUID]]:
    """What was sealed for this recipient under this handoff, and of whom else any of it tells."""
    asked = select(sealed.c.section, sealed.c.concerned).where(
        sealed.c.referral == referral, sealed.c.recipient == recipient
    )
    found: dict[str, frozenset[UUID]] = {}
    for section, concerned in session.execute(asked):
        found[section] = found.get(section, frozenset()).union(concerned)
    return found


def cases_of(session: Session, referrals: Sequence[UUID]) -> dict[UUID, UUID]:
    """The case of each handoff that there is."""
    rows = session.execute(
        select(handoffs.c.id, handoffs.c.case_id).where(handoffs.c.id.in_(referrals))
    )
    return {row.id: row.case_id for row in rows}


_LOCK = text(
    """
    select c.id, c.ledger, wanted.asked, s.*
    from unnest(:binaries) as wanted (asked)
      left join sealed s on s.binary_id = wanted.asked
      join cases c on c.id = coalesce(s.case_id, :nowhere)
    order by c.id
    for no key update of c
    """
).columns(cases.c.id, cases.c.ledger, column("asked", Uuid), *sealed.c)
_LOCK = _LOCK.bindparams(bindparam("binaries", type_=ARRAY(Uuid)))


@dataclass(frozen=True)
class Bundled:
    """What was sealed for one handoff, under ids that were asked for, with its case's ledger."""

    book: Book
    referral: UUID | None
    sealed: Mapping[UUID, Sealed | None]


def lock_sealed(session: Session, binaries: Collection[UUID], by: str) -> list[Bundled]:
    """What was sealed under these ids, with its cases' ledgers in hand.

    What is the asker's own comes handoff by handoff; anything else one by one, and for an id of
    nothing with the ledger of nowhere, so that all of it takes the same way. (C25) Cases are locked
    in one order, so that nobody waits in a circle.
    """
    asked = {"binaries": sorted(binaries), "nowhere": NOWHERE}
    bundles: dict[UUID, list[Row[Any]]] = {}
    for row in session.execute(_LOCK, asked):
        own = row.recipient == by
        bundles.setdefault(row.referral if own else row.asked, []).append(row)
    return [_bundled(session, rows) for rows in bundles.values()]


def _bundled(session: Session, rows: Sequence[Row[Any]]) -> Bundled:
    first = rows[0]
    return Bundled(
        Book(session, first.id, first.ledger),
        first.referral,
        {row.asked: _sealed(row) if row.binary_id else None for row in rows},
    )


def _sealed(row: Row[tuple[object, ...]]) -> Sealed:
    return Sealed(
        binary=row.binary_id,
        case=row.case_id,
        referral=row.referral,
        section=row.section,
        version=row.version,
        recipient=row.recipient,
        key=Wrapped(row.kek, bytes(row.wrapped)),
        concerned=frozenset(row.concerned),
    )
