"""OperationDefinitions of what our services answer beside messages, reads and searches.

https://hl7.org/fhir/R4/operationdefinition.html. `$process-message` is the standard's own.
"""

from dataclasses import dataclass
from typing import Any, Final

from schemas.canonical import BASE
from schemas.codes import Code, Purpose, Section
from schemas.publishing.heading import class_name, heading
from schemas.publishing.writing import as_json, resource_name


@dataclass(frozen=True)
class Parameter:
    """What an operation takes or gives."""

    name: str
    kind: str | None
    about: str
    at_least: int = 1
    at_most: str = "1"
    system: type[Code] | None = None
    parts: tuple["Parameter", ...] = ()

    def as_json(self, use: str) -> dict[str, Any]:
        found: dict[str, Any] = {
            "name": self.name,
            "use": use,
            "min": self.at_least,
            "max": self.at_most,
            "documentation": self.about,
        }
        if self.kind is not None:
            found["type"] = self.kind
        if self.system is not None:
            value_set = f"{BASE}/ValueSet/{self.system.system().rpartition('/')[2]}"
            found["binding"] = {"strength": "required", "valueSet": value_set}
        if self.parts:
            found["part"] = [part.as_json(use) for part in self.parts]
        return found


@dataclass(frozen=True)
class Operation:
    """One operation of the whole system; its address is below its code."""

    code: str
    title: str
    about: str
    takes: tuple[Parameter, ...]
    gives: tuple[Parameter, ...]
    affects_state: bool

    @property
    def url(self) -> str:
        return f"{BASE}/OperationDefinition/{self.code}"


_PURPOSE: Final = Parameter(
    "purpose", "code", "What the sections are to be used for.", 1, "1", Purpose
)

OPERATIONS: Final = (
    Operation(
        "decide",
        "May these sections be released, now?",
        "Asked by the services of a deployment for what is about to be released. Each section is "
        "decided by itself and the decision is recorded. A permit brings the content key with "
        "which the section is sealed.",
        (
            Parameter("case", "uuid", "The case."),
            Parameter("referral", "uuid", "The referral or transfer for which it is released."),
            Parameter("recipient", "string", "The partner that is to receive it."),
            _PURPOSE,
            Parameter("message", "uuid", "The message that will carry the sections."),
            Parameter(
                "section",
                None,
                "A section of the case file.",
                1,
                "*",
                parts=(
                    Parameter("code", "code", "Which section.", system=Section),
                    Parameter("version", "integer", "Which version of it."),
                    Parameter("binary", "uuid", "The Binary that it is sealed in."),
                ),
            ),
        ),
        (
            Parameter(
                "section",
                None,
                "What was decided of a section.",
                1,
                "*",
                parts=(
                    Parameter("code", "code", "Which section.", system=Section),
                    Parameter("permit", "boolean", "Whether it may be released."),
                    Parameter("decision", "uuid", "The decision, as it is recorded."),
                    Parameter("key", "base64Binary", "Its content key, if it may.", 0),
                ),
            ),
        ),
        affects_state=True,
    ),
    Operation(
        "release-key",
        "The keys of sealed sections",
        "Asked by the partner that sections were sealed for. It is decided again whether each "
        "section may be opened, and each opening is written to the ledger. Of one that may not, "
        "for whatever reason, there is no key in the answer; where none may: not found.",
        (
            Parameter("binary", "id", "The id of a sealed Binary; at most 32 of them.", 1, "*"),
            _PURPOSE,
        ),
        (
            Parameter(
                "key",
                None,
                "The key of a section that may be opened.",
                1,
                "*",
                parts=(
                    Parameter("binary", "id", "The id of the sealed Binary."),
                    Parameter(
                        "jwe",
                        "string",
                        "The content key as a compact JWE (ECDH-ES+A256KW, A256GCM), wrapped to a "
                        "public key that is registered for the client that asks.",
                    ),
                ),
            ),
        ),
        affects_state=True,
    ),
    Operation(
        "ledger",
        "Who was shown what of a child's file",
        "Asked by an organisation that is or was responsible for the case. The ledger comes as "
        "JSON, or as a page to print for the family when text/html is accepted.",
        (
            Parameter("case", "string", "The asker's own name for the case."),
            Parameter(
                "since",
                "unsignedInt",
                "The size of a checkpoint that the asker has: brings the proof that the newest "
                "continues it.",
                0,
            ),
            Parameter(
                "lang",
                "code",
                "The language of the page: en, fr, ar, am or es. Else Accept-Language says it.",
                0,
            ),
            Parameter(
                "discreet",
                "boolean",
                "A page that tells nothing but how often something was shared, for where the list "
                "must not be found.",
                0,
            ),
        ),
        (
            Parameter(
                "return",
                "Binary",
                "Who received which section, when, why, on which basis, until when, and who opened "
                "it, as chains in which a missing line shows.",
            ),
        ),
        affects_state=False,
    ),
)


def files() -> dict[str, bytes]:
    """The operations, by their path below schemas/published."""
    made = [_definition(one) for one in OPERATIONS]
    return {resource_name(one): as_json(one) for one in made}


def _definition(one: Operation) -> dict[str, Any]:
    found = heading(
        "OperationDefinition",
        id_=one.code,
        name=class_name(one.code),
        title=one.title,
        description=one.about,
    )
    return found | {
        "kind": "operation",
        "affectsState": one.affects_state,
        "code": one.code,
        "system": True,
        "type": False,
        "instance": False,
        "parameter": [
            *(parameter.as_json("in") for parameter in one.takes),
            *(parameter.as_json("out") for parameter in one.gives),
        ],
    }
