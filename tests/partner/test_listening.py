"""What comes from the broker is checked and kept before anything else happens with it."""

import json
from collections import namedtuple
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from kafka import TopicPartition

from partner.incoming import Incoming
from partner.listening import Listener, ServiceKeys, as_record
from partner.mailbox import Mailbox, Postman
from partner.records import NotGenuine, Record
from partner.refusals import Refused
from tests.partner.builders import (
    ADDRESSES,
    CASE,
    CONSENT_KEY,
    INTAKE_KEY,
    NOTICE,
    PARTNER,
    TOPIC,
    Clock,
    a_notice,
    a_record,
    answering,
    published,
)

Raw = namedtuple("Raw", "topic partition offset key value headers")


class NewsOfOneNotice:
    """A listener that has one notice to tell, and then none."""

    def __init__(self) -> None:
        self.told = False

    def hear(self, postman: Postman, seconds: float):
        received = None if self.told else postman.deliver(a_record())
        self.told = True
        return [received] if received else []

    def close(self) -> None: ...


def keys(*answers):
    http, asked = answering(*answers)
    return ServiceKeys(http, "https://consent.example/keys", Clock().patience(1)), asked


def test_a_record_becomes_plain_values():
    headers = [("ce_id", b"1"), ("ce_type", "médecin".encode()), ("signature", None)]

    record = as_record(Raw(TOPIC, 3, 7, CASE.encode(), b"{}", headers))

    assert (record.topic, record.partition, record.offset) == (TOPIC, 3, 7)
    assert (record.key, record.id, record.type) == (CASE, "1", "médecin")


def test_a_header_that_stands_twice_or_is_no_text_counts_as_missing():
    headers = [("ce_id", b"1"), ("ce_id", b"2"), ("ce_type", b"\xff")]

    record = as_record(Raw(TOPIC, 0, 0, None, None, headers))

    assert (record.id, record.type, record.key, record.value) == ("", "", "", b"")


def test_the_services_keys_are_fetched_once():
    ours, asked = keys(httpx.Response(200, json=published()))

    ours.check(a_record(), writer="intake")
    ours.check(a_record(), writer="intake")

    assert len(asked) == 1


def test_a_key_that_is_new_is_looked_up(monkeypatch):
    ours, asked = keys(
        httpx.Response(200, json=published(CONSENT_KEY)),
        httpx.Response(200, json=published(CONSENT_KEY, INTAKE_KEY)),
    )
    monkeypatch.setattr("partner.listening.KEYS_AT_MOST_EVERY", 0)

    ours.check(a_record(), writer="intake")

    assert len(asked) == 2


def test_forged_records_do_not_make_us_fetch_keys_without_end():
    ours, asked = keys(httpx.Response(200, json=published(CONSENT_KEY)))

    for _ in range(20):
        with pytest.raises(NotGenuine):
            ours.check(a_record(), writer="intake")

    assert len(asked) == 1


def test_without_keys_nothing_is_judged():
    ours, _ = keys(httpx.ConnectError("gone"))

    with pytest.raises(Refused) as refused:
        ours.check(a_record(), writer="intake")
    assert refused.value.temporary


class Broker:
    """Gives what was not committed, to each connection from the beginning."""

    def __init__(self, *coming: Record) -> None:
        self.coming, self.committed, self.left = list(coming), 0, 0

    def connect(self, *_: Any) -> "Broker":
        self.given = self.committed
        return self

    def readable(self, _servers: str, _token: Any, topics: list[str]) -> list[TopicPartition]:
        return [TopicPartition(topic, 0) for topic in topics]

    def assign(self, partitions: list[TopicPartition]) -> None:
        self.assigned = partitions

    def assignment(self) -> list[TopicPartition]:
        return self.assigned

    def poll(self, timeout_ms: int) -> dict[str, list[Raw]]:
        fresh, self.given = self.coming[self.given :], len(self.coming)
        return {"": [as_raw(record) for record in fresh]}

    def commit(self) -> None:
        self.committed = self.given

    def close(self) -> None:
        self.left += 1


def as_raw(record: Record) -> Raw:
    headers = [(name, text.encode()) for name, text in record.headers.items()]
    key = record.key.encode()
    return Raw(record.topic, record.partition, record.offset, key, record.value, headers)


@pytest.fixture
def postman(tmp_path):
    box = Mailbox(tmp_path / "mailbox")
    with box.claim():
        yield Postman(box)


def listener(monkeypatch, broker: Broker, *answers: httpx.Response | Exception) -> Listener:
    monkeypatch.setattr("partner.listening.broker.consumer", broker.connect)
    monkeypatch.setattr("partner.listening.broker.readable", broker.readable)
    ours, _ = keys(*(answers or [httpx.Response(200, json=published())]))
    return Listener(PARTNER, ADDRESSES, lambda: "token", ours)


