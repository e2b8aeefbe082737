"""NamingSystem: https://hl7.org/fhir/R4/namingsystem.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DATE_TIME, MARKDOWN, STRING
from schemas.resources.r4 import valuesets_of_others


class NamingSystemUniqueId(BackboneElement):
    """Unique identifiers used for system.
    https://hl7.org/fhir/R4/namingsystem.html#NamingSystem.uniqueId

    type 1..1, value 1..1, preferred 0..1, comment 0..1, period 0..1
    """

    PATH = "NamingSystem.uniqueId"

    # 1..1 oid | uuid | uri | other.
    type = one(Primitive, CODE, valuesets_of_others.NamingsystemIdentifierType, at_least=1)
    # 1..1 The unique identifier.
    value = one(Primitive, STRING, at_least=1)
    # 0..1 Is this the id that should be used for this type.
    preferred = one(Primitive, BOOLEAN)
    # 0..1 Notes about identifier usage.
    comment = one(Primitive, STRING)
    # 0..1 When is identifier valid?
    period = one(Complex, "Period")


class NamingSystem(DomainResource):
    """System of unique identification. https://hl7.org/fhir/R4/namingsystem.html#NamingSystem

    name 1..1, status 1..1, kind 1..1, date 1..1, publisher 0..1, contact 0..*, responsible 0..1,
    type 0..1, description 0..1, useContext 0..*, jurisdiction 0..*, usage 0..1, uniqueId 1..*
    """

    PATH = "NamingSystem"

    resourceType = one(Exactly, "NamingSystem")
    # 1..1 Name for this naming system (computer friendly).
    name = one(Primitive, STRING, at_least=1)
    # 1..1 draft | active | retired | unknown.
    status = one(Primitive, CODE, valuesets_of_others.PublicationStatus, at_least=1)
    # 1..1 codesystem | identifier | root.
    kind = one(Primitive, CODE, valuesets_of_others.NamingsystemType, at_least=1)
    # 1..1 Date last changed.
    date = one(Primitive, DATE_TIME, at_least=1)
    # 0..1 Name of the publisher (organization or individual).
    publisher = one(Primitive, STRING)
    # 0..* Contact details for the publisher.
    contact = many(Complex, "ContactDetail")
    # 0..1 Who maintains system namespace?
    responsible = one(Primitive, STRING)
    # 0..1 e.g. driver, provider, patient, bank etc.
    type = one(Complex, "CodeableConcept")
    # 0..1 Natural language description of the naming system.
    description = one(Primitive, MARKDOWN)
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for naming system (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 How/where is it used.
    usage = one(Primitive, STRING)
    # 1..* Unique identifiers used for system.
    uniqueId = many(Complex, "NamingSystem.uniqueId", at_least=1)
