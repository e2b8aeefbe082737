"""MessageHeader: https://hl7.org/fhir/R4/messageheader.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CANONICAL, CODE, ID, STRING, URI, URL
from schemas.resources.r4 import valuesets


class MessageHeaderDestination(BackboneElement):
    """Message destination application(s).
    https://hl7.org/fhir/R4/messageheader.html#MessageHeader.destination

    name 0..1, target 0..1, endpoint 1..1, receiver 0..1
    """

    PATH = "MessageHeader.destination"

    # 0..1 Name of system.
    name = one(Primitive, STRING)
    # 0..1 Particular delivery destination within the destination.
    target = one(ReferenceTo, "Device")
    # 1..1 Actual destination address or id.
    endpoint = one(Primitive, URL, at_least=1)
    # 0..1 Intended 'real-world' recipient for the data.
    receiver = one(ReferenceTo, "Practitioner", "PractitionerRole", "Organization")


class MessageHeaderSource(BackboneElement):
    """Message source application. https://hl7.org/fhir/R4/messageheader.html#MessageHeader.source

    name 0..1, software 0..1, version 0..1, contact 0..1, endpoint 1..1
    """

    PATH = "MessageHeader.source"

    # 0..1 Name of system.
    name = one(Primitive, STRING)
    # 0..1 Name of software running the system.
    software = one(Primitive, STRING)
    # 0..1 Version of software running.
    version = one(Primitive, STRING)
    # 0..1 Human contact for problems.
    contact = one(Complex, "ContactPoint")
    # 1..1 Actual message source address or id.
    endpoint = one(Primitive, URL, at_least=1)


class MessageHeaderResponse(BackboneElement):
    """If this is a reply to prior message.
    https://hl7.org/fhir/R4/messageheader.html#MessageHeader.response

    identifier 1..1, code 1..1, details 0..1
    """

    PATH = "MessageHeader.response"

    # 1..1 Id of original message.
    identifier = one(Primitive, ID, at_least=1)
    # 1..1 ok | transient-error | fatal-error.
    code = one(Primitive, CODE, valuesets.ResponseCode, at_least=1)
    # 0..1 Specific list of hints/warnings/errors.
    details = one(ReferenceTo, "OperationOutcome")


class MessageHeader(DomainResource):
    """A resource that describes a message that is exchanged between systems.
    https://hl7.org/fhir/R4/messageheader.html#MessageHeader

    event[x] 1..1, destination 0..*, sender 0..1, enterer 0..1, author 0..1, source 1..1,
    responsible 0..1, reason 0..1, response 0..1, focus 0..*, definition 0..1
    """

    PATH = "MessageHeader"

    resourceType = one(Exactly, "MessageHeader")
    # 1..1 Code for the event this message represents or link to event definition.
    eventCoding = one(Complex, "Coding", choice="event", at_least=1)
    eventUri = one(Primitive, URI, choice="event", at_least=1)
    # 0..* Message destination application(s).
    destination = many(Complex, "MessageHeader.destination")
    # 0..1 Real world sender of the message.
    sender = one(ReferenceTo, "Practitioner", "PractitionerRole", "Organization")
    # 0..1 The source of the data entry.
    enterer = one(ReferenceTo, "Practitioner", "PractitionerRole")
    # 0..1 The source of the decision.
    author = one(ReferenceTo, "Practitioner", "PractitionerRole")
    # 1..1 Message source application.
    source = one(Complex, "MessageHeader.source", at_least=1)
    # 0..1 Final responsibility for event.
    responsible = one(ReferenceTo, "Practitioner", "PractitionerRole", "Organization")
    # 0..1 Cause of event.
    reason = one(Complex, "CodeableConcept")
    # 0..1 If this is a reply to prior message.
    response = one(Complex, "MessageHeader.response")
    # 0..* The actual content of the message.
    focus = many(ReferenceTo)
    # 0..1 Link to the definition for this message.
    definition = one(Primitive, CANONICAL)
