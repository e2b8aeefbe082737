"""The operator's commands that say whom else we believe."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from click.testing import CliRunner

from services.common.foreign_issuers import ForeignIssuers
from services.consent import commands
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


def kids(file, issuer):
    return [key.kid for key in ForeignIssuers(file, "https://ours.example").find(issuer).keys]


def test_an_issuers_keys_are_fetched_from_it_and_later_renewed(elsewhere, tmp_path):
    file = tmp_path / "issuers.json"

    first = run("trust-issuer", elsewhere.home, file, *KEYCLOAK)
    before = kids(file, elsewhere.home)
    again = {**public(RSA, alg="RS256"), "kid": "new"}
    serve(elsewhere, {"keys": [again, public(EC, alg="ES256")]})
    second = run("trust-issuer", elsewhere.home, file)

    assert (first.exit_code, second.exit_code) == (0, 0), first.output + second.output
    assert before == [RSA.kid]
    assert kids(file, elsewhere.home) == ["new"]  # still by RS256 alone


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
    "metadata",
    [
        {"issuer": "https://sso.other.example"},
        {"jwks_uri": "http://169.254.169.254/latest"},
        {"jwks_uri": "http://127.0.0.1:1/certs"},
        {"jwks_uri": "file:///etc/passwd"},
        {"jwks_uri": None},
    ],
    ids=str,
)
def test_e01_e05_keys_are_fetched_from_nobody_but_the_issuer(elsewhere, tmp_path, metadata):
    serve(elsewhere, **metadata)

    refused = run("trust-issuer", elsewhere.home, tmp_path / "issuers.json", *KEYCLOAK)

    assert refused.exit_code == 1
    assert "/realms/field/certs" not in elsewhere.asked
    assert not (tmp_path / "issuers.json").exists()


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param((200, {}, b" " * 70_000), id="too much"),
        pytest.param((200, {}, b"<html>"), id="a page"),
        pytest.param((302, {"Location": "/elsewhere"}, b""), id="a redirection"),
        pytest.param((500, {}, b""), id="a fault"),
        pytest.param((200, {}, b'{"keys": []}'), id="no keys"),
    ],
)
def test_e06_whatever_an_issuer_answers_only_good_keys_are_kept(elsewhere, tmp_path, answer):
    file = tmp_path / "issuers.json"
    run("trust-issuer", elsewhere.home, file, *KEYCLOAK)
    elsewhere.answers["/realms/field/certs"] = answer

    refused = run("trust-issuer", elsewhere.home, file)

    assert refused.exit_code == 1
    assert kids(file, elsewhere.home) == [RSA.kid]
    assert "/elsewhere" not in elsewhere.asked


@pytest.mark.parametrize("issuer", ["http://sso.ngo.example", "file:///etc", "ftp://x.y/z", "x"])
def test_e05_an_issuer_that_anybody_could_overhear_is_not_asked(tmp_path, issuer):
    assert run("trust-issuer", issuer, tmp_path / "issuers.json").exit_code == 1
