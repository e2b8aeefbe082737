"""Every door names the scope it needs, or is on the short list of those that are open to all."""

import re
from uuid import uuid4

import pytest

from deploy.databases import SERVICES
from tests.architecture import house

EVERYWHERE = {"/live", "/ready", "/fhir/metadata", *house.RESOURCE}
OPEN = {
    "consent": {
        "/.well-known/casebridge-configuration",
        "/.well-known/jwks.json",
        "/.well-known/message-keys.json",
        "/.well-known/oauth-authorization-server",
        "/.well-known/smart-configuration",
        "/fhir/.well-known/smart-configuration",
        # These know their caller by a client assertion or an invitation, not by an access token.
        "/oauth/introspect",
        "/oauth/keys",
        "/oauth/register",
        "/oauth/revoke",
        "/oauth/token",
    }
}


@pytest.mark.parametrize("name", SERVICES)
def test_every_route_names_its_scope_or_is_open_to_all(name, tmp_path):
    app = house.application(name, tmp_path)

    unguarded = {
        rule.rule
        for rule in app.url_map.iter_rules()
        if not getattr(app.view_functions[rule.endpoint], "scope", None)
    }

    assert unguarded <= EVERYWHERE | OPEN.get(name, set())


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_has_the_message_door_and_tells_how_it_is(name, tmp_path):
    app = house.application(name, tmp_path)

    assert {rule.rule for rule in app.url_map.iter_rules()} >= {
        "/fhir/$process-message",
        "/live",
        "/ready",
    }


@pytest.mark.parametrize("name", SERVICES)
def test_without_a_token_no_guarded_route_answers(name, tmp_path):
    """B01."""
    app = house.application(name, tmp_path)
    client = app.test_client()
    guarded = [
        (method, re.sub("<uuid:[^>]*>", str(uuid4()), rule.rule).replace("<", "").replace(">", ""))
        for rule in app.url_map.iter_rules()
        if getattr(app.view_functions[rule.endpoint], "scope", None)
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    ]

    answers = {path: client.open(path, method=method) for method, path in guarded}

    assert {path: answer.status_code for path, answer in answers.items()} == dict.fromkeys(
        answers, 401
    )
    assert all("WWW-Authenticate" in answer.headers for answer in answers.values())
