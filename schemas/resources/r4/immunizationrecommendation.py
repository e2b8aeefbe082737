"""ImmunizationRecommendation: https://hl7.org/fhir/R4/immunizationrecommendation.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import DATE_TIME, POSITIVE_INT, STRING


class ImmunizationRecommendationRecommendationDateCriterion(BackboneElement):
    """Dates governing proposed immunization.
    https://hl7.org/fhir/R4/immunizationrecommendation.html#ImmunizationRecommendation.recommendation.dateCriterion

    code 1..1, value 1..1
    """

    PATH = "ImmunizationRecommendation.recommendation.dateCriterion"

    # 1..1 Type of date.
    code = one(Complex, "CodeableConcept", at_least=1)
    # 1..1 Recommended date.
    value = one(Primitive, DATE_TIME, at_least=1)


class ImmunizationRecommendationRecommendation(BackboneElement):
    """Vaccine administration recommendations.
    https://hl7.org/fhir/R4/immunizationrecommendation.html#ImmunizationRecommendation.recommendation

    vaccineCode 0..*, targetDisease 0..1, contraindicatedVaccineCode 0..*, forecastStatus 1..1,
    forecastReason 0..*, dateCriterion 0..*, description 0..1, series 0..1, doseNumber[x] 0..1,
    seriesDoses[x] 0..1, supportingImmunization 0..*, supportingPatientInformation 0..*
    """

    PATH = "ImmunizationRecommendation.recommendation"

    # 0..* Vaccine or vaccine group recommendation applies to.
    vaccineCode = many(Complex, "CodeableConcept")
    # 0..1 Disease to be immunized against.
    targetDisease = one(Complex, "CodeableConcept")
    # 0..* Vaccine which is contraindicated to fulfill the recommendation.
    contraindicatedVaccineCode = many(Complex, "CodeableConcept")
    # 1..1 Vaccine recommendation status.
    forecastStatus = one(Complex, "CodeableConcept", at_least=1)
    # 0..* Vaccine administration status reason.
    forecastReason = many(Complex, "CodeableConcept")
    # 0..* Dates governing proposed immunization.
    dateCriterion = many(Complex, "ImmunizationRecommendation.recommendation.dateCriterion")
    # 0..1 Protocol details.
    description = one(Primitive, STRING)
    # 0..1 Name of vaccination series.
    series = one(Primitive, STRING)
    # 0..1 Recommended dose number within series.
    doseNumberPositiveInt = one(Primitive, POSITIVE_INT, choice="doseNumber")
    doseNumberString = one(Primitive, STRING, choice="doseNumber")
    # 0..1 Recommended number of doses for immunity.
    seriesDosesPositiveInt = one(Primitive, POSITIVE_INT, choice="seriesDoses")
    seriesDosesString = one(Primitive, STRING, choice="seriesDoses")
    # 0..* Past immunizations supporting recommendation.
    supportingImmunization = many(ReferenceTo, "Immunization", "ImmunizationEvaluation")
    # 0..* Patient observations supporting recommendation.
    supportingPatientInformation = many(ReferenceTo)


class ImmunizationRecommendation(DomainResource):
    """Guidance or advice relating to an immunization.
    https://hl7.org/fhir/R4/immunizationrecommendation.html#ImmunizationRecommendation

    identifier 0..*, patient 1..1, date 1..1, authority 0..1, recommendation 1..*
    """

    PATH = "ImmunizationRecommendation"

    resourceType = one(Exactly, "ImmunizationRecommendation")
    # 0..* Business identifier.
    identifier = many(Complex, "Identifier")
    # 1..1 Who this profile is for.
    patient = one(ReferenceTo, "Patient", at_least=1)
    # 1..1 Date recommendation(s) created.
    date = one(Primitive, DATE_TIME, at_least=1)
    # 0..1 Who is responsible for protocol.
    authority = one(ReferenceTo, "Organization")
    # 1..* Vaccine administration recommendations.
    recommendation = many(Complex, "ImmunizationRecommendation.recommendation", at_least=1)
