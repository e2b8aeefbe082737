"""FamilyMemberHistory: https://hl7.org/fhir/R4/familymemberhistory.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CANONICAL, CODE, DATE, DATE_TIME, STRING, URI
from schemas.resources.r4 import valuesets_of_others


class FamilyMemberHistoryCondition(BackboneElement):
    """Condition that the related person had.
    https://hl7.org/fhir/R4/familymemberhistory.html#FamilyMemberHistory.condition

    code 1..1, outcome 0..1, contributedToDeath 0..1, onset[x] 0..1, note 0..*
    """

    PATH = "FamilyMemberHistory.condition"

    # 1..1 Condition suffered by relation.
    code = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 deceased | permanent disability | etc.
    outcome = one(Complex, "CodeableConcept")
    # 0..1 Whether the condition contributed to the cause of death.
    contributedToDeath = one(Primitive, BOOLEAN)
    # 0..1 When condition first manifested.
    onsetAge = one(Complex, "Age", choice="onset")
    onsetRange = one(Complex, "Range", choice="onset")
    onsetPeriod = one(Complex, "Period", choice="onset")
    onsetString = one(Primitive, STRING, choice="onset")
    # 0..* Extra information about condition.
    note = many(Complex, "Annotation")


class FamilyMemberHistory(DomainResource):
    """Information about patient's relatives, relevant for patient.
    https://hl7.org/fhir/R4/familymemberhistory.html#FamilyMemberHistory

    identifier 0..*, instantiatesCanonical 0..*, instantiatesUri 0..*, status 1..1,
    dataAbsentReason 0..1, patient 1..1, date 0..1, name 0..1, relationship 1..1, sex 0..1,
    born[x] 0..1, age[x] 0..1, estimatedAge 0..1, deceased[x] 0..1, reasonCode 0..*,
    reasonReference 0..*, note 0..*, condition 0..*
    """

    PATH = "FamilyMemberHistory"

    resourceType = one(Exactly, "FamilyMemberHistory")
    # 0..* External Id(s) for this record.
    identifier = many(Complex, "Identifier")
    # 0..* Instantiates FHIR protocol or definition.
    instantiatesCanonical = many(Primitive, CANONICAL)
    # 0..* Instantiates external protocol or definition.
    instantiatesUri = many(Primitive, URI)
    # 1..1 partial | completed | entered-in-error | health-unknown.
    status = one(Primitive, CODE, valuesets_of_others.HistoryStatus, at_least=1)
    # 0..1 subject-unknown | withheld | unable-to-obtain | deferred.
    dataAbsentReason = one(Complex, "CodeableConcept")
    # 1..1 Patient history is about.
    patient = one(ReferenceTo, "Patient", at_least=1)
    # 0..1 When history was recorded or last updated.
    date = one(Primitive, DATE_TIME)
    # 0..1 The family member described.
    name = one(Primitive, STRING)
    # 1..1 Relationship to the subject.
    relationship = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 male | female | other | unknown.
    sex = one(Complex, "CodeableConcept")
    # 0..1 (approximate) date of birth.
    bornPeriod = one(Complex, "Period", choice="born")
    bornDate = one(Primitive, DATE, choice="born")
    bornString = one(Primitive, STRING, choice="born")
    # 0..1 (approximate) age.
    ageAge = one(Complex, "Age", choice="age")
    ageRange = one(Complex, "Range", choice="age")
    ageString = one(Primitive, STRING, choice="age")
    # 0..1 Age is estimated?
    estimatedAge = one(Primitive, BOOLEAN)
    # 0..1 Dead? How old/when?
    deceasedBoolean = one(Primitive, BOOLEAN, choice="deceased")
    deceasedAge = one(Complex, "Age", choice="deceased")
    deceasedRange = one(Complex, "Range", choice="deceased")
    deceasedDate = one(Primitive, DATE, choice="deceased")
    deceasedString = one(Primitive, STRING, choice="deceased")
    # 0..* Why was family member history performed?
    reasonCode = many(Complex, "CodeableConcept")
    # 0..* Why was family member history performed?
    reasonReference = many(
        ReferenceTo,
        "Condition",
        "Observation",
        "AllergyIntolerance",
        "QuestionnaireResponse",
        "DiagnosticReport",
        "DocumentReference",
    )
    # 0..* General note about related person.
    note = many(Complex, "Annotation")
    # 0..* Condition that the related person had.
    condition = many(Complex, "FamilyMemberHistory.condition")
