"""Linkage: https://hl7.org/fhir/R4/linkage.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE
from schemas.resources.r4 import valuesets_of_others


class LinkageItem(BackboneElement):
    """Item to be linked. https://hl7.org/fhir/R4/linkage.html#Linkage.item

    type 1..1, resource 1..1
    """

    PATH = "Linkage.item"

    # 1..1 source | alternate | historical.
    type = one(Primitive, CODE, valuesets_of_others.LinkageType, at_least=1)
    # 1..1 Resource being linked.
    resource = one(ReferenceTo, at_least=1)


class Linkage(DomainResource):
    """Links records for 'same' item. https://hl7.org/fhir/R4/linkage.html#Linkage

    active 0..1, author 0..1, item 1..*
    """

    PATH = "Linkage"

    resourceType = one(Exactly, "Linkage")
    # 0..1 Whether this linkage assertion is active or not.
    active = one(Primitive, BOOLEAN)
    # 0..1 Who is responsible for linkages.
    author = one(ReferenceTo, "Practitioner", "PractitionerRole", "Organization")
    # 1..* Item to be linked.
    item = many(Complex, "Linkage.item", at_least=1)
