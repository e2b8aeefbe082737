"""Account: https://hl7.org/fhir/R4/account.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, POSITIVE_INT, STRING
from schemas.resources.r4 import valuesets_of_others


class AccountCoverage(BackboneElement):
    """The party(s) that are responsible for covering the payment of this account, and what order
    should they be applied to the account. https://hl7.org/fhir/R4/account.html#Account.coverage

    coverage 1..1, priority 0..1
    """

    PATH = "Account.coverage"

    # 1..1 The party(s), such as insurances, that may contribute to the payment of this account.
    coverage = one(ReferenceTo, "Coverage", at_least=1)
    # 0..1 The priority of the coverage in the context of this account.
    priority = one(Primitive, POSITIVE_INT)


class AccountGuarantor(BackboneElement):
    """The parties ultimately responsible for balancing the Account.
    https://hl7.org/fhir/R4/account.html#Account.guarantor

    party 1..1, onHold 0..1, period 0..1
    """

    PATH = "Account.guarantor"

    # 1..1 Responsible entity.
    party = one(ReferenceTo, "Patient", "RelatedPerson", "Organization", at_least=1)
    # 0..1 Credit or other hold applied.
    onHold = one(Primitive, BOOLEAN)
    # 0..1 Guarantee account during.
    period = one(Complex, "Period")


class Account(DomainResource):
    """Tracks balance, charges, for patient or cost center.
    https://hl7.org/fhir/R4/account.html#Account

    identifier 0..*, status 1..1, type 0..1, name 0..1, subject 0..*, servicePeriod 0..1,
    coverage 0..*, owner 0..1, description 0..1, guarantor 0..*, partOf 0..1
    """

    PATH = "Account"

    resourceType = one(Exactly, "Account")
    # 0..* Account number.
    identifier = many(Complex, "Identifier")
    # 1..1 active | inactive | entered-in-error | on-hold | unknown.
    status = one(Primitive, CODE, valuesets_of_others.AccountStatus, at_least=1)
    # 0..1 E.g. patient, expense, depreciation.
    type = one(Complex, "CodeableConcept")
    # 0..1 Human-readable label.
    name = one(Primitive, STRING)
    # 0..* The entity that caused the expenses.
    subject = many(
        ReferenceTo,
        "Patient",
        "Device",
        "Practitioner",
        "PractitionerRole",
        "Location",
        "HealthcareService",
        "Organization",
    )
    # 0..1 Transaction window.
    servicePeriod = one(Complex, "Period")
    # 0..* The party(s) that are responsible for covering the payment of this account, and what
    # order should they be applied to the account.
    coverage = many(Complex, "Account.coverage")
    # 0..1 Entity managing the Account.
    owner = one(ReferenceTo, "Organization")
    # 0..1 Explanation of purpose/use.
    description = one(Primitive, STRING)
    # 0..* The parties ultimately responsible for balancing the Account.
    guarantor = many(Complex, "Account.guarantor")
    # 0..1 Reference to a parent Account.
    partOf = one(ReferenceTo, "Account")
