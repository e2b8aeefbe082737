"""What must hold between the elements of a type: which are required, which exclude one another."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Self

from schemas.explained import Problem
from schemas.issues import IssueType
from schemas.resources.fields import Part, Primitive, Several

Problems = dict[str, list[Problem]]


@dataclass(frozen=True)
class Shape:
    """Taken once from the fields of a schema, used by it and by its acceptor."""

    required: tuple[str, ...]
    choices: Mapping[str, str]  # element to its value[x]
    required_choices: tuple[str, ...]
    lists: tuple[str, ...]  # of primitives, whose nulls must be matched
    coded: tuple[str, ...]  # for which no extension can stand in

    @classmethod
    def of(cls, parts: Mapping[str, Part]) -> Self:
        named = {name: part for name, part in parts.items() if not name.startswith("_")}
        plain = {name: part for name, part in named.items() if part.choice is None}
        chosen = {name: part for name, part in named.items() if part.choice is not None}
        return cls(
            required=tuple(name for name, part in plain.items() if part.at_least),
            choices={name: str(part.choice) for name, part in chosen.items()},
            required_choices=tuple(
                dict.fromkeys(str(part.choice) for part in chosen.values() if part.at_least)
            ),
            lists=tuple(
                name
                for name, part in plain.items()
                if isinstance(part, Several) and isinstance(part.inner, Primitive)
            ),
            coded=tuple(name for name, part in named.items() if needs_value(part)),
        )

    def problems(self, value: Mapping[str, Any]) -> Problems:
        return {
            **self.problems_of_names(value.keys()),
            **self._unmatched(value),
            **self._without_code(value),
        }

    def problems_of_names(self, names: Collection[str]) -> Problems:
        """What the names of the elements say, whatever their values."""
        return {**self._missing(names), **self._chosen_twice(names)}

    def _missing(self, value: Collection[str]) -> Problems:
        found = [name for name in self.required if name not in value and f"_{name}" not in value]
        made = {
            self.choices[name.lstrip("_")] for name in value if name.lstrip("_") in self.choices
        }
        found += [choice for choice in self.required_choices if choice not in made]
        return {name: [Problem(IssueType.REQUIRED, f"{name} is required")] for name in found}

    def _chosen_twice(self, value: Collection[str]) -> Problems:
        made: dict[str, set[str]] = {}
        for name in value:
            bare = name.lstrip("_")
            if bare in self.choices:
                made.setdefault(self.choices[bare], set()).add(bare)
        return {
            choice: [Problem(IssueType.STRUCTURE, f"only one {choice}[x] may stand here")]
            for choice, names in made.items()
            if len(names) > 1
        }

    def _unmatched(self, value: Mapping[str, Any]) -> Problems:
        return {
            name: [Problem(IssueType.STRUCTURE, "null must be matched by an extension")]
            for name in self.lists
            if not matched(value.get(name), value.get(f"_{name}"))
        }

    def _without_code(self, value: Mapping[str, Any]) -> Problems:
        return {
            name: [Problem(IssueType.REQUIRED, "no extension can stand in for this code")]
            for name in self.coded
            if not has_codes(value.get(name), value.get(f"_{name}"))
        }


def needs_value(part: Part) -> bool:
    """Whether no extension can stand in for the value, or for one of a list."""
    inner = part.inner if isinstance(part, Several) else part
    return isinstance(inner, Primitive) and inner.needs_value


def has_codes(values: object, besides: object) -> bool:
    """Whether a code stands wherever something stands beside it."""
    if not isinstance(besides, list):
        return besides is None or values is not None
    return isinstance(values, list) and None not in values and len(values) >= len(besides)


def matched(values: object, besides: object) -> bool:
    """Whether each position of a list of primitives has a value or an extension."""
    if not isinstance(values, list):
        values = []
    if not isinstance(besides, list):
        return None not in values
    if len(values) < len(besides):
        values = values + [None] * (len(besides) - len(values))
    return all(
        one is not None or (position < len(besides) and besides[position] is not None)
        for position, one in enumerate(values)
    )
