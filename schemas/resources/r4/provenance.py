"""Provenance: https://hl7.org/fhir/R4/provenance.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME, INSTANT, URI
from schemas.resources.r4 import valuesets


class ProvenanceAgent(BackboneElement):
    """Actor involved. https://hl7.org/fhir/R4/provenance.html#Provenance.agent

    type 0..1, role 0..*, who 1..1, onBehalfOf 0..1
    """

    PATH = "Provenance.agent"

    # 0..1 How the agent participated.
    type = one(Complex, "CodeableConcept")
    # 0..* What the agents role was.
    role = many(Complex, "CodeableConcept")
    # 1..1 Who participated.
    who = one(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "RelatedPerson",
        "Patient",
        "Device",
        "Organization",
        at_least=1,
    )
    # 0..1 Who the agent is representing.
    onBehalfOf = one(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "RelatedPerson",
        "Patient",
        "Device",
        "Organization",
    )


class ProvenanceEntity(BackboneElement):
    """An entity used in this activity. https://hl7.org/fhir/R4/provenance.html#Provenance.entity

    role 1..1, what 1..1, agent 0..*
    """

    PATH = "Provenance.entity"

    # 1..1 derivation | revision | quotation | source | removal.
    role = one(Primitive, CODE, valuesets.ProvenanceEntityRole, at_least=1)
    # 1..1 Identity of entity.
    what = one(ReferenceTo, at_least=1)
    # 0..* Entity is attributed to this agent.
    agent = many(Complex, "Provenance.agent")


class Provenance(DomainResource):
    """Who, What, When for a set of resources. https://hl7.org/fhir/R4/provenance.html#Provenance

    target 1..*, occurred[x] 0..1, recorded 1..1, policy 0..*, location 0..1, reason 0..*,
    activity 0..1, agent 1..*, entity 0..*, signature 0..*
    """

    PATH = "Provenance"

    resourceType = one(Exactly, "Provenance")
    # 1..* Target Reference(s) (usually version specific).
    target = many(ReferenceTo, at_least=1)
    # 0..1 When the activity occurred.
    occurredPeriod = one(Complex, "Period", choice="occurred")
    occurredDateTime = one(Primitive, DATE_TIME, choice="occurred")
    # 1..1 When the activity was recorded / updated.
    recorded = one(Primitive, INSTANT, at_least=1)
    # 0..* Policy or plan the activity was defined by.
    policy = many(Primitive, URI)
    # 0..1 Where the activity occurred, if relevant.
    location = one(ReferenceTo, "Location")
    # 0..* Reason the activity is occurring.
    reason = many(Complex, "CodeableConcept")
    # 0..1 Activity that occurred.
    activity = one(Complex, "CodeableConcept")
    # 1..* Actor involved.
    agent = many(Complex, "Provenance.agent", at_least=1)
    # 0..* An entity used in this activity.
    entity = many(Complex, "Provenance.entity")
    # 0..* Signature on target.
    signature = many(Complex, "Signature")
