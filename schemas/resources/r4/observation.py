"""Observation: https://hl7.org/fhir/R4/observation.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DATE_TIME, INSTANT, INTEGER, STRING, TIME
from schemas.resources.r4 import valuesets


class ObservationReferenceRange(BackboneElement):
    """Provides guide for interpretation.
    https://hl7.org/fhir/R4/observation.html#Observation.referenceRange

    low 0..1, high 0..1, type 0..1, appliesTo 0..*, age 0..1, text 0..1
    """

    PATH = "Observation.referenceRange"

    # 0..1 Low Range, if relevant.
    low = one(Complex, "SimpleQuantity")
    # 0..1 High Range, if relevant.
    high = one(Complex, "SimpleQuantity")
    # 0..1 Reference range qualifier.
    type = one(Complex, "CodeableConcept")
    # 0..* Reference range population.
    appliesTo = many(Complex, "CodeableConcept")
    # 0..1 Applicable age range, if relevant.
    age = one(Complex, "Range")
    # 0..1 Text based reference range in an observation.
    text = one(Primitive, STRING)


class ObservationComponent(BackboneElement):
    """Component results. https://hl7.org/fhir/R4/observation.html#Observation.component

    code 1..1, value[x] 0..1, dataAbsentReason 0..1, interpretation 0..*, referenceRange 0..*
    """

    PATH = "Observation.component"

    # 1..1 Type of component observation (code / type).
    code = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Actual component result.
    valueQuantity = one(Complex, "Quantity", choice="value")
    valueCodeableConcept = one(Complex, "CodeableConcept", choice="value")
    valueString = one(Primitive, STRING, choice="value")
    valueBoolean = one(Primitive, BOOLEAN, choice="value")
    valueInteger = one(Primitive, INTEGER, choice="value")
    valueRange = one(Complex, "Range", choice="value")
    valueRatio = one(Complex, "Ratio", choice="value")
    valueSampledData = one(Complex, "SampledData", choice="value")
    valueTime = one(Primitive, TIME, choice="value")
    valueDateTime = one(Primitive, DATE_TIME, choice="value")
    valuePeriod = one(Complex, "Period", choice="value")
    # 0..1 Why the component result is missing.
    dataAbsentReason = one(Complex, "CodeableConcept")
    # 0..* High, low, normal, etc.
    interpretation = many(Complex, "CodeableConcept")
    # 0..* Provides guide for interpretation of component result.
    referenceRange = many(Complex, "Observation.referenceRange")


class Observation(DomainResource):
    """Measurements and simple assertions. https://hl7.org/fhir/R4/observation.html#Observation

    identifier 0..*, basedOn 0..*, partOf 0..*, status 1..1, category 0..*, code 1..1,
    subject 0..1, focus 0..*, encounter 0..1, effective[x] 0..1, issued 0..1, performer 0..*,
    value[x] 0..1, dataAbsentReason 0..1, interpretation 0..*, note 0..*, bodySite 0..1,
    method 0..1, specimen 0..1, device 0..1, referenceRange 0..*, hasMember 0..*,
    derivedFrom 0..*, component 0..*
    """

    PATH = "Observation"

    resourceType = one(Exactly, "Observation")
    # 0..* Business Identifier for observation.
    identifier = many(Complex, "Identifier")
    # 0..* Fulfills plan, proposal or order.
    basedOn = many(
        ReferenceTo,
        "CarePlan",
        "DeviceRequest",
        "ImmunizationRecommendation",
        "MedicationRequest",
        "NutritionOrder",
        "ServiceRequest",
    )
    # 0..* Part of referenced event.
    partOf = many(
        ReferenceTo,
        "MedicationAdministration",
        "MedicationDispense",
        "MedicationStatement",
        "Procedure",
        "Immunization",
        "ImagingStudy",
    )
    # 1..1 registered | preliminary | final | amended +.
    status = one(Primitive, CODE, valuesets.ObservationStatus, at_least=1)
    # 0..* Classification of type of observation.
    category = many(Complex, "CodeableConcept")
    # 1..1 Type of observation (code / type).
    code = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Who and/or what the observation is about.
    subject = one(ReferenceTo, "Patient", "Group", "Device", "Location")
    # 0..* What the observation is about, when it is not about the subject of record.
    focus = many(ReferenceTo)
    # 0..1 Healthcare event during which this observation is made.
    encounter = one(ReferenceTo, "Encounter")
    # 0..1 Clinically relevant time/time-period for observation.
    effectiveDateTime = one(Primitive, DATE_TIME, choice="effective")
    effectivePeriod = one(Complex, "Period", choice="effective")
    effectiveTiming = one(Complex, "Timing", choice="effective")
    effectiveInstant = one(Primitive, INSTANT, choice="effective")
    # 0..1 Date/Time this version was made available.
    issued = one(Primitive, INSTANT)
    # 0..* Who is responsible for the observation.
    performer = many(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "Organization",
        "CareTeam",
        "Patient",
        "RelatedPerson",
    )
    # 0..1 Actual result.
    valueQuantity = one(Complex, "Quantity", choice="value")
    valueCodeableConcept = one(Complex, "CodeableConcept", choice="value")
    valueString = one(Primitive, STRING, choice="value")
    valueBoolean = one(Primitive, BOOLEAN, choice="value")
    valueInteger = one(Primitive, INTEGER, choice="value")
    valueRange = one(Complex, "Range", choice="value")
    valueRatio = one(Complex, "Ratio", choice="value")
    valueSampledData = one(Complex, "SampledData", choice="value")
    valueTime = one(Primitive, TIME, choice="value")
    valueDateTime = one(Primitive, DATE_TIME, choice="value")
    valuePeriod = one(Complex, "Period", choice="value")
    # 0..1 Why the result is missing.
    dataAbsentReason = one(Complex, "CodeableConcept")
    # 0..* High, low, normal, etc.
    interpretation = many(Complex, "CodeableConcept")
    # 0..* Comments about the observation.
    note = many(Complex, "Annotation")
    # 0..1 Observed body part.
    bodySite = one(Complex, "CodeableConcept")
    # 0..1 How it was done.
    method = one(Complex, "CodeableConcept")
    # 0..1 Specimen used for this observation.
    specimen = one(ReferenceTo, "Specimen")
    # 0..1 (Measurement) Device.
    device = one(ReferenceTo, "Device", "DeviceMetric")
    # 0..* Provides guide for interpretation.
    referenceRange = many(Complex, "Observation.referenceRange")
    # 0..* Related resource that belongs to the Observation group.
    hasMember = many(ReferenceTo, "Observation", "QuestionnaireResponse", "MolecularSequence")
    # 0..* Related measurements the observation is made from.
    derivedFrom = many(
        ReferenceTo,
        "DocumentReference",
        "ImagingStudy",
        "Media",
        "QuestionnaireResponse",
        "Observation",
        "MolecularSequence",
    )
    # 0..* Component results.
    component = many(Complex, "Observation.component")
