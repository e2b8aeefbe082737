"""Documents in which what is wrong lies between elements: invariants, references, Bundles, JSON."""

# ruff: noqa: E501, PLC0415, C901, PLR0912

import json
from collections.abc import Iterator
from typing import Any

from schemas.resources import registry
from tests.schemas.smallest import smallest, with_element

Resource = dict[str, Any]
URNS = [f"urn:uuid:c757873d-ec9a-4326-a141-55{number:010d}" for number in range(12)]
PATIENT: Resource = {"resourceType": "Patient", "active": True}
ORGANIZATION: Resource = {"resourceType": "Organization", "name": "words"}
LOCATION: Resource = {"resourceType": "Location", "name": "words"}
HEADER: Resource = {
    "resourceType": "MessageHeader",
    "eventCoding": {"system": "http://example.org/events", "code": "a"},
    "source": {"endpoint": "http://example.org/fhir"},
}
COMPOSITION: Resource = {
    "resourceType": "Composition",
    "status": "final",
    "type": {"text": "words"},
    "date": "2026-02-28",
    "author": [{"display": "words"}],
    "title": "words",
}
DIV = '<div xmlns="http://www.w3.org/1999/xhtml">{}</div>'
UCUM = "http://unitsofmeasure.org"


def episode(reference: str, **more: Any) -> Resource:
    return {
        "resourceType": "EpisodeOfCare",
        "status": "active",
        "patient": {"reference": reference},
        **more,
    }


def bundle(kind: str, *resources: Resource, urls: list[str] | None = None, **more: Any) -> Resource:
    made: Resource = {"resourceType": "Bundle", "type": kind}
    if kind == "document":
        made |= {
            "identifier": {"system": "http://example.org/documents", "value": "1"},
            "timestamp": "2026-02-28T10:00:00Z",
        }
    made["entry"] = [
        {"fullUrl": url, "resource": resource}
        for url, resource in zip(urls or URNS, resources, strict=False)
    ]
    return made | more


def mutants() -> Iterator[tuple[str, str]]:
    for source in (_invariants, _contained, _references, _bundles, _resources, _narratives):
        for number, (what, document) in enumerate(source()):
            yield f"{source.__name__[1:]} {number}: {what}", json.dumps(document)
    for number, text in enumerate(WRITTEN):
        yield f"JSON {number}: {text[:50]!r}", text


def _value(kind: str, *values: Any) -> Iterator[tuple[str, Resource]]:
    for value in values:
        extension = {"url": "http://example.org/extension", f"value{kind}": value}
        yield f"{kind} {json.dumps(value)[:90]}", PATIENT | {"extension": [extension]}


