"""CoverageEligibilityResponse: https://hl7.org/fhir/R4/coverageeligibilityresponse.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DATE, DATE_TIME, STRING, UNSIGNED_INT, URI
from schemas.resources.r4 import valuesets_of_others


class CoverageEligibilityResponseInsuranceItemBenefit(BackboneElement):
    """Benefit Summary.
    https://hl7.org/fhir/R4/coverageeligibilityresponse.html#CoverageEligibilityResponse.insurance.item.benefit

    type 1..1, allowed[x] 0..1, used[x] 0..1
    """

    PATH = "CoverageEligibilityResponse.insurance.item.benefit"

    # 1..1 Benefit classification.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Benefits allowed.
    allowedUnsignedInt = one(Primitive, UNSIGNED_INT, choice="allowed")
    allowedString = one(Primitive, STRING, choice="allowed")
    allowedMoney = one(Complex, "Money", choice="allowed")
    # 0..1 Benefits used.
    usedUnsignedInt = one(Primitive, UNSIGNED_INT, choice="used")
    usedString = one(Primitive, STRING, choice="used")
    usedMoney = one(Complex, "Money", choice="used")


class CoverageEligibilityResponseInsuranceItem(BackboneElement):
    """Benefits and authorization details.
    https://hl7.org/fhir/R4/coverageeligibilityresponse.html#CoverageEligibilityResponse.insurance.item

    category 0..1, productOrService 0..1, modifier 0..*, provider 0..1, excluded 0..1, name 0..1,
    description 0..1, network 0..1, unit 0..1, term 0..1, benefit 0..*,
    authorizationRequired 0..1, authorizationSupporting 0..*, authorizationUrl 0..1
    """

    PATH = "CoverageEligibilityResponse.insurance.item"

    # 0..1 Benefit classification.
    category = one(Complex, "CodeableConcept")
    # 0..1 Billing, service, product, or drug code.
    productOrService = one(Complex, "CodeableConcept")
    # 0..* Product or service billing modifiers.
    modifier = many(Complex, "CodeableConcept")
    # 0..1 Performing practitioner.
    provider = one(ReferenceTo, "Practitioner", "PractitionerRole")
    # 0..1 Excluded from the plan.
    excluded = one(Primitive, BOOLEAN)
    # 0..1 Short name for the benefit.
    name = one(Primitive, STRING)
    # 0..1 Description of the benefit or services covered.
    description = one(Primitive, STRING)
    # 0..1 In or out of network.
    network = one(Complex, "CodeableConcept")
    # 0..1 Individual or family.
    unit = one(Complex, "CodeableConcept")
    # 0..1 Annual or lifetime.
    term = one(Complex, "CodeableConcept")
    # 0..* Benefit Summary.
    benefit = many(Complex, "CoverageEligibilityResponse.insurance.item.benefit")
    # 0..1 Authorization required flag.
    authorizationRequired = one(Primitive, BOOLEAN)
    # 0..* Type of required supporting materials.
    authorizationSupporting = many(Complex, "CodeableConcept")
    # 0..1 Preauthorization requirements endpoint.
    authorizationUrl = one(Primitive, URI)


class CoverageEligibilityResponseInsurance(BackboneElement):
    """Patient insurance information.
    https://hl7.org/fhir/R4/coverageeligibilityresponse.html#CoverageEligibilityResponse.insurance

    coverage 1..1, inforce 0..1, benefitPeriod 0..1, item 0..*
    """

    PATH = "CoverageEligibilityResponse.insurance"

    # 1..1 Insurance information.
    coverage = one(ReferenceTo, "Coverage", at_least=1)
    # 0..1 Coverage inforce indicator.
    inforce = one(Primitive, BOOLEAN)
    # 0..1 When the benefits are applicable.
    benefitPeriod = one(Complex, "Period")
    # 0..* Benefits and authorization details.
    item = many(Complex, "CoverageEligibilityResponse.insurance.item")


class CoverageEligibilityResponseError(BackboneElement):
    """Processing errors.
    https://hl7.org/fhir/R4/coverageeligibilityresponse.html#CoverageEligibilityResponse.error

    code 1..1
    """

    PATH = "CoverageEligibilityResponse.error"

    # 1..1 Error code detailing processing issues.
    code = one(Complex, "CodeableConcept", at_least=1)


class CoverageEligibilityResponse(DomainResource):
    """CoverageEligibilityResponse resource.
    https://hl7.org/fhir/R4/coverageeligibilityresponse.html#CoverageEligibilityResponse

    identifier 0..*, status 1..1, purpose 1..*, patient 1..1, serviced[x] 0..1, created 1..1,
    requestor 0..1, request 1..1, outcome 1..1, disposition 0..1, insurer 1..1, insurance 0..*,
    preAuthRef 0..1, form 0..1, error 0..*
    """

    PATH = "CoverageEligibilityResponse"

    resourceType = one(Exactly, "CoverageEligibilityResponse")
    # 0..* Business Identifier for coverage eligiblity request.
    identifier = many(Complex, "Identifier")
    # 1..1 active | cancelled | draft | entered-in-error.
    status = one(Primitive, CODE, valuesets_of_others.FmStatus, at_least=1)
    # 1..* auth-requirements | benefits | discovery | validation.
    purpose = many(Primitive, CODE, valuesets_of_others.EligibilityresponsePurpose, at_least=1)
    # 1..1 Intended recipient of products and services.
    patient = one(ReferenceTo, "Patient", at_least=1)
    # 0..1 Estimated date or dates of service.
    servicedDate = one(Primitive, DATE, choice="serviced")
    servicedPeriod = one(Complex, "Period", choice="serviced")
    # 1..1 Response creation date.
    created = one(Primitive, DATE_TIME, at_least=1)
    # 0..1 Party responsible for the request.
    requestor = one(ReferenceTo, "Practitioner", "PractitionerRole", "Organization")
    # 1..1 Eligibility request reference.
    request = one(ReferenceTo, "CoverageEligibilityRequest", at_least=1)
    # 1..1 queued | complete | error | partial.
    outcome = one(Primitive, CODE, valuesets_of_others.RemittanceOutcome, at_least=1)
    # 0..1 Disposition Message.
    disposition = one(Primitive, STRING)
    # 1..1 Coverage issuer.
    insurer = one(ReferenceTo, "Organization", at_least=1)
    # 0..* Patient insurance information.
    insurance = many(Complex, "CoverageEligibilityResponse.insurance")
    # 0..1 Preauthorization reference.
    preAuthRef = one(Primitive, STRING)
    # 0..1 Printed form identifier.
    form = one(Complex, "CodeableConcept")
    # 0..* Processing errors.
    error = many(Complex, "CoverageEligibilityResponse.error")
