"""How often anybody may ask the authorization server, so that nobody keeps others from it. (A26)

Allowances are this process's own: with n of them, n times as much. A request is looked at before
any signature is checked and before any row is written: does it name a key (`kid`) of a client that
there is? Nobody but a client and we know that. Those who do share an allowance with nobody else;
all others, whose signature we check only for the time it takes (A28), share that of their address.
"""

import ipaddress
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import ceil
from threading import Lock
from typing import Any

from services.common import compact

Known = Callable[[], Mapping[str, frozenset[str]]]
"""The kids of every client."""

RELOADED = 1.0  # seconds at least between two looks at who there is
NAMES = 4096  # remembered at a time; who asked longest ago is forgotten first
EVERYBODY = ""


@dataclass(frozen=True)
class Rates:
    """So many a minute, in this process."""

    clients: int = 1200
    """Requests of one client that was known."""
    failures: int = 30
    """Of those that name a key of one client, come from one address, and are not by it."""
    strangers: int = 30
    """From one address, and naming no key that we know."""
    crowd: int = 600
    """The same, from everywhere."""
    newcomers: int = 30
    """Registrations from one address that fail."""


@dataclass
class Allowance:
    """So many a minute for each name, and as many at once."""

    per_minute: int
    clock: Callable[[], float] = time.monotonic
    _spent: OrderedDict[str, tuple[float, float]] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def wait(self, name: str) -> float:
        """Seconds until the next one is allowed; 0 when it is now."""
        with self._lock:
            over = self._spent_by(name) + 1 - self.per_minute
        return max(0.0, over * 60 / self.per_minute)

    def take(self, name: str) -> None:
        with self._lock:
            self._spent[name] = (self._spent_by(name) + 1, self.clock())
            self._spent.move_to_end(name)
            if len(self._spent) > NAMES:
                self._spent.popitem(last=False)

    def _spent_by(self, name: str) -> float:
        spent, at = self._spent.get(name, (0.0, 0.0))
        return max(0.0, spent - (self.clock() - at) * self.per_minute / 60)


@dataclass(frozen=True)
class Visit:
    """One request, by whom it seems to come from. What it costs depends on how it ends."""

    before: tuple[tuple[Allowance, str], ...]
    failed: tuple[tuple[Allowance, str], ...] = ()
    served: tuple[tuple[Allowance, str], ...] = ()

    def wait(self) -> int:
        """Whole seconds for `Retry-After`; 0, and then it has begun, when it is allowed now."""
        every = (*self.before, *self.failed, *self.served)
        longest = max(allowance.wait(name) for allowance, name in every)
        if longest <= 0:
            _take(self.before)
        return ceil(longest)

    def ended(self, *, known: bool) -> None:
        """Whether it was from somebody whom we know."""
        _take(self.served if known else self.failed)


def _take(some: tuple[tuple[Allowance, str], ...]) -> None:
    for allowance, name in some:
        allowance.take(name)


class Doorkeeper:
    """Knows who asked how often."""

    def __init__(
        self, known: Known, rates: Rates, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._load = known
        self._clock = clock
        self._known: Mapping[str, frozenset[str]] = {}
        self._loaded = float("-inf")
        self._clients = Allowance(rates.clients, clock)
        self._failures = Allowance(rates.failures, clock)
        self._strangers = Allowance(rates.strangers, clock)
        self._crowd = Allowance(rates.crowd, clock)
        self._newcomers = Allowance(rates.newcomers, clock)

    def asserted(self, source: str, assertion: str | None) -> Visit:
        """A request with a client's assertion, at whichever door."""
        client = self._claimed(assertion or "")
        if client is None:
            return Visit(before=((self._strangers, source), (self._crowd, EVERYBODY)))
        return Visit(
            before=(),
            failed=((self._failures, f"{client} {source}"),),
            served=((self._clients, client),),
        )

    def invited(self, source: str) -> Visit:
        """A registration: only a guess at an invitation costs."""
        return Visit(before=(), failed=((self._newcomers, source),))

    def _claimed(self, assertion: str) -> str | None:
        """The client whose key this names; nobody has verified that it is of it."""
        try:
            header, claims = compact.parts(assertion)
        except compact.NotCompact:
            return None
        client, kid = claims.get("sub"), header.get("kid")
        if not isinstance(client, str) or not isinstance(kid, str):
            return None
        return client if self._has(client, kid) else None

    def _has(self, client: str, kid: str) -> bool:
        if kid not in self._known.get(client, ()) and self._clock() - self._loaded >= RELOADED:
            self._loaded = self._clock()
            self._known = self._load()
        return kid in self._known.get(client, ())


def source(address: str | None, forwarded: str, proxies: frozenset[Any]) -> str:
    """Where a request comes from: the last address on its way that is none of our own proxies.

    Without proxies of ours `X-Forwarded-For` is not looked at: anybody may write it. (B08)
    """
    hops = [hop.strip() for hop in forwarded.split(",")]
    found = _address(address or "")
    while found is not None and hops and any(found in proxy for proxy in proxies):
        found = _address(hops.pop())
    if found is None:
        return "unknown"
    if found.version == 6:  # who has one address there has the whole network of it
        return str(ipaddress.ip_network((found, 64), strict=False))
    return str(found)


def _address(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        found = ipaddress.ip_address(text)
    except ValueError:
        return None
    return getattr(found, "ipv4_mapped", None) or found
