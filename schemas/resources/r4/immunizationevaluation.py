"""ImmunizationEvaluation: https://hl7.org/fhir/R4/immunizationevaluation.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME, POSITIVE_INT, STRING
from schemas.resources.r4 import valuesets_of_others


class ImmunizationEvaluation(DomainResource):
    """Immunization evaluation information.
    https://hl7.org/fhir/R4/immunizationevaluation.html#ImmunizationEvaluation

    identifier 0..*, status 1..1, patient 1..1, date 0..1, authority 0..1, targetDisease 1..1,
    immunizationEvent 1..1, doseStatus 1..1, doseStatusReason 0..*, description 0..1,
    series 0..1, doseNumber[x] 0..1, seriesDoses[x] 0..1
    """

    PATH = "ImmunizationEvaluation"

    resourceType = one(Exactly, "ImmunizationEvaluation")
    # 0..* Business identifier.
    identifier = many(Complex, "Identifier")
    # 1..1 completed | entered-in-error.
    status = one(Primitive, CODE, valuesets_of_others.ImmunizationEvaluationStatus, at_least=1)
    # 1..1 Who this evaluation is for.
    patient = one(ReferenceTo, "Patient", at_least=1)
    # 0..1 Date evaluation was performed.
    date = one(Primitive, DATE_TIME)
    # 0..1 Who is responsible for publishing the recommendations.
    authority = one(ReferenceTo, "Organization")
    # 1..1 Evaluation target disease.
    targetDisease = one(Complex, "CodeableConcept", at_least=1)
    # 1..1 Immunization being evaluated.
    immunizationEvent = one(ReferenceTo, "Immunization", at_least=1)
    # 1..1 Status of the dose relative to published recommendations.
    doseStatus = one(Complex, "CodeableConcept", at_least=1)
    # 0..* Reason for the dose status.
    doseStatusReason = many(Complex, "CodeableConcept")
    # 0..1 Evaluation notes.
    description = one(Primitive, STRING)
    # 0..1 Name of vaccine series.
    series = one(Primitive, STRING)
    # 0..1 Dose number within series.
    doseNumberPositiveInt = one(Primitive, POSITIVE_INT, choice="doseNumber")
    doseNumberString = one(Primitive, STRING, choice="doseNumber")
    # 0..1 Recommended number of doses for immunity.
    seriesDosesPositiveInt = one(Primitive, POSITIVE_INT, choice="seriesDoses")
    seriesDosesString = one(Primitive, STRING, choice="seriesDoses")
