"""What a type demands of values of which each part is right: those of its shape, and its rules.

Each demand is asked of many values at once, and only once it is known that the parts are right.
"""

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from typing import Any

from schemas.resources.rules import Rule, rules_of
from schemas.resources.shape import Shape, matched

Values = list[dict[str, Any]]
Demand = Callable[[Values, AbstractSet[str]], bool]
"""Asked of values, and of the names of all elements that stand in any of them."""


def on(path: str, shape: Shape) -> Iterator[Demand]:
    """All that a type demands."""
    if shape.required:
        yield _required(shape)
    choices: dict[str, set[str]] = {}
    for name, choice in shape.choices.items():
        choices.setdefault(choice, set()).update((name, f"_{name}"))
    for choice, names in choices.items():
        yield _chosen(shape, frozenset(names), required=choice in shape.required_choices)
    if shape.lists:
        yield _matched(shape)
    for rule in rules_of(path):
        yield _kept(rule)


def _required(shape: Shape) -> Demand:
    pairs = tuple((name, f"_{name}") for name in shape.required)

    def are_met(values: Values, _: AbstractSet[str]) -> bool:
        for name, beside in pairs:
            for value in values:
                if name not in value and beside not in value:
                    return False
        return True

    return are_met


def _chosen(shape: Shape, choices: frozenset[str], *, required: bool) -> Demand:
    """One of them at most, though a value and what stands beside it are one."""

    def are_met(values: Values, names: AbstractSet[str]) -> bool:
        if not required and len(choices & names) < 2:
            return True
        for value in values:
            made = choices.intersection(value)
            if (not made and required) or (len(made) > 1 and shape.problems(value)):
                return False
        return True

    return are_met


def _matched(shape: Shape) -> Demand:
    """Of lists of primitives: where there is null, an extension must stand."""
    lists = frozenset(shape.lists) | {f"_{name}" for name in shape.lists}

    def are_met(values: Values, names: AbstractSet[str]) -> bool:
        return lists.isdisjoint(names) or all(
            matched(value.get(name), value.get(f"_{name}"))
            for value in values
            for name in shape.lists
        )

    return are_met


def _kept(rule: Rule) -> Demand:
    holds, when = rule.holds, rule.when

    def are_met(values: Values, names: AbstractSet[str]) -> bool:
        return (when is not None and when.isdisjoint(names)) or all(map(holds, values))

    return are_met
