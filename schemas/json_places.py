"""Where in a JSON document something stands that was refused, as a FHIRPath."""

import json
import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, Final

MOST_PLACES: Final = 20

_SAFE_KEY: Final = re.compile(r"_?[A-Za-z][A-Za-z0-9_-]{0,63}", re.ASCII)

Way = tuple[str | int, ...]


class _Bad:
    """A number that is refused."""


class _Twice(dict[str, Any]):
    """An object in which a key stood twice."""

    key: str


def path(parent: str, key: str) -> str:
    """The expression of an element, or of its parent where the key is not fit to be repeated."""
    if not _SAFE_KEY.fullmatch(key):
        return parent
    return f"{parent}.{key}" if parent else key


def of_key_that_stands_twice(text: str) -> str | None:
    """The first such key, outer objects before inner ones."""
    document = json.loads(text, object_pairs_hook=_marked)
    for way, found in _values(document):
        if isinstance(found, _Twice):
            return path(_expression(document, way), found.key) or None
    return None


def of_number(text: str, is_allowed: Callable[[str], bool]) -> str | None:
    """The first number that is not allowed; None as well where the rest is no JSON."""

    def number(written: str) -> object:
        return 0 if is_allowed(written) else _Bad()

    try:
        document = json.loads(
            text, parse_float=number, parse_int=number, parse_constant=lambda _: _Bad()
        )
    except json.JSONDecodeError:
        return None
    way = next((way for way, found in _values(document) if isinstance(found, _Bad)), ())
    return _expression(document, way) or None


def of_texts(document: object, is_bad: Callable[[str], bool]) -> list[tuple[str | None, str]]:
    """The first texts that are bad, each with its place; keys among them, at their object."""
    found = (
        (_expression(document, way) or None, text)
        for way, value in _values(document)
        for text in _texts_of(value)
        if is_bad(text)
    )
    return list(islice(found, MOST_PLACES))


def _texts_of(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(value) if isinstance(value, dict) else ()


def _marked(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    known = set()
    twice = _Twice(found)
    for key, _ in pairs:
        if key in known:
            twice.key = key
            break
        known.add(key)
    return twice


def _values(value: object, way: Way = ()) -> Iterator[tuple[Way, object]]:
    """Every value with the way to it, outer ones first, in the order of the document."""
    yield way, value
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _values(one, (*way, key))
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from _values(one, (*way, number))


def _expression(document: object, way: Way) -> str:
    root = document.get("resourceType") if isinstance(document, dict) else None
    place = path("", root) if isinstance(root, str) else ""
    for step in way:
        place = path(place, step) if isinstance(step, str) else f"{place}[{step}]"
    return place
