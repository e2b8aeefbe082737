"""The consent service as tests use it: the real application on a real database, and partners."""

import base64
import json
import secrets
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import yaml
from flask.testing import FlaskClient
from joserfc import jwe, jwt
from joserfc.jwk import ECKey
from sqlalchemy import select

from schemas import events, messages, strict_json
from schemas.canonical import CROSS_BORDER, SID_CASE, SID_CONSENT, SID_GUARDIAN, SID_MESSAGE
from schemas.codes import (
    Acknowledgement,
    AgeBand,
    ClosureReason,
    Code,
    ConsentCategory,
    GuardianScope,
    HandoffKind,
    MessageEvent,
    Purpose,
    Section,
    TaskCode,
    UascStatus,
    WithdrawalAnswer,
)
from services.common import tables, web
from services.common.outbox import value_of
from services.common.service import Running
from services.common.vault import Destroyed
from services.consent import register_file, registering
from services.consent.app import SERVICE, doorkeeper
from services.consent.authorization.limits import Rates
from services.consent.settings import Settings
from services.consent.store import invitations
from tests.forging import encoded, signed

__all__ = ["encoded"]  # where many look for it

JURISDICTIONS = Path(__file__).parents[2] / "deploy" / "jurisdictions"
ISSUER = "http://127.0.0.1:20999"
BASE = f"{ISSUER}/fhir"
TOKEN_URL = f"{ISSUER}/oauth/token"
SERVICES = {"consent": ISSUER, "intake": "http://127.0.0.1:20998"}
ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
SHARED = "identity education mhpss plan-economic"
WITHHELD = "trafficking-exploitation"

EVERYTHING = [
    "system/Consent.crus",
    "system/Organization.rs",
    "system/Task.ru",
    "system/Communication.c",
    "system/Binary.r",
    "system/AuditEvent.rs",
]
POLICY = "2024-1"
REGISTER = {
    "partners": [
        {
            "id": id_,
            "name": id_,
            "country": id_[:2].upper(),
            "class": class_,
            "scopes": EVERYTHING,
            "roles": ["case-manager"],
        }
        for id_, class_ in (
            ("dj-red-cross", "child-protection-partner-ngo"),
            ("dj-authority", "lead-authority-host"),
            ("et-mowsa", "lead-authority-origin"),
            ("et-livelihood-ngo", "child-protection-partner-ngo"),
            ("et-other-ngo", "child-protection-partner-ngo"),
        )
    ],
    "agreements": [
        {
            "between": between,
            "from": datetime(2024, 1, 1, tzinfo=UTC),
            "until": datetime(2040, 1, 1, tzinfo=UTC),
            "cross-border": ["DJ", "ET"] if between == ["dj-authority", "et-mowsa"] else False,
            "safeguarding-policy": POLICY,
        }
        for between in (
            ["dj-authority", "dj-red-cross"],
            ["dj-authority", "et-mowsa"],
            ["et-livelihood-ngo", "et-mowsa"],
            ["et-livelihood-ngo", "et-other-ngo"],  # a stranger to all the others
        )
    ],
    "safeguarding-policies": [{"version": POLICY}],
}


def now() -> datetime:
    return datetime.now(UTC)


def a_key(curve: str, use: str, **more: Any) -> ECKey:
    key = ECKey.generate_key(curve, {"use": use, **more}, private=True)
    return ECKey.import_key({**key.as_dict(private=True), "kid": key.thumbprint()})


def _without_none(parts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in parts.items() if value is not None}


