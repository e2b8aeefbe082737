"""The marshmallow fields of which R4's elements are made. None of them changes what it reads."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Final

from marshmallow import ValidationError, fields

from schemas.explained import MOST_ISSUES, Problem
from schemas.issues import IssueType
from schemas.resources import registry
from schemas.resources.kinds import ABSOLUTE, MIME_TYPE, Kind
from schemas.resources.r4.valuesets import AllTypes
from schemas.resources.trace import explaining

MOST_ELEMENTS: Final = 256


def an_object(value: Any) -> dict[str, Any]:
    """The value, if it is a JSON object with something in it."""
    if not isinstance(value, dict):
        raise ValidationError(Problem(IssueType.STRUCTURE, "must be an object"))
    if not value:
        raise ValidationError(Problem(IssueType.STRUCTURE, "must not be empty"))
    if len(value) > MOST_ELEMENTS:
        raise ValidationError(Problem(IssueType.STRUCTURE, "no type has so many elements"))
    return value


class Part(fields.Field[Any]):
    """An element of a type. `choice` is the x of a value[x], `at_least` its least cardinality."""

    default_error_messages = {  # noqa: RUF012
        "null": Problem(IssueType.STRUCTURE, "null is not a value here")
    }

    def __init__(
        self, *, name: str | None = None, choice: str | None = None, at_least: int = 0
    ) -> None:
        super().__init__(data_key=name, attribute=name)
        self.choice = choice
        self.at_least = at_least

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> Any:
        trace = explaining.get()
        if trace is not None and trace.is_good(value):
            return value
        return self.judged(value)

    def judged(self, value: Any) -> Any:
        """The value itself, or ValidationError."""
        raise NotImplementedError


class Primitive(Part):
    """A value of one of the primitive types, perhaps out of a list of codes.

    Where the standard requires the list, no extension can stand in for a code. Where others are
    said to be allowed beside it, as `extensible`, there is still no way to write them.
    """

    def __init__(
        self,
        kind: Kind,
        codes: type[StrEnum] | None = None,
        *,
        bare: bool = False,
        extensible: bool = False,
        **options: Any,
    ) -> None:
        super().__init__(**options)
        self.kind = kind
        self.bare = bare  # no id or extension may stand beside it
        self.codes = None if codes is None else frozenset(str(code) for code in codes)
        self.needs_value = kind is MIME_TYPE or (codes is not None and not extensible)

    def admits(self, value: Any) -> bool:
        return self.kind.accepts(value) and (self.codes is None or value in self.codes)

    def judged(self, value: Any) -> Any:
        if not self.kind.accepts(value):
            raise ValidationError(Problem(IssueType.VALUE, self.kind.sentence))
        if self.codes is not None and value not in self.codes:
            raise ValidationError(
                Problem(IssueType.CODE_INVALID, "must be a code of the standard's list")
            )
        return value


class Exactly(Part):
    """One word and no other: the resourceType."""

    def __init__(self, word: str) -> None:
        super().__init__(at_least=1)
        self.word = word

    def judged(self, value: Any) -> Any:
        if value != self.word:
            raise ValidationError(Problem(IssueType.VALUE, f"must be {self.word}"))
        return value


class Complex(Part):
    """A value of a type that has a schema of its own, named by its path in the standard."""

    def __init__(self, path: str, **options: Any) -> None:
        super().__init__(**options)
        self.path = path

    def judged(self, value: Any) -> Any:
        return registry.load(self.path, an_object(value))


class Outermost(Complex):
    """An Extension that stands in no other: its url must be absolute."""

    def __init__(self, **options: Any) -> None:
        super().__init__("Extension", **options)

    def judged(self, value: Any) -> Any:
        super().judged(value)
        if not are_absolute([value]):
            raise ValidationError({"url": [Problem(IssueType.VALUE, "must be an absolute URL")]})
        return value


class Bound(Complex):
    """A CodeableConcept that must have a coding of a system, out of a required list."""

    def __init__(self, system: str, codes: type[StrEnum], **options: Any) -> None:
        super().__init__("CodeableConcept", **options)
        self.system = system
        self.codes = frozenset(str(code) for code in codes)

    def judged(self, value: Any) -> Any:
        super().judged(value)
        if not self.holds(value):
            raise ValidationError(
                Problem(IssueType.CODE_INVALID, "must have a coding of the standard's list")
            )
        return value

    def holds(self, value: dict[str, Any]) -> bool:
        of_system = [
            coding.get("code") in self.codes
            for coding in value.get("coding", ())
            if coding.get("system") == self.system
        ]
        return bool(of_system) and all(of_system)


class ReferenceTo(Complex):
    """A Reference, to resources of these types alone; without types to any."""

    def __init__(self, *targets: str, **options: Any) -> None:
        super().__init__("Reference", **options)
        self.targets = frozenset(targets)

    def judged(self, value: Any) -> Any:
        super().judged(value)
        wrong = why_not_target(value, self.targets)
        if wrong is not None:
            raise ValidationError({wrong: [Problem(IssueType.VALUE, self.sentence)]})
        return value

    @property
    def sentence(self) -> str:
        return f"must refer to {' or '.join(sorted(self.targets))}"


class AnyResource(Part):
    """A resource of whichever type its resourceType says."""

    def __init__(self, *, contained: bool = False, **options: Any) -> None:
        super().__init__(**options)
        self.contained = contained

    def judged(self, value: Any) -> Any:
        name = an_object(value).get("resourceType")
        if name is None:
            problem = Problem(IssueType.REQUIRED, "resourceType is required")
        elif registry.is_resource(name):
            return registry.load(name, value, contained=self.contained)
        else:
            problem = Problem(IssueType.NOT_SUPPORTED, "not a type of resource that is taken here")
        raise ValidationError({"resourceType": [problem]})


class Several(Part):
    """A list, never empty. A primitive may be null where its extension stands in for it."""

    def __init__(self, inner: Part, **options: Any) -> None:
        super().__init__(**options)
        self.inner = inner
        self.nulls = isinstance(inner, Primitive | Beside)

    def judged(self, value: Any) -> Any:
        if type(value) is not list:
            raise ValidationError(Problem(IssueType.STRUCTURE, "must be a list"))
        if len(value) < max(1, self.at_least):
            raise ValidationError(Problem(IssueType.STRUCTURE, "must not be empty"))
        problems: dict[int | str, Any] = {}
        trace = explaining.get()
        for position, one in enumerate(value):
            if (one is None and self.nulls) or (trace is not None and trace.is_good(one)):
                continue
            try:
                self.inner.deserialize(one)
            except ValidationError as problem:
                problems[position] = problem.messages
                if len(problems) == MOST_ISSUES:
                    break
        if problems:
            raise ValidationError(problems)
        return value


class Beside(Complex):
    """What stands beside a primitive value, under its name with an underscore: id, extensions."""

    def __init__(self, **options: Any) -> None:
        super().__init__("Element", **options)


def one(part: type[Part], *arguments: Any, **options: Any) -> Any:
    """An element that stands at most once."""
    return part(*arguments, **options)


def many(
    part: type[Part],
    *arguments: Any,
    name: str | None = None,
    at_least: int = 0,
    **options: Any,
) -> Any:
    """An element that may repeat."""
    return Several(part(*arguments, **options), name=name, at_least=at_least)


def are_absolute(extensions: Iterable[dict[str, Any]]) -> bool:
    """Whether the url of each is absolute."""
    return all(ABSOLUTE.match(one.get("url", "")) is not None for one in extensions)


def why_not_target(value: dict[str, Any], targets: Iterable[str]) -> str | None:
    """The part of a Reference that names a type which is not a target, if one does."""
    if not targets:
        return None
    named = value.get("type")
    if named is not None and named.rpartition("/")[2] not in targets:
        return "type"
    literal = value.get("reference")
    if literal is None or literal.startswith(("#", "urn:")):
        return None
    named = led_to(literal.split("?")[0])
    return "reference" if named is not None and named not in targets else None


def led_to(literal: str) -> str | None:
    """The type of resource that the literal of a Reference names, if it names one."""
    path = literal.partition("/_history/")[0].split("/")
    return path[-2] if len(path) > 1 and path[-2] in _TYPES else None


_TYPES: Final = frozenset(str(name) for name in AllTypes)
