"""Who we are, signed: client assertions (private_key_jwt, ES384; RFC 7523)."""

import time
from collections.abc import Callable
from typing import Any
from uuid import uuid4

from joserfc import jwt
from joserfc.jwk import ECKey

from partner.keys import SIGNING_ALGORITHM

ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
ASSERTION_LASTS = 120  # seconds; the authorization server takes 300 at most


def assertion(
    client_id: str,
    audience: str,
    key: ECKey,
    *,
    clock: Callable[[], float] = time.time,
    **more: Any,
) -> str:
    """Good for one request at that door, because its jti is."""
    now = int(clock())
    claims: dict[str, Any] = {
        "iss": client_id,
        "sub": client_id,
        "aud": audience,
        "iat": now,
        "exp": now + ASSERTION_LASTS,
        "jti": str(uuid4()),
        **more,
    }
    header = {"alg": SIGNING_ALGORITHM, "typ": "JWT", "kid": key.kid}
    return jwt.encode(header, claims, key, algorithms=[SIGNING_ALGORITHM])
