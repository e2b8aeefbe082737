"""What strangers and hostile partners try at the public doors of the running whole."""

import json
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from uuid import UUID, uuid4

import httpx
import pytest
import yaml
from kafka.errors import TopicAuthorizationFailedError

from deploy import services
from deploy.databases import SERVICES
from deploy.demo import playing
from deploy.demo.stage import HOST, SID
from partner import Refused, bundles
from tests.attacks.attacker import PROCESS, NotUtf8

pytestmark = pytest.mark.journey

NOBODY = str(UUID(int=7))
PATIENCE = 120.0  # seconds: on a busy machine too
TOKEN = (
    b"POST /oauth/token HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\n\r\ngrant_type="
)
BODIES = {
    "nothing": b"",
    "no UTF-8": b'{"a":"\xff"}',
    "UTF-16": '{"a":1}'.encode("utf-16"),
    "a byte order mark": b"\xef\xbb\xbf{}",
    "a NUL": rb'{"a":"\u0000"}',
    "half a surrogate pair": rb'{"a":"\ud800"}',
    "100,000 arrays": b"[" * 100_000,
    "5,000 objects": b'{"a":' * 5000 + b"1" + b"}" * 5000,
    "no number": b'{"a":NaN}',
    "an endless number": b'{"a":1e400}',
    "5,000 digits": b'{"a":' + b"9" * 5000 + b"}",
    "two documents": b"{} {}",
    "a list": b"[]",
    "one name twice": b'{"resourceType":"Bundle","resourceType":"Bundle"}',
    "six megabytes": b'{"a":"' + b"x" * 6_000_000 + b'"}',
}
LABELS = {
    "another language": {"Content-Type": "text/plain"},
    "another character set": {"Content-Type": "application/fhir+json; charset=utf-7"},
    "packed": {"Content-Encoding": "gzip"},
    "packed twice": {"Content-Encoding": "gzip, br"},
}


def told(answer):
    """All that an answer tells, save the time of day."""
    headers = {name: text for name, text in answer.headers.items() if name != "date"}
    return answer.status_code, headers, answer.content


def registered(attacker):
    """A case of the attacker's own, under its own name for it."""
    answer = attacker.post("intake", attacker.message("register-case-amina"))
    assert answer.status_code == 200, answer.text
    return next(bundles.identifiers(answer.json(), f"{SID}/case"))


def is_answered_over_kafka(attacker):
    """Whether the referral service still reads what this partner writes."""
    names = {"CASE-OF-AMINA": registered(attacker), "NOTICE-OF-TRANSFER": NOBODY}
    message = attacker.message("acknowledge-transfer-amina", **names)
    with pytest.raises(Refused) as refused:
        attacker.partner.send(message, over="kafka", timeout=PATIENCE)
    return refused.value.not_found


def set_aside(house, service):
    """What an operator sees of parked messages."""
    said = house.surroundings.command(service, "parked", "list")
    assert said.returncode == 0, said.stderr
    return [json.loads(line) for line in said.stdout.splitlines()]


def test_f18_k10_no_record_of_a_partner_stops_the_reader_of_all(house, uninvited, host):
    before = {name: house.pids[name] for name in services.workers()}
    words = {"ce_type": "acknowledge.v1"}

    uninvited.put(b"{}", key=b"a\0b", headers=words)
    uninvited.put(b"{}", key=uuid4().bytes * 500, headers=words)
    uninvited.put(b"{}", headers=words | {"ce_id": "x\0", "n\0": "x"})
    uninvited.put(b"{}", headers=words | {NotUtf8("x"): "y"})
    uninvited.put(b"\0" * 9_000_000, headers=words, compression_type="gzip")
    uninvited.put(b"{}", key=b"a\0b", headers=uninvited.words("a\0b", b"{}"))

    assert is_answered_over_kafka(host)
    assert {name: house.pids[name] for name in services.workers()} == before


def test_k06_k07_a_record_that_is_unsigned_or_copied_has_no_effect(house, host, uninvited):
    case = registered(host)
    names = {"CASE-OF-AMINA": case, "NOTICE-OF-TRANSFER": NOBODY}
    value = json.dumps(host.message("acknowledge-transfer-amina", **names)).encode()

    uninvited.put(value, key=case.encode(), headers=host.words(case, value, ce_id="copied"))
    host.put(value, key=case.encode(), headers={"ce_type": "acknowledge.v1", "ce_id": "unsigned"})

    ends, found = time.monotonic() + PATIENCE, {}
    while not {"copied", "unsigned"} <= found.keys() and time.monotonic() < ends:
        found = {one["id"]: one for one in set_aside(house, "referral")}
    rules = {found[name]["outcome"]["issue"][0]["code"] for name in ("copied", "unsigned")}
    assert rules == {"security"}


@pytest.mark.parametrize("topic", [f"partner.{HOST}.inbound.v1", "intake.events.v1", "new.topic"])
def test_k04_nobody_writes_where_somebody_else_writes(uninvited, topic):
    with pytest.raises(TopicAuthorizationFailedError):
        uninvited.put(b"{}", topic=topic)


