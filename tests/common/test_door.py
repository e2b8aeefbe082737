"""One message has one effect, whatever is replayed, and identity comes from the token alone."""

import json
import threading
from uuid import UUID, uuid4

import pytest
from sqlalchemy import func, insert, select

from schemas import canonical, messages
from schemas.issues import Unreadable
from services.common import acknowledging, refusal, vault
from services.common.door import Door
from services.common.guard import Caller, ScopeMissing
from services.common.tables import outbox, receipts
from tests.common.asking import CALLER, CASE, NOTICE, NOW, Effects, a_message
from tests.common.conftest import NAMES, ORIGIN

pytestmark = pytest.mark.real

OPENED = NAMES.name("et-mowsa", UUID(int=9))


@pytest.fixture
def effects():
    return Effects()


@pytest.fixture
def door(sessions, effects):
    return Door(ORIGIN, {"acknowledge": effects}, sessions)


def test_a_message_is_answered_with_the_response_of_the_standard(door):
    message_id = uuid4()

    answer = json.loads(door.answer(a_message(message_id=message_id), CALLER, NOW))

    header = answer["entry"][0]["resource"]
    assert header["response"] == {"identifier": str(message_id), "code": "ok"}
    assert header["eventCoding"]["code"] == "acknowledge"
    assert messages.check(answer) == []


def test_the_case_is_what_the_sender_calls_it(door, effects):
    door.answer(a_message(), CALLER, NOW)

    assert effects.cases == [CASE]


def test_both_ids_seen_gives_the_stored_answer_byte_for_byte_and_no_second_effect(door, effects):
    raw = a_message()

    first, second = (door.answer(raw, CALLER, NOW) for _ in range(2))

    assert first == second
    assert len(effects.cases) == 1


def test_the_same_message_in_a_new_bundle_is_refused(door):
    message_id = uuid4()
    door.answer(a_message(message_id=message_id), CALLER, NOW)

    with pytest.raises(refusal.AnsweredBefore):
        door.answer(a_message(message_id=message_id), CALLER, NOW)


def test_a_bundle_id_is_not_used_for_another_message(door):
    bundle_id = uuid4()
    door.answer(a_message(bundle_id=bundle_id), CALLER, NOW)

    with pytest.raises(refusal.BundleIdReused):
        door.answer(a_message(bundle_id=bundle_id), CALLER, NOW)


def test_nor_for_one_that_was_answered_before(door):
    first, second = ({"bundle_id": uuid4(), "message_id": uuid4()} for _ in range(2))
    door.answer(a_message(**first), CALLER, NOW)
    door.answer(a_message(**second), CALLER, NOW)

    with pytest.raises(refusal.BundleIdReused):
        door.answer(a_message(**first | {"bundle_id": second["bundle_id"]}), CALLER, NOW)


def test_a_replay_that_says_something_else_is_refused(door, effects):
    ids = {"bundle_id": uuid4(), "message_id": uuid4()}
    door.answer(a_message(**ids), CALLER, NOW)

    with pytest.raises(refusal.AlteredReplay):
        door.answer(a_message(**ids, received="2026-09-02T12:00:00Z"), CALLER, NOW)

    assert len(effects.cases) == 1


def test_the_same_ids_from_another_sender_are_another_message(sessions, effects):
    ids = {"bundle_id": uuid4(), "message_id": uuid4()}
    other = Caller("dj-authority", "dj.1", CALLER.scopes, frozenset(), "2", None)
    door = Door(ORIGIN, {"acknowledge": effects}, sessions)
    door.answer(a_message(**ids), CALLER, NOW)
    subject = {
        "identifier": {"system": canonical.SID_CASE, "value": NAMES.name("dj-authority", CASE)}
    }

    door.answer(a_message(**ids, sender="dj-authority", subject=subject), other, NOW)

    assert effects.cases == [CASE, CASE]


