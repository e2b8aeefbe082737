"""What a client's assertion must say, to the second and to the letter (SMART, A12 to A15, A24).

By its rules alone, without a door or a database: those tests are in test_token_endpoint.py.
"""

from datetime import UTC, datetime

import pytest
from authlib.oauth2.rfc6749.errors import InvalidClientError
from joserfc.jwk import KeySet
from werkzeug.datastructures import MultiDict

from services.common import compact
from services.consent.authorization import assertions
from services.consent.authorization.assertions import ClientAssertion, NotTheClient
from services.consent.authorization.authority import Authority
from services.consent.authorization.clients import Client
from services.consent.authorization.requests import Acting, FormRequest
from tests.consent.house import ISSUER, TOKEN_URL, a_key
from tests.forging import encoded, signed

KEYS_URL = f"{ISSUER}/oauth/keys"
AUTHORITY = Authority(ISSUER, TOKEN_URL, KEYS_URL, frozenset(), {}, "", None, {}, {})
NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
AT = int(NOW.timestamp())
KEY, OLD_KEY = a_key("P-384", "sig"), a_key("P-384", "sig")
CLIENT = Client("c1", "et-mowsa", frozenset(), keys=KeySet([KEY]), retiring=(OLD_KEY,))
CLAIMS = {"iss": "c1", "sub": "c1", "aud": TOKEN_URL, "exp": AT + 60, "jti": "1"}
HEADER = {"alg": "ES384", "typ": "JWT", "kid": KEY.kid}


class Once:
    """What was used, as the table of assertions knows it."""

    def __init__(self):
        self.used = set()

    def use_assertion(self, session, client, jti, until):
        known = (client, jti) in self.used
        self.used.add((client, jti))
        self.until = until
        return not known


@pytest.fixture(autouse=True)
def once(monkeypatch):
    made = Once()
    monkeypatch.setattr(assertions, "store", made)
    return made


def checked(text=None, *, address=TOKEN_URL, client=CLIENT, header=HEADER, key=KEY, **claims):
    """The request, once an assertion with these claims is believed; None takes one away."""
    request = FormRequest(address, MultiDict())
    request.client = client
    told = {name: value for name, value in (CLAIMS | claims).items() if value is not None}
    text = text or signed(header, told, key)
    ClientAssertion(AUTHORITY, None, NOW, request).process_assertion_claims(text, None)
    return request


def rule(*args, **changes):
    """By which rule it is refused."""
    with pytest.raises(NotTheClient) as refused:
        checked(*args, **changes)
    return refused.value.rule


def test_a_good_one_is_believed_and_noted(once):
    request = checked(aud=ISSUER, extra=7)

    assert request.claims == CLAIMS | {"aud": ISSUER, "extra": 7}
    assert request.acting == Acting()
    assert once.used == {("c1", "1")}
    assert once.until == datetime.fromtimestamp(AT + 60, UTC)


@pytest.mark.parametrize("seconds", [1, 300])
def test_a12_it_may_end_within_five_minutes(seconds):
    assert checked(exp=AT + seconds).claims["exp"] == AT + seconds


@pytest.mark.parametrize("seconds", [0, -1, 301])
def test_a12_and_neither_now_nor_later(seconds):
    assert rule(exp=AT + seconds) == "expiry"


@pytest.mark.parametrize("ends", [AT + 60.0, str(AT + 60), True, [AT + 60], None])
def test_a12_an_end_is_a_whole_number(ends):
    assert rule(exp=ends) == "expiry"


@pytest.mark.parametrize("claim", ["iat", "nbf"])
def test_a12_clocks_may_differ_by_ten_seconds(claim):
    assert checked(**{claim: AT + 10}).claims[claim] == AT + 10
    assert rule(**{claim: AT + 11}) == "times"
    assert rule(**{claim: str(AT)}) == "times"


def test_a12_both_times_are_looked_at():
    assert rule(iat=AT, nbf=AT + 60) == "times"
    assert rule(iat=AT + 60, nbf=AT) == "times"


@pytest.mark.parametrize("jti", ["x" * 200, "!", "~"])
def test_a15_a_jti_has_up_to_200_visible_characters(jti):
    assert checked(jti=jti).claims["jti"] == jti


@pytest.mark.parametrize("jti", ["", "x" * 201, "a b", "a\n", "\x7f", "é", 7, None, ["1"]])
def test_a15_any_other_is_none(jti):
    assert rule(jti=jti) == "jti"


def test_a15_it_is_good_once():
    checked()

    assert rule() == "replay"


@pytest.mark.parametrize(
    "changed",
    [{"iss": "c2"}, {"sub": "c2"}, {"iss": "c2", "sub": "c2"}, {"iss": None}, {"sub": None}],
)
def test_a14_issuer_and_subject_are_both_the_client(changed):
    assert rule(**changed) == "issuer"


