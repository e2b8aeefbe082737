"""What this service says under its own key of the ledgers it keeps, for who verifies them later.

RFC 7515, compact, ES384; `typ` says which kind, so that one can never stand in for another.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from joserfc import jws
from joserfc.jwk import ECKey

from services.common.signing import ALGORITHM
from services.consent.chain import canonical


class Kind(StrEnum):
    """What a statement is about."""

    CHECKPOINT = "casebridge-checkpoint"
    """All ledgers together: how many ends of strands have been marked, and the hash over them."""
    LEDGER = "casebridge-ledger"
    """One ledger as one reader was given it."""


def sign(kind: Kind, said: Mapping[str, Any], key: ECKey) -> str:
    """The statement, with the name of the key that verifies it."""
    header = {"alg": ALGORITHM, "kid": key.kid, "typ": str(kind)}
    return jws.serialize_compact(header, canonical(said).encode(), key, algorithms=[ALGORITHM])
