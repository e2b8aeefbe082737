"""What each event demands, and what no message of ours may bring."""

import copy
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from schemas import canonical, messages, strict_json
from schemas.codes import GuardianScope, MessageEvent, Need, Purpose, Section, TaskInput
from schemas.issues import IssueType, error
from schemas.messages import Category, Message
from schemas.resources import checking
from tests.schemas.breaking import EXTENSIONS, RIGHT_EXTENSIONS

EXAMPLES = Path(messages.__file__).parents[1] / "examples"
NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)
DIV = '<div xmlns="http://www.w3.org/1999/xhtml">x</div>'
Change = Callable[[dict[str, Any]], object]


def an_example(event: str) -> Any:
    return strict_json.parse((EXAMPLES / f"{event}.json").read_bytes())


def header_of(bundle: dict[str, Any]) -> Any:
    return bundle["entry"][0]["resource"]


def focus_of(bundle: dict[str, Any]) -> Any:
    return bundle["entry"][1]["resource"]


def first_of(bundle: dict[str, Any], resource_type: str) -> Any:
    return next(
        entry["resource"]
        for entry in bundle["entry"]
        if entry["resource"]["resourceType"] == resource_type
    )


def expressions(bundle: object) -> list[str | None]:
    return [issue.expression for issue in messages.check(bundle)]


@pytest.mark.parametrize("event", MessageEvent)
def test_each_event_has_its_own_module_which_says_why(event: MessageEvent) -> None:
    definition = messages.DEFINITIONS[event]

    assert definition.event is event
    assert "R" in definition.about
    assert (EXAMPLES.parent / "messages" / f"{event.replace('-', '_')}.py").exists()


@pytest.mark.parametrize("event", MessageEvent)
def test_requests_are_asked_of_a_service_with_a_scope_and_notices_are_written_by_one(
    event: MessageEvent,
) -> None:
    definition = messages.DEFINITIONS[event]

    if event in messages.REQUESTS:
        assert definition.asked_of
        assert not definition.written_by
        assert definition.scope is not None
        assert definition.scope.startswith("system/")
        assert definition.answer
        assert definition.category is Category.CONSEQUENCE
    else:
        assert event in messages.NOTICES
        assert definition.written_by
        assert definition.category is Category.NOTIFICATION


def test_each_released_section_says_which_it_is() -> None:
    bundle = an_example("file-released")

    del focus_of(bundle)["section"][1]["code"]

    assert "Bundle.entry[1].resource.section[1].code" in expressions(bundle)


def put(name: str, value: Any) -> Change:
    return lambda bundle: focus_of(bundle).__setitem__(name, value)


def a_coding(code: str, system: str) -> dict[str, Any]:
    return {"coding": [{"system": canonical.code_system(system), "code": code}]}