def _invariants() -> Iterator[tuple[str, Resource]]:
    day, time = "2026-02-28", "2026-02-28T10:00:00Z"
    dates = (
        "2026", "2027", "2026-02", "2026-03", day, "2026-03-01", time, "2026-02-28T11:00:00+02:00",
        "2026-02-28T10:00:00.5Z", "2026-02-28T23:30:00-01:00", "2026-02-28T10:00:60Z", "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-12:00", "2026-02-28T10:00:00.123Z", "2026-02-28T10:00:00.1234Z",
    )  # fmt: skip
    for one in dates:
        for other in dates:
            yield from _value("Period", {"start": one, "end": other})
        task = smallest("Task") | {"authoredOn": time}
        yield f"Task {one}", task | {"lastModified": one}
        yield f"Task back {one}", smallest("Task") | {"authoredOn": one, "lastModified": time}
    coded = {"value": 1, "system": UCUM, "code": "mg", "unit": "mg"}
    yield from _value(
        "Range",
        {"low": {"value": 1}, "high": {"value": 2}},
        {"low": {"value": 2}, "high": {"value": 1}},
        {"low": {"value": 1}, "high": {"value": 1.0}},
        {"low": {"value": 1}, "high": {"unit": "mg"}},
        {"low": {"unit": "mg"}, "high": {"unit": "mg"}},
        {"low": {"value": 1, "unit": "mg"}, "high": {"value": 2, "unit": "mg"}},
        {"low": {"value": 3, "unit": "mg"}, "high": {"value": 2, "unit": "mg"}},
        {"low": {"value": 1, "unit": "mg"}, "high": {"value": 2, "unit": "g"}},
        {"low": {"value": 1, "unit": "mg"}, "high": {"value": 2}},
        {"low": {"value": 1}, "high": {"value": 2, "unit": "mg"}},
        {"low": coded, "high": coded | {"value": 2, "code": "g", "unit": "g"}},
        {"low": coded, "high": coded | {"value": 2, "unit": "milligram"}},
        {"low": coded | {"value": 5000}, "high": coded | {"value": 2, "code": "g", "unit": "g"}},
        {"low": {"value": 10, "unit": "m", "system": UCUM, "code": "m"}, "high": {"value": 9, "unit": "m", "system": UCUM, "code": "m"}},
        {"low": {"value": -1}, "high": {"value": 0.5}},
        {"low": {"value": 9}, "high": {"value": 10}},
        {"low": {"value": 1}}, {"high": {"value": 1}},
        {"low": {"value": 1, "comparator": "<"}, "high": {"value": 2}},
    )  # fmt: skip
    yield from _value(
        "Quantity",
        {"code": "mg"}, {"system": UCUM}, {"value": 1, "code": "mg"}, {"value": 1, "comparator": "<"}, {"value": 1, "comparator": "~"}, coded,
        {"value": 1, "unit": "mg"}, {"code": "a", "system": "http://example.org/units"}, {"value": -1.5}, {"value": 0},
    )  # fmt: skip
    for kind, code in (("Age", "a"), ("Duration", "s"), ("Distance", "m"), ("Count", "1")):
        right = {"value": 1, "system": UCUM, "code": code}
        yield from _value(
            kind,
            right,
            {"value": 1},
            {"value": 1, "code": code},
            {"value": 1, "system": UCUM},
            {"system": UCUM, "code": code},
            {"system": UCUM},
            right | {"system": "http://example.org/units"},
            right | {"value": 0},
            right | {"value": -1},
            right | {"value": 1.5},
            right | {"value": 1.0},
            right | {"comparator": ">"},
            {"unit": "words"},
        )
    yield from _value(
        "Ratio",
        {"numerator": {"value": 1}, "denominator": {"value": 2}},
        {"numerator": {"value": 1}},
        {"denominator": {"value": 1}},
        {"extension": [{"url": "http://example.org/e", "valueCode": "a"}]},
        {"numerator": {"value": 1}, "extension": [{"url": "http://example.org/e", "valueCode": "a"}]},
        {"id": "a"},
    )  # fmt: skip
    yield from _value(
        "Attachment",
        {"data": "aGVsbG8="}, {"data": "aGVsbG8=", "contentType": "text/plain"}, {"url": "http://example.org/a"}, {"title": "words"},
        {"contentType": "text/plain", "data": "aGVsbG8=", "size": 5}, {"contentType": "text/plain", "data": "aGVsbG8=", "size": 6},
        {"contentType": "text/plain", "data": "aGVsbG8=", "hash": "qvTGHdzF6KLavt4PO0gs2a6pQ00="},
        {"contentType": "text/plain", "data": "aGVsbG8=", "hash": "aGVsbG8="}, {"size": 5}, {"hash": "aGVsbG8="},
        {"language": "en"}, {"language": "xx"}, {"contentType": "nonsense", "title": "a"},
        {"_data": {"extension": [{"url": "http://example.org/e", "valueCode": "a"}]}},
    )  # fmt: skip
    yield from _value(
        "ContactPoint",
        {"value": "1"}, {"system": "phone", "value": "1"}, {"system": "phone"}, {"use": "home"}, {"system": "letter", "value": "1"}, {"rank": 0}, {"rank": 1},
        {"value": "1", "_system": {"extension": [{"url": "http://example.org/e", "valueCode": "a"}]}},
    )  # fmt: skip
    yield from _value(
        "Identifier",
        {"system": "http://example.org/a"},
        {"value": "1"},
        {"use": "words"},
        {"use": "official"},
    )
    yield from _value(
        "Money",
        {"value": 1, "currency": "EUR"},
        {"value": 1, "currency": "XXY"},
        {"currency": "eur"},
        {"currency": "ETB"},
        {"value": "1"},
    )
    yield from _value(
        "Expression",
        {"language": "text/cql"}, {"language": "text/cql", "expression": "a"}, {"language": "text/cql", "reference": "http://example.org/a"},
        {"language": "text/x-other", "expression": "a"}, {"expression": "a"}, {"language": "text/fhirpath", "expression": "a", "name": "a b"},
    )  # fmt: skip
    for repeat in (
        {"duration": 1}, {"duration": 1, "durationUnit": "s"}, {"duration": -1, "durationUnit": "s"}, {"duration": 0, "durationUnit": "s"},
        {"durationMax": 2}, {"durationMax": 2, "duration": 1, "durationUnit": "s"}, {"durationUnit": "s"}, {"period": 1}, {"period": 1, "periodUnit": "d"},
        {"period": -1, "periodUnit": "d"}, {"periodMax": 1}, {"periodUnit": "d"}, {"countMax": 1}, {"countMax": 1, "count": 2}, {"count": 0},
        {"offset": 1}, {"offset": 1, "when": ["AC"]}, {"offset": 1, "when": ["C"]}, {"offset": 1, "when": ["AC", "C"]}, {"offset": 1, "when": ["AC", "ACM"]},
        {"timeOfDay": ["10:00:00"]}, {"timeOfDay": ["10:00:00"], "when": ["AC"]}, {"when": ["XX"]}, {"dayOfWeek": ["mon"]}, {"dayOfWeek": ["monday"]},
        {"frequency": 1, "period": 1, "periodUnit": "d"}, {"durationUnit": "fortnight"}, {"boundsPeriod": {"start": "2027", "end": "2026"}},
        {"boundsPeriod": {"start": day}, "boundsRange": {"low": {"value": 1}}},
    ):  # fmt: skip
        yield from _value("Timing", {"repeat": repeat})
    data = [{"type": "Patient"}]
    yield from _value(
        "TriggerDefinition",
        {"type": "named-event", "name": "a"}, {"type": "named-event"}, {"type": "periodic"}, {"type": "periodic", "timingDate": day},
        {"type": "periodic", "timingDate": day, "data": data}, {"type": "data-added"}, {"type": "data-added", "data": data},
        {"type": "data-added", "data": data, "condition": {"language": "text/cql", "expression": "a"}},
        {"type": "named-event", "name": "a", "condition": {"language": "text/cql", "expression": "a"}}, {"type": "other"},
    )  # fmt: skip
    for name in ("codeFilter", "dateFilter"):
        for one in (
            {"path": "a"},
            {"searchParam": "a"},
            {"path": "a", "searchParam": "a"},
            {"id": "a"},
        ):
            yield from _value("DataRequirement", {"type": "Patient", name: [one]})
    yield from _value("String", "a")
    for extension in (
        {"url": "http://example.org/e"}, {"valueString": "a"}, {"url": "http://example.org/e", "valueString": "a", "valueCode": "a"},
        {"url": "http://example.org/e", "extension": [{"url": "a", "valueString": "a"}]}, {"url": "http://example.org/e", "extension": []},
        {"url": "http://example.org/e", "extension": [{"url": "a", "valueString": "a"}], "valueString": "a"},
        {"url": "http://example.org/e", "_valueString": {"extension": [{"url": "http://example.org/e", "valueCode": "a"}]}},
        {"url": "http://example.org/e", "_valueString": {"id": "a"}}, {"url": "http://example.org/e", "id": "a"}, {"url": "", "valueString": "a"},
        {"url": "http://example.org/e", "valueNonsense": "a"}, {"url": "http://example.org/e", "value": "a"}, {"_url": {"id": "a"}, "valueString": "a"},
        {"url": "http://example.org/e", "valueIdentifier": {"value": "a"}}, {"url": "http://example.org/e", "valueReference": {"reference": "Patient/1"}},
    ):  # fmt: skip
        yield f"extension {extension}", PATIENT | {"extension": [extension]}
        yield f"modifier {extension}", PATIENT | {"modifierExtension": [extension]}
        yield (
            f"deep {extension}",
            PATIENT | {"name": [{"text": "a", "_text": {"extension": [extension]}}]},
        )
    yield from _of_resources()


