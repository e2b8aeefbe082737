"""Demands on whether an element is there, how often, and with which word."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from schemas.explained import MOST_ISSUES
from schemas.issues import Issue, IssueType, error
from schemas.messages.definition import Context, Rule
from schemas.messages.elements import Element, at, values


@dataclass(frozen=True)
class Present:
    """The element must be there."""

    path: str

    def check(self, resource: Element, place: str, _context: Context, /) -> Iterator[Issue]:
        if not values(resource, self.path):
            yield error(IssueType.REQUIRED, f"{place}.{self.path}", f"{self.path} is required here")


@dataclass(frozen=True)
class Absent:
    """The element must not be there, because of what it could give away or contradict."""

    path: str

    def check(self, resource: Element, place: str, _context: Context, /) -> Iterator[Issue]:
        for where, _ in at(resource, self.path, place):
            yield error(IssueType.BUSINESS_RULE, where, f"{self.path} is not allowed here")


@dataclass(frozen=True)
class ExactlyOne:
    """The element must stand exactly once, although the standard allows more."""

    path: str

    def check(self, resource: Element, place: str, _context: Context, /) -> Iterator[Issue]:
        if len(values(resource, self.path)) != 1:
            yield error(
                IssueType.STRUCTURE, f"{place}.{self.path}", f"exactly one {self.path} is required"
            )


@dataclass(frozen=True)
class Among:
    """The element must be there and be one of these words."""

    path: str
    words: tuple[str, ...]

    def check(self, resource: Element, place: str, context: Context, /) -> Iterator[Issue]:
        found = at(resource, self.path, place)
        if not found:
            yield from Present(self.path).check(resource, place, context)
        for where, value in found:
            if value not in self.words:
                yield error(IssueType.VALUE, where, f"must be {' or '.join(self.words)}")


@dataclass(frozen=True)
class Yes:
    """The element must be there and be true."""

    path: str

    def check(self, resource: Element, place: str, context: Context, /) -> Iterator[Issue]:
        yield from Present(self.path).check(resource, place, context)
        for where, value in at(resource, self.path, place):
            if value is not True:
                yield error(IssueType.VALUE, where, "must be true")


@dataclass(frozen=True)
class Either:
    """One group of rules must hold as a whole; what the nearest one lacks is told."""

    groups: tuple[tuple[Rule, ...], ...]

    def check(self, resource: Element, place: str, context: Context, /) -> Iterator[Issue]:
        found = [
            list(islice(_broken(group, resource, place, context), MOST_ISSUES))
            for group in self.groups
        ]
        if all(found):
            yield from min(found, key=len)


def _broken(
    rules: tuple[Rule, ...], resource: Element, place: str, context: Context
) -> Iterator[Issue]:
    return (issue for rule in rules for issue in rule.check(resource, place, context))


@dataclass(frozen=True)
class When:
    """Rules that bear only where the element has this value."""

    path: str
    value: str
    rules: tuple[Rule, ...]

    def check(self, resource: Element, place: str, context: Context, /) -> Iterator[Issue]:
        if self.value in values(resource, self.path):
            for rule in self.rules:
                yield from rule.check(resource, place, context)


@dataclass(frozen=True)
class Every:
    """Rules for each of the elements at this path; there must be one at least."""

    path: str
    rules: tuple[Rule, ...]

    def check(self, resource: Element, place: str, context: Context, /) -> Iterator[Issue]:
        yield from Present(self.path).check(resource, place, context)
        for where, one in at(resource, self.path, place):
            for rule in self.rules:
                yield from rule.check(one, where, context)


NOTHING_WRITTEN_FREELY: Final = (
    Absent("text"),
    Absent("contained"),
    Absent("note"),
    Absent("description"),
    Absent("patientInstruction"),
    Absent("reasonCode"),
    Absent("reasonReference"),
)
"""Where words could hide that say who, where or why, in a Task, request or Communication."""

NOTHING_OF_THE_PERSON: Final = (
    Absent("text"),
    Absent("contained"),
    Absent("name"),
    Absent("telecom"),
    Absent("birthDate"),
    Absent("address"),
    Absent("photo"),
    Absent("contact"),
    Absent("link"),
)
"""A Patient of whom no more is said than the case's name and one fact."""
