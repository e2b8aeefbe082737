"""A client replaces its keys without a pause, by a key it has now, and nobody else does. (A21)"""

from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import update

from services.consent import actions
from services.consent.store import clients, tables
from tests.consent.house import ASSERTION, BASE, ISSUER, TOKEN_URL, Partner, a_key, now
from tests.consent.test_registration import rsa

pytestmark = pytest.mark.real

KEYS_URL = f"{ISSUER}/oauth/keys"


@pytest.fixture
def partner(house):
    return house.another_system_of("et-mowsa")


def a_signing_key():
    return a_key("P-384", "sig", alg="ES384")


def public(*keys):
    return {"keys": [key.as_dict(private=False) for key in keys]}


def replace(partner, jwks, *, key=None, aud=KEYS_URL, **claims):
    """POST /oauth/keys."""
    key = key or partner.signing
    header = {"kid": key.kid}
    made = partner.assertion(header=header, key=key, aud=aud, jwks=jwks, **claims)
    form = {"client_assertion_type": ASSERTION, "client_assertion": made}
    return partner.house.http.post("/oauth/keys", data=form)


def asks(partner, key):
    """Whether this key signs for the partner."""
    made = partner.assertion(header={"kid": key.kid}, key=key)
    return partner.ask(client_assertion=made).status_code == 200


def time_passes(house, partner):
    """The old keys' time is over."""
    ours = tables.retiring_keys.c.client == partner.client_id
    with house.running.sessions.begin() as session:
        over = now() - timedelta(seconds=1)
        session.execute(update(tables.retiring_keys).where(ours).values(until=over))


def told(house):
    """The names of the keys that our services know of the partner."""
    return {key["kid"] for key in house.told("consent.partner-registered.v1")[-1].jwks["keys"]}


def test_a_new_key_signs_at_once_and_the_old_one_for_a_while(house, partner):
    old, new = partner.signing, a_signing_key()

    answer = replace(partner, public(new, partner.encryption))

    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert [key["kid"] for key in answer.json["jwks"]["keys"]] == [new.kid, partner.encryption.kid]
    (retiring,) = answer.json["retiring"]
    assert retiring["kid"] == old.kid
    assert retiring["until"] - now().timestamp() == pytest.approx(86_400, abs=10)
    assert asks(partner, new)
    assert asks(partner, old)


def test_our_services_know_both_until_the_old_ones_time_is_over(house, partner):
    old, new = partner.signing, a_signing_key()
    replace(partner, public(new, partner.encryption))
    both = told(house)

    time_passes(house, partner)
    with house.running.sessions.begin() as session:
        actions.retire_keys(session, now())

    assert {old.kid, new.kid} <= both
    assert new.kid in told(house)
    assert old.kid not in told(house)
    assert (
        house.rows(tables.retiring_keys, tables.retiring_keys.c.client == partner.client_id) == []
    )


def test_a21_the_old_key_stops_at_its_instant_though_nobody_tidied_yet(house, partner):
    old, new = partner.signing, a_signing_key()
    replace(partner, public(new, partner.encryption))

    time_passes(house, partner)

    assert not asks(partner, old)
    assert asks(partner, new)


def test_without_an_overlap_the_old_key_and_what_it_fetched_stop_at_once(house, partner):
    """For a key that may be in the wrong hands."""
    old, new = partner.signing, a_signing_key()
    token = partner.ask().json["access_token"]
    headers = {"Authorization": f"Bearer {token}"}
    before = house.http.get("/fhir/$ledger?case=x", headers=headers).status_code

    answer = replace(partner, public(new, partner.encryption), overlap=0)

    assert answer.json["retiring"] == []
    assert not asks(partner, old)
    assert old.kid not in told(house)
    assert before == 404
    assert house.http.get("/fhir/$ledger?case=x", headers=headers).status_code == 401


def test_a_retry_of_what_was_done_is_answered_alike(house, partner):
    new = public(a_signing_key(), partner.encryption)
    signing = a_signing_key()
    new = public(signing, partner.encryption)
    first = replace(partner, new)

    again = replace(partner, new, key=signing)

    assert (again.status_code, again.data) == (200, first.data)


def test_by_a_key_that_is_being_given_up_nothing_is_replaced(house, partner):
    """Who finds an old key must not be able to become the client."""
    replace(partner, public(a_signing_key(), partner.encryption))

    answer = replace(partner, public(a_signing_key(), partner.encryption))

    assert (answer.status_code, answer.json["error"]) == (401, "invalid_client")


