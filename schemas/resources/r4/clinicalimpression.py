"""ClinicalImpression: https://hl7.org/fhir/R4/clinicalimpression.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME, STRING, URI
from schemas.resources.r4 import valuesets_of_others


class ClinicalImpressionInvestigation(BackboneElement):
    """One or more sets of investigations (signs, symptoms, etc.).
    https://hl7.org/fhir/R4/clinicalimpression.html#ClinicalImpression.investigation

    code 1..1, item 0..*
    """

    PATH = "ClinicalImpression.investigation"

    # 1..1 A name/code for the set.
    code = one(Complex, "CodeableConcept", at_least=1)
    # 0..* Record of a specific investigation.
    item = many(
        ReferenceTo,
        "Observation",
        "QuestionnaireResponse",
        "FamilyMemberHistory",
        "DiagnosticReport",
        "RiskAssessment",
        "ImagingStudy",
        "Media",
    )


class ClinicalImpressionFinding(BackboneElement):
    """Possible or likely findings and diagnoses.
    https://hl7.org/fhir/R4/clinicalimpression.html#ClinicalImpression.finding

    itemCodeableConcept 0..1, itemReference 0..1, basis 0..1
    """

    PATH = "ClinicalImpression.finding"

    # 0..1 What was found.
    itemCodeableConcept = one(Complex, "CodeableConcept")
    # 0..1 What was found.
    itemReference = one(ReferenceTo, "Condition", "Observation", "Media")
    # 0..1 Which investigations support finding.
    basis = one(Primitive, STRING)


class ClinicalImpression(DomainResource):
    """A clinical assessment performed when planning treatments and management strategies for a
    patient. https://hl7.org/fhir/R4/clinicalimpression.html#ClinicalImpression

    identifier 0..*, status 1..1, statusReason 0..1, code 0..1, description 0..1, subject 1..1,
    encounter 0..1, effective[x] 0..1, date 0..1, assessor 0..1, previous 0..1, problem 0..*,
    investigation 0..*, protocol 0..*, summary 0..1, finding 0..*, prognosisCodeableConcept 0..*,
    prognosisReference 0..*, supportingInfo 0..*, note 0..*
    """

    PATH = "ClinicalImpression"

    resourceType = one(Exactly, "ClinicalImpression")
    # 0..* Business identifier.
    identifier = many(Complex, "Identifier")
    # 1..1 in-progress | completed | entered-in-error.
    status = one(Primitive, CODE, valuesets_of_others.ClinicalimpressionStatus, at_least=1)
    # 0..1 Reason for current status.
    statusReason = one(Complex, "CodeableConcept")
    # 0..1 Kind of assessment performed.
    code = one(Complex, "CodeableConcept")
    # 0..1 Why/how the assessment was performed.
    description = one(Primitive, STRING)
    # 1..1 Patient or group assessed.
    subject = one(ReferenceTo, "Patient", "Group", at_least=1)
    # 0..1 Encounter created as part of.
    encounter = one(ReferenceTo, "Encounter")
    # 0..1 Time of assessment.
    effectiveDateTime = one(Primitive, DATE_TIME, choice="effective")
    effectivePeriod = one(Complex, "Period", choice="effective")
    # 0..1 When the assessment was documented.
    date = one(Primitive, DATE_TIME)
    # 0..1 The clinician performing the assessment.
    assessor = one(ReferenceTo, "Practitioner", "PractitionerRole")
    # 0..1 Reference to last assessment.
    previous = one(ReferenceTo, "ClinicalImpression")
    # 0..* Relevant impressions of patient state.
    problem = many(ReferenceTo, "Condition", "AllergyIntolerance")
    # 0..* One or more sets of investigations (signs, symptoms, etc.).
    investigation = many(Complex, "ClinicalImpression.investigation")
    # 0..* Clinical Protocol followed.
    protocol = many(Primitive, URI)
    # 0..1 Summary of the assessment.
    summary = one(Primitive, STRING)
    # 0..* Possible or likely findings and diagnoses.
    finding = many(Complex, "ClinicalImpression.finding")
    # 0..* Estimate of likely outcome.
    prognosisCodeableConcept = many(Complex, "CodeableConcept")
    # 0..* RiskAssessment expressing likely outcome.
    prognosisReference = many(ReferenceTo, "RiskAssessment")
    # 0..* Information supporting the clinical impression.
    supportingInfo = many(ReferenceTo)
    # 0..* Comments made about the ClinicalImpression.
    note = many(Complex, "Annotation")
