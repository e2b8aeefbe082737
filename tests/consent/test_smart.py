"""The SMART Backend Services audit, A to K: what its server must do, one or more tests for each.

Where a module already goes through an item piece by piece, `ELSEWHERE` names its tests. The names
begin with the letter: (A) configuration, (B) client authentication, (C) assertions, (D) keys,
(E) answers, (F) scopes, (G) scope is mandatory, (H) errors, (I) introspection, (J) revocation,
(K) metadata. https://hl7.org/fhir/smart-app-launch/STU2.2/backend-services.html
"""

import socket
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import pytest
from joserfc import jwt
from joserfc.jwk import RSAKey

from services.common import web
from services.common.service import Running
from services.consent.app import SERVICE, doorkeeper
from services.consent.authorization import web as oauth_web
from services.consent.authorization.limits import Rates
from tests.consent.house import BASE, EVERYTHING, ISSUER, TOKEN_URL, a_key, now
from tests.consent.test_inspection import ask
from tests.consent.test_token_endpoint import claims_of, refused

pytestmark = pytest.mark.real

HERE = Path(__file__).parent
AT_ONCE = 16
ELSEWHERE = {
    "A": "test_metadata.py::test_smarts_own_document_has_what_smart_demands",
    "B": "test_token_endpoint.py::test_both_algorithms_of_smart_are_accepted",
    "B none": "test_token_endpoint.py::test_a03_unsigned",
    "B shared secrets": "test_token_endpoint.py::test_a05_signed_with_a_shared_secret_that_is_empty"
    "_or_our_public_key",
    "C iss and sub": "test_token_endpoint.py::test_a14_issuer_and_subject_are_both_the_client",
    "C aud": "test_token_endpoint.py::test_a13_a19_an_assertion_for_somebody_else",
    "C exp": "test_token_endpoint.py::test_a12_times_that_are_missing_of_another_type_or_out_of"
    "_bounds",
    "C jti": "test_token_endpoint.py::test_a15_an_assertion_is_good_once",
    "C kid": "test_token_endpoint.py::test_a_kid_that_fits_no_key_or_is_missing",
    "C typ": "test_token_endpoint.py::test_an_assertion_says_that_it_is_one",
    "D jku": "test_token_endpoint.py::test_a08_no_address_in_the_header_is_ever_fetched",
    "D renewed": "test_key_update.py::test_a_new_key_signs_at_once_and_the_old_one_for_a_while",
    "F": "test_scopes.py::test_what_is_granted_was_registered",
    "F no scope": "test_scopes.py::test_what_is_no_scope_is_none",
    "I": "test_inspection.py::test_a_service_of_ours_hears_what_a_token_is_worth",
    "I others": "test_inspection.py::test_a27_everything_else_is_inactive_and_no_more",
    "J": "test_inspection.py::test_b02_a_revoked_token_opens_nothing",
    "K": "test_metadata.py::test_every_address_it_names_answers",
}


@pytest.fixture(scope="module")
def partner(house):
    return house.partner("et-mowsa")


@pytest.mark.parametrize("named", ELSEWHERE.values(), ids=ELSEWHERE)
def test_what_is_proved_elsewhere_is_there(named):
    module, _, test = named.partition("::")

    assert f"def {test}(" in (HERE / module).read_text("utf-8")


@pytest.fixture(scope="module")
def configuration(house):
    return house.http.get("/fhir/.well-known/smart-configuration").json


def test_a_the_configuration_is_had_without_a_token_and_names_what_is_required(configuration):
    required = {
        *("grant_types_supported", "token_endpoint", "capabilities"),
        *("code_challenge_methods_supported", "issuer", "jwks_uri"),
    }

    assert required <= configuration.keys()
    assert "plain" not in configuration["code_challenge_methods_supported"]
    assert "authorization_endpoint" not in configuration  # there is none


