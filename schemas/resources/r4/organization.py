"""Organization: https://hl7.org/fhir/R4/organization.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, STRING


class OrganizationContact(BackboneElement):
    """Contact for the organization for a certain purpose.
    https://hl7.org/fhir/R4/organization.html#Organization.contact

    purpose 0..1, name 0..1, telecom 0..*, address 0..1
    """

    PATH = "Organization.contact"

    # 0..1 The type of contact.
    purpose = one(Complex, "CodeableConcept")
    # 0..1 A name associated with the contact.
    name = one(Complex, "HumanName")
    # 0..* Contact details (telephone, email, etc.) for a contact.
    telecom = many(Complex, "ContactPoint")
    # 0..1 Visiting or postal addresses for the contact.
    address = one(Complex, "Address")


class Organization(DomainResource):
    """A grouping of people or organizations with a common purpose.
    https://hl7.org/fhir/R4/organization.html#Organization

    identifier 0..*, active 0..1, type 0..*, name 0..1, alias 0..*, telecom 0..*, address 0..*,
    partOf 0..1, contact 0..*, endpoint 0..*
    """

    PATH = "Organization"

    resourceType = one(Exactly, "Organization")
    # 0..* Identifies this organization across multiple systems.
    identifier = many(Complex, "Identifier")
    # 0..1 Whether the organization's record is still in active use.
    active = one(Primitive, BOOLEAN)
    # 0..* Kind of organization.
    type = many(Complex, "CodeableConcept")
    # 0..1 Name used for the organization.
    name = one(Primitive, STRING)
    # 0..* A list of alternate names that the organization is known as, or was known as in the past.
    alias = many(Primitive, STRING)
    # 0..* A contact detail for the organization.
    telecom = many(Complex, "ContactPoint")
    # 0..* An address for the organization.
    address = many(Complex, "Address")
    # 0..1 The organization of which this organization forms a part.
    partOf = one(ReferenceTo, "Organization")
    # 0..* Contact for the organization for a certain purpose.
    contact = many(Complex, "Organization.contact")
    # 0..* Technical endpoints providing access to services operated for the organization.
    endpoint = many(ReferenceTo, "Endpoint")
