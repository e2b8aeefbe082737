"""Which public keys a partner may register: one at least to sign, and exactly one to encrypt to.

Refused: weak RSA, curves that nobody agreed on, symmetric and private keys. (A25, RFC 7517, 7518)
"""

import re
from collections.abc import Mapping
from typing import Any

from joserfc.errors import JoseError
from joserfc.jwk import ECKey, Key, KeySet, RSAKey

from services.common import rsa
from services.consent.authorization.algorithms import ENCRYPTION, SIGNING_KEYS

MOST_KEYS = 8
_KID = re.compile(r"[\w.~-]{1,200}", re.ASCII)
_PRIVATE = frozenset({"d", "p", "q", "dp", "dq", "qi", "oth", "k"})
_ENCRYPTION_CURVES = frozenset({"P-256", "P-384"})


class WeakKeys(Exception):
    """The message says which rule; never anything of the keys."""


def check(jwks: object) -> KeySet:
    """The keys, imported. Raises WeakKeys."""
    keys = jwks.get("keys") if isinstance(jwks, Mapping) else None
    if not isinstance(keys, list) or not 0 < len(keys) <= MOST_KEYS:
        raise WeakKeys(f"jwks holds 1 to {MOST_KEYS} keys")
    found: list[Key] = [_check(key) for key in keys]
    kids = {key.kid for key in found}
    if len(kids) != len(found):
        raise WeakKeys("each key has its own kid")
    uses = [key.get("use") for key in keys]
    if uses.count("enc") != 1 or "sig" not in uses:
        raise WeakKeys("one key at least has use sig, exactly one has use enc")
    return KeySet(found)


def thumbprints(keys: KeySet) -> list[str]:
    """RFC 7638; the same key has the same, whatever its kid."""
    return [key.thumbprint() for key in keys.keys]


def _check(key: object) -> ECKey | RSAKey:
    if not isinstance(key, dict) or not isinstance(key.get("kid"), str):
        raise WeakKeys("each key has a kid")
    if not _KID.fullmatch(key["kid"]):
        raise WeakKeys("a kid is 1 to 200 letters, digits or ._~-")
    if _PRIVATE & key.keys():
        raise WeakKeys("no private or symmetric key may be sent")
    match key.get("use"):
        case "sig":
            return _signing(key)
        case "enc":
            return _encryption(key)
    raise WeakKeys("each key has use sig or enc")


def _signing(key: dict[str, Any]) -> ECKey | RSAKey:
    kind = (key.get("kty"), key.get("crv"))
    algorithm = next((name for name, wanted in SIGNING_KEYS.items() if wanted == kind), None)
    if algorithm is None or key.get("alg", algorithm) != algorithm:
        raise WeakKeys("a key to sign with is for ES384 on P-384, or for RS384")
    if kind[0] == "RSA":
        _check_rsa(key)
    return _imported(key)


def _check_rsa(key: dict[str, Any]) -> None:
    """Before anything computes with it."""
    try:
        strong = rsa.is_strong(key)
    except ValueError as problem:
        raise WeakKeys("a key cannot be read") from problem
    if not strong:
        raise WeakKeys(rsa.RULE)


def _encryption(key: dict[str, Any]) -> ECKey | RSAKey:
    if key.get("kty") != "EC" or key.get("crv") not in _ENCRYPTION_CURVES:
        raise WeakKeys("the key to encrypt to is on P-256 or P-384")
    if key.get("alg", ENCRYPTION) != ENCRYPTION:
        raise WeakKeys(f"the key to encrypt to is for {ENCRYPTION}")
    return _imported(key)


def _imported(key: dict[str, Any]) -> ECKey | RSAKey:
    kind = ECKey if key["kty"] == "EC" else RSAKey
    try:
        found = kind.import_key(key)
        found.public_key  # noqa: B018 - the point must be on its curve
    except (JoseError, ValueError, TypeError, KeyError) as problem:
        raise WeakKeys("a key cannot be read") from problem
    return found
