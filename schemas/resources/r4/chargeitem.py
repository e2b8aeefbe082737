"""ChargeItem: https://hl7.org/fhir/R4/chargeitem.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CANONICAL, CODE, DATE_TIME, DECIMAL, STRING, URI
from schemas.resources.r4 import valuesets_of_others


class ChargeItemPerformer(BackboneElement):
    """Who performed charged service. https://hl7.org/fhir/R4/chargeitem.html#ChargeItem.performer

    function 0..1, actor 1..1
    """

    PATH = "ChargeItem.performer"

    # 0..1 What type of performance was done.
    function = one(Complex, "CodeableConcept")
    # 1..1 Individual who was performing.
    actor = one(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "Organization",
        "CareTeam",
        "Patient",
        "Device",
        "RelatedPerson",
        at_least=1,
    )


class ChargeItem(DomainResource):
    """Item containing charge code(s) associated with the provision of healthcare provider products.
    https://hl7.org/fhir/R4/chargeitem.html#ChargeItem

    identifier 0..*, definitionUri 0..*, definitionCanonical 0..*, status 1..1, partOf 0..*,
    code 1..1, subject 1..1, context 0..1, occurrence[x] 0..1, performer 0..*,
    performingOrganization 0..1, requestingOrganization 0..1, costCenter 0..1, quantity 0..1,
    bodysite 0..*, factorOverride 0..1, priceOverride 0..1, overrideReason 0..1, enterer 0..1,
    enteredDate 0..1, reason 0..*, service 0..*, product[x] 0..1, account 0..*, note 0..*,
    supportingInformation 0..*
    """

    PATH = "ChargeItem"

    resourceType = one(Exactly, "ChargeItem")
    # 0..* Business Identifier for item.
    identifier = many(Complex, "Identifier")
    # 0..* Defining information about the code of this charge item.
    definitionUri = many(Primitive, URI)
    # 0..* Resource defining the code of this ChargeItem.
    definitionCanonical = many(Primitive, CANONICAL)
    # 1..1 planned | billable | not-billable | aborted | billed | entered-in-error | unknown.
    status = one(Primitive, CODE, valuesets_of_others.ChargeitemStatus, at_least=1)
    # 0..* Part of referenced ChargeItem.
    partOf = many(ReferenceTo, "ChargeItem")
    # 1..1 A code that identifies the charge, like a billing code.
    code = one(Complex, "CodeableConcept", at_least=1)
    # 1..1 Individual service was done for/to.
    subject = one(ReferenceTo, "Patient", "Group", at_least=1)
    # 0..1 Encounter / Episode associated with event.
    context_ = one(ReferenceTo, "Encounter", "EpisodeOfCare", name="context")
    # 0..1 When the charged service was applied.
    occurrenceDateTime = one(Primitive, DATE_TIME, choice="occurrence")
    occurrencePeriod = one(Complex, "Period", choice="occurrence")
    occurrenceTiming = one(Complex, "Timing", choice="occurrence")
    # 0..* Who performed charged service.
    performer = many(Complex, "ChargeItem.performer")
    # 0..1 Organization providing the charged service.
    performingOrganization = one(ReferenceTo, "Organization")
    # 0..1 Organization requesting the charged service.
    requestingOrganization = one(ReferenceTo, "Organization")
    # 0..1 Organization that has ownership of the (potential, future) revenue.
    costCenter = one(ReferenceTo, "Organization")
    # 0..1 Quantity of which the charge item has been serviced.
    quantity = one(Complex, "Quantity")
    # 0..* Anatomical location, if relevant.
    bodysite = many(Complex, "CodeableConcept")
    # 0..1 Factor overriding the associated rules.
    factorOverride = one(Primitive, DECIMAL)
    # 0..1 Price overriding the associated rules.
    priceOverride = one(Complex, "Money")
    # 0..1 Reason for overriding the list price/factor.
    overrideReason = one(Primitive, STRING)
    # 0..1 Individual who was entering.
    enterer = one(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "Organization",
        "Patient",
        "Device",
        "RelatedPerson",
    )
    # 0..1 Date the charge item was entered.
    enteredDate = one(Primitive, DATE_TIME)
    # 0..* Why was the charged service rendered?
    reason = many(Complex, "CodeableConcept")
    # 0..* Which rendered service is being charged?
    service = many(
        ReferenceTo,
        "DiagnosticReport",
        "ImagingStudy",
        "Immunization",
        "MedicationAdministration",
        "MedicationDispense",
        "Observation",
        "Procedure",
        "SupplyDelivery",
    )
    # 0..1 Product charged.
    productReference = one(ReferenceTo, "Device", "Medication", "Substance", choice="product")
    productCodeableConcept = one(Complex, "CodeableConcept", choice="product")
    # 0..* Account to place this charge.
    account = many(ReferenceTo, "Account")
    # 0..* Comments made about the ChargeItem.
    note = many(Complex, "Annotation")
    # 0..* Further information supporting this charge.
    supportingInformation = many(ReferenceTo)
