"""The chains of a ledger: its strands, each entry with the hash of the one before.

Each entry carries the SHA-256 of its own canonical JSON (keys sorted, no spaces, UTF-8, without
`hash`) and, as `previous`, the hash of the entry before it in its strand. A strand's first entry
has none before it, and names the ledger that it is a part of.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from partner.checkpoints import canonical
from partner.refusals import Refused

BEFORE_THE_FIRST = "0" * 64
NO_LINE = 0
"""The position of what is wrong with no single line."""

Strands = dict[str, list[tuple[int, Any]]]
"""The entries of each strand, each with its place in the document."""


@dataclass(frozen=True)
class Broken:
    """The first line at which a ledger is not what it claims, and why."""

    position: int
    why: str
    strand: str = ""

    def __str__(self) -> str:
        if self.position == NO_LINE:
            return self.why
        within = f"{self.strand}, " if self.strand else ""
        return f"{within}position {self.position}: {self.why}"


def seal(entry: Mapping[str, Any]) -> str:
    """The hash that an entry must carry."""
    covered = {name: value for name, value in entry.items() if name != "hash"}
    return hashlib.sha256(canonical(covered)).hexdigest()


def strands_of(ledger: Mapping[str, Any]) -> Strands:
    """Its entries, strand by strand. Refused when it is no ledger."""
    strands: Strands = {}
    for place, entry in enumerate(entries_of(ledger)):
        name = entry.get("strand", "") if isinstance(entry, dict) else ""
        strands.setdefault(name if isinstance(name, str) else "", []).append((place, entry))
    return strands


def entries_of(ledger: Mapping[str, Any]) -> list[Any]:
    """Its entries, in the order of the document."""
    entries = ledger.get("entries")
    if not isinstance(entries, list):
        raise Refused.because("structure", "this is no ledger: it has no `entries`")
    return entries


def first_broken(strands: Strands) -> Broken | None:
    """Of the first broken lines of all strands the one that stands first."""
    found = list(_broken(strands))
    return min(found, key=lambda one: one[0])[1] if found else None


def why_not_so_long(strands: Strands, strand: str, position: int, head: str) -> Broken | None:
    """Where a strand that holds does not have this entry at this position."""
    entries = strands.get(strand, [])
    if position > len(entries):
        return Broken(len(entries) + 1, "entries were cut off the end", strand)
    if entries[position - 1][1]["hash"] != head:
        return Broken(position, "the chain was written anew", strand)
    return None


def _broken(strands: Strands) -> Iterator[tuple[int, Broken]]:
    """The first broken line of each strand, with its place in the document."""
    begun = {name: entries[0][1] for name, entries in strands.items()}
    ledgers = [one.get("ledger") for name, one in begun.items() if name and isinstance(one, dict)]
    for name, entries in strands.items():
        previous = BEFORE_THE_FIRST
        for position, (place, entry) in enumerate(entries, start=1):
            why = _why_broken(entry, position, previous)
            if why is None and name and position == 1 and entry["ledger"] != ledgers[0]:
                why = "it is of another ledger"
            if why is not None:
                yield place, Broken(position, why, name)
                break
            previous = entry["hash"]


def _why_broken(entry: object, position: int, previous: str) -> str | None:
    if not isinstance(entry, dict):
        return "no entry"
    if entry.get("position") != position:
        return "an entry is missing, doubled or out of its place"
    if entry.get("previous") != previous:
        return "it does not continue the entry before it"
    if entry.get("hash") != seal(entry):
        return "its content was changed"
    if ("ledger" in entry) != (position == 1):
        return "a strand's first entry, and no other, names the ledger"
    return None
