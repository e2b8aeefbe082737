"""Messages that are as costly to refuse as the allowed size lets them be."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Final

from services.common.door import LARGEST_BODY, MOST_VALUES

_OBSERVATION: Final = {"resourceType": "Observation", "status": "final", "code": {"text": "x"}}
_PATIENT: Final = {"resourceType": "Patient", "id": "p"}
_DIV: Final = '<div xmlns="http://www.w3.org/1999/xhtml">{}</div>'

Entries = list[dict[str, Any]]


def messages() -> Iterator[tuple[str, bytes]]:
    """Each under the name of what is wrong with it."""
    for name, (make, last) in _OF_ENTRIES.items():
        yield name, _filled(partial(_entries, make, last))
    for name, within in _OF_ONE.items():
        yield name, _filled(partial(_one_entry, within))
    for name, text in _TEXTS.items():
        yield name, _written([_entry(1, text(LARGEST_BODY - 1000))])
    yield "decimals", b"[" + b",".join([b"1e1"] * (MOST_VALUES - 10)) + b"]"
    yield "a key twice at the end", _keys(MOST_VALUES - 10)


def _url(number: int) -> str:
    return f"urn:uuid:{number:08x}-0000-4000-8000-{number:012x}"


def _entry(number: int, resource: dict[str, Any]) -> dict[str, Any]:
    return {"fullUrl": _url(number), "resource": resource}


def _entries(make: Callable[[int], dict[str, Any]], last: Entries, many: int) -> Entries:
    return [*map(make, range(many)), *last]


def _one_entry(within: Callable[[int], dict[str, Any]], many: int) -> Entries:
    return [_entry(1, within(many))]


def _written(entries: Entries) -> bytes:
    header = {
        "resourceType": "MessageHeader",
        "eventCoding": {"system": "http://example.org", "code": "x"},
        "source": {"endpoint": "urn:x"},
    }
    bundle = {
        "resourceType": "Bundle",
        "type": "message",
        "entry": [_entry(0, header), *entries],
    }
    return json.dumps(bundle, separators=(",", ":")).encode()


def _filled(entries: Callable[[int], Entries]) -> bytes:
    """As many as the allowed number of values lets in."""
    many, raw = MOST_VALUES, b""
    while many:
        raw = _written(entries(many))
        values = raw.count(b",") + raw.count(b"[") + raw.count(b"{")
        if values < MOST_VALUES and len(raw) <= LARGEST_BODY:
            break
        many = many * 9 // 10
    return raw


def _keys(many: int) -> bytes:
    return b"{" + b",".join(b'"k%d":1' % number for number in range(many)) + b',"k0":1}'


def _nested(depth: int, items: Entries) -> Entries:
    for _ in range(depth):
        items = [{"linkId": "a", "item": items}]
    return items


def _response(items: Entries) -> dict[str, Any]:
    return {"resourceType": "QuestionnaireResponse", "status": "completed", "item": items}


_OF_ENTRIES: Final[dict[str, tuple[Callable[[int], dict[str, Any]], Entries]]] = {
    "the last entry is wrong": (
        lambda number: _entry(number + 9, _OBSERVATION),
        [_entry(1, {**_OBSERVATION, "status": "x"})],
    ),
    "every entry is wrong": (
        lambda number: _entry(number + 9, {**_OBSERVATION, "status": "x"}),
        [],
    ),
    "one fullUrl for all": (lambda _: _entry(1, _PATIENT), []),
    "references to nowhere": (
        lambda number: _entry(number + 9, {**_OBSERVATION, "subject": {"reference": _url(1)}}),
        [],
    ),
    "unknown elements": (
        lambda number: _entry(number + 9, {**_OBSERVATION, f"k{number}": 1}),
        [],
    ),
}
_OF_ONE: Final[dict[str, Callable[[int], dict[str, Any]]]] = {
    "codings": lambda many: {
        **_OBSERVATION,
        "code": {"coding": [*[{"system": "urn:x", "code": "x"}] * many, {"code": " x"}]},
    },
    "items nested deep": lambda many: _response(
        _nested(25, [*[{"linkId": "a"}] * many, {"linkId": 1}])
    ),
    "chains of items": lambda many: _response(
        [one for _ in range(many // 14) for one in _nested(14, [{"linkId": 1}])]
    ),
    "contained, not led to": lambda many: {
        **_OBSERVATION,
        "contained": [{"resourceType": "Patient", "id": f"a{number}"} for number in range(many)],
    },
    "local references": lambda many: {
        **_OBSERVATION,
        "performer": [{"reference": f"#a{number}"} for number in range(many)],
    },
    "the same code in component": lambda many: {
        **_OBSERVATION,
        "valueString": "x",
        "code": {"coding": [{"code": f"a{number}"} for number in range(many // 2)]},
        "component": [{"code": {"coding": [{"code": f"b{number}"} for number in range(many)]}}],
    },
}
_TEXTS: Final[dict[str, Callable[[int], dict[str, Any]]]] = {
    "a long URL": lambda size: {**_PATIENT, "implicitRules": "A" * size + " "},
    "a long code": lambda size: {**_PATIENT, "language": "a " * (size // 2)},
    "a long narrative": lambda size: {
        **_PATIENT,
        "text": {"status": "additional", "div": _DIV.format(" " * size)},
    },
    "many tags": lambda _: {
        **_PATIENT,
        "text": {"status": "additional", "div": _DIV.format("<br/>" * (MOST_VALUES // 2 - 200))},
    },
}
