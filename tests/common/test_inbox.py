"""Every record meets a fate, once, and a forger gets nowhere."""

import json
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from joserfc.jwk import ECKey, KeySet
from sqlalchemy import func, select

from schemas import events
from schemas.codes import Section
from services.common import signing
from services.common.inbox import Fate, Internal, Record
from services.common.refusal import Refusal
from services.common.tables import parked, seen

pytestmark = pytest.mark.real

KEY = ECKey.generate_key("P-384", auto_kid=True)
OTHER = ECKey.generate_key("P-384", auto_kid=True)
CASE = UUID(int=7)


class Unwelcome(Refusal):
    """Not today."""


class OfOurs(Exception):
    pass


def an_event(case=CASE):
    return events.SectionFiled(
        case=case,
        section=Section.HEALTH,
        version=1,
        organisation="dj-authority",
        at=datetime.now(UTC),
    )


def a_record(event=None, *, key=KEY, offset=0, topic="intake.events.v1", id_=None, value=None):
    event = event or an_event()
    value = events.dump(event) if value is None else value
    headers = {
        "ce_id": id_ or str(uuid4()),
        "ce_type": event.TYPE,
        "ce_source": f"urn:casebridge:{topic.partition('.')[0]}",
    }
    what = signing.Signed(
        topic, event.key, headers["ce_id"], headers["ce_type"], headers["ce_source"], value
    )
    headers["signature"] = signing.sign(what, key).decode()
    return Record(topic, 0, offset, event.key, headers, value)


class Heard:
    """A handler that remembers, and does as it is told."""

    def __init__(self, problem=None):
        self.events = []
        self.problem = problem

    def __call__(self, _session, event):
        self.events.append(event)
        if self.problem:
            raise self.problem


def an_inbox(sessions, heard):
    return Internal(
        sessions,
        {events.SectionFiled: heard},
        KeySet([KEY, OTHER]),
        {KEY.kid: "intake", OTHER.kid: "closure"},
    )


def count(sessions, table):
    with sessions() as session:
        return session.scalar(select(func.count()).select_from(table))


def test_f03_hearing_a_record_twice_acts_once(sessions):
    heard, record = Heard(), a_record()

    fates = [an_inbox(sessions, heard).receive(record) for _ in range(2)]

    assert fates == [Fate.DONE, Fate.REPEATED]
    assert len(heard.events) == 1


def test_an_unknown_type_is_ignored(sessions):
    record = a_record()
    inbox = Internal(sessions, {}, KeySet([KEY]), {KEY.kid: "intake"})

    assert inbox.receive(record) is Fate.IGNORED


def test_an_effect_that_fails_is_not_remembered(sessions):
    record = a_record()

    with pytest.raises(OfOurs):
        an_inbox(sessions, Heard(OfOurs())).receive(record)

    assert an_inbox(sessions, Heard()).receive(record) is Fate.DONE


def test_what_a_rule_refuses_is_parked_with_the_reason_beside_it(sessions):
    fate = an_inbox(sessions, Heard(Unwelcome())).receive(a_record())

    assert fate is Fate.PARKED
    with sessions() as session:
        outcome = session.scalar(select(parked.c.outcome))
    assert outcome["issue"][0]["diagnostics"] == "Not today."


def test_f21_what_follows_a_parked_message_of_its_case_waits_behind_it(sessions):
    an_inbox(sessions, Heard(Unwelcome())).receive(a_record(offset=1))
    heard = Heard()

    fates = [
        an_inbox(sessions, heard).receive(a_record(offset=2)),
        an_inbox(sessions, heard).receive(a_record(an_event(uuid4()), offset=3)),
    ]

    assert fates == [Fate.PARKED, Fate.DONE]
    assert len(heard.events) == 1


K06 = {
    "no signature": lambda record: record.headers.pop("signature"),
    "another service's key": lambda record: record.headers.update(
        a_record(key=OTHER, id_=record.id).headers
    ),
    "says another source": lambda record: record.headers.update(ce_source="urn:casebridge:closure"),
}


@pytest.mark.parametrize("spoil", K06.values(), ids=K06)
def test_k06_what_its_writer_did_not_sign_is_parked_and_never_acted_on(sessions, spoil):
    heard, record = Heard(), a_record()
    spoil(record)

    assert an_inbox(sessions, heard).receive(record) is Fate.PARKED
    assert not heard.events


def test_k07_a_record_copied_from_another_topic_is_parked(sessions):
    genuine = a_record()
    copied = Record("closure.events.v1", 0, 9, genuine.key, genuine.headers, genuine.value)

    assert an_inbox(sessions, Heard()).receive(copied) is Fate.PARKED


def test_a_forger_cannot_use_up_the_id_of_a_genuine_message(sessions):
    genuine = a_record()
    forged = Record("intake.events.v1", 0, 8, genuine.key, {**genuine.headers}, b"{}")

    fates = [an_inbox(sessions, Heard()).receive(each) for each in (forged, genuine)]

    assert fates == [Fate.PARKED, Fate.DONE]
    assert count(sessions, seen) == 1


@pytest.mark.parametrize("value", [b"", b"{", b"[]", b'{"case": 1}', b"\xff\xfe"])
def test_f18_what_cannot_be_read_is_parked_at_the_first_try(sessions, value):
    heard = Heard()

    assert an_inbox(sessions, heard).receive(a_record(value=value)) is Fate.PARKED
    assert not heard.events


def test_parking_the_same_record_twice_is_once(sessions):
    record = a_record(value=b"{")

    for _ in range(2):
        an_inbox(sessions, Heard()).receive(record)

    assert count(sessions, parked) == 1


def test_the_outcome_of_a_parked_message_quotes_nothing_of_it(sessions):
    an_inbox(sessions, Heard()).receive(a_record(value=b'{"case": "CANARY-Amina"}'))

    with sessions() as session:
        assert "CANARY" not in json.dumps(session.scalar(select(parked.c.outcome)))
