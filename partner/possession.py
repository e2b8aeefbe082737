"""Proof that we hold the key our tokens are bound to: DPoP, RFC 9449.

The key is this process's own and is never kept: a token that is stolen is worth nothing without it.
"""

import base64
import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import uuid4

from joserfc import jwt
from joserfc.jwk import ECKey

ALGORITHM = "ES256"


@dataclass(frozen=True, repr=False)
class Possession:
    """One key, and the proofs of it."""

    clock: Callable[[], float] = time.time
    key: ECKey = field(default_factory=lambda: ECKey.generate_key("P-256"))

    def proof(self, method: str, address: str, token: str | None = None) -> str:
        """For one request with this token; each attempt needs another."""
        claims = {
            "htm": method,
            "htu": address,
            "iat": int(self.clock()),
            "jti": str(uuid4()),
        }
        if token is not None:
            digest = hashlib.sha256(token.encode()).digest()
            claims["ath"] = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        header = {"typ": "dpop+jwt", "alg": ALGORITHM, "jwk": self.key.as_dict(private=False)}
        return jwt.encode(header, claims, self.key, algorithms=[ALGORITHM])
