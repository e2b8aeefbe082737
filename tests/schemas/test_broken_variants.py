"""Each resource, broken in each way that it can be: refused at its place, in bounded time."""

import json
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from schemas import messages, strict_json
from schemas.issues import Issue, Unreadable
from schemas.resources import checking, registry
from schemas.resources.fields import Bound, Complex, Part, Primitive, ReferenceTo, Several
from schemas.resources.registry import RESOURCES
from tests.schemas.smallest import smallest, value_of, with_element

Variant = tuple[str, Any, str]
URN = "urn:uuid:c757873d-ec9a-4326-a141-55{:010d}"
BAD = {
    "base64Binary": "not base64!",
    "canonical": "relative",
    "code": " a",
    "date": "2026-02-30",
    "dateTime": "2026-02-28T24:00:00Z",
    "id": "a_b",
    "instant": "2026-02-28T10:00:00",
    "integer": 2**31,
    "oid": "1.2.3",
    "positiveInt": 0,
    "time": "24:00:00",
    "unsignedInt": -1,
    "uri": "a b",
    "url": "a b",
    "uuid": "urn:uuid:x",
    "xhtml": '<div xmlns="http://www.w3.org/1999/xhtml"><script>words</script></div>',
}
AT_MOST = 0.25  # seconds of CPU; 50 ms on a machine that does nothing else


def broken(name: str) -> Iterator[Variant]:
    """What was done, the document, and the place that must be named."""
    yield "unknown element", smallest(name) | {"unheardOf": 1}, f"{name}.unheardOf"
    yield "unknown beside", smallest(name) | {"_unheardOf": {"id": "a"}}, f"{name}.unheardOf"
    for element, part in registry.element_schema(name).parts.items():
        if element in {"resourceType", "contained"} or element.startswith("_"):
            continue
        right = with_element(name, element)
        place = f"{name}.{element}"
        yield from _cardinality(part, element, right, place)
        yield from _values(part, element, right, place)
        yield from _choices(name, part, element, right)


def _cardinality(part: Part, element: str, right: dict[str, Any], place: str) -> Iterator[Variant]:
    without = {key: value for key, value in right.items() if key != element}
    if part.at_least:
        yield "missing", without, place.replace(element, part.choice or element)
    yield "null", right | {element: None}, place
    if isinstance(part, Several):
        yield "one for many", right | {element: right[element][0]}, place
        yield "an empty list", right | {element: []}, place
        yield "a list in a list", right | {element: [right[element]]}, f"{place}[0]"
    else:
        yield "many for one", right | {element: [right[element]]}, place


def _values(  # noqa: C901 : one case for each kind of part
    part: Part, element: str, right: dict[str, Any], place: str
) -> Iterator[Variant]:
    inner = part.inner if isinstance(part, Several) else part
    if isinstance(part, Several):
        place += "[0]"

    def put(value: Any) -> dict[str, Any]:
        return right | {element: [value] if isinstance(part, Several) else value}

    yield "an empty object", put({}), place
    yield "an empty text", put(""), place
    match inner:
        case Primitive():
            yield "a wrong type", put({"nested": 1}), place
            if inner.kind.name in BAD:
                yield "a bad value", put(BAD[inner.kind.name]), place
            if inner.codes:
                yield "a bad code", put("unheard-of"), place
        case ReferenceTo():
            resource = place.partition(".")[0]
            yield "dangling", put({"reference": "#nowhere"}), resource
            if inner.targets:
                yield "a wrong target", put({"reference": "Basic/1"}), f"{place}.reference"
                yield "a wrong type of target", put({"type": "Basic"}), f"{place}.type"
        case Bound():
            coding = {"system": inner.system, "code": "unheard-of"}
            yield "a bad code", put({"coding": [coding]}), place
        case Complex():
            yield "a text for an object", put("words"), place
            yield "unknown inside", put({"unheardOf": 1}), f"{place}.unheardOf"
            yield "an id alone", put({"id": "a"}), place
            if inner.path == "Period":
                yield "reversed", put({"start": "2026", "end": "2025"}), place


