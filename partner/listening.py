"""Hearing from Casebridge: a record is checked and kept in the mailbox before the offset moves.

A crash in between brings the same record again, and the mailbox has it already. One listener per
partner reads all its partitions, without a group's hand-overs: started again, it goes on at once
where the last commit was.
"""

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

import httpx
from joserfc.errors import JoseError
from joserfc.jwk import KeySet
from kafka import KafkaConsumer
from kafka.consumer.fetcher import ConsumerRecord

from partner import broker, records
from partner.addresses import Addresses
from partner.mailbox import Postman, Received
from partner.patience import Patience, good
from partner.records import NotGenuine, Record, UnknownKey
from partner.refusals import Refused
from partner.words import SERVICES, partner_topic

LOOK_FOR_TOPICS = 60.0  # seconds until we look again whether topics have grown
LOOK_FOR_MISSING = 2.0  # the same, while some are not there yet
KEYS_AT_MOST_EVERY = 5.0  # seconds, so that forged records do not make us fetch keys without end


@dataclass
class ServiceKeys:
    """The services' public keys; fetched anew when a record names one that we do not hold."""

    http: httpx.Client
    url: str
    patience: Patience
    _held: KeySet | None = None
    _fetched: float = 0.0

    def check(self, record: Record, *, writer: str) -> None:
        """Raises NotGenuine. Refused, and nothing decided, when the keys cannot be had."""
        try:
            records.check(record, self._keys(), writer=writer)
        except UnknownKey:
            if time.monotonic() - self._fetched < KEYS_AT_MOST_EVERY:
                raise
            self._held = None
            records.check(record, self._keys(), writer=writer)

    def _keys(self) -> KeySet:
        if self._held is None:
            answer = good(self.patience.ask(lambda: self.http.get(self.url)))
            self._fetched = time.monotonic()
            try:
                self._held = KeySet.import_key_set(answer.json())
            except (ValueError, KeyError, TypeError, JoseError):
                raise Refused.because("structure", "the services' keys are unreadable") from None
        return self._held


@dataclass
class Listener:
    """One connection to all topics that are written for this partner."""

    organisation: str
    addresses: Addresses
    token: Callable[[], str]
    keys: ServiceKeys
    report: Callable[[str], None] = lambda _: None
    _consumer: KafkaConsumer | None = None
    _look_again: float = 0.0
    _owed: bool = False
    _topics: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self._topics = {partner_topic(self.organisation, name): name for name in SERVICES}

    def hear(self, postman: Postman, seconds: float) -> list[Received]:
        """What came within that time; everything given is durable in the mailbox."""
        try:
            with broker.in_our_words():
                return self._hear(postman, seconds)
        except Refused:
            self._leave()  # its position may be ahead of what we kept
            raise

    def close(self) -> None:
        """Leave the broker. What is not committed comes again next time, and is known by then."""
        with suppress(Refused), broker.in_our_words():
            self._commit()
        self._leave()

    def _leave(self) -> None:
        self._owed = False
        if self._consumer is not None:
            self._consumer.close()
            self._consumer = None

    def _commit(self) -> None:
        """Not before the next look, so that whoever waits for a message need not wait for this."""
        if self._owed and self._consumer is not None:
            self._consumer.commit()
        self._owed = False

    def _hear(self, postman: Postman, seconds: float) -> list[Received]:
        self._commit()
        consumer = self._ready()
        if not consumer.assignment():
            time.sleep(min(seconds, 0.2))
            return []
        batches = consumer.poll(timeout_ms=int(seconds * 1000))
        heard = [self._keep(raw, postman) for batch in batches.values() for raw in batch]
        self._owed = bool(heard)
        return [one for one in heard if one is not None]

    def _ready(self) -> KafkaConsumer:
        consumer = self._connected()
        if time.monotonic() >= self._look_again:
            servers = self.addresses.bootstrap_servers
            partitions = broker.readable(servers, self.token, list(self._topics))
            consumer.assign(partitions)
            complete = {partition.topic for partition in partitions} == set(self._topics)
            pause = LOOK_FOR_TOPICS if complete else LOOK_FOR_MISSING
            self._look_again = time.monotonic() + pause
        return consumer

    def _connected(self) -> KafkaConsumer:
        if self._consumer is None:
            self._look_again = 0.0
            self._consumer = broker.consumer(
                self.addresses.bootstrap_servers, self.token, f"partner.{self.organisation}"
            )
        return self._consumer

    def _keep(self, raw: ConsumerRecord, postman: Postman) -> Received | None:
        """Without the services' keys nothing is set aside either: what is genuine would be lost."""
        record = as_record(raw)
        try:
            self.keys.check(record, writer=self._topics[record.topic])
        except NotGenuine as problem:
            why = str(problem)
        else:
            try:
                return postman.deliver(record)
            except Refused as refused:
                if refused.temporary:
                    raise
                why = str(refused)
        postman.set_aside(record, why)
        self.report(f"set aside a record of {record.topic}: {why}")
        return None


def as_record(raw: ConsumerRecord) -> Record:
    """A record as the library gives it, as plain values; what is not text counts as missing."""
    return Record(
        topic=raw.topic,
        key=_text(raw.key),
        headers=_headers(raw.headers),
        value=raw.value or b"",
        partition=raw.partition,
        offset=raw.offset,
    )


def _headers(raw: Sequence[tuple[str, bytes | None]]) -> dict[str, str]:
    """A header that stands twice counts as missing: readers could take different ones."""
    names = [name for name, _ in raw]
    return {name: _text(value) for name, value in raw if names.count(name) == 1}


def _text(raw: bytes | None) -> str:
    try:
        return (raw or b"").decode("utf-8")
    except UnicodeDecodeError:
        return ""
