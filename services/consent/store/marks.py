"""Where strands ended when a checkpoint was made, and the tree over all of these ends."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select, text, tuple_
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.consent.store.ledger_tables import checkpoints, nodes, piles, strands
from services.consent.store.tables import cases
from services.consent.tree import PILE, Place

_HASH = 32  # bytes
_ONE_AT_A_TIME = 0x6C6564676572  # "ledger": the advisory lock of whoever makes a checkpoint


@dataclass(frozen=True)
class Checkpoint:
    """What was signed: the size of the tree in leaves, and the hash over it."""

    size: int
    root: str
    at: datetime
    signed: str


@dataclass(frozen=True)
class End:
    """Where a strand ends now."""

    case: UUID
    ledger: UUID
    strand: str
    position: int
    head: str


@dataclass(frozen=True)
class Mark:
    """Where a strand ended when a checkpoint was made; without the salt nobody can guess it."""

    strand: str
    position: int
    head: str
    leaf: int
    salt: bytes = field(repr=False)


def alone(session: Session) -> bool:
    """Whether nobody else makes a checkpoint, until this transaction is over."""
    asked = select(func.pg_try_advisory_xact_lock(_ONE_AT_A_TIME))
    return bool(session.scalar(asked))


def latest(session: Session) -> Checkpoint | None:
    """The newest, or None where there is none yet."""
    row = session.execute(
        select(checkpoints).order_by(checkpoints.c.size.desc()).limit(1)
    ).one_or_none()
    return Checkpoint(row.size, row.root, row.at, row.signed) if row else None


def unmarked(session: Session) -> int:
    """How many strands have grown since they were marked."""
    asked = select(func.count()).where(strands.c.length > strands.c.marked)
    return session.execute(asked).scalar_one()


def take_unmarked(session: Session, limit: int) -> list[End]:
    """Ends that are to be marked. What somebody writes to at this moment waits for the next time,
    so that nobody waits for another in a circle.
    """
    rows = session.execute(
        select(cases.c.id, cases.c.ledger, strands.c.name, strands.c.length, strands.c.head)
        .join(cases, cases.c.id == strands.c.case_id)
        .where(strands.c.length > strands.c.marked)
        .limit(limit)
        .with_for_update(of=strands, skip_locked=True)
    )
    return [End(row.id, row.ledger, row.name, row.length, row.head) for row in rows]


_MARK = text(
    """
    with kept as (
        insert into marks (case_id, strand, position, head, salt, leaf)
        select * from unnest(cast(:cases as uuid[]), cast(:strands as text[]),
            cast(:positions as int[]), cast(:heads as text[]), cast(:salts as bytea[]),
            cast(:leaves as bigint[]))
    )
    update strands set marked = new.position
    from unnest(cast(:cases as uuid[]), cast(:strands as text[]), cast(:positions as int[]))
        as new (case_id, name, position)
    where strands.case_id = new.case_id and strands.name = new.name
    """
)


def add(session: Session, ends: Sequence[End], found: Sequence[Mark]) -> None:
    """Each end with its mark."""
    session.execute(
        _MARK,
        {
            "cases": [end.case for end in ends],
            "strands": [end.strand for end in ends],
            "positions": [end.position for end in ends],
            "heads": [end.head for end in ends],
            "salts": [mark.salt for mark in found],
            "leaves": [mark.leaf for mark in found],
        },
    )


def grow(
    session: Session, first: int, new: Sequence[Sequence[bytes]], complete: Mapping[Place, bytes]
) -> None:
    """Put these piles of leaves behind the first so many, with the subtrees that they complete."""
    session.execute(
        insert(piles),
        [
            {"number": number, "leaves": b"".join(leaves)}
            for number, leaves in enumerate(new, first)
        ],
    )
    session.execute(
        insert(nodes),
        [
            {"level": level, "place": place, "hash": found}
            for (level, place), found in complete.items()
        ],
    )


def add_checkpoint(session: Session, made: Checkpoint) -> None:
    """Keep it, for ever."""
    session.execute(insert(checkpoints).values(**vars(made)))


_OF_CASE = text(
    """
    select distinct on (strand) strand, position, head, leaf, salt
    from marks where case_id = :case and leaf < :within
    order by strand, position desc
    """
)


def of_case(session: Session, case: UUID, within: int) -> list[Mark]:
    """The newest mark of each strand in the first so many leaves."""
    rows = session.execute(_OF_CASE, {"case": case, "within": within})
    return [Mark(row.strand, row.position, row.head, row.leaf, bytes(row.salt)) for row in rows]


def read_nodes(session: Session, places: Collection[Place]) -> dict[Place, bytes]:
    """These subtrees' hashes."""
    wanted = tuple_(nodes.c.level, nodes.c.place).in_(list(places))
    rows = session.execute(select(nodes).where(wanted)) if places else ()
    return {(row.level, row.place): bytes(row.hash) for row in rows}


def read_piles(session: Session, numbers: Collection[int]) -> dict[int, list[bytes]]:
    """The leaves of these piles."""
    rows = session.execute(select(piles).where(piles.c.number.in_(list(numbers))))
    return {row.number: cut(bytes(row.leaves)) for row in rows}


def cut(leaves: bytes) -> list[bytes]:
    """The hashes of a pile, one by one."""
    return [leaves[start : start + _HASH] for start in range(0, PILE * _HASH, _HASH)]
