"""What somebody changes at the broker by hand is said, counted and put back. (K02)"""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from kafka import KafkaAdminClient
from kafka.admin import ConfigResource, ConfigResourceType
from kafka.errors import NoError, TopicAuthorizationFailedError
from structlog.testing import capture_logs

from deploy import keeper, rights, topics
from deploy.keeper import Keeper
from deploy.rights import Right
from tests.parts import RealKafka

pytestmark = pytest.mark.real

OURS, THEIRS = "steady-ngo", "curious-ngo"
TOPIC = topics.outbound_topic(OURS, "intake")
FOREIGN = Right(THEIRS, "READ", "TOPIC", TOPIC)
OWN = Right(OURS, "READ", "TOPIC", TOPIC)


@pytest.fixture(scope="module", autouse=True)
def _partners(kafka: RealKafka) -> None:
    kafka.know(OURS, THEIRS)


@pytest.fixture
def admin(kafka: RealKafka) -> Iterator[KafkaAdminClient]:
    made = kafka.admin()
    yield made
    made.close()


@pytest.fixture
def tended(kafka: RealKafka) -> Iterator[Keeper]:
    """A keeper that has made its first round."""
    made = Keeper(kafka.layout, kafka.admin)
    made.once()
    yield made
    made.close()


def said(tended: Keeper) -> list[tuple[str, str, str]]:
    """What another round says."""
    with capture_logs() as logs:
        tended.once()
    return [
        (each["type"], each["topic"], each["organisation"])
        for each in logs
        if each["event"] == "drift"
    ]


def counted(kind: str) -> float:
    return float(keeper.drifted.labels(kind=kind)._value.get())  # noqa: SLF001 - no other way


def settings(admin: KafkaAdminClient) -> dict[str, str]:
    return dict(rights.settings_held(admin, [TOPIC])[TOPIC])


def change(admin: KafkaAdminClient, **settings: str) -> None:
    named = {name.replace("_", "."): value for name, value in settings.items()}
    admin.alter_configs([ConfigResource(ConfigResourceType.TOPIC, TOPIC, named)])


def test_where_nothing_was_changed_nothing_is_said(tended: Keeper) -> None:
    assert said(tended) == []
    assert tended.is_ready


