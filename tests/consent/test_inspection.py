"""Introspection and revocation (RFC 7662, RFC 7009; A27, B02)."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from services.common import ended
from services.common.tables import ended_access
from services.consent import ending
from services.consent.authorization.algorithms import TOKEN_LIFE
from tests.consent.house import ASSERTION, BASE, ISSUER, encoded, now

pytestmark = pytest.mark.real


def ask(house, path, assertion, token, **more):
    form = {"client_assertion_type": ASSERTION, "client_assertion": assertion, "token": token}
    return house.http.post(path, data=form | more)


def introspected(house, token):
    return ask(house, "/oauth/introspect", house.service_assertion(), token)


def test_a_service_of_ours_hears_what_a_token_is_worth(house):
    partner = house.partner("et-mowsa")
    token = partner.ask(scope="system/Binary.r").json["access_token"]

    answer = introspected(house, token)

    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    expected = {
        "active": True,
        "scope": "system/Binary.r",
        "client_id": partner.client_id,
        "sub": partner.client_id,
        "organization": "et-mowsa",
        "iss": ISSUER,
        "aud": BASE,
        "token_type": "bearer",
    }
    assert answer.json.items() >= expected.items()
    assert answer.json["exp"] - answer.json["iat"] == 300


def test_a_client_may_ask_about_its_own_token(house):
    partner = house.partner("et-mowsa")
    token = partner.ask().json["access_token"]

    assert ask(house, "/oauth/introspect", partner.assertion(), token).json["active"]


def test_a27_everything_else_is_inactive_and_no_more(house):
    mine, theirs = house.partner("et-mowsa"), house.partner("et-other-ngo")
    token = theirs.ask().json["access_token"]
    head, body, signature = token.split(".")
    for other in (
        token,
        "",
        "unknown",
        "é",
        "x" * 10_000,
        f"{head}.{body}.{signature[:-4]}AAAA",
        f"{encoded({'alg': 'ES256', 'typ': 'at+jwt', 'crit': 1})}.{body}.{signature}",
        mine.assertion(),
    ):
        answer = ask(house, "/oauth/introspect", mine.assertion(), other)

        assert (answer.status_code, answer.json) == (200, {"active": False})


def test_a_disabled_or_revoked_token_is_inactive_too(house):
    partner = house.partner("et-mowsa")
    token = partner.ask().json["access_token"]

    ask(house, "/oauth/revoke", partner.assertion(), token)

    assert introspected(house, token).json == {"active": False}


def test_b02_a_revoked_token_opens_nothing(house):
    partner = house.partner("dj-authority")
    token = partner.ask().json["access_token"]
    headers = {"Authorization": f"Bearer {token}"}
    assert house.http.get("/fhir/$ledger?case=x", headers=headers).status_code == 404

    assert ask(house, "/oauth/revoke", partner.assertion(), token).status_code == 200

    assert house.http.get("/fhir/$ledger?case=x", headers=headers).status_code == 401


def test_only_the_owner_revokes_and_nobody_learns_more(house):
    mine, theirs = house.partner("et-mowsa"), house.partner("et-other-ngo")
    token = theirs.ask().json["access_token"]

    answers = [
        ask(house, "/oauth/revoke", mine.assertion(), other) for other in (token, "unknown", "")
    ]

    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.data for answer in answers}) == 1
    assert introspected(house, token).json["active"]


@pytest.mark.parametrize("path", ["/oauth/introspect", "/oauth/revoke"])
def test_whoever_asks_says_who_it_is(house, path):
    answer = ask(house, path, "no.such.assertion", "token")

    assert (answer.status_code, answer.json["error"]) == (401, "invalid_client")


@pytest.mark.parametrize("path", ["/oauth/introspect", "/oauth/revoke"])
def test_a_request_without_a_token_is_not_well_formed(house, path):
    form = {"client_assertion_type": ASSERTION, "client_assertion": house.service_assertion()}

    answer = house.http.post(path, data=form)

    assert (answer.status_code, answer.json["error"]) == (400, "invalid_request")


@pytest.mark.parametrize("client", [None, "et-mowsa.1"])
def test_b02_what_ends_twice_in_one_second_ends_with_what_was_given_in_between(house, client):
    """Whoever gives a token after an ending dates it a second later: so does the next ending."""
    at = now()
    with house.running.sessions() as session:
        for _ in range(2):
            ending.end_access(session, "et-mowsa", client=client, at=at)

        assert ended.latest(session, "et-mowsa", client) == at + timedelta(seconds=1)
        assert ended.latest(session, "et-other-ngo", "x") != at + timedelta(seconds=1)
        kept = session.scalars(select(ended_access.c.expires_at).where(ended_access.c.at >= at))
        assert all(until >= at + timedelta(seconds=TOKEN_LIFE) for until in kept)
        session.rollback()
