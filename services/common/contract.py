"""What one door over HTTP takes and gives, said beside it, once.

Negotiation holds callers to it; CapabilityStatement and OpenAPI are made from it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, TypeVar

Schema = Mapping[str, Any]
View = TypeVar("View", bound=Callable[..., Any])

JSON = "application/json"
FHIR_JSON = "application/fhir+json"
FHIR = (FHIR_JSON, JSON)
"""What every FHIR document of ours can be read and written as."""

TEXT: Schema = {"type": "string"}


def resource(name: str) -> Schema:
    """The published JSON Schema of an R4 resource."""
    return {"$ref": f"../json-schema/resources/{name}.json"}


@dataclass(frozen=True)
class Parameter:
    """One parameter of the query."""

    name: str
    about: str
    schema: Schema = field(default_factory=lambda: TEXT)
    required: bool = False
    several: bool = False  # may be given more than once
    example: object = None


@dataclass(frozen=True)
class Content:
    """A body, of a request or an answer. `root` is where the path of an error begins."""

    schema: Schema
    types: tuple[str, ...] = FHIR
    root: str = "http.body"
    examples: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Answer:
    """One way in which a request can end well; without content its body is empty."""

    about: str
    content: tuple[Content, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)  # by name: what each says


@dataclass(frozen=True)
class Contract:
    """All that is special to one door. What it `refuses` adds to what every door refuses."""

    about: str
    answers: Mapping[HTTPStatus, Answer] = field(default_factory=dict)
    parameters: tuple[Parameter, ...] = ()
    body: Content | None = None
    refuses: frozenset[HTTPStatus] = frozenset()
    errors: Content | None = None  # how it says so, where that is no OperationOutcome
    operation: str | None = None  # canonical of the OperationDefinition that it answers

    @property
    def gives(self) -> tuple[str, ...]:
        """The media types that it can answer with, the usual one first."""
        types = (
            one for answer in self.answers.values() for each in answer.content for one in each.types
        )
        return tuple(dict.fromkeys(types)) or FHIR


def agreed(contract: Contract) -> Callable[[View], View]:
    """For a Flask view: the contract it keeps."""

    def noted(view: View) -> View:
        view.contract = contract  # type: ignore[attr-defined]
        return view

    return noted


def of(view: Callable[..., Any]) -> Contract | None:
    """The contract of a view, if it has one."""
    found: Contract | None = getattr(view, "contract", None)
    return found
