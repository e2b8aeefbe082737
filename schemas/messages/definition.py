"""What a message of one event must be: its focus, what else it carries, who asks whom."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from schemas.codes import Code, MessageEvent, MessageParty, Section
from schemas.issues import Issue
from schemas.messages.elements import Element, is_coded, values

ANY: Final = 1_000_000
"""No upper bound."""


class Service(StrEnum):
    """The services that answer requests and write notices."""

    INTAKE = "intake"
    CONSENT = "consent"
    REFERRAL = "referral"
    CLOSURE = "closure"


RECEPTION: Final = Service.CONSENT
"""Who says no to what is asked of nobody: it keeps the register of those who ask."""


class Category(StrEnum):
    """https://hl7.org/fhir/R4/valueset-message-significance-category.html"""

    CONSEQUENCE = "consequence"
    CURRENCY = "currency"
    NOTIFICATION = "notification"


class Status(StrEnum):
    """http://hl7.org/fhir/R4/valueset-publication-status.html

    A draft is published so that integrators can prepare: no service asks for it or writes it yet,
    one that is asked says that it is not supported, and it may still change.
    """

    ACTIVE = "active"
    DRAFT = "draft"


class ResponseRequired(StrEnum):
    """http://hl7.org/fhir/R4/valueset-messageheader-response-request.html"""

    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True)
class Context:
    """What a rule may look at besides its own resource."""

    sender: str | None
    resources: Mapping[str, Element]  # by fullUrl

    def resolve(self, reference: object) -> Element | None:
        literal = reference.get("reference") if isinstance(reference, dict) else None
        return self.resources.get(literal) if isinstance(literal, str) else None


class Rule(Protocol):
    """One demand on a resource; yields what is wrong, never the value."""

    def check(self, resource: Element, place: str, context: Context, /) -> Iterator[Issue]: ...


@dataclass(frozen=True)
class Carries:
    """A kind of resource that the message must carry, so many times, and what each must be."""

    type: str
    at_least: int = 1
    at_most: int = ANY
    rules: tuple[Rule, ...] = ()
    coded: tuple[str, Code] | None = None  # only those with this code at this path
    one_suffices: bool = False  # the rules need hold for one of them alone

    def applies(self, resource: Element) -> bool:
        if resource.get("resourceType") != self.type:
            return False
        if self.coded is None:
            return True
        path, code = self.coded
        return any(is_coded(value, code) for value in values(resource, path))

    @property
    def label(self) -> str:
        return self.type if self.coded is None else f"{self.type} with {self.coded[1]}"


@dataclass(frozen=True, kw_only=True)
class Definition:
    """All that is special to one event."""

    event: MessageEvent
    about: str
    category: Category
    focus: Carries
    status: Status = Status.ACTIVE
    asked_of: tuple[Service, ...] = ()
    written_by: tuple[Service, ...] = ()
    sent_by: tuple[MessageParty, ...] = ()  # who may ask; to others there is no such thing
    sent_to: tuple[MessageParty, ...] = ()  # to whom a notice is written
    by_person: bool = False  # a person acts, whom only a token can name: not over Kafka
    scope: str | None = None  # SMART scope that a request needs
    answer: str | None = None  # type of resource that the answer brings
    answers: tuple[MessageEvent, ...] = ()  # notices that are answered by this request
    tells_of: tuple[MessageEvent, ...] = ()  # requests that lead to this notice
    sections: tuple[Section, ...] = ()  # whose content it is about, where that is limited
    others: tuple[Carries, ...] = ()
    closed: bool = False  # nothing else may travel along
    acknowledged: bool = False  # the partner says that it has received it

    @property
    def is_request(self) -> bool:
        return bool(self.asked_of)

    @property
    def is_active(self) -> bool:
        return self.status is Status.ACTIVE

    @property
    def response(self) -> ResponseRequired:
        """A request is always answered, once; a notice never by a response message."""
        return ResponseRequired.ALWAYS if self.is_request else ResponseRequired.NEVER


def times(at_least: int, at_most: int) -> str:
    if at_least == at_most:
        return f"exactly {at_least}"
    return f"at least {at_least}" if at_most == ANY else f"{at_least} to {at_most}"
