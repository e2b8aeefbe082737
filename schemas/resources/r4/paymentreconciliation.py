"""PaymentReconciliation: https://hl7.org/fhir/R4/paymentreconciliation.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE, DATE_TIME, STRING
from schemas.resources.r4 import valuesets_of_others


class PaymentReconciliationDetail(BackboneElement):
    """Settlement particulars.
    https://hl7.org/fhir/R4/paymentreconciliation.html#PaymentReconciliation.detail

    identifier 0..1, predecessor 0..1, type 1..1, request 0..1, submitter 0..1, response 0..1,
    date 0..1, responsible 0..1, payee 0..1, amount 0..1
    """

    PATH = "PaymentReconciliation.detail"

    # 0..1 Business identifier of the payment detail.
    identifier = one(Complex, "Identifier")
    # 0..1 Business identifier of the prior payment detail.
    predecessor = one(Complex, "Identifier")
    # 1..1 Category of payment.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Request giving rise to the payment.
    request = one(ReferenceTo)
    # 0..1 Submitter of the request.
    submitter = one(ReferenceTo, "Practitioner", "PractitionerRole", "Organization")
    # 0..1 Response committing to a payment.
    response = one(ReferenceTo)
    # 0..1 Date of commitment to pay.
    date = one(Primitive, DATE)
    # 0..1 Contact for the response.
    responsible = one(ReferenceTo, "PractitionerRole")
    # 0..1 Recipient of the payment.
    payee = one(ReferenceTo, "Practitioner", "PractitionerRole", "Organization")
    # 0..1 Amount allocated to this payable.
    amount = one(Complex, "Money")


class PaymentReconciliationProcessNote(BackboneElement):
    """Note concerning processing.
    https://hl7.org/fhir/R4/paymentreconciliation.html#PaymentReconciliation.processNote

    type 0..1, text 0..1
    """

    PATH = "PaymentReconciliation.processNote"

    # 0..1 display | print | printoper.
    type = one(Primitive, CODE, valuesets_of_others.NoteType)
    # 0..1 Note explanatory text.
    text = one(Primitive, STRING)


class PaymentReconciliation(DomainResource):
    """PaymentReconciliation resource.
    https://hl7.org/fhir/R4/paymentreconciliation.html#PaymentReconciliation

    identifier 0..*, status 1..1, period 0..1, created 1..1, paymentIssuer 0..1, request 0..1,
    requestor 0..1, outcome 0..1, disposition 0..1, paymentDate 1..1, paymentAmount 1..1,
    paymentIdentifier 0..1, detail 0..*, formCode 0..1, processNote 0..*
    """

    PATH = "PaymentReconciliation"

    resourceType = one(Exactly, "PaymentReconciliation")
    # 0..* Business Identifier for a payment reconciliation.
    identifier = many(Complex, "Identifier")
    # 1..1 active | cancelled | draft | entered-in-error.
    status = one(Primitive, CODE, valuesets_of_others.FmStatus, at_least=1)
    # 0..1 Period covered.
    period = one(Complex, "Period")
    # 1..1 Creation date.
    created = one(Primitive, DATE_TIME, at_least=1)
    # 0..1 Party generating payment.
    paymentIssuer = one(ReferenceTo, "Organization")
    # 0..1 Reference to requesting resource.
    request = one(ReferenceTo, "Task")
    # 0..1 Responsible practitioner.
    requestor = one(ReferenceTo, "Practitioner", "PractitionerRole", "Organization")
    # 0..1 queued | complete | error | partial.
    outcome = one(Primitive, CODE, valuesets_of_others.RemittanceOutcome)
    # 0..1 Disposition message.
    disposition = one(Primitive, STRING)
    # 1..1 When payment issued.
    paymentDate = one(Primitive, DATE, at_least=1)
    # 1..1 Total amount of Payment.
    paymentAmount = one(Complex, "Money", at_least=1)
    # 0..1 Business identifier for the payment.
    paymentIdentifier = one(Complex, "Identifier")
    # 0..* Settlement particulars.
    detail = many(Complex, "PaymentReconciliation.detail")
    # 0..1 Printed form identifier.
    formCode = one(Complex, "CodeableConcept")
    # 0..* Note concerning processing.
    processNote = many(Complex, "PaymentReconciliation.processNote")
