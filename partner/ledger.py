"""The ledger of a case: who was given what, when and why. Its chain verifies without a network.

Each entry carries the SHA-256 of its own canonical JSON (keys sorted, no spaces, UTF-8, without
`hash`) and the hash of the entry before it. The first has none before it, and names the ledger.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from partner.refusals import Refused

BEFORE_THE_FIRST = "0" * 64


@dataclass(frozen=True)
class Broken:
    """The first position at which a ledger is not what it claims, and why."""

    position: int
    why: str

    def __str__(self) -> str:
        return f"position {self.position}: {self.why}"


def verify(ledger: Mapping[str, Any], earlier: Mapping[str, Any] | None = None) -> Broken | None:
    """None when the chain holds, and continues the earlier copy where one is given."""
    entries = _entries(ledger)
    previous = BEFORE_THE_FIRST
    for position, entry in enumerate(entries, start=1):
        why = _why_broken(entry, position, previous)
        if why is not None:
            return Broken(position, why)
        previous = entry["hash"]
    return None if earlier is None else _why_no_continuation(entries, earlier)


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
        return "the first entry, and no other, names the ledger"
    return None


def _why_no_continuation(entries: list[Any], earlier: Mapping[str, Any]) -> Broken | None:
    if verify(earlier) is not None:
        raise Refused.because("invalid", "the earlier copy does not verify itself")
    known = _entries(earlier)
    if known and entries and known[0]["ledger"] != entries[0]["ledger"]:
        raise Refused.because("invalid", "the earlier copy is of another case")
    for position, old in enumerate(known, start=1):
        if position > len(entries):
            return Broken(position, "entries were cut off the end")
        if entries[position - 1]["hash"] != old["hash"]:
            return Broken(position, "the chain was written anew")
    return None


def _entries(ledger: Mapping[str, Any]) -> list[Any]:
    entries = ledger.get("entries")
    if not isinstance(entries, list):
        raise Refused.because("structure", "this is no ledger: it has no `entries`")
    return entries
