"""The service's own PostgreSQL: engine, sessions, and what a session knows of where it runs."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.orm import Session, SessionTransaction, sessionmaker

from services.common.pairwise import PairwiseNames


@dataclass(frozen=True)
class Origin:
    """Who writes what is put into an outbox."""

    service: str
    fhir_base: str
    names: PairwiseNames


def engine(url: str, *, pool_size: int = 8) -> Engine:
    """An engine that waits at most two seconds, and never logs a parameter. (F-06, G14)

    A connection that died with its server shows at its first use, as a fault that the caller may
    try again; asking each time before would cost every transaction a round trip.
    """
    return create_engine(
        url.replace("postgresql://", "postgresql+psycopg://", 1),
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=2,
        hide_parameters=True,
        connect_args={
            "connect_timeout": 2,
            "options": "-c statement_timeout=10000 -c lock_timeout=5000 -c timezone=UTC",
        },
    )


def sessions(on: Engine, origin: Origin, settings: Any = None) -> sessionmaker[Session]:
    """Sessions that know their origin, so that an action can put a message without asking who it
    is.
    """
    info = {"origin": origin, "settings": settings, "own_key": {}}
    made = sessionmaker(on, info=info, expire_on_commit=False)
    event.listen(made, "after_soft_rollback", _forget_keys)
    event.listen(made, "after_transaction_end", _forget_keys)
    return made


def looks(on: Engine, origin: Origin, settings: Any = None) -> sessionmaker[Session]:
    """Sessions that only look: each statement stands alone, so nothing is begun or rolled back.

    At a rollback psycopg forgets every statement that the connection has prepared.
    """
    return sessions(on.execution_options(isolation_level="AUTOCOMMIT"), origin, settings)


def views(on: Engine, origin: Origin, settings: Any = None) -> sessionmaker[Session]:
    """Sessions whose transaction is one view of the database from its first statement on; nothing
    is changed in it.
    """
    one_view = on.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return sessions(one_view, origin, settings)


def _forget_keys(session: Session, _: SessionTransaction) -> None:
    """A key that was made or read in a transaction holds as long as that: not when it is undone."""
    session.info.pop("keys", None)


def origin(session: Session) -> Origin:
    """Where this session runs."""
    found: Origin = session.info["origin"]
    return found


def own_key(session: Session) -> dict[UUID, bytes]:
    """Where this process holds the service's own key; it never changes once it is kept."""
    found: dict[UUID, bytes] = session.info["own_key"]
    return found


def settings(session: Session) -> Any:
    """The settings of the service whose session this is."""
    return session.info["settings"]
