"""MessageDefinition: https://hl7.org/fhir/R4/messagedefinition.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, many, one
from schemas.resources.kinds import (
    BOOLEAN,
    CANONICAL,
    CODE,
    DATE_TIME,
    MARKDOWN,
    STRING,
    UNSIGNED_INT,
    URI,
)
from schemas.resources.r4 import valuesets, valuesets_of_others


class MessageDefinitionFocus(BackboneElement):
    """Resource(s) that are the subject of the event.
    https://hl7.org/fhir/R4/messagedefinition.html#MessageDefinition.focus

    code 1..1, profile 0..1, min 1..1, max 0..1
    """

    PATH = "MessageDefinition.focus"

    # 1..1 Type of resource.
    code = one(Primitive, CODE, valuesets.ResourceTypes, at_least=1)
    # 0..1 Profile that must be adhered to by focus.
    profile = one(Primitive, CANONICAL)
    # 1..1 Minimum number of focuses of this type.
    min = one(Primitive, UNSIGNED_INT, at_least=1)
    # 0..1 Maximum number of focuses of this type.
    max = one(Primitive, STRING)


class MessageDefinitionAllowedResponse(BackboneElement):
    """Responses to this message.
    https://hl7.org/fhir/R4/messagedefinition.html#MessageDefinition.allowedResponse

    message 1..1, situation 0..1
    """

    PATH = "MessageDefinition.allowedResponse"

    # 1..1 Reference to allowed message definition response.
    message = one(Primitive, CANONICAL, at_least=1)
    # 0..1 When should this response be used.
    situation = one(Primitive, MARKDOWN)


class MessageDefinition(DomainResource):
    """A resource that defines a type of message that can be exchanged between systems.
    https://hl7.org/fhir/R4/messagedefinition.html#MessageDefinition

    url 0..1, identifier 0..*, version 0..1, name 0..1, title 0..1, replaces 0..*, status 1..1,
    experimental 0..1, date 1..1, publisher 0..1, contact 0..*, description 0..1,
    useContext 0..*, jurisdiction 0..*, purpose 0..1, copyright 0..1, base 0..1, parent 0..*,
    event[x] 1..1, category 0..1, focus 0..*, responseRequired 0..1, allowedResponse 0..*,
    graph 0..*
    """

    PATH = "MessageDefinition"

    resourceType = one(Exactly, "MessageDefinition")
    # 0..1 Business Identifier for a given MessageDefinition.
    url = one(Primitive, URI)
    # 0..* Primary key for the message definition on a given server.
    identifier = many(Complex, "Identifier")
    # 0..1 Business version of the message definition.
    version = one(Primitive, STRING)
    # 0..1 Name for this message definition (computer friendly).
    name = one(Primitive, STRING)
    # 0..1 Name for this message definition (human friendly).
    title = one(Primitive, STRING)
    # 0..* Takes the place of.
    replaces = many(Primitive, CANONICAL)
    # 1..1 draft | active | retired | unknown.
    status = one(Primitive, CODE, valuesets_of_others.PublicationStatus, at_least=1)
    # 0..1 For testing purposes, not real usage.
    experimental = one(Primitive, BOOLEAN)
    # 1..1 Date last changed.
    date = one(Primitive, DATE_TIME, at_least=1)
    # 0..1 Name of the publisher (organization or individual).
    publisher = one(Primitive, STRING)
    # 0..* Contact details for the publisher.
    contact = many(Complex, "ContactDetail")
    # 0..1 Natural language description of the message definition.
    description = one(Primitive, MARKDOWN)
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for message definition (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Why this message definition is defined.
    purpose = one(Primitive, MARKDOWN)
    # 0..1 Use and/or publishing restrictions.
    copyright = one(Primitive, MARKDOWN)
    # 0..1 Definition this one is based on.
    base = one(Primitive, CANONICAL)
    # 0..* Protocol/workflow this is part of.
    parent = many(Primitive, CANONICAL)
    # 1..1 Event code or link to the EventDefinition.
    eventCoding = one(Complex, "Coding", choice="event", at_least=1)
    eventUri = one(Primitive, URI, choice="event", at_least=1)
    # 0..1 consequence | currency | notification.
    category = one(Primitive, CODE, valuesets_of_others.MessageSignificanceCategory)
    # 0..* Resource(s) that are the subject of the event.
    focus = many(Complex, "MessageDefinition.focus")
    # 0..1 always | on-error | never | on-success.
    responseRequired = one(Primitive, CODE, valuesets_of_others.MessageheaderResponseRequest)
    # 0..* Responses to this message.
    allowedResponse = many(Complex, "MessageDefinition.allowedResponse")
    # 0..* Canonical reference to a GraphDefinition.
    graph = many(Primitive, CANONICAL)
