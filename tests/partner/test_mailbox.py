"""The mailbox keeps each genuine message once, whole, in order, whatever is interrupted."""

import json
import stat
from dataclasses import replace

import pytest

from partner.mailbox import Mailbox, Postman
from partner.records import Record
from partner.refusals import Refused
from partner.words import SID_CASE
from tests.partner.builders import CASE, NOTICE, TOPIC, a_notice, a_record, a_response

OTHER = "00000000-0000-4000-8000-000000000002"
LATER = "00000000-0000-4000-8000-000000000003"


@pytest.fixture
def mailbox(tmp_path):
    box = Mailbox(tmp_path / "mailbox")
    with box.claim():
        pass
    return box


def test_a_message_is_kept_with_its_envelope_and_read_back(mailbox):
    received = Postman(mailbox).deliver(a_record())

    assert received is not None
    assert mailbox.messages() == [received]
    assert (received.position, received.event, received.id) == (1, "file-released", NOTICE)
    assert (received.service, received.case) == ("intake", CASE)
    assert received.names(SID_CASE) == [CASE]
    assert not received.is_response
    assert stat.S_IMODE(received.path.stat().st_mode) == 0o600


def test_the_signed_bytes_are_kept_as_they_came(mailbox):
    record = a_record()

    received = Postman(mailbox).deliver(record)

    assert received is not None
    assert record.value in received.path.read_bytes()
    kept = json.loads(received.path.read_bytes())
    assert kept["headers"] == dict(record.headers)
    assert kept["topic"] == TOPIC


def test_a_message_that_comes_twice_is_kept_once(mailbox):
    postman = Postman(mailbox)

    first, second = postman.deliver(a_record()), postman.deliver(a_record(offset=1))

    assert first is not None
    assert second is None
    assert len(mailbox.messages()) == 1


def test_after_a_restart_what_is_here_is_still_known_and_what_comes_stands_behind_it(mailbox):
    before = Postman(mailbox)
    for id_ in (NOTICE, OTHER):
        before.deliver(a_record(a_notice(id_=id_)))

    again = Postman(mailbox)

    assert again.deliver(a_record()) is None
    assert again.deliver(a_record(a_notice(id_=LATER))) is not None
    assert [(one.position, one.id) for one in mailbox.messages()] == [
        (1, NOTICE),
        (2, OTHER),
        (3, LATER),
    ]
    assert mailbox.last_position() == 3


def test_a_file_that_a_crash_left_unfinished_counts_as_nothing(mailbox):
    unfinished = mailbox.folder / f"000001.file-released.{OTHER}.json.part"
    unfinished.write_text("{")

    received = Postman(mailbox).deliver(a_record())

    assert received is not None
    assert received.position == 1
    assert not unfinished.exists()


def test_a_response_is_told_apart_from_a_notice(mailbox):
    bundle = a_response(OTHER)

    received = Postman(mailbox).deliver(a_record(bundle))

    assert received is not None
    assert received.is_response
    assert received.event == "register-case"
    assert received.path.name.startswith("000001.register-case-response.")


@pytest.mark.parametrize("value", [b"", b"[]", b"{}", b"\xff", b'\xef\xbb\xbf{"a":1}', b"{}{}"])
def test_a_record_that_holds_no_message_is_refused(mailbox, value):
    record = a_record()

    with pytest.raises(Refused):
        Postman(mailbox).deliver(replace(record, value=value))


def test_what_is_no_bundle_is_refused_though_all_else_is_as_in_a_message(mailbox):
    with pytest.raises(Refused, match="no message"):
        Postman(mailbox).deliver(a_record(a_notice() | {"resourceType": "Parameters"}))


def test_a_record_that_names_another_message_is_refused(mailbox):
    record = a_record()

    with pytest.raises(Refused, match="different ids"):
        Postman(mailbox).deliver(replace(record, headers={**record.headers, "ce_id": OTHER}))


@pytest.mark.parametrize("event", ["../../etc/passwd", "a b", "", "x" * 300 + "/"])
def test_an_event_never_leads_out_of_the_mailbox(mailbox, event):
    with pytest.raises(Refused):
        Postman(mailbox).deliver(a_record(a_notice(event)))


def test_what_is_not_genuine_is_set_aside_as_evidence(mailbox):
    record = Record(TOPIC, "k", {"ce_id": "x"}, b"\x00", partition=2, offset=9)

    path = Postman(mailbox).set_aside(record, "not signed")

    kept = json.loads(path.read_bytes())
    assert (kept["why"], kept["value"], kept["offset"]) == ("not signed", "00", 9)
    assert mailbox.messages() == []


def test_only_one_process_adds_to_a_mailbox(mailbox):
    with mailbox.claim() as ours, Mailbox(mailbox.folder).claim() as theirs:
        assert ours
        assert not theirs


def test_a_watcher_sees_what_another_process_adds_until_it_may_listen_itself(mailbox):
    with mailbox.claim():
        postman = Postman(mailbox)
        postman.deliver(a_record())
        news = Mailbox(mailbox.folder).watch(0, lambda: False)
        first = next(news)
        postman.deliver(a_record(a_notice(id_=OTHER)))
        second = next(news)

    assert [first.id, second.id] == [NOTICE, OTHER]
    assert list(news) == []


@pytest.mark.parametrize("words", ["1", NOTICE, NOTICE[:8].upper()])
def test_a_message_is_found_by_position_or_id(mailbox, words):
    Postman(mailbox).deliver(a_record())

    assert mailbox.find(words).id == NOTICE


@pytest.mark.parametrize("words", ["2", "000", "ffff"])
def test_a_message_that_is_not_there_is_not_found(mailbox, words):
    Postman(mailbox).deliver(a_record())

    with pytest.raises(Refused, match="no message"):
        mailbox.find(words)


def test_a_beginning_that_fits_two_messages_names_neither(mailbox):
    postman = Postman(mailbox)
    postman.deliver(a_record())
    postman.deliver(a_record(a_notice(id_=OTHER)))

    with pytest.raises(Refused, match="more than one"):
        mailbox.find(NOTICE[:8])
