"""MedicinalProductPackaged: https://hl7.org/fhir/R4/medicinalproductpackaged.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import STRING


class MedicinalProductPackagedBatchIdentifier(BackboneElement):
    """Batch numbering.
    https://hl7.org/fhir/R4/medicinalproductpackaged.html#MedicinalProductPackaged.batchIdentifier

    outerPackaging 1..1, immediatePackaging 0..1
    """

    PATH = "MedicinalProductPackaged.batchIdentifier"

    # 1..1 A number appearing on the outer packaging of a specific batch.
    outerPackaging = one(Complex, "Identifier", at_least=1)
    # 0..1 A number appearing on the immediate packaging (and not the outer packaging).
    immediatePackaging = one(Complex, "Identifier")


class MedicinalProductPackagedPackageItem(BackboneElement):
    """A packaging item, as a contained for medicine, possibly with other packaging items within.
    https://hl7.org/fhir/R4/medicinalproductpackaged.html#MedicinalProductPackaged.packageItem

    identifier 0..*, type 1..1, quantity 1..1, material 0..*, alternateMaterial 0..*,
    device 0..*, manufacturedItem 0..*, packageItem 0..*, physicalCharacteristics 0..1,
    otherCharacteristics 0..*, shelfLifeStorage 0..*, manufacturer 0..*
    """

    PATH = "MedicinalProductPackaged.packageItem"

    # 0..* Including possibly Data Carrier Identifier.
    identifier = many(Complex, "Identifier")
    # 1..1 The physical type of the container of the medicine.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 1..1 The quantity of this package in the medicinal product, at the current level of packaging.
    # The outermost is always 1.
    quantity = one(Complex, "Quantity", at_least=1)
    # 0..* Material type of the package item.
    material = many(Complex, "CodeableConcept")
    # 0..* A possible alternate material for the packaging.
    alternateMaterial = many(Complex, "CodeableConcept")
    # 0..* A device accompanying a medicinal product.
    device = many(ReferenceTo, "DeviceDefinition")
    # 0..* The manufactured item as contained in the packaged medicinal product.
    manufacturedItem = many(ReferenceTo, "MedicinalProductManufactured")
    # 0..* Allows containers within containers.
    packageItem = many(Complex, "MedicinalProductPackaged.packageItem")
    # 0..1 Dimensions, color etc.
    physicalCharacteristics = one(Complex, "ProdCharacteristic")
    # 0..* Other codeable characteristics.
    otherCharacteristics = many(Complex, "CodeableConcept")
    # 0..* Shelf Life and storage information.
    shelfLifeStorage = many(Complex, "ProductShelfLife")
    # 0..* Manufacturer of this Package Item.
    manufacturer = many(ReferenceTo, "Organization")


class MedicinalProductPackaged(DomainResource):
    """A medicinal product in a container or package.
    https://hl7.org/fhir/R4/medicinalproductpackaged.html#MedicinalProductPackaged

    identifier 0..*, subject 0..*, description 0..1, legalStatusOfSupply 0..1,
    marketingStatus 0..*, marketingAuthorization 0..1, manufacturer 0..*, batchIdentifier 0..*,
    packageItem 1..*
    """

    PATH = "MedicinalProductPackaged"

    resourceType = one(Exactly, "MedicinalProductPackaged")
    # 0..* Unique identifier.
    identifier = many(Complex, "Identifier")
    # 0..* The product with this is a pack for.
    subject = many(ReferenceTo, "MedicinalProduct")
    # 0..1 Textual description.
    description = one(Primitive, STRING)
    # 0..1 The legal status of supply of the medicinal product as classified by the regulator.
    legalStatusOfSupply = one(Complex, "CodeableConcept")
    # 0..* Marketing information.
    marketingStatus = many(Complex, "MarketingStatus")
    # 0..1 Manufacturer of this Package Item.
    marketingAuthorization = one(ReferenceTo, "MedicinalProductAuthorization")
    # 0..* Manufacturer of this Package Item.
    manufacturer = many(ReferenceTo, "Organization")
    # 0..* Batch numbering.
    batchIdentifier = many(Complex, "MedicinalProductPackaged.batchIdentifier")
    # 1..* A packaging item, as a contained for medicine, possibly with other packaging items
    # within.
    packageItem = many(Complex, "MedicinalProductPackaged.packageItem", at_least=1)
