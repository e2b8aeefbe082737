"""The smallest right value of each type, and of each type with one more element."""

import copy
from collections.abc import Iterator
from typing import Any

from schemas.resources import registry
from schemas.resources.fields import (
    AnyResource,
    Bound,
    Complex,
    Exactly,
    Part,
    Primitive,
    ReferenceTo,
    Several,
)
from schemas.resources.kinds import MIME_TYPE

SAMPLES: dict[str, Any] = {
    "base64Binary": "aGVsbG8=",
    "boolean": False,
    "canonical": "http://example.org/fhir/thing|1",
    "code": "en",
    "date": "2026-02-28",
    "dateTime": "2026-02-28T10:00:00Z",
    "decimal": 1.5,
    "id": "a-1",
    "instant": "2026-02-28T10:00:00.123Z",
    "integer": 3,
    "markdown": "plain words",
    "oid": "urn:oid:1.2.840.10065",
    "positiveInt": 3,
    "string": "words",
    "time": "10:00:00",
    "unsignedInt": 3,
    "uri": "http://example.org/a",
    "url": "http://example.org/b",
    "uuid": "urn:uuid:c757873d-ec9a-4326-a141-556f43239520",
    "xhtml": '<div xmlns="http://www.w3.org/1999/xhtml">words</div>',
}

# What the invariants ask of a type beside its required elements.
NEEDS: dict[str, dict[str, Any]] = {
    "Age": {"value": 1, "system": "http://unitsofmeasure.org", "code": "a"},
    "Appointment": {"status": "proposed"},
    "Appointment.participant": {"type": [{"text": "words"}]},
    "Bundle": {"type": "collection"},
    "Bundle.entry": {
        "fullUrl": "urn:uuid:c757873d-ec9a-4326-a141-556f43239520",
        "resource": {"resourceType": "Patient", "active": True},
    },
    "Bundle.entry.request": {"method": "POST", "url": "Patient"},
    "Bundle.entry.response": {"status": "200"},
    "Bundle.entry.search": {"mode": "match"},
    "Composition.section": {
        "title": "words",
        "text": {"status": "generated", "div": SAMPLES["xhtml"]},
    },
    "Condition": {
        "clinicalStatus": {
            "coding": [
                {
                    "system": "http://terminology.hl7.org/CodeSystem/condition-clinical",
                    "code": "resolved",
                }
            ]
        }
    },
    "Condition.evidence": {"code": [{"text": "words"}]},
    "Condition.stage": {"summary": {"text": "words"}},
    "Consent": {"policyRule": {"text": "words"}},
    "Count": {"value": 1, "system": "http://unitsofmeasure.org", "code": "1"},
    "DataRequirement.codeFilter": {"path": "code"},
    "DataRequirement.dateFilter": {"path": "date"},
    "Distance": {"value": 1, "system": "http://unitsofmeasure.org", "code": "m"},
    "Duration": {"value": 1, "system": "http://unitsofmeasure.org", "code": "s"},
    "Expression": {"expression": "words"},
    "Extension": {"valueString": "words"},
    "Goal.target": {"measure": {"text": "words"}},
    "Group": {"actual": True},
    "List.entry": {"item": {"display": "words"}},
    "Observation.referenceRange": {"text": "words"},
    "Organization": {"name": "words"},
    "Parameters.parameter": {"valueString": "words"},
    "Patient.contact": {"name": {"text": "words"}},
    "ServiceRequest": {"code": {"text": "words"}},
    "TriggerDefinition": {"type": "named-event", "name": "words"},
}
# What they ask for beside one element, which itself may need another value than the sample.
BESIDE: dict[str, dict[str, Any]] = {
    "Appointment.cancelationReason": {"status": "cancelled"},
    "Appointment.end": {"start": "2026-02-28T09:00:00Z"},
    "Appointment.start": {"end": "2026-02-28T11:00:00Z"},
    "Attachment.data": {"contentType": "text/plain"},
    "Bundle.total": {"type": "searchset"},
    "ContactPoint.value": {"system": "phone"},
    "Quantity.code": {"system": "http://example.org/units"},
    "Ratio.denominator": {"numerator": {"value": 1}},
    "Ratio.numerator": {"denominator": {"value": 1}},
    "Timing.repeat.countMax": {"count": 1},
    "Timing.repeat.duration": {"durationUnit": "s"},
    "Timing.repeat.durationMax": {"duration": 1, "durationUnit": "s"},
    "Timing.repeat.offset": {"when": ["AC"]},
    "Timing.repeat.period": {"periodUnit": "s"},
    "Timing.repeat.periodMax": {"period": 1, "periodUnit": "s"},
}
BESIDE |= {
    f"{path}._{name}": beside
    for place, beside in BESIDE.items()
    for path, _, name in [place.rpartition(".")]
}
# An element that stands only where another does not.
INSTEAD: dict[str, tuple[str, ...]] = {
    "AuditEvent.entity.query": ("name",),
    "Extension.extension": ("valueString",),
    "Parameters.parameter.part": ("valueString",),
    "Parameters.parameter.resource": ("valueString",),
    "TriggerDefinition.data": ("name",),
}
# The value of an element, where the sample of its kind would break a rule.
INSIDE: dict[str, Any] = {
    **{
        f"{path}.{name}": value
        for path in ("Age", "Count", "Distance", "Duration")
        for name, value in NEEDS[path].items()
    },
    "Attachment.contentType": "text/plain",
    "Bundle.type": "collection",
    "List.mode": "working",
    "Reference.type": "Patient",
    "RiskAssessment.prediction.probabilityRange": {
        "low": {"value": 1, "unit": "%", "system": "http://unitsofmeasure.org", "code": "%"}
    },
    "Timing.repeat.when": ["AC"],
    "TriggerDefinition.type": "named-event",
}


