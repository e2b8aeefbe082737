"""Client assertions as SMART Backend Services wants them, and tokens used while they are good."""

import base64
import hashlib
import json
from dataclasses import replace

import httpx
import pytest
from joserfc import jwt
from joserfc.jwk import ECKey

from partner.refusals import Refused
from partner.tokens import Person, Tokens
from tests.partner.builders import ADDRESSES, KEYS, REGISTRATION, Clock, answering

INTAKE = "https://intake.example/fhir"
WORKER = Person("worker-3", ("case-manager",))


def a_token(text: str = "abc", life: int = 300) -> httpx.Response:
    return httpx.Response(200, json={"access_token": text, "expires_in": life, "scope": ""})


def tokens(clock, *answers):
    http, asked = answering(*(answers or (a_token(),)))
    return Tokens(http, ADDRESSES, REGISTRATION, lambda: KEYS, clock.patience(), clock), asked


def form(request: httpx.Request) -> dict[str, str]:
    return dict(httpx.QueryParams(request.content.decode()))


def test_an_assertion_is_signed_with_es384_and_lasts_five_minutes_at_most():
    clock = Clock()
    ours, _ = tokens(clock)

    read = jwt.decode(ours.assertion(), KEYS.signing, algorithms=["ES384"])

    assert read.header == {"alg": "ES384", "typ": "JWT", "kid": KEYS.signing.kid}
    assert read.claims["iss"] == read.claims["sub"] == "client-7"
    assert read.claims["aud"] == ADDRESSES.token_endpoint
    assert 0 < read.claims["exp"] - clock.now <= 300
    assert "extensions" not in read.claims


def test_who_acts_is_said_in_the_signed_extension():
    ours, _ = tokens(Clock())

    claims = jwt.decode(ours.assertion(WORKER), KEYS.signing, algorithms=["ES384"]).claims

    assert claims["extensions"] == {
        "ihe_iua": {"subject_id": "worker-3", "subject_role": ["case-manager"]}
    }


def test_every_assertion_has_a_jti_of_its_own():
    ours, _ = tokens(Clock())

    jtis = {
        jwt.decode(ours.assertion(), KEYS.signing, algorithms=["ES384"]).claims["jti"]
        for _ in range(3)
    }

    assert len(jtis) == 3


def test_a_token_is_asked_for_one_resource_and_all_our_scopes():
    ours, asked = tokens(Clock())

    ours.get(INTAKE)

    sent = form(asked[0])
    assert sent["resource"] == INTAKE
    assert sent["scope"] == "system/Task.u system/Binary.r"
    assert sent["grant_type"] == "client_credentials"


def test_a_token_is_used_again_for_the_same_resource_and_person_only():
    ours, asked = tokens(Clock())

    ours.get(INTAKE)
    ours.get(INTAKE)
    ours.get(INTAKE, WORKER)
    ours.get("urn:casebridge:kafka")

    assert len(asked) == 3


@pytest.mark.parametrize(("life", "rest"), [(300, 239), (8, 6)])
def test_a_token_is_renewed_before_it_ends(life, rest):
    clock = Clock()
    ours, asked = tokens(clock, a_token(life=life))

    ours.get(INTAKE)
    clock.now += rest
    ours.get(INTAKE)
    assert len(asked) == 1
    clock.now += 2
    ours.get(INTAKE)

    assert len(asked) == 2


def test_a_lost_answer_is_asked_for_again_with_another_assertion():
    ours, asked = tokens(Clock(), httpx.ReadTimeout("lost"), a_token())

    ours.get(INTAKE)

    first, second = (form(request)["client_assertion"] for request in asked)
    assert first != second


def test_a_refused_client_is_told_why_in_the_servers_words():
    refusal = httpx.Response(
        400, json={"error": "invalid_scope", "error_description": "scope is not registered"}
    )
    ours, _ = tokens(Clock(), refusal)

    with pytest.raises(Refused, match=r"scope is not registered \[invalid_scope\]") as refused:
        ours.get(INTAKE)
    assert not refused.value.temporary


BOUND = replace(REGISTRATION, bound=True)
PROVE = httpx.Response(400, json={"error": "invalid_dpop_proof"})


def a_bound_token(text="abc"):
    return httpx.Response(
        200, json={"access_token": text, "expires_in": 300, "scope": "", "token_type": "DPoP"}
    )


def proven(text):
    """What a proof says, and the thumbprint of the key that signed it."""
    header = json.loads(base64.urlsafe_b64decode(text.split(".")[0] + "=="))
    key = ECKey.import_key(header["jwk"])
    read = jwt.decode(text, key, algorithms=["ES256"])
    assert read.header["typ"] == "dpop+jwt"
    assert not key.is_private
    return read.claims, key.thumbprint()


def test_a_registered_wish_for_bound_tokens_makes_each_request_prove_a_key():
    http, asked = answering(a_bound_token())
    ours = Tokens(http, ADDRESSES, BOUND, lambda: KEYS, Clock().patience())

    token = ours.get(INTAKE)
    shown = ours.headers(token, "GET", f"{INTAKE}/Task")

    first, key = proven(asked[0].headers["DPoP"])
    second, same = proven(shown["DPoP"])
    assert shown["Authorization"] == f"DPoP {token}"
    assert (first["htm"], first["htu"]) == ("POST", ADDRESSES.token_endpoint)
    assert (second["htm"], second["htu"]) == ("GET", f"{INTAKE}/Task")
    assert second["ath"] == base64.urlsafe_b64encode(hashlib.sha256(b"abc").digest())[:-1].decode()
    assert key == same
    assert first["jti"] != second["jti"]


def test_without_that_wish_a_token_is_shown_as_it_is():
    ours, asked = tokens(Clock())

    assert ours.headers(ours.get(INTAKE), "GET", INTAKE) == {"Authorization": "Bearer abc"}
    assert "DPoP" not in asked[0].headers


def test_when_the_register_demands_bound_tokens_since_they_are_asked_for():
    ours, asked = tokens(Clock(), PROVE, a_bound_token())

    token = ours.get(INTAKE)

    assert ours.headers(token, "GET", INTAKE)["Authorization"] == "DPoP abc"
    assert [("DPoP" in request.headers) for request in asked] == [False, True]


def test_a_proof_that_is_not_taken_is_not_offered_for_ever():
    http, asked = answering(PROVE)
    ours = Tokens(http, ADDRESSES, BOUND, lambda: KEYS, Clock().patience())

    with pytest.raises(Refused, match="invalid_dpop_proof"):
        ours.get(INTAKE)
    assert len(asked) == 1


def test_a_token_that_is_not_taken_any_more_is_not_offered_again():
    ours, _ = tokens(Clock(), a_token("old"), a_token("new"))

    ours.forget(ours.get(INTAKE))

    assert ours.get(INTAKE) == "new"
