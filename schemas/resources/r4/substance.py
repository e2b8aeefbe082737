"""Substance: https://hl7.org/fhir/R4/substance.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME, STRING
from schemas.resources.r4 import valuesets_of_others


class SubstanceInstance(BackboneElement):
    """If this describes a specific package/container of the substance.
    https://hl7.org/fhir/R4/substance.html#Substance.instance

    identifier 0..1, expiry 0..1, quantity 0..1
    """

    PATH = "Substance.instance"

    # 0..1 Identifier of the package/container.
    identifier = one(Complex, "Identifier")
    # 0..1 When no longer valid to use.
    expiry = one(Primitive, DATE_TIME)
    # 0..1 Amount of substance in the package.
    quantity = one(Complex, "SimpleQuantity")


class SubstanceIngredient(BackboneElement):
    """Composition information about the substance.
    https://hl7.org/fhir/R4/substance.html#Substance.ingredient

    quantity 0..1, substance[x] 1..1
    """

    PATH = "Substance.ingredient"

    # 0..1 Optional amount (concentration).
    quantity = one(Complex, "Ratio")
    # 1..1 A component of the substance.
    substanceCodeableConcept = one(Complex, "CodeableConcept", choice="substance", at_least=1)
    substanceReference = one(ReferenceTo, "Substance", choice="substance", at_least=1)


class Substance(DomainResource):
    """A homogeneous material with a definite composition.
    https://hl7.org/fhir/R4/substance.html#Substance

    identifier 0..*, status 0..1, category 0..*, code 1..1, description 0..1, instance 0..*,
    ingredient 0..*
    """

    PATH = "Substance"

    resourceType = one(Exactly, "Substance")
    # 0..* Unique identifier.
    identifier = many(Complex, "Identifier")
    # 0..1 active | inactive | entered-in-error.
    status = one(Primitive, CODE, valuesets_of_others.SubstanceStatus)
    # 0..* What class/type of substance this is.
    category = many(Complex, "CodeableConcept")
    # 1..1 What substance this is.
    code = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Textual description of the substance, comments.
    description = one(Primitive, STRING)
    # 0..* If this describes a specific package/container of the substance.
    instance = many(Complex, "Substance.instance")
    # 0..* Composition information about the substance.
    ingredient = many(Complex, "Substance.ingredient")
