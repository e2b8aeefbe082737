"""Writes into the ledger who has not answered a withdrawal in time, once for each notice. (R70)"""

import threading
from dataclasses import dataclass

from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session, sessionmaker

from services.common.logs import log
from services.common.service import Running
from services.consent.chain import What
from services.consent.store import books, withdrawals

LOOKS_EVERY = 60.0  # seconds


@dataclass(frozen=True)
class Overdue:
    """The worker's loop."""

    running: Running
    name: str = "overdue"

    def run(self, stop: threading.Event) -> None:
        while not stop.wait(LOOKS_EVERY):
            try:
                note_all(self.running.sessions)
            except (OperationalError, PoolTimeout) as problem:
                log().warning("overdue answers wait", problem=type(problem).__name__)


def note_all(sessions: sessionmaker[Session]) -> int:
    """Case by case, each in a transaction of its own; gives how many cases."""
    with sessions() as session:
        found = withdrawals.cases_with_overdue(session)
    for case in found:
        with sessions.begin() as session:
            book = books.open_book(session, case)
            late, now = withdrawals.take_overdue(session, case)
            if book is not None:
                book.write([line for told in late for line in told.lines(What.OVERDUE)], now)
    return len(found)
