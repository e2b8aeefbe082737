"""What was sealed and not yet sent does not go any more once its consent is withdrawn. (C08)

Each guard was taken away once to see these tests fail: the lock on the handoffs, the lock on the
rows, the deadline of what waits.
"""

import json
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from joserfc.jwk import ECKey
from sqlalchemy import func, select, update

from schemas import events
from schemas.codes import Section
from services.common.outbox import tell, value_of
from services.common.relay import deliver
from services.common.tables import outbox
from services.intake import inbox, recalling, store
from services.intake.release import release
from tests.intake.test_release import (
    CASE,
    Consent,
    a_file,
    decisions,
    nothing_is_due,
    release_next,
    released,
)
from tests.locks import in_the_background, wait_until_somebody_waits_for_a_lock

pytestmark = pytest.mark.real

KEY = ECKey.generate_key("P-384", auto_kid=True)
NOTICE = "partner.et-mowsa.intake.v1"
NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)


def stopped(kind=events.ConsentWithdrawn, **changes):
    usual = {
        "case": CASE,
        "consent": uuid4(),
        "recipients": ("et-mowsa",),
        "sections": (Section.HEALTH,),
        "at": NOW,
    }
    return kind(**(usual | changes))


def hear(sessions, event):
    with sessions.begin() as session:
        inbox.EVENTS[type(event)](session, event)


class Sent:
    """What the relay hands to the broker; `meanwhile` is done before the first is acknowledged."""

    def __init__(self, meanwhile=lambda: None):
        self.types = []
        self.values = []
        self.meanwhile = meanwhile

    def send(self, _topic, _key, value, headers):
        self.types.append(dict(headers)["ce_type"].decode())
        self.values.append(value)
        return self

    def get(self, timeout):
        self.meanwhile()
        self.meanwhile = lambda: None


def carry(sessions, sent):
    with sessions.begin() as session:
        return deliver(session, sent.send, service="intake", key=KEY)


def waiting(sessions):
    with sessions() as session:
        return [
            row.type
            for row in session.execute(
                select(outbox).where(outbox.c.sent_at.is_(None)).order_by(outbox.c.position)
            )
        ]


def a_released_file(sessions, *sections):
    a_file(sessions, *sections)
    assert release_next(sessions, Consent(*map(str, sections))) == len(sections)


@pytest.mark.parametrize("kind", [events.ConsentWithdrawn, events.ConsentDisputed])
def test_c08_what_waits_is_never_sent_and_nobody_is_told_that_it_went(sessions, kind):
    a_released_file(sessions, Section.HEALTH)

    hear(sessions, stopped(kind))

    sent = Sent()
    carry(sessions, sent)
    assert "file-released.v1" not in sent.types
    assert events.FileReleased.TYPE not in sent.types
    assert sent.types == [events.SectionFiled.TYPE]  # what else was told of the case


def test_its_sections_are_decided_anew_and_only_what_is_still_permitted_goes(sessions):
    a_released_file(sessions, Section.HEALTH, Section.EDUCATION)

    hear(sessions, stopped())
    assert release_next(sessions, Consent("education")) == 1

    (bundle,) = released(sessions)
    assert "education" in json.dumps(bundle)
    assert "health" not in json.dumps(bundle)
    with sessions() as session:
        (row,) = session.execute(select(outbox).where(outbox.c.type == events.FileReleased.TYPE))
        fact = events.load(row.type, value_of(session, row))
    assert [one.section for one in fact.sections] == [Section.EDUCATION]
    assert nothing_is_due(sessions)


@pytest.mark.parametrize(
    "other",
    [
        {"recipients": ("et-livelihood-ngo",)},
        {"sections": (Section.MHPSS,)},
        {"case": UUID(int=99)},
    ],
    ids=["of another recipient", "of another section", "of another case"],
)
def test_what_is_not_meant_goes(sessions, other):
    a_released_file(sessions, Section.HEALTH)

    hear(sessions, stopped(**other))

    assert waiting(sessions)[-2:] == ["file-released.v1", events.FileReleased.TYPE]


