"""Condition: https://hl7.org/fhir/R4/condition.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Bound, Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import DATE_TIME, STRING
from schemas.resources.r4 import valuesets


class ConditionStage(BackboneElement):
    """Stage/grade, usually assessed formally.
    https://hl7.org/fhir/R4/condition.html#Condition.stage

    summary 0..1, assessment 0..*, type 0..1
    """

    PATH = "Condition.stage"

    # 0..1 Simple summary (disease specific).
    summary = one(Complex, "CodeableConcept")
    # 0..* Formal record of assessment.
    assessment = many(ReferenceTo, "ClinicalImpression", "DiagnosticReport", "Observation")
    # 0..1 Kind of staging.
    type = one(Complex, "CodeableConcept")


class ConditionEvidence(BackboneElement):
    """Supporting evidence. https://hl7.org/fhir/R4/condition.html#Condition.evidence

    code 0..*, detail 0..*
    """

    PATH = "Condition.evidence"

    # 0..* Manifestation/symptom.
    code = many(Complex, "CodeableConcept")
    # 0..* Supporting information found elsewhere.
    detail = many(ReferenceTo)


class Condition(DomainResource):
    """Detailed information about conditions, problems or diagnoses.
    https://hl7.org/fhir/R4/condition.html#Condition

    identifier 0..*, clinicalStatus 0..1, verificationStatus 0..1, category 0..*, severity 0..1,
    code 0..1, bodySite 0..*, subject 1..1, encounter 0..1, onset[x] 0..1, abatement[x] 0..1,
    recordedDate 0..1, recorder 0..1, asserter 0..1, stage 0..*, evidence 0..*, note 0..*
    """

    PATH = "Condition"

    resourceType = one(Exactly, "Condition")
    # 0..* External Ids for this condition.
    identifier = many(Complex, "Identifier")
    # 0..1 active | recurrence | relapse | inactive | remission | resolved.
    clinicalStatus = one(
        Bound,
        "http://terminology.hl7.org/CodeSystem/condition-clinical",
        valuesets.ConditionClinical,
    )
    # 0..1 unconfirmed | provisional | differential | confirmed | refuted | entered-in-error.
    verificationStatus = one(
        Bound,
        "http://terminology.hl7.org/CodeSystem/condition-ver-status",
        valuesets.ConditionVerStatus,
    )
    # 0..* problem-list-item | encounter-diagnosis.
    category = many(Complex, "CodeableConcept")
    # 0..1 Subjective severity of condition.
    severity = one(Complex, "CodeableConcept")
    # 0..1 Identification of the condition, problem or diagnosis.
    code = one(Complex, "CodeableConcept")
    # 0..* Anatomical location, if relevant.
    bodySite = many(Complex, "CodeableConcept")
    # 1..1 Who has the condition?
    subject = one(ReferenceTo, "Patient", "Group", at_least=1)
    # 0..1 Encounter created as part of.
    encounter = one(ReferenceTo, "Encounter")
    # 0..1 Estimated or actual date, date-time, or age.
    onsetDateTime = one(Primitive, DATE_TIME, choice="onset")
    onsetAge = one(Complex, "Age", choice="onset")
    onsetPeriod = one(Complex, "Period", choice="onset")
    onsetRange = one(Complex, "Range", choice="onset")
    onsetString = one(Primitive, STRING, choice="onset")
    # 0..1 When in resolution/remission.
    abatementDateTime = one(Primitive, DATE_TIME, choice="abatement")
    abatementAge = one(Complex, "Age", choice="abatement")
    abatementPeriod = one(Complex, "Period", choice="abatement")
    abatementRange = one(Complex, "Range", choice="abatement")
    abatementString = one(Primitive, STRING, choice="abatement")
    # 0..1 Date record was first recorded.
    recordedDate = one(Primitive, DATE_TIME)
    # 0..1 Who recorded the condition.
    recorder = one(ReferenceTo, "Practitioner", "PractitionerRole", "Patient", "RelatedPerson")
    # 0..1 Person who asserts this condition.
    asserter = one(ReferenceTo, "Practitioner", "PractitionerRole", "Patient", "RelatedPerson")
    # 0..* Stage/grade, usually assessed formally.
    stage = many(Complex, "Condition.stage")
    # 0..* Supporting evidence.
    evidence = many(Complex, "Condition.evidence")
    # 0..* Additional information about the Condition.
    note = many(Complex, "Annotation")
