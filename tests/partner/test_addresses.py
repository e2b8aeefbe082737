"""Everything is found from the issuer, and only where nobody reads along."""

import httpx
import pytest

from partner import broker
from partner.addresses import discover
from partner.refusals import Refused
from tests.partner.builders import ISSUER, Clock, answering


def metadata(**changed: object) -> httpx.Response:
    server = {
        "issuer": ISSUER,
        "token_endpoint": f"{ISSUER}/oauth/token",
        "registration_endpoint": f"{ISSUER}/oauth/register",
    }
    return httpx.Response(200, json={**server, **changed})


def configuration(**changed: object) -> httpx.Response:
    ours = {
        "issuer": ISSUER,
        "services": {"intake": "https://intake.example/fhir"},
        "kafka": {"bootstrap_servers": "kafka.example:9093", "audience": "urn:casebridge:kafka"},
        "message_jwks_uri": f"{ISSUER}/.well-known/message-keys.json",
    }
    return httpx.Response(200, json={**ours, **changed})


def ask(*answers, issuer=ISSUER):
    http, asked = answering(*answers)
    return discover(http, issuer, Clock().patience(1)), asked


def test_the_issuer_tells_where_everything_is():
    found, asked = ask(metadata(), configuration(), issuer=f"{ISSUER}/")

    assert found.service("intake") == "https://intake.example/fhir"
    assert found.token_endpoint == f"{ISSUER}/oauth/token"
    assert [request.url.path for request in asked] == [
        "/.well-known/oauth-authorization-server",
        "/.well-known/casebridge-configuration",
    ]


def test_an_issuer_that_names_another_is_not_believed():
    with pytest.raises(Refused, match="names itself otherwise"):
        ask(metadata(issuer="https://elsewhere.example"), configuration())


@pytest.mark.parametrize(
    "address", ["http://intake.example/fhir", "ftp://intake.example", "https://", "intake"]
)
def test_nothing_is_sent_where_others_could_read_along(address):
    with pytest.raises(Refused, match="https"):
        ask(metadata(), configuration(services={"intake": address}))


@pytest.mark.parametrize(
    "issuer", ["http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:9"]
)
def test_this_machine_needs_no_https(issuer):
    found, _ = ask(
        metadata(issuer=issuer, token_endpoint=f"{issuer}/t"),
        configuration(issuer=issuer),
        issuer=issuer,
    )

    assert found.issuer == issuer


@pytest.mark.parametrize(
    ("servers", "protocol"),
    [
        ("127.0.0.1:9092", "SASL_PLAINTEXT"),
        ("localhost:9092,[::1]:9093", "SASL_PLAINTEXT"),
        ("kafka.example:9093", "SASL_SSL"),
        ("127.0.0.1:9092,kafka.example:9093", "SASL_SSL"),
    ],
)
def test_tokens_go_to_a_broker_elsewhere_only_encrypted(servers, protocol):
    assert broker.protocol(servers) == protocol


@pytest.mark.parametrize("answer", [httpx.Response(200, json=[]), httpx.Response(200, text="<p>")])
def test_what_is_no_metadata_is_refused(answer):
    with pytest.raises(Refused, match="not a JSON object"):
        ask(answer)


def test_missing_metadata_is_refused():
    with pytest.raises(Refused, match="does not publish"):
        ask(metadata(), configuration(kafka={}))