def _of_resources() -> Iterator[tuple[str, Resource]]:
    start, end = "2026-02-28T10:00:00Z", "2026-02-28T11:00:00Z"
    for status in ("proposed", "cancelled", "waitlist", "booked", "noshow"):
        appointment = smallest("Appointment") | {"status": status}
        for more in (
            {},
            {"start": start},
            {"end": end},
            {"start": start, "end": end},
            {"start": end, "end": start},
            {"cancelationReason": {"text": "a"}},
        ):
            yield f"Appointment {status} {more}", appointment | more
    for participant in (
        {"status": "accepted"},
        {"status": "accepted", "actor": {"display": "a"}},
        {"status": "accepted", "type": [{"text": "a"}]},
    ):
        yield f"participant {participant}", smallest("Appointment") | {"participant": [participant]}
    audit = smallest("AuditEvent")
    for entity in (
        {"name": "a"},
        {"query": "YQ=="},
        {"name": "a", "query": "YQ=="},
        {"description": "a"},
    ):
        yield f"entity {entity}", audit | {"entity": [entity]}
    plan = smallest("CarePlan")
    for activity in (
        {"detail": {"status": "completed"}},
        {"reference": {"display": "a"}},
        {"detail": {"status": "completed"}, "reference": {"display": "a"}},
    ):
        yield f"activity {activity}", plan | {"activity": [activity]}
    text = {"status": "generated", "div": DIV.format("a")}
    for section in (
        {"text": text},
        {"title": "a"},
        {"entry": [{"display": "a"}]},
        {"section": [{"text": text}]},
        {"section": [{"title": "a"}]},
        {"text": text, "emptyReason": {"text": "a"}},
        {"entry": [{"display": "a"}], "emptyReason": {"text": "a"}},
        {"emptyReason": {"text": "a"}},
    ):
        yield f"section {section}", COMPOSITION | {"section": [section]}
    clinical, verification = (
        "http://terminology.hl7.org/CodeSystem/condition-clinical",
        "http://terminology.hl7.org/CodeSystem/condition-ver-status",
    )
    condition = {"resourceType": "Condition", "subject": {"display": "a"}}
    for status in ("active", "resolved", "remission", "inactive", "nonsense", None):
        for verified in ("confirmed", "entered-in-error", "nonsense", None):
            for abated in (False, True):
                made = dict(condition)
                if status:
                    made["clinicalStatus"] = {"coding": [{"system": clinical, "code": status}]}
                if verified:
                    made["verificationStatus"] = {
                        "coding": [{"system": verification, "code": verified}]
                    }
                if abated:
                    made["abatementDateTime"] = "2026"
                yield f"Condition {status} {verified} {abated}", made
    for concept in (
        {"text": "a"},
        {"coding": [{"code": "active"}]},
        {"coding": [{"system": clinical}]},
        {"coding": [{"system": clinical, "code": "active", "display": "wrong"}]},
        {"coding": [{"system": clinical, "code": "active", "display": "Active"}]},
        {
            "coding": [
                {"system": clinical, "code": "active"},
                {"system": clinical, "code": "nonsense"},
            ]
        },
        {
            "coding": [
                {"system": clinical, "code": "active"},
                {"system": "http://example.org/a", "code": "x"},
            ]
        },
        {
            "coding": [
                {"system": clinical, "code": "active"},
                {"system": clinical, "code": "resolved"},
            ]
        },
        {"coding": [{"system": clinical, "code": "active", "version": "4.0.1"}]},
        {"coding": [{"system": clinical, "code": "active", "version": "9"}]},
        {"coding": [{"display": "a"}]},
        {"coding": [{"system": clinical, "code": "Active"}]},
        {"extension": [{"url": "http://example.org/e", "valueCode": "a"}]},
    ):
        yield f"clinicalStatus {concept}", condition | {"clinicalStatus": concept}
    for name, element in (
        ("stage", {"type": {"text": "a"}}),
        ("stage", {"summary": {"text": "a"}}),
        ("stage", {"assessment": [{"display": "a"}]}),
        ("evidence", {"code": [{"text": "a"}]}),
        ("evidence", {"detail": [{"display": "a"}]}),
        ("evidence", {"id": "a", "extension": [{"url": "http://example.org/e", "valueCode": "a"}]}),
    ):
        yield f"Condition {name} {element}", condition | {name: [element]}
    consent = {
        "resourceType": "Consent",
        "status": "active",
        "scope": {"text": "a"},
        "category": [{"text": "a"}],
    }
    for more in (
        {},
        {"policy": [{"uri": "http://example.org/p"}]},
        {"policyRule": {"text": "a"}},
        {"policy": [{"authority": "http://example.org/p"}], "policyRule": {"text": "a"}},
    ):
        yield f"Consent {more}", consent | more
    for code in ("patient-privacy", "research", "adr", "treatment"):
        for system in ("http://terminology.hl7.org/CodeSystem/consentscope", "something"):
            yield (
                f"scope {code} {system}",
                consent
                | {
                    "policyRule": {"text": "a"},
                    "scope": {"coding": [{"system": system, "code": code}]},
                },
            )
    goal = smallest("Goal")
    for target in (
        {"measure": {"text": "a"}},
        {"detailString": "a"},
        {"measure": {"text": "a"}, "detailString": "a"},
        {"dueDate": "2026"},
        {"dueDate": "2026", "dueDuration": {"value": 1, "system": UCUM, "code": "d"}},
    ):
        yield f"target {target}", goal | {"target": [target]}
    for actual in (True, False):
        for more in ({}, {"member": [{"entity": {"display": "a"}}]}):
            yield (
                f"Group {actual} {more}",
                {"resourceType": "Group", "type": "person", "actual": actual, **more},
            )
    for mode in ("working", "snapshot", "changes"):
        for more in (
            {},
            {"emptyReason": {"text": "a"}},
            {"entry": [{"item": {"display": "a"}}]},
            {"entry": [{"item": {"display": "a"}, "deleted": True}]},
            {"entry": [{"item": {"display": "a"}, "deleted": False}]},
            {"entry": [{"item": {"display": "a"}, "date": "2026"}]},
            {"entry": [{"item": {"display": "a"}}], "emptyReason": {"text": "a"}},
        ):
            yield (
                f"List {mode} {more}",
                {"resourceType": "List", "status": "current", "mode": mode, **more},
            )
    code = {"coding": [{"system": "http://example.org/c", "code": "a"}]}
    observation = {"resourceType": "Observation", "status": "final", "code": code}
    component = {"code": code}
    for more in (
        {},
        {"valueString": "a"},
        {"dataAbsentReason": {"text": "a"}},
        {"valueString": "a", "dataAbsentReason": {"text": "a"}},
        {"component": [component]},
        {"component": [component], "valueString": "a"},
        {"component": [{"code": {"text": "b"}}], "valueString": "a"},
        {
            "component": [
                {
                    "code": {
                        "coding": [{"system": "http://example.org/c", "code": "a", "display": "x"}]
                    }
                }
            ],
            "valueString": "a",
        },
        {"component": [component | {"valueString": "a", "dataAbsentReason": {"text": "a"}}]},
        {"referenceRange": [{"low": {"value": 1}}]},
        {"referenceRange": [{"type": {"text": "a"}}]},
        {"referenceRange": [{"low": {"value": 2}, "high": {"value": 1}}]},
        {
            "valueSampledData": {
                "origin": {"value": 0},
                "period": 10,
                "dimensions": 1,
                "data": "1 2 E U L",
            }
        },
        {"valueSampledData": {"origin": {"value": 0}, "period": 10, "dimensions": 0, "data": "1"}},
    ):
        yield f"Observation {more}", observation | more
    for more in (
        {},
        {"name": "a"},
        {"identifier": [{"value": "1"}]},
        {"name": "a", "telecom": [{"system": "phone", "value": "1", "use": "home"}]},
        {"name": "a", "address": [{"use": "home", "city": "a"}]},
        {"name": "a", "address": [{"use": "work", "city": "a"}]},
        {"name": "a", "contact": [{"address": {"use": "home"}}]},
        {"active": True},
    ):
        yield f"Organization {more}", {"resourceType": "Organization", **more}
    for more in (
        {},
        {"valueString": "a"},
        {"resource": PATIENT},
        {"part": [{"name": "b", "valueString": "a"}]},
        {"valueString": "a", "resource": PATIENT},
        {"valueString": "a", "part": [{"name": "b", "valueString": "a"}]},
        {"part": [{"name": "b"}]},
        {"part": []},
        {"resource": PATIENT, "part": [{"name": "b", "valueString": "a"}]},
    ):
        yield (
            f"parameter {more}",
            {"resourceType": "Parameters", "parameter": [{"name": "a", **more}]},
        )
    for contact in (
        {"gender": "male"},
        {"name": {"text": "a"}},
        {"telecom": [{"system": "phone"}]},
        {"address": {"text": "a"}},
        {"organization": {"display": "a"}},
        {"relationship": [{"text": "a"}]},
    ):
        yield f"contact {contact}", PATIENT | {"contact": [contact]}
    response = {"resourceType": "QuestionnaireResponse", "status": "completed"}
    for item in (
        {"linkId": "a"},
        {"linkId": "a", "item": [{"linkId": "b"}]},
        {"linkId": "a", "answer": [{"valueString": "a", "item": [{"linkId": "b"}]}]},
        {"linkId": "a", "answer": [{"valueString": "a"}], "item": [{"linkId": "b"}]},
        {"linkId": "a", "answer": [{}]},
        {"linkId": "a", "answer": [{"item": [{"linkId": "b"}]}]},
        {"linkId": "a", "answer": [{"valueString": "a", "valueInteger": 1}]},
    ):
        yield f"item {item}", response | {"item": [item]}
    risk = smallest("RiskAssessment")
    percent = {"value": 1, "unit": "%", "system": UCUM, "code": "%"}
    for prediction in (
        {"probabilityDecimal": 100},
        {"probabilityDecimal": 100.5},
        {"probabilityDecimal": -1},
        {"probabilityRange": {"low": percent, "high": percent}},
        {"probabilityRange": {"low": {"value": 1}}},
        {"probabilityRange": {"low": percent | {"code": "1"}}},
        {"probabilityRange": {"high": percent | {"system": "http://example.org"}}},
        {"outcome": {"text": "a"}},
    ):
        yield f"prediction {prediction}", risk | {"prediction": [prediction]}
    request = {name: value for name, value in smallest("ServiceRequest").items() if name != "code"}
    for more in (
        {},
        {"orderDetail": [{"text": "a"}]},
        {"orderDetail": [{"text": "a"}], "code": {"text": "a"}},
    ):
        yield f"ServiceRequest {more}", request | more
    team = {"resourceType": "CareTeam"}
    for kind in ("Practitioner", "Patient"):
        made = team | {
            "contained": [{"resourceType": kind, "id": "m", "active": True}],
            "participant": [{"member": {"reference": "#m"}, "onBehalfOf": {"display": "a"}}],
        }
        yield f"CareTeam {kind}", made
        yield (
            f"CareTeam in a Bundle {kind}",
            bundle(
                "collection",
                team
                | {
                    "participant": [
                        {"member": {"reference": URNS[1]}, "onBehalfOf": {"display": "a"}}
                    ]
                },
                {"resourceType": kind, "active": True},
            ),
        )
    for meta in (
        {"security": [{"system": "http://example.org/s", "code": "a"}] * 2},
        {"tag": [{"system": "http://example.org/s", "code": "a"}] * 2},
        {"versionId": "a b"},
        {"lastUpdated": "2026"},
        {"profile": ["http://hl7.org/fhir/StructureDefinition/Patient"]},
        {"source": "a b"},
        {"tag": [{}]},
    ):
        yield f"meta {meta}", PATIENT | {"meta": meta}