def test_two_who_mend_at_the_same_time_do_not_trip_over_each_other(
    admin: KafkaAdminClient, kafka: RealKafka, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A command brings a partner in while the keeper makes its round."""
    wanted, look = kafka.layout(), topics.difference
    seen = [replace(look(admin, wanted), missing_topics=frozenset({TOPIC}))]
    monkeypatch.setattr(topics, "difference", lambda *given: seen.pop() if seen else look(*given))

    topics.apply(admin, wanted)

    assert not look(admin, wanted).can_be_mended


def test_a_right_to_a_foreign_topic_is_taken_away(
    kafka: RealKafka, admin: KafkaAdminClient, tended: Keeper
) -> None:
    before = counted("extra right")
    rights.grant(admin, [FOREIGN])
    while kafka.verdict_on_reading(THEIRS, TOPIC) is not NoError:
        """The broker has yet to hear of it."""

    assert said(tended) == [("extra right", TOPIC, THEIRS)]
    assert kafka.verdict_on_reading(THEIRS, TOPIC) is TopicAuthorizationFailedError
    assert counted("extra right") == before + 1


@pytest.mark.parametrize(
    "right",
    [
        replace(FOREIGN, principal="*"),
        replace(FOREIGN, name="partner.", pattern="PREFIXED"),
        replace(FOREIGN, host="127.0.0.1"),
        replace(OWN, host="127.0.0.1"),
        replace(OWN, permission="DENY"),
        Right("intake", "ALTER", "CLUSTER", "kafka-cluster"),
        Right(THEIRS, "READ", "GROUP", "intake"),
        Right(OURS, "WRITE", "TRANSACTIONAL_ID", "x"),
    ],
    ids=["for all", "by a beginning", "for a host", "own, for a host", "denied", "cluster",
         "group", "transactions"],
)  # fmt: skip
def test_so_is_whatever_else_the_register_does_not_give(
    admin: KafkaAdminClient, tended: Keeper, right: Right
) -> None:
    rights.grant(admin, [right])
    while right not in rights.rights_held(admin):
        """The broker has yet to hear of it."""

    assert said(tended) == [("extra right", right.name, right.principal)]
    assert right not in rights.rights_held(admin)


def test_a_right_that_is_missing_is_given_back(
    kafka: RealKafka, admin: KafkaAdminClient, tended: Keeper
) -> None:
    rights.take_away(admin, [OWN])
    while OWN in rights.rights_held(admin):
        """The broker has yet to hear of it."""

    assert said(tended) == [("missing right", TOPIC, OURS)]
    assert kafka.verdict_on_reading(OURS, TOPIC) is NoError


def test_settings_of_a_topic_are_put_back(admin: KafkaAdminClient, tended: Keeper) -> None:
    change(admin, retention_ms="60000", cleanup_policy="compact", min_insync_replicas="1")
    while "min.insync.replicas" not in settings(admin):
        """The broker has yet to hear of it."""

    assert said(tended) == [("changed settings", TOPIC, "")]
    assert settings(admin) == topics.CONFIGURATION


def test_a_topic_that_is_gone_is_made_anew(kafka: RealKafka, admin: KafkaAdminClient) -> None:
    kafka.know("vanishing-ngo")
    tended, gone = Keeper(kafka.layout, kafka.admin), topics.inbound_topic("vanishing-ngo")
    tended.once()
    admin.delete_topics([gone])
    while gone in admin.list_topics():
        """The broker has yet to do it."""

    assert said(tended) == [("missing topic", gone, "")]
    assert gone in admin.list_topics()
    assert dict(rights.settings_held(admin, [gone])[gone]) == topics.CONFIGURATION
    tended.close()


def test_more_partitions_than_there_should_be_are_a_persons_business(
    kafka: RealKafka, admin: KafkaAdminClient
) -> None:
    kafka.know("crowded-ngo")
    tended, topic = Keeper(kafka.layout, kafka.admin), topics.inbound_topic("crowded-ngo")
    tended.once()
    admin.create_partitions({topic: 2})
    while rights.partitions_held(admin)[topic] != 2:
        """The broker has yet to do it."""

    assert said(tended) == [("other partitions", topic, "")]
    assert said(tended) == []  # once is enough
    assert keeper.unmended._value.get() == 1  # noqa: SLF001 - no other way
    admin.delete_topics([topic])
    while topic in admin.list_topics():
        """The broker has yet to do it."""
    tended.once()
    assert keeper.unmended._value.get() == 0  # noqa: SLF001 - no other way
    tended.close()


def test_a_change_of_the_register_is_no_drift(kafka: RealKafka, tended: Keeper) -> None:
    wanted = topics.layout([*kafka._partners, "coming-ngo"], kafka._forgotten)  # noqa: SLF001
    tended.wanted = lambda: wanted
    came = said(tended)
    reads = kafka.verdict_on_reading("coming-ngo", topics.outbound_topic("coming-ngo", "intake"))
    lapsed = topics.layout(kafka._partners, ["coming-ngo", *kafka._forgotten])  # noqa: SLF001
    tended.wanted = lambda: lapsed
    went = said(tended)
    after = kafka.verdict_on_reading("coming-ngo", topics.outbound_topic("coming-ngo", "intake"))

    assert (came, went) == ([], [])
    assert (reads, after) == (NoError, TopicAuthorizationFailedError)
    kafka._forgotten.add("coming-ngo")  # noqa: SLF001 - it has topics now


def test_who_is_taken_away_during_a_round_keeps_nothing(kafka: RealKafka, tended: Keeper) -> None:
    """The register changes after it was asked, and before the broker has been."""
    kafka.know("fleeting-ngo")
    with_it = kafka.layout()
    kafka.forget("fleeting-ngo")
    asked = [with_it]
    tended.wanted = lambda: asked.pop() if asked else kafka.layout()

    tended.once()

    topic = topics.outbound_topic("fleeting-ngo", "intake")
    assert kafka.verdict_on_reading("fleeting-ngo", topic) is TopicAuthorizationFailedError
