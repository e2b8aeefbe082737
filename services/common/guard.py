"""Who is asking: the access token, and nothing else. (RFC 9068, 6750, 9449; invariant 9)"""

import hashlib
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import wraps
from typing import Any, ClassVar, ParamSpec, TypeVar
from urllib.parse import quote

from flask import current_app, g, request
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from services.common import compact, proofs
from services.common.issuer_keys import Keys
from services.common.proofs import BadProof, Proof, Shown

ALGORITHM = "ES256"
LEEWAY = 5  # seconds of clock difference
LONGEST_LIFE = 330  # seconds, of which thirty are for clocks: nobody's key makes longer ones
REMEMBERED = 2048  # verified tokens held at a time

P = ParamSpec("P")
R = TypeVar("R")


class NotAuthenticated(Exception):
    """No valid access token for this service. `error` is RFC 6750's word, where one was shown."""

    error: ClassVar[str | None] = "invalid_token"


class NothingShown(NotAuthenticated):
    """Nothing was shown that says who is asking."""

    error = None


class NotProven(NotAuthenticated):
    """Whoever shows this token did not prove to hold its key."""

    error = "invalid_dpop_proof"


class ScopeMissing(Exception):
    """A valid token, without the scope that this needs."""

    def __init__(self, scope: str) -> None:
        super().__init__(scope)
        self.scope = scope


@dataclass(frozen=True)
class Caller:
    """An organisation's client, and the person its own system says is acting."""

    organisation: str
    client_id: str
    scopes: frozenset[str]
    roles: frozenset[str]
    token_id: str
    person: str | None
    issued_at: int = 0
    key: str | None = None
    """The thumbprint of the key that the token is bound to, if it is to one."""
    details: tuple[Mapping[str, Any], ...] | None = None
    """What the token was narrowed to, if it was. (RFC 9396)"""


Elsewhere = Callable[[str], Caller | None]
"""Raises NotAuthenticated; None for a token that is of no issuer but perhaps ours."""


def _nowhere(token: str) -> None:
    """Nobody else is trusted."""


@dataclass(frozen=True)
class _Known:
    """What tokens said that were read, by their fingerprints, and by which keys."""

    by: KeySet | None
    tokens: dict[bytes, tuple[Caller, float]] = field(default_factory=dict)


