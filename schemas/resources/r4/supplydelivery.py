"""SupplyDelivery: https://hl7.org/fhir/R4/supplydelivery.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Bound, Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME
from schemas.resources.r4 import valuesets_of_others


class SupplyDeliverySuppliedItem(BackboneElement):
    """The item that is delivered or supplied.
    https://hl7.org/fhir/R4/supplydelivery.html#SupplyDelivery.suppliedItem

    quantity 0..1, item[x] 0..1
    """

    PATH = "SupplyDelivery.suppliedItem"

    # 0..1 Amount dispensed.
    quantity = one(Complex, "SimpleQuantity")
    # 0..1 Medication, Substance, or Device supplied.
    itemCodeableConcept = one(Complex, "CodeableConcept", choice="item")
    itemReference = one(ReferenceTo, "Medication", "Substance", "Device", choice="item")


class SupplyDelivery(DomainResource):
    """Delivery of bulk Supplies. https://hl7.org/fhir/R4/supplydelivery.html#SupplyDelivery

    identifier 0..*, basedOn 0..*, partOf 0..*, status 0..1, patient 0..1, type 0..1,
    suppliedItem 0..1, occurrence[x] 0..1, supplier 0..1, destination 0..1, receiver 0..*
    """

    PATH = "SupplyDelivery"

    resourceType = one(Exactly, "SupplyDelivery")
    # 0..* External identifier.
    identifier = many(Complex, "Identifier")
    # 0..* Fulfills plan, proposal or order.
    basedOn = many(ReferenceTo, "SupplyRequest")
    # 0..* Part of referenced event.
    partOf = many(ReferenceTo, "SupplyDelivery", "Contract")
    # 0..1 in-progress | completed | abandoned | entered-in-error.
    status = one(Primitive, CODE, valuesets_of_others.SupplydeliveryStatus)
    # 0..1 Patient for whom the item is supplied.
    patient = one(ReferenceTo, "Patient")
    # 0..1 Category of dispense event.
    type = one(
        Bound,
        "http://terminology.hl7.org/CodeSystem/supply-item-type",
        valuesets_of_others.SupplydeliveryType,
    )
    # 0..1 The item that is delivered or supplied.
    suppliedItem = one(Complex, "SupplyDelivery.suppliedItem")
    # 0..1 When event occurred.
    occurrenceDateTime = one(Primitive, DATE_TIME, choice="occurrence")
    occurrencePeriod = one(Complex, "Period", choice="occurrence")
    occurrenceTiming = one(Complex, "Timing", choice="occurrence")
    # 0..1 Dispenser.
    supplier = one(ReferenceTo, "Practitioner", "PractitionerRole", "Organization")
    # 0..1 Where the Supply was sent.
    destination = one(ReferenceTo, "Location")
    # 0..* Who collected the Supply.
    receiver = many(ReferenceTo, "Practitioner", "PractitionerRole")