def settings(folder: Path, database_url: str) -> Settings:
    """Every file the service needs, made for this test run."""
    signing = a_key("P-256", "sig")
    service, intake, operator = (a_key("P-384", "sig", alg="ES384") for _ in range(3))
    files: Mapping[str, Any] = {
        "signing": {"keys": [signing.as_dict(private=True)]},
        "client": service.as_dict(private=True),
        "intake": intake.as_dict(private=True),
        "message": {
            "keys": [
                {**service.as_dict(private=False), "service": "consent"},
                {**intake.as_dict(private=False), "service": "intake"},
                {**operator.as_dict(private=False), "service": "operator"},
            ]
        },
    }
    for name, document in files.items():
        (folder / name).write_text(json.dumps(document))
    for name in ("pairwise", "vault", "kek"):
        (folder / name).write_text(secrets.token_urlsafe(32) + "\n")
    return Settings(
        database_url=database_url,
        kafka_bootstrap_servers="127.0.0.1:20997",
        issuer=ISSUER,
        public_url=ISSUER,
        client_key_file=folder / "client",
        message_keys_file=folder / "message",
        pairwise_key_file=folder / "pairwise",
        vault_key_file=folder / "vault",
        jurisdictions_dir=JURISDICTIONS,
        signing_keys_file=folder / "signing",
        key_encryption_key_file=folder / "kek",
        service_urls=json.dumps(SERVICES),
    )


