"""Invariants of the resources. Each one's page is https://hl7.org/fhir/R4/<resource>.html"""

from typing import Final

from schemas.resources.dates import is_not_after
from schemas.resources.rules import Value, all_of, chosen, has, rule

_CLINICAL: Final = "http://terminology.hl7.org/CodeSystem/condition-clinical"
_VERIFICATION: Final = "http://terminology.hl7.org/CodeSystem/condition-ver-status"


def _coded(concept: Value, system: str, codes: set[str]) -> bool:
    return any(
        one.get("system") == system and one.get("code") in codes
        for one in concept.get("coding", ())
    )


def _codes(concept: Value) -> set[tuple[object, object]]:
    return {(one.get("system"), one.get("code")) for one in concept.get("coding", ())}


@rule("Appointment", "app-2", "start and end are both there, or neither")
def _start_and_end(value: Value) -> bool:
    return has(value, "start") == has(value, "end")


@rule("Appointment", "app-3", "only proposed, cancelled or waitlisted ones have no start and end")
def _dated(value: Value) -> bool:
    undated = value.get("status") in {"proposed", "cancelled", "waitlist"}
    return undated or (has(value, "start") and has(value, "end"))


@rule(
    "Appointment",
    "app-4",
    "only a cancelled or missed one has a cancelationReason",
    when=("cancelationReason",),
)
def _cancelled(value: Value) -> bool:
    return "cancelationReason" not in value or value.get("status") in {"no-show", "cancelled"}


@rule("Appointment.participant", "app-1", "a type or an actor is required")
def _participant(value: Value) -> bool:
    return "type" in value or "actor" in value


@rule("AuditEvent.entity", "sev-1", "either a name or a query, not both", when=("query",))
def _name_or_query(value: Value) -> bool:
    return not has(value, "name") or not has(value, "query")


@rule("CarePlan.activity", "cpl-3", "either a detail or a reference, not both", when=("reference",))
def _detail_or_reference(value: Value) -> bool:
    return "detail" not in value or "reference" not in value


@rule(
    "CareTeam",
    "ctm-1",
    "only a Practitioner acts on behalf of another",
    when=("contained",),
)
def _on_behalf(value: Value) -> bool:
    others = {
        f"#{one.get('id')}"
        for one in all_of(value, "contained")
        if one["resourceType"] != "Practitioner"
    }
    return not any(
        "onBehalfOf" in one and one.get("member", {}).get("reference") in others
        for one in all_of(value, "participant")
    )


@rule("Composition.section", "cmp-1", "a text, an entry or a section is required")
def _section_has_content(value: Value) -> bool:
    return "text" in value or "entry" in value or "section" in value


@rule(
    "Composition.section",
    "cmp-2",
    "only a section without entries has an emptyReason",
    when=("emptyReason",),
)
def _empty_section(value: Value) -> bool:
    return "emptyReason" not in value or "entry" not in value


@rule(
    "Condition",
    "con-4",
    "abated only if inactive, resolved or in remission",
    when=tuple(f"abatement{kind}" for kind in ("Age", "DateTime", "Period", "Range", "String")),
)
def _abated(value: Value) -> bool:
    ended = {"resolved", "remission", "inactive"}
    return chosen(value, "abatement") is None or _coded(
        value.get("clinicalStatus", {}), _CLINICAL, ended
    )


@rule("Condition", "con-5", "one entered in error has no clinicalStatus")
def _entered_in_error(value: Value) -> bool:
    mistaken = _coded(value.get("verificationStatus", {}), _VERIFICATION, {"entered-in-error"})
    return not mistaken or "clinicalStatus" not in value


@rule("Condition.stage", "con-1", "a summary or an assessment is required")
def _stage(value: Value) -> bool:
    return "summary" in value or "assessment" in value


@rule("Condition.evidence", "con-2", "a code or a detail is required")
def _evidence(value: Value) -> bool:
    return "code" in value or "detail" in value


@rule("Consent", "ppc-1", "a policy or a policyRule is required")
def _policy(value: Value) -> bool:
    return "policy" in value or "policyRule" in value


