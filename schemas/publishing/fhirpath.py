"""What an event demands of a resource, as FHIRPath that a validator evaluates.

http://hl7.org/fhirpath/N1, https://hl7.org/fhir/R4/fhirpath.html. Like the JSON Schemas, no
expression refuses what its rule lets pass.
"""

from collections.abc import Iterable, Iterator
from functools import singledispatch
from typing import Final

from schemas.canonical import SID_PARTNER
from schemas.codes import Code
from schemas.messages import coded, named, presence
from schemas.messages.definition import ANY, Rule
from schemas.messages.languages import PATTERN as TAG
from schemas.publishing.elements import Step, steps
from schemas.resources.fields import Complex, Primitive

IS_TAG: Final = f"$this.matches('^({TAG})$')"
"""Of a code or text: whether it is a language tag."""

_NAMED_CONTACT: Final = (
    "entry.resource.ofType(Practitioner).where(name.exists() and telecom.exists()).exists() or "
    "entry.resource.ofType(PractitionerRole).where((practitioner.resolve().name.exists() or "
    "practitioner.display.exists()) and (telecom.exists() or "
    "practitioner.resolve().telecom.exists())).exists()"
)


@singledispatch
def said(rule: Rule, of_type: str) -> str:
    """The rule as an expression on a value of this type; empty if nothing of it can be said."""
    raise TypeError(f"no form for the rule {type(rule).__name__} on a {of_type}")


@said.register
def _(rule: presence.Present, of_type: str) -> str:
    return f"{path(of_type, rule.path)}.exists()"


@said.register
def _(rule: presence.Absent, of_type: str) -> str:
    try:
        return f"{path(of_type, rule.path)}.empty()"
    except KeyError:
        return ""  # the type has no such element anyway


@said.register
def _(rule: presence.ExactlyOne, of_type: str) -> str:
    return f"{path(of_type, rule.path)}.count() = 1"


@said.register
def _(rule: presence.Among, of_type: str) -> str:
    found = path(of_type, rule.path)
    return f"{found}.exists() and {found}.all($this in {_among(rule.words)})"


@said.register
def _(rule: presence.Yes, of_type: str) -> str:
    found = path(of_type, rule.path)
    return f"{found}.exists() and {found}.all($this = true)"


@said.register
def _(rule: presence.Either, of_type: str) -> str:
    return " or ".join(f"({said_of(group, of_type)})" for group in rule.groups)


@said.register
def _(rule: presence.When, of_type: str) -> str:
    return _implies(_bears(rule, of_type), said_of(rule.rules, of_type))


@said.register
def _(rule: presence.Every, of_type: str) -> str:
    *_, last = steps(of_type, rule.path)
    found = path(of_type, rule.path)
    inner = said_of(rule.rules, last.type or "")
    return " and ".join([f"{found}.exists()", *([f"{found}.all({inner})"] if inner else [])])


@said.register
def _(rule: coded.Coded, of_type: str) -> str:
    system = _text(rule.system.system())
    ours = f"{_codings(of_type, rule.path)}.where(system = {system} and code.exists())"
    known = f"{ours}.all(code in {_among(rule.only or tuple(rule.system))})"
    return " and ".join([*counted(ours, rule.at_least, rule.at_most), known])


@said.register
def _(rule: coded.CodedAs, of_type: str) -> str:
    return _with(_codings(of_type, rule.path), rule.system, [rule.code])


@said.register
def _(rule: coded.WhenCoded, of_type: str) -> str:
    return _implies(_bears(rule, of_type), said_of(rule.rules, of_type))


@said.register
def _(rule: coded.Extended, of_type: str) -> str:
    bearer = f"{path(of_type, rule.path)}." if rule.path else ""
    ours = f"{bearer}extension.where(url = {_text(rule.url)})"
    valued = f"{ours}.all({_valued('Extension', rule.value, rule.system)})"
    return " and ".join([*counted(ours, rule.at_least, rule.at_most), valued])


@said.register
def _(rule: coded.Parameter, of_type: str) -> str:
    one = f"{of_type}.{rule.path}"
    ours = f"{rule.path}.where({is_coded(one, 'type', rule.kind)})"
    value = path(one, rule.value)
    valued = f"{ours}.all({_valued(one, rule.value, rule.system)}"
    valued += f" and {value}.all({IS_TAG}))" if rule.language else ")"
    return " and ".join([*counted(ours, rule.at_least, rule.at_most), valued])


@said.register
def _(rule: coded.WhenInput, of_type: str) -> str:
    return _implies(_bears(rule, of_type), said_of(rule.rules, of_type))


@said.register
def _(rule: coded.Distinct, of_type: str) -> str:
    *_, last = steps(of_type, rule.path)
    codings = "$this" if last.type == "Coding" else "coding"
    one = f"{codings}.where(system = {_text(rule.system.system())}).first().code"
    return f"{path(of_type, rule.path)}.select({one}).isDistinct()"


@said.register
def _(rule: coded.Answer, of_type: str) -> str:
    answers = f"item.where(linkId = {_text(rule.link)}).answer"
    valued = _valued(f"{of_type}.item.answer", rule.value, rule.system)
    return f"{answers}.count() = 1 and {answers}.all({valued})"


@said.register
def _(rule: named.Names, of_type: str) -> str:
    found = path(of_type, rule.path)
    by = f"{found}.all({identified_by(rule.systems)})"
    return " and ".join([*counted(found, rule.at_least, ANY), by])


@said.register
def _(rule: named.NamesOnly, of_type: str) -> str:
    found = path(of_type, rule.path)
    return f"{found}.exists() and {found}.all({identified_by([rule.system], rule.values)})"


