"""PaymentNotice: https://hl7.org/fhir/R4/paymentnotice.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE, DATE_TIME
from schemas.resources.r4 import valuesets_of_others


class PaymentNotice(DomainResource):
    """PaymentNotice request. https://hl7.org/fhir/R4/paymentnotice.html#PaymentNotice

    identifier 0..*, status 1..1, request 0..1, response 0..1, created 1..1, provider 0..1,
    payment 1..1, paymentDate 0..1, payee 0..1, recipient 1..1, amount 1..1, paymentStatus 0..1
    """

    PATH = "PaymentNotice"

    resourceType = one(Exactly, "PaymentNotice")
    # 0..* Business Identifier for the payment noctice.
    identifier = many(Complex, "Identifier")
    # 1..1 active | cancelled | draft | entered-in-error.
    status = one(Primitive, CODE, valuesets_of_others.FmStatus, at_least=1)
    # 0..1 Request reference.
    request = one(ReferenceTo)
    # 0..1 Response reference.
    response = one(ReferenceTo)
    # 1..1 Creation date.
    created = one(Primitive, DATE_TIME, at_least=1)
    # 0..1 Responsible practitioner.
    provider = one(ReferenceTo, "Practitioner", "PractitionerRole", "Organization")
    # 1..1 Payment reference.
    payment = one(ReferenceTo, "PaymentReconciliation", at_least=1)
    # 0..1 Payment or clearing date.
    paymentDate = one(Primitive, DATE)
    # 0..1 Party being paid.
    payee = one(ReferenceTo, "Practitioner", "PractitionerRole", "Organization")
    # 1..1 Party being notified.
    recipient = one(ReferenceTo, "Organization", at_least=1)
    # 1..1 Monetary amount of the payment.
    amount = one(Complex, "Money", at_least=1)
    # 0..1 Issued or cleared Status of the payment.
    paymentStatus = one(Complex, "CodeableConcept")
