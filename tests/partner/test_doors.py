"""Sending over HTTP and over Kafka: unchanged, again when that may help, and not for ever."""

import json

import httpx
import pytest

from partner import records
from partner.doors import HttpDoor, KafkaDoor, read_response
from partner.refusals import Refused
from partner.tokens import Tokens
from partner.words import SID_CASE
from tests.partner.builders import (
    ADDRESSES,
    CASE,
    KEYS,
    NOTICE,
    PARTNER,
    REGISTRATION,
    Clock,
    a_case_reference,
    a_key,
    a_notice,
    a_response,
    answering,
)

TOKEN = httpx.Response(200, json={"access_token": "t", "expires_in": 300})
BODY = json.dumps(a_notice("register-case")).encode()
EPISODE = {
    "resourceType": "EpisodeOfCare",
    "id": "e",
    "identifier": [{"system": SID_CASE, "value": CASE}],
    "patient": a_case_reference(),
}


def yes() -> httpx.Response:
    return httpx.Response(200, json=a_response(NOTICE, "ok", EPISODE))


def outcome(code: str, text: str, **more: object) -> dict[str, object]:
    issue = {"severity": "error", "code": code, "diagnostics": text, **more}
    return {"resourceType": "OperationOutcome", "issue": [issue]}


def door(*answers: httpx.Response | Exception, seconds: float = 60):
    clock = Clock()
    http, asked = answering(TOKEN, *answers)
    ours = Tokens(http, ADDRESSES, REGISTRATION, lambda: KEYS, clock.patience(), clock)
    return HttpDoor(http, ADDRESSES, ours, clock.patience(seconds)), asked, clock


def test_the_answer_names_the_case():
    ours, asked, _ = door(yes())

    answer = ours.send(BODY, to="intake")

    assert answer.case == CASE
    assert str(asked[1].url) == "https://intake.example/fhir/$process-message"
    assert asked[1].content == BODY


@pytest.mark.parametrize(
    "trouble",
    [
        httpx.ConnectError("gone"),
        httpx.ReadTimeout("slow"),
        httpx.Response(503, json=outcome("transient", "send it again")),
        httpx.Response(500),
    ],
)
def test_the_same_bytes_are_sent_again_after_trouble(trouble):
    ours, asked, _ = door(trouble, yes())

    ours.send(BODY, to="intake")

    assert [request.content for request in asked[1:]] == [BODY, BODY]


def test_retry_after_is_heeded():
    ours, _, clock = door(httpx.Response(503, headers={"Retry-After": "7"}), yes())

    ours.send(BODY, to="intake")

    assert clock.waits == [7]


def test_patience_ends_and_says_what_was_answered_last():
    ours, asked, clock = door(
        httpx.Response(503, json=outcome("transient", "not decided yet")), seconds=10
    )

    with pytest.raises(Refused, match="not decided yet") as refused:
        ours.send(BODY, to="intake")
    assert refused.value.temporary
    assert sum(clock.waits) <= 10
    assert len(asked) > 3


def test_a_fault_over_there_is_not_asked_for_without_end():
    ours, asked, _ = door(httpx.Response(500, json=outcome("exception", "a fault of ours")))

    with pytest.raises(Refused, match="a fault of ours"):
        ours.send(BODY, to="intake")
    assert len(asked[1:]) == 4


def test_a_no_is_told_with_place_and_rule_and_not_asked_again():
    issue = outcome(
        "required",
        "birthDate is required here",
        expression=["Bundle.entry[2].resource.birthDate"],
        details={"coding": [{"code": "no-birth-date"}]},
    )
    ours, asked, _ = door(httpx.Response(422, json=issue))

    with pytest.raises(Refused) as refused:
        ours.send(BODY, to="intake")

    assert str(refused.value) == (
        "Bundle.entry[2].resource.birthDate: birthDate is required here [no-birth-date]"
    )
    assert refused.value.status == 422
    assert len(asked) == 2


def test_a_token_that_the_service_no_longer_takes_is_renewed_once():
    ours, asked, _ = door(httpx.Response(401), TOKEN, yes())

    ours.send(BODY, to="intake")

    assert [request.url.host for request in asked] == [
        "consent.example",
        "intake.example",
        "consent.example",
        "intake.example",
    ]


def test_a_stranger_hears_not_found():
    ours, _, _ = door(httpx.Response(404, json=outcome("not-found", "no such case")))

    with pytest.raises(Refused) as refused:
        ours.read("intake", "EpisodeOfCare/x")
    assert refused.value.not_found


def test_an_unknown_service_is_named_before_anything_is_sent():
    ours, asked, _ = door(yes())

    with pytest.raises(Refused, match="there are: consent, intake"):
        ours.send(BODY, to="referal")
    assert asked == []


def test_keys_come_wrapped_each_for_its_binary_and_for_one_purpose():
    found = {"resourceType": "Parameters", "parameter": [a_key("b-2", "a.b.c")]}
    ours, asked, _ = door(httpx.Response(200, json=found))

    assert ours.release_keys(["b-1", "b-2"], "reunification") == {"b-2": "a.b.c"}

    assert json.loads(asked[1].content)["parameter"] == [
        {"name": "binary", "valueId": "b-1"},
        {"name": "binary", "valueId": "b-2"},
        {"name": "purpose", "valueCode": "reunification"},
    ]
    assert asked[1].url.path == "/fhir/$release-key"


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"parameter": 1},
        {"parameter": [1]},
        {"parameter": [{"name": "key", "valueString": "a.b.c"}]},
        {"parameter": [{"name": "key", "part": [{"name": "binary", "valueId": "b-1"}]}]},
        {"parameter": [{"name": "key", "part": [{"name": "binary"}, {"name": "jwe"}]}]},
    ],
    ids=str,
)
def test_an_answer_without_keys_is_refused(answer):
    ours, _, _ = door(httpx.Response(200, json=answer))

    with pytest.raises(Refused, match="holds no keys"):
        ours.release_keys(["b-1"], "reunification")


def test_a_response_that_says_no_is_a_refusal():
    said = a_response(
        NOTICE, "fatal-error", outcome("business-rule", "answered before") | {"id": "o"}
    )

    with pytest.raises(Refused, match="answered before"):
        read_response(said)


def test_over_kafka_a_message_is_signed_for_our_own_topic():
    bundle = a_notice("register-case", EPISODE)
    kafka = KafkaDoor(PARTNER, ADDRESSES, lambda: "t", KEYS.signing)

    record = kafka.record(b"body", bundle)

    assert record.topic == f"partner.{PARTNER}.inbound.v1"
    assert record.key == CASE
    assert record.headers["ce_type"] == "register-case.v1"
    assert record.headers["ce_source"] == f"urn:casebridge:partner:{PARTNER}"
    assert record.headers["signature"].split(".")[1] == ""
    assert record.covered().startswith(f"partner.{PARTNER}.inbound.v1\n{CASE}\n{NOTICE}\n".encode())
    assert records.sign(record, KEYS.signing) != record.headers["signature"]  # ECDSA is salted
