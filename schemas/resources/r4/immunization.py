"""Immunization: https://hl7.org/fhir/R4/immunization.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DATE, DATE_TIME, POSITIVE_INT, STRING, URI
from schemas.resources.r4 import valuesets_of_others


class ImmunizationPerformer(BackboneElement):
    """Who performed event. https://hl7.org/fhir/R4/immunization.html#Immunization.performer

    function 0..1, actor 1..1
    """

    PATH = "Immunization.performer"

    # 0..1 What type of performance was done.
    function = one(Complex, "CodeableConcept")
    # 1..1 Individual or organization who was performing.
    actor = one(ReferenceTo, "Practitioner", "PractitionerRole", "Organization", at_least=1)


class ImmunizationEducation(BackboneElement):
    """Educational material presented to patient.
    https://hl7.org/fhir/R4/immunization.html#Immunization.education

    documentType 0..1, reference 0..1, publicationDate 0..1, presentationDate 0..1
    """

    PATH = "Immunization.education"

    # 0..1 Educational material document identifier.
    documentType = one(Primitive, STRING)
    # 0..1 Educational material reference pointer.
    reference = one(Primitive, URI)
    # 0..1 Educational material publication date.
    publicationDate = one(Primitive, DATE_TIME)
    # 0..1 Educational material presentation date.
    presentationDate = one(Primitive, DATE_TIME)


class ImmunizationReaction(BackboneElement):
    """Details of a reaction that follows immunization.
    https://hl7.org/fhir/R4/immunization.html#Immunization.reaction

    date 0..1, detail 0..1, reported 0..1
    """

    PATH = "Immunization.reaction"

    # 0..1 When reaction started.
    date = one(Primitive, DATE_TIME)
    # 0..1 Additional information on reaction.
    detail = one(ReferenceTo, "Observation")
    # 0..1 Indicates self-reported reaction.
    reported = one(Primitive, BOOLEAN)


class ImmunizationProtocolApplied(BackboneElement):
    """Protocol followed by the provider.
    https://hl7.org/fhir/R4/immunization.html#Immunization.protocolApplied

    series 0..1, authority 0..1, targetDisease 0..*, doseNumber[x] 1..1, seriesDoses[x] 0..1
    """

    PATH = "Immunization.protocolApplied"

    # 0..1 Name of vaccine series.
    series = one(Primitive, STRING)
    # 0..1 Who is responsible for publishing the recommendations.
    authority = one(ReferenceTo, "Organization")
    # 0..* Vaccine preventatable disease being targetted.
    targetDisease = many(Complex, "CodeableConcept")
    # 1..1 Dose number within series.
    doseNumberPositiveInt = one(Primitive, POSITIVE_INT, choice="doseNumber", at_least=1)
    doseNumberString = one(Primitive, STRING, choice="doseNumber", at_least=1)
    # 0..1 Recommended number of doses for immunity.
    seriesDosesPositiveInt = one(Primitive, POSITIVE_INT, choice="seriesDoses")
    seriesDosesString = one(Primitive, STRING, choice="seriesDoses")


class Immunization(DomainResource):
    """Immunization event information. https://hl7.org/fhir/R4/immunization.html#Immunization

    identifier 0..*, status 1..1, statusReason 0..1, vaccineCode 1..1, patient 1..1,
    encounter 0..1, occurrence[x] 1..1, recorded 0..1, primarySource 0..1, reportOrigin 0..1,
    location 0..1, manufacturer 0..1, lotNumber 0..1, expirationDate 0..1, site 0..1, route 0..1,
    doseQuantity 0..1, performer 0..*, note 0..*, reasonCode 0..*, reasonReference 0..*,
    isSubpotent 0..1, subpotentReason 0..*, education 0..*, programEligibility 0..*,
    fundingSource 0..1, reaction 0..*, protocolApplied 0..*
    """

    PATH = "Immunization"

    resourceType = one(Exactly, "Immunization")
    # 0..* Business identifier.
    identifier = many(Complex, "Identifier")
    # 1..1 completed | entered-in-error | not-done.
    status = one(Primitive, CODE, valuesets_of_others.ImmunizationStatus, at_least=1)
    # 0..1 Reason not done.
    statusReason = one(Complex, "CodeableConcept")
    # 1..1 Vaccine product administered.
    vaccineCode = one(Complex, "CodeableConcept", at_least=1)
    # 1..1 Who was immunized.
    patient = one(ReferenceTo, "Patient", at_least=1)
    # 0..1 Encounter immunization was part of.
    encounter = one(ReferenceTo, "Encounter")
    # 1..1 Vaccine administration date.
    occurrenceDateTime = one(Primitive, DATE_TIME, choice="occurrence", at_least=1)
    occurrenceString = one(Primitive, STRING, choice="occurrence", at_least=1)
    # 0..1 When the immunization was first captured in the subject's record.
    recorded = one(Primitive, DATE_TIME)
    # 0..1 Indicates context the data was recorded in.
    primarySource = one(Primitive, BOOLEAN)
    # 0..1 Indicates the source of a secondarily reported record.
    reportOrigin = one(Complex, "CodeableConcept")
    # 0..1 Where immunization occurred.
    location = one(ReferenceTo, "Location")
    # 0..1 Vaccine manufacturer.
    manufacturer = one(ReferenceTo, "Organization")
    # 0..1 Vaccine lot number.
    lotNumber = one(Primitive, STRING)
    # 0..1 Vaccine expiration date.
    expirationDate = one(Primitive, DATE)
    # 0..1 Body site vaccine was administered.
    site = one(Complex, "CodeableConcept")
    # 0..1 How vaccine entered body.
    route = one(Complex, "CodeableConcept")
    # 0..1 Amount of vaccine administered.
    doseQuantity = one(Complex, "SimpleQuantity")
    # 0..* Who performed event.
    performer = many(Complex, "Immunization.performer")
    # 0..* Additional immunization notes.
    note = many(Complex, "Annotation")
    # 0..* Why immunization occurred.
    reasonCode = many(Complex, "CodeableConcept")
    # 0..* Why immunization occurred.
    reasonReference = many(ReferenceTo, "Condition", "Observation", "DiagnosticReport")
    # 0..1 Dose potency.
    isSubpotent = one(Primitive, BOOLEAN)
    # 0..* Reason for being subpotent.
    subpotentReason = many(Complex, "CodeableConcept")
    # 0..* Educational material presented to patient.
    education = many(Complex, "Immunization.education")
    # 0..* Patient eligibility for a vaccination program.
    programEligibility = many(Complex, "CodeableConcept")
    # 0..1 Funding source for the vaccine.
    fundingSource = one(Complex, "CodeableConcept")
    # 0..* Details of a reaction that follows immunization.
    reaction = many(Complex, "Immunization.reaction")
    # 0..* Protocol followed by the provider.
    protocolApplied = many(Complex, "Immunization.protocolApplied")
