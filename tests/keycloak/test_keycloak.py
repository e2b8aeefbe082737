"""Tokens that a real Keycloak made, at a real service: taken as configured, else refused.

`make test-keycloak`: a minute, and 160 MB the first time.
"""

import json
import time
from typing import Any

import httpx
import pytest
from click.testing import CliRunner
from joserfc.jwk import ECKey

from schemas.events import PartnerRegistered
from services.consent import commands
from tests.common.proving import a_proof
from tests.consent.house import ISSUER, REGISTER, House
from tests.keycloak.server import ALLOWED, ELSEWHERE, OTHER_REALM, OURS

pytestmark = pytest.mark.real

PARTNER = "dj-red-cross"
PATIENCE = 60.0  # seconds
KEYCLOAKS_WAYS = (
    *("--algorithm", "RS256", "--type", "JWT"),
    *("--token-type", "Bearer", "--client-claim", "azp"),
)


def trust(keycloak, file, realm="field", *ways):
    """As an operator does."""
    words = ["trust-issuer", keycloak.issuer(realm), str(file), *(ways or KEYCLOAKS_WAYS)]
    said = CliRunner().invoke(commands.main, words)
    assert said.exit_code == 0, said.output


def registered(house, keycloak, **changes: Any):
    """The register names all clients of the first realm."""
    clients = [
        {"issuer": keycloak.issuer(), "client": f"{name}-system", "scopes": [ALLOWED]}
        for name in ("case", "hasty", "patient", "bound", "signing")
    ]
    theirs = {"foreign-clients": clients} | changes
    partners = [each | (theirs if each["id"] == PARTNER else {}) for each in REGISTER["partners"]]
    house.register(REGISTER | {"partners": partners})
    for event in house.told(PartnerRegistered.TYPE):
        house.hear(event)


@pytest.fixture(scope="module")
def issuers(tmp_path_factory):
    return tmp_path_factory.mktemp("trusted") / "issuers.json"


@pytest.fixture(scope="module")
def service(keycloak, issuers, fresh_database, tmp_path_factory):
    issuers.write_text(json.dumps({"issuers": []}))
    folder, database = tmp_path_factory.mktemp("consent"), fresh_database("consent").runtime
    made = House.build(folder, database, foreign_issuers_file=issuers)
    registered(made, keycloak)
    yield made
    made.running.engine.dispose()


@pytest.fixture
def house(service, keycloak, issuers):
    """The service trusts the first realm."""
    trust(keycloak, issuers)
    return service


def ask(house, token, proof=None):
    headers = {"Authorization": f"{'DPoP' if proof else 'Bearer'} {token}"}
    headers |= {"DPoP": proof} if proof else {}
    return house.http.get("/fhir/Consent", headers=headers).status_code


def test_a_token_is_taken_when_its_issuer_is_configured_and_refused_when_not(
    house, keycloak, issuers
):
    token = keycloak.token()
    taken = ask(house, token)

    issuers.write_text(json.dumps({"issuers": []}))

    assert (taken, ask(house, token)) == (200, 401)


def test_however_the_client_proved_to_keycloak_who_it_is(house, keycloak):
    assert ask(house, keycloak.signed_token()) == 200


def test_the_register_limits_what_keycloak_grants(house, keycloak):
    headers = {"Authorization": f"Bearer {keycloak.token(scope=OURS)}"}

    assert house.http.get("/fhir/Consent", headers=headers).status_code == 403


def test_b04_a_token_for_another_service_or_for_both_is_refused(house, keycloak):
    assert ask(house, keycloak.token(scope=f"{ELSEWHERE} {ALLOWED}")) == 401
    assert ask(house, keycloak.token(scope=f"{OURS} {ELSEWHERE} {ALLOWED}")) == 401
    assert ask(house, keycloak.token(scope=ALLOWED)) == 401


def test_b04_a_realm_beside_it_with_the_same_client_is_refused(house, keycloak):
    assert ask(house, keycloak.token(realm=OTHER_REALM)) == 401


def test_b04_a_trusted_realm_whose_client_the_register_does_not_name_is_refused(
    house, keycloak, issuers
):
    trust(keycloak, issuers, OTHER_REALM)

    assert ask(house, keycloak.token(realm=OTHER_REALM)) == 401


def test_a21_a_token_by_a_key_that_is_not_the_realms_is_refused(house, keycloak, issuers):
    told = json.loads(issuers.read_text())
    certs = f"{keycloak.issuer(OTHER_REALM)}/protocol/openid-connect/certs"
    told["issuers"] = [
        each | {"jwks": httpx.get(certs, trust_env=False).json()}
        for each in told["issuers"]
        if each["issuer"] == keycloak.issuer()
    ]

    issuers.write_text(json.dumps(told))

    assert ask(house, keycloak.token()) == 401


def test_b02_a_token_is_refused_once_it_is_over(house, keycloak):
    """It lives for a second; on a slow machine more than one may be over before it is shown."""
    ends = time.monotonic() + PATIENCE
    while ask(house, token := keycloak.token(client_id="hasty-system")) != 200:
        assert time.monotonic() < ends

    while ask(house, token) != 401:
        assert time.monotonic() < ends


def test_b02_a_token_that_lasts_an_hour_is_refused(house, keycloak):
    assert ask(house, keycloak.token(client_id="patient-system")) == 401


def test_an_id_token_is_no_access_token(house, keycloak):
    answer = keycloak.answer(scope=f"openid {OURS} {ALLOWED}")

    assert ask(house, answer["id_token"]) == 401
    assert ask(house, answer["access_token"]) == 200


def test_tokens_that_look_otherwise_than_the_operator_said_are_refused(house, keycloak, issuers):
    trust(keycloak, issuers, "field", "--type", "at+jwt")

    refused = ask(house, keycloak.token())
    trust(keycloak, issuers)

    assert (refused, ask(house, keycloak.token())) == (401, 200)


def test_b05_a_token_that_keycloak_bound_to_a_key_is_taken_with_its_proof_only(house, keycloak):
    key = ECKey.generate_key("P-256")
    endpoint = f"{keycloak.issuer()}/protocol/openid-connect/token"
    asked = {"DPoP": a_proof(key, "POST", endpoint)}
    token = keycloak.token(client_id="bound-system", headers=asked)

    assert ask(house, token) == 401
    assert ask(house, token, a_proof(key, "GET", f"{ISSUER}/fhir/Consent", token)) == 200


def test_b05_b11_what_the_register_takes_away_is_gone_at_once(house, keycloak):
    token = keycloak.token()
    before = ask(house, token)

    registered(house, keycloak, dpop=True)
    bound = ask(house, token)
    registered(house, keycloak, enabled=False)
    disabled = ask(house, keycloak.token())

    assert (before, bound, disabled) == (200, 401, 401)
