"""What R4 refuses, named by its place and rule, without the value, in bounded time."""

import copy
from typing import Any

import pytest

from schemas.issues import IssueType
from schemas.resources import checking
from schemas.resources.registry import RESOURCES, element_class
from schemas.resources.rules import rules_of
from tests.computing import at_most

CANARY = "Nobody's Secret 4711"
UUID = "urn:uuid:11111111-1111-4111-8111-{:012d}"
DIV = '<div xmlns="http://www.w3.org/1999/xhtml">{}</div>'


def a_patient(**changed: Any) -> dict[str, Any]:
    return {"resourceType": "Patient", "id": "p", "birthDate": "2011-03-14", **changed}


def a_task(**changed: Any) -> dict[str, Any]:
    return {"resourceType": "Task", "status": "requested", "intent": "order", **changed}


def a_consent(**changed: Any) -> dict[str, Any]:
    return {
        "resourceType": "Consent",
        "status": "active",
        "scope": {"text": "privacy"},
        "category": [{"text": "disclosure"}],
        "policy": [{"uri": "https://example.org/policy"}],
        **changed,
    }


def a_composition(**changed: Any) -> dict[str, Any]:
    return {
        "resourceType": "Composition",
        "status": "final",
        "type": {"text": "file"},
        "date": "2026-09-01",
        "author": [{"display": "a"}],
        "title": "t",
        **changed,
    }


def a_message(*resources: dict[str, Any], **changed: Any) -> dict[str, Any]:
    header = {
        "resourceType": "MessageHeader",
        "eventUri": "http://example.org/event",
        "source": {"endpoint": "http://example.org"},
    }
    return {
        "resourceType": "Bundle",
        "type": "message",
        "entry": [
            {"fullUrl": UUID.format(position), "resource": resource}
            for position, resource in enumerate((header, *resources))
        ],
        **changed,
    }


def a_referrer(reference: str) -> dict[str, Any]:
    """A resource whose patient must be a Patient."""
    return {
        "resourceType": "EpisodeOfCare",
        "status": "active",
        "patient": {"reference": reference},
    }


VALID = {
    "a patient": a_patient(),
    "a partial date": a_patient(birthDate="2011-03"),
    "a value that is only an extension": {
        "resourceType": "Patient",
        "_birthDate": {"extension": [{"url": "http://example.org/x", "valueCode": "unknown"}]},
    },
    "a list with a null that its extension matches": a_patient(
        name=[
            {
                "given": ["A", None],
                "_given": [
                    None,
                    {"extension": [{"url": "http://example.org/x", "valueCode": "x"}]},
                ],
            }
        ]
    ),
    "a required element that is only an extension": {
        "resourceType": "Endpoint",
        "status": "active",
        "connectionType": {"code": "hl7-fhir-msg"},
        "payloadType": [{"text": "any"}],
        "_address": {"extension": [{"url": "http://example.org/x", "valueCode": "x"}]},
    },
    "a contained resource that is referred to": a_patient(
        contained=[{"resourceType": "Organization", "id": "o", "name": "n"}],
        managingOrganization={"reference": "#o"},
    ),
    "a leap day": a_patient(birthDate="2012-02-29"),
    "a reference into the message": a_message(a_patient(), a_referrer(UUID.format(1))),
    "modifierExtension, which base R4 allows": a_patient(
        modifierExtension=[{"url": "http://example.org/x", "valueBoolean": True}]
    ),
    "periods of different precision": a_consent(
        provision={"period": {"start": "2026-09-01T10:00:00Z", "end": "2026-10"}}
    ),
}

