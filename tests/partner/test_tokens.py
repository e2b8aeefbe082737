"""Client assertions as SMART Backend Services wants them, and tokens used while they are good."""

import httpx
import pytest
from joserfc import jwt

from partner.refusals import Refused
from partner.tokens import Person, Tokens
from tests.partner.builders import ADDRESSES, KEYS, REGISTRATION, Clock, answering

INTAKE = "https://intake.example/fhir"
WORKER = Person("worker-3", ("case-manager",))


def a_token(text: str = "abc", life: int = 300) -> httpx.Response:
    return httpx.Response(200, json={"access_token": text, "expires_in": life, "scope": ""})


def tokens(clock, *answers):
    http, asked = answering(*(answers or (a_token(),)))
    return Tokens(http, ADDRESSES, REGISTRATION, KEYS, clock.patience(), clock), asked


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


def test_a_token_that_is_not_taken_any_more_is_not_offered_again():
    ours, _ = tokens(Clock(), a_token("old"), a_token("new"))

    ours.forget(ours.get(INTAKE))

    assert ours.get(INTAKE) == "new"