@dataclass
class Partner:
    """One organisation's system, with keys of its own and a client registered in the front way."""

    house: "House"
    id: str
    client_id: str = ""
    signing: ECKey = field(default_factory=lambda: a_key("P-384", "sig", alg="ES384"))
    encryption: ECKey = field(default_factory=lambda: a_key("P-384", "enc", alg="ECDH-ES+A256KW"))
    token: str = ""

    def jwks(self) -> dict[str, Any]:
        keys = (self.signing, self.encryption)
        return {"keys": [key.as_dict(private=False) for key in keys]}

    def assertion(self, *, header: Any = None, key: ECKey | None = None, **claims: Any) -> str:
        """A good one; what is given replaces, None takes away."""
        at = int(time.time())
        usual = {
            "iss": self.client_id,
            "sub": self.client_id,
            "aud": TOKEN_URL,
            "iat": at,
            "exp": at + 120,
            "jti": str(uuid4()),
        } | claims
        key = key or self.signing
        head = {"alg": "ES384", "typ": "JWT", "kid": self.signing.kid} | (header or {})
        return signed(_without_none(head), _without_none(usual), key)

    def ask(self, _headers: Any = (), **form: Any) -> Any:
        """POST the token endpoint with a good form; what is given replaces, None takes away."""
        usual = {
            "grant_type": "client_credentials",
            "scope": " ".join(EVERYTHING),
            "client_assertion_type": ASSERTION,
            "resource": BASE,
        }
        if "client_assertion" not in form:
            usual["client_assertion"] = self.assertion()
        given = {name: value for name, value in (usual | form).items() if value is not None}
        return self.house.http.post("/oauth/token", data=given, headers=_headers)

    def headers(self) -> dict[str, str]:
        if not self.token:
            self.token = self.ask().json["access_token"]
        return {"Authorization": f"Bearer {self.token}"}

    def name(self, thing: UUID) -> str:
        return self.house.running.origin.names.name(self.id, thing)

    def send(self, event: MessageEvent, resources: list[dict[str, Any]], **ids: Any) -> Any:
        """POST a message; the answer's first resource is `.json["entry"][1]["resource"]`."""
        bundle = messages.build(
            event,
            bundle_id=ids.get("bundle_id", uuid4()),
            message_id=ids.get("message_id", uuid4()),
            sender=self.id,
            receiver="consent",
            resources=resources,
            timestamp=ids.get("timestamp", now()),
            jurisdiction=("DJ", "1"),
            source_endpoint=f"urn:casebridge:partner:{self.id}",
            destination_endpoint="urn:casebridge:consent",
        )
        return self.house.http.post(
            "/fhir/$process-message",
            data=strict_json.dump(bundle),
            content_type="application/fhir+json",
            headers=self.headers(),
        )

    def give_consent(self, case: UUID, guardian: UUID | None, to: str, **changes: Any) -> Any:
        consent = a_consent_resource(self, case, guardian, to) | changes
        return self.send(MessageEvent.GIVE_CONSENT, [consent])

    def withdraw(self, case: UUID, consent: str, *performers: Any, sections: str = "") -> Any:
        resource = {
            "resourceType": "Consent",
            "identifier": [{"system": SID_CONSENT, "value": consent}],
            "status": "inactive",
            "scope": SCOPE,
            "category": [ConsentCategory.DISCLOSURE.concept],
            "patient": named("Patient", SID_CASE, self.name(case)),
            "dateTime": written(now()),
            "performer": list(performers) or [named("Patient", SID_CASE, self.name(case))],
            "policy": [{"uri": "https://casebridge.example/policy"}],
        }
        if sections:
            resource["provision"] = {"class": codings(Section, sections)}
        return self.send(MessageEvent.WITHDRAW_CONSENT, [resource])

    def answer_withdrawal(self, case: UUID, consent: str, answer: str, why: str = "") -> Any:
        task = {
            "resourceType": "Task",
            "status": "completed",
            "intent": "order",
            "code": TaskCode.ANSWER_WITHDRAWAL.concept,
            "for": named("Patient", SID_CASE, self.name(case)),
            "focus": named("Consent", SID_CONSENT, consent),
            "businessStatus": WithdrawalAnswer(answer).concept,
        }
        return self.send(
            MessageEvent.ANSWER_WITHDRAWAL,
            [task | ({"statusReason": {"text": why}} if why else {})],
        )

    def acknowledge(self, case: UUID, notice: str) -> Any:
        resource = {
            "resourceType": "Communication",
            "status": "completed",
            "subject": named("Patient", SID_CASE, self.name(case)),
            "inResponseTo": [named("Communication", SID_MESSAGE, notice)],
            "category": [Acknowledgement.RECEIVED.concept],
            "sender": messages.organisation(self.id),
            "received": written(now()),
        }
        return self.send(MessageEvent.ACKNOWLEDGE, [resource])

    def key_of(self, *binaries: object, purpose: str = "reintegration") -> Any:
        """POST $release-key."""
        return self.house.http.post(
            "/fhir/$release-key",
            json={
                "resourceType": "Parameters",
                "parameter": [
                    *({"name": "binary", "valueId": str(binary)} for binary in binaries),
                    {"name": "purpose", "valueCode": purpose},
                ],
            },
            headers=self.headers(),
        )

    def opened(self, answer: Any) -> bytes:
        """The content key in an answer of $release-key that holds one."""
        (key,) = self.all_opened(answer).values()
        return key

    def all_opened(self, answer: Any) -> dict[str, bytes]:
        """The content keys in an answer of $release-key, by their binaries."""
        found = {}
        for parameter in answer.json["parameter"]:
            binary, key = parameter["part"]
            plain = jwe.decrypt_compact(
                key["valueString"], self.encryption, algorithms=["ECDH-ES+A256KW", "A256GCM"]
            ).plaintext
            found[binary["valueId"]] = base64.urlsafe_b64decode(json.loads(plain)["k"] + "=")
        return found

    def get(self, path: str) -> Any:
        """GET what this service shows."""
        return self.house.http.get(f"/fhir/{path}", headers=self.headers())

    def ledger(self, case: UUID, since: int | None = None, **headers: str) -> Any:
        return self.house.http.get(
            "/fhir/$ledger",
            query_string={"case": self.name(case)} | ({} if since is None else {"since": since}),
            headers=self.headers() | headers,
        )


