"""The library on a real Kafka: nothing lost, nothing twice, nothing that is not ours."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from uuid import uuid4

import pytest

from partner import Partner, Refused, records
from partner.doors import KafkaDoor
from partner.mailbox import Mailbox
from partner.records import Record
from partner.words import partner_topic
from tests.partner.builders import (
    ADDRESSES,
    CASE,
    CONSENT_KEY,
    KEYS,
    REGISTRATION,
    a_notice,
    a_record,
    a_response,
)
from tests.partner.issuer import issuing
from tests.parts import RealKafka

pytestmark = pytest.mark.real


@pytest.fixture
def name(kafka: RealKafka) -> str:
    """A partner that no other test knows."""
    made = f"partner-{uuid4().hex[:8]}"
    kafka.know(made)
    return made


@pytest.fixture
def home(tmp_path: Path, kafka: RealKafka, name: str):
    with issuing(kafka.bootstrap_servers, lambda: kafka.token(name)) as url:
        folder = tmp_path / "home"
        partner = Partner.at(folder)
        partner.home.keep(
            REGISTRATION.__class__(url, REGISTRATION.client_id, name, REGISTRATION.scopes)
        )
        KEYS.save(partner.home.keys_file)
        partner.close()
        yield folder


def put(kafka: RealKafka, topic: str, *found: Record) -> None:
    """As intake, whatever the record says of itself."""
    producer = kafka.producer("intake")
    for record in found:
        headers = [(word, value.encode()) for word, value in record.headers.items()]
        producer.send(topic, key=record.key.encode(), value=record.value, headers=headers)
    producer.flush()
    producer.close()


def notices(name: str, count: int) -> list[Record]:
    topic = partner_topic(name, "intake")
    return [a_record(a_notice("case-closed", id_=str(uuid4())), topic=topic) for _ in range(count)]


def test_what_a_service_writes_arrives_once_and_in_order(kafka, name, home):
    sent = notices(name, 5)
    put(kafka, partner_topic(name, "intake"), *sent, sent[0], sent[3])

    with Partner.at(home) as partner:
        found = partner.wait_for("case-closed", count=5, timeout=60)
        assert [one.id for one in found] == [record.id for record in sent]
    last = notices(name, 1)
    put(kafka, partner_topic(name, "intake"), *last)
    with Partner.at(home) as again:
        again.wait_for("case-closed", count=6, timeout=60)
        assert [one.id for one in again.messages()] == [record.id for record in (*sent, *last)]


def test_a_forged_and_a_copied_record_are_set_aside_and_stop_nothing(kafka, name, home):
    topic = partner_topic(name, "intake")
    (genuine,) = notices(name, 1)
    (copied,) = notices("dj-authority", 1)
    forged = a_record(a_notice(id_=str(uuid4())), topic=topic, key=CONSENT_KEY)
    unsigned = Record(topic, CASE, {}, b"\x00")
    put(kafka, topic, unsigned, copied, forged, genuine)

    told: list[str] = []
    with Partner.at(home) as partner:
        partner.report = told.append
        (found,) = partner.wait_for("case-closed", timeout=60)

    assert found.id == genuine.id
    kept = sorted((home / "mailbox" / "refused").iterdir())
    assert [json.loads(path.read_bytes())["offset"] for path in kept] == [0, 1, 2]
    assert len(told) == 3


def test_a_topic_that_may_not_be_read_is_an_error_and_not_silence(kafka, name, home):
    kafka.forget(name)

    with Partner.at(home) as partner, pytest.raises(Refused) as refused:
        partner.wait_for("case-closed", timeout=60)

    assert not refused.value.temporary
    assert refused.value.issues[0].code == "forbidden"


def test_a_token_the_broker_does_not_take_is_an_error_and_not_silence(
    kafka, name, tmp_path, monkeypatch
):
    monkeypatch.setattr("partner.broker.PATIENCE_TO_CONNECT", 1500)
    folder = tmp_path / "home"
    with issuing(
        kafka.bootstrap_servers, lambda: kafka.token(name, aud="urn:something-else")
    ) as url:
        partner = Partner.at(folder)
        partner.home.keep(REGISTRATION.__class__(url, "c", name, ("x",)))
        KEYS.save(partner.home.keys_file)
        with partner, pytest.raises(Refused, match="does not take our token"):
            partner.wait_for("case-closed", timeout=60)


def test_a_listener_that_is_killed_twice_loses_and_doubles_nothing(kafka, name, home):
    sent: list[str] = []
    command = [sys.executable, "-m", "partner", "--home", str(home), "wait", "--follow"]
    box = Mailbox(home / "mailbox")
    for kept in (3, 17):
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as listener:
            try:
                until = time.monotonic() + 60
                while len(box.messages()) < kept and time.monotonic() < until:
                    batch = notices(name, 5)
                    put(kafka, partner_topic(name, "intake"), *batch)
                    sent += [record.id for record in batch]
            finally:
                listener.kill()
    assert len(box.messages()) >= 17

    with Partner.at(home) as partner:
        partner.wait_for("case-closed", count=len(sent), timeout=60)

    assert [one.id for one in box.messages()] == sent


def test_a_listener_stops_on_sigterm_and_another_process_reads_its_mailbox(kafka, name, home):
    command = [sys.executable, "-m", "partner", "--home", str(home), "wait", "--follow"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as listener:
        assert listener.stdout is not None
        first, second = notices(name, 2)
        put(kafka, partner_topic(name, "intake"), first)
        assert first.id in listener.stdout.readline()
        with Partner.at(home) as beside:
            put(kafka, partner_topic(name, "intake"), second)
            found = beside.wait_for("case-closed", count=2, timeout=60)
        listener.send_signal(signal.SIGTERM)
        assert listener.wait(timeout=60) == 0

    assert [one.id for one in found] == [first.id, second.id]


def test_a_request_over_kafka_is_answered_in_the_mailbox(kafka, name, home):
    request = a_notice("file-section")
    answer = a_response(
        request["entry"][0]["resource"]["id"], "ok", a_notice()["entry"][1]["resource"]
    )
    topic = partner_topic(name, "intake")
    put(kafka, topic, a_record(answer, topic=topic))

    with Partner.at(home) as partner:
        response = partner.send(request, over="kafka", timeout=60)

    consumer = kafka.consumer("intake", auto_offset_reset="earliest", consumer_timeout_ms=10_000)
    consumer.subscribe([f"partner.{name}.inbound.v1"])
    (raw,) = next(iter(consumer.poll(timeout_ms=10_000).values()))
    consumer.close()
    written = {word: value.decode() for word, value in raw.headers}
    record = Record(raw.topic, raw.key.decode(), written, raw.value)
    assert response.case == CASE
    assert record.id == request["entry"][0]["resource"]["id"]
    assert json.loads(record.value) == request
    assert record.topic == KafkaDoor(name, ADDRESSES, str, KEYS.signing).record(b"", request).topic
    assert records.sign(record, KEYS.signing).split(".")[0] == written["signature"].split(".")[0]
