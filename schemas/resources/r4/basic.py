"""Basic: https://hl7.org/fhir/R4/basic.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import DATE


class Basic(DomainResource):
    """Resource for non-supported content. https://hl7.org/fhir/R4/basic.html#Basic

    identifier 0..*, code 1..1, subject 0..1, created 0..1, author 0..1
    """

    PATH = "Basic"

    resourceType = one(Exactly, "Basic")
    # 0..* Business identifier.
    identifier = many(Complex, "Identifier")
    # 1..1 Kind of Resource.
    code = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Identifies the focus of this resource.
    subject = one(ReferenceTo)
    # 0..1 When created.
    created = one(Primitive, DATE)
    # 0..1 Who created.
    author = one(
        ReferenceTo, "Practitioner", "PractitionerRole", "Patient", "RelatedPerson", "Organization"
    )