def refused_in(tmp_path: Path) -> list[str]:
    return [
        json.loads(file.read_bytes())["why"] for file in tmp_path.glob("mailbox/refused/*.json")
    ]


def test_what_is_kept_is_committed_at_the_next_look_and_not_before(monkeypatch, postman):
    broker = Broker(a_record())
    ours = listener(monkeypatch, broker)

    heard = ours.hear(postman, 0)
    before = broker.committed

    assert [one.id for one in heard] == [NOTICE]
    assert ours.hear(postman, 0) == []
    assert (before, broker.committed, broker.left) == (0, 1, 0)


def test_who_leaves_commits_what_was_kept(monkeypatch, postman):
    broker = Broker(a_record())
    ours = listener(monkeypatch, broker)
    ours.hear(postman, 0)

    ours.close()

    assert (broker.committed, broker.left) == (1, 1)


def test_what_was_kept_but_not_committed_comes_again_and_is_known(monkeypatch, postman):
    broker = Broker(a_record())
    listener(monkeypatch, broker).hear(postman, 0)

    assert listener(monkeypatch, broker).hear(postman, 0) == []


def test_k06_k07_what_is_not_genuine_is_set_aside_and_stops_nothing_behind_it(
    monkeypatch, postman, tmp_path
):
    forged = [
        replace(a_record(), key="anothercase"),
        a_record(key=CONSENT_KEY, source="urn:casebridge:consent", offset=1),
        a_record(a_notice() | {"resourceType": "Parameters"}, offset=2),
    ]
    broker, told = Broker(*forged, a_record(offset=3)), []
    ours = listener(monkeypatch, broker)
    ours.report = told.append

    heard = ours.hear(postman, 0)

    assert [one.id for one in heard] == [NOTICE]
    assert len(refused_in(tmp_path)) == len(told) == len(forged)
    assert all(TOPIC in each for each in told)


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(403),
        httpx.Response(404),
        httpx.Response(200, content=b"<html>"),
        httpx.Response(200, json=[]),
        httpx.Response(200, json={}),
        httpx.Response(200, json={"keys": [{"kty": "EC"}]}),
    ],
    ids=["not for us", "nothing there", "a page", "a list", "no keys", "half a key"],
)
def test_while_the_keys_cannot_be_had_what_comes_is_neither_kept_nor_lost(
    monkeypatch, postman, tmp_path, answer
):
    broker = Broker(a_record())
    ours = listener(monkeypatch, broker, answer, httpx.Response(200, json=published()))

    with pytest.raises(Refused):
        ours.hear(postman, 0)

    assert (broker.committed, broker.left) == (0, 1)
    assert refused_in(tmp_path) == []
    assert [one.id for one in ours.hear(postman, 0)] == [NOTICE]


def test_waiting_gives_what_comes(tmp_path):
    box = Mailbox(tmp_path)
    incoming = Incoming(box, NewsOfOneNotice)  # type: ignore[arg-type]

    found = incoming.wait(box.messages, 1, 5)

    assert [one.id for one in found] == [NOTICE]


def test_waiting_gives_what_is_here_already(tmp_path):
    box = Mailbox(tmp_path)
    with box.claim():
        Postman(box).deliver(a_record(a_notice("case-closed")))

    found = Incoming(box, NewsOfOneNotice).wait(box.messages, 1, 0)  # type: ignore[arg-type]

    assert [one.event for one in found] == ["case-closed"]


def test_waiting_in_vain_is_told_with_the_count(tmp_path):
    box = Mailbox(tmp_path)

    with pytest.raises(Refused, match=r"1 of 2 came in 0.05 seconds \[timeout\]"):
        Incoming(box, NewsOfOneNotice).wait(box.messages, 2, 0.05)  # type: ignore[arg-type]


def test_listening_begins_behind_what_was_acted_on(tmp_path):
    box = Mailbox(tmp_path)
    with box.claim():
        postman = Postman(box)
        for number in (2, 3):
            id_ = f"00000000-0000-4000-8000-00000000000{number}"
            postman.deliver(a_record(a_notice("case-closed", id_=id_)))

    news = Incoming(box, NewsOfOneNotice).listen(lambda: False, after=1)  # type: ignore[arg-type]
    found = [next(news).event, next(news).event]
    news.close()

    assert found == ["case-closed", "file-released"]


def test_where_another_process_listens_its_mailbox_is_watched(tmp_path):
    box, elsewhere = Mailbox(tmp_path), Mailbox(tmp_path)
    incoming = Incoming(box, lambda: pytest.fail("must not listen"))

    with elsewhere.claim():
        news = incoming.listen(lambda: False)
        Postman(elsewhere).deliver(a_record())
        with pytest.raises(Refused):
            incoming.wait(list, 1, 0.01)
        found = incoming.wait(box.messages, 1, 1)
        news.close()

    assert [one.id for one in found] == [NOTICE]
