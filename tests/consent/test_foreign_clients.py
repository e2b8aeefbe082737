"""Partners whose systems get their tokens of an authorization server of their own."""

import json
import time

import pytest
from sqlalchemy import delete

from schemas.events import PartnerRegistered
from services.common import tables
from services.consent import register_file, registering
from services.consent.register_file import NotARegister
from services.consent.store.ledger_tables import ledger
from tests.common import elsewhere
from tests.common.elsewhere import CLIENT, ISSUER, a_token
from tests.consent.house import BASE, EVERYTHING, REGISTER, House
from tests.consent.test_register import written

pytestmark = pytest.mark.real

MOST = ["system/Consent.s", "system/AuditEvent.rs"]


def a_client(**changes):
    return {"issuer": ISSUER, "client": CLIENT, "scopes": MOST} | changes


def a_register(partner="dj-red-cross", *clients, **changes):
    """That of all tests, and in it a partner with such clients."""
    theirs = {"foreign-clients": list(clients or [a_client()])} | changes
    partners = [each | (theirs if each["id"] == partner else {}) for each in REGISTER["partners"]]
    return REGISTER | {"partners": partners}


@pytest.fixture(scope="module")
def neighbourly(fresh_database, tmp_path_factory):
    folder = tmp_path_factory.mktemp("consent")
    file = elsewhere.written(folder / "issuers.json")
    made = House.build(folder, fresh_database("consent").runtime, foreign_issuers_file=file)
    yield made
    made.running.engine.dispose()


@pytest.fixture
def house(neighbourly):
    """The register knows the foreign client, and the service has heard its own news of it."""
    registered(neighbourly, a_register())
    with neighbourly.running.sessions.begin() as session:
        session.execute(delete(tables.ended_access))  # of tests before
    return neighbourly


def registered(house, register):
    house.register(register)
    for event in house.told(PartnerRegistered.TYPE):
        house.hear(event)


def ask(house, path="Consent", **token):
    return show(house, a_token(**{"aud": BASE, "scope": " ".join(EVERYTHING)} | token), path)


def show(house, token, path="Consent"):
    headers = {"Authorization": f"Bearer {token}"}
    return house.http.get(f"/fhir/{path}", headers=headers).status_code


def test_a_token_of_a_configured_issuer_opens_what_the_register_allows(house):
    assert ask(house) == 200
    assert ask(house, "Organization") == 403


def test_what_it_reads_stands_in_the_ledger_under_a_name_that_no_client_of_ours_has(house):
    story, _ = house.consented()
    case = house.running.origin.names.name("dj-red-cross", story.case)

    answer = house.http.get(
        f"/fhir/$ledger?case={case}",
        headers={
            "Authorization": f"Bearer {a_token(aud=BASE, scope='system/AuditEvent.r', jti='1')}"
        },
    )

    assert answer.status_code == 200
    (read,) = house.rows(ledger, ledger.c.case_id == story.case, ledger.c.what == "read")
    line = json.loads(read.entry)
    assert (line["by"], line["client"]) == ("dj-red-cross", f"{ISSUER}#{CLIENT}")
    assert line["token"] == f"{ISSUER}#1"


def test_b04_a_client_that_the_register_does_not_name_is_nobody(house):
    assert ask(house, azp="other-system") == 401


def test_b04_a_token_for_another_service_of_ours_is_for_nobody_here(house):
    assert ask(house, aud="http://127.0.0.1:20998/fhir") == 401


def test_b11_a_partner_that_was_disabled_is_nobody_before_the_news_is_heard(house):
    house.register(a_register(enabled=False))

    assert ask(house) == 401


def with_less(house, less):
    """The register as it now is; our own service has not heard its news of it yet."""
    house.register(a_register(**{"foreign-clients": less}))


LESS = {
    "no client any more": ([], 401),
    "another client": ([a_client(client="another")], 401),
    "bound tokens only": ([a_client(dpop=True)], 401),
    "fewer scopes": ([a_client(scopes=MOST[1:])], 403),
}
"""What it becomes, and the answer to a token that its issuer makes after that."""


@pytest.mark.parametrize(("less", "_"), LESS.values(), ids=LESS)
def test_b02_b11_whose_client_may_do_less_is_out_with_the_tokens_it_has(house, less, _):
    before = a_token(aud=BASE, scope=" ".join(EVERYTHING))

    with_less(house, less)

    assert show(house, before) == 401


@pytest.mark.parametrize(("less", "answer"), LESS.values(), ids=LESS)
def test_b02_b04_a_token_made_since_opens_no_more_than_the_register_now_says(house, less, answer):
    with_less(house, less)

    soon = int(time.time()) + 2  # of a later second than the change, within the clocks' difference

    assert ask(house, iat=soon) == answer


def test_b05_what_a_partner_must_bind_it_must_bind_everywhere(house):
    registered(house, a_register(dpop=True))

    assert ask(house) == 401


def test_no_section_is_opened_with_a_token_of_somebody_else(house):
    answer = house.http.post(
        "/fhir/$release-key",
        json={"resourceType": "Parameters"},
        headers={"Authorization": f"Bearer {a_token(aud=BASE, scope='system/Binary.r')}"},
    )

    assert answer.status_code == 403


def test_a27_of_a_token_of_somebody_else_nothing_is_told(house):
    partner = house.partner("dj-red-cross")
    form = {
        "token": a_token(aud=BASE),
        "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion": partner.assertion(),
    }

    assert house.http.post("/oauth/introspect", data=form).json == {"active": False}


REFUSED = {
    "A18 more than its partner": a_register("dj-red-cross", scopes=["system/Consent.c"]),
    "the keys of sections": a_register("dj-red-cross", a_client(scopes=["system/Binary.r"])),
    "what no partner may": a_register("dj-red-cross", a_client(scopes=["casebridge/decide"])),
    "no scope": a_register("dj-red-cross", a_client(scopes=["everything"])),
    "twice": a_register("dj-red-cross", a_client(), a_client(scopes=MOST[:1])),
    "a name of no words": a_register("dj-red-cross", a_client(client="a b")),
    "something else": a_register("dj-red-cross", a_client(secret="x")),
}


@pytest.mark.parametrize("register", REFUSED.values(), ids=REFUSED)
def test_a_register_with_foreign_clients_that_may_not_be_is_refused(tmp_path, register):
    with pytest.raises(NotARegister):
        register_file.read(written(tmp_path, register))


def test_b04_a_client_of_an_issuer_is_one_partners(house):
    other = a_register("dj-authority", a_client())
    other["partners"] = [each for each in other["partners"] if each["id"] != "dj-red-cross"]
    other["agreements"] = []

    with pytest.raises(registering.TakenForeignClient):
        house.register(other)


def test_b04_a_client_that_went_to_another_partner_is_the_other_ones(house):
    registered(house, a_register("dj-authority"))

    found = house.running.guard.caller(
        f"Bearer {a_token(aud=BASE)}", method="GET", path="/fhir/Consent"
    )

    assert found.organisation == "dj-authority"
