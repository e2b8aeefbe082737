import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from services.common.settings import Settings, SettingsMissing

GIVEN = {
    "CASEBRIDGE_DATABASE_URL": "postgresql://intake:secret@127.0.0.1/intake",
    "CASEBRIDGE_KAFKA_BOOTSTRAP_SERVERS": "127.0.0.1:9092",
    "CASEBRIDGE_ISSUER": "http://127.0.0.1:8000",
    "CASEBRIDGE_PUBLIC_URL": "http://127.0.0.1:8001",
    "CASEBRIDGE_CLIENT_KEY_FILE": "keys/intake.json",
    "CASEBRIDGE_MESSAGE_KEYS_FILE": "keys/services.json",
    "CASEBRIDGE_PAIRWISE_KEY_FILE": "keys/pairwise",
    "CASEBRIDGE_VAULT_KEY_FILE": "keys/vault",
    "CASEBRIDGE_JURISDICTIONS_DIR": "jurisdictions",
    "HOME": "/somewhere",
}


def test_settings_come_from_the_environment():
    settings = Settings.read(GIVEN)

    assert settings.fhir_base == "http://127.0.0.1:8001/fhir"
    assert settings.pairwise_key_file == Path("keys/pairwise")


def test_everything_that_is_missing_is_reported_together():
    with pytest.raises(SettingsMissing, match=r"CASEBRIDGE_DATABASE_URL is missing.*ISSUER"):
        Settings.read({})


def test_a_variable_that_nobody_knows_is_refused():
    with pytest.raises(SettingsMissing, match=re.escape("CASEBRIDGE_SKIP_CONSENT is unknown")):
        Settings.read({**GIVEN, "CASEBRIDGE_SKIP_CONSENT": "1"})


def test_a_malformed_number_is_named_without_its_value():
    with pytest.raises(SettingsMissing) as refused:
        Settings.read({**GIVEN, "CASEBRIDGE_ADMIN_PORT": "not-a-port"})

    assert str(refused.value) == "CASEBRIDGE_ADMIN_PORT is malformed"


def test_an_empty_value_is_not_a_value():
    with pytest.raises(SettingsMissing, match="CASEBRIDGE_ISSUER is malformed"):
        Settings.read({**GIVEN, "CASEBRIDGE_ISSUER": ""})


def test_the_database_password_does_not_show():
    assert "secret" not in repr(Settings.read(GIVEN))


def test_a_service_adds_settings_of_its_own():
    @dataclass(frozen=True)
    class Own(Settings):
        consent_url: str

    own = Own.read({**GIVEN, "CASEBRIDGE_CONSENT_URL": "http://127.0.0.1:8002"})

    assert own.consent_url == "http://127.0.0.1:8002"
