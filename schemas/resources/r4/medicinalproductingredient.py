"""MedicinalProductIngredient: https://hl7.org/fhir/R4/medicinalproductingredient.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, STRING


class MedicinalProductIngredientSpecifiedSubstanceStrengthReferenceStrength(BackboneElement):
    """Strength expressed in terms of a reference substance.
    https://hl7.org/fhir/R4/medicinalproductingredient.html#MedicinalProductIngredient.specifiedSubstance.strength.referenceStrength

    substance 0..1, strength 1..1, strengthLowLimit 0..1, measurementPoint 0..1, country 0..*
    """

    PATH = "MedicinalProductIngredient.specifiedSubstance.strength.referenceStrength"

    # 0..1 Relevant reference substance.
    substance = one(Complex, "CodeableConcept")
    # 1..1 Strength expressed in terms of a reference substance.
    strength = one(Complex, "Ratio", at_least=1)
    # 0..1 Strength expressed in terms of a reference substance.
    strengthLowLimit = one(Complex, "Ratio")
    # 0..1 For when strength is measured at a particular point or distance.
    measurementPoint = one(Primitive, STRING)
    # 0..* The country or countries for which the strength range applies.
    country = many(Complex, "CodeableConcept")


class MedicinalProductIngredientSpecifiedSubstanceStrength(BackboneElement):
    """Quantity of the substance or specified substance present in the manufactured item or
    pharmaceutical product.
    https://hl7.org/fhir/R4/medicinalproductingredient.html#MedicinalProductIngredient.specifiedSubstance.strength

    presentation 1..1, presentationLowLimit 0..1, concentration 0..1, concentrationLowLimit 0..1,
    measurementPoint 0..1, country 0..*, referenceStrength 0..*
    """

    PATH = "MedicinalProductIngredient.specifiedSubstance.strength"

    # 1..1 The quantity of substance in the unit of presentation, or in the volume (or mass) of the
    # single pharmaceutical product or manufactured item.
    presentation = one(Complex, "Ratio", at_least=1)
    # 0..1 A lower limit for the quantity of substance in the unit of presentation. For use when
    # there is a range of strengths, this is the lower limit, with the presentation attribute
    # becoming the upper limit.
    presentationLowLimit = one(Complex, "Ratio")
    # 0..1 The strength per unitary volume (or mass).
    concentration = one(Complex, "Ratio")
    # 0..1 A lower limit for the strength per unitary volume (or mass), for when there is a range.
    # The concentration attribute then becomes the upper limit.
    concentrationLowLimit = one(Complex, "Ratio")
    # 0..1 For when strength is measured at a particular point or distance.
    measurementPoint = one(Primitive, STRING)
    # 0..* The country or countries for which the strength range applies.
    country = many(Complex, "CodeableConcept")
    # 0..* Strength expressed in terms of a reference substance.
    referenceStrength = many(
        Complex, "MedicinalProductIngredient.specifiedSubstance.strength.referenceStrength"
    )


class MedicinalProductIngredientSpecifiedSubstance(BackboneElement):
    """A specified substance that comprises this ingredient.
    https://hl7.org/fhir/R4/medicinalproductingredient.html#MedicinalProductIngredient.specifiedSubstance

    code 1..1, group 1..1, confidentiality 0..1, strength 0..*
    """

    PATH = "MedicinalProductIngredient.specifiedSubstance"

    # 1..1 The specified substance.
    code = one(Complex, "CodeableConcept", at_least=1)
    # 1..1 The group of specified substance, e.g. group 1 to 4.
    group = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Confidentiality level of the specified substance as the ingredient.
    confidentiality = one(Complex, "CodeableConcept")
    # 0..* Quantity of the substance or specified substance present in the manufactured item or
    # pharmaceutical product.
    strength = many(Complex, "MedicinalProductIngredient.specifiedSubstance.strength")


class MedicinalProductIngredientSubstance(BackboneElement):
    """The ingredient substance.
    https://hl7.org/fhir/R4/medicinalproductingredient.html#MedicinalProductIngredient.substance

    code 1..1, strength 0..*
    """

    PATH = "MedicinalProductIngredient.substance"

    # 1..1 The ingredient substance.
    code = one(Complex, "CodeableConcept", at_least=1)
    # 0..* Quantity of the substance or specified substance present in the manufactured item or
    # pharmaceutical product.
    strength = many(Complex, "MedicinalProductIngredient.specifiedSubstance.strength")


class MedicinalProductIngredient(DomainResource):
    """An ingredient of a manufactured item or pharmaceutical product.
    https://hl7.org/fhir/R4/medicinalproductingredient.html#MedicinalProductIngredient

    identifier 0..1, role 1..1, allergenicIndicator 0..1, manufacturer 0..*,
    specifiedSubstance 0..*, substance 0..1
    """

    PATH = "MedicinalProductIngredient"

    resourceType = one(Exactly, "MedicinalProductIngredient")
    # 0..1 Identifier for the ingredient.
    identifier = one(Complex, "Identifier")
    # 1..1 Ingredient role e.g. Active ingredient, excipient.
    role = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 If the ingredient is a known or suspected allergen.
    allergenicIndicator = one(Primitive, BOOLEAN)
    # 0..* Manufacturer of this Ingredient.
    manufacturer = many(ReferenceTo, "Organization")
    # 0..* A specified substance that comprises this ingredient.
    specifiedSubstance = many(Complex, "MedicinalProductIngredient.specifiedSubstance")
    # 0..1 The ingredient substance.
    substance = one(Complex, "MedicinalProductIngredient.substance")
