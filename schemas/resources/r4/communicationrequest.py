"""CommunicationRequest: https://hl7.org/fhir/R4/communicationrequest.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DATE_TIME, STRING
from schemas.resources.r4 import valuesets


class CommunicationRequestPayload(BackboneElement):
    """Message payload.
    https://hl7.org/fhir/R4/communicationrequest.html#CommunicationRequest.payload

    content[x] 1..1
    """

    PATH = "CommunicationRequest.payload"

    # 1..1 Message part content.
    contentString = one(Primitive, STRING, choice="content", at_least=1)
    contentAttachment = one(Complex, "Attachment", choice="content", at_least=1)
    contentReference = one(ReferenceTo, choice="content", at_least=1)


class CommunicationRequest(DomainResource):
    """A request for information to be sent to a receiver.
    https://hl7.org/fhir/R4/communicationrequest.html#CommunicationRequest

    identifier 0..*, basedOn 0..*, replaces 0..*, groupIdentifier 0..1, status 1..1,
    statusReason 0..1, category 0..*, priority 0..1, doNotPerform 0..1, medium 0..*,
    subject 0..1, about 0..*, encounter 0..1, payload 0..*, occurrence[x] 0..1, authoredOn 0..1,
    requester 0..1, recipient 0..*, sender 0..1, reasonCode 0..*, reasonReference 0..*, note 0..*
    """

    PATH = "CommunicationRequest"

    resourceType = one(Exactly, "CommunicationRequest")
    # 0..* Unique identifier.
    identifier = many(Complex, "Identifier")
    # 0..* Fulfills plan or proposal.
    basedOn = many(ReferenceTo)
    # 0..* Request(s) replaced by this request.
    replaces = many(ReferenceTo, "CommunicationRequest")
    # 0..1 Composite request this is part of.
    groupIdentifier = one(Complex, "Identifier")
    # 1..1 draft | active | on-hold | revoked | completed | entered-in-error | unknown.
    status = one(Primitive, CODE, valuesets.RequestStatus, at_least=1)
    # 0..1 Reason for current status.
    statusReason = one(Complex, "CodeableConcept")
    # 0..* Message category.
    category = many(Complex, "CodeableConcept")
    # 0..1 routine | urgent | asap | stat.
    priority = one(Primitive, CODE, valuesets.RequestPriority)
    # 0..1 True if request is prohibiting action.
    doNotPerform = one(Primitive, BOOLEAN)
    # 0..* A channel of communication.
    medium = many(Complex, "CodeableConcept")
    # 0..1 Focus of message.
    subject = one(ReferenceTo, "Patient", "Group")
    # 0..* Resources that pertain to this communication request.
    about = many(ReferenceTo)
    # 0..1 Encounter created as part of.
    encounter = one(ReferenceTo, "Encounter")
    # 0..* Message payload.
    payload = many(Complex, "CommunicationRequest.payload")
    # 0..1 When scheduled.
    occurrenceDateTime = one(Primitive, DATE_TIME, choice="occurrence")
    occurrencePeriod = one(Complex, "Period", choice="occurrence")
    # 0..1 When request transitioned to being actionable.
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
    # 0..* Message recipient.
    recipient = many(
        ReferenceTo,
        "Device",
        "Organization",
        "Patient",
        "Practitioner",
        "PractitionerRole",
        "RelatedPerson",
        "Group",
        "CareTeam",
        "HealthcareService",
    )
    # 0..1 Message sender.
    sender = one(
        ReferenceTo,
        "Device",
        "Organization",
        "Patient",
        "Practitioner",
        "PractitionerRole",
        "RelatedPerson",
        "HealthcareService",
    )
    # 0..* Why is communication needed?
    reasonCode = many(Complex, "CodeableConcept")
    # 0..* Why is communication needed?
    reasonReference = many(
        ReferenceTo, "Condition", "Observation", "DiagnosticReport", "DocumentReference"
    )
    # 0..* Comments made about communication request.
    note = many(Complex, "Annotation")
