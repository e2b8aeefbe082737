"""A case's ledger in hand: whoever holds it has the case's row locked, and nobody else decides."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session
from sqlalchemy.types import Integer, Text

from schemas import strict_json
from services.consent import chain
from services.consent.chain import Line, Strand, Tip
from services.consent.store.ledger_tables import ledger, strands
from services.consent.store.tables import cases

_LINES = ("names", "positions", "whats", "entries")
_ENDS = ("ends", "sections", "refused", "lengths", "heads")
_WRITE = text(
    """
    with decided as (
        insert into decisions (id, case_id, act, referral, binary_id, recipient, section, purpose,
          message, permit, reason, consents, found, until, basis, at)
        select id, case_id, act, referral, binary_id, recipient, section, purpose,
          message, permit, reason, consents, found, until, basis, :at
        from jsonb_to_recordset(cast(:decided as jsonb)) as new (id uuid, case_id uuid, act text,
          referral uuid, binary_id uuid, recipient text, section text, purpose text, message uuid,
          permit boolean, reason text, consents uuid[], found jsonb, until timestamptz,
          basis text)
    ), written as (
        insert into ledger (case_id, strand, position, what, at, entry)
        select :case, name, position, what, :at, entry
        from unnest(:names, :positions, :whats, :entries)
            with ordinality as new (name, position, what, entry, place)
        order by place
    )
    insert into strands (case_id, name, section, refused, length, head)
    select :case, name, section, refused, length, head
    from unnest(:ends, :sections, :refused, :lengths, :heads)
        as new (name, section, refused, length, head)
    on conflict (case_id, name) do update set length = excluded.length, head = excluded.head
    """
).bindparams(
    *(
        bindparam(name, type_=ARRAY(Integer if name in ("positions", "lengths") else Text))
        for name in (*_LINES, *_ENDS)
    )
)


_TOKENS = text(
    """
    select distinct entry ->> 'recipient' as partner, entry ->> 'token' as token from (
      select entry::jsonb as entry from ledger
      where case_id = :case and what = 'authorised' and at >= :since
    ) given
    where entry ->> 'section' = any(:sections)
      and (cast(:because_of as text[]) is null or entry -> 'consents' ?| :because_of)
    order by partner, token
    """
)


@dataclass
class Book:
    """The ledger of one case, open at its ends until the transaction is over."""

    session: Session
    case: UUID
    ledger: UUID
    tips: dict[str, Tip] = field(default_factory=dict)

    def write(
        self, lines: Sequence[Line], at: datetime, decided: Sequence[Mapping[str, object]] = ()
    ) -> None:
        """In the transaction of what the lines tell; decisions in the same statement. (Invariant 7)

        Each decision is given as a row of its table.
        """
        if not lines:
            return
        touched = {line.strand.name: line.strand for line in lines}
        self._find(touched.keys() - self.tips.keys())
        entries = []
        for line in lines:
            name = line.strand.name
            self.tips[name], entry = chain.link(self.tips[name], line, at, self.ledger)
            entries.append(entry)
        self._save(touched, entries, at, decided)

    def ends_at(self, told: Sequence[Mapping[str, Any]]) -> None:
        """Where some strands end, as was read since the case is locked."""
        for one in told:
            self.tips.setdefault(one["name"], Tip(one["length"], one["head"]))

    def _find(self, names: set[str]) -> None:
        """Where these strands end, if that is not known; nobody can add to them meanwhile."""
        if not names:
            return
        wanted = select(strands.c.name, strands.c.length, strands.c.head).where(
            strands.c.case_id == self.case, strands.c.name.in_(names)
        )
        self.tips |= dict.fromkeys(names, Tip())
        self.tips |= {row.name: Tip(row.length, row.head) for row in self.session.execute(wanted)}

    def _save(
        self,
        touched: dict[str, Strand],
        entries: Sequence[dict[str, Any]],
        at: datetime,
        decided: Sequence[Mapping[str, object]],
    ) -> None:
        ends = [self.tips[name] for name in touched]
        self.session.execute(
            _WRITE,
            {
                "case": self.case,
                "at": at,
                "decided": json.dumps(decided, default=str),
                "names": [entry["strand"] for entry in entries],
                "positions": [entry["position"] for entry in entries],
                "whats": [entry["what"] for entry in entries],
                "entries": [chain.canonical(entry) for entry in entries],
                "ends": list(touched),
                "sections": [strand.section for strand in touched.values()],
                "refused": [strand.refused for strand in touched.values()],
                "lengths": [tip.length for tip in ends],
                "heads": [tip.head for tip in ends],
            },
        )

    def tokens_under(
        self,
        names: Collection[str],
        *,
        since: datetime,
        because_of: Collection[UUID] | None,
    ) -> list[tuple[str, str]]:
        """The tokens, each with its partner, that were given since then for one of these sections,
        and because of one of these consents; in one order, so that nobody waits in a circle.
        """
        asked = {
            "case": self.case,
            "because_of": None if because_of is None else [str(each) for each in because_of],
            "sections": sorted(names),
            "since": since,
        }
        return [(row.partner, row.token) for row in self.session.execute(_TOKENS, asked)]


def open_book(session: Session, case: UUID) -> Book | None:
    """Lock the case; None when nobody has told us of it."""
    found = session.scalar(
        select(cases.c.ledger).where(cases.c.id == case).with_for_update(key_share=True)
    )
    return Book(session, case, found) if found else None


def id_of(session: Session, case: UUID) -> UUID:
    """What the ledger of this case is called in its entries: nobody's name for the case."""
    found: UUID = session.execute(select(cases.c.ledger).where(cases.c.id == case)).scalar_one()
    return found


@dataclass(frozen=True)
class Written:
    """An entry as it stands in its strand."""

    strand: Strand
    name: str
    entry: dict[str, Any]


def read(session: Session, case: UUID) -> list[Written]:
    """Every entry of every strand, in the order in which they were written."""
    rows = session.execute(
        select(ledger.c.strand, ledger.c.entry, strands.c.section, strands.c.refused)
        .outerjoin(
            strands, (strands.c.case_id == ledger.c.case_id) & (strands.c.name == ledger.c.strand)
        )
        .where(ledger.c.case_id == case)
        .order_by(ledger.c.number)
    )
    return [
        Written(Strand(row.section, row.refused), row.strand, _as_written(row.entry))
        for row in rows
    ]


def _as_written(entry: str) -> dict[str, Any]:
    found = strict_json.parse(entry.encode())
    assert isinstance(found, dict)  # noqa: S101
    return found