def _choices(name: str, part: Part, element: str, right: dict[str, Any]) -> Iterator[Variant]:
    if part.choice is None:
        return
    for other, one in registry.element_schema(name).parts.items():
        if one.choice == part.choice and other.removeprefix("_") != element:
            made = right | {other: value_of(one, f"{name}.{other}")}
            yield "two choices", made, f"{name}.{part.choice}"
            return


def judged(verdict: Callable[[], list[Issue]]) -> list[Issue]:
    """The issues, found in bounded time. Others take the machine from us: best of three."""
    took = []
    for _ in range(3):
        before = time.process_time()
        issues = verdict()
        took.append(time.process_time() - before)
        if took[-1] < AT_MOST:
            break
    assert min(took) < AT_MOST
    return issues


@pytest.mark.parametrize("name", RESOURCES)
def test_it_is_refused_at_its_place(name: str) -> None:
    assert checking.check(smallest(name)) == []
    told: dict[str, Any] = {}
    tried = 0

    for what, document, place in broken(name):
        tried += 1
        found = {issue.expression for issue in judged(lambda one=document: checking.check(one))}
        if place not in found:
            told[f"{what} at {place}"] = found

    assert told == {}
    assert tried > 30


def a_message(*resources: dict[str, Any]) -> dict[str, Any]:
    header = {
        "resourceType": "MessageHeader",
        "eventUri": "http://example.org/event",
        "source": {"endpoint": "http://example.org"},
    }
    return {
        "resourceType": "Bundle",
        "type": "message",
        "entry": [
            {"fullUrl": URN.format(position), "resource": resource}
            for position, resource in enumerate((header, *resources))
        ],
    }


@pytest.mark.parametrize("name", RESOURCES)
def test_it_is_refused_inside_a_message_too(name: str) -> None:
    resource = smallest(name)
    right = a_message(resource)
    stay = {
        "resourceType": "EpisodeOfCare",
        "status": "active",
        "patient": {"reference": URN.format(1)},
    }
    dangling = stay | {"patient": {"reference": URN.format(9)}}
    twice = right | {"entry": [*right["entry"], right["entry"][1]]}
    first = right | {"entry": right["entry"][1:]}
    variants = [
        (a_message(resource | {"unheardOf": 1}), "Bundle.entry[1].resource.unheardOf"),
        (a_message(resource, dangling), "Bundle.entry[2].resource.patient.reference"),
        (twice, "Bundle.entry[2].fullUrl"),
    ]
    if name != "Patient":
        variants.append((a_message(resource, stay), "Bundle.entry[2].resource.patient.reference"))
    if name != "MessageHeader":
        variants.append((first, "Bundle.entry[0].resource"))

    for document, place in variants:
        assert place in {one.expression for one in judged(lambda one=document: checking.check(one))}


@pytest.mark.parametrize("name", RESOURCES)
def test_what_no_two_readers_read_alike_is_refused(name: str) -> None:
    text = json.dumps(smallest(name) | {"id": "a"})
    inside = text[:-1]
    variants = {
        "a key twice": (f'{inside},"id":"a"}}', f"{name}.id"),
        "NaN": (f'{inside},"meta":NaN}}', f"{name}.meta"),
        "2^70": (f'{inside},"meta":{2**70}}}', f"{name}.meta"),
        "a lone surrogate": (f'{inside},"language":"\\ud800"}}', f"{name}.language"),
        "depth": (f'{inside},"meta":{"[" * 1000}{"]" * 1000}}}', None),
    }

    for what, (raw, place) in variants.items():
        issues = judged(lambda one=raw: _unreadable(one.encode()))
        assert {issue.expression for issue in issues} == {place}, what


def _unreadable(raw: bytes) -> list[Issue]:
    with pytest.raises(Unreadable) as refusal:
        strict_json.parse(raw)
    return list(refusal.value.issues)


def test_a_message_has_at_most_ten_thousand_entries() -> None:
    document = a_message(*[{"resourceType": "Basic"}] * 10_000)

    [issue] = judged(lambda: messages.check(document))

    assert (issue.expression, issue.code) == ("Bundle.entry", "too-long")
