"""Keeps the broker as the partner register has it: `python -m deploy.keeper`, until SIGTERM.

Every few seconds it asks the consent service who takes part, and compares. A partner whose last
agreement has run out loses its rights at the broker though nobody gave a command; and what somebody
changed by hand at the broker (drift) is said, counted and put back. It is a process of its own
because it alone may do everything at the broker, and should hold nothing else.
(docs/decisions/0012)
"""

import json
import os
import signal
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Self

from joserfc.jwk import ECKey
from kafka import KafkaAdminClient
from kafka.errors import KafkaError
from prometheus_client import CONTENT_TYPE_LATEST, Counter, Gauge, generate_latest

from deploy import register, topics
from deploy.broker_settings import AUDIENCE
from deploy.keys import OPERATOR
from deploy.topics import Difference, Layout
from deploy.trouble import CannotStart
from services.common import logs
from services.common.logs import log
from services.common.tokens import NoToken, OwnTokens

EVERY = 10.0  # seconds
SAID_AT_MOST = 20  # of one kind at a time

drifted = Counter("broker_drift", "What was found changed by hand at the broker", ["kind"])
unmended = Gauge("broker_drift_unmended", "What a person has to mend at the broker")
agreed_at = Gauge("broker_agreed_timestamp_seconds", "When the broker last was as it should be")

Item = tuple[str, str]
"""A topic or group, and whose right it is about."""


@dataclass(frozen=True)
class Told:
    """What it is told by its environment."""

    consent_url: str
    issuer: str
    bootstrap_servers: str
    key_file: Path
    admin_port: int

    @classmethod
    def by(cls, environment: Mapping[str, str]) -> Self:
        """Raises KeyError or ValueError."""
        return cls(
            environment["CASEBRIDGE_CONSENT_URL"],
            environment["CASEBRIDGE_ISSUER"],
            environment["CASEBRIDGE_KAFKA_BOOTSTRAP_SERVERS"],
            Path(environment["CASEBRIDGE_CLIENT_KEY_FILE"]),
            int(environment["CASEBRIDGE_ADMIN_PORT"]),
        )


@dataclass
class Keeper:
    """`wanted` asks the register; `before` is the layout that the broker last was made to hold."""

    wanted: Callable[[], Layout]
    connect: Callable[[], KafkaAdminClient]
    before: Layout | None = None
    agreed: float = float("-inf")
    broken: frozenset[str] = frozenset()
    """Topics with other partitions than they should have."""
    _admin: KafkaAdminClient | None = field(default=None, init=False)

    def run(self, stop: threading.Event) -> None:
        """Whatever is away is waited for: rights are left as they are until it answers."""
        while not stop.is_set():
            try:
                self.once()
            except (CannotStart, KafkaError, NoToken) as problem:
                log().warning("keeper waits", problem=type(problem).__name__)
                self.close()
            stop.wait(EVERY)

    def once(self) -> None:
        """One round: until the register is after it as it was before it, so that nobody keeps what
        was taken away meanwhile.
        """
        self._admin = self._admin or self.connect()
        wanted, agreed = self.wanted(), False
        while not agreed:
            found = topics.apply(self._admin, wanted)
            tell(drift(found, self.before, self.broken))
            self.before, self.broken = wanted, found.other_partitions
            wanted = self.wanted()
            agreed = wanted == self.before
        unmended.set(len(self.broken))
        agreed_at.set(time.time())
        self.agreed = time.monotonic()

    @property
    def is_ready(self) -> bool:
        """Whether the broker was as it should be a little while ago."""
        return time.monotonic() - self.agreed < 3 * EVERY

    def close(self) -> None:
        """Leave the broker; the next round comes back."""
        if self._admin is not None:
            self._admin.close()
            self._admin = None


def drift(
    found: Difference, before: Layout | None, known: frozenset[str] = frozenset()
) -> Difference:
    """Of what was found, what no change of the register explains, and was not said before."""
    if before is None:
        return found
    return Difference(
        extra_rights=found.extra_rights - before.rights,
        missing_rights=found.missing_rights & before.rights,
        missing_topics=found.missing_topics & before.topics.keys(),
        other_settings=found.other_settings,
        other_partitions=found.other_partitions - known,
    )


def tell(found: Difference) -> None:
    """One line each in the log, and the metric: names of topics and organisations, nothing more."""
    _say("extra right", ((each.name, each.principal) for each in found.extra_rights))
    _say("missing right", ((each.name, each.principal) for each in found.missing_rights))
    _say("missing topic", ((each, "") for each in found.missing_topics))
    _say("changed settings", ((each, "") for each in found.other_settings))
    _say("other partitions", ((each, "") for each in found.other_partitions))


def _say(kind: str, items: Iterable[Item]) -> None:
    listed = sorted(items)
    drifted.labels(kind=kind).inc(len(listed))
    for topic, principal in listed[:SAID_AT_MOST]:
        log().warning("drift", type=kind, topic=topic, organisation=principal)
    if len(listed) > SAID_AT_MOST:
        log().warning("drift", type=kind, count=len(listed))


def answers(keeper: Keeper, port: int) -> ThreadingHTTPServer:
    """Health and metrics, for the operator alone."""

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            pages = {"/live": b"live\n", "/metrics": generate_latest()}
            if keeper.is_ready:
                pages["/ready"] = b"ready\n"
            body = pages.get(self.path)
            self.send_response(200 if body else 503 if self.path == "/ready" else 404)
            kind = CONTENT_TYPE_LATEST if self.path == "/metrics" else "text/plain"
            self.send_header("Content-Type", kind)
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_: object) -> None:
            """Nothing: the operator's own probes are not news."""

    return ThreadingHTTPServer(("127.0.0.1", port), Answers)


def main() -> None:
    """Until SIGTERM or SIGINT."""
    logs.set_up("operator", "keeper")
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    told = Told.by(os.environ)
    key = ECKey.import_key(json.loads(told.key_file.read_text("utf-8")))
    tokens = OwnTokens(told.issuer, OPERATOR, key, register.SCOPE)
    keeper = Keeper(
        lambda: register.layout_of(told.consent_url, tokens),
        lambda: topics.administer(told.bootstrap_servers, lambda: tokens.get(AUDIENCE)),
    )
    threading.Thread(target=answers(keeper, told.admin_port).serve_forever, daemon=True).start()
    log().info("started")
    keeper.run(stop)
    keeper.close()
    tokens.close()
    log().info("stopped")


if __name__ == "__main__":
    main()
