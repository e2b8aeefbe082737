"""Communication: https://hl7.org/fhir/R4/communication.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CANONICAL, CODE, DATE_TIME, STRING, URI
from schemas.resources.r4 import valuesets


class CommunicationPayload(BackboneElement):
    """Message payload. https://hl7.org/fhir/R4/communication.html#Communication.payload

    content[x] 1..1
    """

    PATH = "Communication.payload"

    # 1..1 Message part content.
    contentString = one(Primitive, STRING, choice="content", at_least=1)
    contentAttachment = one(Complex, "Attachment", choice="content", at_least=1)
    contentReference = one(ReferenceTo, choice="content", at_least=1)


class Communication(DomainResource):
    """A record of information transmitted from a sender to a receiver.
    https://hl7.org/fhir/R4/communication.html#Communication

    identifier 0..*, instantiatesCanonical 0..*, instantiatesUri 0..*, basedOn 0..*, partOf 0..*,
    inResponseTo 0..*, status 1..1, statusReason 0..1, category 0..*, priority 0..1, medium 0..*,
    subject 0..1, topic 0..1, about 0..*, encounter 0..1, sent 0..1, received 0..1,
    recipient 0..*, sender 0..1, reasonCode 0..*, reasonReference 0..*, payload 0..*, note 0..*
    """

    PATH = "Communication"

    resourceType = one(Exactly, "Communication")
    # 0..* Unique identifier.
    identifier = many(Complex, "Identifier")
    # 0..* Instantiates FHIR protocol or definition.
    instantiatesCanonical = many(Primitive, CANONICAL)
    # 0..* Instantiates external protocol or definition.
    instantiatesUri = many(Primitive, URI)
    # 0..* Request fulfilled by this communication.
    basedOn = many(ReferenceTo)
    # 0..* Part of this action.
    partOf = many(ReferenceTo)
    # 0..* Reply to.
    inResponseTo = many(ReferenceTo, "Communication")
    # 1..1 preparation | in-progress | not-done | on-hold | stopped | completed | entered-in-error |
    # unknown.
    status = one(Primitive, CODE, valuesets.EventStatus, at_least=1)
    # 0..1 Reason for current status.
    statusReason = one(Complex, "CodeableConcept")
    # 0..* Message category.
    category = many(Complex, "CodeableConcept")
    # 0..1 routine | urgent | asap | stat.
    priority = one(Primitive, CODE, valuesets.RequestPriority)
    # 0..* A channel of communication.
    medium = many(Complex, "CodeableConcept")
    # 0..1 Focus of message.
    subject = one(ReferenceTo, "Patient", "Group")
    # 0..1 Description of the purpose/content.
    topic = one(Complex, "CodeableConcept")
    # 0..* Resources that pertain to this communication.
    about = many(ReferenceTo)
    # 0..1 Encounter created as part of.
    encounter = one(ReferenceTo, "Encounter")
    # 0..1 When sent.
    sent = one(Primitive, DATE_TIME)
    # 0..1 When received.
    received = one(Primitive, DATE_TIME)
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
    # 0..* Indication for message.
    reasonCode = many(Complex, "CodeableConcept")
    # 0..* Why was communication done?
    reasonReference = many(
        ReferenceTo, "Condition", "Observation", "DiagnosticReport", "DocumentReference"
    )
    # 0..* Message payload.
    payload = many(Complex, "Communication.payload")
    # 0..* Comments made about the communication.
    note = many(Complex, "Annotation")
