"""Whatever a partner writes to its topic, the reader gets past it, and other cases flow."""

import gzip
from itertools import count
from threading import Event
from types import SimpleNamespace

import pytest
from kafka import TopicPartition
from kafka.record.default_records import DefaultRecordBatchBuilder
from kafka.record.memory_records import MemoryRecords

from services.common import batches, listener
from services.common.batches import UNREADABLE, Batch
from services.common.inbound import PeerNotYetKnown
from services.common.inbox import Fate
from services.common.listener import Listener, read

TOPIC = "partner.first-ngo.inbound.v1"


class NotUtf8(str):
    """A header's name that another client might write."""

    __slots__ = ()

    def encode(self, *_):
        return b"\xff\xfe"


def a_batch(*records, compression=0):
    """Records as the broker gives them, each a value and its headers."""
    builder = DefaultRecordBatchBuilder(
        magic=2,
        compression_type=compression,
        is_transactional=False,
        producer_id=-1,
        producer_epoch=-1,
        base_sequence=-1,
        batch_size=1 << 30,
    )
    for offset, (value, headers) in enumerate(records):
        builder.append(offset, 0, b"k", value, headers)
    return bytes(builder.build())


def a_record(*, offset=0, key=b"k", headers=(), value=b"{}"):
    return SimpleNamespace(
        topic=TOPIC, partition=0, offset=offset, key=key, headers=list(headers), value=value
    )


def read_all(raw):
    return [(record.offset, record.value, dict(record.headers)) for record in Batch(raw)]


def test_a_batch_that_is_as_it_should_be_is_read_as_it_is():
    for compression in (0, Batch.CODEC_GZIP):
        raw = a_batch((b"one", [("ce_id", b"1")]), (b"two", []), compression=compression)

        assert read_all(raw) == [(0, b"one", {"ce_id": b"1"}), (1, b"two", {})]


def test_f18_a_header_whose_name_is_no_text_ends_its_batch_with_one_record_that_says_so():
    raw = a_batch((b"one", []), (b"two", [(NotUtf8("x"), b"")]), (b"three", []))

    assert read_all(raw) == [(0, b"one", {}), (1, None, {UNREADABLE: b""})]


def test_k10_a_batch_that_unpacks_to_more_than_we_take_is_not_unpacked():
    bomb = a_batch((b"\0" * (batches.LARGEST + 1), []), compression=Batch.CODEC_GZIP)

    assert len(bomb) < batches.LARGEST // 100
    assert read_all(bomb) == [(0, None, {UNREADABLE: b""})]


@pytest.mark.parametrize("packed", [b"", b"no gzip", gzip.compress(b"x" * 99, mtime=0)[:-9]])
def test_k10_what_only_says_that_it_is_gzip_is_one_record_that_says_so(packed):
    header = a_batch((b"one", []), compression=Batch.CODEC_GZIP)[: Batch.HEADER_STRUCT.size]

    assert read_all(header + packed) == [(0, None, {UNREADABLE: b""})]


@pytest.mark.parametrize("codec", [2, 3, 4])
def test_a_batch_packed_as_we_do_not_take_it_is_one_record_that_says_so(codec):
    raw = bytearray(a_batch((b"one", [])))
    raw[Batch.ATTRIBUTES_OFFSET + 1] = codec

    assert read_all(bytes(raw)) == [(0, None, {UNREADABLE: b""})]


def test_every_consumer_of_ours_reads_batches_so():
    batches.install()

    assert isinstance(MemoryRecords(a_batch((b"one", []))).next_batch(), Batch)


@pytest.mark.parametrize("word", [b"a\0b", b"\xff", b"x" * 5000, "\u0085".encode(), b"a\nb"])
def test_f18_what_the_database_could_not_keep_is_an_empty_word_and_then_not_signed(word):
    found = read(a_record(key=word, headers=[("ce_id", word), ("signature", word)]))

    assert (found.key, found.id, found.headers["signature"]) == ("", "", "")


def test_f18_headers_that_we_do_not_know_are_not_taken():
    found = read(a_record(headers=[("ce_id", b"1"), ("child", b"Amina"), ("n\0", b"")]))

    assert found.headers == {"ce_id": "1"}


class Consumer:
    """Remembers where it was sent back to, and what it was told to keep."""

    def __init__(self, stop, *polls):
        self.polls, self.stop = list(polls), stop
        self.sought, self.kept = [], 0
        self.resting, self.rested = set(), 0

    def subscribe(self, *, pattern):
        """Anything."""

    def poll(self, timeout_ms):
        if self.polls[0].keys() & self.resting:
            self.rested += 1
            return {}
        if len(self.polls) == 1:
            self.stop.set()
        return self.polls.pop(0)

    def pause(self, *partitions):
        self.resting.update(partitions)

    def resume(self, *partitions):
        self.resting.difference_update(partitions)

    def paused(self):
        return set(self.resting)

    def seek(self, partition, offset):
        self.sought.append((partition.topic, offset))

    def commit(self):
        self.kept += 1

    def close(self):
        """Nothing."""


class Receiver:
    """Knows the first partner only once the register's news has come."""

    def __init__(self):
        self.known, self.heard = False, []

    def receive(self, record):
        if record.topic == TOPIC and not self.known:
            raise PeerNotYetKnown
        self.known = True
        self.heard.append((record.topic, record.offset))
        return Fate.DONE


def test_what_comes_before_the_news_of_its_writer_waits_for_it_and_is_not_set_aside(monkeypatch):
    monkeypatch.setattr(listener, "monotonic", count(step=listener.EARLY / 10).__next__)
    stop, receiver = Event(), Receiver()
    theirs, ours = TopicPartition(TOPIC, 0), TopicPartition("consent.events.v1", 0)
    early = [a_record(offset=4), a_record(offset=5)]
    news = SimpleNamespace(**vars(a_record()) | {"topic": ours.topic})
    consumer = Consumer(stop, {theirs: early}, {ours: [news]}, {theirs: early}, {})

    Listener(lambda: consumer, [ours.topic], receiver, receiver).run(stop)

    assert consumer.sought == [(TOPIC, 4)]
    assert receiver.heard == [(ours.topic, 0), (TOPIC, 4), (TOPIC, 5)]
    assert consumer.rested > 1  # nobody slept: other topics were looked at meanwhile
    assert not consumer.paused()