def test_nor_by_anybody_elses(house, partner):
    other = house.another_system_of("et-mowsa")

    for key in (other.signing, a_signing_key(), partner.encryption):
        assert replace(partner, public(a_signing_key()), key=key).status_code == 401


@pytest.mark.parametrize("aud", [TOKEN_URL, ISSUER, BASE, [KEYS_URL]])
def test_an_assertion_for_another_door_replaces_nothing(house, partner, aud):
    assert replace(partner, public(a_signing_key(), partner.encryption), aud=aud).status_code == 401
    assert asks(partner, partner.signing)


def test_and_one_for_this_door_is_good_for_no_other(house, partner):
    for path in ("/oauth/token", "/oauth/introspect", "/oauth/revoke"):
        form = {
            "client_assertion_type": ASSERTION,
            "client_assertion": partner.assertion(aud=KEYS_URL),
            "grant_type": "client_credentials",
            "scope": "system/Binary.r",
            "token": "x",
        }
        assert house.http.post(path, data=form).status_code == 401


def test_a15_it_is_taken_once(house, partner):
    jti = str(uuid4())
    new = a_signing_key()
    replace(partner, public(new, partner.encryption), jti=jti)

    assert replace(partner, public(new, partner.encryption), key=new, jti=jti).status_code == 401


def test_a25_what_may_not_be_registered_may_not_replace_either(house, partner):
    for jwks in (
        None,
        "keys",
        {"keys": []},
        public(partner.signing),
        public(partner.encryption),
        {"keys": [rsa(1024), *public(partner.encryption)["keys"]]},
        {"keys": [partner.signing.as_dict(private=True), *public(partner.encryption)["keys"]]},
    ):
        answer = replace(partner, jwks)

        assert (answer.status_code, answer.json["error"]) == (400, "invalid_client_metadata")
    assert asks(partner, partner.signing)


@pytest.mark.parametrize("overlap", [-1, 604_801, "3600", 1.5, True, None])
def test_an_overlap_has_its_bounds(house, partner, overlap):
    if overlap is None:
        overlap = []
    answer = replace(partner, public(a_signing_key(), partner.encryption), overlap=overlap)

    assert (answer.status_code, answer.json["error"]) == (400, "invalid_client_metadata")


def test_a_key_of_somebody_else_or_an_old_one_of_our_own_is_not_taken(house, partner):
    other, old, new = house.another_system_of("et-other-ngo"), partner.signing, a_signing_key()
    replace(partner, public(new, partner.encryption))

    for key in (other.signing, old):
        answer = replace(partner, public(key, partner.encryption), key=new)

        assert (answer.status_code, answer.json["error"]) == (400, "invalid_client_metadata")


def test_a_new_key_does_not_take_the_name_of_an_old_one(house, partner):
    old, new = partner.signing, a_signing_key()
    named = new.as_dict(private=False) | {"kid": old.kid}

    answer = replace(partner, {"keys": [named, *public(partner.encryption)["keys"]]})

    assert (answer.status_code, answer.json["error"]) == (400, "invalid_client_metadata")
    assert asks(partner, old)


def test_keys_are_not_replaced_without_end(house, partner):
    key, statuses = partner.signing, []
    for _ in range(10):
        new = a_signing_key()
        statuses.append(replace(partner, public(new, partner.encryption), key=key).status_code)
        key = new if statuses[-1] == 200 else key

    assert statuses == [200] * 8 + [400] * 2


def test_what_is_sealed_for_it_next_is_wrapped_to_the_new_key(house):
    story, _ = house.released()
    origin = house.partner("et-mowsa")
    made = house.another_system_of("et-mowsa")
    fresh = a_key("P-384", "enc", alg="ECDH-ES+A256KW")
    replace(made, public(made.signing, fresh))
    made.encryption = fresh

    assert made.opened(made.key_of(story.binary("education"))) == origin.opened(
        origin.key_of(story.binary("education"))
    )


def test_our_own_services_keys_are_not_replaced_here(house):
    made = Partner(house, "intake", "intake", signing=house.key_of("intake"))

    answer = replace(made, public(a_signing_key(), made.encryption))

    assert (answer.status_code, answer.json["error"]) == (400, "invalid_client_metadata")


def test_a_dismissed_client_has_no_keys_left(house, partner):
    replace(partner, public(a_signing_key(), partner.encryption))
    with house.running.sessions.begin() as session:
        clients.remove(session, partner.client_id)

    assert not asks(partner, partner.signing)
    assert (
        house.rows(tables.retiring_keys, tables.retiring_keys.c.client == partner.client_id) == []
    )
