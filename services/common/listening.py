"""Waking a worker by PostgreSQL's NOTIFY; a slow poll beside it is the safety net. (F-46)"""

from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import Engine


def listening(engine: Engine, channel: str) -> psycopg.Connection[Any]:
    """A connection of its own that hears the channel; close it by leaving its context."""
    url = engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    wake: psycopg.Connection[Any] = psycopg.connect(url, autocommit=True, connect_timeout=2)
    wake.execute(sql.SQL("listen {}").format(sql.Identifier(channel)))
    return wake


def wait(wake: psycopg.Connection[Any], seconds: float) -> None:
    """Until the channel is notified, or so many seconds have passed."""
    for _ in wake.notifies(timeout=seconds, stop_after=1):
        pass
