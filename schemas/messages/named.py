"""Demands on whom and what a resource names, by identifier or inside the message."""

from collections.abc import Iterator
from dataclasses import dataclass

from schemas.canonical import SID_PARTNER
from schemas.codes import Code
from schemas.issues import Issue, IssueType, error
from schemas.messages.definition import Carries, Context
from schemas.messages.elements import Element, at, identifier
from schemas.messages.presence import Present


@dataclass(frozen=True)
class Names:
    """The references must each name somebody or something by an identifier of these systems."""

    path: str
    systems: tuple[str, ...]
    at_least: int = 1

    def check(self, resource: Element, place: str, _context: Context, /) -> Iterator[Issue]:
        found = at(resource, self.path, place)
        if len(found) < self.at_least:
            yield error(IssueType.REQUIRED, f"{place}.{self.path}", f"{self.path} is required here")
        for where, reference in found:
            if not any(identifier(reference, system) for system in self.systems):
                known = " or ".join(self.systems)
                yield error(
                    IssueType.REQUIRED,
                    f"{where}.identifier",
                    f"an identifier of {known} is required",
                )


@dataclass(frozen=True)
class NamesOnly:
    """The references must each name one of these things of a system."""

    path: str
    system: str
    values: tuple[str, ...]

    def check(self, resource: Element, place: str, context: Context, /) -> Iterator[Issue]:
        yield from Present(self.path).check(resource, place, context)
        for where, reference in at(resource, self.path, place):
            if identifier(reference, self.system) not in self.values:
                yield error(
                    IssueType.VALUE,
                    f"{where}.identifier",
                    f"must name {' or '.join(self.values)} of {self.system}",
                )


@dataclass(frozen=True)
class NamesNever:
    """None of the references may name one of these things of a system."""

    path: str
    system: str
    values: tuple[str, ...]

    def check(self, resource: Element, place: str, _context: Context, /) -> Iterator[Issue]:
        for where, reference in at(resource, self.path, place):
            if identifier(reference, self.system) in self.values:
                yield error(
                    IssueType.BUSINESS_RULE,
                    f"{where}.identifier",
                    f"may not name {' or '.join(self.values)} of {self.system}",
                )


@dataclass(frozen=True)
class Different:
    """The references must lead to at least so many different resources of the message."""

    path: str
    at_least: int

    def check(self, resource: Element, place: str, context: Context, /) -> Iterator[Issue]:
        found = {
            reference["reference"]
            for _, reference in at(resource, self.path)
            if context.resolve(reference) is not None
        }
        if len(found) < self.at_least:
            yield error(
                IssueType.REQUIRED,
                f"{place}.{self.path}",
                f"at least {self.at_least} different ones are required",
            )


@dataclass(frozen=True)
class IsSender:
    """The reference must name the organisation that sends the message."""

    path: str

    def check(self, resource: Element, place: str, context: Context, /) -> Iterator[Issue]:
        found = at(resource, self.path, place)
        if not found:
            yield from Present(self.path).check(resource, place, context)
        for where, reference in found:
            if identifier(reference, SID_PARTNER) != context.sender:
                yield error(
                    IssueType.BUSINESS_RULE,
                    where,
                    "must name the sender, as MessageHeader.sender does",
                )


@dataclass(frozen=True)
class PointsTo:
    """The references must lead to resources of this type inside the message."""

    path: str
    type: str
    at_least: int = 1

    def check(self, resource: Element, place: str, context: Context, /) -> Iterator[Issue]:
        found = at(resource, self.path, place)
        if len(found) < self.at_least:
            yield from Present(self.path).check(resource, place, context)
        for where, reference in found:
            target = context.resolve(reference)
            if target is None or target.get("resourceType") != self.type:
                yield error(
                    IssueType.VALUE, where, f"must lead to a {self.type} inside the message"
                )


@dataclass(frozen=True)
class Agrees:
    """What is named here by an identifier of this system is named so there, too.

    There is an element of the resource of this type to which `via` leads.
    """

    path: str
    system: str
    via: str
    type: str
    there: str

    def check(self, resource: Element, place: str, context: Context, /) -> Iterator[Issue]:
        led_to = [context.resolve(one) for _, one in at(resource, self.via)]
        named = {
            identifier(one, self.system)
            for other in led_to
            if other is not None
            for _, one in at(other, self.there)
        }
        for where, reference in at(resource, self.path, place):
            if not named <= {identifier(reference, self.system)}:
                yield error(
                    IssueType.BUSINESS_RULE,
                    where,
                    f"must name the same as {self.type}.{self.there}",
                )


@dataclass(frozen=True)
class Identified:
    """The resource must carry exactly one identifier of this system."""

    system: str

    def check(self, resource: Element, place: str, _context: Context, /) -> Iterator[Issue]:
        found = resource.get("identifier", [])
        found = found if isinstance(found, list) else [found]
        named = [one for one in found if one.get("system") == self.system and one.get("value")]
        if len(named) != 1:
            yield error(
                IssueType.REQUIRED,
                f"{place}.identifier",
                f"exactly one identifier of {self.system} is required",
            )


@dataclass(frozen=True)
class Brings:
    """The message must bring a resource of this type, and where a code is named, of that code."""

    type: str
    coded: tuple[str, Code] | None = None

    def check(self, _resource: Element, place: str, context: Context, /) -> Iterator[Issue]:
        wanted = Carries(self.type, coded=self.coded)
        if not any(wanted.applies(one) for one in context.resources.values()):
            yield error(IssueType.REQUIRED, place, f"needs a {wanted.label} in the message")


@dataclass(frozen=True)
class NamedContact:
    """The message must bring a person with a name and a way to reach them."""

    def check(self, _resource: Element, place: str, context: Context, /) -> Iterator[Issue]:
        for one in context.resources.values():
            person = context.resolve(one.get("practitioner")) or one.get("practitioner") or one
            named = person.get("name") or person.get("display")
            known = one["resourceType"] in ("Practitioner", "PractitionerRole")
            if known and named and (one.get("telecom") or person.get("telecom")):
                return
        yield error(
            IssueType.REQUIRED,
            place,
            "needs a Practitioner or PractitionerRole with name and telecom",
        )
