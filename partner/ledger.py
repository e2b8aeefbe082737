"""The ledger of a case: who was given what, when and why. It verifies without a network.

It consists of strands, each a hash chain: one for the case, one for each section. A reader is given
whole strands, or none of their lines. The service signs each copy that it gives, and marks the ends
of all strands now and then in one tree whose root it signs.
"""

import hashlib
from collections.abc import Mapping
from typing import Any

from joserfc.jwk import KeySet

from partner.chains import (
    BEFORE_THE_FIRST,
    NO_LINE,
    Broken,
    Strands,
    entries_of,
    first_broken,
    seal,
    strands_of,
    why_not_so_long,
)
from partner.checkpoints import LEDGER, Checkpoint, NotSigned, opened
from partner.refusals import Refused

__all__ = [
    "BEFORE_THE_FIRST",
    "NO_LINE",
    "Broken",
    "in_words",
    "seal",
    "size_of",
    "unverified",
    "verify",
]

Ledger = Mapping[str, Any]


def verify(
    ledger: Ledger, earlier: Ledger | None = None, keys: KeySet | None = None
) -> Broken | None:
    """None when every chain holds as it was marked; with the services' `keys`, was signed so; and
    continues the `earlier` copy where one is given. Otherwise the first line that does not.
    """
    strands = strands_of(ledger)
    broken = first_broken(strands) or _why_not_as_marked(ledger, strands)
    if broken is None and keys is not None:
        broken = _why_not_as_signed(ledger, strands, keys)
    if broken is None and earlier is not None:
        broken = _why_no_continuation(ledger, strands, earlier, keys)
    return broken


def unverified(
    ledger: Ledger, earlier: Ledger | None = None, keys: KeySet | None = None
) -> list[str]:
    """What `verify` could not look at, in words."""
    found = []
    if keys is None:
        found.append("signatures were not checked: the services' keys were not given")
    if "checkpoint" not in ledger:
        found.append("no checkpoint has been made yet")
    if earlier is not None and "checkpoint" in earlier and _proof(ledger, earlier) is None:
        found.append("whether the checkpoint continues the earlier one was not asked for")
    return found


def size_of(ledger: Ledger) -> int | None:
    """Of the checkpoint that came with it: `since` for the next copy."""
    try:
        return Checkpoint.read(ledger.get("checkpoint"), None).size
    except NotSigned:
        return None


def in_words(ledger: Ledger) -> list[str]:
    """One line per entry, for a person."""
    return [_line(entry) for entry in entries_of(ledger)]


def _line(entry: Mapping[str, Any]) -> str:
    words = [f"{entry.get('position')}.", str(entry.get("at", "")), str(entry.get("what", ""))]
    for name, before in (
        ("of", ""),
        ("section", ""),
        ("by", "by "),
        ("recipient", "to "),
        ("purpose", "for "),
        ("because", "because "),
        ("until", "until "),
    ):
        if entry.get(name):
            words.append(f"{before}{entry[name]}")
    return " ".join(words)


def _why_not_as_marked(ledger: Ledger, strands: Strands) -> Broken | None:
    """Where a checkpoint has seen more, or something else."""
    for mark in _marks(ledger):
        broken = why_not_so_long(strands, mark["strand"], mark["position"], mark["head"])
        if broken is not None:
            return broken
    return None


def _why_not_as_signed(ledger: Ledger, strands: Strands, keys: KeySet) -> Broken | None:
    """Where this is not what the service gave to this reader, or not what it has marked."""
    try:
        said = opened(ledger.get("signed"), keys, LEDGER)
        checkpoint = _checkpoint(ledger, keys)
    except NotSigned as problem:
        return Broken(NO_LINE, str(problem))
    if said["case"] != ledger.get("case"):
        return Broken(NO_LINE, "it was signed for another case")
    if said.get("checkpoint") != _fingerprint(ledger):
        return Broken(NO_LINE, "it came with another checkpoint")
    return _why_not_these(said, strands) or _why_unknown(ledger, said, checkpoint)


