"""Procedure: https://hl7.org/fhir/R4/procedure.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CANONICAL, CODE, DATE_TIME, STRING, URI
from schemas.resources.r4 import valuesets


class ProcedurePerformer(BackboneElement):
    """The people who performed the procedure.
    https://hl7.org/fhir/R4/procedure.html#Procedure.performer

    function 0..1, actor 1..1, onBehalfOf 0..1
    """

    PATH = "Procedure.performer"

    # 0..1 Type of performance.
    function = one(Complex, "CodeableConcept")
    # 1..1 The reference to the practitioner.
    actor = one(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "Organization",
        "Patient",
        "RelatedPerson",
        "Device",
        at_least=1,
    )
    # 0..1 Organization the device or practitioner was acting for.
    onBehalfOf = one(ReferenceTo, "Organization")


class ProcedureFocalDevice(BackboneElement):
    """Manipulated, implanted, or removed device.
    https://hl7.org/fhir/R4/procedure.html#Procedure.focalDevice

    action 0..1, manipulated 1..1
    """

    PATH = "Procedure.focalDevice"

    # 0..1 Kind of change to device.
    action = one(Complex, "CodeableConcept")
    # 1..1 Device that was changed.
    manipulated = one(ReferenceTo, "Device", at_least=1)


class Procedure(DomainResource):
    """An action that is being or was performed on a patient.
    https://hl7.org/fhir/R4/procedure.html#Procedure

    identifier 0..*, instantiatesCanonical 0..*, instantiatesUri 0..*, basedOn 0..*, partOf 0..*,
    status 1..1, statusReason 0..1, category 0..1, code 0..1, subject 1..1, encounter 0..1,
    performed[x] 0..1, recorder 0..1, asserter 0..1, performer 0..*, location 0..1,
    reasonCode 0..*, reasonReference 0..*, bodySite 0..*, outcome 0..1, report 0..*,
    complication 0..*, complicationDetail 0..*, followUp 0..*, note 0..*, focalDevice 0..*,
    usedReference 0..*, usedCode 0..*
    """

    PATH = "Procedure"

    resourceType = one(Exactly, "Procedure")
    # 0..* External Identifiers for this procedure.
    identifier = many(Complex, "Identifier")
    # 0..* Instantiates FHIR protocol or definition.
    instantiatesCanonical = many(Primitive, CANONICAL)
    # 0..* Instantiates external protocol or definition.
    instantiatesUri = many(Primitive, URI)
    # 0..* A request for this procedure.
    basedOn = many(ReferenceTo, "CarePlan", "ServiceRequest")
    # 0..* Part of referenced event.
    partOf = many(ReferenceTo, "Procedure", "Observation", "MedicationAdministration")
    # 1..1 preparation | in-progress | not-done | on-hold | stopped | completed | entered-in-error |
    # unknown.
    status = one(Primitive, CODE, valuesets.EventStatus, at_least=1)
    # 0..1 Reason for current status.
    statusReason = one(Complex, "CodeableConcept")
    # 0..1 Classification of the procedure.
    category = one(Complex, "CodeableConcept")
    # 0..1 Identification of the procedure.
    code = one(Complex, "CodeableConcept")
    # 1..1 Who the procedure was performed on.
    subject = one(ReferenceTo, "Patient", "Group", at_least=1)
    # 0..1 Encounter created as part of.
    encounter = one(ReferenceTo, "Encounter")
    # 0..1 When the procedure was performed.
    performedDateTime = one(Primitive, DATE_TIME, choice="performed")
    performedPeriod = one(Complex, "Period", choice="performed")
    performedString = one(Primitive, STRING, choice="performed")
    performedAge = one(Complex, "Age", choice="performed")
    performedRange = one(Complex, "Range", choice="performed")
    # 0..1 Who recorded the procedure.
    recorder = one(ReferenceTo, "Patient", "RelatedPerson", "Practitioner", "PractitionerRole")
    # 0..1 Person who asserts this procedure.
    asserter = one(ReferenceTo, "Patient", "RelatedPerson", "Practitioner", "PractitionerRole")
    # 0..* The people who performed the procedure.
    performer = many(Complex, "Procedure.performer")
    # 0..1 Where the procedure happened.
    location = one(ReferenceTo, "Location")
    # 0..* Coded reason procedure performed.
    reasonCode = many(Complex, "CodeableConcept")
    # 0..* The justification that the procedure was performed.
    reasonReference = many(
        ReferenceTo,
        "Condition",
        "Observation",
        "Procedure",
        "DiagnosticReport",
        "DocumentReference",
    )
    # 0..* Target body sites.
    bodySite = many(Complex, "CodeableConcept")
    # 0..1 The result of procedure.
    outcome = one(Complex, "CodeableConcept")
    # 0..* Any report resulting from the procedure.
    report = many(ReferenceTo, "DiagnosticReport", "DocumentReference", "Composition")
    # 0..* Complication following the procedure.
    complication = many(Complex, "CodeableConcept")
    # 0..* A condition that is a result of the procedure.
    complicationDetail = many(ReferenceTo, "Condition")
    # 0..* Instructions for follow up.
    followUp = many(Complex, "CodeableConcept")
    # 0..* Additional information about the procedure.
    note = many(Complex, "Annotation")
    # 0..* Manipulated, implanted, or removed device.
    focalDevice = many(Complex, "Procedure.focalDevice")
    # 0..* Items used during procedure.
    usedReference = many(ReferenceTo, "Device", "Medication", "Substance")
    # 0..* Coded items used during the procedure.
    usedCode = many(Complex, "CodeableConcept")
