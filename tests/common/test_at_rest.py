"""No table of the plumbing holds a message that anybody but the service itself can read."""

from types import SimpleNamespace

import pytest
from cryptography.exceptions import InvalidTag
from sqlalchemy import select, update

from schemas import events
from services.common import command, outbox, vault
from services.common.door import Door
from services.common.inbox import Fate, parked_value
from services.common.refusal import NotFound
from services.common.tables import answered, parked
from services.common.tables import outbox as outgoing
from tests.common.conftest import ORIGIN
from tests.common.test_door import CALLER, CASE, NOW, Effects, a_message
from tests.common.test_inbox import Heard, Unwelcome, a_record, an_event, an_inbox

pytestmark = pytest.mark.real

STORY = b'{"story": "CANARY-Amina"}'


def rows(sessions, table):
    with sessions() as session:
        return session.execute(select(table)).all()


def test_a_message_that_could_not_be_read_is_kept_encrypted_as_it_was(sessions):
    an_inbox(sessions, Heard()).receive(a_record(value=STORY))

    (row,) = rows(sessions, parked)
    with sessions() as session:
        assert parked_value(session, row) == STORY
    assert b"CANARY" not in row.value


def test_an_answer_is_kept_encrypted_and_repeated_byte_for_byte(sessions):
    door, raw = Door(ORIGIN, {"acknowledge": Effects()}, sessions), a_message()

    first, second = (door.answer(raw, CALLER, NOW) for _ in range(2))

    (row,) = rows(sessions, answered)
    assert first == second
    assert b"resourceType" in first
    assert b"resourceType" not in row.answer


def test_an_answer_moved_to_another_message_is_not_given(sessions):
    door, one, other = Door(ORIGIN, {"acknowledge": Effects()}, sessions), a_message(), a_message()
    for raw in (one, other):
        door.answer(raw, CALLER, NOW)
    first, second = rows(sessions, answered)
    with sessions.begin() as session:
        session.execute(
            update(answered)
            .where(answered.c.message_id == second.message_id)
            .values(answer=first.answer)
        )

    with pytest.raises(InvalidTag):
        door.answer(other, CALLER, NOW)


def test_g11_an_answer_about_a_case_that_was_destroyed_is_not_given_again(sessions):
    door, raw = Door(ORIGIN, {"acknowledge": Effects()}, sessions), a_message()
    door.answer(raw, CALLER, NOW)

    with sessions.begin() as session:
        vault.destroy(session, CASE)

    for message in (raw, a_message()):  # the same again, and a new one
        with pytest.raises(NotFound):
            door.answer(message, CALLER, NOW)


def test_what_waits_to_be_sent_is_kept_encrypted(sessions):
    with sessions.begin() as session:
        outbox.tell(session, an_event())

    (row,) = rows(sessions, outgoing)
    with sessions() as session:
        assert events.load(row.type, outbox.value_of(session, row)).case == an_event().case
    assert str(an_event().case).encode() not in row.value


def test_f22_a_parked_message_is_replayed_and_those_behind_it_in_order(sessions):
    said = [an_event(), an_event()]
    fates = [
        an_inbox(sessions, Heard(Unwelcome())).receive(a_record(event, offset=offset))
        for offset, event in enumerate(said)
    ]
    first, _ = rows(sessions, parked)
    heard = Heard()
    service = SimpleNamespace(all_events={events.SectionFiled: heard})

    count = command.replay_from(
        SimpleNamespace(sessions=sessions, looks=sessions, service=service), first.position
    )

    assert fates == [Fate.PARKED, Fate.PARKED]
    assert (count, heard.events) == (2, said)
    assert all(row.settled_at for row in rows(sessions, parked))
