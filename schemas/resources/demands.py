"""What a type demands of its values once their parts are known to be right.

The names of the elements alone say most of it: whether what is required is there, whether a
value[x] stands twice, and which of the rules can be broken at all.
"""

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import Any

from schemas.resources.rules import rules_of
from schemas.resources.shape import Shape, has_codes, matched

Values = list[dict[str, Any]]
Names = AbstractSet[str]


class Demands:
    """Those of one type, asked of many of its values together."""

    def __init__(self, path: str, shape: Shape) -> None:
        self.shape = shape
        self.required = tuple((name, f"_{name}") for name in shape.required)
        self.choices = tuple(_choices(shape))
        self.always = tuple(rule.holds for rule in rules_of(path) if rule.when is None)
        self.at_times = tuple(_at_times(path, shape))

    def __bool__(self) -> bool:
        return bool(self.required or self.choices or self.always or self.at_times)

    def are_met(self, values: Values) -> bool:
        for name, beside in self.required:
            for value in values:
                if name not in value and beside not in value:
                    return False
        for holds in self.always:
            if not all(map(holds, values)):
                return False
        if self.choices or self.at_times:
            return self._are_met_by(values, set(chain.from_iterable(values)))
        return True

    def is_met(self, value: dict[str, Any]) -> bool:
        """The same of one value."""
        for name, beside in self.required:
            if name not in value and beside not in value:
                return False
        for holds in self.always:
            if not holds(value):
                return False
        return not (self.choices or self.at_times) or self._are_met_by([value], value.keys())

    def _are_met_by(self, values: Values, names: Names) -> bool:
        """Those that turn upon which elements stand there; `names` are those of all values."""
        for choices, required in self.choices:
            if required or len(choices & names) > 1:
                for value in values:
                    made = choices & value.keys()
                    if (not made and required) or (len(made) > 1 and self.shape.problems(value)):
                        return False
        for when, holds in self.at_times:
            if not when.isdisjoint(names) and not all(map(holds, values)):
                return False
        return True


def _choices(shape: Shape) -> Iterator[tuple[Names, bool]]:
    """For each value[x] the names it may have, and whether one of them is required."""
    for choice in dict.fromkeys(shape.choices.values()):
        names = frozenset(name for name, made in shape.choices.items() if made == choice)
        yield names | {f"_{name}" for name in names}, choice in shape.required_choices


def _at_times(path: str, shape: Shape) -> Iterator[tuple[Names, Callable[[Any], bool]]]:
    """The rules that can be broken only where certain elements stand."""
    for rule in rules_of(path):
        if rule.when is not None:
            yield rule.when, rule.holds
    if shape.lists:
        yield frozenset(shape.lists) | {f"_{name}" for name in shape.lists}, _has_matched(shape)
    if shape.coded:
        yield frozenset(f"_{name}" for name in shape.coded), _has_codes(shape)


def _has_matched(shape: Shape) -> Callable[[Any], bool]:
    """Of lists of primitives: where there is null, an extension must stand."""

    def holds(value: dict[str, Any]) -> bool:
        return all(matched(value.get(name), value.get(f"_{name}")) for name in shape.lists)

    return holds


def _has_codes(shape: Shape) -> Callable[[Any], bool]:
    """Of codes out of a required list: no extension stands in for one."""

    def holds(value: dict[str, Any]) -> bool:
        return all(has_codes(value.get(name), value.get(f"_{name}")) for name in shape.coded)

    return holds