WRONG: dict[str, tuple[str, Change, str]] = {
    "another status": ("give-consent", put("status", "draft"), "status"),
    "an unknown section": (
        "file-section",
        lambda bundle: focus_of(bundle)["section"][0].update(code=a_coding("gossip", "section")),
        "section[0].code",
    ),
    "two sections": (
        "file-section",
        lambda bundle: focus_of(bundle)["section"].append(
            {"code": Section.HEALTH.concept, "text": {"status": "generated", "div": DIV}}
        ),
        "section",
    ),
    "an unknown guardian scope": (
        "record-guardian",
        lambda bundle: focus_of(bundle)["extension"][0].update(valueCode="everything"),
        "extension",
    ),
    "no guardian scope": (
        "record-guardian",
        lambda bundle: focus_of(bundle).pop("extension"),
        "extension",
    ),
    "a consent without end": (
        "give-consent",
        lambda bundle: focus_of(bundle)["provision"]["period"].pop("end"),
        "provision.period.end",
    ),
    "a consent for an unknown purpose": (
        "give-consent",
        lambda bundle: focus_of(bundle)["provision"]["purpose"][0].update(code="curiosity"),
        "provision.purpose[0]",
    ),
    "a consent that another organisation took": (
        "give-consent",
        lambda bundle: focus_of(bundle)["organization"][0]["identifier"].update(value="x"),
        "organization[0]",
    ),
    "a consent of somebody unnamed": (
        "give-consent",
        lambda bundle: focus_of(bundle).update(performer=[{"display": "the mother"}]),
        "performer[0].identifier",
    ),
    "a requester who is not the sender": (
        "request-referral",
        lambda bundle: focus_of(bundle)["requester"]["identifier"].update(value="x"),
        "requester",
    ),
    "no section asked for": (
        "request-transfer",
        lambda bundle: focus_of(bundle).update(
            input=[
                one
                for one in focus_of(bundle)["input"]
                if messages.coding(one["type"], TaskInput.system()) != TaskInput.SECTION
            ]
        ),
        "input",
    ),
    "a rejection without reason": (
        "answer-referral",
        lambda bundle: focus_of(bundle).update(status="rejected"),
        "statusReason",
    ),
    "an acceptance without contact": (
        "answer-referral",
        lambda bundle: first_of(bundle, "PractitionerRole").pop("telecom"),
        "",
    ),
    "kept without a reason": (
        "answer-withdrawal",
        lambda bundle: focus_of(bundle).pop("statusReason"),
        "statusReason",
    ),
    "a closing step of an unknown questionnaire": (
        "record-closing-step",
        put("questionnaire", "https://example.org/q"),
        "questionnaire",
    ),
    "a closing step that does not say who took part": (
        "record-closing-step",
        lambda bundle: focus_of(bundle)["item"].pop(0),
        "item",
    ),
    "an unknown closure reason": (
        "propose-closure",
        lambda bundle: focus_of(bundle)["extension"][0]["valueCoding"].update(code="tired"),
        "extension",
    ),
    "a notice with narrative": (
        "referral-notified",
        lambda bundle: focus_of(bundle).update(text={"status": "generated", "div": DIV}),
        "text",
    ),
    "a notice with a note": (
        "referral-notified",
        lambda bundle: focus_of(bundle).update(note=[{"text": "Amina"}]),
        "note[0]",
    ),
}


@pytest.mark.parametrize(("event", "change", "place"), WRONG.values(), ids=WRONG.keys())
def test_a_wrong_focus_is_refused_at_its_place(event: str, change: Change, place: str) -> None:
    bundle = an_example(event)

    change(bundle)

    assert f"Bundle.entry[1].resource.{place}".rstrip(".") in expressions(bundle)


def a_narrative_that_fetches() -> dict[str, str]:
    return {"status": "generated", "div": DIV.replace("x<", '<img src="https://example.org"/><')}


