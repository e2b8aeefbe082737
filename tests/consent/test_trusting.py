"""The operator's commands that say whom else we believe."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest
from click.testing import CliRunner

from services.common.foreign_issuers import ForeignIssuers
from services.consent import commands, trusting
from tests.common.elsewhere import EC, ISSUER, RSA, public

KEYCLOAK = ["--algorithm", "RS256", "--type", "JWT", "--token-type", "Bearer"]


def run(*words):
    return CliRunner().invoke(commands.main, [str(word) for word in words])


class Elsewhere(BaseHTTPRequestHandler):
    def do_GET(self):
        status, headers, body = self.server.answers.get(self.path, (404, {}, b""))
        self.server.asked.append(self.path)
        self.send_response(status)
        for name, text in headers.items():
            self.send_header(name, text)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def elsewhere():
    """An issuer on this machine, with answers by path."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere) as server:
        server.asked, server.answers = [], {}
        server.home = f"http://127.0.0.1:{server.server_port}/realms/field"
        serve(server)
        running = threading.Thread(target=server.serve_forever, args=(0.01,))
        running.start()
        yield server
        server.shutdown()
        running.join()


def serve(server, jwks=None, **metadata):
    told = {"issuer": server.home, "jwks_uri": f"{server.home}/certs"} | metadata
    keys = json.dumps(jwks or {"keys": [public(RSA, alg="RS256")]}).encode()
    server.answers = {
        "/realms/field/.well-known/openid-configuration": (200, {}, json.dumps(told).encode()),
        "/realms/field/certs": (200, {}, keys),
    }


def found(file, issuer):
    return ForeignIssuers(file, "https://ours.example").find(issuer)


def kids(file, issuer):
    return [key.kid for key in found(file, issuer).keys]


def is_told(refused, words):
    """The command says why: it is no fault of ours, nor was anything asked in vain."""
    return (
        refused.exit_code == 1 and refused.output.startswith("Error: ") and words in refused.output
    )


def test_an_issuers_keys_are_fetched_from_it_and_later_renewed(elsewhere, tmp_path):
    file = tmp_path / "issuers.json"

    first = run("trust-issuer", elsewhere.home, file, *KEYCLOAK)
    before = kids(file, elsewhere.home)
    again = {**public(RSA, alg="RS256"), "kid": "new"}
    serve(elsewhere, {"keys": [again, public(EC, alg="ES256")]})
    second = run("trust-issuer", elsewhere.home, file)

    assert (first.exit_code, second.exit_code) == (0, 0), first.output + second.output
    assert before == [RSA.kid]
    renewed = found(file, elsewhere.home)
    assert [key.kid for key in renewed.keys] == ["new"]  # still by RS256 alone
    assert (renewed.written.type, renewed.written.token_type) == ("JWT", "Bearer")


def test_keys_may_be_given_where_an_issuer_cannot_be_reached(tmp_path):
    file, keys = tmp_path / "issuers.json", tmp_path / "jwks.json"
    keys.write_text(json.dumps({"keys": [public(EC)]}))

    given = run("trust-issuer", ISSUER, file, "--keys", keys)

    assert given.exit_code == 0, given.output
    assert kids(file, ISSUER) == [EC.kid]


def test_an_issuer_is_trusted_no_more(tmp_path):
    file, keys = tmp_path / "issuers.json", tmp_path / "jwks.json"
    keys.write_text(json.dumps({"keys": [public(EC)]}))
    run("trust-issuer", ISSUER, file, "--keys", keys)

    gone = run("distrust-issuer", ISSUER, file)

    assert gone.exit_code == 0, gone.output
    assert ForeignIssuers(file, "https://ours.example").find(ISSUER) is None
    assert run("distrust-issuer", ISSUER, file).exit_code == 1


@pytest.mark.parametrize(
    ("metadata", "why"),
    [
        ({"issuer": "https://sso.other.example"}, "is of another issuer"),
        ({"jwks_uri": "http://169.254.169.254/latest"}, "names another host"),
        ({"jwks_uri": "http://127.0.0.1:1/certs"}, "names another host"),
        ({"jwks_uri": "file:///etc/passwd"}, "NotAnEndpoint"),
        ({"jwks_uri": None}, "NotAnEndpoint"),
    ],
    ids=str,
)
def test_e01_e05_keys_are_fetched_from_nobody_but_the_issuer(elsewhere, tmp_path, metadata, why):
    serve(elsewhere, **metadata)

    refused = run("trust-issuer", elsewhere.home, tmp_path / "issuers.json", *KEYCLOAK)

    assert is_told(refused, why)
    assert "/realms/field/certs" not in elsewhere.asked
    assert not (tmp_path / "issuers.json").exists()


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        pytest.param((200, {}, b" " * 70_000), "more than anybody's keys", id="too much"),
        pytest.param((200, {}, b"<html>"), "NotIssuers", id="a page"),
        pytest.param((200, {}, b"[]"), "NotIssuers", id="a list"),
        pytest.param((302, {"Location": "/elsewhere"}, b""), "are not where", id="a redirection"),
        pytest.param((500, {}, b""), "are not where", id="a fault"),
        pytest.param((200, {}, b'{"keys": []}'), "keys to sign with", id="no keys"),
    ],
)
def test_e06_whatever_an_issuer_answers_only_good_keys_are_kept(elsewhere, tmp_path, answer, why):
    file = tmp_path / "issuers.json"
    run("trust-issuer", elsewhere.home, file, *KEYCLOAK)
    elsewhere.answers["/realms/field/certs"] = answer

    refused = run("trust-issuer", elsewhere.home, file)

    assert is_told(refused, why)
    assert kids(file, elsewhere.home) == [RSA.kid]
    assert "/elsewhere" not in elsewhere.asked


@pytest.mark.parametrize(
    ("issuer", "why"),
    [
        ("http://sso.ngo.example", "neither https nor on this machine"),
        ("file:///etc", "NotAnEndpoint"),
        ("ftp://x.y/z", "NotAnEndpoint"),
        ("x", "NotAnEndpoint"),
        ("http://127.0.0.1:1", "ConnectError"),
    ],
)
def test_e05_an_issuer_that_anybody_could_overhear_or_nobody_can_ask_is_not_trusted(
    tmp_path, issuer, why
):
    assert is_told(run("trust-issuer", issuer, tmp_path / "issuers.json"), why)


def test_e01_an_issuer_elsewhere_is_asked_itself_and_nobody_between(monkeypatch):
    """At the place of RFC 8414 first: neither a proxy of the surroundings nor a redirection."""
    home, asked = "https://sso.ngo.example/realms/field", []
    documents = {
        "/.well-known/oauth-authorization-server/realms/field": {
            "issuer": home,
            "jwks_uri": "https://sso.ngo.example/certs",
        },
        "/certs": {"keys": [public(EC)]},
    }

    def answer(request):
        asked.append(str(request.url))
        return httpx.Response(200, json=documents[request.url.path])

    made, usual = [], httpx.Client

    def client(**settings):
        made.append(settings)
        return usual(transport=httpx.MockTransport(answer), **settings)

    monkeypatch.setattr(trusting.httpx, "Client", client)

    assert trusting.fetched(home) == documents["/certs"]
    assert asked == [f"https://sso.ngo.example{path}" for path in documents]
    assert made == [{"timeout": trusting.PATIENCE, "trust_env": False, "follow_redirects": False}]
