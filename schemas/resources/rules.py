"""The invariants of R4 that concern one element, each under its key in the standard.

https://hl7.org/fhir/R4/conformance-rules.html#constraints
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

Value = Mapping[str, Any]


Steps = tuple[str | int, ...]


@dataclass(frozen=True)
class Rule:
    """`holds` is asked only of a value of which each element is right by itself.

    `place` says where inside a value that breaks the rule to look. A value in which none of the
    elements `when` stands cannot break it.
    """

    key: str
    human: str
    holds: Callable[[Value], bool]
    place: Callable[[Value], Steps]
    when: frozenset[str] | None = None


_RULES: Final[dict[str, list[Rule]]] = {}


def rule(
    path: str,
    key: str,
    human: str,
    place: Callable[[Value], Steps] = lambda _: (),
    *,
    when: tuple[str, ...] = (),
) -> Callable[[Callable[[Value], bool]], Callable[[Value], bool]]:
    """Declares that the function decides this invariant of this type."""

    def declare(holds: Callable[[Value], bool]) -> Callable[[Value], bool]:
        names = frozenset(when) | {f"_{name}" for name in when} if when else None
        _RULES.setdefault(path, []).append(Rule(key, human, holds, place, names))
        return holds

    return declare


def rules_of(path: str) -> Iterable[Rule]:
    return _RULES.get(path, ())


def has(value: Value, name: str) -> bool:
    """Whether the element stands there, be it as a value or only with an extension."""
    return name in value or f"_{name}" in value


def chosen(value: Value, choice: str) -> str | None:
    """The name under which a value[x] stands."""
    for name in value:
        bare = name[1:] if name[0] == "_" else name
        if bare.startswith(choice) and bare[len(choice) : len(choice) + 1].isupper():
            return bare
    return None


def all_of(value: Value, name: str) -> list[Value]:
    found = value.get(name, [])
    return found if isinstance(found, list) else [found]
