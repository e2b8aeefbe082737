"""The page of one message: who sends it, what it carries, an example, and what is answered."""

import copy
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from schemas import messages
from schemas.canonical import BASE
from schemas.codes import MessageEvent, MessageParty
from schemas.messages import answered_by
from schemas.messages.definition import Carries, Definition, times
from schemas.publishing.carried import EXAMPLES, example
from schemas.publishing.elements import steps
from schemas.publishing.fhirpath import type_of
from schemas.publishing.names import focus_profile, other_profile
from schemas.publishing.sentences import MANY, Demand, demanded
from schemas.publishing.writing import as_json
from schemas.resources import registry
from schemas.terminology import label

_R4: Final = "https://hl7.org/fhir/R4"
_REQUIREMENTS: Final = re.compile(r"(?<=\s)(?:R\d+(?:, | and | to )?)+\.\s*")
_OURS: Final = re.compile(rf"{re.escape(BASE)}/(CodeSystem|StructureDefinition)/([a-z-]+)")
_PUBLISHED: Final = "../../schemas/published"
_OUTCOMES: Final = {
    "ok": "Done",
    "fatal-error": "Not done",
}


def of(definition: Definition) -> str:
    """The whole page, in Markdown."""
    event = definition.event
    lines = [f"# {event}: {label(event)}", ""]
    if not definition.is_active:
        lines += ["> **Draft.** No service acts on it yet, and it may still change.", ""]
    lines += [about(definition).strip(), "", "| | |", "|---|---|"]
    lines += [f"| {name} | {value} |" for name, value in _facts(definition)]
    lines += ["", "## What it carries", "", *_carried(definition, definition.focus)]
    for one in definition.others:
        lines += _carried(definition, one)
    if definition.closed:
        lines += ["Nothing else may travel along.", ""]
    lines += ["Envelope and answers are the same for all [messages](../messages.md#the-envelope)."]
    lines += ["", "## Example", "", *_code(_text(event.value))]
    lines += _answer(definition) if definition.is_request else _what_then(definition)
    lines += _refusal(definition)
    return "\n".join(lines)


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """A table, of which the first column is code."""
    yield f"| {' | '.join(head)} |"
    yield "|" + "---|" * len(head)
    for first, *others in rows:
        yield f"| `{first}` | {' | '.join(others)} |"


def about(definition: Definition) -> str:
    """What the message says, without the numbers of the requirements."""
    return _REQUIREMENTS.sub("", " ".join(definition.about.split()))


def sentence(definition: Definition) -> str:
    return definition.about.strip().splitlines()[0]


def services(definition: Definition) -> str:
    return ", ".join(f"`{one}`" for one in (*definition.asked_of, *definition.written_by))


def _facts(definition: Definition) -> Iterator[tuple[str, str]]:
    event = definition.event
    if definition.is_request:
        yield "asked of", services(definition)
        yield "sent by", _parties(definition.sent_by)
        if definition.by_person:
            yield "acts", "a person, whom only a token names: over HTTP"
        yield "scope", f"`{definition.scope}`"
        yield "answered with", f"`{definition.answer}`"
    else:
        yield "written by", services(definition)
        yield "sent to", _parties(definition.sent_to)
    yield "category", f"`{definition.category}`"
    if definition.answers:
        yield "answers", _links(definition.answers)
    if definition.tells_of:
        yield "comes of", _links(definition.tells_of)
    if definition.sections:
        yield "section", ", ".join(f"`{one}`" for one in definition.sections)
    requirements = _REQUIREMENTS.findall(" ".join(definition.about.split()))
    if requirements:
        yield "requirements", requirements[0].strip(" .")
    fhir = f"{_PUBLISHED}/fhir"
    forms = {
        "JSON Schema": f"{_PUBLISHED}/json-schema/messages/{event}.json",
        "MessageDefinition": f"{fhir}/MessageDefinition-{event}.json",
        "profile": f"{fhir}/StructureDefinition-{event}.json",
    }
    yield "forms", ", ".join(f"[{name}]({path})" for name, path in forms.items())


def _parties(parties: Iterable[MessageParty]) -> str:
    return ", ".join(label(one).lower() for one in parties)


def _links(events: Iterable[MessageEvent]) -> str:
    return ", ".join(f"[`{one}`]({one}.md)" for one in events)


