"""Demands on codes: in an element, an extension, an input of a Task, an answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from schemas.codes import Code
from schemas.issues import Issue, IssueType, error
from schemas.messages.definition import ANY, Context, Rule, times
from schemas.messages.elements import (
    Element,
    at,
    coding,
    codings,
    extensions,
    is_coded,
    values,
)
from schemas.messages.languages import NO_TAG, is_tag
from schemas.messages.presence import Present


@dataclass(frozen=True)
class Coded:
    """The element must carry codes of one of our systems, so many of them, known ones."""

    path: str
    system: type[Code]
    at_least: int = 1
    at_most: int = ANY
    only: tuple[Code, ...] = ()

    def check(self, resource: Element, place: str, _context: Context, /) -> Iterator[Issue]:
        allowed, system = self.only or self.system.words(), self.system.system()
        count = 0
        for where, value in at(resource, self.path, place):
            for one in codings(value):
                if one.get("system") != system:
                    continue
                count += 1
                if one.get("code") not in allowed:
                    yield error(
                        IssueType.CODE_INVALID,
                        where,
                        f"not a code of {self.system.system()}"
                        if not self.only
                        else f"must be {' or '.join(self.only)}",
                    )
        if not self.at_least <= count <= self.at_most:
            yield error(
                IssueType.REQUIRED if count < self.at_least else IssueType.STRUCTURE,
                f"{place}.{self.path}",
                f"{times(self.at_least, self.at_most)} of {self.system.system()}",
            )


@dataclass(frozen=True)
class CodedAs:
    """The element must carry this code of a system that others publish."""

    path: str
    system: str
    code: str

    def check(self, resource: Element, place: str, _context: Context, /) -> Iterator[Issue]:
        for value in values(resource, self.path):
            for one in codings(value):
                if one.get("system") == self.system and one.get("code") == self.code:
                    return
        yield error(
            IssueType.REQUIRED,
            f"{place}.{self.path}",
            f"must be coded {self.code} of {self.system}",
        )


@dataclass(frozen=True)
class WhenCoded:
    """Rules that bear only where the element carries this code."""

    path: str
    code: Code
    rules: tuple[Rule, ...]

    def check(self, resource: Element, place: str, context: Context, /) -> Iterator[Issue]:
        if any(is_coded(value, self.code) for value in values(resource, self.path)):
            for rule in self.rules:
                yield from rule.check(resource, place, context)


def in_words(path: str, other: Code) -> WhenCoded:
    """Who says `other` says in words what."""
    return WhenCoded(path, other, (Present(f"{path}.text"),))


@dataclass(frozen=True)
class Extended:
    """An extension of ours, so many times, with a code of ours or of the type named."""

    url: str
    value: str
    system: type[Code] | None = None
    path: str = ""
    at_least: int = 1
    at_most: int = ANY

    def check(self, resource: Element, place: str, _context: Context, /) -> Iterator[Issue]:
        bearers = at(resource, self.path, place) if self.path else iter([(place, resource)])
        where = f"{place}.{self.path}" if self.path else place
        found = [one for _, bearer in bearers for one in extensions(bearer, self.url)]
        if not self.at_least <= len(found) <= self.at_most:
            yield error(
                IssueType.REQUIRED if len(found) < self.at_least else IssueType.STRUCTURE,
                f"{where}.extension",
                f"{times(self.at_least, self.at_most)} of extension {self.url}",
            )
        for one in found:
            if self.value not in one:
                yield error(
                    IssueType.REQUIRED, f"{where}.extension", f"{self.url} needs a {self.value}"
                )
            elif self.system is not None and not _known(one[self.value], self.system):
                yield error(
                    IssueType.CODE_INVALID,
                    f"{where}.extension",
                    f"not a code of {self.system.system()}",
                )


@dataclass(frozen=True)
class Parameter:
    """Inputs or outputs of a Task, so many of this kind, with this type of value."""

    kind: Code
    value: str
    system: type[Code] | None = None
    at_least: int = 1
    at_most: int = ANY
    language: bool = False  # the value is a tag of BCP 47
    path: ClassVar[str]

    def check(self, resource: Element, place: str, _context: Context, /) -> Iterator[Issue]:
        count = 0
        for where, one in at(resource, self.path, place):
            if not is_coded(one.get("type"), self.kind):
                continue
            count += 1
            if self.value not in one:
                yield error(IssueType.REQUIRED, f"{where}.{self.value}", "of another type of value")
            elif self.system is not None and not _known(one[self.value], self.system):
                yield error(
                    IssueType.CODE_INVALID,
                    f"{where}.{self.value}",
                    f"not a code of {self.system.system()}",
                )
            elif self.language and not is_tag(one[self.value]):
                yield error(IssueType.CODE_INVALID, f"{where}.{self.value}", NO_TAG)
        if not self.at_least <= count <= self.at_most:
            yield error(
                IssueType.REQUIRED if count < self.at_least else IssueType.STRUCTURE,
                f"{place}.{self.path}",
                f"{times(self.at_least, self.at_most)} {self.path} {self.kind}",
            )


@dataclass(frozen=True)
class Input(Parameter):
    """What a Task is given along: of this kind, so many, with this type of value."""

    path: ClassVar[str] = "input"


@dataclass(frozen=True)
class Output(Parameter):
    """What a Task reports: of this kind, so many, with this type of value."""

    path: ClassVar[str] = "output"


@dataclass(frozen=True)
class WhenInput:
    """Rules that bear only where an input of this kind has this code."""

    kind: Code
    code: Code
    rules: tuple[Rule, ...]

    def check(self, resource: Element, place: str, context: Context, /) -> Iterator[Issue]:
        if any(
            is_coded(one.get("type"), self.kind) and is_coded(one.get("valueCoding"), self.code)
            for one in values(resource, "input")
        ):
            for rule in self.rules:
                yield from rule.check(resource, place, context)


@dataclass(frozen=True)
class Distinct:
    """No code of this system may stand twice at this path: each is said once."""

    path: str
    system: type[Code]

    def check(self, resource: Element, place: str, _context: Context, /) -> Iterator[Issue]:
        seen: set[object] = set()
        for where, value in at(resource, self.path, place):
            code = coding(value, self.system.system())
            if code in seen:
                yield error(IssueType.DUPLICATE, where, "said before in the same message")
            seen.add(code)


@dataclass(frozen=True)
class Answer:
    """One item of a questionnaire response must be answered, with this type of value."""

    link: str
    value: str
    system: type[Code] | None = None

    def check(self, resource: Element, place: str, _context: Context, /) -> Iterator[Issue]:
        answers = [
            found
            for where, item in at(resource, "item", place)
            if item.get("linkId") == self.link
            for found in at(item, "answer", where)
        ]
        if len(answers) != 1:
            yield error(IssueType.REQUIRED, f"{place}.item", f"{self.link} needs one answer")
        for where, answer in answers:
            if self.value not in answer:
                yield error(IssueType.REQUIRED, f"{where}.{self.value}", "of another type of value")
            elif self.system is not None and not _known(answer[self.value], self.system):
                yield error(
                    IssueType.CODE_INVALID,
                    f"{where}.{self.value}",
                    f"not a code of {self.system.system()}",
                )


def _known(value: Any, system: type[Code]) -> bool:
    if isinstance(value, str):
        return value in system.words()
    return any(
        one.get("system") == system.system() and one.get("code") in system.words()
        for one in codings(value)
    )
