"""Systematic mutations of a JSON document: each changes one place in one way."""

import copy
from collections.abc import Iterator
from typing import Any

Steps = tuple[str | int, ...]

REPLACEMENTS: tuple[Any, ...] = (
    None,
    "",
    " ",
    "x",
    "2026-02-30",
    "2026-13-01",
    "0000",
    "2026-09-01T25:00:00Z",
    "2026-09-01T10:00:00",
    "urn:uuid:11111111-1111-4111-8111-111111111111",
    "Patient/1",
    "#nowhere",
    "<div>script</div>",
    0,
    -1,
    1.5,
    2**40,
    True,
    [],
    {},
    [None],
    [[]],
    [{}],
    {"id": "a"},
    {"nonsense": 1},
)


def places_of(value: Any, steps: Steps = ()) -> Iterator[Steps]:
    yield steps
    if isinstance(value, dict):
        for key, one in value.items():
            yield from places_of(one, (*steps, key))
    elif isinstance(value, list):
        for position, one in enumerate(value):
            yield from places_of(one, (*steps, position))


def at(value: Any, steps: Steps) -> Any:
    for step in steps:
        value = value[step]
    return value


def mutants_of(document: Any, *, every: int = 1, first: int = 0) -> Iterator[tuple[str, Any]]:
    """Each mutant with what was done to it; `every` and `first` thin them out evenly."""
    number = 0
    for steps in places_of(document):
        for name, change in _changes(document, steps):
            number += 1
            if (number + first) % every:
                continue
            mutant = copy.deepcopy(document)
            change(mutant)
            yield f"{name} at {'.'.join(map(str, steps))}", mutant


def _changes(document: Any, steps: Steps) -> Iterator[tuple[str, Any]]:
    found = at(document, steps)
    if steps:
        *way, last = steps
        parent = tuple(way)
        yield "removed", lambda mutant: at(mutant, parent).__delitem__(last)
        for replacement in REPLACEMENTS:
            yield (
                f"replaced by {replacement!r}",
                lambda mutant, it=replacement: at(mutant, parent).__setitem__(
                    last, copy.deepcopy(it)
                ),
            )
        yield "wrapped", lambda mutant: at(mutant, parent).__setitem__(last, [found])
    if isinstance(found, dict):
        for key, value in (
            ("unheardOf", 1),
            ("_unheardOf", {"id": "a"}),
            ("id", "a b"),
            ("extension", [{"url": "http://example.org/x", "valueString": "x"}]),
            ("extension", [{"url": "http://example.org/x"}]),
            ("modifierExtension", [{"url": "http://example.org/x", "valueCode": "x"}]),
            ("valueString", "x"),
            ("_status", {"extension": [{"url": "http://example.org/x", "valueCode": "x"}]}),
            ("contained", [{"resourceType": "Patient", "id": "p"}]),
        ):
            yield (
                f"given {key}",
                lambda mutant, key=key, value=value: at(mutant, steps).__setitem__(
                    key, copy.deepcopy(value)
                ),
            )
    if isinstance(found, list):
        yield "repeated", lambda mutant: at(mutant, steps).extend(copy.deepcopy(found))
        yield "given null", lambda mutant: at(mutant, steps).append(None)
