"""Forgets assertions and revocations that could not matter any more, once a minute."""

import threading
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from services.common.logs import log
from services.common.service import Running
from services.consent.store import clients

EVERY = 60.0  # seconds
KEPT_LONGER = timedelta(minutes=5)


@dataclass(frozen=True)
class Tidying:
    """A loop of the worker."""

    running: Running
    name: str = "tidying"

    def run(self, stop: threading.Event) -> None:
        while not stop.wait(EVERY):
            try:
                with self.running.sessions.begin() as session:
                    clients.forget_expired(session, datetime.now(UTC) - KEPT_LONGER)
            except (OperationalError, PoolTimeout) as problem:
                log().warning("tidying waits", problem=type(problem).__name__)
