"""Who is asking: the access token, and nothing else. (RFC 9068, RFC 6750; invariant 9)"""

import hashlib
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from threading import Lock
from typing import Any, ParamSpec, Protocol, TypeVar

import httpx
from flask import current_app, g, request
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

ALGORITHM = "ES256"
LEEWAY = 5  # seconds of clock difference
KEYS_LAST = 60  # seconds until the issuer's keys are fetched again (A21)
REMEMBERED = 2048  # verified tokens held at a time

P = ParamSpec("P")
R = TypeVar("R")


class NotAuthenticated(Exception):
    """No valid access token for this service."""


class ScopeMissing(Exception):
    """A valid token, without the scope that this needs."""

    def __init__(self, scope: str) -> None:
        super().__init__(scope)
        self.scope = scope


class NoKeys(Exception):
    """The issuer's public keys cannot be had."""


@dataclass(frozen=True)
class Caller:
    """An organisation's client, and the person its own system says is acting."""

    organisation: str
    client_id: str
    scopes: frozenset[str]
    roles: frozenset[str]
    token_id: str
    person: str | None


class Keys(Protocol):
    """Where the issuer's public keys come from."""

    def current(self) -> KeySet:
        """Raises NoKeys."""


class IssuerKeys:
    """The JWKS of the issuer, fetched once a minute; the last known set serves while it is away,
    for ten minutes.
    """

    def __init__(self, issuer: str) -> None:
        self._url = f"{issuer}/.well-known/jwks.json"
        self._http = httpx.Client(timeout=3, trust_env=False)
        self._set: KeySet | None = None
        self._fetched = 0.0
        self._lock = Lock()

    def current(self) -> KeySet:
        with self._lock:
            age = time.monotonic() - self._fetched
            if self._set is not None and age < KEYS_LAST:
                return self._set
            try:
                answer = self._http.get(self._url).raise_for_status()
                self._set = KeySet.import_key_set(answer.json())
                self._fetched = time.monotonic()
            except (httpx.HTTPError, ValueError, JoseError) as problem:
                if self._set is None or age > 10 * KEYS_LAST:
                    raise NoKeys(type(problem).__name__) from problem
            return self._set


class Guard:
    """Reads access tokens for one audience."""

    def __init__(self, issuer: str, audience: str, keys: Keys) -> None:
        self._issuer = issuer
        self._audience = audience
        self._keys = keys
        self._known: dict[bytes, tuple[Caller, float]] = {}

    def caller(self, authorization: str | None) -> Caller:
        """The caller of an `Authorization` header.

        Raises NotAuthenticated, or NoKeys when nobody can tell.
        """
        scheme, _, token = (authorization or "").partition(" ")
        if scheme.lower() != "bearer" or not token.isascii() or not 0 < len(token) <= 8192:
            raise NotAuthenticated
        fingerprint = hashlib.sha256(token.encode()).digest()
        known = self._known.get(fingerprint)
        if known and time.time() < known[1]:
            return known[0]
        caller, ends = self._read(token)
        if len(self._known) >= REMEMBERED:
            self._known.clear()
        self._known[fingerprint] = (caller, ends)
        return caller

    def ready(self) -> None:
        """Raises NoKeys while no token could be read."""
        self._keys.current()

    def _read(self, token: str) -> tuple[Caller, float]:
        keys = self._keys.current()
        try:
            read = jwt.decode(token, keys, algorithms=[ALGORITHM])
        except (JoseError, ValueError, TypeError) as problem:  # TypeError: a `crit` that is no list
            raise NotAuthenticated from problem
        claims = read.claims
        if read.header.get("typ") != "at+jwt" or "kid" not in read.header:
            raise NotAuthenticated
        if claims.get("iss") != self._issuer or not self._is_for_us(claims.get("aud")):
            raise NotAuthenticated
        now, ends = time.time(), claims.get("exp")
        if not isinstance(ends, int) or now > ends + LEEWAY or claims.get("nbf", 0) > now + LEEWAY:
            raise NotAuthenticated
        return _caller(claims), float(ends)

    def _is_for_us(self, audience: object) -> bool:
        return audience == self._audience or (
            isinstance(audience, list) and self._audience in audience
        )


def _caller(claims: Mapping[str, Any]) -> Caller:
    try:
        return Caller(
            organisation=str(claims["organization"]),
            client_id=str(claims["client_id"]),
            scopes=frozenset(str(claims["scope"]).split()),
            roles=frozenset(claims.get("roles", ())),
            token_id=str(claims["jti"]),
            person=claims.get("person"),
        )
    except KeyError as problem:
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
        g.caller = guard.caller(request.headers.get("Authorization"))
    found: Caller = g.caller
    return found
