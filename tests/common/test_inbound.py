"""Every record that a partner signed gets exactly one response, and both doors the same answer."""

import json
from dataclasses import replace
from threading import Event
from types import SimpleNamespace
from uuid import uuid4

import pytest
from joserfc.jwk import ECKey
from sqlalchemy import func, insert, select

from schemas import canonical, messages, strict_json
from schemas.codes import MessageEvent
from schemas.issues import IssueType, error
from schemas.resources.checking import judge
from services.common import base64url, batches, command, database, inbound, refusal, vault
from services.common.door import Door
from services.common.inbound import Inbound, PeerNotYetKnown
from services.common.inbox import Fate, Internal, Record
from services.common.listener import Listener
from services.common.outbox import value_of
from services.common.refusing import UNKNOWN_EVENT
from services.common.tables import answered, outbox, parked, receipts
from tests.common.asking import (
    CALLER,
    CASE,
    KEY,
    NOW,
    OTHER_KEY,
    TOPIC,
    Effects,
    a_message,
    a_record,
    register,
)
from tests.common.conftest import NAMES, ORIGIN
from tests.schemas.variants import an_example

pytestmark = pytest.mark.real

FAULT = error(IssueType.EXCEPTION, None, "the handler failed", "fault")
IMPOSTOR = ECKey.import_key(OTHER_KEY.as_dict(private=True) | {"kid": KEY.kid})
"""Says that it is the key that is registered."""


class World:
    """One service that reads the topic of `et-mowsa`, and what it wrote there."""

    def __init__(self, sessions, service="referral", **requests):
        self.effects = Effects()
        origin = replace(ORIGIN, service=service, fhir_base=f"http://{service}/fhir")
        known = sessions.kw
        self.sessions = database.sessions(known["bind"], origin, known["info"]["settings"])
        self.door = Door(origin, requests or {"acknowledge": self.effects}, self.sessions)
        self.inbound = Inbound(self.door, self.sessions)

    def responses(self):
        """What waits for the partner: type, and the message's bytes."""
        topic = f"partner.et-mowsa.{self.door.origin.service}.v1"
        with self.sessions() as session:
            rows = session.execute(
                select(outbox).where(outbox.c.topic == topic).order_by(outbox.c.position)
            )
            return [(row.type, value_of(session, row)) for row in rows.all()]

    def headers(self):
        return [json.loads(value)["entry"][0]["resource"] for _, value in self.responses()]

    def no(self):
        """The one response, which is a no: its code, and the issues that it gives."""
        ((_, value),) = self.responses()
        bundle = json.loads(value)
        response = bundle["entry"][0]["resource"]["response"]
        (details,) = [
            entry["resource"]
            for entry in bundle["entry"]
            if entry["fullUrl"] == response["details"]["reference"]
        ]
        return response["code"], details["issue"]

    def count(self, table):
        with self.sessions() as session:
            return session.scalar(select(func.count()).select_from(table))


@pytest.fixture
def world(sessions):
    register(sessions)
    return World(sessions)


def test_a_request_is_acted_on_and_answered_on_the_partners_topic(world):
    raw = a_message()

    fate = world.inbound.receive(a_record(raw))

    assert fate is Fate.DONE
    ((type_, value),) = world.responses()
    assert type_ == "acknowledge.v1"
    assert messages.check(json.loads(value)) == []
    (header,) = world.headers()
    assert header["response"]["code"] == "ok"
    assert len(world.effects.cases) == 1


def test_f03_a_record_that_is_read_twice_gets_one_response(world):
    record = a_record(a_message())

    fates = [world.inbound.receive(record) for _ in range(2)]

    assert fates == [Fate.DONE, Fate.REPEATED]
    assert len(world.responses()) == 1


def test_f03_so_does_one_that_was_refused(world):
    record = a_record(a_message(status="no-such-status"))

    fates = [world.inbound.receive(record) for _ in range(2)]

    assert fates == [Fate.DONE, Fate.REPEATED]
    assert len(world.responses()) == 1


def test_a_topic_that_was_made_anew_is_not_taken_for_the_old_one(world):
    fates = [world.inbound.receive(a_record(a_message(), offset=0)) for _ in range(2)]

    assert fates == [Fate.DONE, Fate.DONE]


