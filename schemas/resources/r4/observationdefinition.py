"""ObservationDefinition: https://hl7.org/fhir/R4/observationdefinition.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DECIMAL, INTEGER, STRING
from schemas.resources.r4 import valuesets, valuesets_of_others


class ObservationDefinitionQuantitativeDetails(BackboneElement):
    """Characteristics of quantitative results.
    https://hl7.org/fhir/R4/observationdefinition.html#ObservationDefinition.quantitativeDetails

    customaryUnit 0..1, unit 0..1, conversionFactor 0..1, decimalPrecision 0..1
    """

    PATH = "ObservationDefinition.quantitativeDetails"

    # 0..1 Customary unit for quantitative results.
    customaryUnit = one(Complex, "CodeableConcept")
    # 0..1 SI unit for quantitative results.
    unit = one(Complex, "CodeableConcept")
    # 0..1 SI to Customary unit conversion factor.
    conversionFactor = one(Primitive, DECIMAL)
    # 0..1 Decimal precision of observation quantitative results.
    decimalPrecision = one(Primitive, INTEGER)


class ObservationDefinitionQualifiedInterval(BackboneElement):
    """Qualified range for continuous and ordinal observation results.
    https://hl7.org/fhir/R4/observationdefinition.html#ObservationDefinition.qualifiedInterval

    category 0..1, range 0..1, context 0..1, appliesTo 0..*, gender 0..1, age 0..1,
    gestationalAge 0..1, condition 0..1
    """

    PATH = "ObservationDefinition.qualifiedInterval"

    # 0..1 reference | critical | absolute.
    category = one(Primitive, CODE, valuesets_of_others.ObservationRangeCategory)
    # 0..1 The interval itself, for continuous or ordinal observations.
    range = one(Complex, "Range")
    # 0..1 Range context qualifier.
    context_ = one(Complex, "CodeableConcept", name="context")
    # 0..* Targetted population of the range.
    appliesTo = many(Complex, "CodeableConcept")
    # 0..1 male | female | other | unknown.
    gender = one(Primitive, CODE, valuesets.AdministrativeGender)
    # 0..1 Applicable age range, if relevant.
    age = one(Complex, "Range")
    # 0..1 Applicable gestational age range, if relevant.
    gestationalAge = one(Complex, "Range")
    # 0..1 Condition associated with the reference range.
    condition = one(Primitive, STRING)


class ObservationDefinition(DomainResource):
    """Definition of an observation.
    https://hl7.org/fhir/R4/observationdefinition.html#ObservationDefinition

    category 0..*, code 1..1, identifier 0..*, permittedDataType 0..*,
    multipleResultsAllowed 0..1, method 0..1, preferredReportName 0..1, quantitativeDetails 0..1,
    qualifiedInterval 0..*, validCodedValueSet 0..1, normalCodedValueSet 0..1,
    abnormalCodedValueSet 0..1, criticalCodedValueSet 0..1
    """

    PATH = "ObservationDefinition"

    resourceType = one(Exactly, "ObservationDefinition")
    # 0..* Category of observation.
    category = many(Complex, "CodeableConcept")
    # 1..1 Type of observation (code / type).
    code = one(Complex, "CodeableConcept", at_least=1)
    # 0..* Business identifier for this ObservationDefinition instance.
    identifier = many(Complex, "Identifier")
    # 0..* Quantity | CodeableConcept | string | boolean | integer | Range | Ratio | SampledData |
    # time | dateTime | Period.
    permittedDataType = many(Primitive, CODE, valuesets_of_others.PermittedDataType)
    # 0..1 Multiple results allowed.
    multipleResultsAllowed = one(Primitive, BOOLEAN)
    # 0..1 Method used to produce the observation.
    method = one(Complex, "CodeableConcept")
    # 0..1 Preferred report name.
    preferredReportName = one(Primitive, STRING)
    # 0..1 Characteristics of quantitative results.
    quantitativeDetails = one(Complex, "ObservationDefinition.quantitativeDetails")
    # 0..* Qualified range for continuous and ordinal observation results.
    qualifiedInterval = many(Complex, "ObservationDefinition.qualifiedInterval")
    # 0..1 Value set of valid coded values for the observations conforming to this
    # ObservationDefinition.
    validCodedValueSet = one(ReferenceTo, "ValueSet")
    # 0..1 Value set of normal coded values for the observations conforming to this
    # ObservationDefinition.
    normalCodedValueSet = one(ReferenceTo, "ValueSet")
    # 0..1 Value set of abnormal coded values for the observations conforming to this
    # ObservationDefinition.
    abnormalCodedValueSet = one(ReferenceTo, "ValueSet")
    # 0..1 Value set of critical coded values for the observations conforming to this
    # ObservationDefinition.
    criticalCodedValueSet = one(ReferenceTo, "ValueSet")
