"""The ledger's chain: each entry carries the hash of the one before, so a missing line shows. (G05)

The hash is SHA-256 of the entry without `hash`, as canonical JSON: sorted keys, no spaces, UTF-8.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

GENESIS = "0" * 64


class What(StrEnum):
    """What a line of the ledger tells."""

    CONSENTED = "consented"
    WITHDRAWN = "withdrawn"
    ANSWERED = "answered"
    DECIDED = "decided"
    REFUSED = "refused"
    DISCLOSED = "disclosed"
    OPENED = "opened"


@dataclass(frozen=True, kw_only=True)
class Line:
    """One thing that happened, before it has its place in the chain. None is not written."""

    what: What
    section: str | None = None
    recipient: str | None = None
    purpose: str | None = None
    because: str | None = None
    consents: tuple[UUID, ...] = ()
    until: datetime | None = None


@dataclass(frozen=True)
class Tip:
    """Where a chain ends."""

    length: int = 0
    head: str = GENESIS


def instant(at: datetime) -> str:
    """UTC, to the millisecond."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def link(
    tip: Tip, lines: Iterable[Line], at: datetime, ledger: UUID
) -> tuple[Tip, list[dict[str, Any]]]:
    """The entries for these lines, and the new tip. The first entry of all names its ledger."""
    entries = []
    for line in lines:
        entry: dict[str, Any] = {"position": tip.length + 1, "at": instant(at)}
        entry |= _told(line) | {"previous": tip.head}
        if tip.length == 0:
            entry["ledger"] = str(ledger)
        entry["hash"] = digest(entry)
        tip = Tip(tip.length + 1, entry["hash"])
        entries.append(entry)
    return tip, entries


def digest(entry: Mapping[str, Any]) -> str:
    """The hash an entry must carry."""
    covered = {name: value for name, value in entry.items() if name != "hash"}
    return hashlib.sha256(canonical(covered).encode()).hexdigest()


def canonical(value: Mapping[str, Any]) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def first_broken(entries: Iterable[Mapping[str, Any]]) -> int | None:
    """The first position that is not what the chain says, or None when it holds."""
    tip = Tip()
    for entry in entries:
        place, previous = entry.get("position"), entry.get("previous")
        if (place, previous) != (tip.length + 1, tip.head) or entry.get("hash") != digest(entry):
            return tip.length + 1
        tip = Tip(tip.length + 1, digest(entry))
    return None


def _told(line: Line) -> dict[str, Any]:
    told: dict[str, Any] = {"what": str(line.what)}
    for name in ("section", "recipient", "purpose", "because"):
        value = getattr(line, name)
        if value is not None:
            told[name] = str(value)
    if line.consents:
        told["consents"] = [str(id_) for id_ in line.consents]
    if line.until is not None:
        told["until"] = instant(line.until)
    return told