def test_two_copies_at_the_same_time_have_one_effect_and_one_answer(sessions):
    start, answers = threading.Barrier(2), []

    def slowly(session, asked):
        session.execute(select(func.pg_sleep(0.2)))
        session.execute(insert(receipts).values(message_id="1", partner="x", said="y", at=NOW))
        return [acknowledging.answer(asked)]

    door, raw = Door(ORIGIN, {"acknowledge": slowly}, sessions), a_message()

    def send():
        start.wait()
        answers.append(door.answer(raw, CALLER, NOW))

    threads = [threading.Thread(target=send) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(set(answers)) == 1
    assert len(answers) == 2
    with sessions() as session:
        assert session.scalar(select(func.count()).select_from(receipts)) == 1


def test_an_answer_goes_with_its_case(door, sessions):
    raw = a_message()
    door.answer(raw, CALLER, NOW)
    with sessions.begin() as session:
        vault.destroy(session, CASE)

    with pytest.raises(refusal.NotFound):
        door.answer(raw, CALLER, NOW)


def test_so_does_the_answer_to_what_opened_it(sessions):
    """It names the case, which the message could not."""

    class Opening(Door):
        def _case(self, *_):
            return None

    def opens(_session, asked):
        name = {"system": canonical.SID_CASE, "value": OPENED}
        nameless = {"resourceType": "Basic", "id": str(uuid4())}
        return [nameless, acknowledging.answer(asked) | {"identifier": [name]}]

    raw, door = a_message(), Opening(ORIGIN, {"acknowledge": opens}, sessions)
    door.answer(raw, CALLER, NOW)
    with sessions.begin() as session:
        vault.destroy(session, NAMES.read("et-mowsa", OPENED))

    with pytest.raises(refusal.NotFound):
        door.answer(raw, CALLER, NOW)


def test_what_a_rule_refuses_is_not_remembered(sessions, effects):
    def refuses(_session, _asked):
        raise refusal.NotYetKnown

    raw = a_message()
    with pytest.raises(refusal.NotYetKnown):
        Door(ORIGIN, {"acknowledge": refuses}, sessions).answer(raw, CALLER, NOW)

    Door(ORIGIN, {"acknowledge": effects}, sessions).answer(raw, CALLER, NOW)

    assert len(effects.cases) == 1


def test_invariant_9_a_message_in_somebody_elses_name_is_refused(door):
    other = Caller("et-other-ngo", "x", CALLER.scopes, frozenset(), "1", None)

    with pytest.raises(refusal.NotTheSender):
        door.answer(a_message(), other, NOW)


def test_b09_a_message_needs_the_scope_of_its_event(door):
    other = Caller("et-mowsa", "x", frozenset({"system/Communication.r"}), frozenset(), "1", None)

    with pytest.raises(ScopeMissing):
        door.answer(a_message(), other, NOW)


def test_a_message_for_another_service_is_not_answered_here(door):
    with pytest.raises(refusal.NotAskedOfThisService):
        door.answer(a_message(receiver="closure"), CALLER, NOW)


def test_nor_is_what_this_service_has_no_answer_for(sessions):
    with pytest.raises(refusal.NotAskedOfThisService):
        Door(ORIGIN, {}, sessions).answer(a_message(), CALLER, NOW)


def test_c33_the_name_that_another_partner_has_for_the_case_is_not_found(door):
    subject = {
        "identifier": {"system": canonical.SID_CASE, "value": NAMES.name("dj-authority", CASE)}
    }

    with pytest.raises(refusal.NotFound):
        door.answer(a_message(subject=subject), CALLER, NOW)


@pytest.mark.parametrize(
    "raw", [b"", b"{}", b"[]", b"null", b'{"resourceType": "Patient"}', b'{"a": 1, "a": 2}', b"NaN"]
)
def test_what_is_no_message_is_unreadable(door, raw):
    with pytest.raises(Unreadable):
        door.answer(raw, CALLER, NOW)


def write_notice(sessions, partner="et-mowsa", case=CASE):
    with sessions.begin() as session:
        session.execute(
            insert(outbox).values(
                lane=str(case),
                topic=f"partner.{partner}.referral.v1",
                key=NAMES.name(partner, case),
                message_id=NOTICE,
                type="referral-notified.v1",
                subject="",
                dataschema="",
                value=b"",
            )
        )


def acknowledged(sessions):
    with sessions() as session:
        return session.execute(select(receipts.c.message_id, receipts.c.said)).all()


def test_r42_the_receipt_of_a_notice_is_written_down(sessions):
    write_notice(sessions)
    door = Door(ORIGIN, {"acknowledge": acknowledging.on_acknowledge}, sessions)

    door.answer(a_message(), CALLER, NOW)

    assert acknowledged(sessions) == [(NOTICE, "received")]


@pytest.mark.parametrize(
    "written", [{"partner": "dj-authority"}, {"case": UUID(int=8)}, None], ids=str
)
def test_a_notice_to_somebody_else_cannot_be_acknowledged(sessions, written):
    if written:
        write_notice(sessions, **written)
    door = Door(ORIGIN, {"acknowledge": acknowledging.on_acknowledge}, sessions)

    with pytest.raises(refusal.NotFound):
        door.answer(a_message(), CALLER, NOW)

    assert acknowledged(sessions) == []
