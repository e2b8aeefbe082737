"""Who waits for a lock of the database."""

import threading
import time
from collections.abc import Callable

from sqlalchemy import text
from sqlalchemy.orm import Session, sessionmaker


def in_the_background(work: Callable[[], object]) -> threading.Thread:
    thread = threading.Thread(target=work)
    thread.start()
    return thread


def wait_until_somebody_waits_for_a_lock(sessions: sessionmaker[Session]) -> None:
    """Until PostgreSQL says so."""
    asked = text(
        "select count(*) from pg_stat_activity "
        "where datname = current_database() and wait_event_type = 'Lock'"
    )
    ends = time.monotonic() + 60
    while time.monotonic() < ends:
        with sessions() as session:
            if session.scalar(asked):
                return
        time.sleep(0.01)  # between two questions
    raise AssertionError("nobody waits")
