"""DeviceUseStatement: https://hl7.org/fhir/R4/deviceusestatement.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME
from schemas.resources.r4 import valuesets_of_others


class DeviceUseStatement(DomainResource):
    """Record of use of a device. https://hl7.org/fhir/R4/deviceusestatement.html#DeviceUseStatement

    identifier 0..*, basedOn 0..*, status 1..1, subject 1..1, derivedFrom 0..*, timing[x] 0..1,
    recordedOn 0..1, source 0..1, device 1..1, reasonCode 0..*, reasonReference 0..*,
    bodySite 0..1, note 0..*
    """

    PATH = "DeviceUseStatement"

    resourceType = one(Exactly, "DeviceUseStatement")
    # 0..* External identifier for this record.
    identifier = many(Complex, "Identifier")
    # 0..* Fulfills plan, proposal or order.
    basedOn = many(ReferenceTo, "ServiceRequest")
    # 1..1 active | completed | entered-in-error +.
    status = one(Primitive, CODE, valuesets_of_others.DeviceStatementStatus, at_least=1)
    # 1..1 Patient using device.
    subject = one(ReferenceTo, "Patient", "Group", at_least=1)
    # 0..* Supporting information.
    derivedFrom = many(
        ReferenceTo,
        "ServiceRequest",
        "Procedure",
        "Claim",
        "Observation",
        "QuestionnaireResponse",
        "DocumentReference",
    )
    # 0..1 How often the device was used.
    timingTiming = one(Complex, "Timing", choice="timing")
    timingPeriod = one(Complex, "Period", choice="timing")
    timingDateTime = one(Primitive, DATE_TIME, choice="timing")
    # 0..1 When statement was recorded.
    recordedOn = one(Primitive, DATE_TIME)
    # 0..1 Who made the statement.
    source = one(ReferenceTo, "Patient", "Practitioner", "PractitionerRole", "RelatedPerson")
    # 1..1 Reference to device used.
    device = one(ReferenceTo, "Device", at_least=1)
    # 0..* Why device was used.
    reasonCode = many(Complex, "CodeableConcept")
    # 0..* Why was DeviceUseStatement performed?
    reasonReference = many(
        ReferenceTo, "Condition", "Observation", "DiagnosticReport", "DocumentReference", "Media"
    )
    # 0..1 Target body site.
    bodySite = one(Complex, "CodeableConcept")
    # 0..* Addition details (comments, instructions).
    note = many(Complex, "Annotation")
