"""Other authorization servers whose tokens the operator lets in, with their public keys.

They stand in one file, which the operator's command writes: no service ever asks an issuer, so no
token can make it speak to an address. (A08, E01, E06)
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any, Final

from joserfc.errors import JoseError
from joserfc.jwk import ECKey, Key, RSAKey
from marshmallow import ValidationError

from schemas import strict_json
from schemas.issues import Unreadable
from schemas.typed import schema_of
from services.common import rsa
from services.common.logs import log

ALGORITHMS: Final[Mapping[str, tuple[str, str | None]]] = {
    "ES256": ("EC", "P-256"),
    "ES384": ("EC", "P-384"),
    "PS256": ("RSA", None),
    "RS256": ("RSA", None),
    "RS384": ("RSA", None),
}
"""What a foreign issuer may sign with, and the kind of key each needs: never a shared secret."""

LARGEST = 256 * 1024  # bytes
_PRIVATE = frozenset({"d", "p", "q", "dp", "dq", "qi", "oth", "k"})


class NotIssuers(ValueError):
    """The file does not say which foreign issuers there are; the message says why."""


@dataclass(frozen=True, kw_only=True)
class Written:
    """One issuer, as it stands in the file."""

    issuer: str
    jwks: dict[str, Any]
    algorithms: tuple[str, ...]
    type: str = "at+jwt"
    """The `typ` in the header of its access tokens."""
    token_type: str | None = None
    """The claim `typ` of its access tokens, where it makes others that look like them."""
    client_claim: str = "client_id"


@dataclass(frozen=True, kw_only=True)
class _File:
    issuers: tuple[Written, ...]


_SCHEMA = schema_of(_File, tolerant=False)()


@dataclass(frozen=True)
class Issuer:
    """One issuer, ready to check what it signed."""

    written: Written
    keys: tuple[Key, ...] = field(repr=False)

    def key_for(self, kid: object, algorithm: object) -> Key | None:
        """The key of this kid, if it is of this algorithm's kind and the issuer signs by that."""
        if algorithm not in self.written.algorithms:
            return None
        kind = ALGORITHMS[str(algorithm)]
        return next((key for key in self.keys if key.kid == kid and _kind(key) == kind), None)


def read(text: bytes) -> Mapping[str, Issuer]:
    """The issuers in this file, by their names. Raises NotIssuers."""
    try:
        told: Any = strict_json.parse(text, at_most=LARGEST)
        file: _File = _SCHEMA.load(told)
    except (ValidationError, Unreadable) as problem:
        raise NotIssuers("not a JSON object of issuers as the command writes it") from problem
    found = {each.issuer: issuer(each) for each in file.issuers}
    if len(found) != len(file.issuers):
        raise NotIssuers("an issuer stands there twice")
    return found


def issuer(written: Written) -> Issuer:
    """Raises NotIssuers for what we would not believe from anybody."""
    if not written.algorithms or not set(written.algorithms) <= ALGORITHMS.keys():
        raise NotIssuers(f"an issuer signs with some of {', '.join(ALGORITHMS)}")
    keys = written.jwks.get("keys")
    if not isinstance(keys, list) or not all(isinstance(each, dict) for each in keys):
        raise NotIssuers("the jwks of an issuer holds its keys")
    found = [_key(each) for each in keys if _signs(each, written.algorithms)]
    if not found or len({key.kid for key in found}) != len(found):
        raise NotIssuers("an issuer has keys to sign with, each with a kid of its own")
    return Issuer(written, tuple(found))


def _signs(jwk: Mapping[str, Any], algorithms: tuple[str, ...]) -> bool:
    """Others, for encryption or by algorithms that are not taken, are left out."""
    kind = (jwk.get("kty"), jwk.get("crv"))
    wanted = [name for name in algorithms if ALGORITHMS[name] == kind]
    return jwk.get("use", "sig") == "sig" and jwk.get("alg", next(iter(wanted), "")) in wanted


def _key(jwk: Mapping[str, Any]) -> Key:
    if _PRIVATE & jwk.keys():
        raise NotIssuers("no private or shared key belongs here")
    if not isinstance(jwk.get("kid"), str) or not jwk["kid"]:
        raise NotIssuers("each key has a kid")
    told = {name: jwk[name] for name in ("kty", "crv", "x", "y", "n", "e", "kid") if name in jwk}
    try:
        return _imported(told)
    except NotIssuers:
        raise
    except (JoseError, ValueError, TypeError, KeyError) as problem:
        raise NotIssuers("a key cannot be read") from problem


def _imported(jwk: dict[str, Any]) -> Key:
    if jwk["kty"] != "EC":
        if not rsa.is_strong(jwk):
            raise NotIssuers(rsa.RULE)
        return RSAKey.import_key(jwk)
    key = ECKey.import_key(jwk)
    key.public_key  # noqa: B018 - the point must be on its curve
    return key


def _kind(key: Key) -> tuple[str, str | None]:
    return key.key_type, key.curve_name if isinstance(key, ECKey) else None


class ForeignIssuers:
    """The issuers of one file, as they are now; none where there is no file."""

    def __init__(self, path: Path | None, ours: str) -> None:
        """Raises NotIssuers, also where the file names our own issuer, and OSError."""
        self._path = path
        self._ours = ours
        self._lock = Lock()
        self._mark: object = None
        self._issuers: Mapping[str, Issuer] = {}
        if path is not None:
            self._read(path)

    def find(self, name: object) -> Issuer | None:
        """Read anew when the file is another; what cannot be read leaves those there were."""
        try:
            if self._path is not None and _mark(self._path) != self._mark:
                with self._lock:
                    self._read(self._path)
                log().info("foreign issuers read", count=len(self._issuers))
        except (OSError, NotIssuers) as problem:
            log().error("foreign issuers unreadable", problem=type(problem).__name__)
        return self._issuers.get(name) if isinstance(name, str) else None

    def _read(self, path: Path) -> None:
        mark = _mark(path)
        found = read(path.read_bytes())
        if self._ours in found:
            raise NotIssuers("our own issuer is no foreign one")
        self._issuers, self._mark = found, mark


def _mark(path: Path) -> tuple[int, int, int]:
    found = path.stat()
    return found.st_mtime_ns, found.st_ino, found.st_size
