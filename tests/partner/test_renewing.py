"""New keys for old ones, whatever goes wrong on the way."""

import base64
import json
from dataclasses import replace

import httpx
import pytest
from joserfc import jwt

from partner.home import Home
from partner.refusals import Refused
from partner.renewing import renew
from tests.partner.builders import ADDRESSES, REGISTRATION, Clock, answering

WHERE = "https://consent.example/oauth/keys"
AT = replace(ADDRESSES, key_update_endpoint=WHERE)
YES, NO = httpx.Response(200, json={}), httpx.Response(401, json={"error": "invalid_client"})


@pytest.fixture
def home(tmp_path):
    made = Home(tmp_path / "home")
    made.keys_or_fresh()
    made.keep(REGISTRATION)
    return made


def asked_with(request):
    """The kid that signed a request, and what it said."""
    text = dict(httpx.QueryParams(request.content.decode()))["client_assertion"]
    header, claims, _ = (part + "==" for part in text.split("."))
    kid = json.loads(base64.urlsafe_b64decode(header))["kid"]
    return kid, json.loads(base64.urlsafe_b64decode(claims))


def test_the_new_keys_are_signed_for_by_the_old_one_and_kept_when_they_are_taken(home):
    old = home.keys()
    http, asked = answering(YES)

    new = renew(home, http, AT, Clock().patience())

    kid, claims = asked_with(asked[0])
    text = dict(httpx.QueryParams(asked[0].content.decode()))["client_assertion"]
    jwt.decode(text, old.signing, algorithms=["ES384"])
    assert kid == old.signing.kid
    assert claims["aud"] == WHERE
    assert claims["jwks"] == new.public()
    assert "overlap" not in claims
    assert home.keys().public() == new.public() != old.public()


def test_what_may_be_in_the_wrong_hands_is_given_up_at_once(home):
    http, asked = answering(YES)

    renew(home, http, AT, Clock().patience(), overlap=0)

    assert asked_with(asked[0])[1]["overlap"] == 0


def test_a_no_leaves_the_old_keys_and_the_same_new_ones_are_offered_again(home):
    old = home.keys()
    http, first = answering(NO)
    with pytest.raises(Refused, match="invalid_client"):
        renew(home, http, AT, Clock().patience())
    assert home.keys().public() == old.public()

    http, again = answering(NO, YES)
    new = renew(home, http, AT, Clock().patience())

    assert asked_with(first[0])[1]["jwks"] == new.public()
    assert [asked_with(one)[0] for one in again] == [new.signing.kid, old.signing.kid]


def test_a_lost_answer_is_asked_for_again_by_the_new_key(home):
    http, _ = answering(httpx.ReadTimeout("lost"))
    with pytest.raises(Refused):
        renew(home, http, AT, Clock().patience(0))

    http, again = answering(YES)
    new = renew(home, http, AT, Clock().patience())

    assert [asked_with(one)[0] for one in again] == [new.signing.kid]


def test_an_issuer_that_has_no_such_door_is_not_asked(home):
    http, asked = answering(YES)

    with pytest.raises(Refused, match="does not say"):
        renew(home, http, ADDRESSES, Clock().patience())
    assert not asked
    assert not home.next_keys_file.exists()
