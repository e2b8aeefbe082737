"""Proofs of possession: good ones, and such as no library would make."""

import time
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from joserfc.jwk import ECKey

from services.common.proofs import digest
from tests.forging import signed

ALGORITHMS = {"P-256": "ES256", "P-384": "ES384", "P-521": "ES512"}


def a_proof(
    key: ECKey,
    method: str,
    address: str,
    token: str | None = None,
    header: Mapping[str, Any] | None = None,
    **claims: Any,
) -> str:
    """A good one; what is given replaces, None takes away."""
    head = {
        "typ": "dpop+jwt",
        "alg": ALGORITHMS[key.curve_name],
        "jwk": key.as_dict(private=False),
    }
    usual = {
        "htm": method,
        "htu": address,
        "iat": int(time.time()),
        "jti": str(uuid4()),
        "ath": digest(token) if token else None,
    }
    return signed(_given(head, header or {}), _given(usual, claims), key)


def _given(usual: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in {**usual, **changes}.items() if value is not None}
