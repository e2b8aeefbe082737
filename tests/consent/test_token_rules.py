"""What is in a token, how long it lasts and for whom it is, by the rules alone (A18, B04, SMART).

Through the door: test_token_endpoint.py, test_bound_tokens.py and test_details.py.
"""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from uuid import UUID

import pytest
from authlib.oauth2.rfc6749 import InvalidScopeError
from joserfc import jwt
from joserfc.jwk import KeySet, OKPKey, RSAKey
from werkzeug.datastructures import MultiDict

from services.common import proofs
from services.common.proofs import BadProof
from services.consent.authorization import tokens
from services.consent.authorization.authority import (
    Authority,
    InvalidTarget,
    key_set,
    of_algorithm,
    one_key,
)
from services.consent.authorization.clients import Client
from services.consent.authorization.inspection import Introspection, Revocation
from services.consent.authorization.requests import Acting, FormRequest
from services.consent.authorization.tokens import (
    AccessTokens,
    ClientCredentials,
    InvalidDetails,
    InvalidProof,
)
from services.consent.granting import Asking, Detail, Granted, NotADetail
from tests.consent.house import BASE, ISSUER, TOKEN_URL, a_key, settings

BROKER = "urn:casebridge:kafka"
ELSEWHERE = "http://127.0.0.1:20998/fhir"
BEGINS_ALIKE = f"{BASE}-2"
BASES = {"consent": BASE, "intake": ELSEWHERE}
KEY = a_key("P-384", "sig")
AUTHORITY = Authority(
    ISSUER, TOKEN_URL, f"{ISSUER}/oauth/keys", frozenset({BASE, ELSEWHERE, BROKER, BEGINS_ALIKE}),
    BASES, "", None, {}, {"intake": KeySet([KEY]), "operator": KeySet([])},
)  # fmt: skip
NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
AT = int(NOW.timestamp())
READS = frozenset({"system/Binary.r", "system/Task.r"})
CLIENT = Client("c1", "et-mowsa", READS, roles=frozenset({"case-manager", "supervisor"}))


class Clock(datetime):
    @classmethod
    def now(cls, _):
        return NOW


@pytest.fixture(autouse=True)
def _noon(monkeypatch):
    monkeypatch.setattr(tokens, "datetime", Clock)
    monkeypatch.setattr(tokens, "time", SimpleNamespace(time=lambda: AT + 0.9))


def a_request(audience=BASE, **noted):
    made = FormRequest(TOKEN_URL, MultiDict())
    made.audience = audience
    for name, value in noted.items():
        setattr(made, name, value)
    return made


def claims(client=CLIENT, **noted):
    made = AccessTokens(AUTHORITY, a_request(**noted))
    return made.get_extra_claims(client, "client_credentials", None, "")


def life(client=CLIENT, **noted):
    told = claims(client, **noted)
    return told["exp"] - told["iat"]


@pytest.mark.parametrize(
    ("noted", "seconds"),
    [
        ({}, 300),
        ({"key": "k"}, 300),
        ({"key": "k", "audience": [BROKER, BASE]}, 300),
        ({"audience": BROKER}, 300),
        ({"key": "k", "audience": BROKER}, 120),
        ({"life": 299}, 299),
        ({"life": 301}, 300),
        ({"life": 7}, 7),
        ({"life": -7}, 0),
        ({"key": "k", "audience": BROKER, "life": 200}, 120),
    ],
)
def test_a_token_lasts_five_minutes_and_less_where_what_it_rests_on_ends(noted, seconds):
    assert life(**noted) == seconds


@pytest.mark.parametrize(
    ("left", "seconds"), [(86_400, 300), (50.9, 50), (0.9, 0), (0, 0), (-5, 0)]
)
def test_no_token_outlives_the_last_agreement_of_its_partner(left, seconds):
    client = replace(CLIENT, until=NOW + timedelta(seconds=left))

    assert life(client) == seconds
    assert life(client, life=20) == min(20, seconds)


def test_it_says_who_may_what_and_nothing_more():
    assert claims() == {"iat": AT, "exp": AT + 300, "organization": "et-mowsa", "roles": []}


def test_a_role_is_one_that_is_both_told_and_registered():
    acting = Acting("w1", frozenset({"supervisor", "director"}))

    told = claims(acting=acting)

    assert (told["person"], told["roles"]) == ("w1", ["supervisor"])
    assert claims(acting=Acting(None, frozenset({"case-manager"})))["roles"] == ["case-manager"]


def test_it_says_which_key_it_is_bound_to_and_what_it_was_narrowed_to():
    told = claims(key="thumb", details=[{"type": "x"}])

    assert told["cnf"] == {"jkt": "thumb"}
    assert told["authorization_details"] == [{"type": "x"}]


@pytest.mark.parametrize(("fresh_from", "given"), [(AT - 1, AT), (AT, AT), (AT + 1, AT + 1)])
def test_b02_one_given_after_access_ended_says_that_it_is_later(fresh_from, given):
    told = claims(replace(CLIENT, fresh_from=fresh_from))

    assert (told["iat"], told["exp"]) == (given, given + 300)


