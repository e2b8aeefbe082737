"""InsurancePlan: https://hl7.org/fhir/R4/insuranceplan.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Bound, Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, POSITIVE_INT, STRING
from schemas.resources.r4 import valuesets_of_others


class InsurancePlanPlanSpecificCostBenefitCost(BackboneElement):
    """List of the costs.
    https://hl7.org/fhir/R4/insuranceplan.html#InsurancePlan.plan.specificCost.benefit.cost

    type 1..1, applicability 0..1, qualifiers 0..*, value 0..1
    """

    PATH = "InsurancePlan.plan.specificCost.benefit.cost"

    # 1..1 Type of cost.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 in-network | out-of-network | other.
    applicability = one(
        Bound,
        "http://terminology.hl7.org/CodeSystem/applicability",
        valuesets_of_others.InsuranceplanApplicability,
    )
    # 0..* Additional information about the cost.
    qualifiers = many(Complex, "CodeableConcept")
    # 0..1 The actual cost value.
    value = one(Complex, "Quantity")


class InsurancePlanCoverageBenefitLimit(BackboneElement):
    """Benefit limits.
    https://hl7.org/fhir/R4/insuranceplan.html#InsurancePlan.coverage.benefit.limit

    value 0..1, code 0..1
    """

    PATH = "InsurancePlan.coverage.benefit.limit"

    # 0..1 Maximum value allowed.
    value = one(Complex, "Quantity")
    # 0..1 Benefit limit details.
    code = one(Complex, "CodeableConcept")


class InsurancePlanPlanSpecificCostBenefit(BackboneElement):
    """Benefits list.
    https://hl7.org/fhir/R4/insuranceplan.html#InsurancePlan.plan.specificCost.benefit

    type 1..1, cost 0..*
    """

    PATH = "InsurancePlan.plan.specificCost.benefit"

    # 1..1 Type of specific benefit.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 0..* List of the costs.
    cost = many(Complex, "InsurancePlan.plan.specificCost.benefit.cost")


class InsurancePlanCoverageBenefit(BackboneElement):
    """List of benefits. https://hl7.org/fhir/R4/insuranceplan.html#InsurancePlan.coverage.benefit

    type 1..1, requirement 0..1, limit 0..*
    """

    PATH = "InsurancePlan.coverage.benefit"

    # 1..1 Type of benefit.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Referral requirements.
    requirement = one(Primitive, STRING)
    # 0..* Benefit limits.
    limit = many(Complex, "InsurancePlan.coverage.benefit.limit")


class InsurancePlanPlanGeneralCost(BackboneElement):
    """Overall costs. https://hl7.org/fhir/R4/insuranceplan.html#InsurancePlan.plan.generalCost

    type 0..1, groupSize 0..1, cost 0..1, comment 0..1
    """

    PATH = "InsurancePlan.plan.generalCost"

    # 0..1 Type of cost.
    type = one(Complex, "CodeableConcept")
    # 0..1 Number of enrollees.
    groupSize = one(Primitive, POSITIVE_INT)
    # 0..1 Cost value.
    cost = one(Complex, "Money")
    # 0..1 Additional cost information.
    comment = one(Primitive, STRING)


class InsurancePlanPlanSpecificCost(BackboneElement):
    """Specific costs. https://hl7.org/fhir/R4/insuranceplan.html#InsurancePlan.plan.specificCost

    category 1..1, benefit 0..*
    """

    PATH = "InsurancePlan.plan.specificCost"

    # 1..1 General category of benefit.
    category = one(Complex, "CodeableConcept", at_least=1)
    # 0..* Benefits list.
    benefit = many(Complex, "InsurancePlan.plan.specificCost.benefit")


class InsurancePlanContact(BackboneElement):
    """Contact for the product. https://hl7.org/fhir/R4/insuranceplan.html#InsurancePlan.contact

    purpose 0..1, name 0..1, telecom 0..*, address 0..1
    """

    PATH = "InsurancePlan.contact"

    # 0..1 The type of contact.
    purpose = one(Complex, "CodeableConcept")
    # 0..1 A name associated with the contact.
    name = one(Complex, "HumanName")
    # 0..* Contact details (telephone, email, etc.) for a contact.
    telecom = many(Complex, "ContactPoint")
    # 0..1 Visiting or postal addresses for the contact.
    address = one(Complex, "Address")


class InsurancePlanCoverage(BackboneElement):
    """Coverage details. https://hl7.org/fhir/R4/insuranceplan.html#InsurancePlan.coverage

    type 1..1, network 0..*, benefit 1..*
    """

    PATH = "InsurancePlan.coverage"

    # 1..1 Type of coverage.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 0..* What networks provide coverage.
    network = many(ReferenceTo, "Organization")
    # 1..* List of benefits.
    benefit = many(Complex, "InsurancePlan.coverage.benefit", at_least=1)


class InsurancePlanPlan(BackboneElement):
    """Plan details. https://hl7.org/fhir/R4/insuranceplan.html#InsurancePlan.plan

    identifier 0..*, type 0..1, coverageArea 0..*, network 0..*, generalCost 0..*,
    specificCost 0..*
    """

    PATH = "InsurancePlan.plan"

    # 0..* Business Identifier for Product.
    identifier = many(Complex, "Identifier")
    # 0..1 Type of plan.
    type = one(Complex, "CodeableConcept")
    # 0..* Where product applies.
    coverageArea = many(ReferenceTo, "Location")
    # 0..* What networks provide coverage.
    network = many(ReferenceTo, "Organization")
    # 0..* Overall costs.
    generalCost = many(Complex, "InsurancePlan.plan.generalCost")
    # 0..* Specific costs.
    specificCost = many(Complex, "InsurancePlan.plan.specificCost")


class InsurancePlan(DomainResource):
    """Details of a Health Insurance product/plan provided by an organization.
    https://hl7.org/fhir/R4/insuranceplan.html#InsurancePlan

    identifier 0..*, status 0..1, type 0..*, name 0..1, alias 0..*, period 0..1, ownedBy 0..1,
    administeredBy 0..1, coverageArea 0..*, contact 0..*, endpoint 0..*, network 0..*,
    coverage 0..*, plan 0..*
    """

    PATH = "InsurancePlan"

    resourceType = one(Exactly, "InsurancePlan")
    # 0..* Business Identifier for Product.
    identifier = many(Complex, "Identifier")
    # 0..1 draft | active | retired | unknown.
    status = one(Primitive, CODE, valuesets_of_others.PublicationStatus)
    # 0..* Kind of product.
    type = many(Complex, "CodeableConcept")
    # 0..1 Official name.
    name = one(Primitive, STRING)
    # 0..* Alternate names.
    alias = many(Primitive, STRING)
    # 0..1 When the product is available.
    period = one(Complex, "Period")
    # 0..1 Plan issuer.
    ownedBy = one(ReferenceTo, "Organization")
    # 0..1 Product administrator.
    administeredBy = one(ReferenceTo, "Organization")
    # 0..* Where product applies.
    coverageArea = many(ReferenceTo, "Location")
    # 0..* Contact for the product.
    contact = many(Complex, "InsurancePlan.contact")
    # 0..* Technical endpoint.
    endpoint = many(ReferenceTo, "Endpoint")
    # 0..* What networks are Included.
    network = many(ReferenceTo, "Organization")
    # 0..* Coverage details.
    coverage = many(Complex, "InsurancePlan.coverage")
    # 0..* Plan details.
    plan = many(Complex, "InsurancePlan.plan")
