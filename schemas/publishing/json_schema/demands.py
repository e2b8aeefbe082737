"""What an event demands of a resource, as far as JSON Schema can say it.

Each schema here follows from its rule, so it refuses nothing that the rule lets pass. What needs
a look at another resource of the message (whose name it is, where a reference leads) is not said.
"""

from functools import singledispatch
from typing import Any, Final

from schemas.canonical import SID_PARTNER
from schemas.codes import Code
from schemas.messages import coded, named, presence
from schemas.messages.definition import ANY, Rule
from schemas.messages.languages import PATTERN as TAG
from schemas.publishing.elements import Step, steps
from schemas.publishing.json_schema.primitives import UUID, whole

Schema = dict[str, Any]

_LED_TO: Final[Schema] = {
    "required": ["reference"],
    "properties": {"reference": {"pattern": f"^urn:uuid:{UUID}$"}},
}


def all_of(schemas: list[Schema]) -> Schema:
    """One schema for several that must all hold; those that say nothing are left out."""
    flat = [
        inner
        for one in schemas
        if one
        for inner in (one["allOf"] if one.keys() == {"allOf"} else [one])
    ]
    names = [name for one in flat if one.keys() == {"required"} for name in one["required"]]
    told: list[Schema] = [{"required": list(dict.fromkeys(names))}] if names else []
    told += [one for one in flat if one.keys() != {"required"} and one not in told]
    if not told:
        return {}
    return told[0] if len(told) == 1 else {"allOf": told}


@singledispatch
def said(rule: Rule, of_type: str) -> Schema:
    """The rule as a schema of a value of this type; empty if nothing of it can be said."""
    raise TypeError(f"no form for the rule {type(rule).__name__} on a {of_type}")


def said_of(rules: tuple[Rule, ...], of_type: str) -> Schema:
    return all_of([said(rule, of_type) for rule in rules])


@said.register
def _(rule: presence.Present, of_type: str) -> Schema:
    return _some(of_type, rule.path, {})


@said.register
def _(rule: presence.Absent, of_type: str) -> Schema:
    try:
        *way, last = steps(of_type, rule.path)
    except KeyError:
        return {}  # the type has no such element anyway
    return _each_of(way, {"properties": {last.name: False}})


@said.register
def _(rule: presence.ExactlyOne, of_type: str) -> Schema:
    return _counted(of_type, rule.path, {}, 1, 1)


@said.register
def _(rule: presence.Among, of_type: str) -> Schema:
    words = {"enum": list(rule.words)}
    return all_of([_some(of_type, rule.path, {}), _each(of_type, rule.path, words)])


@said.register
def _(rule: presence.Yes, of_type: str) -> Schema:
    return _some(of_type, rule.path, {"const": True})


@said.register
def _(rule: presence.Either, of_type: str) -> Schema:
    return {"anyOf": [said_of(group, of_type) for group in rule.groups]}


@said.register
def _(rule: presence.When, of_type: str) -> Schema:
    return _if(_some(of_type, rule.path, {"const": rule.value}), said_of(rule.rules, of_type))


@said.register
def _(rule: presence.Every, of_type: str) -> Schema:
    *_, last = steps(of_type, rule.path)
    inner = said_of(rule.rules, _typed(last))
    return all_of([_some(of_type, rule.path, {}), _each(of_type, rule.path, inner)])


@said.register
def _(rule: coded.Coded, of_type: str) -> Schema:
    path = _codings(of_type, rule.path)
    ours = {"required": ["system", "code"], "properties": {"system": _system(rule.system)}}
    known = {"properties": {"code": {"enum": _words(rule.only or tuple(rule.system))}}}
    return all_of(
        [
            _counted(of_type, path, ours, rule.at_least, rule.at_most),
            _each(of_type, path, _if(ours, known)),
        ]
    )


@said.register
def _(rule: coded.CodedAs, of_type: str) -> Schema:
    coding = _coding(rule.system, [rule.code])
    return _some(of_type, _codings(of_type, rule.path), coding)


