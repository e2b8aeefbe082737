"""Each element of each type, right once and then wrong in every way that its kind allows."""

# ruff: noqa: C901

import copy
import json
from collections.abc import Iterator
from typing import Any

from schemas.resources import registry
from schemas.resources.fields import (
    AnyResource,
    Beside,
    Bound,
    Complex,
    Exactly,
    Part,
    Primitive,
    ReferenceTo,
    Several,
)
from tests.schemas.smallest import an_extension, value_of, ways, with_element, wrapped

JSON_KINDS: dict[str, Any] = {
    "text": "words",
    "number": 7,
    "fraction": 7.5,
    "truth": True,
    "object": {"id": "x"},
    "list": ["words"],
}
BAD: dict[str, tuple[Any, ...]] = {
    "base64Binary": ("a", "not base64!"),
    "boolean": ("true", 1),
    "canonical": ("a b", "relative"),
    "code": (" a", "a  b"),
    "date": ("2026-02-30", "2026-02-28T10:00:00Z"),
    "dateTime": ("2026-02-30", "2026-02-28T24:00:00Z", "2026-02-28T10:00:00"),
    "decimal": ("1.5", True),
    "id": ("a_b", "a" * 65),
    "instant": ("2026-02-28", "2026-02-30T10:00:00Z", "2026-02-28T10:00:00"),
    "integer": (1.5, 2**31),
    "markdown": ("", 7),
    "oid": ("1.2.3", "urn:oid:3.1"),
    "positiveInt": (0, -1),
    "string": ("", 7),
    "time": ("24:00:00", "10:00"),
    "unsignedInt": (-1, 2**31),
    "uri": ("a b", ""),
    "url": ("a b", ""),
    "uuid": ("c757873d-ec9a-4326-a141-556f43239520", "urn:uuid:x"),
    "xhtml": ("<div>words</div>", "words"),
}


def mutants() -> Iterator[tuple[str, str]]:
    """Each document as JSON text with what was done to it, the right ones among them."""
    for resource, path, steps in ways():
        for name, part in registry.element_schema(path).parts.items():
            right = with_element(path, name)
            for what, value in _variants(path, name, part, right):
                document = value if path == resource else wrapped(value, steps)
                yield f"{path}.{name} {what}", json.dumps(document)
        for what, value in _of_the_whole(path):
            document = value if path == resource else wrapped(value, steps)
            yield f"{path} {what}", json.dumps(document)


def _of_the_whole(path: str) -> Iterator[tuple[str, Any]]:
    parts = registry.element_schema(path).parts
    first = next(name for name in parts if name not in ("id", "resourceType"))
    right = with_element(path, first)
    yield "with an unknown element", right | {"unheardOf": "words"}
    yield "with an unknown element beside", right | {"_unheardOf": {"id": "a"}}
    yield "with resourceType", right | {"resourceType": "Nonsense"}
    yield "empty", {}
    yield "a text", "words"
    yield "null", None
    yield "of id alone", {"id": "a"}


def _variants(path: str, name: str, part: Part, right: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    yield "right", right
    if part.at_least:
        yield "missing", {key: one for key, one in right.items() if key != name}
    value = right[name]
    yield "null", right | {name: None}
    inner = part.inner if isinstance(part, Several) else part
    if isinstance(part, Several):
        yield "one instead of a list", right | {name: value[0]}
        yield "an empty list", right | {name: []}
        yield "a list of null", right | {name: [None]}
        yield "a list in a list", right | {name: [value]}
        yield "twice", right | {name: [*value, *copy.deepcopy(value)]}
    else:
        yield "a list instead of one", right | {name: [value]}
    put = (
        (lambda one: right | {name: [one]})
        if isinstance(part, Several)
        else (lambda one: right | {name: one})
    )
    for what, one in _inner(
        inner, value[0] if isinstance(part, Several) else value, f"{path}.{name}"
    ):
        yield what, put(one)
    if part.choice is not None:
        yield from _two_choices(path, name, part, right)


def _inner(part: Part, value: Any, place: str) -> Iterator[tuple[str, Any]]:
    match part:
        case Primitive():
            yield "empty", ""
            for what, one in JSON_KINDS.items():
                yield f"as {what}", one
            for one in BAD[part.kind.name]:
                yield f"as {one!r:.40}", one
            if part.codes:
                yield "with an unknown code", "unheard-of"
        case Exactly():
            yield "another", "Patient" if part.word != "Patient" else "Task"
            yield "unheard of", "Nonsense"
        case Beside():
            yield "with an id", {"id": "a", "extension": [an_extension()]}
            yield "with a value", {"value": "words"}
            yield "as text", "words"
            yield "empty", {}
        case AnyResource():
            yield "without type", {"id": "o", "name": "words"}
            yield "of an unknown type", value | {"resourceType": "Nonsense"}
            yield "wrong inside", value | {"nonsense": 1}
        case ReferenceTo():
            yield "dangling", {"reference": "#nowhere"}
            yield "of a type", {"reference": f"{min(part.targets or ['Patient'])}/1"}
            yield "with the type", {"type": min(part.targets or ["Patient"]), "display": "words"}
            yield "of a wrong type", {"type": "SubstancePolymer", "display": "words"}
            yield "as text", "Patient/1"
        case Bound():
            yield (
                "with an unknown code",
                {"coding": [{"system": part.system, "code": "unheard-of"}]},
            )
            yield "with words alone", {"text": "words"}
            yield "with another system", {"coding": [{"system": "http://example.org", "code": "x"}]}
            yield (
                "with another coding too",
                {"coding": [{"system": "http://example.org", "code": "x"}, *value["coding"]]},
            )
        case Complex():
            yield "as text", "words"
            yield "as a number", 7
            yield "empty", {}
            yield (
                "with an unknown element",
                (value if isinstance(value, dict) else {}) | {"unheardOf": 1},
            )


def _two_choices(
    path: str, name: str, part: Part, right: dict[str, Any]
) -> Iterator[tuple[str, Any]]:
    parts = registry.element_schema(path).parts
    for other, one in parts.items():
        bare, taken = other.removeprefix("_"), name.removeprefix("_")
        if one.choice == part.choice and bare != taken:
            yield "two choices", right | {other: value_of(one, f"{path}.{other}")}
            return
