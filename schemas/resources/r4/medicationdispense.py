"""MedicationDispense: https://hl7.org/fhir/R4/medicationdispense.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DATE_TIME
from schemas.resources.r4 import valuesets_of_others


class MedicationDispensePerformer(BackboneElement):
    """Who performed event.
    https://hl7.org/fhir/R4/medicationdispense.html#MedicationDispense.performer

    function 0..1, actor 1..1
    """

    PATH = "MedicationDispense.performer"

    # 0..1 Who performed the dispense and what they did.
    function = one(Complex, "CodeableConcept")
    # 1..1 Individual who was performing.
    actor = one(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "Organization",
        "Patient",
        "Device",
        "RelatedPerson",
        at_least=1,
    )


class MedicationDispenseSubstitution(BackboneElement):
    """Whether a substitution was performed on the dispense.
    https://hl7.org/fhir/R4/medicationdispense.html#MedicationDispense.substitution

    wasSubstituted 1..1, type 0..1, reason 0..*, responsibleParty 0..*
    """

    PATH = "MedicationDispense.substitution"

    # 1..1 Whether a substitution was or was not performed on the dispense.
    wasSubstituted = one(Primitive, BOOLEAN, at_least=1)
    # 0..1 Code signifying whether a different drug was dispensed from what was prescribed.
    type = one(Complex, "CodeableConcept")
    # 0..* Why was substitution made.
    reason = many(Complex, "CodeableConcept")
    # 0..* Who is responsible for the substitution.
    responsibleParty = many(ReferenceTo, "Practitioner", "PractitionerRole")


class MedicationDispense(DomainResource):
    """Dispensing a medication to a named patient.
    https://hl7.org/fhir/R4/medicationdispense.html#MedicationDispense

    identifier 0..*, partOf 0..*, status 1..1, statusReason[x] 0..1, category 0..1,
    medication[x] 1..1, subject 0..1, context 0..1, supportingInformation 0..*, performer 0..*,
    location 0..1, authorizingPrescription 0..*, type 0..1, quantity 0..1, daysSupply 0..1,
    whenPrepared 0..1, whenHandedOver 0..1, destination 0..1, receiver 0..*, note 0..*,
    dosageInstruction 0..*, substitution 0..1, detectedIssue 0..*, eventHistory 0..*
    """

    PATH = "MedicationDispense"

    resourceType = one(Exactly, "MedicationDispense")
    # 0..* External identifier.
    identifier = many(Complex, "Identifier")
    # 0..* Event that dispense is part of.
    partOf = many(ReferenceTo, "Procedure")
    # 1..1 preparation | in-progress | cancelled | on-hold | completed | entered-in-error | stopped
    # | declined | unknown.
    status = one(Primitive, CODE, valuesets_of_others.MedicationdispenseStatus, at_least=1)
    # 0..1 Why a dispense was not performed.
    statusReasonCodeableConcept = one(Complex, "CodeableConcept", choice="statusReason")
    statusReasonReference = one(ReferenceTo, "DetectedIssue", choice="statusReason")
    # 0..1 Type of medication dispense.
    category = one(Complex, "CodeableConcept")
    # 1..1 What medication was supplied.
    medicationCodeableConcept = one(Complex, "CodeableConcept", choice="medication", at_least=1)
    medicationReference = one(ReferenceTo, "Medication", choice="medication", at_least=1)
    # 0..1 Who the dispense is for.
    subject = one(ReferenceTo, "Patient", "Group")
    # 0..1 Encounter / Episode associated with event.
    context_ = one(ReferenceTo, "Encounter", "EpisodeOfCare", name="context")
    # 0..* Information that supports the dispensing of the medication.
    supportingInformation = many(ReferenceTo)
    # 0..* Who performed event.
    performer = many(Complex, "MedicationDispense.performer")
    # 0..1 Where the dispense occurred.
    location = one(ReferenceTo, "Location")
    # 0..* Medication order that authorizes the dispense.
    authorizingPrescription = many(ReferenceTo, "MedicationRequest")
    # 0..1 Trial fill, partial fill, emergency fill, etc.
    type = one(Complex, "CodeableConcept")
    # 0..1 Amount dispensed.
    quantity = one(Complex, "SimpleQuantity")
    # 0..1 Amount of medication expressed as a timing amount.
    daysSupply = one(Complex, "SimpleQuantity")
    # 0..1 When product was packaged and reviewed.
    whenPrepared = one(Primitive, DATE_TIME)
    # 0..1 When product was given out.
    whenHandedOver = one(Primitive, DATE_TIME)
    # 0..1 Where the medication was sent.
    destination = one(ReferenceTo, "Location")
    # 0..* Who collected the medication.
    receiver = many(ReferenceTo, "Patient", "Practitioner")
    # 0..* Information about the dispense.
    note = many(Complex, "Annotation")
    # 0..* How the medication is to be used by the patient or administered by the caregiver.
    dosageInstruction = many(Complex, "Dosage")
    # 0..1 Whether a substitution was performed on the dispense.
    substitution = one(Complex, "MedicationDispense.substitution")
    # 0..* Clinical issue with action.
    detectedIssue = many(ReferenceTo, "DetectedIssue")
    # 0..* A list of relevant lifecycle events.
    eventHistory = many(ReferenceTo, "Provenance")