@dataclass
class House:
    """The service, and what the world around it does to it."""

    running: Running
    http: FlaskClient
    partners: dict[str, Partner] = field(default_factory=dict)

    @classmethod
    def build(cls, folder: Path, database_url: str, **more: Any) -> "House":
        running = Running(SERVICE, replace(settings(folder, database_url), **more))
        app = web.application(running)
        house = cls(running, app.test_client())
        house.allow(Rates(*[10_000_000] * 5))  # tests ask oftener than anybody
        house.register(REGISTER)
        return house

    def allow(self, rates: Rates, clock: Callable[[], float] = time.monotonic) -> None:
        """From now on everybody may ask so often."""
        extensions = self.http.application.extensions
        extensions["doorkeeper"] = doorkeeper(extensions["authority"], self.running, rates, clock)

    def register(self, register: Mapping[str, Any]) -> set[str]:
        """As the operator's command does."""
        file = self.running.settings.key_encryption_key_file.with_name("partners.yaml")
        file.write_text(yaml.safe_dump(register))
        for each in register["partners"]:
            if each["id"] in self.partners and each.get("enabled", True):
                self.partners[each["id"]].token = ""  # it may have ended: another is asked for
        with self.running.sessions.begin() as session:
            return registering.apply(session, register_file.read(file), now())

    def invitation(self, partner: str) -> str:
        code = secrets.token_urlsafe(16)
        with self.running.sessions.begin() as session:
            invitations.add(session, partner, code, now() + timedelta(days=1))
        return code

    def partner(self, id_: str) -> Partner:
        """Registered the first time it is asked for."""
        if id_ not in self.partners:
            self.partners[id_] = self.another_system_of(id_)
        return self.partners[id_]

    def another_system_of(self, id_: str) -> Partner:
        made = Partner(self, id_)
        answer = self.http.post(
            "/oauth/register",
            json={"jwks": made.jwks()},
            headers={"Authorization": f"Bearer {self.invitation(id_)}"},
        )
        made.client_id = answer.json["client_id"]
        return made

    def hear(self, event: events.Event) -> None:
        """What the listener does with an event of another service."""
        event = events.load(event.TYPE, events.dump(event))
        with self.running.sessions.begin() as session:
            SERVICE.all_events[type(event)](session, event)

    def rows(self, table: Any, *where: Any) -> list[Any]:
        with self.running.sessions() as session:
            return list(session.execute(select(table).where(*where)))

    def notices(self, partner: str) -> list[dict[str, Any]]:
        """What waits in the outbox for a partner."""
        topic = f"partner.{partner}.consent.v1"
        found = self.rows(tables.outbox, tables.outbox.c.topic == topic)
        return [json.loads(value) for value in self._values(found)]

    def told(self, type_: str) -> list[events.Event]:
        """What waits in the outbox for our other services."""
        found = self.rows(tables.outbox, tables.outbox.c.type == type_)
        return [events.load(type_, value) for value in self._values(found)]

    def _values(self, found: list[Any]) -> list[bytes]:
        with self.running.sessions() as session:
            oldest_first = sorted(found, key=lambda row: row.position)
            values = []
            for row in oldest_first:
                with suppress(Destroyed):  # of a case that is no more
                    values.append(value_of(session, row))
            return values

    def decide(self, story: "Story", sections: str, **changes: Any) -> Any:
        """POST $decide as intake does."""
        asked = [
            {"name": "case", "valueUuid": f"urn:uuid:{changes.get('case', story.case)}"},
            {
                "name": "referral",
                "valueUuid": f"urn:uuid:{changes.get('referral', story.referral)}",
            },
            {"name": "recipient", "valueString": changes.get("recipient", story.receiver)},
            {"name": "purpose", "valueCode": changes.get("purpose", "reintegration")},
            {"name": "message", "valueUuid": f"urn:uuid:{uuid4()}"},
        ]
        for section in sections.split():
            part = [
                {"name": "code", "valueCode": section},
                {"name": "version", "valueInteger": 1},
                {"name": "binary", "valueUuid": f"urn:uuid:{story.binary(section)}"},
                *(
                    {"name": "concerns", "valueUuid": f"urn:uuid:{person}"}
                    for person in changes.get("concerns", {}).get(section, ())
                ),
            ]
            asked.append({"name": "section", "part": part})
        return self.http.post(
            "/fhir/$decide",
            json={"resourceType": "Parameters", "parameter": asked},
            headers={"Authorization": f"Bearer {self.service_token()}"},
        )

    def service_token(self, scope: str = "casebridge/decide", service: str = "intake") -> str:
        answer = self.http.post(
            "/oauth/token",
            data={
                "grant_type": "client_credentials",
                "scope": scope,
                "resource": BASE,
                "client_assertion_type": ASSERTION,
                "client_assertion": self.service_assertion(service),
            },
        )
        return str(answer.json["access_token"])

    def key_of(self, service: str) -> ECKey:
        """The private key of one of our services; any but intake has that of consent here."""
        file = self.running.settings.client_key_file
        named = file.with_name("intake") if service == "intake" else file
        return ECKey.import_key(json.loads(named.read_text()))

    def service_keys(self) -> Any:
        """As everybody gets them."""
        return self.http.get("/.well-known/message-keys.json").json

    def service_assertion(self, service: str = "intake") -> str:
        key = self.key_of(service)
        at = int(time.time())
        claims = {"iss": service, "sub": service, "aud": TOKEN_URL, "exp": at + 60}
        header = {"alg": "ES384", "typ": "JWT", "kid": key.kid}
        return jwt.encode(header, claims | {"jti": str(uuid4())}, key, algorithms=["ES384"])

    def story(self, **changes: Any) -> "Story":
        """A child is registered, has a guardian, and its case is accepted by the origin country."""
        story = Story(**changes)
        self.hear(story.registered())
        self.hear(story.appointed())
        for section in (*SHARED.split(), WITHHELD):
            self.hear(story.filed(section))
        if story.accepted:
            self.hear(story.answered())
        return story

    def consented(self, *, guardian_too: bool = True, **changes: Any) -> tuple["Story", str]:
        """And child and guardian have consented; the second is the consent's name to the host."""
        story = self.story(**changes)
        host = self.partner("dj-authority")
        guardian = story.guardian if guardian_too else None
        answer = host.give_consent(story.case, guardian, story.receiver)
        return story, answer.json["entry"][1]["resource"]["identifier"][0]["value"]

    def released(self, **changes: Any) -> tuple["Story", str]:
        """And what is shared has been released to the receiver."""
        story, consent = self.consented(**changes)
        verdicts = self.decide(story, SHARED).json["parameter"]
        self.hear(story.file_released(verdicts))
        return story, consent


