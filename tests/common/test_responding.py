"""A response that comes later comes once it can, signed, to where it may, the same each time."""

import json
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from joserfc.jwk import KeySet
from sqlalchemy import func, select, update

from partner import records
from services.common import calling, endpoints, refusal, responding, signing
from services.common.door import Door, read
from services.common.endpoints import Endpoint
from services.common.responding import MOST, Responder
from services.common.tables import responses
from tests.common.asking import CALLER, KEY, NOW, Effects, a_message, register
from tests.common.conftest import ORIGIN
from tests.common.partner_system import PartnerSystem

pytestmark = pytest.mark.real

ROOT = Path(__file__).parents[2]
SOURCE = "https://mowsa.example/fhir"  # what the messages name


class Desk:
    """A service that owes `et-mowsa` responses, and takes them there."""

    def __init__(self, sessions):
        self.sessions = sessions
        self.door = Door(ORIGIN, {"acknowledge": Effects()}, sessions)
        self.responder = Responder(sessions, sessions.kw["bind"], "referral", KEY)

    def owe(self, url, raw=None):
        """Note down one response; gives its bytes."""
        raw = raw or a_message()
        answer = self.door.answer(raw, CALLER, NOW)
        with self.sessions.begin() as session:
            responding.put(session, "et-mowsa", url, read(raw), answer)
        return answer

    def waiting(self):
        with self.sessions() as session:
            return session.execute(select(responses).order_by(responses.c.position)).all()

    def let_time_pass(self):
        """All that waits is due."""
        with self.sessions.begin() as session:
            session.execute(update(responses).values(next_at=func.clock_timestamp()))

    def take_all(self, at_most=100):
        taken = 0
        while taken < at_most and self.responder.take_one():
            taken += 1
        return taken


@pytest.fixture
def desk(sessions):
    return Desk(sessions)


@pytest.fixture
def system(sessions):
    with PartnerSystem() as running:
        register(sessions, respond_to=[running.base])
        yield running


def url_of(system):
    return endpoints.of_operation(system.base)


def test_a_response_is_posted_to_the_partners_own_operation_as_it_was_stored(desk, system):
    answer = desk.owe(url_of(system))

    assert desk.take_all() == 1

    ((path, headers, body),) = system.posted
    assert path == "/fhir/$process-message?async=true"
    assert body == answer
    assert headers["content-type"] == "application/fhir+json; charset=utf-8"
    assert desk.waiting() == []


def test_the_partner_can_verify_it_as_it_verifies_our_records(desk, system):
    desk.owe(url_of(system))
    desk.take_all()

    ((_, headers, body),) = system.posted
    words = {f"ce_{name[3:]}": text for name, text in headers.items() if name.startswith("ce-")}
    url, key, signature = url_of(system), headers["ce-partitionkey"], headers["x-jws-signature"]
    record = records.Record(url, key, words | {"signature": signature}, body)
    covered = signing.Signed(url, key, words["ce_id"], words["ce_type"], words["ce_source"], body)
    assert record.covered() == covered.covered()
    kid = signing.verify(covered, signature.encode(), KeySet([KEY]))
    assert kid == KEY.kid
    assert words["ce_source"] == "urn:casebridge:referral"
    assert words["ce_specversion"] == "1.0"


def test_what_is_owed_is_encrypted_while_it_waits(desk, system):
    answer = desk.owe(url_of(system))

    (row,) = desk.waiting()
    assert b"Communication" in answer
    assert b"Communication" not in row.value


def test_the_same_response_to_the_same_address_is_taken_once(desk, system):
    raw = a_message()

    first, second = desk.owe(url_of(system), raw), desk.owe(url_of(system), raw)

    assert first == second
    assert desk.take_all() == 1


def test_who_is_not_there_is_tried_again_later_with_longer_pauses(desk, system):
    system.answers = [503, 503, 200]
    answer = desk.owe(url_of(system))

    for pause in (timedelta(seconds=1), timedelta(seconds=2)):
        began = datetime.now(UTC)
        assert desk.responder.take_one()
        ended = datetime.now(UTC)
        (row,) = desk.waiting()
        assert began + pause <= row.next_at <= ended + pause
        desk.let_time_pass()
    desk.take_all()

    assert [posted.body for posted in system.posted] == [answer] * 3
    assert desk.waiting() == []


def test_tries_are_bounded(desk, system):
    system.answers = [500] * (MOST + 1)
    desk.owe(url_of(system))

    for _ in range(MOST + 1):
        desk.take_all()
        desk.let_time_pass()

    assert len(system.posted) == MOST
    assert desk.waiting() == []


@pytest.mark.parametrize("status", [400, 415, 422, 410])
def test_a_no_that_would_not_change_is_taken_for_one(desk, system, status):
    system.answers = [status]
    desk.owe(url_of(system))

    desk.take_all()
    desk.let_time_pass()

    assert desk.take_all() == 0
    assert len(system.posted) == 1


@pytest.mark.parametrize("status", [302, 401, 404, 429])
def test_a_no_that_may_change_is_asked_again(desk, system, status):
    system.answers = [status]
    desk.owe(url_of(system))

    assert desk.responder.take_one()
    assert len(desk.waiting()) == 1
    desk.let_time_pass()

    assert desk.take_all() == 1
    assert desk.waiting() == []


def test_one_partner_that_is_away_does_not_cost_a_call_for_each_of_its_responses(desk, system):
    system.answers = [503]
    for _ in range(5):
        desk.owe(url_of(system))
    began = datetime.now(UTC)

    assert desk.responder.take_one()

    assert [row.next_at >= began + timedelta(seconds=1) for row in desk.waiting()] == [True] * 5
    assert len(system.posted) == 1


