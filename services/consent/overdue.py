"""Writes into the ledger who has not answered a withdrawal in time, once for each notice. (R70)

Counts the rights other than consent that fall due for review, too. (R57, R58)
"""

import threading
from dataclasses import dataclass

from prometheus_client import Gauge
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session, sessionmaker

from services.common.logs import log
from services.common.service import Running
from services.consent.chain import What
from services.consent.store import books, consents, withdrawals

LOOKS_EVERY = 60.0  # seconds

due = Gauge("reviews_due", "Rights other than consent that end within a week")
missed = Gauge("reviews_overdue", "Rights that ended in the last week, and nobody looked at them")


@dataclass(frozen=True)
class Overdue:
    """The worker's loop."""

    running: Running
    name: str = "overdue"

    def run(self, stop: threading.Event) -> None:
        while not stop.wait(LOOKS_EVERY):
            try:
                note_all(self.running.sessions)
                count_reviews(self.running.sessions)
            except (OperationalError, PoolTimeout) as problem:
                log().warning("overdue answers wait", problem=type(problem).__name__)


def note_all(sessions: sessionmaker[Session]) -> int:
    """Case by case, each in a transaction of its own; gives how many cases."""
    with sessions.begin() as session:
        found = withdrawals.cases_with_overdue(session)
    for case in found:
        with sessions.begin() as session:
            book = books.open_book(session, case)
            late, now = withdrawals.take_overdue(session, case)
            if book is not None:
                book.write([line for told in late for line in told.lines(What.OVERDUE)], now)
    return len(found)


def count_reviews(sessions: sessionmaker[Session]) -> None:
    """To have looked at a right is to have ended it early, or to have invoked it anew."""
    with sessions.begin() as session:
        falling, fell = consents.reviews(session)
    due.set(falling)
    missed.set(fell)
