"""A case's ledger as one reader may have it: whole strands, and nothing that tells of others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from services.consent import checkpoints
from services.consent.store import books, knowledge, withdrawals
from services.consent.store.books import Written
from services.consent.store.withdrawals import Told


@dataclass(frozen=True)
class Ledger:
    """What a reader is given, and what is still owed to the child."""

    id: UUID
    entries: Sequence[dict[str, Any]]
    withdrawals: Sequence[Told]
    read_at: datetime
    checkpoint: Mapping[str, Any]
    """The newest one, with what leads from these entries to it."""


def of(session: Session, case: UUID, reader: str, now: datetime, since: int | None) -> Ledger:
    """For one who may read the ledger at all, and may have a checkpoint of the size `since`."""
    known = knowledge.load(session, case)
    sections = known.sections(reader)

    def may_see(written: Written) -> bool:
        strand = written.strand
        return known.may_see(
            reader, name=written.name, section=strand.section, refused=strand.refused
        )

    seen = [one for one in books.read(session, case) if may_see(one)]
    strands = frozenset(one.name for one in seen)
    return Ledger(
        id=books.id_of(session, case),
        entries=[one.entry for one in seen],
        withdrawals=[
            replace(told, sections=theirs)
            for told in withdrawals.of_case(session, case)
            if (theirs := tuple(one for one in told.sections if one in sections))
        ],
        read_at=now,
        checkpoint=checkpoints.handed_out(session, case, strands, since),
    )
