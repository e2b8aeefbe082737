"""How strong an RSA key must be, looked at before anything computes with it. (A25)"""

from collections.abc import Mapping
from typing import Any

from services.common import base64url

BITS = 2048
MOST_BITS = 8192
EXPONENT = 65537
RULE = f"an RSA key has {BITS} bits at least and the exponent {EXPONENT}"


def is_strong(jwk: Mapping[str, Any]) -> bool:
    """Raises ValueError for what is no RSA key."""
    try:
        modulus, exponent = (_number(jwk[name]) for name in ("n", "e"))
    except (KeyError, TypeError, AttributeError) as problem:
        raise ValueError("not an RSA key") from problem
    return BITS <= modulus.bit_length() <= MOST_BITS and exponent == EXPONENT


def _number(text: str) -> int:
    return int.from_bytes(base64url.decode(text))
