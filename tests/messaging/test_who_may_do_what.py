"""The broker lets in who has a token of ours, and each only to its own.

K01, K02, K03, K04, K11, K12, K13
"""

import time
from dataclasses import replace
from pathlib import Path

import pytest
from kafka import OffsetAndMetadata, TopicPartition
from kafka.errors import (
    ClusterAuthorizationFailedError,
    GroupAuthorizationFailedError,
    TopicAuthorizationFailedError,
    TransactionalIdAuthorizationFailedError,
)

from deploy import broker, keys, topics
from deploy.databases import SERVICES
from deploy.run_folder import RunFolder
from tests import knocking
from tests.parts import RealKafka

pytestmark = pytest.mark.real

FIRST, SECOND = "first-ngo", "first-ngo-two"  # one name begins with the other
LACKS = {
    "wrong issuer": {"iss": "https://elsewhere.test"},
    "wrong audience": {"aud": "http://127.0.0.1/fhir"},
    "ended": {"exp": 1_600_000_000},
    "no organisation": {"organization": None},
}


@pytest.fixture
def stranger(kafka: RealKafka, tmp_path: Path) -> RealKafka:
    """Somebody who makes tokens that look like ours."""
    return replace(kafka, keys=keys.make(RunFolder.at(tmp_path)))


@pytest.fixture(scope="module", autouse=True)
def _partners(kafka: RealKafka) -> None:
    kafka.know(FIRST, SECOND)


def put(kafka: RealKafka, organisation: str, topic: str) -> None:
    producer = kafka.producer(organisation, max_block_ms=60_000, allow_auto_create_topics=False)
    try:
        producer.send(topic, b"{}", key=b"k").get(timeout=60)
    finally:
        producer.close(timeout=1)


def take(kafka: RealKafka, organisation: str, topic: str, group: str | None = None) -> list[bytes]:
    consumer = kafka.consumer(
        organisation, group_id=group, auto_offset_reset="earliest", enable_auto_commit=False
    )
    try:
        consumer.assign([TopicPartition(topic, 0)])
        consumer.seek_to_beginning()
        ends, found = time.monotonic() + 60, {}
        while not found and time.monotonic() < ends:
            found = consumer.poll(1000)
        return [record.value for records in found.values() for record in records]
    finally:
        consumer.close()


def test_a_partner_reads_what_a_service_wrote_for_it(kafka: RealKafka) -> None:
    topic = topics.outbound_topic(FIRST, "referral")
    put(kafka, "referral", topic)

    assert take(kafka, FIRST, topic) == [b"{}"]


def test_a_service_reads_what_a_partner_asks(kafka: RealKafka) -> None:
    topic = topics.inbound_topic(FIRST)
    put(kafka, FIRST, topic)

    assert take(kafka, "intake", topic, "intake") == [b"{}"]


@pytest.mark.parametrize(
    "topic",
    [
        topics.outbound_topic(SECOND, "intake"),
        topics.inbound_topic(SECOND),
        topics.inbound_topic(FIRST),  # its own, but only to write
        topics.events_topic("intake"),
        "__consumer_offsets",
    ],
)
def test_a_partner_cannot_read_elsewhere(kafka: RealKafka, topic: str) -> None:
    assert kafka.verdict_on_reading(FIRST, topic) is TopicAuthorizationFailedError


@pytest.mark.parametrize(
    "topic",
    [
        topics.outbound_topic(FIRST, "intake"),  # its own, but only to read
        topics.outbound_topic(SECOND, "intake"),
        topics.inbound_topic(SECOND),
        topics.events_topic("consent"),
        "by-typo",
    ],
)
def test_a_partner_cannot_write_elsewhere(kafka: RealKafka, topic: str) -> None:
    with pytest.raises(TopicAuthorizationFailedError):
        put(kafka, FIRST, topic)


@pytest.mark.parametrize("group", ["intake", f"partner.{SECOND}", f"partner.{SECOND}.x", "other"])
def test_a_partner_cannot_join_a_group_of_others(kafka: RealKafka, group: str) -> None:
    consumer = kafka.consumer(FIRST, group_id=group)
    try:
        consumer.assign([TopicPartition(topics.outbound_topic(FIRST, "intake"), 0)])

        with pytest.raises(GroupAuthorizationFailedError):
            consumer.committed(TopicPartition(topics.outbound_topic(FIRST, "intake"), 0))
    finally:
        consumer.close(autocommit=False)


def test_a_partner_has_groups_of_its_own(kafka: RealKafka) -> None:
    consumer = kafka.consumer(FIRST, group_id=f"partner.{FIRST}.desk")
    try:
        place = TopicPartition(topics.outbound_topic(FIRST, "intake"), 0)
        consumer.assign([place])

        assert consumer.committed(place) is None
    finally:
        consumer.close(autocommit=False)


def test_a_service_cannot_write_in_the_name_of_another(kafka: RealKafka) -> None:
    with pytest.raises(TopicAuthorizationFailedError):
        put(kafka, "closure", topics.events_topic("consent"))


