"""MedicinalProduct: https://hl7.org/fhir/R4/medicinalproduct.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import DATE_TIME, STRING


class MedicinalProductNameNamePart(BackboneElement):
    """Coding words or phrases of the name.
    https://hl7.org/fhir/R4/medicinalproduct.html#MedicinalProduct.name.namePart

    part 1..1, type 1..1
    """

    PATH = "MedicinalProduct.name.namePart"

    # 1..1 A fragment of a product name.
    part = one(Primitive, STRING, at_least=1)
    # 1..1 Idenifying type for this part of the name (e.g. strength part).
    type = one(Complex, "Coding", at_least=1)


class MedicinalProductNameCountryLanguage(BackboneElement):
    """Country where the name applies.
    https://hl7.org/fhir/R4/medicinalproduct.html#MedicinalProduct.name.countryLanguage

    country 1..1, jurisdiction 0..1, language 1..1
    """

    PATH = "MedicinalProduct.name.countryLanguage"

    # 1..1 Country code for where this name applies.
    country = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Jurisdiction code for where this name applies.
    jurisdiction = one(Complex, "CodeableConcept")
    # 1..1 Language code for this name.
    language = one(Complex, "CodeableConcept", at_least=1)


class MedicinalProductName(BackboneElement):
    """The product's name, including full name and possibly coded parts.
    https://hl7.org/fhir/R4/medicinalproduct.html#MedicinalProduct.name

    productName 1..1, namePart 0..*, countryLanguage 0..*
    """

    PATH = "MedicinalProduct.name"

    # 1..1 The full product name.
    productName = one(Primitive, STRING, at_least=1)
    # 0..* Coding words or phrases of the name.
    namePart = many(Complex, "MedicinalProduct.name.namePart")
    # 0..* Country where the name applies.
    countryLanguage = many(Complex, "MedicinalProduct.name.countryLanguage")


class MedicinalProductManufacturingBusinessOperation(BackboneElement):
    """An operation applied to the product, for manufacturing or adminsitrative purpose.
    https://hl7.org/fhir/R4/medicinalproduct.html#MedicinalProduct.manufacturingBusinessOperation

    operationType 0..1, authorisationReferenceNumber 0..1, effectiveDate 0..1,
    confidentialityIndicator 0..1, manufacturer 0..*, regulator 0..1
    """

    PATH = "MedicinalProduct.manufacturingBusinessOperation"

    # 0..1 The type of manufacturing operation.
    operationType = one(Complex, "CodeableConcept")
    # 0..1 Regulatory authorization reference number.
    authorisationReferenceNumber = one(Complex, "Identifier")
    # 0..1 Regulatory authorization date.
    effectiveDate = one(Primitive, DATE_TIME)
    # 0..1 To indicate if this proces is commercially confidential.
    confidentialityIndicator = one(Complex, "CodeableConcept")
    # 0..* The manufacturer or establishment associated with the process.
    manufacturer = many(ReferenceTo, "Organization")
    # 0..1 A regulator which oversees the operation.
    regulator = one(ReferenceTo, "Organization")


class MedicinalProductSpecialDesignation(BackboneElement):
    """Indicates if the medicinal product has an orphan designation for the treatment of a rare
    disease. https://hl7.org/fhir/R4/medicinalproduct.html#MedicinalProduct.specialDesignation

    identifier 0..*, type 0..1, intendedUse 0..1, indication[x] 0..1, status 0..1, date 0..1,
    species 0..1
    """

    PATH = "MedicinalProduct.specialDesignation"

    # 0..* Identifier for the designation, or procedure number.
    identifier = many(Complex, "Identifier")
    # 0..1 The type of special designation, e.g. orphan drug, minor use.
    type = one(Complex, "CodeableConcept")
    # 0..1 The intended use of the product, e.g. prevention, treatment.
    intendedUse = one(Complex, "CodeableConcept")
    # 0..1 Condition for which the medicinal use applies.
    indicationCodeableConcept = one(Complex, "CodeableConcept", choice="indication")
    indicationReference = one(ReferenceTo, "MedicinalProductIndication", choice="indication")
    # 0..1 For example granted, pending, expired or withdrawn.
    status = one(Complex, "CodeableConcept")
    # 0..1 Date when the designation was granted.
    date = one(Primitive, DATE_TIME)
    # 0..1 Animal species for which this applies.
    species = one(Complex, "CodeableConcept")


class MedicinalProduct(DomainResource):
    """Detailed definition of a medicinal product, typically for uses other than direct patient care
    (e.g. regulatory use). https://hl7.org/fhir/R4/medicinalproduct.html#MedicinalProduct

    identifier 0..*, type 0..1, domain 0..1, combinedPharmaceuticalDoseForm 0..1,
    legalStatusOfSupply 0..1, additionalMonitoringIndicator 0..1, specialMeasures 0..*,
    paediatricUseIndicator 0..1, productClassification 0..*, marketingStatus 0..*,
    pharmaceuticalProduct 0..*, packagedMedicinalProduct 0..*, attachedDocument 0..*,
    masterFile 0..*, contact 0..*, clinicalTrial 0..*, name 1..*, crossReference 0..*,
    manufacturingBusinessOperation 0..*, specialDesignation 0..*
    """

    PATH = "MedicinalProduct"

    resourceType = one(Exactly, "MedicinalProduct")
    # 0..* Business identifier for this product. Could be an MPID.
    identifier = many(Complex, "Identifier")
    # 0..1 Regulatory type, e.g. Investigational or Authorized.
    type = one(Complex, "CodeableConcept")
    # 0..1 If this medicine applies to human or veterinary uses.
    domain = one(Complex, "Coding")
    # 0..1 The dose form for a single part product, or combined form of a multiple part product.
    combinedPharmaceuticalDoseForm = one(Complex, "CodeableConcept")
    # 0..1 The legal status of supply of the medicinal product as classified by the regulator.
    legalStatusOfSupply = one(Complex, "CodeableConcept")
    # 0..1 Whether the Medicinal Product is subject to additional monitoring for regulatory reasons.
    additionalMonitoringIndicator = one(Complex, "CodeableConcept")
    # 0..* Whether the Medicinal Product is subject to special measures for regulatory reasons.
    specialMeasures = many(Primitive, STRING)
    # 0..1 If authorised for use in children.
    paediatricUseIndicator = one(Complex, "CodeableConcept")
    # 0..* Allows the product to be classified by various systems.
    productClassification = many(Complex, "CodeableConcept")
    # 0..* Marketing status of the medicinal product, in contrast to marketing authorizaton.
    marketingStatus = many(Complex, "MarketingStatus")
    # 0..* Pharmaceutical aspects of product.
    pharmaceuticalProduct = many(ReferenceTo, "MedicinalProductPharmaceutical")
    # 0..* Package representation for the product.
    packagedMedicinalProduct = many(ReferenceTo, "MedicinalProductPackaged")
    # 0..* Supporting documentation, typically for regulatory submission.
    attachedDocument = many(ReferenceTo, "DocumentReference")
    # 0..* A master file for to the medicinal product (e.g. Pharmacovigilance System Master File).
    masterFile = many(ReferenceTo, "DocumentReference")
    # 0..* A product specific contact, person (in a role), or an organization.
    contact = many(ReferenceTo, "Organization", "PractitionerRole")
    # 0..* Clinical trials or studies that this product is involved in.
    clinicalTrial = many(ReferenceTo, "ResearchStudy")
    # 1..* The product's name, including full name and possibly coded parts.
    name = many(Complex, "MedicinalProduct.name", at_least=1)
    # 0..* Reference to another product, e.g. for linking authorised to investigational product.
    crossReference = many(Complex, "Identifier")
    # 0..* An operation applied to the product, for manufacturing or adminsitrative purpose.
    manufacturingBusinessOperation = many(
        Complex, "MedicinalProduct.manufacturingBusinessOperation"
    )
    # 0..* Indicates if the medicinal product has an orphan designation for the treatment of a rare
    # disease.
    specialDesignation = many(Complex, "MedicinalProduct.specialDesignation")
