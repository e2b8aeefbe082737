"""ServiceRequest: https://hl7.org/fhir/R4/servicerequest.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CANONICAL, CODE, DATE_TIME, STRING, URI
from schemas.resources.r4 import valuesets


class ServiceRequest(DomainResource):
    """A request for a service to be performed.
    https://hl7.org/fhir/R4/servicerequest.html#ServiceRequest

    identifier 0..*, instantiatesCanonical 0..*, instantiatesUri 0..*, basedOn 0..*,
    replaces 0..*, requisition 0..1, status 1..1, intent 1..1, category 0..*, priority 0..1,
    doNotPerform 0..1, code 0..1, orderDetail 0..*, quantity[x] 0..1, subject 1..1,
    encounter 0..1, occurrence[x] 0..1, asNeeded[x] 0..1, authoredOn 0..1, requester 0..1,
    performerType 0..1, performer 0..*, locationCode 0..*, locationReference 0..*,
    reasonCode 0..*, reasonReference 0..*, insurance 0..*, supportingInfo 0..*, specimen 0..*,
    bodySite 0..*, note 0..*, patientInstruction 0..1, relevantHistory 0..*
    """

    PATH = "ServiceRequest"

    resourceType = one(Exactly, "ServiceRequest")
    # 0..* Identifiers assigned to this order.
    identifier = many(Complex, "Identifier")
    # 0..* Instantiates FHIR protocol or definition.
    instantiatesCanonical = many(Primitive, CANONICAL)
    # 0..* Instantiates external protocol or definition.
    instantiatesUri = many(Primitive, URI)
    # 0..* What request fulfills.
    basedOn = many(ReferenceTo, "CarePlan", "ServiceRequest", "MedicationRequest")
    # 0..* What request replaces.
    replaces = many(ReferenceTo, "ServiceRequest")
    # 0..1 Composite Request ID.
    requisition = one(Complex, "Identifier")
    # 1..1 draft | active | on-hold | revoked | completed | entered-in-error | unknown.
    status = one(Primitive, CODE, valuesets.RequestStatus, at_least=1)
    # 1..1 proposal | plan | directive | order | original-order | reflex-order | filler-order |
    # instance-order | option.
    intent = one(Primitive, CODE, valuesets.RequestIntent, at_least=1)
    # 0..* Classification of service.
    category = many(Complex, "CodeableConcept")
    # 0..1 routine | urgent | asap | stat.
    priority = one(Primitive, CODE, valuesets.RequestPriority)
    # 0..1 True if service/procedure should not be performed.
    doNotPerform = one(Primitive, BOOLEAN)
    # 0..1 What is being requested/ordered.
    code = one(Complex, "CodeableConcept")
    # 0..* Additional order information.
    orderDetail = many(Complex, "CodeableConcept")
    # 0..1 Service amount.
    quantityQuantity = one(Complex, "Quantity", choice="quantity")
    quantityRatio = one(Complex, "Ratio", choice="quantity")
    quantityRange = one(Complex, "Range", choice="quantity")
    # 1..1 Individual or Entity the service is ordered for.
    subject = one(ReferenceTo, "Patient", "Group", "Location", "Device", at_least=1)
    # 0..1 Encounter in which the request was created.
    encounter = one(ReferenceTo, "Encounter")
    # 0..1 When service should occur.
    occurrenceDateTime = one(Primitive, DATE_TIME, choice="occurrence")
    occurrencePeriod = one(Complex, "Period", choice="occurrence")
    occurrenceTiming = one(Complex, "Timing", choice="occurrence")
    # 0..1 Preconditions for service.
    asNeededBoolean = one(Primitive, BOOLEAN, choice="asNeeded")
    asNeededCodeableConcept = one(Complex, "CodeableConcept", choice="asNeeded")
    # 0..1 Date request signed.
    authoredOn = one(Primitive, DATE_TIME)
    # 0..1 Who/what is requesting service.
    requester = one(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "Organization",
        "Patient",
        "RelatedPerson",
        "Device",
    )
    # 0..1 Performer role.
    performerType = one(Complex, "CodeableConcept")
    # 0..* Requested performer.
    performer = many(
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
    # 0..* Requested location.
    locationCode = many(Complex, "CodeableConcept")
    # 0..* Requested location.
    locationReference = many(ReferenceTo, "Location")
    # 0..* Explanation/Justification for procedure or service.
    reasonCode = many(Complex, "CodeableConcept")
    # 0..* Explanation/Justification for service or service.
    reasonReference = many(
        ReferenceTo, "Condition", "Observation", "DiagnosticReport", "DocumentReference"
    )
    # 0..* Associated insurance coverage.
    insurance = many(ReferenceTo, "Coverage", "ClaimResponse")
    # 0..* Additional clinical information.
    supportingInfo = many(ReferenceTo)
    # 0..* Procedure Samples.
    specimen = many(ReferenceTo, "Specimen")
    # 0..* Location on Body.
    bodySite = many(Complex, "CodeableConcept")
    # 0..* Comments.
    note = many(Complex, "Annotation")
    # 0..1 Patient or consumer-oriented instructions.
    patientInstruction = one(Primitive, STRING)
    # 0..* Request provenance.
    relevantHistory = many(ReferenceTo, "Provenance")
