"""Tokens of other issuers: taken as configured, and in no other way."""

import time

import pytest
from joserfc.jwk import ECKey, OctKey

from services.common.foreign_issuers import ForeignIssuers
from services.common.foreign_tokens import ForeignTokens
from services.common.guard import Caller, Guard, NotAuthenticated
from services.common.peers import ForeignClient
from tests.common import elsewhere
from tests.common.elsewhere import AUDIENCE, CLIENT, EC, ISSUER, RSA, STRANGER, a_token
from tests.common.proving import a_proof
from tests.common.test_guard import ADDRESS, KEY, TheseKeys, Used
from tests.common.test_guard import ISSUER as OURS
from tests.common.test_guard import a_token as a_token_of_ours

KNOWN = ForeignClient("first-ngo", frozenset({"system/Task.r", "system/Task.u"}), bound=False)
BOUND = ForeignClient("first-ngo", frozenset({"system/Task.r"}), bound=True)


def a_guard(tmp_path, *issuers, known=KNOWN):
    file = elsewhere.written(tmp_path / "issuers.json", *issuers)
    register = {(ISSUER, CLIENT): known}
    foreign = ForeignTokens(
        ForeignIssuers(file, OURS), AUDIENCE, lambda *asked: register.get(asked)
    )
    return Guard(
        OURS, AUDIENCE, TheseKeys(KEY), address=ADDRESS, use=Used(), elsewhere=foreign.caller
    )


def who(guard, token, proofs=(), scheme="Bearer"):
    return guard.caller(f"{scheme} {token}", proofs, method="GET", path="/fhir/Task")


@pytest.mark.parametrize(("key", "algorithm"), [(RSA, "RS256"), (EC, "ES256")], ids=["RSA", "EC"])
def test_the_caller_is_whom_the_register_says_and_may_what_both_say(tmp_path, key, algorithm):
    found = who(a_guard(tmp_path), a_token(key, algorithm=algorithm, jti="trrtcc:1"))

    assert found == Caller(
        organisation="first-ngo",
        client_id=f"{ISSUER}#{CLIENT}",
        scopes=frozenset({"system/Task.r", "system/Task.u"}),
        roles=frozenset(),
        token_id=f"{ISSUER}#trrtcc:1",
        person=None,
        issued_at=found.issued_at,
    )


OCT = OctKey.import_key("x" * 32)


def now():
    return int(time.time())


# Made when they are shown: a token that was made with the others is over before a long run is here.
REFUSED = {
    "B02 over": lambda: a_token(exp=now() - 60),
    "B02 not yet": lambda: a_token(nbf=now() + 200),
    "B02 never ends": lambda: a_token(exp=None),
    "B02 ends in words": lambda: a_token(exp="never"),
    "B02 made nobody knows when": lambda: a_token(iat=None),
    "B02 made tomorrow": lambda: a_token(iat=now() + 86400, exp=now() + 86700),
    "B02 lasts an hour": lambda: a_token(exp=now() + 3600),
    "B02 is the rest of an hour": lambda: a_token(iat=now() - 3400, exp=now() + 200),
    "B04 for another service": lambda: a_token(aud="http://referral/fhir"),
    "B04 for another service too": lambda: a_token(aud=[AUDIENCE, "account"]),
    "B04 for nobody": lambda: a_token(aud=None),
    "B04 path suffix": lambda: a_token(aud=AUDIENCE + "/"),
    "B04 another realm": lambda: a_token(iss=ISSUER + "2"),
    "B04 our issuer, its key": lambda: a_token(iss=OURS),
    "B04 a client that is nobody's": lambda: a_token(azp="other-system"),
    "B04 a client of no name": lambda: a_token(azp=None),
    "B04 a client that is a list": lambda: a_token(azp=[CLIENT]),
    "another key": lambda: a_token(STRANGER),
    "another key under its kid": lambda: a_token(STRANGER, header={"kid": RSA.kid}),
    "A10 no kid": lambda: a_token(header={"kid": None}),
    "A05 symmetric": lambda: a_token(OCT, {"kid": RSA.kid}, "HS256"),
    "A03 an algorithm of its keys that it does not use": lambda: a_token(algorithm="PS256"),
    "A03 no signature": lambda: f"{a_token().rsplit('.', 1)[0]}.",
    "A07 brings its key": lambda: a_token(header={"jwk": RSA.as_dict(private=False)}),
    "A08 says where its keys are": lambda: a_token(header={"jku": "http://169.254.169.254/"}),
    "another type of token": lambda: a_token(header={"typ": "at+jwt"}),
    "an ID token": lambda: a_token(typ="ID"),
    "a refresh token": lambda: a_token(typ="Refresh"),
    "of no kind": lambda: a_token(typ=None),
    "B05 of a bound kind, and not bound": lambda: a_token(typ="DPoP"),
    "not before a time in words": lambda: a_token(nbf="today"),
    "no id": lambda: a_token(jti=None),
    "an id that is no word": lambda: a_token(jti="a b"),
    "narrowed in a way of its own": lambda: a_token(authorization_details=[{"type": "x"}]),
    "B05 bound in a way that cannot be checked": lambda: a_token(cnf={"x5t#S256": "x"}),
    "B05 bound in two ways, one of which cannot": lambda: a_token(
        cnf={"jkt": "x", "x5t#S256": "x"}
    ),
    "B05 bound, shown without proof": lambda: a_token(cnf={"jkt": "x" * 43}),
}


