"""The consumer loop: every record meets its fate before the offset moves."""

import re
from collections.abc import Callable, Iterable
from threading import Event
from time import monotonic, perf_counter
from typing import Any

import psycopg
from kafka import KafkaConsumer, TopicPartition
from kafka.errors import KafkaError
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from schemas.issues import IssueType, error
from services.common import metrics
from services.common.batches import UNREADABLE
from services.common.inbound import Inbound, PeerNotYetKnown
from services.common.inbox import Fate, Internal, Record
from services.common.logs import frames, log
from services.common.tokens import NoToken

TRIES = 3  # of a record whose handler has a fault; then it is parked
AWAY = (OperationalError, PoolTimeout, psycopg.OperationalError)  # waited for, without counting
PAUSE = 0.5  # seconds between tries
COMMIT_WITHIN = 100  # milliseconds without a record, after which the offset moves
BUSY = 1.0  # seconds after which it moves all the same; what is read again by then is known
EARLY = 0.1  # seconds until what came before the news of its writer is read again
WORD = 300  # characters: two of them, in UTF-8, are within what an index of PostgreSQL takes
HEADERS = {
    **dict.fromkeys(("ce_id", "ce_source", "ce_type", "ce_subject", "ce_time"), WORD),
    **dict.fromkeys(("ce_specversion", "ce_partitionkey", "ce_dataschema", "content-type"), WORD),
    "signature": 4 * WORD,
    UNREADABLE: 0,
}


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
            settled = committed = resumed = monotonic()
            while not stop.is_set():
                waits = settled > committed or consumer.paused()
                if monotonic() - resumed > EARLY:
                    consumer.resume(*consumer.paused())
                    resumed = monotonic()
                batches = consumer.poll(timeout_ms=COMMIT_WITHIN if waits else 500)
                for partition, records in batches.items():
                    if not self._take_all(consumer, partition, records, stop):
                        return  # told to stop before every fate was known: the offset stays
                if batches:
                    settled = monotonic()
                if settled > committed and not (batches and settled - committed < BUSY):
                    consumer.commit()
                    committed = monotonic()
            if settled > committed:
                consumer.commit()
        finally:
            consumer.close()

    def _take_all(
        self, consumer: KafkaConsumer, partition: TopicPartition, records: list[Any], stop: Event
    ) -> bool:
        """In order; from a record whose writer is not known yet on, they are read again later, and
        the other topics meanwhile.
        """
        for record in records:
            try:
                if not self._take(read(record), stop):
                    return False
            except PeerNotYetKnown:
                log().warning("writer not yet known", topic=record.topic, offset=record.offset)
                consumer.seek(partition, record.offset)
                consumer.pause(partition)
                break
        return True

    def _take(self, record: Record, stop: Event) -> bool:
        started, attempt = perf_counter(), 0
        while not stop.is_set():
            attempt += 1
            try:
                fate = self._receive(record)
            except PeerNotYetKnown:
                raise
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
        said = f"the handler failed with {type(problem).__name__}"
        found = error(IssueType.EXCEPTION, None, said, "fault")
        if is_inbound(record):
            return self._inbound.give_up(record, found)
        return self._internal.park_once(record, [found])

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
    """kafka-python's record as plain values, of which only the headers we know are taken.

    What is not text that PostgreSQL keeps and indexes becomes an empty word, and is then not
    signed: nobody's record may stop us from setting it aside. (F-18)
    """
    return Record(
        topic=record.topic,
        partition=record.partition,
        offset=record.offset,
        key=_word(record.key, WORD),
        headers={
            name: _word(value, HEADERS[name]) for name, value in record.headers if name in HEADERS
        },
        value=record.value or b"",
    )


def _word(raw: bytes | None, at_most: int) -> str:
    try:
        text = (raw or b"").decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return text if len(text) <= at_most and text.isprintable() else ""