def test_k07_the_same_message_again_gets_the_same_answer_byte_for_byte(world):
    raw = a_message()

    for offset in range(2):
        world.inbound.receive(a_record(raw, offset=offset))

    (_, first), (_, second) = world.responses()
    assert first == second
    assert len(world.effects.cases) == 1


def test_what_was_answered_over_http_has_the_same_answer_on_the_topic(world):
    raw = a_message()
    over_http = world.door.answer(raw, CALLER, NOW)

    world.inbound.receive(a_record(raw))

    assert [value for _, value in world.responses()] == [over_http]
    assert len(world.effects.cases) == 1


def test_what_was_answered_on_the_topic_has_the_same_answer_over_http(world):
    raw = a_message()
    world.inbound.receive(a_record(raw))

    over_http = world.door.answer(raw, CALLER, NOW)

    assert [value for _, value in world.responses()] == [over_http]
    assert len(world.effects.cases) == 1


IDS = {"bundle_id": uuid4(), "message_id": uuid4()}
MISUSED = {
    "the same message in another Bundle": ({"message_id": IDS["message_id"]}, "answered-before"),
    "another message in the same Bundle": ({"bundle_id": IDS["bundle_id"]}, "bundle-id-reused"),
    "the same ids and other words": (IDS | {"received": "2026-09-02T12:00:00Z"}, "altered-replay"),
}


@pytest.mark.parametrize("over", ["http", "kafka"])
@pytest.mark.parametrize(("changes", "rule"), MISUSED.values(), ids=MISUSED)
def test_ids_that_were_used_are_not_used_otherwise(world, over, changes, rule):
    if over == "http":
        world.door.answer(a_message(**IDS), CALLER, NOW)
    else:
        world.inbound.receive(a_record(a_message(**IDS), offset=1))
    before = len(world.responses())

    world.inbound.receive(a_record(a_message(**changes), offset=2))

    _, said = world.responses()[before]
    issue = json.loads(said)["entry"][-1]["resource"]["issue"][0]
    assert issue["details"]["coding"][0]["code"] == rule
    assert len(world.effects.cases) == 1


def test_the_same_ids_from_another_sender_are_another_message(world, sessions):
    register(sessions, "dj-authority")
    other = replace(CALLER, organisation="dj-authority")
    world.door.answer(a_message(**IDS, sender="dj-authority", **_theirs()), other, NOW)

    world.inbound.receive(a_record(a_message(**IDS)))

    (header,) = world.headers()
    assert header["response"]["code"] == "ok"
    assert len(world.effects.cases) == 2


def _theirs():
    """The case under the other's name for it."""
    name = NAMES.name("dj-authority", CASE)
    return {"subject": {"identifier": {"system": canonical.SID_CASE, "value": name}}}


def test_a_refusal_is_a_fatal_error_with_its_reason(sessions):
    register(sessions)

    def refuses(_session, _asked):
        raise refusal.NotTheSender("Bundle.entry[1].resource")

    world = World(sessions, acknowledge=refuses)
    world.inbound.receive(a_record(a_message()))

    code, (issue,) = world.no()
    assert code == "fatal-error"
    assert issue["expression"] == ["Bundle.entry[1].resource"]


def test_trouble_that_passes_is_a_transient_error_and_the_same_may_be_sent_again(sessions):
    register(sessions)

    def waits(_session, _asked):
        raise refusal.NotYetKnown

    raw = a_message()
    world = World(sessions, acknowledge=waits)
    world.inbound.receive(a_record(raw))
    code, (issue,) = world.no()
    later = World(sessions)
    later.inbound.receive(a_record(raw, offset=1))

    assert code == "transient-error"
    assert issue["expression"] == ["Bundle"]
    assert [header["response"]["code"] for header in later.headers()] == ["transient-error", "ok"]


def test_what_a_refused_request_had_begun_is_undone(sessions):
    register(sessions)

    def begins(session, _asked):
        session.execute(insert(receipts).values(message_id="1", partner="x", said="y", at=NOW))
        raise refusal.NotTheSender

    world = World(sessions, acknowledge=begins)
    world.inbound.receive(a_record(a_message()))

    assert world.count(receipts) == 0
    assert world.count(answered) == 0


