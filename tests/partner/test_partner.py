"""The whole library in one partner's hands, against services that answer from a table."""

import json
import stat
from pathlib import Path

import httpx
import pytest

from partner import Partner, Person, Refused
from partner.home import Home
from partner.mailbox import Postman
from partner.words import BASE, SID_CASE, SID_CONSENT
from tests.partner.builders import (
    BINARY,
    CASE,
    ISSUER,
    KEYS,
    NOTICE,
    PARTNER,
    Clock,
    a_case_reference,
    a_home,
    a_key,
    a_notice,
    a_record,
    a_release,
    a_response,
    wrapped,
)

INTAKE = "https://intake.example/fhir"
CONSENT = "https://consent.example/fhir"
NOT_FOUND = httpx.Response(
    404,
    json={
        "resourceType": "OperationOutcome",
        "issue": [{"severity": "error", "code": "not-found", "diagnostics": "not known here"}],
    },
)


class World:
    """Services that answer by path, and remember what they were asked."""

    def __init__(self) -> None:
        self.asked: list[httpx.Request] = []
        self.answers: dict[str, httpx.Response] = {
            "/.well-known/oauth-authorization-server": httpx.Response(
                200,
                json={
                    "issuer": ISSUER,
                    "token_endpoint": f"{ISSUER}/oauth/token",
                    "registration_endpoint": f"{ISSUER}/oauth/register",
                },
            ),
            "/.well-known/casebridge-configuration": httpx.Response(
                200,
                json={
                    "issuer": ISSUER,
                    "services": {"intake": INTAKE, "consent": CONSENT},
                    "kafka": {"bootstrap_servers": "127.0.0.1:1", "audience": "urn:k"},
                    "message_jwks_uri": f"{ISSUER}/.well-known/message-keys.json",
                },
            ),
            "/oauth/token": httpx.Response(200, json={"access_token": "t", "expires_in": 300}),
            "/oauth/register": httpx.Response(
                201, json={"client_id": "c", "organization": PARTNER, "scope": "system/Task.u"}
            ),
            "/fhir/$process-message": httpx.Response(200, json=a_response(NOTICE)),
            "/fhir/$release-key": httpx.Response(
                200,
                json={"resourceType": "Parameters", "parameter": [a_key(BINARY, wrapped())]},
            ),
            "/fhir/$ledger": httpx.Response(200, json={"case": CASE, "entries": []}),
        }

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        return self.answers[request.url.path]

    def last(self) -> dict:
        return json.loads(self.asked[-1].content)


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def partner(tmp_path: Path, world: World) -> Partner:
    http = httpx.Client(transport=httpx.MockTransport(world))
    return Partner(a_home(tmp_path / "home"), Clock().patience(1), http)


def received(partner: Partner, bundle: dict | None = None):
    with partner.mailbox.claim():
        found = Postman(partner.mailbox).deliver(a_record(bundle or a_release()))
    assert found is not None
    return found


def test_registering_keeps_keys_and_client(tmp_path, world):
    http = httpx.Client(transport=httpx.MockTransport(world))
    with Partner(Home(tmp_path / "new"), Clock().patience(1), http) as partner:
        partner.register(ISSUER, "code")

    again = Partner.at(tmp_path / "new")
    assert again.organisation == PARTNER
    assert again.home.keys().public() == world.last()["jwks"]
    again.close()


def test_an_invitation_may_say_where_it_is_good(tmp_path, world):
    http = httpx.Client(transport=httpx.MockTransport(world))
    with Partner(Home(tmp_path / "new"), Clock().patience(1), http) as partner:
        with pytest.raises(Refused, match="at which issuer"):
            partner.register(None, "code")
        partner.register(None, json.dumps({"invitation": "code", "issuer": ISSUER}))

    assert world.asked[-1].url.host == "consent.example"


def test_a_partner_registers_once(partner):
    with pytest.raises(Refused, match="registered already"):
        partner.register(ISSUER, "code")