def _contained() -> Iterator[tuple[str, Resource]]:
    inner = {"resourceType": "Organization", "id": "o", "name": "a"}
    manages = {"managingOrganization": {"reference": "#o"}}
    for what, contained, more in (
        ("right", [inner], manages),
        ("unused", [inner], {}),
        ("without id", [{"resourceType": "Organization", "name": "a"}], manages),
        ("with # in its id", [inner | {"id": "#o"}], manages),
        ("twice the same id", [inner, inner], manages),
        ("of a wrong type", [{"resourceType": "Location", "id": "o", "name": "a"}], manages),
        ("with contained", [inner | {"contained": [inner | {"id": "p"}], "partOf": {"reference": "#p"}}], manages),
        ("with versionId", [inner | {"meta": {"versionId": "1"}}], manages),
        ("with lastUpdated", [inner | {"meta": {"lastUpdated": "2026-02-28T10:00:00Z"}}], manages),
        ("with security", [inner | {"meta": {"security": [{"system": "http://example.org/s", "code": "a"}]}}], manages),
        ("with a tag", [inner | {"meta": {"tag": [{"system": "http://example.org/s", "code": "a"}]}}], manages),
        ("with text", [inner | {"text": {"status": "generated", "div": DIV.format("a")}}], manages),
        ("chained", [inner | {"partOf": {"reference": "#p"}}, inner | {"id": "p"}], manages),
        ("chained unused", [inner | {"partOf": {"reference": "#p"}}, inner | {"id": "p"}], {}),
        ("in a circle", [inner | {"partOf": {"reference": "#p"}}, inner | {"id": "p", "partOf": {"reference": "#o"}}], {}),
        ("referring to itself", [inner | {"partOf": {"reference": "#o"}}], {}),
        ("referring to the outer", [{"resourceType": "RelatedPerson", "id": "o", "patient": {"reference": "#"}}], {}),
        ("referring to the outer of a wrong type", [inner | {"partOf": {"reference": "#"}}], {}),
        ("inner dangling", [inner | {"partOf": {"reference": "#q"}}], manages),
        ("a Bundle", [{"resourceType": "Bundle", "id": "o", "type": "collection"}], {"extension": [{"url": "http://example.org/e", "valueReference": {"reference": "#o"}}]}),
        ("a Parameters", [{"resourceType": "Parameters", "id": "o"}], {"extension": [{"url": "http://example.org/e", "valueReference": {"reference": "#o"}}]}),
        ("referred to by an extension", [inner], {"extension": [{"url": "http://example.org/e", "valueReference": {"reference": "#o"}}]}),
        ("referred to by a uri", [inner], {"extension": [{"url": "http://example.org/e", "valueUri": "#o"}]}),
        ("referred to by a url", [inner], {"extension": [{"url": "http://example.org/e", "valueUrl": "#o"}]}),
        ("referred to by a canonical", [inner], {"extension": [{"url": "http://example.org/e", "valueCanonical": "#o"}]}),
        ("referred to by a string", [inner], {"extension": [{"url": "http://example.org/e", "valueString": "#o"}]}),
        ("referred to by a narrative", [inner], {"text": {"status": "generated", "div": DIV.format('<a href="#o">a</a>')}}),
        ("dangling canonical", [inner], manages | {"extension": [{"url": "http://example.org/e", "valueCanonical": "#p"}]}),
        ("dangling uri", [inner], manages | {"extension": [{"url": "http://example.org/e", "valueUri": "#p"}]}),
        ("dangling", [inner], {"managingOrganization": {"reference": "#p"}}),
        ("by its type and id", [inner], {"managingOrganization": {"reference": "Organization/o"}}),
        ("named with a type", [inner], {"managingOrganization": {"reference": "#o", "type": "Organization"}}),
        ("named with a wrong type", [inner], {"generalPractitioner": [{"reference": "#o", "type": "Practitioner"}]}),
        ("empty", [{"resourceType": "Organization", "id": "o"}], manages),
        ("null", [None], manages),
        ("no type", [{"id": "o", "name": "a"}], manages),
        ("unknown type", [{"resourceType": "Nonsense", "id": "o"}], manages),
        ("wrong inside", [inner | {"nonsense": 1}], manages),
        ("an empty list", [], {}),
    ):  # fmt: skip
        yield what, {"resourceType": "Patient", "contained": contained, **more}
    yield (
        "in Parameters",
        {
            "resourceType": "Parameters",
            "parameter": [{"name": "a", "resource": PATIENT | {"contained": [inner]} | manages}],
        },
    )
    yield "in an entry", bundle("collection", PATIENT | {"contained": [inner]} | manages)
    yield (
        "across entries",
        bundle("collection", PATIENT | {"contained": [inner]} | manages, PATIENT | manages),
    )
    yield (
        "outside Parameters",
        {
            "resourceType": "Parameters",
            "parameter": [{"name": "a", "valueReference": {"reference": "#o"}}],
        },
    )
    yield (
        "Binary",
        {
            "resourceType": "Binary",
            "contentType": "text/plain",
            "securityContext": {"reference": "#o"},
        },
    )


