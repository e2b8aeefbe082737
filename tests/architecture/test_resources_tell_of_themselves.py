"""What each service says of itself as a protected resource is what it does. (RFC 9728; SMART K)"""

import json

import pytest

from deploy.databases import SERVICES
from schemas import messages
from services.consent.authorization import metadata
from tests.architecture import house


@pytest.fixture(params=SERVICES)
def app(request, tmp_path):
    return house.application(request.param, tmp_path)


def told(app, path="/.well-known/oauth-protected-resource/fhir"):
    return app.test_client().get(path)


def test_the_document_is_at_the_address_that_the_resource_gives(app):
    answer = told(app)

    assert answer.status_code == 200
    assert answer.content_type == "application/json"
    host, _, path = answer.json["resource"].removeprefix("http://").partition("/")
    assert (host, path) == (f"{app.name}.test", "fhir")
    assert told(app, "/.well-known/oauth-protected-resource").data == answer.data


def test_it_names_the_issuer_whose_tokens_are_taken_and_how_they_come(app):
    found = told(app).json

    assert found["authorization_servers"] == ["http://127.0.0.1:1"]
    assert found["bearer_methods_supported"] == ["header"]
    assert found["dpop_signing_alg_values_supported"] == ["ES256", "ES384"]
    assert found["dpop_bound_access_tokens_required"] is False


def test_its_scopes_are_those_that_its_doors_and_messages_ask_for(app):
    views = [app.view_functions[rule.endpoint] for rule in app.url_map.iter_rules()]
    asked = {getattr(view, "scope", None) for view in views}
    asked |= {
        messages.REQUESTS[event].scope for event in app.extensions["running"].service.requests
    }

    there_are = {scope for scope in asked if scope and scope.startswith("system/")}

    assert set(told(app).json["scopes_supported"]) == there_are
    assert there_are <= set(metadata.scopes_supported())


def test_whoever_is_turned_away_is_told_where_it_is(app):
    answer = app.test_client().post(
        "/fhir/$process-message", data=b"{}", content_type="application/fhir+json"
    )

    address = answer.headers["WWW-Authenticate"].partition('resource_metadata="')[2]
    path = address.partition('"')[0].removeprefix(f"http://{app.name}.test")
    assert answer.status_code == 401
    assert json.loads(told(app, path).data)["resource"] == f"http://{app.name}.test/fhir"