def test_its_name_and_its_audience_are_the_requests():
    request = a_request(audience=BROKER)
    made = AccessTokens(AUTHORITY, request)

    assert made.get_jti(CLIENT, "", None, "") == request.token_id
    assert made.get_audiences(CLIENT, None, "") == BROKER
    assert len({a_request().token_id for _ in range(9)}) == 9


def test_it_is_signed_by_the_key_that_signs_now():
    signing = a_key("P-256", "sig")
    authority = replace(AUTHORITY, keys=SimpleNamespace(signer=KeySet([signing])))
    made = AccessTokens(authority, a_request(life=20))

    answer = made("client_credentials", CLIENT, scope="system/Task.r", include_refresh_token=False)

    token = jwt.decode(answer["access_token"], signing, algorithms=["ES256"])
    assert token.header == {"alg": "ES256", "typ": "at+jwt", "kid": signing.kid}
    assert (token.claims["iss"], token.claims["aud"]) == (ISSUER, BASE)
    assert (answer["expires_in"], token.claims["exp"] - token.claims["iat"]) == (20, 20)


def test_without_a_resource_it_is_for_all_our_fhir_bases():
    assert AUTHORITY.audience([]) == sorted([BASE, ELSEWHERE])


def test_it_is_for_the_one_resource_that_is_named():
    assert AUTHORITY.audience([BROKER]) == BROKER


@pytest.mark.parametrize("resources", [["other"], [BASE, BASE], [BASE, "other"], [""]])
def test_b04_for_nothing_else_and_never_for_two(resources):
    with pytest.raises(InvalidTarget):
        AUTHORITY.audience(resources)


def test_the_server_is_what_the_settings_say(tmp_path):
    given = settings(tmp_path, "")
    jwks = json.loads(given.message_keys_file.read_text())
    twice = {**a_key("P-384", "sig").as_dict(private=False), "service": "intake"}
    given.message_keys_file.write_text(json.dumps({"keys": [*jwks["keys"], twice]}))

    made = Authority.from_settings(given)

    assert (made.issuer, made.token_endpoint, made.keys_endpoint) == (
        ISSUER, TOKEN_URL, f"{ISSUER}/oauth/keys",
    )  # fmt: skip
    assert (made.audiences, made.fhir_bases) == (given.audiences, given.fhir_bases)
    assert made.bootstrap_servers == given.kafka_bootstrap_servers
    assert made.message_keys == {"keys": [*jwks["keys"], twice]}
    assert {name: len(kids) for name, kids in made.kids.items()} == {
        "consent": 1, "intake": 2, "operator": 1,
    }  # fmt: skip
    assert made.keys.signer.keys[0].is_private


def test_a_private_key_among_those_that_everybody_gets_stops_the_start(tmp_path):
    given = settings(tmp_path, "")
    private = {**KEY.as_dict(private=True), "service": "intake"}
    given.message_keys_file.write_text(json.dumps({"keys": [private]}))

    with pytest.raises(ValueError, match="public"):
        Authority.from_settings(given)


def test_our_services_ask_and_the_operator_tends():
    assert AUTHORITY.scopes_of("intake") == {"casebridge/exchange", "casebridge/decide"}
    assert AUTHORITY.scopes_of("operator") == {"casebridge/exchange", "casebridge/administer"}
    assert AUTHORITY.kids == {"intake": {KEY.kid}, "operator": frozenset()}


@pytest.mark.parametrize(
    ("key", "algorithms"),
    [
        (KEY, {"ES384"}),
        (a_key("P-256", "sig"), set()),
        (a_key("P-521", "sig"), set()),
        (RSAKey.generate_key(2048), {"RS384"}),
        (OKPKey.generate_key("Ed25519"), set()),
    ],
)
def test_a03_an_algorithm_has_its_kind_of_key(key, algorithms):
    assert {each for each in ("ES384", "RS384") if of_algorithm(key, each)} == algorithms


def test_a_key_is_read_from_its_text():
    key = one_key(json.dumps(KEY.as_dict(private=False)))

    assert (key.kid, key.is_private) == (KEY.kid, False)
    [same] = key_set(json.dumps({"keys": [KEY.as_dict(private=False)]})).keys
    assert same.kid == KEY.kid


def asked(client=CLIENT, *, proof=(), **form):
    """The grant of a request with this form."""
    fields = {"scope": "system/Binary.r"} | form
    request = FormRequest(TOKEN_URL, MultiDict(fields), proof)
    request.client = client
    server = SimpleNamespace(authority=AUTHORITY, session="session", now=NOW)
    return ClientCredentials(request, server)


def test_a02_a_signed_assertion_is_the_one_way_in_at_every_door():
    assert ClientCredentials.TOKEN_ENDPOINT_AUTH_METHODS == ("private_key_jwt",)
    assert Introspection.CLIENT_AUTH_METHODS == Revocation.CLIENT_AUTH_METHODS
    assert Introspection.CLIENT_AUTH_METHODS == ("private_key_jwt",)


