"""BiologicallyDerivedProduct: https://hl7.org/fhir/R4/biologicallyderivedproduct.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME, DECIMAL, INTEGER, STRING
from schemas.resources.r4 import valuesets_of_others


class BiologicallyDerivedProductCollection(BackboneElement):
    """How this product was collected.
    https://hl7.org/fhir/R4/biologicallyderivedproduct.html#BiologicallyDerivedProduct.collection

    collector 0..1, source 0..1, collected[x] 0..1
    """

    PATH = "BiologicallyDerivedProduct.collection"

    # 0..1 Individual performing collection.
    collector = one(ReferenceTo, "Practitioner", "PractitionerRole")
    # 0..1 Who is product from.
    source = one(ReferenceTo, "Patient", "Organization")
    # 0..1 Time of product collection.
    collectedDateTime = one(Primitive, DATE_TIME, choice="collected")
    collectedPeriod = one(Complex, "Period", choice="collected")


class BiologicallyDerivedProductProcessing(BackboneElement):
    """Any processing of the product during collection.
    https://hl7.org/fhir/R4/biologicallyderivedproduct.html#BiologicallyDerivedProduct.processing

    description 0..1, procedure 0..1, additive 0..1, time[x] 0..1
    """

    PATH = "BiologicallyDerivedProduct.processing"

    # 0..1 Description of of processing.
    description = one(Primitive, STRING)
    # 0..1 Procesing code.
    procedure = one(Complex, "CodeableConcept")
    # 0..1 Substance added during processing.
    additive = one(ReferenceTo, "Substance")
    # 0..1 Time of processing.
    timeDateTime = one(Primitive, DATE_TIME, choice="time")
    timePeriod = one(Complex, "Period", choice="time")


class BiologicallyDerivedProductManipulation(BackboneElement):
    """Any manipulation of product post-collection.
    https://hl7.org/fhir/R4/biologicallyderivedproduct.html#BiologicallyDerivedProduct.manipulation

    description 0..1, time[x] 0..1
    """

    PATH = "BiologicallyDerivedProduct.manipulation"

    # 0..1 Description of manipulation.
    description = one(Primitive, STRING)
    # 0..1 Time of manipulation.
    timeDateTime = one(Primitive, DATE_TIME, choice="time")
    timePeriod = one(Complex, "Period", choice="time")


class BiologicallyDerivedProductStorage(BackboneElement):
    """Product storage.
    https://hl7.org/fhir/R4/biologicallyderivedproduct.html#BiologicallyDerivedProduct.storage

    description 0..1, temperature 0..1, scale 0..1, duration 0..1
    """

    PATH = "BiologicallyDerivedProduct.storage"

    # 0..1 Description of storage.
    description = one(Primitive, STRING)
    # 0..1 Storage temperature.
    temperature = one(Primitive, DECIMAL)
    # 0..1 farenheit | celsius | kelvin.
    scale = one(Primitive, CODE, valuesets_of_others.ProductStorageScale)
    # 0..1 Storage timeperiod.
    duration = one(Complex, "Period")


class BiologicallyDerivedProduct(DomainResource):
    """A material substance originating from a biological entity.
    https://hl7.org/fhir/R4/biologicallyderivedproduct.html#BiologicallyDerivedProduct

    identifier 0..*, productCategory 0..1, productCode 0..1, status 0..1, request 0..*,
    quantity 0..1, parent 0..*, collection 0..1, processing 0..*, manipulation 0..1, storage 0..*
    """

    PATH = "BiologicallyDerivedProduct"

    resourceType = one(Exactly, "BiologicallyDerivedProduct")
    # 0..* External ids for this item.
    identifier = many(Complex, "Identifier")
    # 0..1 organ | tissue | fluid | cells | biologicalAgent.
    productCategory = one(Primitive, CODE, valuesets_of_others.ProductCategory)
    # 0..1 What this biologically derived product is.
    productCode = one(Complex, "CodeableConcept")
    # 0..1 available | unavailable.
    status = one(Primitive, CODE, valuesets_of_others.ProductStatus)
    # 0..* Procedure request.
    request = many(ReferenceTo, "ServiceRequest")
    # 0..1 The amount of this biologically derived product.
    quantity = one(Primitive, INTEGER)
    # 0..* BiologicallyDerivedProduct parent.
    parent = many(ReferenceTo, "BiologicallyDerivedProduct")
    # 0..1 How this product was collected.
    collection = one(Complex, "BiologicallyDerivedProduct.collection")
    # 0..* Any processing of the product during collection.
    processing = many(Complex, "BiologicallyDerivedProduct.processing")
    # 0..1 Any manipulation of product post-collection.
    manipulation = one(Complex, "BiologicallyDerivedProduct.manipulation")
    # 0..* Product storage.
    storage = many(Complex, "BiologicallyDerivedProduct.storage")