def test_d09_strangers_who_never_finish_a_request_keep_nobody_from_a_token(house, ngo):
    lines = [ngo.connect("consent") for _ in range(20)]
    try:
        for line in lines:
            line.sendall(TOKEN)

        answer = httpx.get(f"{house.urls['consent']}/live", timeout=9)  # while they are waited for
    finally:
        for line in lines:
            line.close()

    assert answer.status_code == 200


@pytest.mark.parametrize("service", SERVICES)
def test_d01_d11_whatever_is_sent_is_refused_and_no_fault_of_ours(host, service):
    answers = {name: host.post(service, body) for name, body in BODIES.items()}
    answers |= {name: host.post(service, b"{}", **label) for name, label in LABELS.items()}

    statuses = {name: answer.status_code for name, answer in answers.items()}

    assert not {name: each for name, each in statuses.items() if each not in {400, 413, 415, 422}}
    assert {statuses[name] for name in LABELS} == {415}
    assert all(answer.json()["resourceType"] == "OperationOutcome" for answer in answers.values())


@pytest.mark.parametrize("ends", [b"2\r\n{}\r\n0\r\n\r\n", b"zz\r\n{}\r\n0\r\n\r\n"])
def test_d07_a_body_without_a_length_is_read_or_refused(host, ends):
    head = f"POST {PROCESS} HTTP/1.1\r\nHost: x\r\n".encode()
    own = "".join(f"{name}: {text}\r\n" for name, text in host.headers("intake").items())

    with closing(host.connect("intake")) as line:
        line.settimeout(PATIENCE)
        line.sendall(head + own.encode() + b"Transfer-Encoding: chunked\r\n\r\n" + ends)
        answer = line.recv(100)

    assert answer.split(b" ")[1] in {b"400", b"422"}


@pytest.mark.parametrize("method", ["OPTIONS", "TRACE", "PUT", "PATCH", "DELETE", "FOO"])
@pytest.mark.parametrize(
    ("service", "path"),
    [
        ("intake", PROCESS),
        ("intake", f"/fhir/EpisodeOfCare/{NOBODY}"),
        ("referral", f"/fhir/Task/{NOBODY}"),
        ("consent", "/oauth/token"),
    ],
)
def test_b10_no_other_method_is_served_or_explained(host, method, service, path):
    assert host.get(service, path, method).status_code == 405


def test_c25_what_is_not_yours_is_told_in_the_same_bytes_as_what_is_not(host, ngo, uninvited):
    case = registered(host)
    looks = [
        lambda who, name: who.get("intake", f"/fhir/EpisodeOfCare/{name}"),
        lambda who, name: who.get("consent", f"/fhir/$ledger?case={name}"),
    ]

    for look in looks:
        for stranger in (ngo, uninvited):
            assert told(look(stranger, case)) == told(look(stranger, "a" * len(case)))


def test_f12_the_same_message_ten_times_at_once_is_one_case_and_one_answer(host):
    body = json.dumps(host.message("register-case-amina")).encode()
    host.headers("intake")

    with ThreadPoolExecutor(10) as at_once:
        answers = list(at_once.map(lambda _: host.post("intake", body), range(10)))

    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.content for answer in answers}) == 1


def test_d22_the_same_ids_with_another_content_are_refused(host):
    body = host.message("register-case-amina")
    host.post("intake", body)

    again = host.post("intake", json.dumps(body, indent=1).encode())

    assert again.status_code == 409


@pytest.mark.parametrize("start", ["2026-01-01T23:59:60Z", "0001-01-01T00:00:00+14:00"])
def test_d19_an_odd_hour_is_no_fault_of_ours(host, start):
    message = host.message("record-guardian-amina", **{"CASE-OF-AMINA": registered(host)})
    guardian = bundles.resource(message, "RelatedPerson")
    guardian["period"] = {"start": start}

    assert host.post("intake", message).status_code == 200


def test_b11_a_partner_that_was_disabled_is_turned_away_with_a_token_that_still_lasts(
    house, uninvited, tmp_path
):
    register = yaml.safe_load(playing.REGISTER.read_text("utf-8"))
    (theirs,) = [
        each for each in register["partners"] if each["id"] == uninvited.partner.organisation
    ]
    theirs["enabled"] = False
    changed = tmp_path / "partners.yaml"
    changed.write_text(yaml.safe_dump(register), "utf-8")
    ask = f"/fhir/Task/{NOBODY}"
    before = uninvited.get("referral", ask).status_code

    house.register(changed)
    ends = time.monotonic() + PATIENCE
    while uninvited.get("referral", ask).status_code != 401 and time.monotonic() < ends:
        time.sleep(0.1)
    after = uninvited.get("referral", ask).status_code
    house.register(playing.REGISTER)

    assert (before, after) == (404, 401)
