"""The two doors by which a message goes in: `$process-message`, and the partner's own Kafka topic.

Both take the message byte for byte. A message whose answer was lost is sent again as it was; the
service then gives the answer it gave before.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import httpx
from joserfc.jwk import ECKey

from partner import broker, bundles, records
from partner.addresses import Addresses
from partner.patience import Patience, good
from partner.records import Record
from partner.refusals import Refused, from_outcome
from partner.tokens import Person, Tokens
from partner.words import FHIR_JSON, SID_CASE, inbound_topic, partner_source


@dataclass(frozen=True)
class Response:
    """What a service answered to one message."""

    message: Mapping[str, Any]

    @property
    def focus(self) -> dict[str, Any]:
        """The resource that the answer is about."""
        found = bundles.resources(self.message)
        return found[0] if found else {}

    @property
    def case(self) -> str | None:
        """Our own name for the case, where the answer names it."""
        return self.name(SID_CASE)

    def name(self, system: str) -> str | None:
        """The identifier of that system: of the focus itself, else the first in the answer."""
        own = bundles.identifier_of(self.focus, system)
        return own or next(bundles.identifiers(self.message, system), None)


def read_response(bundle: Mapping[str, Any], status: int | None = None) -> Response:
    """A response message that says yes. Refused when it says anything else."""
    if not isinstance(bundles.header(bundle).get("response"), dict):
        raise Refused.because("structure", "the answer is no response message", status=status)
    if bundles.says_yes(bundle):
        return Response(bundle)
    outcome = bundles.resource(bundle, "OperationOutcome") or {}
    raise Refused(from_outcome(outcome), status=status)


@dataclass(frozen=True)
class HttpDoor:
    """`POST [base]/$process-message`."""

    http: httpx.Client
    addresses: Addresses
    tokens: Tokens
    patience: Patience

    def send(self, body: bytes, *, to: str, person: Person | None = None) -> Response:
        """The service's answer. Refused with its issues when it says no."""
        base = self.addresses.service(to)
        request = self.http.build_request(
            "POST",
            f"{base}/$process-message",
            content=body,
            headers={"Content-Type": FHIR_JSON, "Accept": FHIR_JSON},
        )
        answer = self._ask(base, person, request)
        return read_response(_json(good(answer)), answer.status_code)

    def read(
        self,
        to: str,
        path: str,
        parameters: Mapping[str, str] | None = None,
        *,
        person: Person | None = None,
    ) -> dict[str, Any]:
        """GET what a service shows us."""
        base = self.addresses.service(to)
        asked = dict(parameters) if parameters else None  # {} would cut off the path's own query
        request = self.http.build_request("GET", f"{base}/{path}", params=asked)
        answer = self._ask(base, person, request)
        return _json(good(answer))

    def page(self, to: str, path: str, parameters: Mapping[str, str]) -> str:
        """GET what a service shows people: HTML."""
        base = self.addresses.service(to)
        request = self.http.build_request(
            "GET", f"{base}/{path}", params=dict(parameters), headers={"Accept": "text/html"}
        )
        answer = self._ask(base, None, request)
        return good(answer).text

    def release_keys(self, binaries: Iterable[str], purpose: str) -> dict[str, str]:
        """The wrapped content key of each sealed section that may be opened, by its Binary.

        Refused as not found when all stay shut.
        """
        base = self.addresses.service("consent")
        asked = {
            "resourceType": "Parameters",
            "parameter": [
                *({"name": "binary", "valueId": binary} for binary in binaries),
                {"name": "purpose", "valueCode": purpose},
            ],
        }
        request = self.http.build_request(
            "POST",
            f"{base}/$release-key",
            content=json.dumps(asked),
            headers={"Content-Type": FHIR_JSON},
        )
        return _keys(_json(good(self._ask(base, None, request))))

    def _ask(self, base: str, person: Person | None, request: httpx.Request) -> httpx.Response:
        """With a token, and once more with a fresh one when the service no longer takes it."""
        used: list[str] = []
        where = str(request.url.copy_with(query=None, fragment=None))

        def attempt() -> httpx.Response:
            used.append(self.tokens.get(base, person))
            request.headers.pop("DPoP", None)
            request.headers.update(self.tokens.headers(used[-1], request.method, where))
            return self.http.send(request)

        answer = self.patience.ask(attempt)
        if answer.status_code == httpx.codes.UNAUTHORIZED:
            self.tokens.forget(used[-1])
            answer = self.patience.ask(attempt)
        return answer


@dataclass(frozen=True)
class KafkaDoor:
    """The topic that this partner alone writes."""

    organisation: str
    addresses: Addresses
    token: Callable[[], str]
    key: ECKey

    def send(self, body: bytes, bundle: Mapping[str, Any]) -> str:
        """Put the message there, signed; gives the id that the response will answer.

        An error does not mean that the message is not there; sending it again is safe.
        """
        record = self.record(body, bundle)
        headers = [(name, value.encode()) for name, value in record.headers.items()]
        with broker.in_our_words():
            producer = broker.producer(self.addresses.bootstrap_servers, self.token)
            try:
                sent = producer.send(
                    record.topic, key=record.key.encode(), value=body, headers=headers
                )
                sent.get(timeout=40)
            finally:
                producer.close(timeout=5)
        return record.id

    def record(self, body: bytes, bundle: Mapping[str, Any]) -> Record:
        """The message as it goes to the broker: CloudEvents in binary mode, signed."""
        message, event = bundles.message_id(bundle), bundles.event(bundle)
        key = bundles.case_name(bundle) or message
        words = {
            "ce_specversion": "1.0",
            "ce_id": message,
            "ce_source": partner_source(self.organisation),
            "ce_type": f"{event}.v1",
            "ce_subject": key,
            "ce_time": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "ce_dataschema": str(bundles.header(bundle).get("definition", "")),
            "ce_partitionkey": key,
            "content-type": FHIR_JSON,
        }
        unsigned = Record(inbound_topic(self.organisation), key, words, body)
        signed = {**words, "signature": records.sign(unsigned, self.key)}
        return Record(unsigned.topic, key, signed, body)


def _keys(answer: Mapping[str, Any]) -> dict[str, str]:
    try:
        parts = [{part["name"]: part for part in one["part"]} for one in answer["parameter"]]
        return {part["binary"]["valueId"]: part["jwe"]["valueString"] for part in parts}
    except (KeyError, TypeError):
        raise Refused.because("structure", "the answer holds no keys") from None


def _json(answer: httpx.Response) -> dict[str, Any]:
    try:
        document = answer.json()
    except ValueError:
        document = None
    if not isinstance(document, dict):
        raise Refused.because("structure", "the answer is not a JSON object")
    return document
