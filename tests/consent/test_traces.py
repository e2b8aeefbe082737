"""Refusals of the authorization server leave a line for the auditor, and a flood leaves few."""

import time

import pytest
from structlog.testing import capture_logs

from services.consent.authorization import traces
from services.consent.authorization.limits import Rates
from services.consent.authorization.traces import Refused, Traces
from tests.consent.house import BASE, REGISTER
from tests.consent.test_token_endpoint import at

pytestmark = pytest.mark.real


@pytest.fixture
def partner(house):
    house.http.application.extensions["traces"] = Traces()
    return house.partner("et-mowsa")


def lines(ask):
    """What is told of refusals while something is asked."""
    with capture_logs() as told:
        ask()
    return [line for line in told if line["event"] == "refused"]


def one(ask):
    (line,) = lines(ask)
    assert line["route"] == "/oauth/token"
    return line["client"], line["rule"]


RULES = {
    "unreadable": lambda partner: {"client_assertion": f"{partner.assertion()}.x"},
    "header": lambda partner: {"client_assertion": partner.assertion(header={"typ": None})},
    "signature": lambda partner: {"client_assertion": partner.assertion(key=partner.encryption)},
    "issuer": lambda partner: {"client_assertion": partner.assertion(iss="x")},
    "audience": lambda partner: {"client_assertion": partner.assertion(aud=BASE)},
    "expiry": lambda partner: {"client_assertion": partner.assertion(exp=at(3600))},
    "times": lambda partner: {"client_assertion": partner.assertion(iat=at(3600))},
    "jti": lambda partner: {"client_assertion": partner.assertion(jti="")},
    "invalid_scope": lambda _: {"scope": "system/Nothing.r"},
    "invalid_target": lambda _: {"resource": "https://other.example"},
    "invalid_dpop_proof": lambda _: {"_headers": [("DPoP", "x")]},
    "unsupported_grant_type": lambda _: {"grant_type": "password"},
}


BEFORE_ANYBODY = {"unreadable", "unsupported_grant_type"}


@pytest.mark.parametrize("rule", RULES)
def test_a_refusal_is_told_once_with_its_rule(partner, rule):
    form = RULES[rule](partner)

    client, told = one(lambda: partner.ask(**form))

    assert told == rule
    assert client == (traces.NOBODY if rule in BEFORE_ANYBODY else partner.client_id)


def test_a15_an_assertion_that_is_shown_again_is_told_as_that(partner):
    assertion = partner.assertion()
    partner.ask(client_assertion=assertion)

    assert one(lambda: partner.ask(client_assertion=assertion)) == (partner.client_id, "replay")


def test_a20_so_is_a_partner_that_was_disabled(house, partner):
    disabled = [each | {"enabled": each["id"] != "et-mowsa"} for each in REGISTER["partners"]]
    house.register(REGISTER | {"partners": disabled})

    told = one(partner.ask)
    house.register(REGISTER)

    assert told == (partner.client_id, "disabled")


def test_g14_nothing_that_a_stranger_says_is_repeated(partner):
    canary = "CANARY-Kahsay"
    assertion = partner.assertion(iss=canary, sub=canary)

    (line,) = lines(lambda: partner.ask(client_assertion=assertion, scope=canary))

    assert line["client"] == traces.NOBODY
    assert canary not in str(line)
    assert assertion not in str(line)


def test_what_is_granted_leaves_no_line(partner):
    assert lines(partner.ask) == []


def test_a26_of_a_flood_a_minute_keeps_so_many_lines_and_the_number_of_the_others(partner):
    now = [time.monotonic()]
    kept = Traces(clock=lambda: now[0])
    flood, other = Refused("et-mowsa.1", "signature", "/"), Refused("et-other.1", "replay", "/")

    first = lines(lambda: [kept.leave(flood) for _ in range(1000)])
    beside = lines(lambda: kept.leave(other))
    now[0] += 60
    later = lines(lambda: kept.leave(flood))

    assert len(first) == traces.OF_ONE
    assert [(line["client"], line["count"]) for line in beside] == [
        ("et-other.1", 1000 - traces.OF_ONE)
    ]
    assert [line["count"] for line in later] == [0]


def test_a26_nor_do_many_clients_at_once_write_more(partner):
    kept = Traces(clock=lambda: 0.0)

    told = lines(lambda: [kept.leave(Refused(str(n), "times", "/")) for n in range(1000)])

    assert len(told) == traces.OF_ALL


def test_a26_who_is_throttled_is_told_in_the_same_bounds(house, partner):
    house.http.application.extensions["traces"] = Traces(clock=lambda: 0.0)
    house.allow(Rates(*[1] * 5), lambda: 0.0)

    told = lines(lambda: [partner.ask(client_assertion="x") for _ in range(100)])
    house.allow(Rates(*[10_000_000] * 5))

    assert {line["rule"] for line in told} <= {"unreadable", "temporarily_unavailable"}
    assert len(told) == traces.OF_ONE