ENVELOPE: dict[str, tuple[Change, str]] = {
    "no id": (lambda bundle: bundle.pop("id"), "Bundle.id"),
    "an id that is no UUID": (lambda bundle: bundle.update(id="7"), "Bundle.id"),
    "no timestamp": (lambda bundle: bundle.pop("timestamp"), "Bundle.timestamp"),
    "no jurisdiction": (lambda bundle: bundle.pop("meta"), "Bundle.meta.tag"),
    "no country's jurisdiction": (
        lambda bundle: bundle["meta"]["tag"][0].update(code="ZZ"),
        "Bundle.meta.tag[0].code",
    ),
    "another type of Bundle": (lambda bundle: bundle.update(type="collection"), "Bundle.type"),
    "a fullUrl that is an address": (
        lambda bundle: bundle["entry"][7].update(fullUrl="http://example.org/Practitioner/1"),
        "Bundle.entry[7].fullUrl",
    ),
    "two headers": (
        lambda bundle: bundle["entry"].append(
            {"fullUrl": f"urn:uuid:{uuid4()}", "resource": copy.deepcopy(header_of(bundle))}
        ),
        "Bundle.entry[9].resource",
    ),
    "an unknown event": (
        lambda bundle: header_of(bundle)["eventCoding"].update(code="sell-child"),
        "Bundle.entry[0].resource.eventCoding.code",
    ),
    "an event of others": (
        lambda bundle: header_of(bundle)["eventCoding"].update(system="http://example.org"),
        "Bundle.entry[0].resource.eventCoding.system",
    ),
    "an older definition": (
        lambda bundle: header_of(bundle).update(definition="http://example.org/d|0.9"),
        "Bundle.entry[0].resource.definition",
    ),
    "no definition": (
        lambda bundle: header_of(bundle).pop("definition"),
        "Bundle.entry[0].resource.definition",
    ),
    "no sender": (
        lambda bundle: header_of(bundle).pop("sender"),
        "Bundle.entry[0].resource.sender.identifier",
    ),
    "two destinations": (
        lambda bundle: header_of(bundle).update(destination=header_of(bundle)["destination"] * 2),
        "Bundle.entry[0].resource.destination",
    ),
    "no receiver": (
        lambda bundle: header_of(bundle)["destination"][0].pop("receiver"),
        "Bundle.entry[0].resource.destination[0].receiver.identifier",
    ),
    "another service": (
        lambda bundle: header_of(bundle)["destination"][0]["receiver"]["identifier"].update(
            value="closure"
        ),
        "Bundle.entry[0].resource.destination[0].receiver.identifier.value",
    ),
    "no focus": (lambda bundle: header_of(bundle).pop("focus"), "Bundle.entry[0].resource.focus"),
    "two foci": (
        lambda bundle: header_of(bundle).update(focus=header_of(bundle)["focus"] * 2),
        "Bundle.entry[0].resource.focus",
    ),
    "a focus of another type": (
        lambda bundle: header_of(bundle)["focus"][0].update(
            reference=bundle["entry"][2]["fullUrl"]
        ),
        "Bundle.entry[0].resource.focus[0]",
    ),
    "a modifierExtension": (
        lambda bundle: first_of(bundle, "Patient").update(
            modifierExtension=[
                {"url": "http://hl7.org/fhir/StructureDefinition/x", "valueCode": "x"}
            ]
        ),
        "Bundle.entry[2].resource.modifierExtension",
    ),
    "an extension that nobody knows": (
        lambda bundle: first_of(bundle, "Patient").update(
            extension=[{"url": "http://example.org/x", "valueString": "x"}]
        ),
        "Bundle.entry[2].resource.extension[0].url",
    ),
    "content at an address": (
        lambda bundle: first_of(bundle, "Patient").update(
            photo=[{"contentType": "image/png", "url": "file:///etc/passwd"}]
        ),
        "Bundle.entry[2].resource.photo[0].url",
    ),
    "a picture at an address in a narrative": (
        lambda bundle: first_of(bundle, "Patient").update(text=a_narrative_that_fetches()),
        "Bundle.entry[2].resource.text.div",
    ),
    "a picture at an address in a contained narrative": (
        lambda bundle: first_of(bundle, "Patient").update(
            contained=[
                {
                    "resourceType": "Organization",
                    "id": "o",
                    "name": "x",
                    "text": a_narrative_that_fetches(),
                }
            ],
            managingOrganization={"reference": "#o"},
        ),
        "Bundle.entry[2].resource.contained[0].text.div",
    ),
    "a reference out of the message": (
        lambda bundle: first_of(bundle, "Patient").update(
            managingOrganization={"reference": "Organization/1"}
        ),
        "Bundle.entry[2].resource.managingOrganization.reference",
    ),
}


@pytest.mark.parametrize(("change", "place"), ENVELOPE.values(), ids=ENVELOPE.keys())
def test_a_wrong_envelope_is_refused_at_its_place(change: Change, place: str) -> None:
    bundle = an_example("register-case")

    change(bundle)

    assert place in expressions(bundle)


@pytest.mark.parametrize("change", EXTENSIONS.values(), ids=EXTENSIONS.keys())
def test_an_extension_of_ours_stands_in_its_place_with_its_value(change: Change) -> None:
    bundle = an_example("register-case")

    change(focus_of(bundle))

    (place,) = expressions(bundle)
    assert place in {f"Bundle.entry[1].resource.extension[0]{end}" for end in ("", ".url")}