@pytest.mark.parametrize("algorithm", ["RS256", "RS512", "PS256", "PS384"])
def test_b_a_registered_rsa_key_signs_by_rs384_and_by_nothing_else(house, partner, algorithm):
    """Authlib's own list is RS256 and ES256, neither of which SMART names."""
    rsa = RSAKey.generate_key(2048, {"use": "sig", "kid": str(uuid4())})
    keys = [rsa.as_dict(private=False), a_key("P-256", "enc").as_dict(private=False)]
    client = house.http.post(
        "/oauth/register",
        json={"jwks": {"keys": keys}},
        headers={"Authorization": f"Bearer {house.invitation('et-mowsa')}"},
    ).json["client_id"]

    def signed_by(name):
        claims = {"iss": client, "sub": client, "aud": TOKEN_URL, "jti": str(uuid4())}
        header = {"alg": name, "typ": "JWT", "kid": rsa.kid}
        return jwt.encode(header, claims | {"exp": int(time.time()) + 60}, rsa, algorithms=[name])

    assert partner.ask(client_assertion=signed_by("RS384")).status_code == 200
    refused(partner.ask(client_assertion=signed_by(algorithm)))


@pytest.mark.parametrize("curve", ["P-256", "P-521"])
def test_b_other_curves_sign_nothing(partner, curve):
    key, algorithm = a_key(curve, "sig"), {"P-256": "ES256", "P-521": "ES512"}[curve]

    refused(partner.ask(client_assertion=partner.assertion(key=key, header={"alg": algorithm})))


@pytest.mark.parametrize(
    "form",
    [
        {"client_id": "et-mowsa", "client_secret": "secret", "client_assertion": None},
        {"client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt"},
    ],
    ids=["client_secret_post", "client_assertion_jwt"],
)
def test_b_private_key_jwt_is_the_one_way_in(partner, configuration, form):
    """Authlib calls its own method `client_assertion_jwt`: a client so registered is none here."""
    assert configuration["token_endpoint_auth_methods_supported"] == ["private_key_jwt"]
    refused(partner.ask(**form))


def test_b_nor_does_a_password_in_a_header_help(partner):
    refused(partner.ask([("Authorization", "Basic ZXQtbW93c2E6c2VjcmV0")], client_assertion=None))


@pytest.fixture
def standing(monkeypatch):
    """The second at which the authorization server's clock stands."""
    at = now()

    class Standing(datetime):
        @classmethod
        def now(cls, tz=None):
            return at.astimezone(tz)

    monkeypatch.setattr(oauth_web, "datetime", Standing)
    return int(at.timestamp())


@pytest.mark.parametrize("seconds", [301, 330, 36_000])
def test_c_no_assertion_lasts_longer_than_five_minutes(partner, standing, seconds):
    """Authlib takes one of ten hours."""
    refused(partner.ask(client_assertion=partner.assertion(exp=standing + seconds)))


def test_c_but_it_may_last_as_long(partner, standing):
    assert partner.ask(client_assertion=partner.assertion(exp=standing + 300)).status_code == 200


def test_c_nor_a_moment_beyond_its_end(partner):
    """Authlib gives a minute."""
    refused(partner.ask(client_assertion=partner.assertion(exp=int(time.time()))))


def test_c_an_audience_of_several_is_none_though_we_are_among_them(partner):
    """Authlib takes it."""
    for audience in ([TOKEN_URL], [TOKEN_URL, ISSUER], [TOKEN_URL, "https://other.example"]):
        refused(partner.ask(client_assertion=partner.assertion(aud=audience)))


@pytest.fixture(scope="module")
def workers(house):
    """Two more processes' worth of this service, which share nothing but the database."""
    made = [Running(SERVICE, house.running.settings) for _ in range(2)]
    apps = [web.application(running) for running in made]
    for app, running in zip(apps, made, strict=True):
        rates = Rates(*[10_000_000] * 5)
        app.extensions["doorkeeper"] = doorkeeper(app.extensions["authority"], running, rates)
    yield apps
    for running in made:
        running.engine.dispose()


def test_c_of_many_who_show_one_assertion_at_once_to_two_workers_one_is_served(partner, workers):
    form = {
        "grant_type": "client_credentials",
        "scope": "system/Task.r",
        "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion": partner.assertion(),
    }

    def show(number):
        return workers[number % 2].test_client().post("/oauth/token", data=form).status_code

    with ThreadPoolExecutor(AT_ONCE) as crowd:
        statuses = list(crowd.map(show, range(AT_ONCE)))

    assert sorted(statuses) == [200] + [401] * (AT_ONCE - 1)