@dataclass
class Story:
    """One child's case, from this service's point of view."""

    case: UUID = field(default_factory=uuid4)
    guardian: UUID = field(default_factory=uuid4)
    referral: UUID = field(default_factory=uuid4)
    age_band: AgeBand = AgeBand.ASSENT_AGE
    ages: events.Ages | None = None
    accepted: bool = True
    sender: str = "dj-authority"
    receiver: str = "et-mowsa"
    kind: HandoffKind = HandoffKind.TRANSFER
    binaries: dict[str, UUID] = field(default_factory=dict)

    def binary(self, section: str) -> UUID:
        return self.binaries.setdefault(section, uuid4())

    def appointed(self, **changes: Any) -> events.GuardianRecorded:
        usual = {
            "case": self.case,
            "guardian": self.guardian,
            "scopes": (GuardianScope.SHARING,),
            "start": now() - timedelta(days=30),
            "at": now(),
        }
        return events.GuardianRecorded(**(usual | changes))

    def registered(self, **changes: Any) -> events.CaseRegistered:
        usual = {
            "case": self.case,
            "organisation": "dj-authority",
            "registered_by": "dj-red-cross",
            "jurisdiction": "DJ",
            "jurisdiction_version": "1",
            "uasc_status": UascStatus.UNACCOMPANIED,
            "age_band": self.age_band,
            "ages": self.ages,
            "at": now(),
        }
        return events.CaseRegistered(**(usual | changes))

    def filed(self, section: str, by: str = "dj-red-cross", **changes: Any) -> events.SectionFiled:
        usual = {"case": self.case, "section": Section(section), "version": 1, "at": now()}
        return events.SectionFiled(**(usual | {"organisation": by} | changes))

    def answered(self, **changes: Any) -> events.ReferralAnswered:
        usual = {
            "case": self.case,
            "referral": self.referral,
            "kind": self.kind,
            "sender": self.sender,
            "receiver": self.receiver,
            "accepted": True,
            "sections": tuple(Section(one) for one in (*SHARED.split(), WITHHELD)),
            "purpose": Purpose.REINTEGRATION,
            "at": now(),
        }
        return events.ReferralAnswered(**(usual | changes))

    def passed(self) -> events.ResponsibilityPassed:
        return events.ResponsibilityPassed(
            case=self.case,
            referral=self.referral,
            sender=self.sender,
            receiver=self.receiver,
            at=now(),
        )

    def ended(self, state: Any) -> events.ReferralEnded:
        return events.ReferralEnded(
            case=self.case,
            referral=self.referral,
            kind=self.kind,
            sender=self.sender,
            receiver=self.receiver,
            state=state,
            at=now(),
        )

    def closed(self) -> events.CaseClosed:
        return events.CaseClosed(
            case=self.case,
            organisation=self.receiver,
            reason=ClosureReason.NEEDS_MET,
            monitoring_until=now() + timedelta(days=90),
            at=now(),
        )

    def file_released(self, verdicts: list[dict[str, Any]]) -> events.FileReleased:
        """What intake tells after $decide."""
        parts = [{part["name"]: part for part in one["part"]} for one in verdicts]
        return events.FileReleased(
            case=self.case,
            referral=self.referral,
            recipient=self.receiver,
            message=uuid4(),
            sections=tuple(
                events.ReleasedSection(
                    section=Section(part["code"]["valueCode"]),
                    version=1,
                    binary=self.binary(part["code"]["valueCode"]),
                    decision=UUID(part["decision"]["valueUuid"].removeprefix("urn:uuid:")),
                )
                for part in parts
                if part["permit"]["valueBoolean"]
            ),
            at=now(),
        )