class Guard:
    """Reads access tokens for one audience.

    `address` is where callers reach this service; `use` refuses a proof that was used before;
    `elsewhere` reads a token that claims to be of another issuer whom the operator trusts.
    """

    def __init__(
        self,
        issuer: str,
        audience: str,
        keys: Keys,
        *,
        address: str,
        use: Callable[[Proof], None],
        elsewhere: Elsewhere = _nowhere,
    ) -> None:
        self._issuer = issuer
        self._audience = audience
        self._keys = keys
        self.address = address
        self._use = use
        self._elsewhere = elsewhere
        self._known = _Known(None)

    def caller(
        self, authorization: str | None, given: Sequence[str] = (), *, method: str, path: str
    ) -> Caller:
        """The caller of an `Authorization` header, with the values of the header `DPoP`.

        A bound token comes with the scheme DPoP and its proof, any other with Bearer: neither is
        taken as the other. Raises NotAuthenticated, or NoKeys when nobody can tell.
        """
        if not authorization:
            raise NothingShown
        scheme, _, token = authorization.partition(" ")
        if not token.isascii() or not 0 < len(token) <= compact.LARGEST:
            raise NotAuthenticated
        found = self._caller(token)
        if scheme.lower() != ("bearer" if found.key is None else "dpop"):
            raise NotAuthenticated
        if found.key is not None:
            self._check_proof(found.key, token, given, method, path)
        return found

    def ready(self) -> None:
        """Raises NoKeys while no token could be read."""
        self._keys.current()

    def _caller(self, token: str) -> Caller:
        """A token that was read before need not be read again, as long as the keys are the same."""
        fingerprint, keys = hashlib.sha256(token.encode()).digest(), self._keys.current()
        remembered = self._known if self._known.by is keys else _Known(keys)
        known = remembered.tokens.get(fingerprint)
        if known and time.time() < known[1]:
            return known[0]
        if (stranger := self._elsewhere(token)) is not None:
            return stranger  # never remembered: the register may say otherwise by now
        found, ends = self._read(token, keys)
        if len(remembered.tokens) >= REMEMBERED:
            remembered.tokens.clear()
        remembered.tokens[fingerprint] = (found, ends)
        self._known = remembered
        return found

    def _check_proof(
        self, key: str, token: str, given: Sequence[str], method: str, path: str
    ) -> None:
        """B05, B06."""
        address, now = self.address + quote(path), datetime.now(UTC)
        try:
            proof = proofs.read(given, method, address, now, shown=Shown(token, key))
            self._use(proof)
        except BadProof as problem:
            raise NotProven from problem

    def _read(self, token: str, keys: KeySet) -> tuple[Caller, float]:
        try:
            read = jwt.decode(token, self._keys_for(token, keys), algorithms=[ALGORITHM])
        except (JoseError, ValueError, TypeError) as problem:  # TypeError: a `crit` that is no list
            raise NotAuthenticated from problem
        claims = read.claims
        if read.header.get("typ") != "at+jwt" or "kid" not in read.header:
            raise NotAuthenticated
        if claims.get("iss") != self._issuer or not self._is_for_us(claims.get("aud")):
            raise NotAuthenticated
        now, ends, starts = time.time(), claims.get("exp"), claims.get("nbf", 0)
        if not compact.is_time(ends) or not compact.is_time(starts):
            raise NotAuthenticated
        if not now - LEEWAY < ends <= now + LONGEST_LIFE or starts > now + LEEWAY:
            raise NotAuthenticated
        return _caller(claims), float(ends)

    def _keys_for(self, token: str, keys: KeySet) -> KeySet:
        """The issuer's keys, among them the one that the token names if the issuer has it."""
        try:
            header, _ = compact.parts(token)
        except compact.NotCompact as problem:
            raise NotAuthenticated from problem
        if any(key.kid == header.get("kid") for key in keys.keys):
            return keys
        return self._keys.again()

    def _is_for_us(self, audience: object) -> bool:
        return audience == self._audience or (
            isinstance(audience, list) and self._audience in audience
        )


def _caller(claims: Mapping[str, Any]) -> Caller:
    """What a token says, once it is believed. Raises NotAuthenticated when it says too little."""
    confirmed, details = claims.get("cnf"), claims.get("authorization_details")
    try:
        return Caller(
            organisation=str(claims["organization"]),
            client_id=str(claims["client_id"]),
            scopes=frozenset(str(claims["scope"]).split()),
            roles=frozenset(claims.get("roles", ())),
            token_id=str(claims["jti"]),
            person=claims.get("person"),
            issued_at=int(claims["iat"]),
            key=None if confirmed is None else str(confirmed["jkt"]),
            details=None if details is None else tuple(details),
        )
    except (KeyError, TypeError, ValueError) as problem:
        raise NotAuthenticated from problem


def requires(scope: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """For a Flask view: exactly this scope, or 401/403.

    The view's `scope` attribute says so to the tests.
    """

    def guarded(view: Callable[P, R]) -> Callable[P, R]:
        @wraps(view)
        def checked(*args: P.args, **kwargs: P.kwargs) -> R:
            if scope not in caller().scopes:
                raise ScopeMissing(scope)
            return view(*args, **kwargs)

        checked.scope = scope  # type: ignore[attr-defined]
        return checked

    return guarded


def caller() -> Caller:
    """Who makes this HTTP request. Raises NotAuthenticated."""
    if "caller" not in g:
        guard: Guard = current_app.extensions["guard"]
        g.caller = guard.caller(
            request.headers.get("Authorization"),
            request.headers.getlist("DPoP"),
            method=request.method,
            path=request.path,
        )
    found: Caller = g.caller
    return found