@pytest.mark.parametrize("audience", [KEYS_URL, f"{ISSUER}/", [TOKEN_URL], None, ""])
def test_a13_an_assertion_for_another_door_counts_for_nothing(audience):
    assert rule(aud=audience) == "audience"


def test_a13_at_the_door_for_keys_only_one_for_that_door_counts():
    assert checked(address=KEYS_URL, aud=KEYS_URL).claims["aud"] == KEYS_URL
    for audience in (TOKEN_URL, ISSUER):
        assert rule(address=KEYS_URL, aud=audience) == "audience"


def test_a21_a_key_that_is_being_given_up_signs_for_tokens_and_not_for_new_keys():
    header = HEADER | {"kid": OLD_KEY.kid}

    assert checked(header=header, key=OLD_KEY).claims == CLAIMS
    assert rule(header=header, key=OLD_KEY, address=KEYS_URL, aud=KEYS_URL) == "signature"


@pytest.mark.parametrize(
    "header",
    [
        HEADER | {"alg": "ES256"},
        HEADER | {"alg": None},
        HEADER | {"kid": 7},
        HEADER | {"typ": "at+jwt"},
        HEADER | {"typ": "jwt"},
        HEADER | {"jku": "https://elsewhere.example"},
        HEADER | {"crit": []},
        {name: value for name, value in HEADER.items() if name != "typ"},
        {name: value for name, value in HEADER.items() if name != "kid"},
        {name: value for name, value in HEADER.items() if name != "alg"},
    ],
)
def test_a08_a_header_says_these_three_things_and_nothing_else(header):
    assert rule(header=header) == "header"


def test_whoever_is_not_known_has_signed_nothing():
    assert rule(client=None) == "header"


def test_a06_the_key_is_the_one_that_is_named():
    assert rule(key=OLD_KEY) == "signature"
    assert rule(header=HEADER | {"kid": "another"}) == "signature"


def test_what_is_refused_by_its_signature_uses_no_jti_up(once):
    rule(key=OLD_KEY)

    assert once.used == set()


@pytest.mark.parametrize("text", ["a.b.c", "a.b", f"{encoded([])}.{encoded({})}.x"])
def test_a24_what_is_no_assertion_is_not_read(text):
    assert rule(text) == "unreadable"


def test_a24_what_is_too_long_is_not_even_taken_apart(monkeypatch):
    monkeypatch.setattr(compact, "LARGEST", len(signed(HEADER, CLAIMS, KEY)))
    assertion = ClientAssertion(AUTHORITY, None, NOW, FormRequest(TOKEN_URL, MultiDict()))
    good = signed(HEADER, CLAIMS, KEY)

    assert assertion.extract_assertion(good)[1] == CLAIMS
    for text in (f"{good}A", f"{good[:-2]}é", "a.b.c", f"{encoded(HEADER)}.{encoded([])}.x"):
        with pytest.raises(NotTheClient) as refused:
            assertion.extract_assertion(text)
        assert refused.value.rule == "unreadable"


def test_what_is_refused_is_told_alike():
    assert issubclass(NotTheClient, InvalidClientError)
    assert NotTheClient("replay").get_body() == NotTheClient("header").get_body()


PERSON = "p" * 100


@pytest.mark.parametrize(
    ("told", "acting"),
    [
        ({"subject_id": PERSON, "subject_role": ["a", "b"]}, Acting(PERSON, frozenset("ab"))),
        ({"subject_id": "w.1:2@x~3-4_5"}, Acting("w.1:2@x~3-4_5")),
        ({"subject_role": "a"}, Acting(None, frozenset("a"))),
        ({"subject_role": {"code": "a"}}, Acting(None, frozenset("a"))),
        ({"subject_role": [{"code": "a"}, {"code": 7}, {}, 7, "b"]}, Acting(None, frozenset("ab"))),
        ({"subject_id": PERSON + "p"}, Acting()),
        ({"subject_id": ""}, Acting()),
        ({"subject_id": "a b"}, Acting()),
        ({"subject_id": "a\n"}, Acting()),
        ({"subject_id": "é"}, Acting()),
        ({"subject_id": 7}, Acting()),
        ([], Acting()),
        (None, Acting()),
    ],
)
def test_who_acts_is_a_short_word_and_their_roles_are_codes(told, acting):
    assert checked(extensions={"ihe_iua": told}).acting == acting


@pytest.mark.parametrize("extensions", [[], "ihe_iua", {}, {"other": {}}])
def test_who_does_not_say_who_acts_says_nothing(extensions):
    assert checked(extensions=extensions).acting == Acting()
