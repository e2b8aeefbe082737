"""A partner, the services' keys, and the messages and seals of a small world, for the tests."""

import base64
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
from joserfc import jwe
from joserfc.jwk import ECKey, KeySet, OctKey

from partner import records
from partner.addresses import Addresses
from partner.home import Home, Registration
from partner.keys import Keys
from partner.patience import Patience
from partner.records import Record
from partner.words import BASE, SECTION, SID_CASE, SID_PARTNER, SID_SERVICE

ISSUER = "https://consent.example"
PARTNER = "et-mowsa"
CASE = "pairwisenameofthecase"
NOTICE = "00000000-0000-4000-8000-000000000001"
BINARY = "00000000-0000-5000-8000-00000000000b"
TOPIC = f"partner.{PARTNER}.intake.v1"

ADDRESSES = Addresses(
    issuer=ISSUER,
    token_endpoint=f"{ISSUER}/oauth/token",
    registration_endpoint=f"{ISSUER}/oauth/register",
    message_keys=f"{ISSUER}/.well-known/message-keys.json",
    services={name: f"https://{name}.example/fhir" for name in ("intake", "consent")},
    bootstrap_servers="127.0.0.1:1",
    kafka_audience="urn:casebridge:kafka",
)
REGISTRATION = Registration(ISSUER, "client-7", PARTNER, ("system/Task.u", "system/Binary.r"))
KEYS = Keys.make("P-256")

Answer = Callable[[httpx.Request], httpx.Response]


class Clock:
    """Time that passes only by waiting."""

    def __init__(self) -> None:
        self.now = 1_000_000.0
        self.waits: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds

    def patience(self, seconds: float = 60) -> Patience:
        return Patience(seconds, self, self.sleep)


def answering(*answers: httpx.Response | Exception) -> tuple[httpx.Client, list[httpx.Request]]:
    """A client that hears these answers in turn, the last one for ever, and what it was asked."""
    asked: list[httpx.Request] = []
    coming: Iterator[httpx.Response | Exception] = iter(answers[:-1])

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        found = next(coming, answers[-1])
        if isinstance(found, Exception):
            raise found
        return found

    return httpx.Client(transport=httpx.MockTransport(answer)), asked


def a_service_key(service: str = "intake") -> ECKey:
    key = ECKey.generate_key("P-384", {"use": "sig", "alg": "ES384"}, private=True)
    return ECKey.import_key(
        {**key.as_dict(private=True), "kid": key.thumbprint(), "service": service}
    )


INTAKE_KEY = a_service_key("intake")
CONSENT_KEY = a_service_key("consent")


def published(*keys: ECKey) -> dict[str, Any]:
    return {"keys": [key.as_dict(private=False) for key in keys or (INTAKE_KEY, CONSENT_KEY)]}


def service_keys() -> KeySet:
    return KeySet.import_key_set(published())


def a_record(
    bundle: dict[str, Any] | None = None,
    *,
    key: ECKey = INTAKE_KEY,
    topic: str = TOPIC,
    source: str = "urn:casebridge:intake",
    offset: int = 0,
    **headers: str,
) -> Record:
    """A record signed by a service; `headers` replace those it would have."""
    bundle = bundle or a_notice()
    head = bundle["entry"][0]["resource"]
    words = {
        "ce_specversion": "1.0",
        "ce_id": head["id"],
        "ce_type": f"{head['eventCoding']['code']}.v1",
        "ce_source": source,
        **headers,
    }
    value = json.dumps(bundle).encode()
    unsigned = Record(topic, CASE, words, value, partition=0, offset=offset)
    signed = {**words, "signature": records.sign(unsigned, key)}
    return Record(topic, CASE, signed, value, partition=0, offset=offset)


