"""The issuer's keys are fetched when they may have changed, and no oftener. (A21, F-29)"""

import json
import time

import httpx
import pytest
from joserfc.jwk import ECKey

from services.common.guard import Guard, NotAuthenticated
from services.common.issuer_keys import IssuerKeys, NoKeys
from tests.common.test_guard import ADDRESS, AUDIENCE, ISSUER, KEY, OTHER, Used, a_token


class Issuer:
    """Answers with its keys, as long as it is there."""

    def __init__(self, *keys):
        self.keys, self.asked, self.problem = keys, 0, None

    def __call__(self, request):
        self.asked += 1
        if self.problem:
            raise self.problem
        assert request.url == f"{ISSUER}/.well-known/jwks.json"
        keys = [key.as_dict(private=False) for key in self.keys]
        return httpx.Response(200, content=json.dumps({"keys": keys}))


class Clock:
    def __init__(self, monkeypatch):
        self.now = 1000.0
        monkeypatch.setattr(time, "monotonic", lambda: self.now)


@pytest.fixture
def clock(monkeypatch):
    return Clock(monkeypatch)


def keys_of(issuer):
    return IssuerKeys(ISSUER, httpx.Client(transport=httpx.MockTransport(issuer)))


def kids(keys):
    return {key.kid for key in keys.keys}


def test_they_are_fetched_once_a_minute_and_stay_the_same_object_while_they_are_the_same(clock):
    issuer = Issuer(KEY)
    keys = keys_of(issuer)

    first = keys.current()
    clock.now += 59
    assert keys.current() is first
    assert issuer.asked == 1
    clock.now += 1
    assert keys.current() is first
    assert issuer.asked == 2


def test_a_key_that_is_not_among_them_is_looked_for_at_once_but_not_for_ever(clock):
    issuer = Issuer(KEY)
    keys = keys_of(issuer)
    keys.current()
    issuer.keys = (KEY, OTHER)

    assert OTHER.kid not in kids(keys.again())
    clock.now += 5
    assert OTHER.kid in kids(keys.again())
    for _ in range(100):
        keys.again()
    assert issuer.asked == 2


def test_while_the_issuer_is_away_the_last_set_serves_for_ten_minutes(clock):
    issuer = Issuer(KEY)
    keys = keys_of(issuer)
    keys.current()
    issuer.problem = httpx.ConnectTimeout("away")

    clock.now += 599
    assert kids(keys.current()) == {KEY.kid}
    clock.now += 2
    with pytest.raises(NoKeys):
        keys.current()


def test_an_issuer_that_hangs_is_asked_once_in_five_seconds_and_not_by_every_request(clock):
    issuer = Issuer(KEY)
    keys = keys_of(issuer)
    keys.current()
    issuer.problem = httpx.ReadTimeout("hangs")
    clock.now += 61

    for _ in range(50):
        keys.current()
    assert issuer.asked == 2
    clock.now += 5
    keys.current()
    assert issuer.asked == 3


def test_a_service_that_has_never_had_them_asks_each_time(clock):
    issuer = Issuer(KEY)
    issuer.problem = httpx.ConnectError("not yet")
    keys = keys_of(issuer)
    with pytest.raises(NoKeys):
        keys.current()
    issuer.problem = None

    assert kids(keys.current()) == {KEY.kid}


def test_e01_no_proxy_of_the_surroundings_brings_them():
    assert not IssuerKeys(ISSUER)._http.trust_env  # noqa: SLF001


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"keys": 7}', b"<html>"])
def test_e06_what_is_no_key_set_changes_nothing(clock, body):
    issuer = Issuer(KEY)
    keys = keys_of(issuer)
    first = keys.current()
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=body))
    keys._http = httpx.Client(transport=transport)  # noqa: SLF001
    clock.now += 61

    assert keys.current() is first


def guard_of(issuer):
    return Guard(ISSUER, AUDIENCE, keys_of(issuer), address=ADDRESS, use=Used())


def ask(guard, token):
    return guard.caller(f"Bearer {token}", method="GET", path="/fhir/Task").organisation


def test_g04_a_guard_takes_tokens_of_the_new_key_as_soon_as_it_comes_across_one(clock):
    issuer = Issuer(KEY)
    guard = guard_of(issuer)
    ask(guard, a_token())
    issuer.keys = (OTHER, KEY)
    clock.now += 6

    assert ask(guard, a_token(key=OTHER)) == "et-mowsa"
    assert ask(guard, a_token()) == "et-mowsa"


def test_a21_a_token_that_is_remembered_is_worth_nothing_when_its_key_is_published_no_more(clock):
    issuer = Issuer(KEY)
    guard, token = guard_of(issuer), a_token()
    assert ask(guard, token) == "et-mowsa"
    issuer.keys = (OTHER,)
    clock.now += 61

    with pytest.raises(NotAuthenticated):
        ask(guard, token)


def test_whoever_has_the_key_makes_no_token_that_lasts_for_years():
    with pytest.raises(NotAuthenticated):
        ask(guard_of(Issuer(KEY)), a_token(exp=int(time.time()) + 3600))


def test_keys_of_another_kind_in_the_set_sign_nothing(clock):
    big = ECKey.generate_key("P-384", auto_kid=True)

    with pytest.raises(NotAuthenticated):
        ask(guard_of(Issuer(KEY, big)), a_token(key=big, algorithm="ES384"))
