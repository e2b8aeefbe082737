"""The one synchronous question: may this be released, now? Asked of the consent service, never of a
copy.

A permit brings the content key under which that version of the section is sealed. No answer is no:
the work waits.
"""

import base64
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any
from uuid import UUID

import httpx

from schemas import strict_json
from schemas.codes import Section
from schemas.issues import Unreadable
from services.common.refusal import CannotDecide
from services.common.tokens import NoToken, OwnTokens
from services.intake.domain import Handoff

KEY_LENGTH = 32  # bytes: A256GCM
SCOPE = "casebridge/decide casebridge/exchange"


@dataclass(frozen=True)
class Permit:
    """One section may go, now."""

    section: Section
    decision: UUID
    key: bytes = field(repr=False)


@dataclass(frozen=True)
class Decisions:
    """Asks the consent service."""

    consent_url: str
    tokens: OwnTokens
    http: httpx.Client = field(
        default_factory=lambda: httpx.Client(timeout=2, trust_env=False), repr=False
    )

    def ask(
        self,
        handoff: Handoff,
        versions: Mapping[Section, int],
        message: UUID,
        concerned: Mapping[Section, Collection[UUID]] = MappingProxyType({}),
    ) -> list[Permit]:
        """The permits among these sections, some of which tell of others, too.

        Raises CannotDecide when there is no clear answer. (C11, F-29)
        """
        base = f"{self.consent_url}/fhir"
        try:
            answer = self.http.post(
                f"{base}/$decide",
                content=strict_json.dump(_question(handoff, versions, message, concerned)),
                headers={
                    "Authorization": f"Bearer {self.tokens.get(base)}",
                    "Content-Type": "application/fhir+json",
                },
            )
            if answer.status_code != httpx.codes.OK:
                raise CannotDecide
            return _permits(strict_json.parse(answer.content), versions)
        except (httpx.HTTPError, NoToken, Unreadable, KeyError, TypeError, ValueError) as problem:
            raise CannotDecide from problem


def _question(
    handoff: Handoff,
    versions: Mapping[Section, int],
    message: UUID,
    concerned: Mapping[Section, Collection[UUID]],
) -> dict[str, Any]:
    asked: list[dict[str, Any]] = [
        {"name": "case", "valueUuid": f"urn:uuid:{handoff.case}"},
        {"name": "referral", "valueUuid": f"urn:uuid:{handoff.referral}"},
        {"name": "recipient", "valueString": handoff.receiver},
        {"name": "purpose", "valueCode": str(handoff.purpose)},
        {"name": "message", "valueUuid": f"urn:uuid:{message}"},
    ]
    for section, version in sorted(versions.items()):
        binary = handoff.binary(section, version)
        part = [
            {"name": "code", "valueCode": str(section)},
            {"name": "version", "valueInteger": version},
            {"name": "binary", "valueUuid": f"urn:uuid:{binary}"},
            *(
                {"name": "concerns", "valueUuid": f"urn:uuid:{person}"}
                for person in sorted(concerned.get(section, ()))
            ),
        ]
        asked.append({"name": "section", "part": part})
    return {"resourceType": "Parameters", "parameter": asked}


def _permits(document: Any, versions: Mapping[Section, int]) -> list[Permit]:
    """Only what was asked for, and only where the answer is exactly yes."""
    found = []
    for parameter in document["parameter"]:
        if parameter["name"] != "section":
            continue
        part = {each["name"]: each for each in parameter["part"]}
        section = Section(part["code"]["valueCode"])
        if part["permit"]["valueBoolean"] is not True or section not in versions:
            continue
        key = base64.b64decode(part["key"]["valueBase64Binary"], validate=True)
        if len(key) != KEY_LENGTH:
            raise ValueError("a content key has 32 bytes")
        found.append(
            Permit(section, UUID(part["decision"]["valueUuid"].removeprefix("urn:uuid:")), key)
        )
    return found