def smallest(path: str) -> dict[str, Any]:
    """What the type must have and nothing more."""
    made: dict[str, Any] = {}
    chosen: set[str] = set()
    for name, part in registry.element_schema(path).parts.items():
        if name.startswith("_") or not part.at_least or part.choice in chosen:
            continue
        if part.choice is not None:
            chosen.add(part.choice)
        made[name] = value_of(part, f"{path}.{name}")
    made.update(copy.deepcopy(NEEDS.get(path, {})))
    if not made:
        made["extension"] = [an_extension()]
    return made


def an_extension() -> dict[str, Any]:
    return {"url": "http://example.org/extension", "valueString": "words"}


def with_element(path: str, name: str) -> dict[str, Any]:
    """The smallest value of a type that has this element."""
    part = registry.element_schema(path).parts[name]
    place = f"{path}.{name}"
    made = smallest(path)
    made.update(copy.deepcopy(BESIDE.get(place, {})))
    for other in INSTEAD.get(place, ()):
        made.pop(other, None)
    if part.choice is not None:
        for other, one in registry.element_schema(path).parts.items():
            if one.choice == part.choice:
                made.pop(other, None)
    made[name] = value_of(part, place)
    return made


def value_of(part: Part, place: str) -> Any:  # noqa: C901 : one case for each kind of part
    if place in INSIDE:
        return copy.deepcopy(INSIDE[place])
    made: Any
    match part:
        case Exactly():
            made = part.word
        case Several():
            made = [value_of(part.inner, f"{place}[]")] * max(1, part.at_least)
        case Primitive():
            made = _primitive(part)
        case AnyResource():
            made = {"resourceType": "Organization", "id": "o", "name": "words"}
        case Bound():
            made = {"coding": [{"system": part.system, "code": min(part.codes)}]}
        case ReferenceTo():
            made = {"display": "words"}
        case Complex() if part.path == "Element":
            made = {"extension": [an_extension()]}
        case Complex() if part.path in ("Quantity", "SimpleQuantity"):
            made = {"value": 1.5}
        case Complex() if part.path == "CodeableConcept":
            made = {"text": "words"}
        case Complex():
            made = smallest(part.path)
    return made


def _primitive(part: Primitive) -> Any:
    if part.codes:
        return min(part.codes)
    return "text/plain" if part.kind is MIME_TYPE else SAMPLES[part.kind.name]


def ways() -> Iterator[tuple[str, str, tuple[tuple[str, str], ...]]]:
    """Every type with the way from a resource to a value of it: (resource, type, steps)."""
    for resource in registry.RESOURCES:
        yield from _ways(resource, resource, ())
    parts = registry.element_schema("Extension").parts
    for name, part in parts.items():
        if part.choice == "value" and isinstance(part, Complex) and not name.startswith("_"):
            yield from _ways("Patient", part.path, (("Patient", "extension"), ("Extension", name)))
    yield from _ways("Patient", "Extension", (("Patient", "extension"),))
    yield from _ways("Patient", "Narrative", (("Patient", "text"),))
    yield from _ways("Patient", "Meta", (("Patient", "meta"),))


def _ways(
    resource: str, path: str, steps: tuple[tuple[str, str], ...]
) -> Iterator[tuple[str, str, tuple[tuple[str, str], ...]]]:
    yield resource, path, steps
    for name, part in registry.element_schema(path).parts.items():
        inner = part.inner if isinstance(part, Several) else part
        known = {one for one, _ in steps} | {path}
        if (
            isinstance(inner, Complex)
            and inner.path.startswith(f"{path}.")
            and inner.path not in known
        ):
            yield from _ways(resource, inner.path, (*steps, (path, name)))


def wrapped(value: Any, steps: tuple[tuple[str, str], ...]) -> Any:
    """The resource around a value: the smallest on the way."""
    for path, name in reversed(steps):
        outer = with_element(path, name)
        part = registry.element_schema(path).parts[name]
        outer[name] = [value] if isinstance(part, Several) else value
        value = outer
    return value
