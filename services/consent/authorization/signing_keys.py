"""Our own keys for access tokens: which one signs now, and which are published. (G04)

The file is a JWK Set of private keys. Two members of ours say when a key counts: `signs_from`, and
`published_until`, in seconds. Of those that have begun, the newest signs. The file is read again
when it changed, so that a rotation stops nobody: a new key is published before it signs, and an old
one until its last token is over.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from time import time
from typing import Any

from joserfc.errors import JoseError
from joserfc.jwk import ECKey, KeySet

from services.common.logs import log
from services.consent.authorization.algorithms import ACCESS_TOKENS, TOKEN_LIFE

LEAD = 150  # seconds from publishing to signing: guards ask anew each minute, a worker may be slow
LINGER = TOKEN_LIFE + 60  # seconds from the last signature to the end of publishing

_SIGNS_FROM, _PUBLISHED_UNTIL = "signs_from", "published_until"
_Mark = tuple[int, int, int]


class RotationUnderWay(Exception):
    """The key that was made last does not sign yet."""


@dataclass(frozen=True, repr=False)
class SigningKey:
    """One key, and when it counts."""

    key: ECKey
    signs_from: int = 0
    published_until: int | None = None

    def is_published(self, now: float) -> bool:
        return self.published_until is None or now < self.published_until

    def public(self) -> dict[str, Any]:
        """Only what describes the key."""
        told = self.key.as_dict(private=False)
        parts = {name: told[name] for name in ("kty", "crv", "x", "y", "kid")}
        return {**parts, "use": "sig", "alg": ACCESS_TOKENS}


def read(text: str) -> tuple[SigningKey, ...]:
    """The keys in this text. Raises ValueError."""
    try:
        keys = [_read(each) for each in json.loads(text)["keys"]]
    except (AttributeError, KeyError, TypeError, JoseError) as problem:
        raise ValueError("the signing keys are a JWK Set") from problem
    if not keys or any(each.key.curve_name != "P-256" or not each.key.is_private for each in keys):
        raise ValueError(f"the signing keys are private ones for {ACCESS_TOKENS}")
    return tuple(keys)


def _read(jwk: dict[str, Any]) -> SigningKey:
    until = jwk.get(_PUBLISHED_UNTIL)
    return SigningKey(
        ECKey.import_key(jwk), int(jwk.get(_SIGNS_FROM, 0)), None if until is None else int(until)
    )


class SigningKeys:
    """The keys of one file, as they are now."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._mark = _mark(path)
        self._keys = read(path.read_text("utf-8"))
        self._public: tuple[str, KeySet] = ("", KeySet([]))

    @property
    def signer(self) -> KeySet:
        """The one that signs."""
        return KeySet([_signer(self._current(), time()).key])

    def published(self) -> dict[str, Any]:
        """The JWK Set for everybody."""
        now = time()
        return {"keys": [each.public() for each in self._current() if each.is_published(now)]}

    def current(self) -> KeySet:
        """For the guard of this very service, which need not ask over HTTP."""
        text = json.dumps(self.published(), sort_keys=True)
        if text != self._public[0]:
            self._public = (text, KeySet.import_key_set(json.loads(text)))
        return self._public[1]

    again = current

    def _current(self) -> Sequence[SigningKey]:
        """Read anew when the file is another; what cannot be read leaves those there were."""
        try:
            mark = _mark(self._path)
            with self._lock:
                if mark != self._mark:
                    self._keys = read(self._path.read_text("utf-8"))
                    self._mark = mark
                    log().info("signing keys read", count=len(self._keys))
        except (OSError, ValueError) as problem:
            log().error("signing keys unreadable", problem=type(problem).__name__)
        return self._keys


def rotated(text: str, now: float, *, at_once: bool = False) -> str:
    """The file with a new key, which signs in a while. Raises ValueError, RotationUnderWay.

    `at_once`: the old ones may be in the wrong hands, and all of their tokens with them.
    """
    keys = read(text)
    if not at_once and any(each.signs_from > now for each in keys):
        raise RotationUnderWay
    begins = int(now) if at_once else int(now) + LEAD
    kept = [] if at_once else [_ending(each, begins + LINGER) for each in keys]
    fresh = ECKey.generate_key("P-256", {"use": "sig", "alg": ACCESS_TOKENS}, private=True)
    new = {**fresh.as_dict(private=True), "kid": fresh.thumbprint(), _SIGNS_FROM: begins}
    still = [_written(each) for each in kept if each.is_published(now)]
    return json.dumps({"keys": [new, *still]}, indent=2) + "\n"


def _signer(keys: Sequence[SigningKey], now: float) -> SigningKey:
    begun = [each for each in keys if each.signs_from <= now and each.is_published(now)]
    return max(begun or keys, key=lambda each: each.signs_from)


def _ending(key: SigningKey, at: int) -> SigningKey:
    until = at if key.published_until is None else min(at, key.published_until)
    return SigningKey(key.key, key.signs_from, until)


def _written(key: SigningKey) -> dict[str, Any]:
    return {
        **key.key.as_dict(private=True),
        _SIGNS_FROM: key.signs_from,
        _PUBLISHED_UNTIL: key.published_until,
    }


def _mark(path: Path) -> _Mark:
    found = path.stat()
    return found.st_mtime_ns, found.st_ino, found.st_size
