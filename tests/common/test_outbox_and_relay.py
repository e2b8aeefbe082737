"""The outbox keeps the order of commits, and the relay loses nothing and keeps that order."""

import threading
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from joserfc.jwk import ECKey, KeySet
from kafka.errors import KafkaTimeoutError
from sqlalchemy import select

from schemas import events
from schemas.codes import Section
from services.common import outbox, signing
from services.common.relay import deliver
from services.common.tables import outbox as rows

pytestmark = pytest.mark.real

KEY = ECKey.generate_key("P-384", auto_kid=True)
CASE = UUID(int=7)


class Acknowledged:
    def get(self, timeout):
        return None


class NeverAcknowledged:
    def get(self, timeout):
        raise KafkaTimeoutError


class Topic:
    """A list of records in place of the broker; after `fails_after`, nothing is acknowledged."""

    def __init__(self, fails_after=10_000):
        self.records = []
        self.fails_after = fails_after

    def send(self, topic, key, value, headers):
        self.records.append((topic, key.decode(), value, {n: v.decode() for n, v in headers}))
        return Acknowledged() if len(self.records) <= self.fails_after else NeverAcknowledged()


def an_event(version=1, case=CASE):
    return events.SectionFiled(
        case=case,
        section=Section.HEALTH,
        version=version,
        organisation="dj-authority",
        at=datetime.now(UTC),
    )


def carry(sessions, topic, limit=100):
    with sessions.begin() as session:
        return deliver(session, topic.send, service="referral", key=KEY, limit=limit)


def versions(topic):
    return [events.load(events.SectionFiled.TYPE, record[2]).version for record in topic.records]


def test_what_is_told_is_sent_in_order_and_once(sessions):
    topic = Topic()
    for version in (1, 2, 3):
        with sessions.begin() as session:
            outbox.tell(session, an_event(version))

    assert (carry(sessions, topic), carry(sessions, topic)) == (3, 0)
    assert versions(topic) == [1, 2, 3]


def test_a_transaction_that_fails_tells_nothing(sessions):
    class Undone(Exception):
        pass

    with pytest.raises(Undone), sessions.begin() as session:  # noqa: PT012
        outbox.tell(session, an_event())
        raise Undone

    assert carry(sessions, Topic()) == 0


def test_f02_what_is_not_acknowledged_is_sent_again(sessions):
    for version in (1, 2):
        with sessions.begin() as session:
            outbox.tell(session, an_event(version))
    broken = Topic(fails_after=1)

    with pytest.raises(KafkaTimeoutError):
        carry(sessions, broken)
    mended = Topic()

    assert carry(sessions, mended) == 2
    assert [r[3]["ce_id"] for r in mended.records] == [r[3]["ce_id"] for r in broken.records]


def test_every_record_is_signed_over_its_topic_key_and_ids(sessions):
    with sessions.begin() as session:
        outbox.tell(session, an_event())
    topic = Topic()
    carry(sessions, topic)
    ((name, key, value, headers),) = topic.records
    what = signing.Signed(
        name, key, headers["ce_id"], headers["ce_type"], headers["ce_source"], value
    )

    kid = signing.verify(what, headers["signature"].encode(), KeySet([KEY]))

    assert kid == KEY.kid
    assert headers["ce_specversion"] == "1.0"


def test_within_a_case_positions_are_in_the_order_of_commits(sessions):
    """Begun first but committed last must not mean the lower position. (F-14)"""
    first_has_told, second_may_commit = threading.Event(), threading.Event()

    def second():
        first_has_told.wait(60)
        with sessions.begin() as session:
            outbox.tell(session, an_event(version=2))  # waits for the lane
        second_may_commit.set()

    thread = threading.Thread(target=second)
    thread.start()
    with sessions.begin() as session:
        outbox.tell(session, an_event(version=1))
        first_has_told.set()
        assert not second_may_commit.wait(0.3)
    thread.join()

    with sessions() as session:
        found = session.execute(select(rows).order_by(rows.c.position))
        values = [outbox.value_of(session, row) for row in found]
    assert [events.load(events.SectionFiled.TYPE, value).version for value in values] == [1, 2]


def test_another_case_does_not_wait(sessions):
    with sessions.begin() as first:
        outbox.tell(first, an_event())
        with sessions.begin() as second:
            outbox.tell(second, an_event(case=uuid4()))


def test_f14_two_relays_at_once_neither_double_nor_reorder(sessions):
    for version in range(1, 41):
        with sessions.begin() as session:
            outbox.tell(session, an_event(version))
    topic, failures = Topic(), []

    def work():
        while carry(sessions, topic, limit=7):
            pass

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert versions(topic) == list(range(1, 41))
    assert not failures


def test_k03_the_internal_topic_is_keyed_by_case_and_thin(sessions):
    with sessions.begin() as session:
        outbox.tell(session, an_event())
    topic = Topic()
    carry(sessions, topic)

    ((name, key, _, headers),) = topic.records
    assert (name, key, headers["content-type"]) == (
        "referral.events.v1",
        str(CASE),
        "application/json",
    )
