"""What each event must carry, said apart from its definition: without it the message is refused."""

import copy
from typing import Any

import pytest

from schemas import canonical, messages
from schemas.codes import DocumentType, LawfulBasis, SafeToTell, Section
from tests.schemas.variants import Bundle, every_message, focus_of, put_in

MESSAGES = every_message()
SELF = "Bundle.entry[1].resource"


def gone(*names: str) -> Any:
    return lambda bundle: [focus_of(bundle).pop(name) for name in names]


def put(name: str, value: Any) -> Any:
    return lambda bundle: focus_of(bundle).__setitem__(name, value)


def inputs_gone(bundle: Bundle) -> None:
    focus_of(bundle).pop("input")


def carried_gone(*types: str) -> Any:
    def change(bundle: Bundle) -> None:
        bundle["entry"] = [
            one for one in bundle["entry"] if one["resource"]["resourceType"] not in types
        ]

    return change


def section_named(section: Section) -> dict[str, Any]:
    return {"identifier": {"system": canonical.SID_SECTION, "value": str(section)}}


def of(bundle: Bundle, resource_type: str) -> list[dict[str, Any]]:
    found = [one["resource"] for one in bundle["entry"]]
    return [one for one in found if one["resourceType"] == resource_type]


def to_the_family(bundle: Bundle) -> None:
    guardian = {"system": canonical.SID_GUARDIAN, "value": "1"}
    of(bundle, "Communication")[0]["recipient"] = [{"identifier": guardian}]


def one_person(bundle: Bundle) -> None:
    focus_of(bundle)["policyRule"] = LawfulBasis.MOU_INVESTIGATION.concept
    focus_of(bundle)["performer"].pop()


def the_same_person_twice(bundle: Bundle) -> None:
    one_person(bundle)
    focus_of(bundle)["performer"] *= 2


def by_consent(bundle: Bundle) -> None:
    focus_of(bundle)["policyRule"] = LawfulBasis.GUARDIAN_CONSENT.concept


def not_told_for_no_reason(bundle: Bundle) -> None:
    (told,) = of(bundle, "Communication")
    told.update(status="not-done", category=[SafeToTell.NO.concept])
    told.pop("statusReason", None)


def the_section_twice(bundle: Bundle) -> None:
    focus_of(bundle)["output"].append(copy.deepcopy(focus_of(bundle)["output"][0]))


def with_the_cause(bundle: Bundle) -> None:
    cause = {"resourceType": "Condition", "subject": {"display": "x"}, "code": {"text": "malaria"}}
    put_in(bundle, cause)


def no_findings(bundle: Bundle) -> None:
    carried_gone("Observation")(bundle)


def a_section_within(bundle: Bundle) -> None:
    inner = {"code": Section.HIV_SRH.concept, "entry": focus_of(bundle)["section"][0]["entry"]}
    focus_of(bundle)["section"][0]["section"] = [inner]


def title_only_extended(bundle: Bundle) -> None:
    absent = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
    focus_of(bundle).pop("title")
    focus_of(bundle)["_title"] = {"extension": [{"url": absent, "valueCode": "unknown"}]}


def nobody_for_an_activity(bundle: Bundle) -> None:
    (plan,) = of(bundle, "CarePlan")
    plan.pop("note", None)
    plan["activity"][0]["detail"].pop("performer")


