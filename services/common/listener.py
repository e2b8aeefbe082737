"""The consumer loop: every record meets its fate before the offset moves."""

import re
from collections.abc import Callable, Iterable
from threading import Event
from time import perf_counter
from typing import Any

import psycopg
from kafka import KafkaConsumer
from kafka.errors import KafkaError
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from schemas.issues import IssueType, error
from services.common import metrics
from services.common.inbound import Inbound
from services.common.inbox import Fate, Internal, Record
from services.common.logs import frames, log
from services.common.tokens import NoToken

TRIES = 3  # of a record whose handler has a fault; then it is parked
AWAY = (OperationalError, PoolTimeout, psycopg.OperationalError)  # waited for, without counting
PAUSE = 0.5  # seconds between tries


class Listener:
    """Reads the topics of our other services and of partners, one record after the other."""

    name = "listener"

    def __init__(
        self,
        consumer: Callable[[], KafkaConsumer],
        topics: Iterable[str],
        internal: Internal,
        inbound: Inbound,
    ) -> None:
        self._consumer = consumer
        self._internal = internal
        self._inbound = inbound
        exact = "|".join(re.escape(topic) for topic in sorted(topics))
        self._pattern = rf"^({exact}|partner\.[a-z0-9-]+\.inbound\.v1)$"

    def run(self, stop: Event) -> None:
        """Until told to stop; a broker that is away is waited for."""
        while not stop.is_set():
            try:
                self._consume(stop)
            except (KafkaError, NoToken) as problem:
                log().warning("listener waits", problem=type(problem).__name__)
                stop.wait(PAUSE)

    def _consume(self, stop: Event) -> None:
        consumer = self._consumer()
        try:
            consumer.subscribe(pattern=self._pattern)
            while not stop.is_set():
                batches = consumer.poll(timeout_ms=500)
                if all(
                    self._take(read(record), stop) for batch in batches.values() for record in batch
                ):
                    if batches:
                        consumer.commit()
                else:
                    return  # told to stop before every fate was known: the offset stays
        finally:
            consumer.close()

    def _take(self, record: Record, stop: Event) -> bool:
        started, attempt = perf_counter(), 0
        while not stop.is_set():
            attempt += 1
            try:
                fate = self._receive(record)
            except AWAY as problem:
                log().warning("database away", problem=type(problem).__name__)
                attempt -= 1
            except Exception as problem:  # noqa: BLE001 - a fault in one handler must not stop other cases
                log().error(
                    "fault",
                    type=record.type,
                    problem=type(problem).__name__,
                    exception=frames(problem),
                )
                if attempt == TRIES:
                    return self._settled(record, self._park(record, problem), started)
            else:
                return self._settled(record, fate, started)
            stop.wait(PAUSE)
        return False

    def _receive(self, record: Record) -> Fate:
        return (
            self._inbound.receive(record) if is_inbound(record) else self._internal.receive(record)
        )

    def _park(self, record: Record, problem: Exception) -> Fate:
        return self._internal.park_once(
            record,
            [
                error(
                    IssueType.EXCEPTION,
                    None,
                    f"the handler failed with {type(problem).__name__}",
                    "fault",
                )
            ],
        )

    def _settled(self, record: Record, fate: Fate, started: float) -> bool:
        metrics.handled.labels(fate=str(fate)).inc()
        metrics.processed.observe(perf_counter() - started)
        if fate is not Fate.IGNORED:
            log().info(
                "message", fate=str(fate), type=record.type, message=record.id, topic=record.topic,
                partition=record.partition, offset=record.offset,
            )  # fmt: skip
        return True


def is_inbound(record: Record) -> bool:
    """Whether a partner wrote it."""
    return record.topic.startswith("partner.")


def read(record: Any) -> Record:
    """kafka-python's record as plain values; what is not text becomes an empty word, and is then
    not signed.
    """
    return Record(
        topic=record.topic,
        partition=record.partition,
        offset=record.offset,
        key=_text(record.key),
        headers={name: _text(value) for name, value in record.headers},
        value=record.value or b"",
    )


def _text(raw: bytes | None) -> str:
    try:
        return (raw or b"").decode("utf-8")
    except UnicodeDecodeError:
        return ""
