"""What an operator can set wrongly is said at start."""

import json

import pytest

from services.common.settings import SettingsMissing
from services.consent.settings import Settings

GOOD = {
    "CASEBRIDGE_DATABASE_URL": "postgresql://consent@127.0.0.1/consent",
    "CASEBRIDGE_KAFKA_BOOTSTRAP_SERVERS": "127.0.0.1:9092",
    "CASEBRIDGE_ISSUER": "https://consent.example",
    "CASEBRIDGE_PUBLIC_URL": "https://consent.example",
    "CASEBRIDGE_CLIENT_KEY_FILE": "client.json",
    "CASEBRIDGE_MESSAGE_KEYS_FILE": "keys.json",
    "CASEBRIDGE_VAULT_KEY_FILE": "vault",
    "CASEBRIDGE_PAIRWISE_KEY_FILE": "pairwise.key",
    "CASEBRIDGE_JURISDICTIONS_DIR": "jurisdictions",
    "CASEBRIDGE_SIGNING_KEYS_FILE": "signing.json",
    "CASEBRIDGE_KEY_ENCRYPTION_KEY_FILE": "kek",
    "CASEBRIDGE_SERVICE_URLS": json.dumps({"intake": "https://intake.example"}),
}


def test_good_settings_say_where_everything_is():
    settings = Settings.read(GOOD)

    assert settings.token_endpoint == "https://consent.example/oauth/token"
    assert settings.audiences == {"https://intake.example/fhir", "urn:casebridge:kafka"}


@pytest.mark.parametrize(
    "issuer", ["http://127.0.0.1:8080", "http://[::1]:8080", "http://localhost:8080"]
)
def test_on_this_machine_an_issuer_may_do_without_tls(issuer):
    assert Settings.read(GOOD | {"CASEBRIDGE_ISSUER": issuer}).issuer == issuer


@pytest.mark.parametrize(
    "issuer", ["http://consent.example", "http://10.0.0.1", "ftp://localhost", "consent.example"]
)
def test_an_issuer_that_others_could_listen_to_is_refused(issuer):
    with pytest.raises(SettingsMissing, match="CASEBRIDGE_ISSUER"):
        Settings.read(GOOD | {"CASEBRIDGE_ISSUER": issuer})


def test_behind_proxies_of_ours_it_is_said_which():
    assert Settings.read(GOOD).own_proxies == frozenset()
    found = Settings.read(GOOD | {"CASEBRIDGE_PROXIES": "10.0.0.0/8, 192.0.2.1"}).own_proxies
    assert {str(each) for each in found} == {"10.0.0.0/8", "192.0.2.1/32"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PROXIES", "everybody"),
        ("PROXIES", "10.0.0.1/8"),
        ("REQUESTS_PER_MINUTE", "0"),
        ("REQUESTS_PER_MINUTE", "many"),
    ],
)
def test_limits_that_make_no_sense_are_refused(name, value):
    with pytest.raises(SettingsMissing, match=f"CASEBRIDGE_{name} is malformed"):
        Settings.read(GOOD | {f"CASEBRIDGE_{name}": value})


@pytest.mark.parametrize("urls", ["not JSON", "[]", "7", "{}"])
def test_addresses_that_cannot_be_read_are_refused(urls):
    with pytest.raises(SettingsMissing, match="CASEBRIDGE_SERVICE_URLS"):
        Settings.read(GOOD | {"CASEBRIDGE_SERVICE_URLS": urls})
