"""SupplyRequest: https://hl7.org/fhir/R4/supplyrequest.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DATE_TIME
from schemas.resources.r4 import valuesets, valuesets_of_others


class SupplyRequestParameter(BackboneElement):
    """Ordered item details. https://hl7.org/fhir/R4/supplyrequest.html#SupplyRequest.parameter

    code 0..1, value[x] 0..1
    """

    PATH = "SupplyRequest.parameter"

    # 0..1 Item detail.
    code = one(Complex, "CodeableConcept")
    # 0..1 Value of detail.
    valueCodeableConcept = one(Complex, "CodeableConcept", choice="value")
    valueQuantity = one(Complex, "Quantity", choice="value")
    valueRange = one(Complex, "Range", choice="value")
    valueBoolean = one(Primitive, BOOLEAN, choice="value")


class SupplyRequest(DomainResource):
    """Request for a medication, substance or device.
    https://hl7.org/fhir/R4/supplyrequest.html#SupplyRequest

    identifier 0..*, status 0..1, category 0..1, priority 0..1, item[x] 1..1, quantity 1..1,
    parameter 0..*, occurrence[x] 0..1, authoredOn 0..1, requester 0..1, supplier 0..*,
    reasonCode 0..*, reasonReference 0..*, deliverFrom 0..1, deliverTo 0..1
    """

    PATH = "SupplyRequest"

    resourceType = one(Exactly, "SupplyRequest")
    # 0..* Business Identifier for SupplyRequest.
    identifier = many(Complex, "Identifier")
    # 0..1 draft | active | suspended +.
    status = one(Primitive, CODE, valuesets_of_others.SupplyrequestStatus)
    # 0..1 The kind of supply (central, non-stock, etc.).
    category = one(Complex, "CodeableConcept")
    # 0..1 routine | urgent | asap | stat.
    priority = one(Primitive, CODE, valuesets.RequestPriority)
    # 1..1 Medication, Substance, or Device requested to be supplied.
    itemCodeableConcept = one(Complex, "CodeableConcept", choice="item", at_least=1)
    itemReference = one(ReferenceTo, "Medication", "Substance", "Device", choice="item", at_least=1)
    # 1..1 The requested amount of the item indicated.
    quantity = one(Complex, "Quantity", at_least=1)
    # 0..* Ordered item details.
    parameter = many(Complex, "SupplyRequest.parameter")
    # 0..1 When the request should be fulfilled.
    occurrenceDateTime = one(Primitive, DATE_TIME, choice="occurrence")
    occurrencePeriod = one(Complex, "Period", choice="occurrence")
    occurrenceTiming = one(Complex, "Timing", choice="occurrence")
    # 0..1 When the request was made.
    authoredOn = one(Primitive, DATE_TIME)
    # 0..1 Individual making the request.
    requester = one(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "Organization",
        "Patient",
        "RelatedPerson",
        "Device",
    )
    # 0..* Who is intended to fulfill the request.
    supplier = many(ReferenceTo, "Organization", "HealthcareService")
    # 0..* The reason why the supply item was requested.
    reasonCode = many(Complex, "CodeableConcept")
    # 0..* The reason why the supply item was requested.
    reasonReference = many(
        ReferenceTo, "Condition", "Observation", "DiagnosticReport", "DocumentReference"
    )
    # 0..1 The origin of the supply.
    deliverFrom = one(ReferenceTo, "Organization", "Location")
    # 0..1 The destination of the supply.
    deliverTo = one(ReferenceTo, "Organization", "Location", "Patient")
