"""The ledger of a case: who was given what, when and why. Its chains verify without a network.

It consists of strands: one for the case, one for each section, each with `position` from 1. Each
entry carries the SHA-256 of its own canonical JSON (keys sorted, no spaces, UTF-8, without `hash`)
and the hash of the entry before it in its strand. A strand's first entry has none before it, and
names the ledger that it is a part of. A reader is given whole strands, or none of their lines.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from partner.refusals import Refused

BEFORE_THE_FIRST = "0" * 64
Strands = dict[str, list[tuple[int, Any]]]
"""The entries of each strand, each with its place in the document."""


@dataclass(frozen=True)
class Broken:
    """The first line at which a ledger is not what it claims, and why."""

    position: int
    why: str
    strand: str = ""

    def __str__(self) -> str:
        within = f"{self.strand}, " if self.strand else ""
        return f"{within}position {self.position}: {self.why}"


def verify(ledger: Mapping[str, Any], earlier: Mapping[str, Any] | None = None) -> Broken | None:
    """None when every chain holds, and continues the earlier copy where one is given."""
    strands = _strands(ledger)
    found = list(_broken(strands))
    if found:
        return min(found, key=lambda one: one[0])[1]
    return None if earlier is None else _why_no_continuation(strands, earlier)


def seal(entry: Mapping[str, Any]) -> str:
    """The hash that an entry must carry."""
    covered = {name: value for name, value in entry.items() if name != "hash"}
    text = json.dumps(covered, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def in_words(ledger: Mapping[str, Any]) -> list[str]:
    """One line per entry, for a person."""
    return [_line(entry) for entry in _entries(ledger)]


def _line(entry: Mapping[str, Any]) -> str:
    words = [f"{entry.get('position')}.", str(entry.get("at", "")), str(entry.get("what", ""))]
    for name, before in (
        ("section", ""),
        ("recipient", "to "),
        ("purpose", "for "),
        ("because", "because "),
        ("until", "until "),
    ):
        if entry.get(name):
            words.append(f"{before}{entry[name]}")
    return " ".join(words)


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


def _why_no_continuation(strands: Strands, earlier: Mapping[str, Any]) -> Broken | None:
    if verify(earlier) is not None:
        raise Refused.because("invalid", "the earlier copy does not verify itself")
    known = _strands(earlier)
    for name, olds in known.items():
        now = strands.get(name, [])
        if now and now[0][1]["ledger"] != olds[0][1]["ledger"]:
            raise Refused.because("invalid", "the earlier copy is of another case")
        for position, (_, old) in enumerate(olds, start=1):
            if position > len(now):
                return Broken(position, "entries were cut off the end", name)
            if now[position - 1][1]["hash"] != old["hash"]:
                return Broken(position, "the chain was written anew", name)
    return None


def _strands(ledger: Mapping[str, Any]) -> Strands:
    strands: Strands = {}
    for place, entry in enumerate(_entries(ledger)):
        name = entry.get("strand", "") if isinstance(entry, dict) else ""
        strands.setdefault(name if isinstance(name, str) else "", []).append((place, entry))
    return strands


def _entries(ledger: Mapping[str, Any]) -> list[Any]:
    entries = ledger.get("entries")
    if not isinstance(entries, list):
        raise Refused.because("structure", "this is no ledger: it has no `entries`")
    return entries