def test_what_has_gone_stays_as_it_was(sessions):
    a_released_file(sessions, Section.HEALTH)
    carry(sessions, Sent())

    hear(sessions, stopped())

    assert len(released(sessions)) == 1
    assert nothing_is_due(sessions)


def test_where_only_the_news_of_it_still_waits_the_news_is_told(sessions):
    """The message went in one batch of the relay, and the fact would be in its next."""
    a_released_file(sessions, Section.HEALTH)
    with sessions.begin() as session:
        session.execute(update(outbox).where(outbox.c.topic == NOTICE).values(sent_at=func.now()))

    hear(sessions, stopped())

    assert waiting(sessions)[-1] == events.FileReleased.TYPE


def test_after_the_handoff_has_ended_it_is_taken_back_and_nothing_is_due(sessions):
    a_released_file(sessions, Section.HEALTH)
    with sessions.begin() as session:
        for referral in store.lock_handoffs(session, CASE):
            store.end_handoff(session, referral)

    hear(sessions, stopped())

    assert released(sessions) == []
    assert nothing_is_due(sessions)


def test_what_the_relay_is_sending_is_waited_for_and_has_gone(sessions):
    a_released_file(sessions, Section.HEALTH)
    threads = []

    def meanwhile():
        threads.append(in_the_background(lambda: hear(sessions, stopped())))
        wait_until_somebody_waits_for_a_lock(sessions)

    sent = Sent(meanwhile)
    carry(sessions, sent)
    threads[0].join()

    assert sent.types[-2:] == ["file-released.v1", events.FileReleased.TYPE]
    assert len(released(sessions)) == 1  # it is not sent again, nor said never to have gone
    assert nothing_is_due(sessions)


def test_a_release_that_is_under_way_is_waited_for_and_taken_back(sessions):
    """It was permitted before the withdrawal, and would be written after the news of it."""
    a_file(sessions, Section.HEALTH)
    with sessions.begin() as releasing:
        found = store.next_due(releasing)
        release(releasing, *found, decisions(Consent("health")), NOW)
        thread = in_the_background(lambda: hear(sessions, stopped()))
        wait_until_somebody_waits_for_a_lock(sessions)
    thread.join()

    assert released(sessions) == []
    assert not nothing_is_due(sessions)


def grow_old(sessions):
    with sessions.begin() as session:
        session.execute(
            update(outbox)
            .where(outbox.c.send_before.is_not(None))
            .values(send_before=func.clock_timestamp())
        )


def test_f07_what_waited_too_long_is_not_sent_and_holds_up_its_own_case_alone(sessions):
    a_released_file(sessions, Section.HEALTH)
    carried_before = waiting(sessions).index("file-released.v1")
    grow_old(sessions)
    with sessions.begin() as session:
        tell(
            session,
            events.SectionFiled(
                case=UUID(int=8), section=Section.HEALTH, version=1, organisation="x", at=NOW
            ),
        )
    sent = Sent()

    assert carry(sessions, sent) == carried_before + 1
    assert "file-released.v1" not in sent.types
    assert waiting(sessions) == ["file-released.v1", events.FileReleased.TYPE]


def test_c34_what_waited_too_long_is_decided_anew(sessions):
    a_released_file(sessions, Section.HEALTH, Section.EDUCATION)
    grow_old(sessions)

    with sessions.begin() as session:
        assert len(recalling.recall_old(session)) == 1
    assert release_next(sessions, Consent("education")) == 1

    sent = Sent()
    carry(sessions, sent)
    (bundle,) = [v for t, v in zip(sent.types, sent.values, strict=True) if t == "file-released.v1"]
    assert b"health" not in bundle


def test_what_is_fresh_is_not_decided_twice(sessions):
    a_released_file(sessions, Section.HEALTH)

    with sessions.begin() as session:
        assert recalling.recall_old(session) == []
