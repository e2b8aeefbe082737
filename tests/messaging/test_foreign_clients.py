"""Clients that nobody here wrote read our topics, and what they read is what AsyncAPI tells.

librdkafka (confluent-kafka) with the partner's own token, and the CloudEvents SDK.
"""

import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from types import SimpleNamespace
from uuid import UUID, uuid4

import pytest
from cloudevents.core.bindings.kafka import KafkaMessage, from_binary
from cloudevents.core.formats.json import JSONFormat
from confluent_kafka import Consumer, TopicPartition

from deploy import topics
from schemas import events
from schemas.codes import HandoffMilestone, HandoffState, MessageEvent
from schemas.publishing.carried import example
from services.common import database, outbox, relay, tables, wrapping
from services.common import kafka as clients
from services.common.door import Door
from services.common.inbound import Inbound
from tests.common.asking import KEY, Effects, a_message, a_record, register
from tests.common.conftest import NAMES, ORIGIN
from tests.parts import RealKafka
from tests.publishing import agreement

pytestmark = pytest.mark.real

PARTNER = "et-mowsa"
NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
PATIENCE = 120.0  # seconds


@pytest.fixture(scope="module")
def sessions(fresh_database, vault_key):
    engine = database.engine(fresh_database().owner)
    tables.metadata.create_all(engine)
    yield database.sessions(
        engine, ORIGIN, SimpleNamespace(vault_key_file=vault_key, key_wrapping=wrapping.FILE)
    )
    engine.dispose()


@pytest.fixture(scope="module", autouse=True)
def written(kafka: RealKafka, sessions) -> Iterator[list[bytes]]:
    """A notice, responses of every kind and an event of ours, by the real outbox and relay."""
    kafka.know(PARTNER, "another-ngo")
    register(sessions)
    inbound = Inbound(Door(ORIGIN, {"acknowledge": Effects()}, sessions), sessions)
    inbound.receive(a_record(a_message(), offset=0))
    inbound.receive(a_record(a_message(status="no-such-status"), offset=1))
    with sessions.begin() as session:
        outbox.put_message(
            session, _notice(), partner=PARTNER, lane="1", key=NAMES.name(PARTNER, UUID(int=7))
        )
        outbox.tell(session, _event())
    producer = clients.producer(kafka.bootstrap_servers, lambda: kafka.token("referral"))
    try:
        with sessions.begin() as session:
            sent = relay.deliver(
                session,
                lambda topic, key, value, headers: producer.send(topic, value, key, headers),
                service="referral",
                key=KEY,
            )
    finally:
        producer.close(timeout=5)
    assert sent == 4


def _notice():
    bundle = example("milestone-recorded")
    header = bundle["entry"][0]["resource"]
    receiver = header["destination"][0]["receiver"]
    own = {**receiver["identifier"], "value": PARTNER}
    destination = [{**header["destination"][0], "receiver": {**receiver, "identifier": own}}]
    first = {**bundle["entry"][0], "resource": {**header, "destination": destination}}
    return {**bundle, "entry": [first, *bundle["entry"][1:]]}


def _event():
    return events.MilestoneRecorded(
        case=uuid4(),
        referral=uuid4(),
        sender="dj-authority",
        receiver=PARTNER,
        milestone=HandoffMilestone.DEPARTED,
        state=HandoffState.ACCEPTED,
        at=NOW,
    )


def reader(kafka: RealKafka, organisation: str, **settings) -> Consumer:
    """Librdkafka as this organisation, with its own token for the broker."""
    return Consumer(
        {
            "bootstrap.servers": kafka.bootstrap_servers,
            "security.protocol": "SASL_PLAINTEXT",
            "sasl.mechanisms": "OAUTHBEARER",
            "oauth_cb": lambda _: (kafka.token(organisation), time.time() + 300),
            "group.id": f"partner.{organisation}.desk",
            "auto.offset.reset": "earliest",
            "enable.auto.commit": False,
            "isolation.level": "read_committed",
            **settings,
        }
    )


def read(kafka: RealKafka, organisation: str, topic: str, partitions: int, count: int, **settings):
    """So many records of a topic, as librdkafka gives them."""
    consumer = reader(kafka, organisation, **settings)
    found, ends = [], time.monotonic() + PATIENCE
    try:
        consumer.assign([TopicPartition(topic, one, 0) for one in range(partitions)])
        while len(found) < count and time.monotonic() < ends:
            record = consumer.poll(1.0)
            if record is not None:
                assert record.error() is None, record.error()
                found.append(record)
    finally:
        consumer.close()
    return found


@pytest.fixture(scope="module")
def records(kafka: RealKafka, written):
    topic = topics.outbound_topic(PARTNER, "referral")
    return read(kafka, PARTNER, topic, topics.PARTNER_PARTITIONS, 3)


def words(record):
    return {name: value.decode() for name, value in record.headers()}


def test_a_partner_reads_its_own_topic_with_another_client(records):
    assert [words(record)["ce_type"] for record in records] == [
        "acknowledge.v1",
        "acknowledge.v1",
        "milestone-recorded.v1",
    ]


def test_each_record_is_a_message_that_asyncapi_tells_of(records):
    told = [agreement.told_of(record.topic(), words(record), record.value()) for record in records]

    assert told == [
        ["acknowledge-response"],
        ["acknowledge-response"],
        [str(MessageEvent.MILESTONE_RECORDED)],
    ]


def test_the_cloudevents_library_reads_them(records):
    for record in records:
        event = from_binary(
            KafkaMessage(headers=dict(record.headers()), key=record.key(), value=record.value()),
            JSONFormat(),
        )

        bundle = event.get_data()
        if isinstance(bundle, bytes | str):
            bundle = json.loads(bundle)
        header = bundle["entry"][0]["resource"]
        assert event.get_specversion() == "1.0"
        assert event.get_id() == header["id"]
        assert event.get_type() == f"{header['eventCoding']['code']}.v1"
        assert event.get_source() == "urn:casebridge:referral"
        assert event.get_datacontenttype() == "application/fhir+json"
        assert event.get_dataschema() == header["definition"]
        assert event.get_time().tzinfo is not None
        assert event.get_extension("partitionkey") == record.key().decode()


def test_a_refusal_and_a_yes_name_what_they_answer(records):
    responses = [
        json.loads(record.value())["entry"][0]["resource"]["response"] for record in records[:2]
    ]

    assert [response["code"] for response in responses] == ["ok", "fatal-error"]


def test_what_our_services_tell_one_another_is_told_too(kafka, written):
    topic = topics.events_topic("referral")
    (record,) = read(kafka, "intake", topic, topics.EVENT_PARTITIONS, 1, **{"group.id": "intake"})

    event = from_binary(
        KafkaMessage(headers=dict(record.headers()), key=record.key(), value=record.value()),
        JSONFormat(),
    )

    assert agreement.told_of(topic, words(record), record.value()) == [
        events.MilestoneRecorded.TYPE
    ]
    assert event.get_datacontenttype() == "application/json"
    assert event.get_data()["receiver"] == PARTNER


def test_k02_another_partner_reads_nothing_of_it_with_that_client_either(kafka, written):
    topic = topics.outbound_topic(PARTNER, "referral")
    consumer = reader(kafka, "another-ngo")
    try:
        own = topics.outbound_topic("another-ngo", "referral")
        told = {each: consumer.list_topics(each, timeout=PATIENCE) for each in (topic, own)}
    finally:
        consumer.close()

    assert told[own].topics[own].error is None
    assert told[topic].topics[topic].error.name() == "TOPIC_AUTHORIZATION_FAILED"
