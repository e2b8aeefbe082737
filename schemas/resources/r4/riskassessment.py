"""RiskAssessment: https://hl7.org/fhir/R4/riskassessment.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME, DECIMAL, STRING
from schemas.resources.r4 import valuesets


class RiskAssessmentPrediction(BackboneElement):
    """Outcome predicted. https://hl7.org/fhir/R4/riskassessment.html#RiskAssessment.prediction

    outcome 0..1, probability[x] 0..1, qualitativeRisk 0..1, relativeRisk 0..1, when[x] 0..1,
    rationale 0..1
    """

    PATH = "RiskAssessment.prediction"

    # 0..1 Possible outcome for the subject.
    outcome = one(Complex, "CodeableConcept")
    # 0..1 Likelihood of specified outcome.
    probabilityDecimal = one(Primitive, DECIMAL, choice="probability")
    probabilityRange = one(Complex, "Range", choice="probability")
    # 0..1 Likelihood of specified outcome as a qualitative value.
    qualitativeRisk = one(Complex, "CodeableConcept")
    # 0..1 Relative likelihood.
    relativeRisk = one(Primitive, DECIMAL)
    # 0..1 Timeframe or age range.
    whenPeriod = one(Complex, "Period", choice="when")
    whenRange = one(Complex, "Range", choice="when")
    # 0..1 Explanation of prediction.
    rationale = one(Primitive, STRING)


class RiskAssessment(DomainResource):
    """Potential outcomes for a subject with likelihood.
    https://hl7.org/fhir/R4/riskassessment.html#RiskAssessment

    identifier 0..*, basedOn 0..1, parent 0..1, status 1..1, method 0..1, code 0..1,
    subject 1..1, encounter 0..1, occurrence[x] 0..1, condition 0..1, performer 0..1,
    reasonCode 0..*, reasonReference 0..*, basis 0..*, prediction 0..*, mitigation 0..1,
    note 0..*
    """

    PATH = "RiskAssessment"

    resourceType = one(Exactly, "RiskAssessment")
    # 0..* Unique identifier for the assessment.
    identifier = many(Complex, "Identifier")
    # 0..1 Request fulfilled by this assessment.
    basedOn = one(ReferenceTo)
    # 0..1 Part of this occurrence.
    parent = one(ReferenceTo)
    # 1..1 registered | preliminary | final | amended +.
    status = one(Primitive, CODE, valuesets.ObservationStatus, at_least=1)
    # 0..1 Evaluation mechanism.
    method = one(Complex, "CodeableConcept")
    # 0..1 Type of assessment.
    code = one(Complex, "CodeableConcept")
    # 1..1 Who/what does assessment apply to?
    subject = one(ReferenceTo, "Patient", "Group", at_least=1)
    # 0..1 Where was assessment performed?
    encounter = one(ReferenceTo, "Encounter")
    # 0..1 When was assessment made?
    occurrenceDateTime = one(Primitive, DATE_TIME, choice="occurrence")
    occurrencePeriod = one(Complex, "Period", choice="occurrence")
    # 0..1 Condition assessed.
    condition = one(ReferenceTo, "Condition")
    # 0..1 Who did assessment?
    performer = one(ReferenceTo, "Practitioner", "PractitionerRole", "Device")
    # 0..* Why the assessment was necessary?
    reasonCode = many(Complex, "CodeableConcept")
    # 0..* Why the assessment was necessary?
    reasonReference = many(
        ReferenceTo, "Condition", "Observation", "DiagnosticReport", "DocumentReference"
    )
    # 0..* Information used in assessment.
    basis = many(ReferenceTo)
    # 0..* Outcome predicted.
    prediction = many(Complex, "RiskAssessment.prediction")
    # 0..1 How to reduce risk.
    mitigation = one(Primitive, STRING)
    # 0..* Comments on the risk assessment.
    note = many(Complex, "Annotation")
