"""MedicationAdministration: https://hl7.org/fhir/R4/medicationadministration.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME, STRING, URI
from schemas.resources.r4 import valuesets_of_others


class MedicationAdministrationPerformer(BackboneElement):
    """Who performed the medication administration and what they did.
    https://hl7.org/fhir/R4/medicationadministration.html#MedicationAdministration.performer

    function 0..1, actor 1..1
    """

    PATH = "MedicationAdministration.performer"

    # 0..1 Type of performance.
    function = one(Complex, "CodeableConcept")
    # 1..1 Who performed the medication administration.
    actor = one(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "Patient",
        "RelatedPerson",
        "Device",
        at_least=1,
    )


class MedicationAdministrationDosage(BackboneElement):
    """Details of how medication was taken.
    https://hl7.org/fhir/R4/medicationadministration.html#MedicationAdministration.dosage

    text 0..1, site 0..1, route 0..1, method 0..1, dose 0..1, rate[x] 0..1
    """

    PATH = "MedicationAdministration.dosage"

    # 0..1 Free text dosage instructions e.g. SIG.
    text = one(Primitive, STRING)
    # 0..1 Body site administered to.
    site = one(Complex, "CodeableConcept")
    # 0..1 Path of substance into body.
    route = one(Complex, "CodeableConcept")
    # 0..1 How drug was administered.
    method = one(Complex, "CodeableConcept")
    # 0..1 Amount of medication per dose.
    dose = one(Complex, "SimpleQuantity")
    # 0..1 Dose quantity per unit of time.
    rateRatio = one(Complex, "Ratio", choice="rate")
    rateQuantity = one(Complex, "SimpleQuantity", choice="rate")


class MedicationAdministration(DomainResource):
    """Administration of medication to a patient.
    https://hl7.org/fhir/R4/medicationadministration.html#MedicationAdministration

    identifier 0..*, instantiates 0..*, partOf 0..*, status 1..1, statusReason 0..*,
    category 0..1, medication[x] 1..1, subject 1..1, context 0..1, supportingInformation 0..*,
    effective[x] 1..1, performer 0..*, reasonCode 0..*, reasonReference 0..*, request 0..1,
    device 0..*, note 0..*, dosage 0..1, eventHistory 0..*
    """

    PATH = "MedicationAdministration"

    resourceType = one(Exactly, "MedicationAdministration")
    # 0..* External identifier.
    identifier = many(Complex, "Identifier")
    # 0..* Instantiates protocol or definition.
    instantiates = many(Primitive, URI)
    # 0..* Part of referenced event.
    partOf = many(ReferenceTo, "MedicationAdministration", "Procedure")
    # 1..1 in-progress | not-done | on-hold | completed | entered-in-error | stopped | unknown.
    status = one(Primitive, CODE, valuesets_of_others.MedicationAdminStatus, at_least=1)
    # 0..* Reason administration not performed.
    statusReason = many(Complex, "CodeableConcept")
    # 0..1 Type of medication usage.
    category = one(Complex, "CodeableConcept")
    # 1..1 What was administered.
    medicationCodeableConcept = one(Complex, "CodeableConcept", choice="medication", at_least=1)
    medicationReference = one(ReferenceTo, "Medication", choice="medication", at_least=1)
    # 1..1 Who received medication.
    subject = one(ReferenceTo, "Patient", "Group", at_least=1)
    # 0..1 Encounter or Episode of Care administered as part of.
    context_ = one(ReferenceTo, "Encounter", "EpisodeOfCare", name="context")
    # 0..* Additional information to support administration.
    supportingInformation = many(ReferenceTo)
    # 1..1 Start and end time of administration.
    effectiveDateTime = one(Primitive, DATE_TIME, choice="effective", at_least=1)
    effectivePeriod = one(Complex, "Period", choice="effective", at_least=1)
    # 0..* Who performed the medication administration and what they did.
    performer = many(Complex, "MedicationAdministration.performer")
    # 0..* Reason administration performed.
    reasonCode = many(Complex, "CodeableConcept")
    # 0..* Condition or observation that supports why the medication was administered.
    reasonReference = many(ReferenceTo, "Condition", "Observation", "DiagnosticReport")
    # 0..1 Request administration performed against.
    request = one(ReferenceTo, "MedicationRequest")
    # 0..* Device used to administer.
    device = many(ReferenceTo, "Device")
    # 0..* Information about the administration.
    note = many(Complex, "Annotation")
    # 0..1 Details of how medication was taken.
    dosage = one(Complex, "MedicationAdministration.dosage")
    # 0..* A list of events of interest in the lifecycle.
    eventHistory = many(ReferenceTo, "Provenance")