def test_d_keys_are_sent_and_an_address_of_keys_is_refused_unasked(house, monkeypatch):
    """We do not claim `jwks_uri`: docs/decisions/0006."""
    asked = []
    connect = socket.socket.connect
    monkeypatch.setattr(
        socket.socket, "connect", lambda one, to: (asked.append(to), connect(one, to))
    )
    answer = house.http.post(
        "/oauth/register",
        json={"jwks_uri": "https://partner.example/jwks.json"},
        headers={"Authorization": f"Bearer {house.invitation('et-mowsa')}"},
    )

    assert (answer.status_code, answer.json["error"]) == (400, "invalid_client_metadata")
    assert not [to for to in asked if "partner.example" in str(to)]


def test_e_a_token_lasts_five_minutes_and_is_neither_kept_nor_renewed(partner):
    """Authlib gives one of ten days."""
    answer = partner.ask()

    assert answer.json.keys() == {"access_token", "token_type", "expires_in", "scope"}
    assert answer.json["expires_in"] <= 300
    claims = claims_of(answer.json["access_token"])
    assert claims["exp"] - claims["iat"] == answer.json["expires_in"]
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Pragma"] == "no-cache"


@pytest.mark.parametrize(
    ("asked", "granted"),
    [
        ("system/Task.ru", "system/Task.r system/Task.u"),
        ("system/Task.read", "system/Task.r"),
        ("system/Task.ur", None),
        ("system/Task.r?status=active", None),
        ("system/Binary.cruds", "system/Binary.r"),
    ],
)
def test_f_what_is_granted_is_told_and_is_what_the_token_says(partner, asked, granted):
    answer = partner.ask(scope=asked)

    assert answer.json.get("scope") == granted
    if granted:
        assert claims_of(answer.json["access_token"])["scope"] == granted


@pytest.mark.parametrize("scope", [None, "", " "], ids=["missing", "empty", "blank"])
def test_g_without_a_scope_there_is_no_token(partner, scope):
    """Authlib gives one."""
    answer = partner.ask(scope=scope)

    assert (answer.status_code, answer.json["error"]) == (400, "invalid_scope")
    assert "access_token" not in answer.json


def test_h_every_error_is_of_rfc_6749_and_is_not_kept(partner):
    answers = {
        "invalid_client": partner.ask(client_assertion="x"),
        "invalid_scope": partner.ask(scope="x"),
        "unsupported_grant_type": partner.ask(grant_type="x"),
        "invalid_target": partner.ask(resource="https://other.example"),
    }

    for error, answer in answers.items():
        assert answer.json["error"] == error
        assert answer.status_code == (401 if error == "invalid_client" else 400)
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.json.keys() == {"error", "error_description"}


def test_i_what_smart_demands_of_an_introspection_is_told(house, partner):
    token = partner.ask(scope=" ".join(EVERYTHING)).json["access_token"]

    answer = ask(house, "/oauth/introspect", partner.assertion(), token)

    assert {"active", "scope", "client_id", "exp"} <= answer.json.keys()


@pytest.mark.parametrize("token", ["unknown", "a.b.c", "x" * 9000])
def test_j_what_is_no_token_is_revoked_without_a_word(house, partner, token):
    answer = ask(house, "/oauth/revoke", partner.assertion(), token)

    assert (answer.status_code, answer.data) == (200, b"{}")


def test_k_what_the_two_documents_say_of_each_other_is_so(house, configuration):
    server = house.http.get("/.well-known/oauth-authorization-server").json
    resource = house.http.get("/.well-known/oauth-protected-resource/fhir").json

    assert server.items() <= configuration.items()
    assert resource["authorization_servers"] == [server["issuer"]] == [ISSUER]
    assert resource["resource"] == BASE
    assert BASE in server["protected_resources"]
    assert set(resource["scopes_supported"]) <= set(server["scopes_supported"])


def test_k_the_algorithms_told_are_the_algorithms_taken(configuration):
    told = configuration["token_endpoint_auth_signing_alg_values_supported"]

    assert told == ["ES384", "RS384"]  # each taken, and RS256, ES256, none and HS256 refused, above
