"""A message as its handlers look at it, once it has been checked."""

from dataclasses import dataclass, field
from typing import Any, Final

from schemas.canonical import JURISDICTION, SID_CASE, SID_PARTNER, SID_SERVICE
from schemas.codes import MessageEvent
from schemas.messages import elements
from schemas.messages.definition import Definition
from schemas.messages.elements import Element
from schemas.messages.registry import DEFINITIONS

_CASE_ELEMENTS: Final = ("patient", "subject", "for")


@dataclass(frozen=True)
class Response:
    """What a response answers: the request's MessageHeader.id, and how it went."""

    identifier: str
    code: str  # ok | transient-error | fatal-error
    outcome: Element | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Message:
    """One message Bundle. Nothing of its content shows when it is printed."""

    id: str
    bundle_id: str
    event: MessageEvent
    sender: str
    receiver: str
    jurisdiction: tuple[str, str]  # code and version
    timestamp: str
    focus: Element = field(repr=False)  # empty where a response says that nothing was done
    response: Response | None
    bundle: dict[str, Any] = field(repr=False)
    resources: dict[str, Element] = field(repr=False)  # by fullUrl, the header left out

    @property
    def definition(self) -> Definition:
        return DEFINITIONS[self.event]

    @property
    def case_name(self) -> str | None:
        """The sender's own name for the case that the focus is about."""
        for name in _CASE_ELEMENTS:
            found = elements.identifier(self.focus.get(name), SID_CASE)
            if found is not None:
                return found
        return elements.identifier(self.focus, SID_CASE)

    def all(self, resource_type: str) -> list[Element]:
        return [one for one in self.resources.values() if one["resourceType"] == resource_type]

    def first(self, resource_type: str) -> Element | None:
        return next(iter(self.all(resource_type)), None)

    def resolve(self, reference: object) -> Element | None:
        """The resource of this message that a Reference, or its text, leads to."""
        literal = reference.get("reference") if isinstance(reference, dict) else reference
        return self.resources.get(literal) if isinstance(literal, str) else None


def read(bundle: dict[str, Any]) -> Message:
    """The view of a Bundle that `check` has accepted."""
    first, *others = bundle["entry"]
    header = first["resource"]
    resources = {entry["fullUrl"]: entry["resource"] for entry in others}
    focus = header.get("focus", ())
    tag = next(one for one in bundle["meta"]["tag"] if one["system"] == JURISDICTION)
    return Message(
        id=header["id"],
        bundle_id=bundle["id"],
        event=MessageEvent(header["eventCoding"]["code"]),
        sender=_party(header["sender"]),
        receiver=_party(header["destination"][0]["receiver"]),
        jurisdiction=(tag["code"], tag["version"]),
        timestamp=bundle["timestamp"],
        focus=resources[focus[0]["reference"]] if focus else {},
        response=_response(header, resources),
        bundle=bundle,
        resources=resources,
    )


def _party(reference: Element) -> str:
    found = elements.identifier(reference, SID_PARTNER)
    return found or elements.identifier(reference, SID_SERVICE) or ""


def _response(header: Element, resources: dict[str, Element]) -> Response | None:
    if "response" not in header:
        return None
    response = header["response"]
    details = response.get("details", {}).get("reference")
    return Response(response["identifier"], response["code"], resources.get(details))