def _why_not_these(said: Mapping[str, Any], strands: Strands) -> Broken | None:
    """Where a strand does not end as it was signed."""
    for strand, end in said["strands"].items():
        broken = why_not_so_long(strands, strand, end["position"], end["head"])
        if broken is not None:
            return broken
    for strand, entries in strands.items():
        known = said["strands"].get(strand, {"position": 0})["position"]
        if len(entries) > known:
            return Broken(known + 1, "nobody has signed this", strand)
    return None


def _why_unknown(
    ledger: Ledger, said: Mapping[str, Any], checkpoint: Checkpoint | None
) -> Broken | None:
    """Where a mark does not stand in the tree."""
    for mark in _marks(ledger):
        if checkpoint is None or not checkpoint.knows(mark, said["ledger"]):
            return Broken(mark["position"], "the checkpoint does not know of it", mark["strand"])
    return None


def _why_no_continuation(
    ledger: Ledger, strands: Strands, earlier: Ledger, keys: KeySet | None
) -> Broken | None:
    if verify(earlier, keys=keys) is not None:
        raise Refused.because("invalid", "the earlier copy does not verify itself")
    for name, olds in strands_of(earlier).items():
        now = strands.get(name, [])
        if now and now[0][1]["ledger"] != olds[0][1]["ledger"]:
            raise Refused.because("invalid", "the earlier copy is of another case")
        for position, (_, old) in enumerate(olds, start=1):
            broken = why_not_so_long({name: now}, name, position, old["hash"])
            if broken is not None:
                return broken
    return _why_no_later_checkpoint(ledger, earlier, keys)


def _why_no_later_checkpoint(ledger: Ledger, earlier: Ledger, keys: KeySet | None) -> Broken | None:
    """Where the whole of all ledgers was put back, or is shown to others in another way. (G06)"""
    try:
        before, now = _checkpoint(earlier, keys), _checkpoint(ledger, keys)
    except NotSigned as problem:
        return Broken(NO_LINE, str(problem))
    if before is None:
        return None
    if now is None or now.size < before.size:
        return Broken(NO_LINE, "the checkpoint is older than the one before: something was undone")
    proof = _proof(ledger, earlier)
    if proof is None and now.size > before.size:
        return None  # `unverified` says so
    if not now.continues(before, proof):
        return Broken(NO_LINE, "the checkpoint does not continue the one before")
    return None


def _checkpoint(ledger: Ledger, keys: KeySet | None) -> Checkpoint | None:
    """Raises NotSigned for what is none."""
    return Checkpoint.read(ledger["checkpoint"], keys) if "checkpoint" in ledger else None


def _fingerprint(ledger: Ledger) -> str | None:
    signed = ledger.get("checkpoint")
    return hashlib.sha256(signed.encode()).hexdigest() if isinstance(signed, str) else None


def _proof(ledger: Ledger, earlier: Ledger) -> list[Any] | None:
    """That its checkpoint continues the earlier one, if that was asked for."""
    found = ledger.get("continues")
    if not isinstance(found, dict) or found.get("size") != size_of(earlier):
        return None
    proof = found.get("proof")
    return proof if isinstance(proof, list) else None


def _marks(ledger: Ledger) -> list[Mapping[str, Any]]:
    types = {"strand": str, "position": int, "head": str}
    marks = ledger.get("marks", [])
    found: list[Mapping[str, Any]] = []
    for mark in marks if isinstance(marks, list) else [None]:
        formed = isinstance(mark, dict) and all(
            isinstance(mark.get(name), type_) for name, type_ in types.items()
        )
        if not isinstance(mark, dict) or not formed or mark["position"] < 1:
            raise Refused.because("structure", "its marks are not formed as they should be")
        found.append(mark)
    return found