def test_a_file_goes_to_the_service_it_names(partner, world, tmp_path):
    file = tmp_path / "message.json"
    bundle = a_notice("file-section")
    bundle["entry"][0]["resource"]["destination"][0]["receiver"]["identifier"] = {
        "system": f"{BASE}/sid/service",
        "value": "consent",
    }
    file.write_text(json.dumps(bundle))

    partner.send(file)

    assert world.asked[-1].url.host == "consent.example"
    assert world.asked[-1].content == file.read_bytes()


def test_who_acts_is_asked_for_in_the_token(partner, world):
    partner.send(b"{}", to="intake", person=Person("w-1", ("case-manager",)))
    partner.send(b"{}", to="intake")

    assert [request.url.path for request in world.asked].count("/oauth/token") == 2


def test_who_acts_does_not_travel_over_kafka(partner):
    with pytest.raises(Refused, match="only HTTP"):
        partner.send(b"{}", over="kafka", person=Person("w-1", ("case-manager",)))


class Broker:
    """Takes what is sent over Kafka, and answers it at once in the way that comes next."""

    def __init__(self, partner: Partner, *codes: str) -> None:
        self.partner, self.codes, self.sent = partner, list(codes), []

    def __call__(self, *_) -> "Broker":
        return self

    def send(self, body: bytes, bundle: dict) -> str:
        self.sent.append(body)
        if self.codes:
            no = {
                "resourceType": "OperationOutcome",
                "id": "no",
                "issue": [{"severity": "error", "code": "transient", "diagnostics": "not yet"}],
            }
            received(self.partner, a_response(NOTICE, self.codes.pop(0), no))
        return NOTICE


def test_what_was_not_yet_known_is_sent_again_over_kafka_and_gets_an_answer_of_its_own(
    partner, monkeypatch
):
    broker = Broker(partner, "transient-error", "ok")
    monkeypatch.setattr("partner.partner.KafkaDoor", broker)

    with pytest.raises(Refused) as refused:
        partner.send(a_notice(), over="kafka")
    answer = partner.send(a_notice(), over="kafka")
    again = partner.send(a_notice(), over="kafka")  # the same bytes come again, and are known

    assert refused.value.temporary
    assert answer.message["entry"][0]["resource"]["response"]["code"] == "ok"
    assert again.message == answer.message
    assert len(broker.sent) == 3


def test_a_message_without_destination_is_refused_before_it_leaves(partner, world):
    with pytest.raises(Refused, match="no MessageHeader"):
        partner.send({"resourceType": "Bundle"})
    assert world.asked == []


def test_opened_sections_are_kept_for_their_owner_alone(partner):
    notice = received(partner)

    opened = partner.open(notice)

    file = partner.home.opened / NOTICE / "bia.json"
    assert json.loads(file.read_bytes()) == opened.sections["bia"]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_a_section_that_stays_shut_leaves_no_file(partner, world):
    world.answers["/fhir/$release-key"] = NOT_FOUND

    opened = partner.open(received(partner))

    assert opened.not_found == ("bia",)
    assert list(partner.home.opened.rglob("*.json")) == []


def test_without_a_purpose_nothing_is_asked_for(partner, world):
    with pytest.raises(Refused, match="for which purpose"):
        partner.open(received(partner, a_release(purpose=None)))
    assert world.asked == []

    assert partner.open(partner.message("1"), purpose="reunification").sections


def test_an_acknowledgement_answers_the_notice_to_its_writer(partner, world):
    partner.acknowledge(received(partner), opened=True)

    head, focus = (entry["resource"] for entry in world.last()["entry"])
    assert world.asked[-1].url.host == "intake.example"
    assert head["eventCoding"]["code"] == "acknowledge"
    assert head["sender"]["identifier"]["value"] == PARTNER
    assert focus["inResponseTo"][0]["identifier"]["value"] == NOTICE
    assert focus["category"][0]["coding"][0]["code"] == "opened"
    assert focus["subject"]["identifier"]["value"] == CASE