def _references() -> Iterator[tuple[str, Resource]]:
    observation = {"resourceType": "Observation", "status": "final", "code": {"text": "a"}}
    for reference in (
        {"reference": "Patient/1"}, {"reference": "Patient/1", "type": "Patient"}, {"reference": "Patient/1", "type": "Group"}, {"reference": "Patient/1/_history/2"},
        {"reference": "http://example.org/fhir/Patient/1"}, {"reference": "http://example.org/fhir/Patient/1", "type": "Group"}, {"type": "Patient"}, {"type": "Patient", "display": "a"},
        {"type": "Nonsense", "display": "a"}, {"type": "http://hl7.org/fhir/StructureDefinition/Patient", "display": "a"}, {"type": "Medication", "display": "a"}, {"type": "Resource", "display": "a"},
        {"identifier": {"value": "a"}}, {"identifier": {"value": "a"}, "type": "Patient"}, {"display": "a"}, {"reference": "junk"}, {"reference": "Patient"}, {"reference": "Patient/"}, {"reference": "/Patient/1"},
        {"reference": "patient/1"}, {"reference": "Patient/a_b"}, {"reference": "Patient/" + "a" * 65}, {"reference": "Patient?identifier=a"}, {"reference": "Patient?"}, {"reference": URNS[1]}, {"reference": URNS[1], "type": "Patient"},
        {"reference": "urn:uuid:nonsense"}, {"reference": "urn:oid:1.2.3"}, {"reference": "a b"}, {"reference": ""}, {"reference": " "}, {"reference": "#"}, {"reference": "#a"}, {"reference": "Patient/1#a"}, {"reference": "mailto:a@example.org"},
        {"reference": "Nonsense/1"}, {"reference": "Nonsense/1", "type": "Patient"}, {"reference": 1}, {"reference": {}}, {}, {"reference": "Patient/1", "nonsense": 1}, {"extension": [{"url": "http://example.org/e", "valueCode": "a"}]},
    ):  # fmt: skip
        yield f"{reference}", observation | {"subject": reference}
        yield f"in a Bundle {reference}", bundle("collection", observation | {"subject": reference})
        yield (
            f"in a message {reference}",
            bundle(
                "message",
                HEADER | {"focus": [{"reference": URNS[1]}]},
                observation | {"subject": reference},
            ),
        )
        yield f"as focus {reference}", bundle("message", HEADER | {"focus": [reference]}, PATIENT)
        yield (
            f"as author {reference}",
            bundle("document", COMPOSITION | {"subject": reference}, PATIENT),
        )