def test_a_service_cannot_write_what_another_tells_a_partner(kafka: RealKafka) -> None:
    with pytest.raises(TopicAuthorizationFailedError):
        put(kafka, "closure", topics.outbound_topic(FIRST, "intake"))


def test_a_partner_sees_its_own_topics_and_no_others(kafka: RealKafka) -> None:
    admin = kafka.admin(FIRST)
    try:
        seen = admin.list_topics()
    finally:
        admin.close()

    own = {topics.outbound_topic(FIRST, each) for each in SERVICES}
    assert set(seen) == own | {topics.inbound_topic(FIRST)}


def test_a_partner_administers_nothing(kafka: RealKafka) -> None:
    admin = kafka.admin(FIRST)
    try:
        with pytest.raises(TopicAuthorizationFailedError):
            admin.create_topics(["mine"])
        with pytest.raises(TopicAuthorizationFailedError):
            admin.delete_topics([topics.outbound_topic(FIRST, "intake")])
        with pytest.raises(ClusterAuthorizationFailedError):
            topics.rights_held(admin)
    finally:
        admin.close()


@pytest.mark.parametrize("name", ["intake", "relay", f"partner.{FIRST}", "anything"])
def test_k13_a_partner_has_no_transactions_by_which_to_fence_a_producer(
    kafka: RealKafka, name: str
) -> None:
    producer = kafka.producer(FIRST, transactional_id=name, max_block_ms=60_000)
    try:
        with pytest.raises(TransactionalIdAuthorizationFailedError):
            producer.init_transactions()
    finally:
        producer.close(timeout=1)


def test_k12_a_partner_deletes_no_records_and_moves_no_offsets(kafka: RealKafka) -> None:
    admin, place = kafka.admin(FIRST), TopicPartition(topics.outbound_topic(FIRST, "intake"), 0)
    inbound = TopicPartition(topics.inbound_topic(FIRST), 0)
    try:
        with pytest.raises(TopicAuthorizationFailedError):
            admin.delete_records({place: 1})
        with pytest.raises(GroupAuthorizationFailedError):
            admin.alter_group_offsets("intake", {inbound: OffsetAndMetadata(0, "", -1)})
    finally:
        admin.close()


def test_a_partner_that_is_no_longer_known_has_no_rights_left(kafka: RealKafka) -> None:
    kafka.know("leaving-ngo")
    kafka.forget("leaving-ngo")

    topic = topics.outbound_topic("leaving-ngo", "intake")
    assert kafka.verdict_on_reading("leaving-ngo", topic) is TopicAuthorizationFailedError


def test_nobody_is_told_anything_without_a_name(kafka: RealKafka) -> None:
    broker.refuse_unguarded(kafka.bootstrap_servers)  # raises if it answers


@pytest.mark.parametrize("mechanism", ["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512", "GSSAPI", ""])
def test_the_broker_hears_nothing_but_tokens(kafka: RealKafka, mechanism: str) -> None:
    assert not knocking.takes_mechanism(kafka.bootstrap_servers, mechanism)


def test_a_token_of_ours_opens_the_door(kafka: RealKafka) -> None:
    assert knocking.takes_token(kafka.bootstrap_servers, kafka.token("whoever"))


@pytest.mark.parametrize("claims", LACKS.values(), ids=LACKS.keys())
def test_a_token_that_is_not_for_the_broker_opens_nothing(
    kafka: RealKafka, claims: dict[str, object]
) -> None:
    token = kafka.token("operator", **claims)

    assert not knocking.takes_token(kafka.bootstrap_servers, token)


def test_a_token_that_nobody_signed_opens_nothing(kafka: RealKafka) -> None:
    header, claims, signature = kafka.token("operator").split(".")

    for token in (f"eyJhbGciOiJub25lIn0.{claims}.", f"{header}.{claims}.", f"..{signature}", ""):
        assert not knocking.takes_token(kafka.bootstrap_servers, token)


def test_a_token_of_another_key_opens_nothing(kafka: RealKafka, stranger: RealKafka) -> None:
    assert not knocking.takes_token(kafka.bootstrap_servers, stranger.token("operator"))


def test_b11_a_live_connection_ends_with_its_token(kafka: RealKafka) -> None:
    """Nobody who gets no other token stays: a disabled partner is out within five minutes."""
    now = int(time.time())
    short = kafka.token(FIRST, iat=now, exp=now + 3)

    lasted = knocking.session_lasted(kafka.bootstrap_servers, short, at_most=60)

    assert lasted is not None  # others last for five minutes
    assert time.time() > now + 2.9  # and this one as long as its token


def test_b11_no_token_however_long_keeps_anybody_for_more_than_five_minutes(
    kafka: RealKafka,
) -> None:
    now = int(time.time())
    long = kafka.token(FIRST, iat=now, exp=now + 36_000)

    assert 0 < knocking.session_told(kafka.bootstrap_servers, long) <= 300
