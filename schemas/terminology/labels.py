"""What each code means and what it is called, read from `labels/` when first asked for."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Final

from schemas.codes import SYSTEMS, ClosingStep, Code

FOLDER: Final = Path(__file__).resolve().parent / "labels"
_REQUIREMENTS: Final = re.compile(r" \(R\d[^)]*\)")


class Language(StrEnum):
    """The languages of the labels, as BCP 47 names them."""

    ENGLISH = "en"
    FRENCH = "fr"
    ARABIC = "ar"
    AMHARIC = "am"
    SPANISH = "es"


@dataclass(frozen=True)
class Concept:
    """What one code means, and what people call it."""

    code: Code
    definition: str
    labels: Mapping[Language, str]
    requires: tuple[ClosingStep, ...] = ()
    """For a closure reason: the steps to be done before a case may close for it."""
    onward_referral: bool = False
    """For a closure reason: a referral onward must be accepted, or declined by the family."""


@dataclass(frozen=True)
class System:
    """One code system: what its codes are about, and what each means."""

    codes: type[Code]
    title: str
    reviewed: frozenset[Language]
    """The languages in which a native speaker who works in child protection has read the labels."""
    concepts: Mapping[Code, Concept]

    @property
    def url(self) -> str:
        return self.codes.system()

    @property
    def name(self) -> str:
        return self.url.rpartition("/")[2]

    @property
    def description(self) -> str:
        """What the codes are for, in one sentence."""
        return _REQUIREMENTS.sub("", (self.codes.__doc__ or "").strip().splitlines()[0])


def label(code: Code, language: Language | str = Language.ENGLISH) -> str:
    """What people call this code. ValueError for a language in which there are no labels."""
    return system_of(type(code)).concepts[code].labels[Language(language)]


def definition(code: Code) -> str:
    """What this code means in practice, in one English sentence."""
    return system_of(type(code)).concepts[code].definition


def systems() -> tuple[System, ...]:
    """Every code system, in the order in which people read them."""
    return tuple(system_of(codes) for codes in SYSTEMS)


@cache
def system_of(codes: type[Code]) -> System:
    """The system to which these codes belong."""
    name = codes.system().rpartition("/")[2]
    read = tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
    title, reviewed = read.pop("title"), read.pop("reviewed")
    return System(
        codes,
        title,
        frozenset(map(Language, reviewed)),
        {codes(code): _concept(codes(code), entry) for code, entry in read.items()},
    )


def _concept(code: Code, entry: dict[str, Any]) -> Concept:
    labels = {language: entry.pop(language) for language in Language}
    requires = tuple(map(ClosingStep, entry.pop("requires", ())))
    onward = entry.pop("onward-referral", False)
    return Concept(code, labels=labels, requires=requires, onward_referral=onward, **entry)
