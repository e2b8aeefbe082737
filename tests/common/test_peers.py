"""What a service remembers of the partner register."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from schemas.codes import RecipientClass
from schemas.events import AccessEnded, ForeignClient, PartnerRegistered
from services.common import peers
from services.common.ended import on_access_ended
from services.common.guard import Caller
from services.common.peers import Peer, Standing
from tests.common.asking import AGREED

pytestmark = pytest.mark.real

NOW = datetime(2026, 9, 1, tzinfo=UTC)
AN_HOUR_AGO = int(NOW.timestamp()) - 3600


def a_caller(organisation="first-ngo", **more):
    usual = {"client_id": "c.1", "scopes": frozenset(), "roles": frozenset(), "token_id": "t-1"}
    return Caller(organisation, **(usual | {"person": None, "issued_at": AN_HOUR_AGO} | more))


def ended(sessions, **more):
    event = AccessEnded(partner="first-ngo", at=NOW, until=NOW + timedelta(minutes=5), **more)
    with sessions.begin() as session:
        on_access_ended(session, event)


def told(sessions, *, enabled=True, at=NOW, partner="first-ngo", agreed=(AGREED,), **more):
    news = PartnerRegistered(
        partner=partner,
        country="ET",
        recipient_class=RecipientClass("child-protection-partner-ngo"),
        scopes=(),
        agreements=agreed,
        jwks={"keys": []},
        enabled=enabled,
        at=at,
        **more,
    )
    with sessions.begin() as session:
        peers.on_partner_registered(session, news)


def test_b11_who_was_disabled_is_so_for_every_request_within_half_a_second(sessions, monkeypatch):
    monkeypatch.setattr(peers, "BELIEVED", 0.0)
    standing = Standing(sessions)
    told(sessions, enabled=True)
    before = standing.is_out(a_caller())

    told(sessions, enabled=False, at=NOW + timedelta(seconds=1))

    assert (before, standing.is_out(a_caller())) == (False, True)


@pytest.mark.parametrize("agreed", [(), (replace(AGREED, end=NOW),)], ids=["none", "over"])
def test_b11_who_has_no_agreement_in_force_is_out_without_being_told(sessions, monkeypatch, agreed):
    monkeypatch.setattr(peers, "BELIEVED", 0.0)
    standing = Standing(sessions)
    told(sessions, enabled=True, at=NOW + timedelta(seconds=2))
    before = standing.is_out(a_caller())

    told(sessions, enabled=True, at=NOW + timedelta(seconds=3), agreed=agreed)

    assert (before, standing.is_out(a_caller())) == (False, True)


def test_an_agreement_ends_by_the_clock_alone(sessions, monkeypatch):
    monkeypatch.setattr(peers, "BELIEVED", 0.0)
    standing = Standing(sessions)
    ends = datetime.now(UTC) + timedelta(seconds=0.7)
    told(sessions, enabled=True, at=NOW + timedelta(seconds=4), agreed=(replace(AGREED, end=ends),))

    asked, out = datetime.now(UTC), standing.is_out(a_caller())
    while not out and asked <= ends:
        asked, out = datetime.now(UTC), standing.is_out(a_caller())

    assert out
    assert datetime.now(UTC) >= ends  # however late the first answer was, none was early


def test_the_database_is_not_asked_for_every_request_of_a_busy_partner(sessions, monkeypatch):
    monkeypatch.setattr(peers, "BELIEVED", 3600.0)
    standing = Standing(sessions)
    told(sessions, enabled=True)
    standing.is_out(a_caller())

    told(sessions, enabled=False, at=NOW + timedelta(seconds=1))

    assert not standing.is_out(a_caller())


def test_nor_for_every_request_of_one_who_is_out(sessions, monkeypatch):
    monkeypatch.setattr(peers, "BELIEVED", 3600.0)
    standing = Standing(sessions)
    told(sessions, enabled=False)

    assert [standing.is_out(a_caller()) for _ in range(2)] == [True, True]


START, END = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 12, 31, tzinfo=UTC)
INSTANT = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("at", "in_force"),
    [(START - INSTANT, False), (START, True), (END, True), (END + INSTANT, False)],
    ids=str,
)
def test_r53_an_agreement_is_in_force_from_its_first_instant_to_its_last(at, in_force):
    agreed = {"partner": "second-ngo", "start": START.isoformat(), "end": END.isoformat()}
    peer = Peer("first-ngo", "ET", "x", frozenset(), (agreed,), {}, enabled=True)

    assert peer.agreement_with("second-ngo", at) == (agreed if in_force else None)
    assert peer.agreement_with("third-ngo", at) is None
    assert peer.is_active(at) is in_force
    assert not replace(peer, enabled=False).is_active(at)


def test_our_own_services_are_in_no_register_and_not_disabled(sessions):
    told(sessions, enabled=False)

    assert not Standing(sessions).is_out(a_caller("intake"))


@pytest.mark.parametrize("what", [{"token": "t-1"}, {"client": "c.1"}, {}], ids=str)
def test_b02_whose_access_ended_is_out_with_what_it_was_given_before(sessions, what):
    before = Standing(sessions).is_out(a_caller())

    ended(sessions, **what)

    assert (before, Standing(sessions).is_out(a_caller())) == (False, True)


@pytest.mark.parametrize("what", [{"token": "t-2"}, {"client": "c.2"}], ids=str)
def test_what_ended_for_one_did_not_end_for_another(sessions, what):
    ended(sessions, **what)

    assert not Standing(sessions).is_out(a_caller())
    assert not Standing(sessions).is_out(a_caller("second-ngo", token_id="t-3", client_id="c.3"))


def test_what_is_given_afterwards_is_good(sessions):
    ended(sessions)
    later = int(NOW.timestamp()) + 1

    assert not Standing(sessions).is_out(a_caller(issued_at=later))
    assert Standing(sessions).is_out(a_caller(issued_at=later - 1))


def test_older_news_of_an_ending_takes_nothing_back(sessions):
    ended(sessions)
    old = AccessEnded(partner="first-ngo", at=NOW - timedelta(days=1), until=NOW)
    with sessions.begin() as session:
        on_access_ended(session, old)

    assert Standing(sessions).is_out(a_caller(issued_at=int(NOW.timestamp())))


ELSEWHERE = "https://sso.ngo.example"


def foreign(*clients, **more):
    told_of = (
        ForeignClient(
            issuer="https://sso.ngo.example", client=each, scopes=("system/Task.r",), **more
        )
        for each in clients
    )
    return {"foreign_clients": tuple(told_of)}


def found(sessions, client):
    with sessions() as session:
        return peers.foreign_client(session, ELSEWHERE, client)


def test_exactly_the_foreign_clients_last_told_of_are_a_partners(sessions):
    told(sessions, **foreign("one", "two"))
    before = found(sessions, "one")

    told(sessions, **foreign("two", bound=True), at=NOW + timedelta(seconds=1))
    told(sessions, **foreign("one"))  # late, of before

    assert before == peers.ForeignClient("first-ngo", frozenset({"system/Task.r"}), bound=False)
    assert found(sessions, "one") is None
    assert found(sessions, "two").bound


def test_a_foreign_client_is_one_of_its_own_issuer_alone(sessions):
    told(sessions, **foreign("one"))

    with sessions() as session:
        assert peers.foreign_client(session, ELSEWHERE, "one")
        assert peers.foreign_client(session, "https://sso.other.example", "one") is None
        assert peers.foreign_client(session, ELSEWHERE, "two") is None


def test_b11_the_foreign_client_of_a_disabled_partner_is_nobodys(sessions):
    told(sessions, **foreign("one"), enabled=False)

    assert found(sessions, "one") is None


def test_a_foreign_client_that_went_to_another_partner_is_the_other_ones(sessions):
    told(sessions, **foreign("one"))
    told(sessions, **foreign("one"), partner="second-ngo")
    told(sessions, at=NOW + timedelta(seconds=1))

    assert found(sessions, "one").partner == "second-ngo"
