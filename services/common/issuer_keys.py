"""The public keys by which access tokens are believed: those of our issuer, as they are now."""

import time
from threading import Lock
from typing import Protocol

import httpx
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from services.common.logs import log

KEYS_LAST = 60  # seconds until the issuer's keys are fetched again (A21)
ASKED_AGAIN = 5  # seconds at least between two fetches, whatever keys tokens name
AWAY = 600  # seconds for which the last known set serves while the issuer is not to be reached


UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, JoseError)
"""What joserfc raises for what is no key set."""


class NoKeys(Exception):
    """The issuer's public keys cannot be had."""


class Keys(Protocol):
    """Where the issuer's public keys come from. Gives the same object while they are the same."""

    def current(self) -> KeySet:
        """Raises NoKeys."""

    def again(self) -> KeySet:
        """When a token names a key that is not among them: there may be a newer set by now."""


class IssuerKeys:
    """The JWKS of the issuer, over HTTP. Whatever goes wrong, it is asked once in a few seconds."""

    def __init__(self, issuer: str, http: httpx.Client | None = None) -> None:
        self._url = f"{issuer}/.well-known/jwks.json"
        self._http = http or httpx.Client(timeout=3, trust_env=False)
        self._text = b""
        self._set: KeySet | None = None
        self._fetched = self._asked = float("-inf")
        self._lock = Lock()

    def current(self) -> KeySet:
        return self._younger_than(KEYS_LAST)

    def again(self) -> KeySet:
        return self._younger_than(ASKED_AGAIN)

    def _younger_than(self, seconds: float) -> KeySet:
        with self._lock:
            now = time.monotonic()
            if now - self._fetched >= seconds and now - self._asked >= ASKED_AGAIN:
                self._asked = now
                self._fetch()
            if self._set is None or now - self._fetched > AWAY:
                raise NoKeys
            return self._set

    def _fetch(self) -> None:
        try:
            answer = self._http.get(self._url).raise_for_status()
            if answer.content != self._text:
                self._set = KeySet.import_key_set(answer.json())
                self._text = answer.content
            self._fetched = time.monotonic()
        except (httpx.HTTPError, *UNREADABLE) as problem:
            if self._set is None:
                self._asked = float("-inf")  # at the start nobody has to wait for the next try
            log().warning("issuer's keys not fetched", problem=type(problem).__name__)
