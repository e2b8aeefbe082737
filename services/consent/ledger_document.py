"""A case's ledger as a document to verify: its chains, its names, and what was signed of them."""

import hashlib
from collections.abc import Callable
from typing import Any
from uuid import UUID

from services.consent.chain import FROM_BEFORE, instant
from services.consent.reader_view import Ledger
from services.consent.store.withdrawals import Told

Names = Callable[[UUID], str]


def as_document(ledger: Ledger, case: str, name: Names) -> dict[str, Any]:
    """Entries are the same for every reader to whom they are given; names are the reader's own."""
    used = {id_ for entry in ledger.entries for id_ in entry.get("consents", ())}
    return {
        "case": case,
        "read_at": instant(ledger.read_at),
        "entries": ledger.entries,
        "consents": {id_: name(UUID(id_)) for id_ in sorted(used)},
        "withdrawals": [_told(told, ledger, name) for told in ledger.withdrawals],
        **ledger.checkpoint,
    }


def to_sign(ledger: Ledger, case: str, reader: str) -> dict[str, Any]:
    """Which ledger this is, whose name for it that is, where each of its strands ends, and which
    checkpoint came with it.
    """
    ends = {entry.get("strand", FROM_BEFORE): entry for entry in ledger.entries}
    checkpoint = ledger.checkpoint.get("checkpoint")
    return {
        **({"checkpoint": hashlib.sha256(checkpoint.encode()).hexdigest()} if checkpoint else {}),
        "case": case,
        "reader": reader,
        "ledger": str(ledger.id),
        "at": instant(ledger.read_at),
        "strands": {
            strand: {"position": entry["position"], "head": entry["hash"]}
            for strand, entry in ends.items()
        },
    }


def _told(told: Told, ledger: Ledger, name: Names) -> dict[str, Any]:
    """Who was told of a withdrawal, and whether it has answered."""
    found: dict[str, Any] = {
        "consent": name(told.consent),
        "recipient": told.recipient,
        "sections": list(told.sections),
        "told_at": instant(told.told_at),
        "answer_by": instant(told.answer_by),
        "overdue": told.is_overdue(ledger.read_at),
    }
    if told.received_at is not None:
        found["acknowledged_at"] = instant(told.received_at)
    if told.answered_at is not None:
        found |= {"answer": told.answer, "answered_at": instant(told.answered_at)}
    return found
