"""An invitation becomes a client of our own, once."""

import json

import httpx
import pytest

from partner import registering
from partner.refusals import Refused
from partner.registering import Invitation, read_invitation
from tests.partner.builders import ADDRESSES, KEYS, Clock, answering

GIVEN = {"client_id": "client-7", "organization": "et-mowsa", "scope": "system/Task.u a.b"}


def register(*answers, scopes=()):
    http, asked = answering(*answers)
    found = registering.register(
        http, ADDRESSES, Invitation("code-1"), KEYS, Clock().patience(1), scopes=scopes
    )
    return found, asked


def test_our_public_keys_are_shown_with_the_invitation():
    found, asked = register(httpx.Response(201, json=GIVEN))

    sent = json.loads(asked[0].content)
    assert asked[0].headers["Authorization"] == "Bearer code-1"
    assert sent["token_endpoint_auth_method"] == "private_key_jwt"
    assert sent["jwks"] == KEYS.public()
    assert "scope" not in sent
    assert (found.client_id, found.organisation) == ("client-7", "et-mowsa")
    assert found.scopes == ("system/Task.u", "a.b")


def test_fewer_scopes_may_be_asked_for():
    _, asked = register(httpx.Response(201, json=GIVEN), scopes=["system/Task.u"])

    assert json.loads(asked[0].content)["scope"] == "system/Task.u"


def test_an_invitation_that_was_used_is_refused_in_the_servers_words():
    answer = httpx.Response(401, json={"error": "invalid_token", "error_description": "used"})

    with pytest.raises(Refused, match=r"used \[invalid_token\]"):
        register(answer)


def test_an_answer_that_names_no_client_is_refused():
    with pytest.raises(Refused, match="names no client"):
        register(httpx.Response(201, json={}))


@pytest.mark.parametrize(
    "text", ["abc", '{"invitation": "abc"}', '{"initial_access_token": "abc"}']
)
def test_an_invitation_is_a_code_or_a_file(tmp_path, text):
    file = tmp_path / "invitation"
    file.write_text(text + "\n")

    assert read_invitation(str(file)).code == "abc"
    assert read_invitation(text).code == "abc"


def test_a_file_that_holds_no_code_is_no_invitation():
    with pytest.raises(Refused, match="no invitation"):
        read_invitation('{"organisation": "x"}')