SCOPE = {
    "coding": [
        {
            "system": "http://terminology.hl7.org/CodeSystem/consentscope",
            "code": "patient-privacy",
        }
    ]
}


def a_consent_resource(
    by: Partner, case: UUID, guardian: UUID | None, to: str, **provision: Any
) -> dict[str, Any]:
    """Child and guardian, four sections, one withheld, across the border, for a month."""
    performers = [named("Patient", SID_CASE, by.name(case))]
    if guardian is not None:
        performers.append(named("RelatedPerson", SID_GUARDIAN, str(guardian)))
    return {
        "resourceType": "Consent",
        "language": "am",
        "status": "active",
        "scope": SCOPE,
        "category": [ConsentCategory.DISCLOSURE.concept],
        "patient": named("Patient", SID_CASE, by.name(case)),
        "dateTime": written(now() - timedelta(minutes=1)),
        "performer": performers,
        "organization": [messages.organisation(by.id)],
        "sourceAttachment": {
            "contentType": "application/pdf",
            "language": "am",
            "hash": "dIF/Mlvcp4UrlMXBpqioHwcQR9c=",
            "title": "What was explained",
        },
        "policy": [{"uri": "https://casebridge.example/policy"}],
        "provision": a_provision(to) | provision,
    }


def a_provision(to: str) -> dict[str, Any]:
    return {
        "extension": [{"url": CROSS_BORDER, "valueBoolean": True}],
        "type": "permit",
        "period": {
            "start": written(now() - timedelta(minutes=1)),
            "end": written(now() + timedelta(days=30)),
        },
        "actor": [an_actor(to)],
        "purpose": [Purpose.REINTEGRATION.coding],
        "class": codings(Section, SHARED),
        "provision": [{"type": "deny", "class": [Section(WITHHELD).coding]}],
    }


def an_actor(organisation: str) -> dict[str, Any]:
    return {
        "role": {
            "coding": [
                {
                    "system": "http://terminology.hl7.org/CodeSystem/v3-ParticipationType",
                    "code": "IRCP",
                }
            ]
        },
        "reference": messages.organisation(organisation),
    }


def named(type_: str, system: str, value: str) -> dict[str, Any]:
    return {"type": type_, "identifier": {"system": system, "value": value}}


def codings(system: type[Code], codes: str) -> list[dict[str, Any]]:
    return [system(code).coding for code in codes.split()]


def written(at: datetime) -> str:
    return messages.instant(at)