@said.register
def _(rule: named.NamesNever, of_type: str) -> str:
    by = identified_by([rule.system], rule.values)
    return f"{path(of_type, rule.path)}.where({by}).empty()"


@said.register
def _(rule: named.Different, of_type: str) -> str:
    return f"{path(of_type, rule.path)}.reference.distinct().count() >= {rule.at_least}"


@said.register
def _(rule: named.IsSender, of_type: str) -> str:
    found = path(of_type, rule.path)
    return f"{found}.exists() and {found}.all({identified_by([SID_PARTNER])})"


@said.register
def _(rule: named.PointsTo, of_type: str) -> str:
    found = path(of_type, rule.path)
    return " and ".join(
        [*counted(found, rule.at_least, ANY), f"{found}.all(resolve() is {rule.type})"]
    )


@said.register
def _(rule: named.Agrees, of_type: str) -> str:
    here = path(of_type, rule.path)
    there = f"{rule.via}.resolve().ofType({rule.type}).{path(rule.type, rule.there)}"
    value = f"identifier.where(system = {_text(rule.system)}).value"
    return f"({here}.{value} | {there}.{value}).count() <= 1"


@said.register
def _(rule: named.Identified, _of_type: str) -> str:
    return f"identifier.where(system = {_text(rule.system)} and value.exists()).count() = 1"


@said.register
def _(_rule: named.NamedContact | named.Brings, _of_type: str) -> str:
    return ""  # looks at the whole message: `brought` says it there


def brought(rules: Iterable[Rule], of_type: str) -> Iterator[tuple[str, str, Rule]]:
    """What the message must bring, and under which condition on a value of this type.

    Said of the Bundle. Where one of several ways will do, nothing is certain.
    """
    for rule in rules:
        match rule:
            case named.Brings():
                wanted = f"entry.resource.ofType({rule.type})"
                if rule.coded is not None:
                    wanted = f"{wanted}.where({is_coded(rule.type, *rule.coded)})"
                yield "", f"{wanted}.exists()", rule
            case named.NamedContact():
                yield "", _NAMED_CONTACT, rule
            case presence.When() | coded.WhenCoded() | coded.WhenInput():
                bears = _bears(rule, of_type)
                for condition, wanted, inner in brought(rule.rules, of_type):
                    yield " and ".join(filter(None, (f"({bears})", condition))), wanted, inner


def _bears(rule: presence.When | coded.WhenCoded | coded.WhenInput, of_type: str) -> str:
    """The condition under which rules bear."""
    match rule:
        case presence.When():
            return f"{path(of_type, rule.path)}.where($this = {_text(rule.value)}).exists()"
        case coded.WhenCoded():
            return is_coded(of_type, rule.path, rule.code)
    kind = is_coded(f"{of_type}.input", "type", rule.kind)
    code = is_coded(f"{of_type}.input", "valueCoding", rule.code)
    return f"input.where({kind} and {code}).exists()"


def said_of(rules: Iterable[Rule], of_type: str) -> str:
    """All of the rules in one expression."""
    told = [one for one in (said(rule, of_type) for rule in rules) if one]
    return told[0] if len(told) == 1 else " and ".join(f"({one})" for one in told)


def is_coded(of_type: str, names: str, code: Code) -> str:
    """Whether the element carries this code of ours."""
    return _with(_codings(of_type, names), code.system(), [code.value])


def identified_by(systems: Iterable[str], values: Iterable[str] = ()) -> str:
    """Of a reference: that it names somebody by an identifier of one of these systems."""
    values = list(values)
    value = f"value in {_among(values)}" if values else "value.exists()"
    return f"identifier.where(system in {_among(systems)} and {value}).exists()"


def path(of_type: str, names: str) -> str:
    """The dotted names of JSON as FHIRPath, in which a value[x] is called by its stem."""
    return ".".join(_name(one) for one in steps(of_type, names))


def type_of(step: Step) -> str:
    """The type of an element, as R4 calls it."""
    return step.part.kind.name if isinstance(step.part, Primitive) else str(step.type)


def _name(step: Step) -> str:
    choice = step.part.choice
    if choice is None:
        return step.name

    return f"{choice}.ofType({type_of(step)})"


def _codings(of_type: str, names: str) -> str:
    *_, last = steps(of_type, names)
    found = path(of_type, names)
    return found if last.type == "Coding" else f"{found}.coding"


def _with(codings: str, system: str, codes: Iterable[str]) -> str:
    return f"{codings}.where(system = {_text(system)} and code in {_among(codes)}).exists()"


def _valued(of_type: str, value: str, system: type[Code] | None) -> str:
    """That there is this value[x], and that it is a code of this system."""
    found = path(of_type, value)
    if system is None:
        return f"{found}.exists()"
    *_, last = steps(of_type, value)
    if isinstance(last.part, Complex):
        return _with(_codings(of_type, value), system.system(), tuple(system))
    return f"{found} in {_among(tuple(system))}"


def counted(found: str, least: int, most: int) -> list[str]:
    """How many of these there are; nothing where any number will do."""
    if least == most:
        return [f"{found}.count() = {least}"]
    if most < ANY:
        lower = [f"{found}.count() >= {least}"] if least else []
        return [*lower, f"{found}.count() <= {most}"]
    if least > 1:
        return [f"{found}.count() >= {least}"]
    return [f"{found}.exists()"] if least else []


def _implies(condition: str, then: str) -> str:
    return f"({condition}) implies ({then})" if then else ""


def _among(words: Iterable[str]) -> str:
    return f"({' | '.join(_text(str(one)) for one in words)})"


def _text(word: str) -> str:
    if not word.isprintable() or "'" in word or "\\" in word:
        raise ValueError("a word that FHIRPath would have to escape")
    return f"'{word}'"
