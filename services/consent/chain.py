"""The ledger's chains: each entry has the hash of the one before, so a missing line shows. (G05)

A case's ledger consists of strands, each a chain of its own, and a reader is given whole strands or
none: in what it is given nothing is missing, and what it is not given leaves no gap. (C02)

The hash is SHA-256 of the entry without `hash`, as canonical JSON: sorted keys, no spaces, UTF-8.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

GENESIS = "0" * 64
OF_THE_CASE = "case"
NOT_TO_BE_TOLD = "not-yet"
"""What a line says in `telling` whose right a guardian cannot safely be told of."""
FROM_BEFORE = ""
"""The strand of lines that were written before there were strands: one chain for all of a case."""


class What(StrEnum):
    """What a line of the ledger tells."""

    CONSENTED = "consented"
    INVOKED = "invoked"
    DISPUTED = "disputed"
    WITHDRAWN = "withdrawn"
    TOLD = "told"
    ANSWERED = "answered"
    OVERDUE = "overdue"
    DESTROYED = "destroyed"
    AUTHORISED = "authorised"
    DECIDED = "decided"
    REFUSED = "refused"
    DISCLOSED = "disclosed"
    OPENED = "opened"
    READ = "read"


@dataclass(frozen=True)
class Strand:
    """A part of the ledger that a reader is given whole, or not at all."""

    section: str | None = None
    refused: str | None = None  # to whom something was refused

    @property
    def name(self) -> str:
        to = f"refused/{self.refused}" if self.refused else None
        return "/".join(part for part in (self.section, to) if part) or OF_THE_CASE


@dataclass(frozen=True, kw_only=True)
class Line:
    """One thing that happened, before it has its place in a chain. None is not written."""

    what: What
    section: str | None = None
    recipient: str | None = None
    discloser: str | None = None
    """Whose handoff it is or was to go under."""
    purpose: str | None = None
    because: str | None = None
    consents: tuple[UUID, ...] = ()
    until: datetime | None = None
    by: str | None = None
    """Who did it, where that is neither recipient nor discloser."""
    of: str | None = None
    """What was read, or was to be read."""
    telling: str | None = None
    decision: UUID | None = None
    binary: UUID | None = None
    message: UUID | None = None
    client: str | None = None
    token: str | None = None

    @property
    def strand(self) -> Strand:
        """What names a section goes into that section's; a refusal into one that its subject is
        never given. (C02, C25)
        """
        refused = self.what is What.REFUSED
        return Strand(self.section, self.recipient if refused else None)


@dataclass(frozen=True)
class Tip:
    """Where a chain ends."""

    length: int = 0
    head: str = GENESIS


def instant(at: datetime) -> str:
    """UTC, to the millisecond."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def link(tip: Tip, line: Line, at: datetime, ledger: UUID) -> tuple[Tip, dict[str, Any]]:
    """The entry of this line behind that tip, and the new tip. A strand's first entry names the
    ledger that it is a part of.
    """
    entry: dict[str, Any] = {"strand": line.strand.name, "position": tip.length + 1}
    entry |= {"at": instant(at)} | _told(line) | {"previous": tip.head}
    if tip.length == 0:
        entry["ledger"] = str(ledger)
    entry["hash"] = digest(entry)
    return Tip(tip.length + 1, entry["hash"]), entry


def digest(entry: Mapping[str, Any]) -> str:
    """The hash an entry must carry."""
    covered = {name: value for name, value in entry.items() if name != "hash"}
    return hashlib.sha256(canonical(covered).encode()).hexdigest()


def canonical(value: Mapping[str, Any]) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def first_broken(entries: Iterable[Mapping[str, Any]]) -> int | None:
    """The first position of one strand that is not what the chain says, or None when it holds."""
    tip = Tip()
    for entry in entries:
        place, previous = entry.get("position"), entry.get("previous")
        if (place, previous) != (tip.length + 1, tip.head) or entry.get("hash") != digest(entry):
            return tip.length + 1
        tip = Tip(tip.length + 1, digest(entry))
    return None


def _told(line: Line) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for field in fields(line):
        value = getattr(line, field.name)
        if isinstance(value, tuple):
            value = [str(one) for one in value] or None
        elif isinstance(value, datetime):
            value = instant(value)
        elif value is not None:
            value = str(value)
        if value is not None:
            told[field.name] = value
    return told
