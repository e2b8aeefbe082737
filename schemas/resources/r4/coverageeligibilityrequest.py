"""CoverageEligibilityRequest: https://hl7.org/fhir/R4/coverageeligibilityrequest.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DATE, DATE_TIME, POSITIVE_INT, STRING
from schemas.resources.r4 import valuesets_of_others


class CoverageEligibilityRequestItemDiagnosis(BackboneElement):
    """Applicable diagnosis.
    https://hl7.org/fhir/R4/coverageeligibilityrequest.html#CoverageEligibilityRequest.item.diagnosis

    diagnosis[x] 0..1
    """

    PATH = "CoverageEligibilityRequest.item.diagnosis"

    # 0..1 Nature of illness or problem.
    diagnosisCodeableConcept = one(Complex, "CodeableConcept", choice="diagnosis")
    diagnosisReference = one(ReferenceTo, "Condition", choice="diagnosis")


class CoverageEligibilityRequestSupportingInfo(BackboneElement):
    """Supporting information.
    https://hl7.org/fhir/R4/coverageeligibilityrequest.html#CoverageEligibilityRequest.supportingInfo

    sequence 1..1, information 1..1, appliesToAll 0..1
    """

    PATH = "CoverageEligibilityRequest.supportingInfo"

    # 1..1 Information instance identifier.
    sequence = one(Primitive, POSITIVE_INT, at_least=1)
    # 1..1 Data to be provided.
    information = one(ReferenceTo, at_least=1)
    # 0..1 Applies to all items.
    appliesToAll = one(Primitive, BOOLEAN)


class CoverageEligibilityRequestInsurance(BackboneElement):
    """Patient insurance information.
    https://hl7.org/fhir/R4/coverageeligibilityrequest.html#CoverageEligibilityRequest.insurance

    focal 0..1, coverage 1..1, businessArrangement 0..1
    """

    PATH = "CoverageEligibilityRequest.insurance"

    # 0..1 Applicable coverage.
    focal = one(Primitive, BOOLEAN)
    # 1..1 Insurance information.
    coverage = one(ReferenceTo, "Coverage", at_least=1)
    # 0..1 Additional provider contract number.
    businessArrangement = one(Primitive, STRING)


class CoverageEligibilityRequestItem(BackboneElement):
    """Item to be evaluated for eligibiity.
    https://hl7.org/fhir/R4/coverageeligibilityrequest.html#CoverageEligibilityRequest.item

    supportingInfoSequence 0..*, category 0..1, productOrService 0..1, modifier 0..*,
    provider 0..1, quantity 0..1, unitPrice 0..1, facility 0..1, diagnosis 0..*, detail 0..*
    """

    PATH = "CoverageEligibilityRequest.item"

    # 0..* Applicable exception or supporting information.
    supportingInfoSequence = many(Primitive, POSITIVE_INT)
    # 0..1 Benefit classification.
    category = one(Complex, "CodeableConcept")
    # 0..1 Billing, service, product, or drug code.
    productOrService = one(Complex, "CodeableConcept")
    # 0..* Product or service billing modifiers.
    modifier = many(Complex, "CodeableConcept")
    # 0..1 Perfoming practitioner.
    provider = one(ReferenceTo, "Practitioner", "PractitionerRole")
    # 0..1 Count of products or services.
    quantity = one(Complex, "SimpleQuantity")
    # 0..1 Fee, charge or cost per item.
    unitPrice = one(Complex, "Money")
    # 0..1 Servicing facility.
    facility = one(ReferenceTo, "Location", "Organization")
    # 0..* Applicable diagnosis.
    diagnosis = many(Complex, "CoverageEligibilityRequest.item.diagnosis")
    # 0..* Product or service details.
    detail = many(ReferenceTo)


class CoverageEligibilityRequest(DomainResource):
    """CoverageEligibilityRequest resource.
    https://hl7.org/fhir/R4/coverageeligibilityrequest.html#CoverageEligibilityRequest

    identifier 0..*, status 1..1, priority 0..1, purpose 1..*, patient 1..1, serviced[x] 0..1,
    created 1..1, enterer 0..1, provider 0..1, insurer 1..1, facility 0..1, supportingInfo 0..*,
    insurance 0..*, item 0..*
    """

    PATH = "CoverageEligibilityRequest"

    resourceType = one(Exactly, "CoverageEligibilityRequest")
    # 0..* Business Identifier for coverage eligiblity request.
    identifier = many(Complex, "Identifier")
    # 1..1 active | cancelled | draft | entered-in-error.
    status = one(Primitive, CODE, valuesets_of_others.FmStatus, at_least=1)
    # 0..1 Desired processing priority.
    priority = one(Complex, "CodeableConcept")
    # 1..* auth-requirements | benefits | discovery | validation.
    purpose = many(Primitive, CODE, valuesets_of_others.EligibilityrequestPurpose, at_least=1)
    # 1..1 Intended recipient of products and services.
    patient = one(ReferenceTo, "Patient", at_least=1)
    # 0..1 Estimated date or dates of service.
    servicedDate = one(Primitive, DATE, choice="serviced")
    servicedPeriod = one(Complex, "Period", choice="serviced")
    # 1..1 Creation date.
    created = one(Primitive, DATE_TIME, at_least=1)
    # 0..1 Author.
    enterer = one(ReferenceTo, "Practitioner", "PractitionerRole")
    # 0..1 Party responsible for the request.
    provider = one(ReferenceTo, "Practitioner", "PractitionerRole", "Organization")
    # 1..1 Coverage issuer.
    insurer = one(ReferenceTo, "Organization", at_least=1)
    # 0..1 Servicing facility.
    facility = one(ReferenceTo, "Location")
    # 0..* Supporting information.
    supportingInfo = many(Complex, "CoverageEligibilityRequest.supportingInfo")
    # 0..* Patient insurance information.
    insurance = many(Complex, "CoverageEligibilityRequest.insurance")
    # 0..* Item to be evaluated for eligibiity.
    item = many(Complex, "CoverageEligibilityRequest.item")
