"""Decisions, for ever; and the content keys of what was released, wrapped."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.consent.facts import Decision
from services.consent.store.tables import decisions, sealed
from services.consent.wrapping import KeyId, Wrapped


class Act(StrEnum):
    """What was decided on."""

    RELEASE = "release"
    OPENING = "opening"


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


def add(session: Session, made: Sequence[tuple[Asked, Decision]], at: datetime) -> None:
    """Write decisions down, permits and denials alike."""
    if not made:
        return
    session.execute(
        insert(decisions),
        [
            {
                "id": asked.id,
                "act": asked.act,
                "case_id": asked.case,
                "referral": asked.referral,
                "binary_id": asked.binary,
                "recipient": asked.recipient,
                "section": asked.section,
                "purpose": asked.purpose,
                "message": asked.message,
                "permit": decision.permit,
                "reason": decision.reason,
                "consents": list(decision.consents),
                "found": [[str(consent), reason] for consent, reason in decision.found],
                "until": decision.until,
                "at": at,
            }
            for asked, decision in made
        ],
    )


@dataclass(frozen=True)
class Basis:
    """What an earlier permit rested on."""

    consents: tuple[UUID, ...]
    purpose: str | None
    until: datetime | None


def basis_of(session: Session, case: UUID, ids: Sequence[UUID]) -> dict[UUID, Basis]:
    """The permits among these decisions of the case."""
    rows = session.execute(
        select(decisions).where(
            decisions.c.case_id == case, decisions.c.id.in_(ids), decisions.c.permit
        )
    )
    return {row.id: Basis(tuple(row.consents), row.purpose, row.until) for row in rows}


def recipients_under(session: Session, case: UUID, consent: UUID) -> dict[str, frozenset[str]]:
    """Who got, or was offered, which sections because of this consent."""
    rows = session.execute(
        select(decisions.c.recipient, func.array_agg(func.distinct(decisions.c.section)))
        .where(
            decisions.c.case_id == case,
            decisions.c.permit,
            decisions.c.consents.contains([consent]),
        )
        .group_by(decisions.c.recipient)
    )
    return {recipient: frozenset(sections) for recipient, sections in rows}


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
                }
                for each in new
            ],
        )


def find_sealed(session: Session, binaries: Sequence[UUID]) -> dict[UUID, Sealed]:
    """Those of them that were sealed before."""
    rows = session.execute(select(sealed).where(sealed.c.binary_id.in_(binaries)))
    return {
        row.binary_id: Sealed(
            binary=row.binary_id,
            case=row.case_id,
            referral=row.referral,
            section=row.section,
            version=row.version,
            recipient=row.recipient,
            key=Wrapped(KeyId(row.kek), bytes(row.wrapped)),
        )
        for row in rows
    }