REFUSED = {
    "a required element missing": (
        {"resourceType": "Task", "status": "draft"},
        "Task.intent",
        IssueType.REQUIRED,
    ),
    "an unknown element": (a_patient(birthdate="2011"), "Patient.birthdate", IssueType.STRUCTURE),
    "a wrong type": (a_patient(birthDate=2011), "Patient.birthDate", IssueType.VALUE),
    "a date that does not exist": (
        a_patient(birthDate="2011-02-29"),
        "Patient.birthDate",
        IssueType.VALUE,
    ),
    "year 0000": (a_patient(birthDate="0000"), "Patient.birthDate", IssueType.VALUE),
    "24:00": (
        a_task(authoredOn="9999-12-31T24:00:00Z"),
        "Task.authoredOn",
        IssueType.VALUE,
    ),
    "zone +14:01": (
        a_task(authoredOn="2026-01-01T10:00:00+14:01"),
        "Task.authoredOn",
        IssueType.VALUE,
    ),
    "Arabic-Indic digits": (a_patient(birthDate="٢٠١١"), "Patient.birthDate", IssueType.VALUE),
    "a time without zone": (
        a_task(authoredOn="2026-01-01T10:00:00"),
        "Task.authoredOn",
        IssueType.VALUE,
    ),
    "a code of no list": (a_patient(gender="girl"), "Patient.gender", IssueType.CODE_INVALID),
    "a code with a control character": (
        a_patient(language="en\x00"),
        "Patient.language",
        IssueType.VALUE,
    ),
    "a lone surrogate": (
        a_patient(name=[{"text": "\ud800"}]),
        "Patient.name[0].text",
        IssueType.VALUE,
    ),
    "a URI with a control character": (
        a_patient(implicitRules="http://example.org/\x07"),
        "Patient.implicitRules",
        IssueType.VALUE,
    ),
    "a truth that is a word": (a_patient(active="true"), "Patient.active", IssueType.VALUE),
    "a truth that is a number": (a_patient(active=1), "Patient.active", IssueType.VALUE),
    "one where many may stand": (
        a_patient(name={"text": "x"}),
        "Patient.name",
        IssueType.STRUCTURE,
    ),
    "many where one may stand": (
        a_patient(birthDate=["2011"]),
        "Patient.birthDate",
        IssueType.VALUE,
    ),
    "two choices": (
        a_patient(deceasedBoolean=True, deceasedDateTime="2026"),
        "Patient.deceased",
        IssueType.STRUCTURE,
    ),
    "an empty list": (a_patient(name=[]), "Patient.name", IssueType.STRUCTURE),
    "an empty object": (a_patient(name=[{}]), "Patient.name[0]", IssueType.STRUCTURE),
    "an empty text": (a_patient(name=[{"text": ""}]), "Patient.name[0].text", IssueType.VALUE),
    "null": (a_patient(birthDate=None), "Patient.birthDate", IssueType.STRUCTURE),
    "a null that nothing matches": (
        a_patient(name=[{"given": ["A", None]}]),
        "Patient.name[0].given",
        IssueType.STRUCTURE,
    ),
    "both extension and value": (
        a_patient(
            extension=[
                {
                    "url": "http://example.org/x",
                    "valueCode": "x",
                    "extension": [{"url": "y", "valueCode": "x"}],
                }
            ]
        ),
        "Patient.extension[0]",
        IssueType.INVARIANT,
    ),
    "script in narrative": (
        a_patient(text={"status": "generated", "div": DIV.format("<script>x</script>")}),
        "Patient.text.div",
        IssueType.VALUE,
    ),
    "a reversed period": (
        a_consent(provision={"period": {"start": "2026-09-02", "end": "2026-09-01"}}),
        "Consent.provision.period",
        IssueType.INVARIANT,
    ),
    "a period of which nobody can say whether it is reversed": (
        a_consent(provision={"period": {"start": "2026-09-01T10:00:00Z", "end": "2026-09-01"}}),
        "Consent.provision.period",
        IssueType.INVARIANT,
    ),
    "an extension in the place of a code that the standard requires": (
        a_task(_priority={"extension": [{"url": "http://example.org/x", "valueCode": "x"}]}),
        "Task.priority",
        IssueType.REQUIRED,
    ),
    "modified before it was written": (
        a_task(authoredOn="2026-01-02T10:00:00Z", lastModified="2026-01-02T09:00:00Z"),
        "Task",
        IssueType.INVARIANT,
    ),
    "a Consent without policy": (
        {name: value for name, value in a_consent().items() if name != "policy"},
        "Consent",
        IssueType.INVARIANT,
    ),
    "an empty section": (
        a_composition(section=[{"title": "t"}]),
        "Composition.section[0]",
        IssueType.INVARIANT,
    ),
    "a wrong type of reference": (
        a_referrer("Organization/1"),
        "EpisodeOfCare.patient.reference",
        IssueType.VALUE,
    ),
    "a dangling local reference": (
        a_patient(managingOrganization={"reference": "#o"}),
        "Patient",
        IssueType.INVARIANT,
    ),
    "a contained resource that nothing refers to": (
        a_patient(contained=[{"resourceType": "Organization", "id": "o", "name": "n"}]),
        "Patient",
        IssueType.INVARIANT,
    ),
    "a local reference to a wrong type": (
        a_patient(
            contained=[{"resourceType": "Location", "id": "o"}],
            managingOrganization={"reference": "#o"},
        ),
        "Patient.managingOrganization.reference",
        IssueType.VALUE,
    ),
    "a dangling reference in a message": (
        a_message(a_referrer(UUID.format(9))),
        "Bundle.entry[1].resource.patient.reference",
        IssueType.VALUE,
    ),
    "a reference to a wrong type in a message": (
        a_message({"resourceType": "Location"}, a_referrer(UUID.format(1))),
        "Bundle.entry[2].resource.patient.reference",
        IssueType.VALUE,
    ),
    "a duplicate fullUrl": (
        a_message(a_patient()) | {"entry": [*a_message(a_patient())["entry"]] * 2},
        "Bundle.entry[2].fullUrl",
        IssueType.INVARIANT,
    ),
    "a wrong first entry": (
        a_message(a_patient(), entry=[{"fullUrl": UUID.format(1), "resource": a_patient()}]),
        "Bundle.entry[0].resource",
        IssueType.INVARIANT,
    ),
    "a request in a message": (
        a_message()
        | {"entry": [a_message()["entry"][0] | {"request": {"method": "GET", "url": "x"}}]},
        "Bundle.entry[0].request",
        IssueType.INVARIANT,
    ),
    "an unknown type of resource": (
        a_message({"resourceType": "Spaceship"}),
        "Bundle.entry[1].resource.resourceType",
        IssueType.NOT_SUPPORTED,
    ),
    "a resource without type": (
        a_message({"id": "x"}),
        "Bundle.entry[1].resource.resourceType",
        IssueType.REQUIRED,
    ),
}


