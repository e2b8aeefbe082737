"""One Kafka record and its writer's signature: a detached JWS (RFC 7515, appendix F).

Covered are topic, key, id, type, source and the digest of the value, so a record that was copied to
another topic, put under another key or given another id no longer verifies.
"""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, KeySet

from partner.keys import SIGNING_ALGORITHM


class NotGenuine(Exception):
    """The record is not what its topic's writer put there; the text says why."""


class UnknownKey(NotGenuine):
    """The signature names a key that is not among those we hold."""


@dataclass(frozen=True)
class Record:
    """One Kafka record as plain values; the headers are CloudEvents 1.0 in binary mode."""

    topic: str
    key: str
    headers: Mapping[str, str]
    value: bytes
    partition: int = -1
    offset: int = -1

    @property
    def id(self) -> str:
        return self.headers.get("ce_id", "")

    @property
    def type(self) -> str:
        return self.headers.get("ce_type", "")

    @property
    def source(self) -> str:
        return self.headers.get("ce_source", "")

    def covered(self) -> bytes:
        """What a signature is made over."""
        digest = hashlib.sha256(self.value).hexdigest()
        named = [self.topic, self.key, self.id, self.type, self.source]
        return "\n".join([*named, digest]).encode()


def sign(record: Record, key: ECKey) -> str:
    """The value of the header `signature`: a compact JWS without its payload."""
    header = {"alg": SIGNING_ALGORITHM, "kid": key.kid}
    whole = jws.serialize_compact(header, record.covered(), key, algorithms=[SIGNING_ALGORITHM])
    protected, _, signature = whole.split(".")
    return f"{protected}..{signature}"


def check(record: Record, keys: KeySet, *, writer: str) -> None:
    """Raises NotGenuine unless `writer`, the service whose topic it is, signed this very record."""
    protected, middle, signature = _parts(record.headers.get("signature", ""))
    if middle:
        raise NotGenuine("the signature is not detached")
    whole = f"{protected}.{_base64url(record.covered())}.{signature}"
    key = _named_key(whole, keys)
    if key.get("service") != writer or record.source != f"urn:casebridge:{writer}":
        raise NotGenuine("signed by another than the writer of this topic")
    try:
        jws.deserialize_compact(whole, key, algorithms=[SIGNING_ALGORITHM])
    except (JoseError, TypeError, ValueError):
        raise NotGenuine("the signature does not cover this record in this topic") from None


def _parts(signature: str) -> tuple[str, str, str]:
    parts = signature.split(".")
    if len(parts) != 3:
        raise NotGenuine("not signed")
    return parts[0], parts[1], parts[2]


def _named_key(whole: str, keys: KeySet) -> ECKey:
    try:
        kid = jws.extract_compact(whole.encode()).protected.get("kid")
    except (JoseError, TypeError, ValueError):
        raise NotGenuine("the signature is unreadable") from None
    named = [key for key in keys.keys if key.kid == kid]
    if len(named) != 1 or not isinstance(named[0], ECKey):
        raise UnknownKey("signed with a key that the services do not publish")
    return named[0]


def _base64url(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode("ascii").rstrip("=")
