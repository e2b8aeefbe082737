"""Breaking what must be coded."""

import copy
from collections.abc import Callable, Iterator
from typing import Any

from schemas.messages import coded
from schemas.messages.elements import at, codings, is_coded
from tests.schemas.breaking.base import (
    Break,
    bearers,
    breaks,
    without,
)


@breaks.register
def _(rule: coded.Coded, resource: dict[str, Any]) -> Iterator[Break]:
    if rule.at_least:
        yield Break("missing", without(rule.path), rule.path)
    found = next(iter(at(resource, rule.path)), None)
    if found is None:
        return
    place, value = found
    system = rule.system.system()

    def unknown(resource: dict[str, Any]) -> None:
        value = next(found for _, found in at(resource, rule.path))
        next(one for one in codings(value) if one["system"] == system)["code"] = "gossip"

    def too_many(resource: dict[str, Any]) -> None:
        value = next(found for _, found in at(resource, rule.path))
        value["coding"] = [*value["coding"], copy.deepcopy(value["coding"][0])]

    yield Break("an unknown code", unknown, place)
    if rule.at_most == 1 and "coding" in value:
        yield Break("two codes", too_many, rule.path)


@breaks.register
def _(rule: coded.CodedAs, resource: dict[str, Any]) -> Iterator[Break]:
    yield Break("missing", without(rule.path), rule.path)

    def another(resource: dict[str, Any]) -> None:
        next(codings(next(found for _, found in at(resource, rule.path))))["code"] = "other"

    yield Break("another code", another, rule.path)


def _borne(rule: coded.Extended, resource: dict[str, Any]) -> list[dict[str, Any]]:
    element = next(found for _, found in at(resource, rule.path)) if rule.path else resource
    found: list[dict[str, Any]] = element.get("extension", [])
    return found


@breaks.register
def _(rule: coded.Extended, resource: dict[str, Any]) -> Iterator[Break]:
    def ours(resource: dict[str, Any]) -> dict[str, Any]:
        return next(one for one in _borne(rule, resource) if one["url"] == rule.url)

    def missing(resource: dict[str, Any]) -> None:
        for one in _borne(rule, resource):
            one["url"] = "http://hl7.org/fhir/StructureDefinition/another"

    def another(resource: dict[str, Any]) -> None:
        ours(resource).pop(rule.value)
        ours(resource)["valueDecimal"] = 1

    def unknown(resource: dict[str, Any]) -> None:
        ours(resource)[rule.value] = "gossip" if rule.value == "valueCode" else {"code": "gossip"}

    def twice(resource: dict[str, Any]) -> None:
        _borne(rule, resource).append(copy.deepcopy(ours(resource)))

    changes = {"another type of value": another}
    changes |= {"missing": missing} if rule.at_least else {}
    changes |= {"an unknown code": unknown} if rule.system else {}
    changes |= {"twice": twice} if rule.at_most == 1 else {}
    if any(one["url"] == rule.url for one in _borne(rule, resource)):
        for name, change in changes.items():
            yield Break(name, change, f"{rule.path}.extension".lstrip("."))


def _of_kind(rule: coded.Parameter, resource: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for one in resource[rule.path] if is_coded(one["type"], rule.kind)]


def _wrong_values(rule: coded.Parameter) -> Iterator[tuple[str, Callable[[dict[str, Any]], None]]]:
    def unknown(resource: dict[str, Any]) -> None:
        _of_kind(rule, resource)[0][rule.value]["code"] = "gossip"

    def no_language(resource: dict[str, Any]) -> None:
        _of_kind(rule, resource)[0][rule.value] = "en_US"

    if rule.system is not None:
        yield "an unknown code", unknown
    if rule.language:
        yield "no language", no_language


@breaks.register
def _(rule: coded.Parameter, resource: dict[str, Any]) -> Iterator[Break]:
    def missing(resource: dict[str, Any]) -> None:
        left = [one for one in resource[rule.path] if one not in _of_kind(rule, resource)]
        resource[rule.path] = left
        if not left:
            resource.pop(rule.path)

    def another(resource: dict[str, Any]) -> None:
        found = _of_kind(rule, resource)[0]
        found.pop(rule.value)
        found["valueBoolean"] = True

    def twice(resource: dict[str, Any]) -> None:
        resource[rule.path].append(copy.deepcopy(_of_kind(rule, resource)[0]))

    def one_more(resource: dict[str, Any]) -> None:
        code = next(iter(rule.system or ())).coding
        one = {"type": rule.kind.concept, rule.value: code}
        resource[rule.path] = [*resource.get(rule.path, ()), one]

    if not rule.at_most:
        yield Break("there", one_more, rule.path)
        return
    found = _of_kind(rule, resource)[0]
    position = resource[rule.path].index(found)
    place = f"{rule.path}[{position}].{rule.value}"
    yield Break("missing", missing, rule.path)
    yield Break("another type of value", another, place)
    yield from (Break(name, change, place) for name, change in _wrong_values(rule))
    if rule.at_most == 1:
        yield Break("twice", twice, rule.path)


@breaks.register
def _(rule: coded.Answer, resource: dict[str, Any]) -> Iterator[Break]:
    def missing(resource: dict[str, Any]) -> None:
        resource["item"] = [one for one in resource["item"] if one["linkId"] != rule.link] or [
            {"linkId": "x"}
        ]

    yield Break("missing", missing, "item")


@breaks.register
def _(rule: coded.Distinct, resource: dict[str, Any]) -> Iterator[Break]:
    name, _, _ = rule.path.partition(".")
    bearer = resource[name]
    if isinstance(bearer, dict):  # a list further in
        (holding, *_), last = bearers(resource, rule.path)
        place = f"{rule.path}[{len(holding[last])}]"

        def change(resource: dict[str, Any]) -> None:
            (one, *_), last = bearers(resource, rule.path)
            one[last].append(copy.deepcopy(one[last][0]))
    else:
        place = rule.path.replace(name, f"{name}[{len(bearer)}]", 1)

        def change(resource: dict[str, Any]) -> None:
            resource[name].append(copy.deepcopy(resource[name][0]))

    yield Break("said twice", change, place)
