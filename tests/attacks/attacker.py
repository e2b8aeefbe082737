"""A partner that does what no partner should, with its own keys and through public doors alone."""

import json
import socket
import ssl
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import httpx
from kafka import KafkaProducer

from deploy.demo.stage import MESSAGES, WRITTEN_ON, Stage
from deploy.launcher import Casebridge
from deploy.topics import connection
from partner import Partner, records
from partner.outgoing import Filling, made_ready
from partner.records import Record

FHIR = "application/fhir+json"
PROCESS = "/fhir/$process-message"
NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # plain here; the usual one is slow to make


class NotUtf8(str):
    """A header's name that no text is."""

    __slots__ = ()

    def encode(self, *_: Any) -> bytes:
        return b"\xff\xfe"


@dataclass(frozen=True)
class Attacker:
    """One partner, and all that it can reach."""

    house: Casebridge
    partner: Partner

    @property
    def topic(self) -> str:
        """The one topic that it may write."""
        return f"partner.{self.partner.organisation}.inbound.v1"

    def headers(self, service: str) -> dict[str, str]:
        token = self.partner.token(service)
        return {"Authorization": f"Bearer {token}", "Content-Type": FHIR}

    def post(
        self, service: str, body: bytes | dict[str, Any], path: str = PROCESS, **headers: str
    ) -> httpx.Response:
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        url = self.house.urls[service] + path
        given = self.headers(service) | headers
        return httpx.post(url, content=content, headers=given, timeout=60, verify=NO_TLS)

    def get(self, service: str, path: str, method: str = "GET") -> httpx.Response:
        url = self.house.urls[service] + path
        return httpx.request(method, url, headers=self.headers(service), timeout=60, verify=NO_TLS)

    def message(self, file: str, **names: str) -> dict[str, Any]:
        """A message of the demo as this partner would send it, whoever wrote it."""
        raw = made_ready(MESSAGES / f"{file}.json", Filling(names, WRITTEN_ON, new_ids=True))
        found: dict[str, Any] = json.loads(raw)
        sender = found["entry"][0]["resource"]["sender"]["identifier"]
        text = json.dumps(found).replace(sender["value"], self.partner.organisation)
        changed: dict[str, Any] = json.loads(text)
        return changed

    def words(self, key: str, value: bytes, **others: str) -> dict[str, str]:
        """The headers of a record that it has signed well."""
        words = {
            "ce_specversion": "1.0",
            "ce_id": str(uuid4()),
            "ce_source": f"urn:casebridge:partner:{self.partner.organisation}",
            "ce_type": "acknowledge.v1",
            **others,
        }
        unsigned = Record(self.topic, key, words, value)
        signature = records.sign(unsigned, self.partner.home.keys().signing)
        return {**words, "signature": signature}

    def put(
        self,
        value: bytes,
        *,
        key: bytes = b"k",
        headers: dict[str, str] | None = None,
        topic: str | None = None,
        **settings: Any,
    ) -> None:
        """Write one record, whatever stands in it."""
        addresses = self.partner.addresses
        producer = KafkaProducer(
            **connection(addresses.bootstrap_servers, lambda: self.partner.token("kafka")),
            max_request_size=10 * 1024 * 1024,
            max_block_ms=60_000,
            **settings,
        )
        given = [(name, text.encode()) for name, text in (headers or {}).items()]
        try:
            producer.send(topic or self.topic, value, key=key, headers=given).get(timeout=60)
        finally:
            producer.close(timeout=5)

    def connect(self, service: str) -> socket.socket:
        """A bare connection; the test closes it."""
        return socket.create_connection(("127.0.0.1", httpx.URL(self.house.urls[service]).port))


def attacker(house: Casebridge, stage: Stage, name: str) -> Attacker:
    return Attacker(house, stage.partners[name])