WRONG: dict[str, tuple[str, Any, str]] = {
    "R95: an appeal by nobody": ("lodge-appeal", gone("requester"), f"{SELF}.requester"),
    "R95: an appeal in no right": ("lodge-appeal", inputs_gone, f"{SELF}.input"),
    "R95: an appeal without grounds": ("lodge-appeal", gone("reasonCode"), f"{SELF}.reasonCode"),
    "R95: an appeal of something else": (
        "lodge-appeal",
        put("focus", section_named(Section.BIA)),
        f"{SELF}.focus.identifier",
    ),
    "R95: no decision": ("decide-appeal", gone("businessStatus"), f"{SELF}.businessStatus"),
    "R95: no reasons": ("decide-appeal", gone("statusReason"), f"{SELF}.statusReason.text"),
    "R98: no kind": ("request-assessment", gone("code"), f"{SELF}.code"),
    "R98: no addressee": ("request-assessment", gone("performer"), f"{SELF}.performer"),
    "R99: no region": ("request-assessment", gone("locationCode"), f"{SELF}.locationCode"),
    "R91: whoever traces is told where the child is": (
        "request-assessment: the family is to be found",
        put("supportingInfo", [section_named(Section.CONTACT_LOCATION)]),
        f"{SELF}.supportingInfo[0].identifier",
    ),
    "R91: the same in a note": (
        "request-assessment: the family is to be found",
        put("note", [{"text": "She lives behind the market."}]),
        f"{SELF}.note[0]",
    ),
    "R48: a dispute by nobody": ("dispute-consent", gone("performer"), f"{SELF}.performer"),
    "R48: a dispute by two": (
        "dispute-consent",
        lambda bundle: focus_of(bundle)["performer"].append({"display": "uncle"}),
        f"{SELF}.performer",
    ),
    "R57: no basis": ("invoke-basis", put("policyRule", {"text": "x"}), f"{SELF}.policyRule"),
    "R57: consent is no other basis": ("invoke-basis", by_consent, f"{SELF}.policyRule"),
    "R57: no document": ("invoke-basis", gone("sourceReference"), f"{SELF}.sourceReference"),
    "R57: no recipients": (
        "invoke-basis",
        lambda bundle: focus_of(bundle)["provision"].pop("actor"),
        f"{SELF}.provision.actor",
    ),
    "R57: no sections": (
        "invoke-basis",
        lambda bundle: focus_of(bundle)["provision"].pop("class"),
        f"{SELF}.provision.class",
    ),
    "R57: no end": (
        "invoke-basis",
        lambda bundle: focus_of(bundle)["provision"]["period"].pop("end"),
        f"{SELF}.provision.period.end",
    ),
    "R57: no reason": ("invoke-basis", carried_gone("Provenance"), "Bundle.entry"),
    "R57: nothing on telling": ("invoke-basis", carried_gone("Communication"), "Bundle.entry"),
    "R57: not telling, for no reason": (
        "invoke-basis",
        not_told_for_no_reason,
        "Bundle.entry[6].resource.statusReason",
    ),
    "R58: by one person": ("invoke-basis", one_person, f"{SELF}.performer"),
    "R58: by the same one twice": ("invoke-basis", the_same_person_twice, f"{SELF}.performer"),
    "R42: not what was done": (
        "report-outcome",
        lambda bundle: focus_of(bundle)["output"].pop(0),
        f"{SELF}.output",
    ),
    "R136: not whether the family confirms": (
        "report-outcome",
        lambda bundle: focus_of(bundle)["output"].pop(1),
        f"{SELF}.output",
    ),
    "R138: no barrier": (
        "report-outcome: nothing was provided",
        put("statusReason", {"text": "it was hard"}),
        f"{SELF}.statusReason",
    ),
    "R40: not which sections": ("report-reuse", gone("output"), f"{SELF}.output"),
    "R40: two words on one section": (
        "report-reuse",
        the_section_twice,
        f"{SELF}.output[3].type",
    ),
    "R68: not whether it took place": (
        "record-monitoring-visit",
        put("status", "planned"),
        f"{SELF}.status",
    ),
    "R139: nothing found": ("record-monitoring-visit", no_findings, SELF),
    "R139: no risk": ("record-monitoring-visit", carried_gone("RiskAssessment"), SELF),
    "R68: missed for no reason": (
        "record-monitoring-visit: nobody was there",
        gone("reasonCode"),
        f"{SELF}.reasonCode",
    ),
    "R71: no reason": ("reopen-case", gone("extension"), f"{SELF}.extension"),
    "R60: no date": ("record-death", gone("deceasedDateTime"), f"{SELF}.deceasedDateTime"),
    "R60: no source": ("record-death", carried_gone("Observation"), "Bundle.entry"),
    "R61: nobody decided on": ("record-death", carried_gone("Communication"), "Bundle.entry"),
    "R62: the family by message": (
        "record-death",
        to_the_family,
        "Bundle.entry[3].resource.recipient[0].identifier",
    ),
    "R60: the cause": ("record-death", with_the_cause, "Bundle.entry[7].resource"),
    "R63: a name": ("death-notified", put("name", [{"text": "Amina"}]), f"{SELF}.name[0]"),
    "R63: no contact": ("death-notified", carried_gone("PractitionerRole", "Practitioner"), SELF),
    "R70: not which sections": ("confirm-disposal", gone("output"), f"{SELF}.output"),
    "R70: not when": ("confirm-disposal", gone("executionPeriod"), f"{SELF}.executionPeriod.end"),
    "R70: not how": (
        "confirm-disposal",
        lambda bundle: focus_of(bundle)["output"][0]["valueCoding"].update(code="somehow"),
        f"{SELF}.output[0].valueCoding",
    ),
    "R65: held for no reason": (
        "confirm-disposal: held by law",
        gone("statusReason"),
        f"{SELF}.statusReason",
    ),
    "R31: no day": ("announce-service-end", gone("notAvailable"), f"{SELF}.notAvailable"),
    "R31: no reason": ("announce-service-end", gone("extension"), f"{SELF}.extension"),
    "R31: no child's transition": ("service-ending", carried_gone("Task"), "Bundle.entry"),
    "R33: not which clock": ("overdue", gone("code"), f"{SELF}.code"),
    "R33: not since when": ("overdue", gone("restriction"), f"{SELF}.restriction.period.end"),
    "R42: not which notice": ("not-delivered", gone("about"), f"{SELF}.about"),
    "R42: not to whom": ("not-delivered", gone("recipient"), f"{SELF}.recipient"),
    "R42: not since when it is out": ("not-delivered", gone("sent"), f"{SELF}.sent"),
    "R70: not by when": (
        "disposal-requested",
        lambda bundle: focus_of(bundle)["input"].pop(),
        f"{SELF}.input",
    ),
    "R93: no panel": ("file-section: bid", gone("attester"), f"{SELF}"),
    "R94: child not heard": (
        "file-section: bid",
        lambda bundle: [one.update(code={"text": "x"}) for one in of(bundle, "Observation")],
        SELF,
    ),
    "R110: nobody does it": ("file-section: plan-social", nobody_for_an_activity, ""),
    "R44: a section within a section": (
        "file-section",
        a_section_within,
        f"{SELF}.section[0].section[0]",
    ),
    "R44: a section of no known kind of document": (
        "file-section",
        put("type", {"text": "Education"}),
        f"{SELF}.type",
    ),
    "R44: a section of another kind of document": (
        "file-section",
        put("type", DocumentType.RELEASED_SECTIONS.concept),
        f"{SELF}.type",
    ),
    "R44: a section without a title": ("file-section", title_only_extended, f"{SELF}.title"),
    "R45: a list of no known kind": (
        "file-released",
        put("type", {"text": "Case file, released"}),
        f"{SELF}.type",
    ),
    "R45: a list that is another's": (
        "file-released",
        put("type", DocumentType.ASSESSMENT.concept),
        f"{SELF}.type",
    ),
    "R45: a list of two kinds": (
        "file-released",
        lambda bundle: focus_of(bundle)["type"]["coding"].append(DocumentType.ASSESSMENT.coding),
        f"{SELF}.type",
    ),
    "R45: a list without a title": ("file-released", title_only_extended, f"{SELF}.title"),
    "R97: findings of another kind of document": (
        "assessment-provided",
        put("type", DocumentType.CASE_FILE_SECTION.concept),
        f"{SELF}.type",
    ),
    "R33: not by when it is needed": (
        "request-referral",
        gone("restriction"),
        f"{SELF}.restriction.period.end",
    ),
    "R51: an order that is only spoken of": (
        "record-guardian",
        lambda bundle: of(bundle, "DocumentReference")[0]["content"][0]["attachment"].pop("hash"),
        "Bundle.entry[2].resource.content.attachment",
    ),
}


@pytest.mark.parametrize(("name", "change", "place"), WRONG.values(), ids=WRONG)
def test_it_is_refused_at_its_place(name, change, place):
    bundle = copy.deepcopy(MESSAGES[name])

    change(bundle)

    found = [issue.expression or "" for issue in messages.check(bundle)]
    assert any(one.startswith(place) for one in found), found


def test_what_is_told_free_of_words_stays_so():
    for event in ("referral-notified", "assessment-requested", "monitoring-due", "overdue"):
        bundle = copy.deepcopy(MESSAGES[event])
        focus_of(bundle)["reasonCode"] = {"text": "Amina"}
        if event == "assessment-requested":
            focus_of(bundle)["reasonCode"] = [{"text": "Amina"}]

        assert any(
            (issue.expression or "").startswith(f"{SELF}.reasonCode")
            for issue in messages.check(bundle)
        )
