"""Forgets, once a minute, what could not matter any more."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session, sessionmaker

from services.common.logs import log

EVERY = 60.0  # seconds
KEPT_LONGER = timedelta(minutes=5)  # than the clock of this machine says
AT_A_TIME = 10_000  # rows, so that no transaction is long

Forget = Callable[[Session, datetime], None]


@dataclass(frozen=True)
class Tidying:
    """A loop of the worker. Each table has a column `expires_at`; `more` is asked besides."""

    sessions: sessionmaker[Session]
    tables: tuple[str, ...]
    more: tuple[Forget, ...] = ()
    name: str = "tidying"

    def run(self, stop: threading.Event) -> None:
        while not stop.wait(EVERY):
            try:
                self.once(datetime.now(UTC))
            except (OperationalError, PoolTimeout) as problem:
                log().warning("tidying waits", problem=type(problem).__name__)

    def once(self, now: datetime) -> None:
        """Everything that is over at this instant."""
        for table in self.tables:
            while self._forget(table, now - KEPT_LONGER) == AT_A_TIME:
                pass
        for forget in self.more:
            with self.sessions.begin() as session:
                forget(session, now)

    def _forget(self, table: str, before: datetime) -> int:
        """A good many at a time; gives how many."""
        asked = text(
            f"delete from {table} where ctid in "  # noqa: S608 - a name of ours
            f"(select ctid from {table} where expires_at < :before limit {AT_A_TIME})"
        )
        with self.sessions.begin() as session:
            return int(session.execute(asked, {"before": before}).rowcount)  # type: ignore[attr-defined]