for _key, _code in (
    ("ppc-2", "patient-privacy"),
    ("ppc-3", "research"),
    ("ppc-4", "adr"),
    ("ppc-5", "treatment"),
):

    @rule("Consent", _key, f"a Consent of scope {_code} needs a patient")
    def _scope_needs_patient(value: Value, code: str = _code) -> bool:
        # The standard's own expression compares with the system "something", and so do validators.
        return "patient" in value or not _coded(value["scope"], "something", {code})


@rule("Goal.target", "gol-1", "a detail needs its measure")
def _target(value: Value) -> bool:
    return "measure" in value or chosen(value, "detail") is None


@rule("Group", "grp-1", "only an actual group has members", when=("member",))
def _members(value: Value) -> bool:
    return "member" not in value or value.get("actual") is True


@rule("List", "lst-1", "only a list without entries has an emptyReason", when=("emptyReason",))
def _empty_list(value: Value) -> bool:
    return "emptyReason" not in value or "entry" not in value


@rule("List", "lst-2", "only a list of changes has deleted entries")
def _deleted(value: Value) -> bool:
    return value.get("mode") == "changes" or not any(
        has(one, "deleted") for one in all_of(value, "entry")
    )


@rule("List", "lst-3", "only a working list has dated entries")
def _dated_entries(value: Value) -> bool:
    return value.get("mode") == "working" or not any(
        has(one, "date") for one in all_of(value, "entry")
    )


@rule("Observation", "obs-6", "either a value or a dataAbsentReason", when=("dataAbsentReason",))
def _value_or_reason(value: Value) -> bool:
    return "dataAbsentReason" not in value or chosen(value, "value") is None


@rule("Observation", "obs-7", "a component of the same code excludes a value", when=("component",))
def _component_or_value(value: Value) -> bool:
    if "component" not in value or chosen(value, "value") is None:
        return True
    own = _codes(value["code"])
    return all(own.isdisjoint(_codes(one["code"])) for one in all_of(value, "component"))


@rule("Observation.referenceRange", "obs-3", "a low, a high or a text is required")
def _reference_range(value: Value) -> bool:
    return "low" in value or "high" in value or has(value, "text")


@rule("Organization", "org-1", "a name or an identifier is required")
def _organisation_is_named(value: Value) -> bool:
    return has(value, "name") or "identifier" in value


for _key, _part in (("org-3", "telecom"), ("org-2", "address")):

    @rule(
        "Organization",
        _key,
        f"the {_part} of an organisation is never of use home",
        when=(_part,),
    )
    def _not_at_home(value: Value, part: str = _part) -> bool:
        return not any(one.get("use") == "home" for one in all_of(value, part))


@rule("Parameters.parameter", "inv-1", "exactly one of value, resource and part")
def _parameter(value: Value) -> bool:
    made = [chosen(value, "value") is not None, "resource" in value, "part" in value]
    return made.count(True) == 1


@rule("Patient.contact", "pat-1", "a contact's details or an organisation are required")
def _contact(value: Value) -> bool:
    return bool({"name", "telecom", "address", "organization"} & value.keys())


@rule(
    "QuestionnaireResponse.item",
    "qrs-1",
    "items stand beneath an answer or an item, not both",
    when=("item",),
)
def _items(value: Value) -> bool:
    return "answer" not in value or "item" not in value


@rule(
    "RiskAssessment.prediction",
    "ras-2",
    "a probability is at most 100",
    when=("probabilityDecimal",),
)
def _probability(value: Value) -> bool:
    if not has(value, "probabilityDecimal"):
        return True
    return "probabilityDecimal" in value and bool(value["probabilityDecimal"] <= 100)


@rule(
    "RiskAssessment.prediction",
    "ras-1",
    "a range of probability is in percent",
    when=("probabilityRange",),
)
def _percent(value: Value) -> bool:
    bounds = value.get("probabilityRange", {})
    return all(
        bound.get("code") == "%" and bound.get("system") == "http://unitsofmeasure.org"
        for bound in (bounds.get("low"), bounds.get("high"))
        if bound is not None
    )


@rule("ServiceRequest", "prr-1", "an orderDetail needs a code", when=("orderDetail",))
def _order_detail(value: Value) -> bool:
    return "orderDetail" not in value or "code" in value


@rule("Task", "inv-1", "lastModified must not be before authoredOn", when=("lastModified",))
def _modified(value: Value) -> bool:
    return is_not_after(value.get("authoredOn"), value.get("lastModified"))
