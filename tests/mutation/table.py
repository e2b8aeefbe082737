"""Which modules are mutated, which tests guard each, and which mutants may survive."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.mutation.mutants import Mutant

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Harmless:
    """A change that changes no decision, and why it does not."""

    where: str
    was: str
    now: str
    """`*`: whatever it becomes."""
    why: str

    def is_of(self, mutant: Mutant) -> bool:
        there = (self.where, self.was) == (mutant.where, mutant.was)
        return there and self.now in (mutant.now, "*")


@dataclass(frozen=True)
class Guards:
    """The files of tests that guard a module."""

    pure: tuple[str, ...] = ()
    """Of these what needs no database."""
    real: tuple[str, ...] = ()
    """Of these all."""

    @property
    def files(self) -> tuple[str, ...]:
        return (*self.pure, *self.real)


def guarded(folder: Path) -> dict[str, Guards]:
    """The modules that are mutated."""
    rows: dict[str, dict[str, Sequence[str]]]
    rows = yaml.safe_load((folder / "guarded.yaml").read_text("utf-8"))
    return {
        module: Guards(**{kind: tuple(files) for kind, files in row.items()})
        for module, row in rows.items()
    }


def harmless(folder: Path, module: str) -> list[Harmless]:
    """Those of this module that may survive."""
    file = folder / "harmless" / f"{module}.yaml"
    rows = yaml.safe_load(file.read_text("utf-8")) if file.exists() else []
    return [Harmless(**row) for row in rows]


def row(mutant: Mutant) -> str:
    """As it would stand in the list, but for the reason."""
    told = {"where": mutant.where, "was": mutant.was, "now": mutant.now, "why": "?"}
    text = yaml.safe_dump([told], sort_keys=False, allow_unicode=True, width=96)
    return str(text)
