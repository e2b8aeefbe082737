"""Only what its topic's writer signed, in that topic, is genuine. (K04, K06, K07)"""

import base64
import json
from dataclasses import replace

import pytest

from partner.records import NotGenuine, Record, UnknownKey, check
from services.common import signing
from tests.partner.builders import (
    CONSENT_KEY,
    INTAKE_KEY,
    KEYS,
    PARTNER,
    TOPIC,
    a_record,
    a_service_key,
    service_keys,
)


def with_header(record: Record, **changed: str) -> Record:
    return replace(record, headers={**record.headers, **changed})


def test_what_the_writer_of_the_topic_signed_is_genuine():
    check(a_record(), service_keys(), writer="intake")


@pytest.mark.parametrize(
    "forged",
    [
        replace(a_record(), value=b"{}"),
        replace(a_record(), key="anothercase"),
        replace(a_record(), topic=f"partner.{PARTNER}.referral.v1"),
        replace(a_record(), topic="partner.dj-authority.intake.v1"),
        with_header(a_record(), ce_id="00000000-0000-4000-8000-000000000002"),
        with_header(a_record(), ce_type="case-closed.v1"),
        with_header(a_record(), ce_source="urn:casebridge:consent"),
    ],
    ids=["body", "key", "topic", "other-partner", "new-id", "type", "source"],
)
def test_a_genuine_signature_does_not_cover_anything_else(forged):
    with pytest.raises(NotGenuine):
        check(forged, service_keys(), writer="intake")


@pytest.mark.parametrize("signature", ["", "a.b", "..", "a..b", "e30..AAAA", "€..", "a.b.c"])
def test_an_unreadable_signature_is_none(signature):
    with pytest.raises(NotGenuine):
        check(with_header(a_record(), signature=signature), service_keys(), writer="intake")


def test_a_signature_that_brings_its_content_along_is_refused():
    header, _, tail = a_record().headers["signature"].split(".")

    with pytest.raises(NotGenuine, match="not detached"):
        check(
            with_header(a_record(), signature=f"{header}.AAAA.{tail}"),
            service_keys(),
            writer="intake",
        )


def test_another_service_may_not_write_this_topic():
    record = a_record(key=CONSENT_KEY, source="urn:casebridge:consent")

    with pytest.raises(NotGenuine, match="another than the writer"):
        check(record, service_keys(), writer="intake")


def test_another_service_may_not_speak_in_the_writers_name():
    with pytest.raises(NotGenuine, match="another than the writer"):
        check(a_record(key=CONSENT_KEY), service_keys(), writer="intake")


def test_nor_may_the_writer_speak_in_the_name_of_another():
    record = a_record(source="urn:casebridge:consent")

    with pytest.raises(NotGenuine, match="another than the writer"):
        check(record, service_keys(), writer="intake")


@pytest.mark.parametrize(
    "said", [[], "x", None, {}, {"kid": []}, {"alg": 1}, {"crit": 1}, {"crit": [1]}], ids=json.dumps
)
def test_whatever_the_header_of_a_signature_is_it_stops_nobody_from_reading_on(said):
    record = a_record()
    header, _, tail = record.headers["signature"].split(".")
    usual = json.loads(base64.urlsafe_b64decode(header + "=="))
    words = {"alg": usual["alg"], "kid": usual["kid"]} | said if isinstance(said, dict) else said
    forged = base64.urlsafe_b64encode(json.dumps(words).encode()).rstrip(b"=").decode()

    with pytest.raises(NotGenuine):
        check(with_header(record, signature=f"{forged}..{tail}"), service_keys(), writer="intake")


def test_what_a_service_signs_is_genuine_and_what_a_partner_signs_a_service_believes():
    record = a_record()
    what = signing.Signed(
        record.topic, record.key, record.id, record.type, record.source, record.value
    )

    theirs = signing.sign(what, INTAKE_KEY).decode("ascii")
    check(with_header(record, signature=theirs), service_keys(), writer="intake")
    ours = record.headers["signature"].encode("ascii")
    assert signing.verify(what, ours, service_keys()) == INTAKE_KEY.kid


@pytest.mark.parametrize("key", [a_service_key(), KEYS.signing], ids=["stranger", "ourselves"])
def test_a_key_that_the_services_do_not_publish_signs_nothing(key):
    with pytest.raises(UnknownKey):
        check(a_record(key=key, topic=TOPIC), service_keys(), writer="intake")
