"""Signatures on Kafka records: a detached JWS (RFC 7515, appendix F) that binds a value to its
topic and its ids.

A record copied to another topic, under another key or with other ids no longer verifies. (K06, K07)
"""

import hashlib
from dataclasses import dataclass

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, KeySet

from services.common import base64url, compact

ALGORITHM = "ES384"


class NotSigned(Exception):
    """The record carries no signature of its writer."""


@dataclass(frozen=True)
class Signed:
    """What a signature covers."""

    topic: str
    key: str
    id: str
    type: str
    source: str
    value: bytes

    def covered(self) -> bytes:
        digest = hashlib.sha256(self.value).hexdigest()
        parts = (self.topic, self.key, self.id, self.type, self.source, digest)
        return "\n".join(parts).encode()


def sign(what: Signed, key: ECKey) -> bytes:
    """The header value: a compact JWS without its payload."""
    token = jws.serialize_compact(
        {"alg": ALGORITHM, "kid": key.kid}, what.covered(), key, algorithms=[ALGORITHM]
    )
    header, _, signature = token.split(".")
    return f"{header}..{signature}".encode("ascii")


def named_key(signature: bytes) -> str | None:
    """The kid of the key that a signature says it is by. Nobody has verified it yet."""
    try:
        kid = compact.read(signature.decode("ascii").partition(".")[0]).get("kid")
    except (UnicodeDecodeError, compact.NotCompact):
        return None
    return kid if isinstance(kid, str) else None


def verify(what: Signed, signature: bytes | None, keys: KeySet) -> str:
    """The kid of the key that signed.

    Raises NotSigned for anything but a good signature by one of these keys.
    """
    if not signature:
        raise NotSigned
    try:
        header, middle, tail = signature.decode("ascii").split(".")
        if middle:
            raise NotSigned
        whole = f"{header}.{base64url.encode(what.covered())}.{tail}"
        found = jws.deserialize_compact(whole, keys, algorithms=[ALGORITHM])
    except (JoseError, ValueError, TypeError) as problem:  # TypeError: a `crit` that is no list
        raise NotSigned from problem
    kid = found.protected.get("kid")
    if not isinstance(kid, str):  # joserfc tries every key when none is named
        raise NotSigned
    return kid
