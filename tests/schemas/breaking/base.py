"""What a way of breaking a rule is, and the finding of rules that bear."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from schemas.messages import coded, presence
from schemas.messages.definition import Carries, Rule
from schemas.messages.elements import at, is_coded

Change = Callable[[dict[str, Any]], None]
ELSEWHERE = {"identifier": {"system": "https://elsewhere.example/ids", "value": "x"}}
DIV = '<div xmlns="http://www.w3.org/1999/xhtml">x</div>'
INSIDE = {
    "resourceType": "List",
    "id": "inside",
    "status": "current",
    "mode": "working",
    "entry": [{"item": {"reference": "#"}}],
}
# What an element holds that a message must leave out; a text where no other is named.
SOMETHING: dict[str, Any] = {
    "text": {"status": "generated", "div": DIV},
    "contained": INSIDE,
    "note": {"text": "x"},
    "name": {"text": "x"},
    "telecom": {"system": "phone", "value": "1"},
    "birthDate": "2012-01-01",
    "address": {"text": "x"},
    "photo": {"contentType": "image/png", "title": "x"},
    "contact": {"name": {"text": "x"}},
    "link": {"other": ELSEWHERE, "type": "seealso"},
    "end": "2099-01-01",
    "payload": {"contentString": "x"},
    "output": {"type": {"text": "x"}, "valueString": "x"},
    "reasonCode": {"text": "x"},
    "reasonReference": ELSEWHERE,
    "locationReference": ELSEWHERE,
    "supportingInfo": ELSEWHERE,
    "sourceAttachment": {"title": "x"},
    "sourceReference": ELSEWHERE,
    "performer": ELSEWHERE,
    "section": {"title": "x", "text": {"status": "generated", "div": DIV}},
}
OTHER_WORDS = (
    "entered-in-error",
    "suspended",
    "on-hold",
    "unknown",
    "deny",
    "plan",
    "superseded",
    "text/plain",
    "proposed",
    "https://elsewhere.example/q",
)


@dataclass(frozen=True)
class Break:
    """One change to a resource, and the place below it, as an expression, where it shows."""

    name: str
    change: Change
    place: str


def bearers(resource: dict[str, Any], path: str) -> tuple[list[dict[str, Any]], str]:
    """The elements that hold the last name of a path, and that name."""
    *way, last = path.split(".")
    found = [one for _, one in at(resource, ".".join(way))] if way else [resource]
    return found, last


def without(path: str) -> Change:
    """Take away what stands there, and what would be left empty around it."""

    def change(resource: dict[str, Any]) -> None:
        holding, last = bearers(resource, path)
        for one in holding:
            one.pop(last, None)
        way, _, _ = path.rpartition(".")
        if way and not any(holding):
            without(way)(resource)

    return change


def first(path: str, to: Callable[[dict[str, Any]], None]) -> Change:
    """Change what stands first at a path."""
    return lambda resource: to(next(found for _, found in at(resource, path)))


def where(resource: dict[str, Any], path: str) -> str:
    return next(place for place, _ in at(resource, path))


@singledispatch
def breaks(rule: Rule, resource: dict[str, Any]) -> Iterator[Break]:
    raise NotImplementedError(type(rule))


@breaks.register
def _(
    rule: presence.When | coded.WhenCoded | coded.WhenInput, resource: dict[str, Any]
) -> Iterator[Break]:
    if bears(rule, resource):
        yield from of_all(rule.rules, resource)


def bears(rule: Rule, resource: dict[str, Any]) -> bool:
    """Whether a rule says anything of this resource, as it stands."""
    match rule:
        case presence.When():
            return any(value == rule.value for _, value in at(resource, rule.path))
        case coded.WhenCoded():
            return any(is_coded(value, rule.code) for _, value in at(resource, rule.path))
        case coded.WhenInput():
            return any(
                is_coded(one.get("type"), rule.kind) and is_coded(one.get("valueCoding"), rule.code)
                for one in resource.get("input", ())
            )
        case _:
            return True


def bearing(rules: tuple[Rule, ...], resource: dict[str, Any]) -> Iterator[Rule]:
    """The rules that bear on a resource, with those that stand in one which does."""
    for rule in rules:
        if bears(rule, resource):
            yield rule
            yield from bearing(getattr(rule, "rules", ()) if is_conditional(rule) else (), resource)


def is_conditional(rule: Rule) -> bool:
    return isinstance(rule, presence.When | coded.WhenCoded | coded.WhenInput)


def of_all(rules: tuple[Rule, ...], resource: dict[str, Any]) -> Iterator[Break]:
    for inner in rules:
        yield from breaks(inner, resource)


def carried_by(definition: Any) -> tuple[Carries, ...]:
    return (definition.focus, *definition.others)
