"""What others call what our codes mean, read from `maps/` when first asked for."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Final

from schemas.canonical import BASE
from schemas.codes import SYSTEMS, Code

FOLDER: Final = Path(__file__).resolve().parent / "maps"


class Equivalence(StrEnum):
    """How the target's meaning lies to ours; 'wider' says that the *target* is the wider one.

    https://hl7.org/fhir/R4/valueset-concept-map-equivalence.html
    """

    EQUIVALENT = "equivalent"
    WIDER = "wider"
    NARROWER = "narrower"
    INEXACT = "inexact"
    UNMATCHED = "unmatched"


@dataclass(frozen=True)
class Target:
    """A list of codes that others keep."""

    name: str
    title: str
    url: str
    about: str
    """Whose list it is, and where it was read."""
    codes: Mapping[str, str]
    """The codes, each with what its owner calls it."""

    @property
    def has_no_address(self) -> bool:
        """Its owner gave it no canonical address, so one below ours stands in."""
        return self.url.startswith(BASE)


@dataclass(frozen=True)
class Match:
    """One code of the target that one of ours comes near to; `unmatched` has none."""

    equivalence: Equivalence
    code: str | None = None
    comment: str | None = None


@dataclass(frozen=True)
class ConceptMap:
    """All codes of one of our systems, each with what the target says for it."""

    source: type[Code]
    target: Target
    matches: Mapping[Code, tuple[Match, ...]]

    @property
    def name(self) -> str:
        return f"{self.source.system().rpartition('/')[2]}-to-{self.target.name}"


class NoSuchMap(LookupError):
    """There is no map from this code's system to that target."""


def translate(code: Code, target: str) -> tuple[Match, ...]:
    """What the target says for our code: one match or more; a single `unmatched` if nothing fits.

    `target` is the name of a file in `maps/`, such as `primero-closure-reason`. More than one match
    means that the target divides what our code means: a person has to choose.
    """
    for one in maps():
        if one.target.name == target and one.source is type(code):
            return one.matches[code]
    raise NoSuchMap(f"{type(code).__name__} is not mapped to {target}")


@cache
def maps() -> tuple[ConceptMap, ...]:
    """Every map, by target and by source."""
    return tuple(one for file in sorted(FOLDER.glob("*.toml")) for one in _maps_in(file))


def _maps_in(file: Path) -> list[ConceptMap]:
    read = tomllib.loads(file.read_text("utf-8"))
    target = Target(
        file.stem, **{part: read.pop(part) for part in ("title", "url", "about", "codes")}
    )
    sources = {codes.system().rpartition("/")[2]: codes for codes in SYSTEMS}
    return [
        ConceptMap(
            sources[name],
            target,
            {sources[name](code): _matches(entry) for code, entry in entries.items()},
        )
        for name, entries in read.items()
    ]


def _matches(entry: dict[str, Any] | list[dict[str, Any]]) -> tuple[Match, ...]:
    """A code has one match, or, where the target divides its meaning, a list of them."""
    found = entry if isinstance(entry, list) else [entry]
    return tuple(
        Match(Equivalence(one["is"]), one.get("code"), one.get("comment")) for one in found
    )