@pytest.mark.parametrize("resource", VALID.values(), ids=VALID.keys())
def test_it_is_accepted_and_comes_back_unchanged(resource: dict[str, Any]) -> None:
    assert checking.check(resource) == []
    assert checking.explained(copy.deepcopy(resource)) == resource


@pytest.mark.parametrize(("resource", "place", "code"), REFUSED.values(), ids=REFUSED.keys())
def test_it_is_refused_at_its_place(resource: dict[str, Any], place: str, code: IssueType) -> None:
    issues = checking.check(resource)

    assert (place, code) in {(issue.expression, issue.code) for issue in issues}


@pytest.mark.parametrize("element", ["gender", "birthDate", "active", "id", "name", "text"])
def test_no_value_is_repeated(element: str) -> None:
    issues = checking.check(a_patient(**{element: {"nested": CANARY}} | {element: CANARY}))

    assert issues
    assert CANARY not in str(issues)


@pytest.mark.parametrize("path", RESOURCES)
def test_every_element_is_documented_with_its_page(path: str) -> None:
    assert f"https://hl7.org/fhir/R4/{path.lower()}.html" in (element_class(path).__doc__ or "")


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        ("Bundle", {"bdl-1", "bdl-2", "bdl-3", "bdl-4", "bdl-7"}),
        ("Bundle", {"bdl-9", "bdl-10", "bdl-11", "bdl-12"}),
        ("Consent", {"ppc-1", "ppc-2", "ppc-3", "ppc-4", "ppc-5"}),
        ("Composition.section", {"cmp-1", "cmp-2"}),
        ("CarePlan.activity", {"cpl-3"}),
        ("AuditEvent.entity", {"sev-1"}),
        ("Period", {"per-1"}),
        ("Extension", {"ext-1"}),
        ("Task", {"inv-1"}),
    ],
)
def test_the_invariants_that_bear_on_us_are_there(path: str, keys: set[str]) -> None:
    assert keys <= {rule.key for rule in rules_of(path)}


def wide(times: int) -> dict[str, Any]:
    return a_message(*[a_patient(name=[{"text": "n"}], birthDate="x")] * times)


def deep(times: int) -> dict[str, Any]:
    item: dict[str, Any] = {"linkId": "last", "nonsense": 1}
    for _ in range(times):
        item = {"linkId": "a", "item": [{"linkId": "b", "text": "c"}] * 20 + [item]}
    return {"resourceType": "QuestionnaireResponse", "status": "completed", "item": [item]}


@pytest.mark.parametrize(
    "resource",
    [
        wide(300),
        deep(25),
        a_patient(**{f"unknown{number}": number for number in range(5000)}),
        a_patient(name=[None] * 10_000),
        a_patient(text={"status": "generated", "div": DIV.format("<b>" * 5000)}),
        a_patient(text={"status": "generated", "div": DIV.format("&" * 50_000)}),
        a_patient(name=[{"text": "x" * 200_000 + "\x01"}]),
        a_patient(photo=[{"contentType": "image/png", "data": "A" * 200_001}]),
        a_patient(id=" ".join("a" * 50_000)),
        a_task(status=" a" * 100_000),
    ],
    ids=lambda resource: ",".join(resource)[:30],
)
def test_a_refusal_takes_bounded_time_and_tells_a_bounded_story(resource: dict[str, Any]) -> None:
    checking.check(resource)

    with at_most(0.25):  # 50 ms on a machine that does nothing else
        issues = checking.check(resource)

    assert 0 < len(issues) <= 20
