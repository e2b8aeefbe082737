"""DeviceRequest: https://hl7.org/fhir/R4/devicerequest.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CANONICAL, CODE, DATE_TIME, URI
from schemas.resources.r4 import valuesets


class DeviceRequestParameter(BackboneElement):
    """Device details. https://hl7.org/fhir/R4/devicerequest.html#DeviceRequest.parameter

    code 0..1, value[x] 0..1
    """

    PATH = "DeviceRequest.parameter"

    # 0..1 Device detail.
    code = one(Complex, "CodeableConcept")
    # 0..1 Value of detail.
    valueCodeableConcept = one(Complex, "CodeableConcept", choice="value")
    valueQuantity = one(Complex, "Quantity", choice="value")
    valueRange = one(Complex, "Range", choice="value")
    valueBoolean = one(Primitive, BOOLEAN, choice="value")


class DeviceRequest(DomainResource):
    """Medical device request. https://hl7.org/fhir/R4/devicerequest.html#DeviceRequest

    identifier 0..*, instantiatesCanonical 0..*, instantiatesUri 0..*, basedOn 0..*,
    priorRequest 0..*, groupIdentifier 0..1, status 0..1, intent 1..1, priority 0..1,
    code[x] 1..1, parameter 0..*, subject 1..1, encounter 0..1, occurrence[x] 0..1,
    authoredOn 0..1, requester 0..1, performerType 0..1, performer 0..1, reasonCode 0..*,
    reasonReference 0..*, insurance 0..*, supportingInfo 0..*, note 0..*, relevantHistory 0..*
    """

    PATH = "DeviceRequest"

    resourceType = one(Exactly, "DeviceRequest")
    # 0..* External Request identifier.
    identifier = many(Complex, "Identifier")
    # 0..* Instantiates FHIR protocol or definition.
    instantiatesCanonical = many(Primitive, CANONICAL)
    # 0..* Instantiates external protocol or definition.
    instantiatesUri = many(Primitive, URI)
    # 0..* What request fulfills.
    basedOn = many(ReferenceTo)
    # 0..* What request replaces.
    priorRequest = many(ReferenceTo)
    # 0..1 Identifier of composite request.
    groupIdentifier = one(Complex, "Identifier")
    # 0..1 draft | active | on-hold | revoked | completed | entered-in-error | unknown.
    status = one(Primitive, CODE, valuesets.RequestStatus)
    # 1..1 proposal | plan | directive | order | original-order | reflex-order | filler-order |
    # instance-order | option.
    intent = one(Primitive, CODE, valuesets.RequestIntent, at_least=1)
    # 0..1 routine | urgent | asap | stat.
    priority = one(Primitive, CODE, valuesets.RequestPriority)
    # 1..1 Device requested.
    codeReference = one(ReferenceTo, "Device", choice="code", at_least=1)
    codeCodeableConcept = one(Complex, "CodeableConcept", choice="code", at_least=1)
    # 0..* Device details.
    parameter = many(Complex, "DeviceRequest.parameter")
    # 1..1 Focus of request.
    subject = one(ReferenceTo, "Patient", "Group", "Location", "Device", at_least=1)
    # 0..1 Encounter motivating request.
    encounter = one(ReferenceTo, "Encounter")
    # 0..1 Desired time or schedule for use.
    occurrenceDateTime = one(Primitive, DATE_TIME, choice="occurrence")
    occurrencePeriod = one(Complex, "Period", choice="occurrence")
    occurrenceTiming = one(Complex, "Timing", choice="occurrence")
    # 0..1 When recorded.
    authoredOn = one(Primitive, DATE_TIME)
    # 0..1 Who/what is requesting diagnostics.
    requester = one(ReferenceTo, "Device", "Practitioner", "PractitionerRole", "Organization")
    # 0..1 Filler role.
    performerType = one(Complex, "CodeableConcept")
    # 0..1 Requested Filler.
    performer = one(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "Organization",
        "CareTeam",
        "HealthcareService",
        "Patient",
        "Device",
        "RelatedPerson",
    )
    # 0..* Coded Reason for request.
    reasonCode = many(Complex, "CodeableConcept")
    # 0..* Linked Reason for request.
    reasonReference = many(
        ReferenceTo, "Condition", "Observation", "DiagnosticReport", "DocumentReference"
    )
    # 0..* Associated insurance coverage.
    insurance = many(ReferenceTo, "Coverage", "ClaimResponse")
    # 0..* Additional clinical information.
    supportingInfo = many(ReferenceTo)
    # 0..* Notes or comments.
    note = many(Complex, "Annotation")
    # 0..* Request provenance.
    relevantHistory = many(ReferenceTo, "Provenance")