def test_a_partner_that_is_away_does_not_hold_up_another(desk, system, sessions):
    with PartnerSystem(503) as away:
        register(sessions, "dj-authority", respond_to=[away.base])
        raw = a_message()
        answer = desk.door.answer(raw, CALLER, NOW)
        with sessions.begin() as session:
            responding.put(session, "dj-authority", url_of(away), read(raw), answer)
        desk.owe(url_of(system))

        assert desk.responder.take_one()
        assert desk.responder.take_one()

    assert (len(away.posted), len(system.posted)) == (1, 1)


def test_b11_a_partner_that_was_disabled_is_called_no_more(desk, system, sessions):
    desk.owe(url_of(system))
    register(sessions, respond_to=[system.base], enabled=False, at=NOW + timedelta(seconds=1))

    desk.take_all()

    assert (system.posted, desk.waiting()) == ([], [])


def test_an_address_that_is_registered_no_more_is_called_no_more(desk, system, sessions):
    desk.owe(url_of(system))
    register(sessions, respond_to=["https://mowsa.example.et"], at=NOW + timedelta(seconds=1))

    desk.take_all()

    assert (system.posted, desk.waiting()) == ([], [])


def test_f01_a_call_that_was_made_and_not_noted_is_made_again_the_same(desk, system, monkeypatch):
    """Killed between the partner's receipt and our note of it."""
    answer = desk.owe(url_of(system))

    class Killed(BaseException):
        pass

    def killed(*_):
        raise Killed

    monkeypatch.setattr(Responder, "_settle", killed)
    with pytest.raises(Killed):
        desk.responder.take_one()
    monkeypatch.undo()
    assert not desk.responder.take_one(), "it is leased"

    desk.let_time_pass()  # the lease is over
    desk.take_all()

    assert [posted.body for posted in system.posted] == [answer, answer]
    assert desk.waiting() == []


def test_f01_a_worker_killed_in_the_middle_of_a_call_leaves_it_to_the_next(desk, system, sessions):
    """Kill -9 while the partner has the response and has not answered."""
    held = threading.Event()
    system.answers = [lambda _: held.wait(60)]
    answer = desk.owe(url_of(system))
    url = sessions.kw["bind"].url.render_as_string(hide_password=False)
    vault_key = str(sessions.kw["info"]["settings"].vault_key_file)
    words = [url.replace("+psycopg", ""), vault_key, json.dumps(KEY.as_dict(private=True))]
    command = [sys.executable, "-m", "tests.common.responder_process", *words]

    first = subprocess.Popen(command, cwd=ROOT)
    assert system.came.wait(60)
    first.kill()
    first.wait()
    held.set()
    system.came.clear()
    assert len(desk.waiting()) == 1
    desk.let_time_pass()  # the lease is over
    second = subprocess.Popen(command, cwd=ROOT)
    try:
        assert system.came.wait(60)
        ends = time.monotonic() + 60
        while desk.waiting() and time.monotonic() < ends:
            threading.Event().wait(0.05)
    finally:
        second.kill()
        second.wait()

    assert [posted.body for posted in system.posted] == [answer, answer]
    assert desk.waiting() == []


def test_two_workers_do_not_make_the_same_call(desk, system):
    for _ in range(20):
        desk.owe(url_of(system))

    threads = [threading.Thread(target=desk.take_all) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    sent = [posted.headers["ce-id"] for posted in system.posted]
    assert len(sent) == len(set(sent)) == 20


def test_the_loop_is_woken_by_what_is_owed(desk, system, monkeypatch):
    monkeypatch.setattr(responding, "SAFETY_POLL", 600.0)
    stop = threading.Event()
    loop = threading.Thread(target=desk.responder.run, args=(stop,))
    loop.start()
    try:
        desk.owe(url_of(system))

        assert system.came.wait(60)
    finally:
        stop.set()
        with desk.sessions.begin() as session:
            session.execute(select(func.pg_notify("responses", "")))
        loop.join()


def test_the_lease_outlasts_the_longest_call():
    assert timedelta(seconds=calling.WITHIN) < responding.LEASE


def message(source=SOURCE):
    header = {"source": {"endpoint": source}}
    return SimpleNamespace(bundle={"entry": [{"resource": header}]})


def test_where_it_goes_follows_from_the_register(sessions):
    register(sessions, respond_to=[SOURCE])

    with sessions() as session:
        found = responding.address(session, "et-mowsa", message(), None)

    assert Endpoint.read(found).origin == Endpoint.read(SOURCE).origin


@pytest.mark.parametrize("partner", ["et-mowsa", "nobody", "intake"])
def test_who_has_registered_no_address_is_told_so(sessions, partner):
    register(sessions)

    with sessions() as session, pytest.raises(refusal.NoAddressForResponses) as refused:
        responding.address(session, partner, message(), SOURCE)

    assert refused.value.expression == "http.async"


@pytest.mark.parametrize(
    ("asked", "source", "where"),
    [
        ("https://elsewhere.example/", SOURCE, "http.response-url"),
        (None, "https://elsewhere.example/", "Bundle.entry[0].resource.source.endpoint"),
    ],
)
def test_e01_an_address_of_another_origin_is_refused(sessions, asked, source, where):
    register(sessions, respond_to=[SOURCE])

    with sessions() as session, pytest.raises(refusal.AddressNotRegistered) as refused:
        responding.address(session, "et-mowsa", message(source), asked)

    assert refused.value.expression == where
