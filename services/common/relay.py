"""Carries the outbox to Kafka: in order, signed, marked sent only after the broker's
acknowledgement.

A crash between the two sends some records twice; readers drop what they have seen. Two relays at
once are safe: the second waits for the rows that the first has locked, and then finds them sent.
(F-02, F-14)
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from threading import Event
from typing import Any

import psycopg
from joserfc.jwk import ECKey
from kafka.errors import KafkaError
from sqlalchemy import Engine, Row, exists, func, select, update
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, sessionmaker

from schemas import events
from services.common import metrics, outbox, signing
from services.common.listening import listening, wait
from services.common.logs import log
from services.common.tables import outbox as waiting_room
from services.common.tokens import NoToken

Headers = list[tuple[str, bytes]]
Send = Callable[[str, bytes, bytes, Headers], Any]

AT_ONCE = 100
SAFETY_POLL = 1.0  # seconds; a lost NOTIFY costs this much (F-46)


def headers(row: Row[Any], value: bytes, service: str, key: ECKey) -> Headers:
    """CloudEvents 1.0 binary mode (Kafka binding 3.2), and our signature over all of it."""
    source = f"urn:casebridge:{service}"
    signature = signing.sign(
        signing.Signed(row.topic, row.key, row.message_id, row.type, source, value), key
    )
    words = {
        "ce_specversion": "1.0",
        "ce_id": row.message_id,
        "ce_source": source,
        "ce_type": row.type,
        "ce_subject": row.subject,
        "ce_time": row.put_at.astimezone(UTC).isoformat(timespec="milliseconds"),
        "ce_partitionkey": row.key,
        "content-type": "application/json" if row.type in events.TYPES else "application/fhir+json",
    }
    if row.dataschema:
        words["ce_dataschema"] = row.dataschema
    return [(name, word.encode()) for name, word in words.items()] + [("signature", signature)]


def deliver(session: Session, send: Send, *, service: str, key: ECKey, limit: int = AT_ONCE) -> int:
    """Send what waits, oldest first, and mark it sent once every record is acknowledged."""
    before = waiting_room.alias("before")
    behind_perished = exists().where(
        before.c.lane == waiting_room.c.lane,
        before.c.position <= waiting_room.c.position,
        before.c.sent_at.is_(None),
        outbox.is_perished(before),
    )
    rows: Sequence[Row[Any]] = session.execute(
        select(waiting_room)
        .where(waiting_room.c.sent_at.is_(None), ~behind_perished)
        .order_by(waiting_room.c.position)
        .limit(limit)
        .with_for_update(of=waiting_room)
    ).all()
    if not rows:
        return 0
    promises = [
        send(row.topic, row.key.encode(), value, headers(row, value, service, key))
        for row in rows
        for value in (outbox.value_of(session, row),)
    ]
    for promise in promises:
        promise.get(timeout=35)
    session.execute(
        update(waiting_room)
        .where(waiting_room.c.position.in_([row.position for row in rows]))
        .values(sent_at=func.clock_timestamp())
    )
    now = datetime.now(UTC)
    for row in rows:
        metrics.relayed.observe((now - row.put_at).total_seconds())
    return len(rows)


class Relay:
    """The worker's loop around `deliver`, woken by PostgreSQL's NOTIFY."""

    name = "relay"

    def __init__(
        self,
        sessions: sessionmaker[Session],
        engine: Engine,
        connect: Callable[[], Send],
        *,
        service: str,
        key: ECKey,
    ) -> None:
        self._sessions = sessions
        self._engine = engine
        self._connect = connect
        self._service = service
        self._key = key

    def run(self, stop: Event) -> None:
        """Until told to stop.

        A broker or database that is away is waited for; nothing is dropped. (F-07)
        """
        send: Send | None = None
        while not stop.is_set():
            try:
                send = send or self._connect()
                with listening(self._engine, outbox.CHANNEL) as wake:
                    self._carry(send, stop, wake)
            except (KafkaError, NoToken, OperationalError, psycopg.OperationalError) as problem:
                log().warning("relay waits", problem=type(problem).__name__)
                stop.wait(SAFETY_POLL)

    def _carry(self, send: Send, stop: Event, wake: psycopg.Connection[Any]) -> None:
        while not stop.is_set():
            with self._sessions.begin() as session:
                sent = deliver(session, send, service=self._service, key=self._key)
            if sent < AT_ONCE:
                wait(wake, SAFETY_POLL)
