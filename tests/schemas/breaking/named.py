"""Breaking what must be named, or lead somewhere."""

import copy
from collections.abc import Iterator
from typing import Any

from schemas.messages import named
from schemas.messages.elements import at
from tests.schemas.breaking.base import (
    ELSEWHERE,
    Break,
    breaks,
    first,
    where,
    without,
)


@breaks.register
def _(rule: named.Names, resource: dict[str, Any]) -> Iterator[Break]:
    if rule.at_least:
        yield Break("missing", without(rule.path), rule.path)
    if next(iter(at(resource, rule.path)), None) is None:
        return

    def unnamed(reference: dict[str, Any]) -> None:
        reference["identifier"]["system"] = "https://elsewhere.example/ids"

    place = f"{where(resource, rule.path)}.identifier"
    yield Break("of another system", first(rule.path, unnamed), place)


@breaks.register
def _(rule: named.NamesOnly, resource: dict[str, Any]) -> Iterator[Break]:
    yield Break("missing", without(rule.path), rule.path)
    place = f"{where(resource, rule.path)}.identifier"
    yield Break("another", first(rule.path, lambda one: one["identifier"].update(value="x")), place)


@breaks.register
def _(rule: named.NamesNever, resource: dict[str, Any]) -> Iterator[Break]:
    def name(reference: dict[str, Any]) -> None:
        reference["identifier"] = {"system": rule.system, "value": str(rule.values[0])}

    place = f"{where(resource, rule.path)}.identifier"
    yield Break("named", first(rule.path, name), place)


@breaks.register
def _(rule: named.IsSender, resource: dict[str, Any]) -> Iterator[Break]:
    yield Break("missing", without(rule.path), rule.path)
    another = first(rule.path, lambda one: one["identifier"].update(value="x"))
    yield Break("another", another, where(resource, rule.path))


@breaks.register
def _(rule: named.PointsTo, resource: dict[str, Any]) -> Iterator[Break]:
    if rule.at_least:
        yield Break("missing", without(rule.path), rule.path)
    if next(iter(at(resource, rule.path)), None) is None:
        return

    def outside(reference: dict[str, Any]) -> None:
        reference.clear()
        reference.update(copy.deepcopy(ELSEWHERE))

    yield Break("outside", first(rule.path, outside), where(resource, rule.path))


@breaks.register
def _(rule: named.Different, resource: dict[str, Any]) -> Iterator[Break]:
    def one_alone(resource: dict[str, Any]) -> None:
        resource[rule.path] = resource[rule.path][:1]

    def one_twice(resource: dict[str, Any]) -> None:
        resource[rule.path] = resource[rule.path][:1] * 2

    yield Break("one alone", one_alone, rule.path)
    yield Break("one twice", one_twice, rule.path)


@breaks.register
def _(rule: named.Agrees, resource: dict[str, Any]) -> Iterator[Break]:
    another = first(rule.path, lambda one: one["identifier"].update(value="another"))
    yield Break("another", another, where(resource, rule.path))


@breaks.register
def _(rule: named.Identified, resource: dict[str, Any]) -> Iterator[Break]:
    yield Break("missing", without("identifier"), "identifier")
    another = first("identifier", lambda one: one.update(system="https://elsewhere.example/ids"))
    yield Break("of another system", another, "identifier")


@breaks.register
def _(rule: named.Brings | named.NamedContact, resource: dict[str, Any]) -> Iterator[Break]:
    """Not to be broken in the resource itself."""
    yield from ()
