"""The auditor's own look: every chain, mark and checkpoint as the database has them. (G05 to G09)

What a reader verifies of one case, without trusting this service, is verified here of all cases and
strands, with what only the database has: the salts of the marks, and the decisions.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import KeySet
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from services.common.signing import ALGORITHM
from services.consent import chain
from services.consent.chain import FROM_BEFORE, Tip
from services.consent.checkpoints import leaf_of
from services.consent.statements import Kind
from services.consent.store import marks
from services.consent.store.ledger_tables import checkpoints, ledger, piles, strands
from services.consent.store.ledger_tables import marks as kept_marks
from services.consent.store.marks import Mark
from services.consent.store.tables import cases
from services.consent.tree import PILE, Place, Tree, additions, pile_root

AT_A_TIME = 1000  # rows


@dataclass(frozen=True)
class Finding:
    """Something that is not as it must be, and where."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


def look(session: Session, keys: KeySet, saved: Mapping[str, Any] | None) -> Iterator[Finding]:
    """Everything that is wrong; `saved` is a copy that somebody was given, with its checkpoint."""
    yield from _chains(session)
    yield from _checkpoints(session, keys, saved)
    yield from _decisions(session)


def _chains(session: Session) -> Iterator[Finding]:
    """Each strand from its first line to where it is said to end."""
    ends: dict[tuple[UUID, str], Tip] = {
        (row.case_id, row.name): Tip(row.length, row.head)
        for row in session.execute(select(strands))
    }
    ends |= {
        (row.id, FROM_BEFORE): Tip(row.ledger_length, row.ledger_head)
        for row in session.execute(select(cases).where(cases.c.ledger_length > 0))
    }
    for strand, entries in _strands(session):
        tip, broken = _followed(entries)
        if broken is not None:
            yield Finding(f"{_named(*strand)} position {broken}", "missing or changed")
        elif ends.get(strand) != tip:
            yield Finding(f"{_named(*strand)} position {tip.length + 1}", "cut off, or added to")
        ends.pop(strand, None)
    for case, name in ends:
        yield Finding(f"{_named(case, name)} position 1", "all of it is missing")


def _strands(session: Session) -> Iterator[tuple[tuple[UUID, str], list[dict[str, Any]]]]:
    rows = session.execute(
        select(ledger.c.case_id, ledger.c.strand, ledger.c.entry)
        .order_by(ledger.c.case_id, ledger.c.strand, ledger.c.position)
        .execution_options(yield_per=AT_A_TIME)
    )
    current, entries = None, []
    for row in rows:
        if current not in (None, (row.case_id, row.strand)):
            yield current, entries
            entries = []
        current = (row.case_id, row.strand)
        entries.append(_entry(row.entry))
    if current is not None:
        yield current, entries


def _entry(written: str) -> dict[str, Any]:
    try:
        found = json.loads(written)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _followed(entries: list[dict[str, Any]]) -> tuple[Tip, int | None]:
    broken = chain.first_broken(entries)
    return Tip(len(entries), str(entries[-1].get("hash"))), broken


def _checkpoints(
    session: Session, keys: KeySet, saved: Mapping[str, Any] | None
) -> Iterator[Finding]:
    """The tree from its leaves, each root that was signed, and each mark in it."""
    leaves = [
        one
        for row in session.execute(select(piles).order_by(piles.c.number))
        for one in marks.cut(bytes(row.leaves))
    ]
    roots = [pile_root(leaves[at : at + PILE]) for at in range(0, len(leaves), PILE)]
    nothing: dict[Place, bytes] = {}
    known = additions(0, roots, nothing.__getitem__)
    signed = list(session.execute(select(checkpoints).order_by(checkpoints.c.size)))
    for row in signed:
        said = _said(row.signed, keys)
        if said is None or (said.get("size"), said.get("root")) != (row.size, row.root):
            yield Finding(f"checkpoint {row.size}", "not signed by this service")
        elif row.size > len(leaves) or Tree(row.size // PILE, known.__getitem__).root().hex() != (
            row.root
        ):
            yield Finding(f"checkpoint {row.size}", "not the root of the leaves that are kept")
    yield from _marks(session, leaves)
    if saved is not None:
        yield from _against(saved, keys, len(leaves), known)


def _marks(session: Session, leaves: list[bytes]) -> Iterator[Finding]:
    """Each stands in the tree, and its strand still has the line that it is of."""
    rows = session.execute(
        select(kept_marks, cases.c.ledger, ledger.c.entry)
        .join(cases, cases.c.id == kept_marks.c.case_id)
        .outerjoin(
            ledger,
            (ledger.c.case_id == kept_marks.c.case_id)
            & (ledger.c.strand == kept_marks.c.strand)
            & (ledger.c.position == kept_marks.c.position),
        )
        .order_by(kept_marks.c.leaf)
        .execution_options(yield_per=AT_A_TIME)
    )
    for row in rows:
        mark = Mark(row.strand, row.position, row.head, row.leaf, bytes(row.salt))
        where = f"{_named(row.case_id, row.strand)} position {row.position}"
        if row.leaf >= len(leaves) or leaves[row.leaf] != leaf_of(mark, row.ledger):
            yield Finding(where, "its mark does not stand in the tree")
        elif row.entry is None or _entry(row.entry).get("hash") != row.head:
            yield Finding(where, "a checkpoint has seen another line here")


def _against(
    saved: Mapping[str, Any], keys: KeySet, size: int, known: Mapping[Place, bytes]
) -> Iterator[Finding]:
    """G06: what somebody outside has kept is what is here, or its beginning."""
    said = _said(saved.get("checkpoint"), keys)
    if said is None:
        yield Finding("the saved copy", "its checkpoint is not signed by this service")
    elif said["size"] > size:
        yield Finding(f"checkpoint {said['size']}", "was given out, and is no longer here")
    elif Tree(said["size"] // PILE, known.__getitem__).root().hex() != said["root"]:
        yield Finding(f"checkpoint {said['size']}", "was given out with another root")


def _said(signed: object, keys: KeySet) -> dict[str, Any] | None:
    try:
        found = jws.deserialize_compact(str(signed), keys, algorithms=[ALGORITHM])
        said = json.loads(found.payload)
    except (JoseError, ValueError, TypeError):
        return None
    return said if found.protected.get("typ") == Kind.CHECKPOINT else None


_WITHOUT_LINE = text(
    """
    select d.id, d.case_id from decisions d
    where not exists (
        select from ledger l
        where l.case_id = d.case_id and l.what in ('decided', 'refused', 'opened')
          and l.entry::jsonb ->> 'decision' = d.id::text
    ) and d.at >= coalesce((select min(at) from ledger where what is not null), 'infinity')
    """
)
_WITHOUT_DECISION = text(
    """
    select l.case_id, l.strand, l.position from ledger l
    where l.what in ('decided', 'opened', 'refused', 'disclosed')
      and l.entry::jsonb ->> 'of' is null
      and not exists (
        select from decisions d
        where d.case_id = l.case_id and d.id::text = l.entry::jsonb ->> 'decision'
          and d.permit = (l.what <> 'refused')
      )
    """
)


def _decisions(session: Session) -> Iterator[Finding]:
    """G09: no decision without a line, no line without a decision."""
    for row in session.execute(_WITHOUT_LINE):
        yield Finding(f"case {row.case_id}", f"decision {row.id} stands in no line")
    for row in session.execute(_WITHOUT_DECISION):
        where = f"{_named(row.case_id, row.strand)} position {row.position}"
        yield Finding(where, "rests on no decision")


def _named(case: UUID, strand: str) -> str:
    return f"case {case} {strand or 'before strands'}"
