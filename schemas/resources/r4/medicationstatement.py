"""MedicationStatement: https://hl7.org/fhir/R4/medicationstatement.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME
from schemas.resources.r4 import valuesets_of_others


class MedicationStatement(DomainResource):
    """Record of medication being taken by a patient.
    https://hl7.org/fhir/R4/medicationstatement.html#MedicationStatement

    identifier 0..*, basedOn 0..*, partOf 0..*, status 1..1, statusReason 0..*, category 0..1,
    medication[x] 1..1, subject 1..1, context 0..1, effective[x] 0..1, dateAsserted 0..1,
    informationSource 0..1, derivedFrom 0..*, reasonCode 0..*, reasonReference 0..*, note 0..*,
    dosage 0..*
    """

    PATH = "MedicationStatement"

    resourceType = one(Exactly, "MedicationStatement")
    # 0..* External identifier.
    identifier = many(Complex, "Identifier")
    # 0..* Fulfils plan, proposal or order.
    basedOn = many(ReferenceTo, "MedicationRequest", "CarePlan", "ServiceRequest")
    # 0..* Part of referenced event.
    partOf = many(
        ReferenceTo,
        "MedicationAdministration",
        "MedicationDispense",
        "MedicationStatement",
        "Procedure",
        "Observation",
    )
    # 1..1 active | completed | entered-in-error | intended | stopped | on-hold | unknown |
    # not-taken.
    status = one(Primitive, CODE, valuesets_of_others.MedicationStatementStatus, at_least=1)
    # 0..* Reason for current status.
    statusReason = many(Complex, "CodeableConcept")
    # 0..1 Type of medication usage.
    category = one(Complex, "CodeableConcept")
    # 1..1 What medication was taken.
    medicationCodeableConcept = one(Complex, "CodeableConcept", choice="medication", at_least=1)
    medicationReference = one(ReferenceTo, "Medication", choice="medication", at_least=1)
    # 1..1 Who is/was taking the medication.
    subject = one(ReferenceTo, "Patient", "Group", at_least=1)
    # 0..1 Encounter / Episode associated with MedicationStatement.
    context_ = one(ReferenceTo, "Encounter", "EpisodeOfCare", name="context")
    # 0..1 The date/time or interval when the medication is/was/will be taken.
    effectiveDateTime = one(Primitive, DATE_TIME, choice="effective")
    effectivePeriod = one(Complex, "Period", choice="effective")
    # 0..1 When the statement was asserted?
    dateAsserted = one(Primitive, DATE_TIME)
    # 0..1 Person or organization that provided the information about the taking of this medication.
    informationSource = one(
        ReferenceTo, "Patient", "Practitioner", "PractitionerRole", "RelatedPerson", "Organization"
    )
    # 0..* Additional supporting information.
    derivedFrom = many(ReferenceTo)
    # 0..* Reason for why the medication is being/was taken.
    reasonCode = many(Complex, "CodeableConcept")
    # 0..* Condition or observation that supports why the medication is being/was taken.
    reasonReference = many(ReferenceTo, "Condition", "Observation", "DiagnosticReport")
    # 0..* Further information about the statement.
    note = many(Complex, "Annotation")
    # 0..* Details of how medication is/was taken or should be taken.
    dosage = many(Complex, "Dosage")