def a_notice(
    event: str = "file-released", *resources: dict[str, Any], id_: str = NOTICE
) -> dict[str, Any]:
    """A message from intake to the partner about the case."""
    focus = resources or ({"resourceType": "Task", "id": str(uuid4()), "for": a_case_reference()},)
    head = {
        "resourceType": "MessageHeader",
        "id": id_,
        "eventCoding": {"system": f"{BASE}/CodeSystem/message-event", "code": event},
        "destination": [{"endpoint": "urn:x", "receiver": named(SID_PARTNER, PARTNER)}],
        "sender": named(SID_SERVICE, "intake"),
        "source": {"endpoint": "https://intake.example/fhir"},
        "focus": [{"reference": f"urn:uuid:{focus[0]['id']}"}],
        "definition": f"{BASE}/MessageDefinition/{event}|1.0",
    }
    return {
        "resourceType": "Bundle",
        "id": str(uuid4()),
        "meta": {"tag": [{"system": f"{BASE}/CodeSystem/jurisdiction", "code": "DJ"}]},
        "type": "message",
        "timestamp": "2026-09-01T08:00:00Z",
        "entry": [{"fullUrl": f"urn:uuid:{one['id']}", "resource": one} for one in (head, *focus)],
    }


def a_response(request_id: str, code: str = "ok", *resources: dict[str, Any]) -> dict[str, Any]:
    bundle = a_notice("register-case", *resources, id_=str(uuid4()))
    bundle["entry"][0]["resource"]["response"] = {"identifier": request_id, "code": code}
    return bundle


def named(system: str, value: str) -> dict[str, Any]:
    return {"type": "Organization", "identifier": {"system": system, "value": value}}


def a_case_reference(name: str = CASE) -> dict[str, Any]:
    return {"type": "Patient", "identifier": {"system": SID_CASE, "value": name}}


CONTENT_KEY = OctKey.generate_key(256, private=True)


def a_section(code: str = "bia") -> dict[str, Any]:
    return {"coding": [{"system": SECTION, "code": code}]}


def a_seal(*, content: str = "bia", key: OctKey = CONTENT_KEY, **changed: object) -> str:
    """A sealed section; `changed` replaces what its header says."""
    header = {
        "alg": "dir",
        "enc": "A256GCM",
        "typ": "casebridge-section",
        "cty": "application/fhir+json",
        "kid": BINARY,
        "case": CASE,
        "section": "bia",
        "version": 1,
        "recipient": PARTNER,
        "message": NOTICE,
        **changed,
    }
    plain = json.dumps({"section": {"code": a_section(content)}, "resources": []})
    registry = jwe.JWERegistry(algorithms=["dir", "A256GCM"], strict_check_header=False)
    return jwe.encrypt_compact(header, plain, key, registry=registry)


def b64(text: str) -> str:
    """As a Binary carries it."""
    return base64.b64encode(text.encode()).decode()


def a_release(seal: str | None = None, *, purpose: str | None = "reunification") -> dict[str, Any]:
    """A `file-released` message with one section, bia."""
    manifest: dict[str, Any] = {
        "resourceType": "Composition",
        "id": str(uuid4()),
        "subject": a_case_reference(),
        "section": [{"code": a_section(), "entry": [{"reference": f"urn:uuid:{BINARY}"}]}],
    }
    if purpose is not None:
        coding = {"system": f"{BASE}/CodeSystem/purpose", "code": purpose}
        manifest["event"] = [{"code": [{"coding": [coding]}]}]
    binary = {
        "resourceType": "Binary",
        "id": BINARY,
        "meta": {"versionId": "1"},
        "contentType": "application/jose",
        "data": b64(seal or a_seal()),
    }
    return a_notice("file-released", manifest, binary)


def keys(binaries: Iterable[str], _purpose: str) -> dict[str, str]:
    """The keys of these, as the partner's door gives them."""
    return {binary: wrapped() for binary in binaries}


def a_key(binary: str, wrapped: str) -> dict[str, Any]:
    """A parameter in the answer of `$release-key`."""
    part = [{"name": "binary", "valueId": binary}, {"name": "jwe", "valueString": wrapped}]
    return {"name": "key", "part": part}


def wrapped(key: OctKey = CONTENT_KEY, to: ECKey | None = None) -> str:
    """A content key as the consent service gives it."""
    algorithms = ["ECDH-ES+A256KW", "A256GCM"]
    return jwe.encrypt_compact(
        {"alg": algorithms[0], "enc": algorithms[1]},
        json.dumps(key.as_dict(private=True)),
        to or KEYS.encryption,
        algorithms=algorithms,
    )


def a_home(folder: Path) -> Home:
    home = Home(folder)
    home.keep(REGISTRATION)
    KEYS.save(home.keys_file)
    return home
