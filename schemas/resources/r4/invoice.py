"""Invoice: https://hl7.org/fhir/R4/invoice.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME, DECIMAL, MARKDOWN, POSITIVE_INT, STRING
from schemas.resources.r4 import valuesets_of_others


class InvoiceLineItemPriceComponent(BackboneElement):
    """Components of total line item price.
    https://hl7.org/fhir/R4/invoice.html#Invoice.lineItem.priceComponent

    type 1..1, code 0..1, factor 0..1, amount 0..1
    """

    PATH = "Invoice.lineItem.priceComponent"

    # 1..1 base | surcharge | deduction | discount | tax | informational.
    type = one(Primitive, CODE, valuesets_of_others.InvoicePriceComponentType, at_least=1)
    # 0..1 Code identifying the specific component.
    code = one(Complex, "CodeableConcept")
    # 0..1 Factor used for calculating this component.
    factor = one(Primitive, DECIMAL)
    # 0..1 Monetary amount associated with this component.
    amount = one(Complex, "Money")


class InvoiceParticipant(BackboneElement):
    """Participant in creation of this Invoice.
    https://hl7.org/fhir/R4/invoice.html#Invoice.participant

    role 0..1, actor 1..1
    """

    PATH = "Invoice.participant"

    # 0..1 Type of involvement in creation of this Invoice.
    role = one(Complex, "CodeableConcept")
    # 1..1 Individual who was involved.
    actor = one(
        ReferenceTo,
        "Practitioner",
        "Organization",
        "Patient",
        "PractitionerRole",
        "Device",
        "RelatedPerson",
        at_least=1,
    )


class InvoiceLineItem(BackboneElement):
    """Line items of this Invoice. https://hl7.org/fhir/R4/invoice.html#Invoice.lineItem

    sequence 0..1, chargeItem[x] 1..1, priceComponent 0..*
    """

    PATH = "Invoice.lineItem"

    # 0..1 Sequence number of line item.
    sequence = one(Primitive, POSITIVE_INT)
    # 1..1 Reference to ChargeItem containing details of this line item or an inline billing code.
    chargeItemReference = one(ReferenceTo, "ChargeItem", choice="chargeItem", at_least=1)
    chargeItemCodeableConcept = one(Complex, "CodeableConcept", choice="chargeItem", at_least=1)
    # 0..* Components of total line item price.
    priceComponent = many(Complex, "Invoice.lineItem.priceComponent")


class Invoice(DomainResource):
    """Invoice containing ChargeItems from an Account. https://hl7.org/fhir/R4/invoice.html#Invoice

    identifier 0..*, status 1..1, cancelledReason 0..1, type 0..1, subject 0..1, recipient 0..1,
    date 0..1, participant 0..*, issuer 0..1, account 0..1, lineItem 0..*,
    totalPriceComponent 0..*, totalNet 0..1, totalGross 0..1, paymentTerms 0..1, note 0..*
    """

    PATH = "Invoice"

    resourceType = one(Exactly, "Invoice")
    # 0..* Business Identifier for item.
    identifier = many(Complex, "Identifier")
    # 1..1 draft | issued | balanced | cancelled | entered-in-error.
    status = one(Primitive, CODE, valuesets_of_others.InvoiceStatus, at_least=1)
    # 0..1 Reason for cancellation of this Invoice.
    cancelledReason = one(Primitive, STRING)
    # 0..1 Type of Invoice.
    type = one(Complex, "CodeableConcept")
    # 0..1 Recipient(s) of goods and services.
    subject = one(ReferenceTo, "Patient", "Group")
    # 0..1 Recipient of this invoice.
    recipient = one(ReferenceTo, "Organization", "Patient", "RelatedPerson")
    # 0..1 Invoice date / posting date.
    date = one(Primitive, DATE_TIME)
    # 0..* Participant in creation of this Invoice.
    participant = many(Complex, "Invoice.participant")
    # 0..1 Issuing Organization of Invoice.
    issuer = one(ReferenceTo, "Organization")
    # 0..1 Account that is being balanced.
    account = one(ReferenceTo, "Account")
    # 0..* Line items of this Invoice.
    lineItem = many(Complex, "Invoice.lineItem")
    # 0..* Components of Invoice total.
    totalPriceComponent = many(Complex, "Invoice.lineItem.priceComponent")
    # 0..1 Net total of this Invoice.
    totalNet = one(Complex, "Money")
    # 0..1 Gross total of this Invoice.
    totalGross = one(Complex, "Money")
    # 0..1 Payment details.
    paymentTerms = one(Primitive, MARKDOWN)
    # 0..* Comments made about the invoice.
    note = many(Complex, "Annotation")