@said.register
def _(rule: coded.WhenCoded, of_type: str) -> Schema:
    return _if(is_coded(of_type, rule.path, rule.code), said_of(rule.rules, of_type))


@said.register
def _(rule: coded.Extended, of_type: str) -> Schema:
    path = f"{rule.path}.extension".lstrip(".")
    ours = {"required": ["url"], "properties": {"url": {"const": rule.url}}}
    return all_of(
        [
            _counted(of_type, path, ours, rule.at_least, rule.at_most),
            _each(of_type, path, _if(ours, _valued(rule.value, rule.system))),
        ]
    )


@said.register
def _(rule: coded.Parameter, of_type: str) -> Schema:
    of_kind = is_coded(f"{of_type}.{rule.path}", "type", rule.kind)
    return all_of(
        [
            _counted(of_type, rule.path, of_kind, rule.at_least, rule.at_most),
            _each(of_type, rule.path, _if(of_kind, _valued_by(rule))),
        ]
    )


@said.register
def _(rule: coded.WhenInput, of_type: str) -> Schema:
    of_kind = is_coded(f"{of_type}.input", "type", rule.kind)
    coded_so = _valued_as(rule.code)
    return _if(_some(of_type, "input", all_of([of_kind, coded_so])), said_of(rule.rules, of_type))


@said.register
def _(_rule: coded.Distinct, _of_type: str) -> Schema:
    return {}  # items that differ in one element of theirs


@said.register
def _(rule: coded.Answer, of_type: str) -> Schema:
    linked = {"required": ["linkId"], "properties": {"linkId": {"const": rule.link}}}
    answered = linked | {"required": ["linkId", "answer"]}
    answers = {"maxItems": 1, "items": _valued(rule.value, rule.system)}
    return all_of(
        [
            _counted(of_type, "item", answered, 1, 1),
            _each(of_type, "item", _if(linked, {"properties": {"answer": answers}})),
        ]
    )


@said.register
def _(rule: named.Names, of_type: str) -> Schema:
    return all_of(
        [
            _counted(of_type, rule.path, {}, rule.at_least, ANY),
            _each(of_type, rule.path, identified_by(list(rule.systems))),
        ]
    )


@said.register
def _(rule: named.NamesOnly, of_type: str) -> Schema:
    wanted = identified_by([rule.system], [str(value) for value in rule.values])
    return all_of([_some(of_type, rule.path, {}), _each(of_type, rule.path, wanted)])


@said.register
def _(rule: named.NamesNever, of_type: str) -> Schema:
    unwanted = identified_by([rule.system], [str(value) for value in rule.values])
    return _each(of_type, rule.path, {"not": unwanted})


@said.register
def _(rule: named.Different, of_type: str) -> Schema:
    return _counted(of_type, rule.path, _LED_TO, rule.at_least, ANY)


@said.register
def _(rule: named.IsSender, of_type: str) -> Schema:
    return all_of(
        [
            _some(of_type, rule.path, {}),
            _each(of_type, rule.path, identified_by([SID_PARTNER])),
        ]
    )


@said.register
def _(rule: named.PointsTo, of_type: str) -> Schema:
    return all_of(
        [
            _counted(of_type, rule.path, {}, rule.at_least, ANY),
            _each(of_type, rule.path, _LED_TO),
        ]
    )


@said.register
def _(rule: named.Identified, of_type: str) -> Schema:
    ours = {
        "required": ["system", "value"],
        "properties": {"system": {"const": rule.system}},
    }
    (found,) = steps(of_type, "identifier")
    if found.many:
        return _counted(of_type, "identifier", ours, 1, 1)
    return {"required": ["identifier"], "properties": {"identifier": ours}}


@said.register
def _(_rule: named.NamedContact | named.Brings | named.Agrees, _of_type: str) -> Schema:
    return {}  # looks at the whole message


def identified_by(systems: list[str], values: list[str] | None = None) -> Schema:
    """A reference that names somebody by an identifier of one of these systems."""
    wanted = {"system": {"enum": systems}} | ({"value": {"enum": values}} if values else {})
    return {
        "required": ["identifier"],
        "properties": {"identifier": {"required": ["system", "value"], "properties": wanted}},
    }


