"""What the authorization server says of itself is what it does (SMART A, K; RFC 8414)."""

import pytest

from schemas import messages
from tests.consent.house import ISSUER

pytestmark = pytest.mark.real


@pytest.fixture(scope="module")
def published(house):
    return house.http.get("/.well-known/oauth-authorization-server").json


def test_every_address_it_names_answers(house, published):
    for name, address in published.items():
        if name.endswith(("_endpoint", "_uri")):
            path = address.removeprefix(ISSUER)
            answers = {house.http.get(path).status_code, house.http.post(path).status_code}
            assert answers & {200, 400, 401}, name


def test_only_what_it_names_is_supported(published):
    assert published["issuer"] == ISSUER
    assert published["grant_types_supported"] == ["client_credentials"]
    assert published["token_endpoint_auth_methods_supported"] == ["private_key_jwt"]
    algorithms = published["token_endpoint_auth_signing_alg_values_supported"]
    assert algorithms == ["ES384", "RS384"]


def test_every_scope_that_a_door_asks_for_is_named(house, published):
    asked = {definition.scope for definition in messages.ACTIVE.values() if definition.scope}
    rules = house.running.guard  # the application was built: its views carry their scopes
    assert rules
    views = house.http.application.view_functions.values()
    own = {getattr(view, "scope", None) for view in views} - {
        None,
        "casebridge/administer",
        "casebridge/decide",
    }
    named = {scope for scope in own if scope.startswith("system/")}

    assert asked | named <= set(published["scopes_supported"])


@pytest.mark.parametrize("base", ["", "/fhir"])
def test_smarts_own_document_has_what_smart_demands(house, base):
    answer = house.http.get(f"{base}/.well-known/smart-configuration")

    assert answer.content_type == "application/json"
    assert {"client-confidential-asymmetric", "permission-v2"} <= set(answer.json["capabilities"])
    assert answer.json["token_endpoint"] == f"{ISSUER}/oauth/token"
    assert answer.json["code_challenge_methods_supported"] == ["S256"]


def test_partners_find_everything_else(house):
    found = house.http.get("/.well-known/casebridge-configuration").json

    assert found["issuer"] == ISSUER
    assert found["services"]["consent"] == f"{ISSUER}/fhir"
    assert found["kafka"]["audience"] == "urn:casebridge:kafka"
    assert found["kafka"]["bootstrap_servers"] == "127.0.0.1:20997"
    keys = house.http.get(found["message_jwks_uri"].removeprefix(ISSUER)).json["keys"]
    assert {key["service"] for key in keys} == {"consent", "intake", "operator"}


@pytest.mark.parametrize("path", ["jwks.json", "message-keys.json"])
def test_no_private_key_is_published(house, path):
    keys = house.http.get(f"/.well-known/{path}").json["keys"]

    assert keys
    assert not any({"d", "p", "q", "k"} & key.keys() for key in keys)


def test_b10_other_methods_are_not_answered(house):
    for method in ("get", "put", "delete", "patch", "options"):
        assert getattr(house.http, method)("/oauth/token").status_code in {405, 200}
    assert house.http.get("/oauth/token").status_code == 405
