"""Tokens bound to a key: who gets them, who must, and what they are worth (RFC 9449; B05, B06)."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from joserfc.jwk import ECKey
from sqlalchemy import delete

from services.common import tables
from services.common.proofs import CLOCKS_DIFFER, LASTS
from services.common.tidying import KEPT_LONGER, Tidying
from tests.common.proving import a_proof
from tests.consent.house import BASE, REGISTER, TOKEN_URL, now
from tests.consent.test_token_endpoint import claims_of

pytestmark = pytest.mark.real

KEY = ECKey.generate_key("P-256")
OTHER = ECKey.generate_key("P-384")
LEDGER = f"{BASE}/$ledger"


@pytest.fixture
def partner(house):
    return house.partner("et-mowsa")


@pytest.fixture
def strict(house):
    """A partner of whom the register demands that its tokens are bound."""
    found = house.partner("et-livelihood-ngo")
    house.register(REGISTER | {"partners": with_bound("et-livelihood-ngo")})
    yield found
    house.register(REGISTER)


def with_bound(id_):
    return [one | {"dpop": one["id"] == id_} for one in REGISTER["partners"]]


def proof(key=KEY, method="POST", address=TOKEN_URL, token=None, **changes):
    return a_proof(key, method, address, token, **changes)


def ask(partner, *proofs, **form):
    return partner.ask(_headers=[("DPoP", one) for one in proofs], **form)


def bound(partner, key=KEY):
    return ask(partner, proof(key)).json["access_token"]


def ledger(house, scheme, token, *proofs):
    headers = [("Authorization", f"{scheme} {token}"), *(("DPoP", one) for one in proofs)]
    return house.http.get("/fhir/$ledger?case=x", headers=headers)


@pytest.mark.parametrize("key", [KEY, OTHER], ids=["ES256", "ES384"])
def test_who_proves_a_key_gets_a_token_that_is_bound_to_it(partner, key):
    answer = ask(partner, proof(key))

    assert answer.json["token_type"] == "DPoP"
    assert claims_of(answer.json["access_token"])["cnf"] == {"jkt": key.thumbprint()}


def test_who_proves_nothing_gets_one_that_is_not(partner):
    answer = ask(partner)

    assert answer.json["token_type"] == "bearer"
    assert "cnf" not in claims_of(answer.json["access_token"])


def refused(answer):
    assert (answer.status_code, answer.json["error"]) == (400, "invalid_dpop_proof")
    assert "access_token" not in answer.json


def test_a_proof_that_does_not_fit_gives_no_token_at_all(partner):
    for bad in (
        [proof(address=BASE)],
        [proof(method="GET")],
        [proof(iat=1)],
        [proof(), proof()],
        [""],
    ):
        refused(ask(partner, *bad))


def test_b06_a_proof_gives_one_token(partner):
    once = proof()
    assert ask(partner, once).status_code == 200

    refused(ask(partner, once))


def test_b06_of_many_that_come_at_once_with_one_proof_one_is_served(house, partner):
    once = proof()
    asked = [partner.assertion() for _ in range(6)]

    with ThreadPoolExecutor(6) as at_once:
        answers = list(at_once.map(lambda each: ask(partner, once, client_assertion=each), asked))

    assert sorted(answer.status_code for answer in answers) == [200, *[400] * 5]


def test_who_is_not_known_hears_of_that_and_uses_no_proof_up(house, partner):
    once = proof()
    stranger = partner.assertion(key=ECKey.generate_key("P-384"))

    assert ask(partner, once, client_assertion=stranger).status_code == 401
    assert ask(partner, once).status_code == 200


def test_of_whom_the_register_demands_it_no_other_token_is_given(strict):
    refused(ask(strict))
    assert ask(strict, proof()).status_code == 200


def test_when_the_register_begins_to_demand_it_tokens_without_end(house):
    partner = house.partner("dj-red-cross")
    token = partner.ask().json["access_token"]
    before = ledger(house, "Bearer", token).status_code

    house.register(REGISTER | {"partners": with_bound("dj-red-cross")})
    after = ledger(house, "Bearer", token).status_code
    house.register(REGISTER)

    assert (before, after) == (404, 401)


def test_a_system_may_ask_to_be_held_to_it(house, partner):
    made = type(partner)(house, "et-mowsa")
    answer = house.http.post(
        "/oauth/register",
        json={"jwks": made.jwks(), "dpop_bound_access_tokens": True},
        headers={"Authorization": f"Bearer {house.invitation('et-mowsa')}"},
    )
    made.client_id = answer.json["client_id"]

    assert answer.json["dpop_bound_access_tokens"] is True
    refused(ask(made))
    assert ask(made, proof()).status_code == 200


def test_the_registration_says_what_the_register_demands(house, strict):
    answer = house.http.post(
        "/oauth/register",
        json={"jwks": type(strict)(house, "").jwks()},
        headers={"Authorization": f"Bearer {house.invitation('et-livelihood-ngo')}"},
    )

    assert answer.json["dpop_bound_access_tokens"] is True


def test_with_its_proof_a_bound_token_opens_the_door(house, partner):
    token = bound(partner)

    assert ledger(house, "DPoP", token, proof(KEY, "GET", LEDGER, token)).status_code == 404


def test_b05_b06_without_it_or_with_another_or_twice_it_does_not(house, partner):
    token = bound(partner)
    once = proof(KEY, "GET", LEDGER, token)
    ledger(house, "DPoP", token, once)

    for scheme, proofs in (
        ("Bearer", []),
        ("DPoP", []),
        ("DPoP", [once]),
        ("DPoP", [proof(OTHER, "GET", LEDGER, token)]),
        ("DPoP", [proof(KEY, "POST", LEDGER, token)]),
        ("DPoP", [proof(KEY, "GET", f"{BASE}/$decide", token)]),
        ("DPoP", [proof(KEY, "GET", LEDGER, bound(partner))]),
        ("DPoP", [proof(KEY, "GET", LEDGER, token), proof(KEY, "GET", LEDGER, token)]),
    ):
        assert ledger(house, scheme, token, *proofs).status_code == 401


def test_introspection_tells_which_key(house, partner):
    token = bound(partner)
    form = {
        "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion": house.service_assertion(),
        "token": token,
    }

    found = house.http.post("/oauth/introspect", data=form).json

    assert found["token_type"] == "DPoP"
    assert found["cnf"] == {"jkt": KEY.thumbprint()}


def test_for_the_broker_a_bound_partner_gets_a_token_that_is_soon_over(strict):
    """It can be shown without proof, but to the broker alone: no service of ours takes it."""
    answer = ask(strict, proof(), resource="urn:casebridge:kafka")

    claims = claims_of(answer.json["access_token"])
    assert answer.json["expires_in"] == claims["exp"] - claims["iat"] == 120
    assert claims["aud"] == "urn:casebridge:kafka"
    assert claims["cnf"] == {"jkt": KEY.thumbprint()}


def test_proofs_are_forgotten_when_they_could_be_of_no_use(house, partner):
    ask(partner, proof())
    tidying = Tidying(house.running.sessions, tables.EXPIRING)

    tidying.once(now())
    kept = len(house.rows(tables.used_proofs))
    tidying.once(now() + 2 * KEPT_LONGER)

    assert kept > 0
    assert house.rows(tables.used_proofs) == []


def test_b06_a_proof_is_remembered_for_as_long_as_it_could_be_taken(house, partner):
    last = now() + timedelta(seconds=LASTS + CLOCKS_DIFFER)
    with house.running.sessions.begin() as session:
        session.execute(delete(tables.used_proofs))

    ask(partner, proof())

    [kept] = house.rows(tables.used_proofs)
    assert kept.expires_at > last


def test_a_proof_that_is_forgotten_is_too_old_to_be_taken(house, partner):
    old = proof(iat=int(now().timestamp()) - 61)
    with house.running.sessions.begin() as session:
        session.execute(delete(tables.used_proofs))

    refused(ask(partner, old))
