"""Every way in which one rule of an event can be broken, each a change and where it is refused."""

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from schemas.issues import Issue
from schemas.messages import coded, named, presence
from schemas.messages.definition import Carries, Context, Rule
from schemas.messages.elements import at, codings, is_coded

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
    "contained": [INSIDE],
    "note": [{"text": "x"}],
    "name": [{"text": "x"}],
    "telecom": [{"system": "phone", "value": "1"}],
    "birthDate": "2012-01-01",
    "address": [{"text": "x"}],
    "photo": [{"contentType": "image/png", "title": "x"}],
    "contact": [{"name": {"text": "x"}}],
    "link": [{"other": ELSEWHERE, "type": "seealso"}],
    "end": "2099-01-01",
    "payload": [{"contentString": "x"}],
    "output": [{"type": {"text": "x"}, "valueString": "x"}],
    "supportingInfo": [ELSEWHERE],
    "sourceAttachment": {"title": "x"},
    "sourceReference": ELSEWHERE,
    "performer": [ELSEWHERE],
    "section": [{"title": "x", "text": {"status": "generated", "div": DIV}}],
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
    def change(resource: dict[str, Any]) -> None:
        holding, last = bearers(resource, path)
        for one in holding:
            one.pop(last, None)

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
def _(rule: presence.Present, resource: dict[str, Any]) -> Iterator[Break]:
    yield Break("missing", without(rule.path), rule.path)


@breaks.register
def _(rule: presence.Absent, resource: dict[str, Any]) -> Iterator[Break]:
    holding, last = bearers(resource, rule.path)
    value = SOMETHING.get(last, "x")
    place = rule.path + ("[0]" if isinstance(value, list) else "")

    def change(resource: dict[str, Any]) -> None:
        holding, last = bearers(resource, rule.path)
        holding[0][last] = copy.deepcopy(value)

    if holding:
        *way, _ = rule.path.split(".")
        if way:
            place = f"{where(resource, '.'.join(way))}.{last}"
        yield Break("there", change, place)


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
    place, element = next(at(resource, rule.path))
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


@breaks.register
def _(rule: coded.Coded, resource: dict[str, Any]) -> Iterator[Break]:
    if rule.at_least:
        yield Break("missing", without(rule.path), rule.path)
    found = next(at(resource, rule.path), None)
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


@breaks.register
def _(rule: coded.Parameter, resource: dict[str, Any]) -> Iterator[Break]:
    def missing(resource: dict[str, Any]) -> None:
        left = [one for one in resource[rule.path] if one not in _of_kind(rule, resource)]
        resource[rule.path] = left
        if not left:
            resource.pop(rule.path)

    def unknown(resource: dict[str, Any]) -> None:
        _of_kind(rule, resource)[0][rule.value]["code"] = "gossip"

    def another(resource: dict[str, Any]) -> None:
        found = _of_kind(rule, resource)[0]
        found.pop(rule.value)
        found["valueBoolean"] = True

    def twice(resource: dict[str, Any]) -> None:
        resource[rule.path].append(copy.deepcopy(_of_kind(rule, resource)[0]))

    found = _of_kind(rule, resource)[0]
    position = resource[rule.path].index(found)
    place = f"{rule.path}[{position}].{rule.value}"
    yield Break("missing", missing, rule.path)
    yield Break("another type of value", another, place)
    if rule.system is not None:
        yield Break("an unknown code", unknown, place)
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


@breaks.register
def _(rule: named.Names, resource: dict[str, Any]) -> Iterator[Break]:
    if rule.at_least:
        yield Break("missing", without(rule.path), rule.path)
    if next(at(resource, rule.path), None) is None:
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
    if next(at(resource, rule.path), None) is None:
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
def _(rule: named.Identified, resource: dict[str, Any]) -> Iterator[Break]:
    yield Break("missing", without("identifier"), "identifier")
    another = first("identifier", lambda one: one.update(system="https://elsewhere.example/ids"))
    yield Break("of another system", another, "identifier")


@breaks.register
def _(rule: named.Brings | named.NamedContact, resource: dict[str, Any]) -> Iterator[Break]:
    """Not to be broken in the resource itself."""
    yield from ()


def carried_by(definition: Any) -> tuple[Carries, ...]:
    return (definition.focus, *definition.others)
