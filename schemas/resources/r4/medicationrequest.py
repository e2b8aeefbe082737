"""MedicationRequest: https://hl7.org/fhir/R4/medicationrequest.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CANONICAL, CODE, DATE_TIME, UNSIGNED_INT, URI
from schemas.resources.r4 import valuesets, valuesets_of_others


class MedicationRequestDispenseRequestInitialFill(BackboneElement):
    """First fill details.
    https://hl7.org/fhir/R4/medicationrequest.html#MedicationRequest.dispenseRequest.initialFill

    quantity 0..1, duration 0..1
    """

    PATH = "MedicationRequest.dispenseRequest.initialFill"

    # 0..1 First fill quantity.
    quantity = one(Complex, "SimpleQuantity")
    # 0..1 First fill duration.
    duration = one(Complex, "Duration")


class MedicationRequestDispenseRequest(BackboneElement):
    """Medication supply authorization.
    https://hl7.org/fhir/R4/medicationrequest.html#MedicationRequest.dispenseRequest

    initialFill 0..1, dispenseInterval 0..1, validityPeriod 0..1, numberOfRepeatsAllowed 0..1,
    quantity 0..1, expectedSupplyDuration 0..1, performer 0..1
    """

    PATH = "MedicationRequest.dispenseRequest"

    # 0..1 First fill details.
    initialFill = one(Complex, "MedicationRequest.dispenseRequest.initialFill")
    # 0..1 Minimum period of time between dispenses.
    dispenseInterval = one(Complex, "Duration")
    # 0..1 Time period supply is authorized for.
    validityPeriod = one(Complex, "Period")
    # 0..1 Number of refills authorized.
    numberOfRepeatsAllowed = one(Primitive, UNSIGNED_INT)
    # 0..1 Amount of medication to supply per dispense.
    quantity = one(Complex, "SimpleQuantity")
    # 0..1 Number of days supply per dispense.
    expectedSupplyDuration = one(Complex, "Duration")
    # 0..1 Intended dispenser.
    performer = one(ReferenceTo, "Organization")


class MedicationRequestSubstitution(BackboneElement):
    """Any restrictions on medication substitution.
    https://hl7.org/fhir/R4/medicationrequest.html#MedicationRequest.substitution

    allowed[x] 1..1, reason 0..1
    """

    PATH = "MedicationRequest.substitution"

    # 1..1 Whether substitution is allowed or not.
    allowedBoolean = one(Primitive, BOOLEAN, choice="allowed", at_least=1)
    allowedCodeableConcept = one(Complex, "CodeableConcept", choice="allowed", at_least=1)
    # 0..1 Why should (not) substitution be made.
    reason = one(Complex, "CodeableConcept")


class MedicationRequest(DomainResource):
    """Ordering of medication for patient or group.
    https://hl7.org/fhir/R4/medicationrequest.html#MedicationRequest

    identifier 0..*, status 1..1, statusReason 0..1, intent 1..1, category 0..*, priority 0..1,
    doNotPerform 0..1, reported[x] 0..1, medication[x] 1..1, subject 1..1, encounter 0..1,
    supportingInformation 0..*, authoredOn 0..1, requester 0..1, performer 0..1,
    performerType 0..1, recorder 0..1, reasonCode 0..*, reasonReference 0..*,
    instantiatesCanonical 0..*, instantiatesUri 0..*, basedOn 0..*, groupIdentifier 0..1,
    courseOfTherapyType 0..1, insurance 0..*, note 0..*, dosageInstruction 0..*,
    dispenseRequest 0..1, substitution 0..1, priorPrescription 0..1, detectedIssue 0..*,
    eventHistory 0..*
    """

    PATH = "MedicationRequest"

    resourceType = one(Exactly, "MedicationRequest")
    # 0..* External ids for this request.
    identifier = many(Complex, "Identifier")
    # 1..1 active | on-hold | cancelled | completed | entered-in-error | stopped | draft | unknown.
    status = one(Primitive, CODE, valuesets_of_others.MedicationrequestStatus, at_least=1)
    # 0..1 Reason for current status.
    statusReason = one(Complex, "CodeableConcept")
    # 1..1 proposal | plan | order | original-order | reflex-order | filler-order | instance-order |
    # option.
    intent = one(Primitive, CODE, valuesets_of_others.MedicationrequestIntent, at_least=1)
    # 0..* Type of medication usage.
    category = many(Complex, "CodeableConcept")
    # 0..1 routine | urgent | asap | stat.
    priority = one(Primitive, CODE, valuesets.RequestPriority)
    # 0..1 True if request is prohibiting action.
    doNotPerform = one(Primitive, BOOLEAN)
    # 0..1 Reported rather than primary record.
    reportedBoolean = one(Primitive, BOOLEAN, choice="reported")
    reportedReference = one(
        ReferenceTo,
        "Patient",
        "Practitioner",
        "PractitionerRole",
        "RelatedPerson",
        "Organization",
        choice="reported",
    )
    # 1..1 Medication to be taken.
    medicationCodeableConcept = one(Complex, "CodeableConcept", choice="medication", at_least=1)
    medicationReference = one(ReferenceTo, "Medication", choice="medication", at_least=1)
    # 1..1 Who or group medication request is for.
    subject = one(ReferenceTo, "Patient", "Group", at_least=1)
    # 0..1 Encounter created as part of encounter/admission/stay.
    encounter = one(ReferenceTo, "Encounter")
    # 0..* Information to support ordering of the medication.
    supportingInformation = many(ReferenceTo)
    # 0..1 When request was initially authored.
    authoredOn = one(Primitive, DATE_TIME)
    # 0..1 Who/What requested the Request.
    requester = one(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "Organization",
        "Patient",
        "RelatedPerson",
        "Device",
    )
    # 0..1 Intended performer of administration.
    performer = one(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "Organization",
        "Patient",
        "Device",
        "RelatedPerson",
        "CareTeam",
    )
    # 0..1 Desired kind of performer of the medication administration.
    performerType = one(Complex, "CodeableConcept")
    # 0..1 Person who entered the request.
    recorder = one(ReferenceTo, "Practitioner", "PractitionerRole")
    # 0..* Reason or indication for ordering or not ordering the medication.
    reasonCode = many(Complex, "CodeableConcept")
    # 0..* Condition or observation that supports why the prescription is being written.
    reasonReference = many(ReferenceTo, "Condition", "Observation")
    # 0..* Instantiates FHIR protocol or definition.
    instantiatesCanonical = many(Primitive, CANONICAL)
    # 0..* Instantiates external protocol or definition.
    instantiatesUri = many(Primitive, URI)
    # 0..* What request fulfills.
    basedOn = many(
        ReferenceTo, "CarePlan", "MedicationRequest", "ServiceRequest", "ImmunizationRecommendation"
    )
    # 0..1 Composite request this is part of.
    groupIdentifier = one(Complex, "Identifier")
    # 0..1 Overall pattern of medication administration.
    courseOfTherapyType = one(Complex, "CodeableConcept")
    # 0..* Associated insurance coverage.
    insurance = many(ReferenceTo, "Coverage", "ClaimResponse")
    # 0..* Information about the prescription.
    note = many(Complex, "Annotation")
    # 0..* How the medication should be taken.
    dosageInstruction = many(Complex, "Dosage")
    # 0..1 Medication supply authorization.
    dispenseRequest = one(Complex, "MedicationRequest.dispenseRequest")
    # 0..1 Any restrictions on medication substitution.
    substitution = one(Complex, "MedicationRequest.substitution")
    # 0..1 An order/prescription that is being replaced.
    priorPrescription = one(ReferenceTo, "MedicationRequest")
    # 0..* Clinical Issue with action.
    detectedIssue = many(ReferenceTo, "DetectedIssue")
    # 0..* A list of events of interest in the lifecycle.
    eventHistory = many(ReferenceTo, "Provenance")