def _carried(definition: Definition, one: Carries) -> Iterator[str]:
    """One kind of resource: how many, and a row for each element that is asked for."""
    if one is definition.focus:
        profile, title = focus_profile(definition), f"{one.type}, the focus"
    else:
        profile = other_profile(definition, one.type)
        title = f"{one.label}, {times(one.at_least, one.at_most)}"
    file = f"{_PUBLISHED}/fhir/StructureDefinition-{profile}.json"
    yield from (f"### {title}", "")
    if one.one_suffices and one.rules:
        yield from (f"One {one.type} at least has all of this.", "")
    yield from ("| element | how many | what |", "|---|---|---|")
    told = list(demanded(one.rules))
    for demand in told:
        yield _row(one.type, demand)
    yield from _by_the_standard(one.type, {demand.element.split(".")[0] for demand in told})
    yield from ("", f"[Profile]({file}), [{one.type} in R4]({_R4}/{one.type.lower()}.html)", "")


def _row(of_type: str, demand: Demand) -> str:
    meaning = _OURS.sub(_published, demand.meaning or _kind(of_type, demand.element))
    when = f"*{demand.when}*" if demand.when else ""
    told = ": ".join(filter(None, (when, meaning)))
    return f"| {_element(of_type, demand.element)} | {_times(of_type, demand)} | {told} |"


def _kind(of_type: str, names: str) -> str:
    """The type of an element of which there is nothing else to say."""
    *_, last = steps(of_type, names)
    kind = type_of(last)
    return "" if "." in kind else f"a {kind}"


def _times(of_type: str, demand: Demand) -> str:
    """How often, where the standard lets an element stand but once."""
    try:
        many = any(one.many for one in steps(of_type, demand.element))
    except KeyError:
        return demand.times
    return demand.times if many else demand.times.replace(MANY, "1")


def _by_the_standard(of_type: str, known: set[str]) -> Iterator[str]:
    """What R4 requires besides."""
    shape = registry.element_schema(of_type).shape
    for name in shape.required:
        if name not in known and name != "resourceType":
            yield _row(of_type, Demand(name, 1, meaning="required by the standard"))


def _element(of_type: str, names: str) -> str:
    """An element with a link to where the standard says what it is."""
    way = [of_type]
    try:
        for one in steps(of_type, names):
            way.append(f"{one.part.choice}_x_" if one.part.choice else one.name)
            if one.type is None or not one.type.startswith(f"{of_type}."):
                break
    except KeyError:
        return f"`{names}`"
    return f"[`{names}`]({_R4}/{of_type.lower()}-definitions.html#{'.'.join(way)})"


def _published(found: re.Match[str]) -> str:
    kind, name = found.groups()
    if kind == "CodeSystem":
        return f"../codes.md#{name}"
    return f"{_PUBLISHED}/fhir/{kind}-{name}.json"


def _answer(definition: Definition) -> Iterator[str]:
    yield from ("## Answer", "")
    yield (
        f"Always, once, by a message of the same event: `ok` with a `{definition.answer}`, or "
        "`fatal-error` or `transient-error` with an OperationOutcome. "
        "See [answers and refusals](../messages.md#answers-and-refusals)."
    )
    yield ""
    for code, told in _OUTCOMES.items():
        name = f"answers/{definition.event}-{code}"
        if (EXAMPLES / f"{name}.json").exists():
            yield from (f"### {told}", "", *_code(_text(name)))


def _what_then(definition: Definition) -> Iterator[str]:
    requests = answered_by(definition.event)
    if requests:
        yield from ("## What to do", "", f"Whoever receives it sends {_links(requests)}.", "")


def _refusal(definition: Definition) -> Iterator[str]:
    """What is said of the example without the first thing that its focus must have."""
    bundle = copy.deepcopy(example(definition.event))
    focus = bundle["entry"][1]["resource"]
    asked = (one.element for one in demanded(definition.focus.rules) if one.most)
    name = next((one for one in asked if one in focus), None)
    if name is None:
        return
    del focus[name]
    issues = [issue.as_json() for issue in messages.check(bundle)]
    yield from ("## What a mistake looks like", "")
    yield f"The example without `{definition.focus.type}.{name}`, as checker and service see it:"
    outcome: dict[str, Any] = {"resourceType": "OperationOutcome", "issue": issues}
    yield from ("", *_code(as_json(outcome).decode()))


def _text(name: str) -> str:
    return as_json(example(name)).decode()


def _code(text: str) -> list[str]:
    return ["```json", text.strip(), "```", ""]