def a_withdrawal() -> dict:
    task = {
        "resourceType": "Task",
        "id": "00000000-0000-4000-8000-00000000000a",
        "for": a_case_reference(),
        "focus": {"type": "Consent", "identifier": {"system": SID_CONSENT, "value": "consent-1"}},
    }
    return a_notice("consent-withdrawn", task)


@pytest.mark.parametrize("what", ["another notice", "of no consent"])
def test_what_tells_of_no_withdrawal_is_not_answered_as_one(partner, world, what):
    task = a_withdrawal()["entry"][1]["resource"]
    of_none = {name: value for name, value in task.items() if name != "focus"}
    notice = {
        "another notice": a_notice("referral-notified", task),
        "of no consent": a_notice("consent-withdrawn", of_none),
    }[what]

    with pytest.raises(Refused, match="no withdrawal"):
        partner.answer_withdrawal(received(partner, notice))
    assert world.asked == []


def test_what_is_of_no_case_has_no_answer(partner, world):
    task = {"resourceType": "Task", "id": "00000000-0000-4000-8000-00000000000a"}

    with pytest.raises(Refused, match="names no case"):
        partner.acknowledge(received(partner, a_notice("referral-notified", task)))
    assert world.asked == []


def test_a_withdrawal_is_answered_with_what_became_of_it(partner, world):
    notice = received(partner, a_withdrawal())

    partner.answer_withdrawal(notice)
    erased = world.last()["entry"][1]["resource"]
    partner.answer_withdrawal(notice, retained="a court keeps it")
    retained = world.last()["entry"][1]["resource"]

    assert erased["businessStatus"]["coding"][0]["code"] == "erased"
    assert erased["focus"]["identifier"]["value"] == "consent-1"
    assert "statusReason" not in erased
    assert retained["statusReason"]["text"] == "a court keeps it"


def test_another_notice_is_no_withdrawal(partner):
    with pytest.raises(Refused, match="no withdrawal"):
        partner.answer_withdrawal(received(partner))


def test_notices_are_waited_for_by_event_and_match(partner):
    received(partner)

    found = partner.wait_for("file-released", matching=lambda one: one.case == CASE, timeout=0)

    assert [one.names(SID_CASE) for one in found] == [[CASE]]


def test_the_ledger_is_asked_for_by_our_own_name(partner, world):
    assert partner.ledger(CASE) == {"case": CASE, "entries": []}
    assert dict(world.asked[-1].url.params) == {"case": CASE}

    partner.ledger(CASE, since=128)
    assert dict(world.asked[-1].url.params) == {"case": CASE, "since": "128"}


def test_the_page_is_asked_for_in_the_familys_language(partner, world):
    world.answers["/fhir/$ledger"] = httpx.Response(200, text="<!doctype html>")

    assert partner.ledger_page(CASE, "am", discreet=True) == "<!doctype html>"
    asked = world.asked[-1]
    assert dict(asked.url.params) == {"case": CASE, "lang": "am", "discreet": "true"}
    assert asked.headers["Accept"] == "text/html"


def test_the_services_keys_are_had_as_they_are_published(partner, world):
    world.answers["/.well-known/message-keys.json"] = httpx.Response(200, json={"keys": []})

    assert partner.service_keys() == {"keys": []}


def test_a_stranger_hears_not_found(partner, world):
    world.answers["/fhir/$ledger"] = NOT_FOUND

    with pytest.raises(Refused) as refused:
        partner.ledger("someoneelses")
    assert refused.value.not_found


def test_keys_never_leave_in_a_request(partner, world):
    partner.open(received(partner))
    partner.acknowledge(partner.message("1"))

    sent = b"".join(request.content for request in world.asked)
    assert KEYS.signing.as_dict(private=True)["d"].encode() not in sent
    assert KEYS.encryption.as_dict(private=True)["d"].encode() not in sent
