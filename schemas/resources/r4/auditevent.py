"""AuditEvent: https://hl7.org/fhir/R4/auditevent.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BASE64_BINARY, BOOLEAN, CODE, INSTANT, STRING, URI
from schemas.resources.r4 import valuesets


class AuditEventAgentNetwork(BackboneElement):
    """Logical network location for application activity.
    https://hl7.org/fhir/R4/auditevent.html#AuditEvent.agent.network

    address 0..1, type 0..1
    """

    PATH = "AuditEvent.agent.network"

    # 0..1 Identifier for the network access point of the user device.
    address = one(Primitive, STRING)
    # 0..1 The type of network access point.
    type = one(Primitive, CODE, valuesets.NetworkType)


class AuditEventEntityDetail(BackboneElement):
    """Additional Information about the entity.
    https://hl7.org/fhir/R4/auditevent.html#AuditEvent.entity.detail

    type 1..1, value[x] 1..1
    """

    PATH = "AuditEvent.entity.detail"

    # 1..1 Name of the property.
    type = one(Primitive, STRING, at_least=1)
    # 1..1 Property value.
    valueString = one(Primitive, STRING, choice="value", at_least=1)
    valueBase64Binary = one(Primitive, BASE64_BINARY, choice="value", at_least=1)


class AuditEventAgent(BackboneElement):
    """Actor involved in the event. https://hl7.org/fhir/R4/auditevent.html#AuditEvent.agent

    type 0..1, role 0..*, who 0..1, altId 0..1, name 0..1, requestor 1..1, location 0..1,
    policy 0..*, media 0..1, network 0..1, purposeOfUse 0..*
    """

    PATH = "AuditEvent.agent"

    # 0..1 How agent participated.
    type = one(Complex, "CodeableConcept")
    # 0..* Agent role in the event.
    role = many(Complex, "CodeableConcept")
    # 0..1 Identifier of who.
    who = one(
        ReferenceTo,
        "PractitionerRole",
        "Practitioner",
        "Organization",
        "Device",
        "Patient",
        "RelatedPerson",
    )
    # 0..1 Alternative User identity.
    altId = one(Primitive, STRING)
    # 0..1 Human friendly name for the agent.
    name = one(Primitive, STRING)
    # 1..1 Whether user is initiator.
    requestor = one(Primitive, BOOLEAN, at_least=1)
    # 0..1 Where.
    location = one(ReferenceTo, "Location")
    # 0..* Policy that authorized event.
    policy = many(Primitive, URI)
    # 0..1 Type of media.
    media = one(Complex, "Coding")
    # 0..1 Logical network location for application activity.
    network = one(Complex, "AuditEvent.agent.network")
    # 0..* Reason given for this user.
    purposeOfUse = many(Complex, "CodeableConcept")


class AuditEventSource(BackboneElement):
    """Audit Event Reporter. https://hl7.org/fhir/R4/auditevent.html#AuditEvent.source

    site 0..1, observer 1..1, type 0..*
    """

    PATH = "AuditEvent.source"

    # 0..1 Logical source location within the enterprise.
    site = one(Primitive, STRING)
    # 1..1 The identity of source detecting the event.
    observer = one(
        ReferenceTo,
        "PractitionerRole",
        "Practitioner",
        "Organization",
        "Device",
        "Patient",
        "RelatedPerson",
        at_least=1,
    )
    # 0..* The type of source where event originated.
    type = many(Complex, "Coding")


class AuditEventEntity(BackboneElement):
    """Data or objects used. https://hl7.org/fhir/R4/auditevent.html#AuditEvent.entity

    what 0..1, type 0..1, role 0..1, lifecycle 0..1, securityLabel 0..*, name 0..1,
    description 0..1, query 0..1, detail 0..*
    """

    PATH = "AuditEvent.entity"

    # 0..1 Specific instance of resource.
    what = one(ReferenceTo)
    # 0..1 Type of entity involved.
    type = one(Complex, "Coding")
    # 0..1 What role the entity played.
    role = one(Complex, "Coding")
    # 0..1 Life-cycle stage for the entity.
    lifecycle = one(Complex, "Coding")
    # 0..* Security labels on the entity.
    securityLabel = many(Complex, "Coding")
    # 0..1 Descriptor for entity.
    name = one(Primitive, STRING)
    # 0..1 Descriptive text.
    description = one(Primitive, STRING)
    # 0..1 Query parameters.
    query = one(Primitive, BASE64_BINARY)
    # 0..* Additional Information about the entity.
    detail = many(Complex, "AuditEvent.entity.detail")


class AuditEvent(DomainResource):
    """Event record kept for security purposes. https://hl7.org/fhir/R4/auditevent.html#AuditEvent

    type 1..1, subtype 0..*, action 0..1, period 0..1, recorded 1..1, outcome 0..1,
    outcomeDesc 0..1, purposeOfEvent 0..*, agent 1..*, source 1..1, entity 0..*
    """

    PATH = "AuditEvent"

    resourceType = one(Exactly, "AuditEvent")
    # 1..1 Type/identifier of event.
    type = one(Complex, "Coding", at_least=1)
    # 0..* More specific type/id for the event.
    subtype = many(Complex, "Coding")
    # 0..1 Type of action performed during the event.
    action = one(Primitive, CODE, valuesets.AuditEventAction)
    # 0..1 When the activity occurred.
    period = one(Complex, "Period")
    # 1..1 Time when the event was recorded.
    recorded = one(Primitive, INSTANT, at_least=1)
    # 0..1 Whether the event succeeded or failed.
    outcome = one(Primitive, CODE, valuesets.AuditEventOutcome)
    # 0..1 Description of the event outcome.
    outcomeDesc = one(Primitive, STRING)
    # 0..* The purposeOfUse of the event.
    purposeOfEvent = many(Complex, "CodeableConcept")
    # 1..* Actor involved in the event.
    agent = many(Complex, "AuditEvent.agent", at_least=1)
    # 1..1 Audit Event Reporter.
    source = one(Complex, "AuditEvent.source", at_least=1)
    # 0..* Data or objects used.
    entity = many(Complex, "AuditEvent.entity")