@pytest.mark.parametrize("made", REFUSED.values(), ids=REFUSED)
def test_b04_what_the_issuer_did_not_make_for_this_is_refused(tmp_path, made):
    token = made()

    with pytest.raises(NotAuthenticated):
        who(a_guard(tmp_path), token)


def test_a_token_of_an_issuer_that_is_not_configured_is_refused(tmp_path):
    another = elsewhere.an_issuer(issuer="https://sso.other.example")

    with pytest.raises(NotAuthenticated):
        who(a_guard(tmp_path, another), a_token())


def test_where_no_issuer_is_configured_nobody_else_is_believed():
    foreign = ForeignTokens(ForeignIssuers(None, OURS), AUDIENCE, lambda *_: KNOWN)

    assert foreign.caller(a_token()) is None


def test_our_own_tokens_are_read_as_ever(tmp_path):
    guard = a_guard(tmp_path)

    assert who(guard, a_token_of_ours()).organisation == "et-mowsa"


def test_one_issuers_key_signs_nothing_in_anothers_name(tmp_path):
    other = elsewhere.an_issuer(
        issuer="https://sso.other.example", jwks={"keys": [elsewhere.public(STRANGER)]}
    )
    guard = a_guard(tmp_path, elsewhere.an_issuer(), other)

    with pytest.raises(NotAuthenticated):
        who(guard, a_token(STRANGER))


def test_b11_the_register_is_asked_each_time(tmp_path):
    register = {(ISSUER, CLIENT): KNOWN}
    issuers = ForeignIssuers(elsewhere.written(tmp_path / "issuers"), OURS)
    foreign = ForeignTokens(issuers, AUDIENCE, lambda *asked: register.get(asked))
    token = a_token()
    before = foreign.caller(token)

    register.clear()

    assert before is not None
    with pytest.raises(NotAuthenticated):
        foreign.caller(token)


def test_a18_scopes_of_several_letters_and_wildcards_are_never_wider_than_the_register(tmp_path):
    found = who(a_guard(tmp_path), a_token(scope="system/*.cruds casebridge/decide"))

    assert found.scopes == KNOWN.scopes


@pytest.mark.parametrize("client", ["a b", "a/b", "", "x" * 201, "ä"])
def test_what_is_no_word_is_not_looked_up(tmp_path, client):
    issuers = ForeignIssuers(elsewhere.written(tmp_path / "issuers"), OURS)

    with pytest.raises(NotAuthenticated):
        ForeignTokens(issuers, AUDIENCE, lambda *_: KNOWN).caller(a_token(azp=client))


def test_what_says_no_scope_may_do_nothing(tmp_path):
    assert who(a_guard(tmp_path), a_token(scope=None)).scopes == frozenset()


def test_b05_a_partner_that_must_bind_its_tokens_must_bind_these(tmp_path):
    with pytest.raises(NotAuthenticated):
        who(a_guard(tmp_path, known=BOUND), a_token())


@pytest.mark.parametrize("typ", ["Bearer", "DPoP"])
def test_b05_a_bound_token_is_taken_with_its_proof_once(tmp_path, typ):
    guard, key = a_guard(tmp_path, known=BOUND), ECKey.generate_key("P-256")
    token = a_token(cnf={"jkt": key.thumbprint()}, typ=typ)
    proof = a_proof(key, "GET", f"{ADDRESS}/fhir/Task", token)

    assert who(guard, token, [proof], "DPoP").key == key.thumbprint()
    with pytest.raises(NotAuthenticated):
        who(guard, token, [proof], "DPoP")