def _bundles() -> Iterator[tuple[str, Resource]]:
    base = "http://example.org/fhir"
    known = {"resourceType": "Patient", "id": "1", "active": True}
    kinds = (
        "document",
        "message",
        "transaction",
        "transaction-response",
        "batch",
        "batch-response",
        "history",
        "searchset",
        "collection",
        "nonsense",
    )
    parts = {
        "search": {"mode": "match"},
        "request": {"method": "PUT", "url": "Patient/1"},
        "response": {"status": "200"},
    }
    for kind in kinds:
        first = {
            "document": [COMPOSITION | {"subject": {"reference": URNS[1]}}],
            "message": [HEADER | {"focus": [{"reference": URNS[1]}]}],
        }.get(kind, [])
        needed = {
            **(
                {"request": parts["request"]} if kind in ("transaction", "batch", "history") else {}
            ),
            **(
                {"response": parts["response"]}
                if kind in ("transaction-response", "batch-response", "history")
                else {}
            ),
        }
        right = bundle(kind, *first, known, urls=URNS)
        for entry in right["entry"]:
            entry.update(needed)
        yield f"{kind} right", right
        for name, part in parts.items():
            entries = [dict(one) for one in right["entry"]]
            if name in needed:
                del entries[-1][name]
            else:
                entries[-1][name] = part
            yield f"{kind} {name}", right | {"entry": entries}
        for name in ("fullUrl", "resource"):
            entries = [dict(one) for one in right["entry"]]
            del entries[-1][name]
            yield f"{kind} without {name}", right | {"entry": entries}
        yield f"{kind} total", right | {"total": 1}
        yield f"{kind} no entries", {name: one for name, one in right.items() if name != "entry"}
        yield f"{kind} empty entries", right | {"entry": []}
        yield f"{kind} twice", right | {"entry": right["entry"] * 2}
        yield f"{kind} reversed", right | {"entry": right["entry"][::-1]}
        yield (
            f"{kind} no timestamp",
            {name: one for name, one in right.items() if name != "timestamp"},
        )
        yield (
            f"{kind} no identifier",
            {name: one for name, one in right.items() if name != "identifier"},
        )
        yield f"{kind} identifier of a value", right | {"identifier": {"value": "1"}}
        for relation in ("self", "next", "first", "nonsense", "stylesheet"):
            link = {"relation": relation, "url": "http://example.org/a"}
            yield f"{kind} link {relation}", right | {"link": [link]}
            yield f"{kind} links {relation}", right | {"link": [link, link]}
        for url in (
            f"{base}/Patient/1",
            f"{base}/Patient/2",
            f"{base}/Group/1",
            f"{base}/Patient/1/_history/1",
            f"{base}/a",
            "Patient/1",
            "a",
            URNS[5],
            "urn:oid:1.2.840.10065",
            "urn:uuid:x",
            "https://example.org:8080/Patient/1",
            "http://example.org/Patient",
            "ftp://example.org/Patient/1",
            "http://localhost/r4/Patient/1",
        ):
            entries = [dict(one) for one in right["entry"]]
            entries[-1]["fullUrl"] = url
            yield f"{kind} at {url}", right | {"entry": entries}
        for reference in (
            "Patient/1",
            "Patient/2",
            f"{base}/Patient/1",
            URNS[4],
            URNS[9],
            "Location/1",
            f"{base}/Location/1",
            URNS[3],
            "Patient/1/_history/1",
            "Patient/" + URNS[4].rpartition(":")[2],
            "Patient/" + URNS[3].rpartition(":")[2],
            f"{base}/Patient/1/_history/7",
            f"{base}/Patient/1/_history/8",
        ):
            for around in (URNS[2], f"{base}/EpisodeOfCare/1", None):
                stays = [
                    {
                        "resource": episode(reference, id="1"),
                        **({"fullUrl": around} if around else {}),
                        **needed,
                    },
                    {"fullUrl": URNS[3], "resource": LOCATION, **needed},
                    {"fullUrl": URNS[4], "resource": PATIENT, **needed},
                    {
                        "fullUrl": f"{base}/Patient/1",
                        "resource": known | {"meta": {"versionId": "7"}},
                        **needed,
                    },
                    {"fullUrl": f"{base}/Location/1", "resource": LOCATION | {"id": "1"}, **needed},
                ]
                yield (
                    f"{kind} {reference} from {around}",
                    right | {"entry": [*right["entry"], *stays]},
                )
    search = bundle(
        "searchset",
        known,
        {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "invalid"}]},
        PATIENT,
    )
    for position in range(3):
        for mode in ("match", "include", "outcome", "nonsense", None):
            entries = [dict(one) for one in search["entry"]]
            if mode:
                entries[position]["search"] = {"mode": mode}
            yield f"searchset {position} {mode}", search | {"entry": entries}
            yield (
                f"searchset only {position} {mode}",
                search | {"entry": entries[position : position + 1]},
            )
    for url in (
        "http://example.org/fhir/Patient?a=b",
        "http://example.org/fhir/Task?a=b",
        "http://example.org/fhir?_type=Task",
        "http://example.org/fhir",
    ):
        entry = search["entry"][0] | {"search": {"mode": "match"}}
        yield (
            f"searchset of {url}",
            search | {"entry": [entry], "link": [{"relation": "self", "url": url}]},
        )
    for versions in (("1", "2"), ("1", "1"), (None, "1"), (None, None)):
        for kind in ("collection", "history"):
            entries = []
            for version in versions:
                meta = {"meta": {"versionId": version}} if version else {}
                entry = {"fullUrl": f"{base}/Patient/1", "resource": known | meta}
                entries.append(
                    entry
                    | (
                        {"request": parts["request"], "response": parts["response"]}
                        if kind == "history"
                        else {}
                    )
                )
            yield (
                f"versions {versions} {kind}",
                {"resourceType": "Bundle", "type": kind, "entry": entries},
            )
            referring = {
                "fullUrl": URNS[8],
                "resource": episode(f"{base}/Patient/1"),
                **(
                    {"request": parts["request"], "response": parts["response"]}
                    if kind == "history"
                    else {}
                ),
            }
            yield (
                f"versions {versions} {kind} referred to",
                {"resourceType": "Bundle", "type": kind, "entry": [*entries, referring]},
            )
    for name in ("subject", "encounter", "custodian"):
        for reference in (URNS[1], URNS[9], "Patient/1", "http://example.org/fhir/Patient/1", "#a"):
            yield (
                f"document {name} {reference}",
                bundle("document", COMPOSITION | {name: {"reference": reference}}, PATIENT),
            )
    for more in (
        {"author": [{"reference": URNS[9]}]}, {"attester": [{"mode": "legal", "party": {"reference": URNS[9]}}]}, {"event": [{"detail": [{"reference": URNS[9]}]}]},
        {"section": [{"entry": [{"reference": URNS[9]}]}]}, {"section": [{"entry": [{"reference": "Patient/9"}]}]}, {"section": [{"focus": {"reference": URNS[9]}, "text": {"status": "generated", "div": DIV.format("a")}}]},
        {"section": [{"section": [{"entry": [{"reference": URNS[9]}]}]}]}, {"section": [{"entry": [{"reference": URNS[1]}]}]}, {"relatesTo": [{"code": "replaces", "targetReference": {"reference": URNS[9]}}]}, {"relatesTo": [{"code": "replaces", "targetReference": {"reference": "Composition/9"}}]},
    ):  # fmt: skip
        yield f"document {more}", bundle("document", COMPOSITION | more, PATIENT)
    yield "document with an orphan", bundle("document", COMPOSITION, PATIENT)
    yield (
        "document with one that leads to it",
        bundle(
            "document",
            COMPOSITION,
            {
                "resourceType": "Provenance",
                "target": [{"reference": URNS[0]}],
                "recorded": "2026-02-28T10:00:00Z",
                "agent": [{"who": {"display": "a"}}],
            },
        ),
    )
    yield "message with an orphan", bundle("message", HEADER, PATIENT)
    yield (
        "document chained",
        bundle(
            "document",
            COMPOSITION | {"subject": {"reference": URNS[1]}},
            PATIENT | {"managingOrganization": {"reference": URNS[2]}},
            ORGANIZATION,
        ),
    )
    yield "in a Bundle", bundle("collection", bundle("collection", PATIENT, episode(URNS[0])))
    yield (
        "in a Bundle wrong",
        bundle("collection", bundle("collection", LOCATION, episode(URNS[0]))),
    )
    yield "out of a Bundle", bundle("collection", bundle("collection", episode(URNS[1])), LOCATION)
    yield "message in a Bundle", bundle("collection", bundle("message", PATIENT))
    yield (
        "signature",
        bundle(
            "collection",
            PATIENT,
            signature={
                "type": [
                    {"system": "urn:iso-astm:E1762-95:2013", "code": "1.2.840.10065.1.12.1.1"}
                ],
                "when": "2026-02-28T10:00:00Z",
                "who": {"display": "a"},
            },
        ),
    )
    yield (
        "signature dangling",
        bundle(
            "collection",
            PATIENT,
            signature={
                "type": [{"code": "a"}],
                "when": "2026-02-28T10:00:00Z",
                "who": {"reference": "Patient/9"},
            },
        ),
    )
    yield (
        "signature with data",
        bundle(
            "collection",
            PATIENT,
            signature={
                "type": [{"code": "a"}],
                "when": "2026-02-28T10:00:00Z",
                "who": {"display": "a"},
                "sigFormat": "application/jose",
                "data": "aGVsbG8=",
            },
        ),
    )
    for entry in (
        None,
        {},
        [],
        "a",
        {"fullUrl": URNS[0]},
        {"resource": None},
        {"resource": []},
        {"resource": {}},
        {"resource": {"resourceType": "Patient"}},
        {"resource": {"resourceType": "Nonsense"}},
        {"resource": {"resourceType": ["Patient"]}},
        {"resource": {"resourceType": None}},
        {"resource": {"resourceType": "patient"}},
        {"resource": {"resourceType": "HumanName"}},
        {"resource": {"resourceType": "DomainResource"}},
        {"resource": {"resourceType": "Resource"}},
    ):
        made = {"fullUrl": URNS[0], **entry} if isinstance(entry, dict) else entry
        yield f"entry {entry}", {"resourceType": "Bundle", "type": "collection", "entry": [made]}


