"""Person: https://hl7.org/fhir/R4/person.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DATE
from schemas.resources.r4 import valuesets, valuesets_of_others


class PersonLink(BackboneElement):
    """Link to a resource that concerns the same actual person.
    https://hl7.org/fhir/R4/person.html#Person.link

    target 1..1, assurance 0..1
    """

    PATH = "Person.link"

    # 1..1 The resource to which this actual person is associated.
    target = one(ReferenceTo, "Patient", "Practitioner", "RelatedPerson", "Person", at_least=1)
    # 0..1 level1 | level2 | level3 | level4.
    assurance = one(Primitive, CODE, valuesets_of_others.IdentityAssuranceLevel)


class Person(DomainResource):
    """A generic person record. https://hl7.org/fhir/R4/person.html#Person

    identifier 0..*, name 0..*, telecom 0..*, gender 0..1, birthDate 0..1, address 0..*,
    photo 0..1, managingOrganization 0..1, active 0..1, link 0..*
    """

    PATH = "Person"

    resourceType = one(Exactly, "Person")
    # 0..* A human identifier for this person.
    identifier = many(Complex, "Identifier")
    # 0..* A name associated with the person.
    name = many(Complex, "HumanName")
    # 0..* A contact detail for the person.
    telecom = many(Complex, "ContactPoint")
    # 0..1 male | female | other | unknown.
    gender = one(Primitive, CODE, valuesets.AdministrativeGender)
    # 0..1 The date on which the person was born.
    birthDate = one(Primitive, DATE)
    # 0..* One or more addresses for the person.
    address = many(Complex, "Address")
    # 0..1 Image of the person.
    photo = one(Complex, "Attachment")
    # 0..1 The organization that is the custodian of the person record.
    managingOrganization = one(ReferenceTo, "Organization")
    # 0..1 This person's record is in active use.
    active = one(Primitive, BOOLEAN)
    # 0..* Link to a resource that concerns the same actual person.
    link = many(Complex, "Person.link")
