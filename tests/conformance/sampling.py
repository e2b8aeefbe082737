"""Which of many documents are compared: some of each kind, always the same ones, or all."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from random import Random
from typing import Final, TypeVar

from tests.conformance import elementwise, official, primitives, wholes

ALL: Final = os.environ.get("CONFORMANCE") == "all"

T = TypeVar("T")
Documents = Iterable[tuple[str, str]]
"""Each as JSON text, after what was done to it."""


def _first_word(what: str) -> str:
    return what.partition(" ")[0]


def _change(what: str) -> str:
    return what.partition(" ")[2].partition(" at ")[0]


_SOURCES: Final[dict[str, tuple[Callable[[], Documents], Callable[[str], str], int]]] = {
    "elements": (elementwise.mutants, _change, 1),
    "primitives": (primitives.mutants, _first_word, 4),
    "wholes": (wholes.mutants, _first_word, 12),
    "official": (official.mutants, _change, 1),
}
"""What makes the documents, of which kind each is, and how many of a kind are compared."""

SOURCES: Final = tuple(_SOURCES)
EXAMPLES: Final = 25


def documents(source: str) -> Documents:
    """Those of a source that are compared in this run."""
    return _SOURCES[source][0]() if ALL else _some(source)


@cache
def _some(source: str) -> list[tuple[str, str]]:
    made, kind_of, number = _SOURCES[source]
    return of_each_kind(made(), kind_of, number)


def of_each_kind(
    made: Iterable[tuple[str, T]], kind_of: Callable[[str], str], number: int = 1
) -> list[tuple[str, T]]:
    """So many of each kind, always the same ones."""
    kinds: dict[str, list[tuple[str, T]]] = {}
    for what, one in made:
        kinds.setdefault(kind_of(what), []).append((what, one))
    return [one for kind, found in kinds.items() for one in _drawn(kind, found, number)]


def examples(refused: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The official examples that are compared, those among them that are known to be refused."""
    found = official.examples()
    names = sorted(found)
    chosen = set(names if ALL else _drawn("examples", names, EXAMPLES)) | set(refused)
    return ((name, found[name]) for name in names if name in chosen)


def _drawn(seed: str, found: list[T], number: int) -> list[T]:
    return Random(seed).sample(found, min(number, len(found)))
