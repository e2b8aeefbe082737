"""Proof that whoever shows a token holds the key it was given for. (DPoP, RFC 9449)

A proof is for one method, one address, one token and one minute, and is taken once by whichever of
a service's processes sees it first. There is no nonce: see docs/decisions.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey
from sqlalchemy import text
from sqlalchemy.orm import Session

from services.common import base64url, compact

ALGORITHMS: Final[Mapping[str, str]] = {"ES256": "P-256", "ES384": "P-384"}
"""What a proof may be signed with, and the curve of the key that each needs."""

LASTS = 60  # seconds after it was made
CLOCKS_DIFFER = 10  # seconds before it was made
FORGOTTEN_AFTER = timedelta(seconds=LASTS + 60)  # the clocks of our own machines differ too

_HEADER = frozenset({"typ", "alg", "jwk"})
_PRIVATE = frozenset({"d", "p", "q", "dp", "dq", "qi", "oth", "k"})
_JTI = re.compile(r"[\x21-\x7e]{1,200}", re.ASCII)
_USUAL_PORT = {"https": 443, "http": 80}


class BadProof(Exception):
    """No proof, more than one, or one that does not fit this request."""


@dataclass(frozen=True)
class Proof:
    """A proof that fits; `key` is the RFC 7638 thumbprint of the key that made it."""

    key: str
    mark: bytes
    """By which a second use is known: the key and the jti."""


@dataclass(frozen=True)
class Shown:
    """A token that comes with a proof, and the thumbprint of the key it is bound to."""

    token: str
    key: str


def read(
    given: Sequence[str], method: str, address: str, now: datetime, *, shown: Shown | None = None
) -> Proof:
    """The one proof among the values of the header `DPoP`. Raises BadProof."""
    if len(given) != 1:
        raise BadProof
    try:
        header, claims = compact.parts(given[0])
    except compact.NotCompact as problem:
        raise BadProof from problem
    _check_claims(claims, method, address, int(now.timestamp()))
    if shown and claims.get("ath") != digest(shown.token):
        raise BadProof
    thumbprint = _signer(given[0], header).thumbprint()
    if shown and thumbprint != shown.key:
        raise BadProof
    mark = hashlib.sha256(f"{thumbprint} {claims['jti']}".encode()).digest()
    return Proof(thumbprint, mark)


def digest(token: str) -> str:
    """The claim `ath`."""
    return base64url.encode(hashlib.sha256(token.encode()).digest())


def _check_claims(claims: Mapping[str, Any], method: str, address: str, now: int) -> None:
    made, jti = claims.get("iat"), claims.get("jti")
    if claims.get("htm") != method or not _is_same(claims.get("htu"), address):
        raise BadProof
    if not compact.is_time(made) or not now - LASTS <= made <= now + CLOCKS_DIFFER:
        raise BadProof
    if not isinstance(jti, str) or not _JTI.fullmatch(jti):
        raise BadProof


def _signer(proof: str, header: Mapping[str, Any]) -> ECKey:
    """The public key that the proof itself names, and that signed it."""
    algorithm, jwk = header.get("alg"), header.get("jwk")
    if header.get("typ") != "dpop+jwt" or header.keys() != _HEADER or not isinstance(jwk, dict):
        raise BadProof
    if not isinstance(algorithm, str) or algorithm not in ALGORITHMS or _PRIVATE & jwk.keys():
        raise BadProof
    if (jwk.get("kty"), jwk.get("crv")) != ("EC", ALGORITHMS[algorithm]):
        raise BadProof
    try:
        key = ECKey.import_key({name: jwk[name] for name in ("kty", "crv", "x", "y")})
        jws.deserialize_compact(proof, key, algorithms=[algorithm])
    except (JoseError, ValueError, TypeError, KeyError) as problem:
        raise BadProof from problem
    return key


def _is_same(told: object, address: str) -> bool:
    """Whether `htu` means this address: scheme and host in any case, no query, no fragment."""
    if not isinstance(told, str):
        return False
    try:
        return _parts(told) == _parts(address)
    except ValueError:
        return False


def _parts(address: str) -> tuple[str, str | None, int | None, str]:
    """What counts of an address; its path as an application sees it."""
    parts = urlsplit(address)
    if parts.username is not None:
        raise ValueError
    port = parts.port or _USUAL_PORT.get(parts.scheme)
    return parts.scheme, parts.hostname, port, unquote(parts.path, errors="strict")


_USE = text(
    """
    insert into used_proofs (mark, expires_at) values (:mark, :expires_at)
    on conflict do nothing returning 1
    """
)


def use(session: Session, proof: Proof, now: datetime) -> None:
    """Raises BadProof for one that was used before. (B06)"""
    asked = {"mark": proof.mark, "expires_at": now + FORGOTTEN_AFTER}
    if session.execute(_USE, asked).first() is None:
        raise BadProof