def test_a_scope_that_is_missing_is_a_fatal_error(sessions):
    register(sessions, scopes=("system/Task.r",))
    world = World(sessions)

    world.inbound.receive(a_record(a_message()))

    code, (issue,) = world.no()
    assert (code, issue["code"]) == ("fatal-error", "forbidden")


UNREADABLE = {
    "no JSON": b"{",
    "nothing": b"",
    "no Bundle": b"[]",
    "no message": b'{"resourceType":"Bundle","type":"collection"}',
    "one name twice": b'{"resourceType":"Bundle","resourceType":"Bundle"}',
    "not UTF-8": b"\xff",
}


@pytest.mark.parametrize("raw", UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_is_answered_as_well_as_its_headers_allow(sessions, raw):
    register(sessions)
    world = World(sessions, "intake", **{"register-case": Effects()})

    fate = world.inbound.receive(a_record(raw, type_="register-case.v1", id_="abc-1"))

    assert fate is Fate.DONE
    ((type_, value),) = world.responses()
    bundle = json.loads(value)
    assert (type_, messages.check(bundle)) == ("register-case.v1", [])
    (header,) = world.headers()
    assert header["response"]["identifier"] == "abc-1"
    assert world.no()[0] == "fatal-error"
    assert world.no()[1][0]["expression"]


def test_the_id_of_what_is_invalid_is_the_messages_own(world):
    raw = a_message(status="no-such-status")

    world.inbound.receive(a_record(raw, id_="another"))

    (header,) = world.headers()
    assert header["response"]["identifier"] == json.loads(raw)["entry"][0]["resource"]["id"]


def test_an_id_that_is_none_is_not_repeated(world):
    world.inbound.receive(a_record(b"{}", id_="an id with spaces", type_="acknowledge.v1"))

    assert world.responses() == []  # intake is the first of those that are asked to acknowledge

    intake = World(world.sessions, "intake")
    intake.inbound.receive(a_record(b"{}", id_="an id with spaces", type_="acknowledge.v1"))
    (header,) = intake.headers()
    assert header["response"]["identifier"] == "unknown"


def responding(sessions, record):
    """Which of our services respond to a record, and how each fares with it."""
    fates = {}
    for service in ("intake", "consent", "referral", "closure"):
        world = World(sessions, service)
        fates[service] = world.inbound.receive(record)
    return {service for service, fate in fates.items() if fate is not Fate.IGNORED}


@pytest.mark.parametrize(
    ("type_", "raw", "responds"),
    [
        ("acknowledge.v1", a_message(), "referral"),
        ("acknowledge.v1", a_message(receiver="closure"), "closure"),
        ("acknowledge.v1", a_message(receiver="nobody"), "intake"),
        ("acknowledge.v1", b"{}", "intake"),
        ("register-case.v1", a_message(), "intake"),
        ("register-case.v1", b"{", "intake"),
        ("give-consent.v1", b"{", "consent"),
        ("referral-notified.v1", b"{}", "consent"),
        ("make-coffee.v1", b"{}", "consent"),
        ("acknowledge.v2", a_message(), "consent"),
        ("", b"{}", "consent"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_exactly_one_service_responds_to_whatever_is_written(sessions, type_, raw, responds):
    register(sessions)

    assert responding(sessions, a_record(raw, type_=type_)) == {responds}


def test_what_names_no_event_of_ours_is_answered_with_a_message_that_fhir_knows(sessions):
    register(sessions)
    world = World(sessions, "consent")

    world.inbound.receive(a_record(a_message(), type_="make-coffee.v1"))

    ((type_, value),) = world.responses()
    (header,) = world.headers()
    assert type_ == "refused.v1"
    assert judge(json.loads(value))[0] == []
    assert header["eventUri"] == UNKNOWN_EVENT
    assert world.no()[0] == "fatal-error"


def test_a_draft_is_answered_as_not_supported_by_the_service_it_is_for(sessions):
    register(sessions)
    world = World(sessions)
    raw = strict_json.dump(an_example("report-reuse"))

    world.inbound.receive(a_record(raw, type_="report-reuse.v1"))

    code, (issue,) = world.no()
    assert (code, issue["code"]) == ("fatal-error", "not-supported")
    assert issue["details"]["coding"][0]["code"] == "published-as-draft"


def test_a_type_that_says_another_event_than_the_message_is_refused(sessions):
    register(sessions)
    world = World(sessions, "intake", **{"register-case": Effects(), "acknowledge": Effects()})

    world.inbound.receive(a_record(a_message(receiver="intake"), type_="register-case.v1"))

    code, (issue,) = world.no()
    assert (code, issue["code"]) == ("fatal-error", "not-supported")


def test_nobody_responds_to_a_response(sessions):
    register(sessions)
    world = World(sessions, "intake")
    response = world.door.answer(a_message(receiver="intake"), CALLER, NOW)

    fate = world.inbound.receive(a_record(response))

    assert fate is Fate.PARKED
    assert world.responses() == []
    with world.sessions() as session:
        assert session.scalars(select(parked.c.genuine)).all() == [True]


@pytest.mark.parametrize("type_", ["acknowledge.v1", "make-coffee.v1"])
def test_k06_nobody_responds_to_what_its_partner_did_not_sign(sessions, type_):
    register(sessions)
    forged = a_record(a_message(receiver="consent"), key=IMPOSTOR, type_=type_)
    world = World(sessions, "consent")

    assert world.inbound.receive(forged) is Fate.PARKED
    assert world.responses() == []
    assert world.effects.cases == []


@pytest.mark.parametrize(
    "made",
    [
        lambda: a_record(a_message(), key=IMPOSTOR),
        lambda: a_record(a_message(), source="urn:casebridge:partner:dj-authority"),
        lambda: Record(TOPIC, 0, 0, "", {batches.UNREADABLE: ""}, b""),
    ],
    ids=["by another key", "in another's name", "not to be decoded"],
)
def test_k06_what_is_set_aside_unsigned_is_never_taken_for_genuine(world, made):
    assert world.inbound.receive(made()) is Fate.PARKED
    assert world.inbound.give_up(replace(made(), offset=1), FAULT) is Fate.PARKED

    with world.sessions() as session:
        assert session.scalars(select(parked.c.genuine)).all() == [False, False]
    assert world.responses() == []
    assert world.effects.cases == []


class TestANewKey:
    """Its partner may sign with it since the authorization server has taken it."""

    @pytest.fixture
    def clock(self, monkeypatch):
        stopped = SimpleNamespace(now=1000.0)
        monkeypatch.setattr(inbound, "monotonic", lambda: stopped.now)
        return stopped

    @pytest.mark.parametrize("before", [(), (KEY,)], ids=["the first", "another"])
    def test_is_waited_for_and_then_what_it_signed_is_acted_on(self, sessions, before):
        register(sessions, keys=before)
        world, record = World(sessions), a_record(a_message(), key=OTHER_KEY)
        with pytest.raises(PeerNotYetKnown):
            world.inbound.receive(record)
        early = (world.count(parked), world.responses())

        register(sessions, keys=(*before, OTHER_KEY))

        assert early == (0, [])
        assert world.inbound.receive(record) is Fate.DONE
        assert [header["response"]["code"] for header in world.headers()] == ["ok"]

    def test_k06_of_which_no_news_comes_is_none_and_is_not_waited_for_again(self, world, clock):
        for _ in range(2):
            with pytest.raises(PeerNotYetKnown):
                world.inbound.receive(a_record(a_message(), key=OTHER_KEY))
            clock.now += inbound.KEY_WITHIN / 2

        fates = [
            world.inbound.receive(a_record(a_message(), key=OTHER_KEY, offset=n)) for n in (0, 1)
        ]

        assert fates == [Fate.PARKED] * 2
        assert world.effects.cases == []
        with world.sessions() as session:
            assert session.scalars(select(parked.c.genuine)).all() == [False, False]

    def test_k06_of_a_partner_without_keys_it_is_none_and_stops_nothing(self, sessions, clock):
        register(sessions, keys=())
        world = World(sessions)
        with pytest.raises(PeerNotYetKnown):
            world.inbound.receive(a_record(a_message()))
        clock.now += inbound.KEY_WITHIN
        good = a_record(a_message(), offset=1)
        header = base64url.encode(b'{"alg":"ES384"}')
        signature = f"{header}..{good.headers['signature'].rpartition('.')[2]}"
        unnamed = replace(good, headers={**good.headers, "signature": signature})

        fates = [world.inbound.receive(one) for one in (a_record(a_message()), unnamed)]

        assert [*fates, world.inbound.give_up(unnamed, FAULT)] == [Fate.PARKED] * 3
        assert world.responses() == []

    def test_is_waited_for_though_another_was_in_vain(self, world, clock):
        for key in (OTHER_KEY, ECKey.generate_key("P-384", auto_kid=True)):
            with pytest.raises(PeerNotYetKnown):
                world.inbound.receive(a_record(a_message(), key=key))
            clock.now += inbound.KEY_WITHIN

    def test_of_a_partner_that_may_do_nothing_is_not_waited_for(self, sessions):
        register(sessions, enabled=False)

        fate = World(sessions).inbound.receive(a_record(a_message(), key=OTHER_KEY))

        assert fate is Fate.PARKED

    def test_so_many_are_remembered_and_no_more(self, world, monkeypatch):
        monkeypatch.setattr(inbound, "REMEMBERED", 2)
        for key in (ECKey.generate_key("P-384", auto_kid=True) for _ in range(3)):
            with pytest.raises(PeerNotYetKnown):
                world.inbound.receive(a_record(a_message(), key=key))

        assert len(world.inbound.strange) == 1


def test_a_response_that_waits_goes_with_its_case(world):
    world.inbound.receive(a_record(a_message(), about=NAMES.name("et-mowsa", CASE)))
    before = world.count(outbox)

    with world.sessions.begin() as session:
        vault.destroy(session, CASE)

    assert (before, world.count(outbox)) == (1, 0)


def test_a20_nor_to_a_partner_that_is_disabled(sessions):
    register(sessions, enabled=False)
    world = World(sessions)

    assert world.inbound.receive(a_record(a_message())) is Fate.PARKED
    assert world.responses() == []


def test_a_partner_of_whom_the_register_has_not_told_is_waited_for(sessions):
    with pytest.raises(PeerNotYetKnown):
        World(sessions).inbound.receive(a_record(a_message()))


def test_a_fault_of_ours_is_a_transient_error_and_is_set_aside_for_a_person(sessions):
    register(sessions)

    def fails(_session, _asked):
        raise ValueError("Amina")

    world = World(sessions, acknowledge=fails)

    with pytest.raises(ValueError, match="Amina"):
        world.inbound.receive(a_record(a_message()))
    fates = [world.inbound.give_up(a_record(a_message()), FAULT) for _ in range(1)]

    assert fates == [Fate.PARKED]
    assert world.no()[0] == "transient-error"
    assert world.count(parked) == 1


def test_what_a_partner_sends_again_is_not_replayed_from_here(world):
    world.inbound.give_up(a_record(a_message()), error(IssueType.EXCEPTION, None, "x", "fault"))
    with world.sessions() as session:
        position = session.scalar(select(parked.c.position))

    with pytest.raises(command.NotReplayable):
        command.replay_from(SimpleNamespace(looks=world.sessions), position)


def test_the_listener_gives_up_after_three_tries(sessions, monkeypatch):
    monkeypatch.setattr("services.common.listener.PAUSE", 0.01)
    register(sessions)
    tries = []

    def fails(_session, _asked):
        tries.append(1)
        raise ValueError

    world = World(sessions, acknowledge=fails)
    internal = Internal(sessions, {}, None, {})
    listener = Listener(lambda: None, [], internal, world.inbound)

    listener._take(a_record(a_message()), Event())  # noqa: SLF001 - one record, without a broker

    assert len(tries) == 3
    assert world.no()[0] == "transient-error"
    assert TOPIC.startswith("partner.")


def test_every_event_that_is_asked_of_somebody_has_one_who_answers():
    asked = [event for event in MessageEvent if event in messages.DEFINITIONS]

    assert all(
        messages.DEFINITIONS[event].asked_of or messages.DEFINITIONS[event].written_by
        for event in asked
    )