@pytest.mark.parametrize("scope", ["", "system/Consent.r", "system/*.c", "nonsense"])
def test_a18_without_a_scope_that_is_registered_there_is_none(scope):
    with pytest.raises(InvalidScopeError):
        asked(scope=scope).validate_requested_scope()


def test_a_plain_one_is_for_what_is_named_unbound_and_not_narrowed():
    grant = asked(resource=BROKER)

    grant.validate_requested_scope()

    assert (grant.request.audience, grant.request.key) == (BROKER, None)
    assert (grant.request.details, grant.request.life) == ([], None)


@pytest.fixture
def proven(monkeypatch):
    """Whatever is shown is a proof by key `thumb`; an empty one is none."""
    used = []

    def read(given, method, address, now):
        if list(given) != ["proof"]:
            raise BadProof
        assert (method, address, now) == ("POST", TOKEN_URL, NOW)
        return SimpleNamespace(key="thumb")

    monkeypatch.setattr(proofs, "read", read)
    monkeypatch.setattr(proofs, "use", lambda _, proof, now: used.append((proof.key, now)))
    return used


@pytest.mark.parametrize("client", [CLIENT, replace(CLIENT, bound=True)])
def test_a_key_that_is_proven_is_the_tokens_and_its_proof_is_used(client, proven):
    grant = asked(client, proof=["proof"])

    grant.validate_requested_scope()

    assert grant.request.key == "thumb"
    assert proven == [("thumb", NOW)]


@pytest.mark.parametrize(
    ("client", "proof"),
    [(replace(CLIENT, bound=True), []), (CLIENT, ["bad"]), (CLIENT, ["proof", "proof"])],
)
def test_who_must_prove_a_key_or_tries_to_and_does_not_gets_nothing(client, proof, proven):
    with pytest.raises(InvalidProof):
        asked(client, proof=proof).validate_requested_scope()


DETAIL = Detail(UUID(int=1), ("education",), "reintegration")
CONSENT = UUID(int=10)


@pytest.fixture
def world(monkeypatch):
    """Where what is asked for in detail is permitted, as long as `ends` says."""
    made = SimpleNamespace(ends=[NOW + timedelta(seconds=60.9)], wanted=(DETAIL,), asking=None)

    def read(text, location):
        assert location == BASE
        if text != "details":
            raise NotADetail
        return made.wanted

    def grant(session, wanted, asking):
        assert wanted == made.wanted
        made.asking = asking
        return [Granted(DETAIL, (CONSENT,), until) for until in made.ends]

    monkeypatch.setattr(tokens.granting, "read", read)
    monkeypatch.setattr(tokens.granting, "grant", grant)
    names = SimpleNamespace(name=lambda holder, thing: f"{holder}'s {thing.int}")
    monkeypatch.setattr(tokens.database, "origin", lambda _: SimpleNamespace(names=names))
    return made


def narrowed(client=CLIENT, **form):
    grant = asked(client, **({"authorization_details": "details"} | form))
    grant.validate_requested_scope()
    return grant.request


@pytest.mark.parametrize("resource", [{"resource": BASE}, {}])
def test_what_is_permitted_in_detail_is_told_under_the_holders_own_names(world, resource):
    request = narrowed(**resource)

    [told] = request.details
    assert (told["identifier"], told["locations"]) == (str(DETAIL.handoff), [BASE])
    assert told["consents"] == ["et-mowsa's 10"]
    assert world.asking == Asking("et-mowsa", "c1", request.token_id)


@pytest.mark.parametrize(
    ("seconds", "seconds_left"), [([60.9], 60), ([60, 20.5, 90], 20), ([None, 30], 30), ([1], 1)]
)
def test_it_lasts_as_long_as_the_first_consent_to_end(world, seconds, seconds_left):
    world.ends = [each and NOW + timedelta(seconds=each) for each in seconds]

    assert narrowed().life == seconds_left


def test_where_nothing_ends_it_lasts_as_any(world):
    world.ends = [None]

    assert narrowed().life is None


@pytest.mark.parametrize("ends", [[], [NOW], [NOW + timedelta(seconds=0.9)]])
def test_where_nothing_is_permitted_or_no_longer_for_a_second_there_is_none(world, ends):
    world.ends = ends

    with pytest.raises(InvalidDetails):
        narrowed()


@pytest.mark.parametrize(
    ("client", "form"),
    [
        (CLIENT, {"authorization_details": "other"}),
        (CLIENT, {"authorization_details": ""}),
        (CLIENT, {"resource": BROKER}),
        (CLIENT, {"resource": ELSEWHERE}),
        (CLIENT, {"resource": BEGINS_ALIKE}),
        (replace(CLIENT, is_ours=True), {}),
    ],
)
def test_details_are_for_partners_and_for_us_alone(world, client, form):
    with pytest.raises(InvalidDetails):
        narrowed(client, **form)
    assert world.asking is None