def is_coded(of_type: str, path: str, code: Code) -> Schema:
    """Whether the element carries this code of ours."""
    return _some(of_type, _codings(of_type, path), _coding(code.system(), [code.value]))


def _codings(of_type: str, path: str) -> str:
    """The path of the codings of a Coding or a CodeableConcept."""
    *_, last = steps(of_type, path)
    return path if last.type == "Coding" else f"{path}.coding"


def _system(system: type[Code]) -> Schema:
    return {"const": system.system()}


def _words(codes: tuple[Code, ...]) -> list[str]:
    return [code.value for code in codes]


def _coding(system: str, codes: list[str]) -> Schema:
    return {
        "required": ["system", "code"],
        "properties": {"system": {"const": system}, "code": {"enum": codes}},
    }


def _valued_as(code: Code) -> Schema:
    """That there is a valueCoding with this code."""
    wanted = _coding(code.system(), [code.value])
    return {"required": ["valueCoding"], "properties": {"valueCoding": wanted}}


def _valued(value: str, system: type[Code] | None) -> Schema:
    """That there is this value[x], and that it is a code of this system."""
    there = {"required": [value]}
    if system is None:
        return there
    codes = _words(tuple(system))
    coding = _coding(system.system(), codes)
    known: Schema
    match value:
        case "valueCoding":
            known = coding
        case "valueCodeableConcept":
            known = {"required": ["coding"], "properties": {"coding": {"contains": coding}}}
        case _:
            known = {"enum": codes}
    return there | {"properties": {value: known}}


def _valued_by(rule: coded.Parameter) -> Schema:
    found = _valued(rule.value, rule.system)
    return found | {"properties": {rule.value: whole(TAG)}} if rule.language else found


def _if(condition: Schema, then: Schema) -> Schema:
    return {"if": condition, "then": then} if then else {}


def _typed(found: Step) -> str:
    if found.type is None:
        raise TypeError(f"{found.name} has no elements of its own")
    return found.type


def _some(of_type: str, path: str, leaf: Schema) -> Schema:
    """That one value at least stands at this path and is so."""
    return _some_of(list(steps(of_type, path)), leaf)


def _some_of(way: list[Step], leaf: Schema) -> Schema:
    schema = leaf
    for one in reversed(way):
        if one.many:
            schema = {"contains": schema} if schema else {}
        inner = {"properties": {one.name: schema}} if schema else {}
        schema = {"required": [one.name], **inner}
    return schema


def _each(of_type: str, path: str, leaf: Schema) -> Schema:
    """That every value at this path is so."""
    return _each_of(list(steps(of_type, path)), leaf)


def _each_of(way: list[Step], leaf: Schema) -> Schema:
    if not leaf:
        return {}
    schema = leaf
    for one in reversed(way):
        schema = {"properties": {one.name: {"items": schema} if one.many else schema}}
    return schema


def _counted(of_type: str, path: str, leaf: Schema, least: int, most: int) -> Schema:
    """How many values at this path are so. Where lists lie in lists, only what is certain."""
    way = list(steps(of_type, path))
    lists = [position for position, one in enumerate(way) if one.many]
    told = [_some_of(way, leaf)] if least else []
    for position in lists:
        bounds = _bounds(
            _some_of(way[position + 1 :], leaf),
            least if len(lists) == 1 and least > 1 else 0,
            most,
        )
        told.append(_each_of(way[:position], _with(way[position].name, bounds)))
    return all_of(told)


def _with(name: str, bounds: Schema) -> Schema:
    return {"properties": {name: bounds}} if bounds else {}


def _bounds(one: Schema, least: int, most: int) -> Schema:
    """How many items of a list are so."""
    low, high = ("minContains", "maxContains") if one else ("minItems", "maxItems")
    found = ({low: least} if least else {}) | ({high: most} if most < ANY else {})
    if not found or not one:
        return found
    return {"contains": one, "minContains": 0, **found}