@pytest.mark.parametrize("change", RIGHT_EXTENSIONS.values(), ids=RIGHT_EXTENSIONS.keys())
def test_an_extension_that_stands_right_is_accepted(change: Change) -> None:
    bundle = an_example("register-case")

    change(focus_of(bundle))

    assert messages.check(bundle) == []


def test_a_section_shows_no_picture_from_elsewhere() -> None:
    bundle = an_example("file-section")

    focus_of(bundle)["section"][0]["text"] = a_narrative_that_fetches()

    assert expressions(bundle) == ["Bundle.entry[1].resource.section[0].text.div"]
    assert checking.check(bundle) == []


@pytest.mark.parametrize("thing", [None, 3, "x", [], {}, {"resourceType": "Patient"}])
def test_what_is_no_bundle_is_no_message(thing: object) -> None:
    assert expressions(thing) == ["Bundle.resourceType"]


@pytest.mark.parametrize(
    "entry", [None, 3, {}, [], [3], [{}], [{"resource": {}}], [{"fullUrl": 1}]]
)
def test_a_message_without_sensible_entries_is_refused(entry: object) -> None:
    assert messages.check(an_example("register-case") | {"entry": entry})


def test_ten_thousand_and_one_entries_are_too_many() -> None:
    bundle = an_example("register-case")

    bundle["entry"] = bundle["entry"][:1] * 10_001

    assert [issue.code for issue in messages.check(bundle)] == [IssueType.TOO_LONG]


def test_a_registration_by_vital_interest_needs_its_deadline() -> None:
    bundle = an_example("register-case")
    consent = first_of(bundle, "Consent")
    del consent["performer"], consent["dateTime"]
    consent["policyRule"] = a_coding("vital-interest", "lawful-basis")

    assert messages.check(bundle)
    consent["provision"] = {"period": {"end": "2026-09-10"}}
    assert messages.check(bundle) == []


def test_a_closing_step_without_the_child_needs_a_coded_exemption() -> None:
    bundle = an_example("record-closing-step")
    exemption = {"system": canonical.code_system("exemption"), "code": "too-young"}

    focus_of(bundle)["item"][0] = {"linkId": "exemption", "answer": [{"valueCoding": exemption}]}

    assert messages.check(bundle) == []
    exemption["code"] = "too-busy"
    assert messages.check(bundle)


def test_nothing_else_travels_with_a_notice() -> None:
    bundle = an_example("referral-notified")

    bundle["entry"].append(
        {"fullUrl": f"urn:uuid:{uuid4()}", "resource": {"resourceType": "Patient", "id": "x"}}
    )

    assert expressions(bundle) == ["Bundle.entry[3].resource"]


def test_a_message_is_read_by_name_and_type() -> None:
    message = messages.read(an_example("request-referral"))

    assert message.event is MessageEvent.REQUEST_REFERRAL
    assert (message.sender, message.receiver) == ("et-mowsa", "referral")
    assert message.jurisdiction == ("ET", "1")
    assert message.case_name == "mzxw6ytboi3dinrzmfzxezlomq2hi4dp"
    request = message.resolve(message.focus["focus"])
    assert request is message.first("ServiceRequest")
    assert request is not None
    assert messages.coding(request["code"], Need.system()) == Need.LIVELIHOOD
    assert message.all("Patient") == []
    assert message.response is None


def test_extensions_and_identifiers_are_found_by_their_system() -> None:
    guardian = messages.read(an_example("record-guardian")).focus

    scopes = {one["valueCode"] for one in messages.extensions(guardian, canonical.GUARDIAN_SCOPE)}

    assert scopes == {GuardianScope.SHARING, GuardianScope.TRANSFER}
    assert messages.extension(guardian, "http://example.org") is None
    assert messages.identifier(guardian["patient"], canonical.SID_CASE)
    assert messages.identifier(guardian, canonical.SID_GUARDIAN) is None