def _resources() -> Iterator[tuple[str, Resource]]:
    for name in registry.RESOURCES:
        yield f"smallest {name}", smallest(name)
        yield f"{name} of its type alone", {"resourceType": name}
        yield f"{name} with id", smallest(name) | {"id": "a"}
        yield f"{name} as another", smallest(name) | {"resourceType": "Nonsense"}
        parts = registry.element_schema(name).parts
        if "text" in parts:
            yield f"{name} with text", with_element(name, "text")
    for document in (
        [],
        [PATIENT],
        "Patient",
        1,
        None,
        {},
        {"resourceType": None},
        {"resourceType": 1},
        {"active": True},
        {"resourceType": "Patient", "resourceType ": "a"},
    ):
        yield f"{document}", document


def _narratives() -> Iterator[tuple[str, Resource]]:
    from tests.conformance.narratives import DIVS, INNER

    for inner in INNER:
        yield inner[:60], PATIENT | {"text": {"status": "generated", "div": DIV.format(inner)}}
    for div in DIVS:
        yield div[:60], PATIENT | {"text": {"status": "generated", "div": div}}
    for text in (
        {"status": "generated"},
        {"div": DIV.format("a")},
        {"status": "empty", "div": DIV.format("a")},
        {"status": "nonsense", "div": DIV.format("a")},
        {"status": "empty", "div": DIV.format("")},
        {},
        {
            "status": "generated",
            "_div": {"extension": [{"url": "http://example.org/e", "valueCode": "a"}]},
        },
    ):
        yield f"{text}", PATIENT | {"text": text}


