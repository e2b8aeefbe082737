"""Breaking what must be there, or must not."""

import copy
from collections.abc import Iterator
from typing import Any

from schemas.issues import Issue
from schemas.messages import presence
from schemas.messages.definition import Context, Rule
from schemas.messages.elements import at
from tests.schemas.breaking.base import (
    OTHER_WORDS,
    SOMETHING,
    Break,
    Change,
    bearers,
    breaks,
    first,
    of_all,
    where,
    without,
)


@breaks.register
def _(rule: presence.Present, resource: dict[str, Any]) -> Iterator[Break]:
    yield Break("missing", without(rule.path), rule.path)


@breaks.register
def _(rule: presence.Absent, resource: dict[str, Any]) -> Iterator[Break]:
    """There alone, and there as a list: one of the two is what the standard has."""
    *way, last = rule.path.split(".")
    if not bearers(resource, rule.path)[0]:
        return
    place = f"{where(resource, '.'.join(way))}.{last}" if way else last
    value = SOMETHING.get(last, "x")
    yield Break("there", put(rule.path, value), place)
    yield Break("there as a list", put(rule.path, [value]), place)


@breaks.register
def _(rule: presence.ExactlyOne, resource: dict[str, Any]) -> Iterator[Break]:
    yield Break("missing", without(rule.path), rule.path)

    def twice(resource: dict[str, Any]) -> None:
        (one, *_), last = bearers(resource, rule.path)
        one[last] = [*one[last], copy.deepcopy(one[last][0])]

    yield Break("twice", twice, rule.path)


@breaks.register
def _(rule: presence.Among, resource: dict[str, Any]) -> Iterator[Break]:
    yield Break("missing", without(rule.path), rule.path)
    for word in OTHER_WORDS:
        if word not in rule.words:
            yield Break(word, put(rule.path, word), rule.path)


@breaks.register
def _(rule: presence.Yes, resource: dict[str, Any]) -> Iterator[Break]:
    yield Break("missing", without(rule.path), rule.path)
    yield Break("no", put(rule.path, False), rule.path)


def put(path: str, value: Any) -> Change:
    def change(resource: dict[str, Any]) -> None:
        (one, *_), last = bearers(resource, path)
        one[last] = copy.deepcopy(value)

    return change


@breaks.register
def _(rule: presence.Every, resource: dict[str, Any]) -> Iterator[Break]:
    yield Break("missing", without(rule.path), rule.path)
    place, element = at(resource, rule.path)[0]
    for inner in rule.rules:
        for one in breaks(inner, element):
            yield Break(
                f"{one.name} in {rule.path}", first(rule.path, one.change), f"{place}.{one.place}"
            )


@breaks.register
def _(rule: presence.Either, resource: dict[str, Any]) -> Iterator[Break]:
    """What the nearest group lacks is told, which may be another's than the one that was broken."""
    for group in rule.groups:
        if not _faults(group, resource):
            for one in of_all(group, resource):
                broken = copy.deepcopy(resource)
                one.change(broken)
                if all(_faults(other, broken) for other in rule.groups):
                    yield Break(one.name, one.change, "")


def _faults(group: tuple[Rule, ...], resource: dict[str, Any]) -> list[Issue]:
    nothing_else = Context(None, {})
    return [issue for one in group for issue in one.check(resource, "", nothing_else)]