def test_a_message_does_not_show_its_content_when_printed() -> None:
    message = messages.read(an_example("register-case"))

    assert "Amina" not in repr(message)
    assert "mzxw6" not in repr(message)


def an_answer(**options: Any) -> dict[str, Any]:
    asked: Message = messages.read(an_example("register-case"))
    return messages.response_of(
        asked, bundle_id=uuid4(), message_id=uuid4(), timestamp=NOON, **options
    )


def test_an_answer_goes_back_to_the_one_who_asked() -> None:
    episode = {
        "resourceType": "EpisodeOfCare",
        "status": "active",
        "identifier": [{"system": canonical.SID_CASE, "value": "abc"}],
        "patient": {"display": "the child"},
    }
    bundle = an_answer(resources=[episode])

    assert messages.check(bundle) == []
    answer = messages.read(bundle)
    asked = messages.read(an_example("register-case"))
    assert (answer.sender, answer.receiver) == (asked.receiver, asked.sender)
    assert answer.response is not None
    assert answer.response.identifier == asked.id
    assert answer.response.code == "ok"
    assert answer.case_name == "abc"


def test_a_refusal_brings_its_reasons_and_no_focus() -> None:
    reason = error(IssueType.BUSINESS_RULE, "Bundle.entry[1]", "no", "no-agreement")
    bundle = an_answer(code="fatal-error", issues=[reason])

    assert messages.check(bundle) == []
    answer = messages.read(bundle)
    assert answer.focus == {}
    assert answer.response is not None
    assert answer.response.outcome is not None
    assert answer.response.outcome["issue"] == [reason.as_json()]


def test_a_refusal_without_reasons_is_no_message() -> None:
    assert expressions(an_answer(code="fatal-error")) == [
        "Bundle.entry[0].resource.response.details"
    ]


def test_the_same_message_is_built_the_same_each_time() -> None:
    def build() -> dict[str, Any]:
        return messages.build(
            MessageEvent.REFERRAL_FAILED,
            bundle_id=UUID(int=1),
            message_id=UUID(int=2),
            sender="referral",
            receiver="et-mowsa",
            resources=[{"resourceType": "Task", "status": "failed", "intent": "order"}],
            timestamp=NOON,
            jurisdiction=("ET", "1"),
            source_endpoint="https://referral.example/fhir",
            destination_endpoint="https://et-mowsa.example/fhir",
        )

    assert json.dumps(build()) == json.dumps(build())
    assert build()["entry"][1]["fullUrl"].endswith(build()["entry"][1]["resource"]["id"])


def test_codes_know_the_system_they_belong_to() -> None:
    assert Section.HIV_SRH.coding == {
        "system": "https://casebridge.example/fhir/CodeSystem/section",
        "code": "hiv-srh",
    }
    assert Purpose.system().endswith("/purpose")


@pytest.mark.parametrize(
    ("resource", "place"),
    [
        ({"resourceType": "Basic", "code": {"text": "x"}}, "resourceType"),
        (
            {
                "resourceType": "Organization",
                "name": "x",
                "contained": [{"resourceType": "Basic", "id": "b", "code": {"text": "x"}}],
                "extension": [{"url": "http://x.org/e", "valueReference": {"reference": "#b"}}],
            },
            "contained[0].resourceType",
        ),
        (
            {
                "resourceType": "Parameters",
                "parameter": [
                    {
                        "name": "x",
                        "part": [
                            {
                                "name": "y",
                                "resource": {"resourceType": "Basic", "code": {"text": "x"}},
                            }
                        ],
                    }
                ],
            },
            "parameter[0].part[0].resource.resourceType",
        ),
    ],
    ids=["itself", "contained", "in Parameters"],
)
def test_a_resource_that_no_message_carries_is_refused(
    resource: dict[str, Any], place: str
) -> None:
    bundle = an_example("register-case")
    bundle["entry"].append({"fullUrl": f"urn:uuid:{uuid4()}", "resource": resource})

    number = len(bundle["entry"]) - 1
    assert f"Bundle.entry[{number}].resource.{place}" in expressions(bundle)