_P = '"resourceType":"Patient"'
WRITTEN = (
    f'{{{_P},"active":true,"active":true}}', f'{{{_P},"active":true,"active":false}}', f'{{{_P},{_P}}}', f'{{{_P},"name":[{{"text":"a","text":"b"}}]}}',
    f'{{{_P},"multipleBirthInteger":NaN}}', f'{{{_P},"multipleBirthInteger":Infinity}}', f'{{{_P},"active":true,}}', f'{{{_P},"active":true}} x', f'{{{_P},"active":true', "{'resourceType':'Patient'}",
    f'{{{_P},"active":tru}}', f'{{{_P},"active":TRUE}}', f'{{{_P} "active":true}}', f'{{{_P},"active":true}}{{}}', f'{{{_P},/* a */"active":true}}', f'{{{_P},"active":true}} // a', "", " ", "null", "[]", "{}", '"a"', "1",
    f'\ufeff{{{_P},"active":true}}', f'{{{_P},"name":[{{"text":"\\ud800"}}]}}', f'{{{_P},"name":[{{"text":"\\ud83d\\ude00"}}]}}', f'{{{_P},"name":[{{"text":"\\u0000"}}]}}', f'{{{_P},"name":[{{"text":"\\u0007"}}]}}',
    f'{{{_P},"name":[{{"text":"a\nb"}}]}}', f'{{{_P},"name":[{{"text":"a\tb"}}]}}', f'{{{_P},"name":[{{"text":"\\x"}}]}}', f'{{{_P},"multipleBirthInteger":1180591620717411303424}}', f'{{{_P},"multipleBirthInteger":01}}',
    f'{{{_P},"name":[{{"given":["a",]}}]}}', f'{{{_P},"name":[{{"given":["a",null]}}]}}', f'{{{_P},"name":[{{"given":[null]}}]}}', f'{{{_P},"name":[{{"given":["a",null],"_given":[null,{{"extension":[{{"url":"http://example.org/e","valueCode":"a"}}]}}]}}]}}',
    f'{{{_P},"name":[{{"given":["a"],"_given":[null,{{"extension":[{{"url":"http://example.org/e","valueCode":"a"}}]}}]}}]}}', f'{{{_P},"name":[{{"given":["a","b"],"_given":[null,null]}}]}}', f'{{{_P},"name":[{{"given":["a","b"],"_given":[null]}}]}}',
    f'{{{_P},"name":[{{"given":["a",null],"_given":[null,null]}}]}}', f'{{{_P},"name":[{{"given":["a"],"_given":{{"id":"a"}}}}]}}', f'{{{_P},"name":[{{"given":["a"],"_given":[{{"id":"x"}}]}}]}}', f'{{{_P},"name":[{{"given":[null,"b"],"_given":[{{"id":"x"}},null]}}]}}',
    f'{{{_P},"birthDate":null,"_birthDate":{{"extension":[{{"url":"http://example.org/e","valueCode":"a"}}]}}}}', f'{{{_P},"birthDate":"2026","_birthDate":null}}', f'{{{_P},"birthDate":"2026","_birthDate":[null]}}', f'{{{_P},"birthDate":"2026","_birthDate":{{}}}}', f'{{{_P},"_birthDate":{{"id":"a"}}}}', f'{{{_P},"birthDate":"2026","_birthDate":{{"id":"a"}}}}',
    f'{{{_P},"_name":[{{"id":"a"}}]}}', f'{{{_P},"_id":{{"id":"a"}}}}', f'{{{_P},"id":"a","_id":{{"extension":[{{"url":"http://example.org/e","valueCode":"a"}}]}}}}', f'{{{_P},"fhir_comments":["a"]}}', f'{{"active":true,{_P}}}', f'{{{_P},"active":true}}\n\n', f' \t\r\n{{{_P}}}',
    '{"resourceType":"Pati\\u0065nt","active":true}', f'{{{_P},"\\u0061ctive":true}}', f'{{{_P},"":1}}', f'{{{_P}," active":true}}', f'{{{_P},"active ":true}}', f'{{{_P},"Active":true}}', f'{{{_P},"extension":[{{"url":"http://example.org/e","valueDecimal":1.0}}]}}',
)  # fmt: skip
