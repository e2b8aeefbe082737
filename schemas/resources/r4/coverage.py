"""Coverage: https://hl7.org/fhir/R4/coverage.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, POSITIVE_INT, STRING
from schemas.resources.r4 import valuesets_of_others


class CoverageCostToBeneficiaryException(BackboneElement):
    """Exceptions for patient payments.
    https://hl7.org/fhir/R4/coverage.html#Coverage.costToBeneficiary.exception

    type 1..1, period 0..1
    """

    PATH = "Coverage.costToBeneficiary.exception"

    # 1..1 Exception category.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 The effective period of the exception.
    period = one(Complex, "Period")


class CoverageClass(BackboneElement):
    """Additional coverage classifications. https://hl7.org/fhir/R4/coverage.html#Coverage.class

    type 1..1, value 1..1, name 0..1
    """

    PATH = "Coverage.class"

    # 1..1 Type of class such as 'group' or 'plan'.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 1..1 Value associated with the type.
    value = one(Primitive, STRING, at_least=1)
    # 0..1 Human readable description of the type and value.
    name = one(Primitive, STRING)


class CoverageCostToBeneficiary(BackboneElement):
    """Patient payments for services/products.
    https://hl7.org/fhir/R4/coverage.html#Coverage.costToBeneficiary

    type 0..1, value[x] 1..1, exception 0..*
    """

    PATH = "Coverage.costToBeneficiary"

    # 0..1 Cost category.
    type = one(Complex, "CodeableConcept")
    # 1..1 The amount or percentage due from the beneficiary.
    valueQuantity = one(Complex, "SimpleQuantity", choice="value", at_least=1)
    valueMoney = one(Complex, "Money", choice="value", at_least=1)
    # 0..* Exceptions for patient payments.
    exception = many(Complex, "Coverage.costToBeneficiary.exception")


class Coverage(DomainResource):
    """Insurance or medical plan or a payment agreement.
    https://hl7.org/fhir/R4/coverage.html#Coverage

    identifier 0..*, status 1..1, type 0..1, policyHolder 0..1, subscriber 0..1,
    subscriberId 0..1, beneficiary 1..1, dependent 0..1, relationship 0..1, period 0..1,
    payor 1..*, class 0..*, order 0..1, network 0..1, costToBeneficiary 0..*, subrogation 0..1,
    contract 0..*
    """

    PATH = "Coverage"

    resourceType = one(Exactly, "Coverage")
    # 0..* Business Identifier for the coverage.
    identifier = many(Complex, "Identifier")
    # 1..1 active | cancelled | draft | entered-in-error.
    status = one(Primitive, CODE, valuesets_of_others.FmStatus, at_least=1)
    # 0..1 Coverage category such as medical or accident.
    type = one(Complex, "CodeableConcept")
    # 0..1 Owner of the policy.
    policyHolder = one(ReferenceTo, "Patient", "RelatedPerson", "Organization")
    # 0..1 Subscriber to the policy.
    subscriber = one(ReferenceTo, "Patient", "RelatedPerson")
    # 0..1 ID assigned to the subscriber.
    subscriberId = one(Primitive, STRING)
    # 1..1 Plan beneficiary.
    beneficiary = one(ReferenceTo, "Patient", at_least=1)
    # 0..1 Dependent number.
    dependent = one(Primitive, STRING)
    # 0..1 Beneficiary relationship to the subscriber.
    relationship = one(Complex, "CodeableConcept")
    # 0..1 Coverage start and end dates.
    period = one(Complex, "Period")
    # 1..* Issuer of the policy.
    payor = many(ReferenceTo, "Organization", "Patient", "RelatedPerson", at_least=1)
    # 0..* Additional coverage classifications.
    class_ = many(Complex, "Coverage.class", name="class")
    # 0..1 Relative order of the coverage.
    order = one(Primitive, POSITIVE_INT)
    # 0..1 Insurer network.
    network = one(Primitive, STRING)
    # 0..* Patient payments for services/products.
    costToBeneficiary = many(Complex, "Coverage.costToBeneficiary")
    # 0..1 Reimbursement to insurer.
    subrogation = one(Primitive, BOOLEAN)
    # 0..* Contract details.
    contract = many(ReferenceTo, "Contract")
