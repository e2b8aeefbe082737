"""MedicinalProductManufactured: https://hl7.org/fhir/R4/medicinalproductmanufactured.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import DomainResource
from schemas.resources.fields import Complex, Exactly, ReferenceTo, many, one


class MedicinalProductManufactured(DomainResource):
    """The manufactured item as contained in the packaged medicinal product.
    https://hl7.org/fhir/R4/medicinalproductmanufactured.html#MedicinalProductManufactured

    manufacturedDoseForm 1..1, unitOfPresentation 0..1, quantity 1..1, manufacturer 0..*,
    ingredient 0..*, physicalCharacteristics 0..1, otherCharacteristics 0..*
    """

    PATH = "MedicinalProductManufactured"

    resourceType = one(Exactly, "MedicinalProductManufactured")
    # 1..1 Dose form as manufactured and before any transformation into the pharmaceutical product.
    manufacturedDoseForm = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 The “real world” units in which the quantity of the manufactured item is described.
    unitOfPresentation = one(Complex, "CodeableConcept")
    # 1..1 The quantity or 'count number' of the manufactured item.
    quantity = one(Complex, "Quantity", at_least=1)
    # 0..* Manufacturer of the item (Note that this should be named 'manufacturer' but it currently
    # causes technical issues).
    manufacturer = many(ReferenceTo, "Organization")
    # 0..* Ingredient.
    ingredient = many(ReferenceTo, "MedicinalProductIngredient")
    # 0..1 Dimensions, color etc.
    physicalCharacteristics = one(Complex, "ProdCharacteristic")
    # 0..* Other codeable characteristics.
    otherCharacteristics = many(Complex, "CodeableConcept")
