"""What the authorization server refused, for whoever audits it: whose it was, which rule, where.

Never a word of the request: a client is named when it is registered, and is `unknown` otherwise.
So many lines a minute and no more, for each client and for all; what is left out is counted, and
the next line tells how many. (A26, G14)
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from authlib.oauth2.rfc6749 import OAuth2Error

from services.common.logs import log
from services.consent.authorization.clients import Client
from services.consent.authorization.limits import EVERYBODY, Allowance

OF_ONE = 30  # lines a minute in this process
OF_ALL = 300
NOBODY = "unknown"


@dataclass(frozen=True)
class Refused:
    """One request that was refused."""

    client: str
    rule: str
    route: str
    untold: int = 0
    """How many lines before it were left out."""

    @classmethod
    def by(cls, error: OAuth2Error, client: Client | None, route: str) -> "Refused":
        """The rule is ours where an error has one, else RFC 6749's word for the error."""
        rule = str(getattr(error, "rule", error.error))
        if client is None or not client.id:
            return cls(NOBODY, rule, route)
        if error.error == "invalid_client" and not client.enabled:
            rule = "disabled"
        return cls(client.id, rule, route)


@dataclass
class Traces:
    """Writes the lines, as many as are allowed."""

    clock: Callable[[], float] = time.monotonic
    _untold: int = 0
    _lock: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        self._of_one = Allowance(OF_ONE, self.clock)
        self._of_all = Allowance(OF_ALL, self.clock)

    def leave(self, refused: Refused) -> None:
        """A line in the log, or one more that is left out."""
        with self._lock:
            told = self._told(refused)
        if told is not None:
            log().warning(
                "refused",
                client=told.client,
                rule=told.rule,
                route=told.route,
                count=told.untold,
            )

    def _told(self, refused: Refused) -> Refused | None:
        if self._of_one.wait(refused.client) > 0 or self._of_all.wait(EVERYBODY) > 0:
            self._untold += 1
            return None
        self._of_one.take(refused.client)
        self._of_all.take(EVERYBODY)
        untold, self._untold = self._untold, 0
        return Refused(refused.client, refused.rule, refused.route, untold)
