"""What a partner writes before the news of it has come waits on the broker, in order."""

from threading import Event, Thread
from typing import Any

import pytest

from deploy import topics
from services.common.inbound import PeerNotYetKnown
from services.common.inbox import Fate, Record
from services.common.kafka import consumer
from services.common.listener import Listener
from tests.parts import RealKafka

pytestmark = pytest.mark.real

NGO = "early-ngo"
NEWS = topics.events_topic("consent")
PATIENCE = 60.0


class Receiver:
    """Knows the partner once the news has come, and counts how often it came too early."""

    def __init__(self) -> None:
        self.early, self.known = 0, False
        self.met_twice, self.done = Event(), Event()
        self.heard: list[bytes] = []

    def receive(self, record: Record) -> Fate:
        if record.topic == NEWS:
            self.known = self.known or record.value == b"news"
            return Fate.IGNORED
        if record.topic != topics.inbound_topic(NGO):
            return Fate.IGNORED
        if not self.known:
            self.early += 1
            if self.early > 1:
                self.met_twice.set()
            raise PeerNotYetKnown
        self.heard.append(record.value)
        if record.value == b"last":
            self.done.set()
        return Fate.IGNORED


def write(kafka: RealKafka, who: str, topic: str, *values: bytes) -> None:
    producer = kafka.producer(who)
    try:
        for value in values:
            producer.send(topic, value, key=b"k", partition=0).get(30)
    finally:
        producer.close()


def test_it_is_read_again_until_then_and_other_topics_are_read_meanwhile(kafka: RealKafka) -> None:
    kafka.know(NGO)
    receiver: Any = Receiver()
    write(kafka, NGO, topics.inbound_topic(NGO), b"first", b"last")
    stop = Event()

    def connect() -> Any:
        return consumer(kafka.bootstrap_servers, lambda: kafka.token("closure"), "closure")

    listener = Listener(connect, [NEWS], receiver, receiver)
    reading = Thread(target=listener.run, args=(stop,))
    reading.start()
    try:
        assert receiver.met_twice.wait(PATIENCE)
        write(kafka, "consent", NEWS, b"news")
        assert receiver.done.wait(PATIENCE)
    finally:
        stop.set()
        reading.join(PATIENCE)

    assert receiver.heard == [b"first", b"last"]
