import socket
import threading

import pytest
from kafka import KafkaAdminClient
from kafka.errors import KafkaError

from deploy import topics
from partner import broker
from services.common import kafka
from services.common.kafka import SAFE_CONSUMER, SAFE_PRODUCER, UnsafeSettings, refuse_unsafe


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("enable_auto_commit", True),
        ("auto_offset_reset", "latest"),
        ("isolation_level", "read_uncommitted"),
        ("allow_auto_create_topics", True),
    ],
)
def test_f04_a_consumer_that_could_lose_messages_does_not_start(name, value):
    with pytest.raises(UnsafeSettings, match=name):
        refuse_unsafe({**SAFE_CONSUMER, name: value}, SAFE_CONSUMER)


@pytest.mark.parametrize(("name", "value"), [("acks", 1), ("enable_idempotence", False)])
def test_a_producer_that_could_lose_messages_does_not_start(name, value):
    with pytest.raises(UnsafeSettings, match=name):
        refuse_unsafe({**SAFE_PRODUCER, name: value}, SAFE_PRODUCER)


def test_safe_settings_are_let_through():
    refuse_unsafe(SAFE_CONSUMER, SAFE_CONSUMER)


def nowhere() -> str:
    """An address of this machine at which nobody answers."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return f"127.0.0.1:{taken.getsockname()[1]}"


@pytest.mark.parametrize(
    "connect",
    [
        lambda: kafka.producer(nowhere(), str),
        lambda: kafka.consumer(nowhere(), str, "intake"),
        lambda: topics.administer(nowhere(), str),
        lambda: broker.producer(nowhere(), str),
        lambda: broker.consumer(nowhere(), str, "partner.first-ngo"),
        lambda: broker.readable(nowhere(), str, ["x"]),
    ],
    ids=["producer", "consumer", "operator", "partner writes", "partner reads", "partner asks"],
)
def test_f07_looking_for_a_broker_that_is_away_leaves_nothing_behind(monkeypatch, connect):
    for module in (kafka, broker):
        monkeypatch.setattr(module, "PATIENCE_TO_CONNECT", 200)
    monkeypatch.setitem(KafkaAdminClient.DEFAULT_CONFIG, "bootstrap_timeout_ms", 200)
    before = set(threading.enumerate())

    with pytest.raises(KafkaError):
        connect()

    assert set(threading.enumerate()) <= before
