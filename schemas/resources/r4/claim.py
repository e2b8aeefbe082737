"""Claim: https://hl7.org/fhir/R4/claim.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DATE, DATE_TIME, DECIMAL, POSITIVE_INT, STRING
from schemas.resources.r4 import valuesets_of_others


class ClaimItemDetailSubDetail(BackboneElement):
    """Product or service provided. https://hl7.org/fhir/R4/claim.html#Claim.item.detail.subDetail

    sequence 1..1, revenue 0..1, category 0..1, productOrService 1..1, modifier 0..*,
    programCode 0..*, quantity 0..1, unitPrice 0..1, factor 0..1, net 0..1, udi 0..*
    """

    PATH = "Claim.item.detail.subDetail"

    # 1..1 Item instance identifier.
    sequence = one(Primitive, POSITIVE_INT, at_least=1)
    # 0..1 Revenue or cost center code.
    revenue = one(Complex, "CodeableConcept")
    # 0..1 Benefit classification.
    category = one(Complex, "CodeableConcept")
    # 1..1 Billing, service, product, or drug code.
    productOrService = one(Complex, "CodeableConcept", at_least=1)
    # 0..* Service/Product billing modifiers.
    modifier = many(Complex, "CodeableConcept")
    # 0..* Program the product or service is provided under.
    programCode = many(Complex, "CodeableConcept")
    # 0..1 Count of products or services.
    quantity = one(Complex, "SimpleQuantity")
    # 0..1 Fee, charge or cost per item.
    unitPrice = one(Complex, "Money")
    # 0..1 Price scaling factor.
    factor = one(Primitive, DECIMAL)
    # 0..1 Total item cost.
    net = one(Complex, "Money")
    # 0..* Unique device identifier.
    udi = many(ReferenceTo, "Device")


class ClaimItemDetail(BackboneElement):
    """Product or service provided. https://hl7.org/fhir/R4/claim.html#Claim.item.detail

    sequence 1..1, revenue 0..1, category 0..1, productOrService 1..1, modifier 0..*,
    programCode 0..*, quantity 0..1, unitPrice 0..1, factor 0..1, net 0..1, udi 0..*,
    subDetail 0..*
    """

    PATH = "Claim.item.detail"

    # 1..1 Item instance identifier.
    sequence = one(Primitive, POSITIVE_INT, at_least=1)
    # 0..1 Revenue or cost center code.
    revenue = one(Complex, "CodeableConcept")
    # 0..1 Benefit classification.
    category = one(Complex, "CodeableConcept")
    # 1..1 Billing, service, product, or drug code.
    productOrService = one(Complex, "CodeableConcept", at_least=1)
    # 0..* Service/Product billing modifiers.
    modifier = many(Complex, "CodeableConcept")
    # 0..* Program the product or service is provided under.
    programCode = many(Complex, "CodeableConcept")
    # 0..1 Count of products or services.
    quantity = one(Complex, "SimpleQuantity")
    # 0..1 Fee, charge or cost per item.
    unitPrice = one(Complex, "Money")
    # 0..1 Price scaling factor.
    factor = one(Primitive, DECIMAL)
    # 0..1 Total item cost.
    net = one(Complex, "Money")
    # 0..* Unique device identifier.
    udi = many(ReferenceTo, "Device")
    # 0..* Product or service provided.
    subDetail = many(Complex, "Claim.item.detail.subDetail")


class ClaimRelated(BackboneElement):
    """Prior or corollary claims. https://hl7.org/fhir/R4/claim.html#Claim.related

    claim 0..1, relationship 0..1, reference 0..1
    """

    PATH = "Claim.related"

    # 0..1 Reference to the related claim.
    claim = one(ReferenceTo, "Claim")
    # 0..1 How the reference claim is related.
    relationship = one(Complex, "CodeableConcept")
    # 0..1 File or case reference.
    reference = one(Complex, "Identifier")


class ClaimPayee(BackboneElement):
    """Recipient of benefits payable. https://hl7.org/fhir/R4/claim.html#Claim.payee

    type 1..1, party 0..1
    """

    PATH = "Claim.payee"

    # 1..1 Category of recipient.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Recipient reference.
    party = one(
        ReferenceTo, "Practitioner", "PractitionerRole", "Organization", "Patient", "RelatedPerson"
    )


class ClaimCareTeam(BackboneElement):
    """Members of the care team. https://hl7.org/fhir/R4/claim.html#Claim.careTeam

    sequence 1..1, provider 1..1, responsible 0..1, role 0..1, qualification 0..1
    """

    PATH = "Claim.careTeam"

    # 1..1 Order of care team.
    sequence = one(Primitive, POSITIVE_INT, at_least=1)
    # 1..1 Practitioner or organization.
    provider = one(ReferenceTo, "Practitioner", "PractitionerRole", "Organization", at_least=1)
    # 0..1 Indicator of the lead practitioner.
    responsible = one(Primitive, BOOLEAN)
    # 0..1 Function within the team.
    role = one(Complex, "CodeableConcept")
    # 0..1 Practitioner credential or specialization.
    qualification = one(Complex, "CodeableConcept")


class ClaimSupportingInfo(BackboneElement):
    """Supporting information. https://hl7.org/fhir/R4/claim.html#Claim.supportingInfo

    sequence 1..1, category 1..1, code 0..1, timing[x] 0..1, value[x] 0..1, reason 0..1
    """

    PATH = "Claim.supportingInfo"

    # 1..1 Information instance identifier.
    sequence = one(Primitive, POSITIVE_INT, at_least=1)
    # 1..1 Classification of the supplied information.
    category = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Type of information.
    code = one(Complex, "CodeableConcept")
    # 0..1 When it occurred.
    timingDate = one(Primitive, DATE, choice="timing")
    timingPeriod = one(Complex, "Period", choice="timing")
    # 0..1 Data to be provided.
    valueBoolean = one(Primitive, BOOLEAN, choice="value")
    valueString = one(Primitive, STRING, choice="value")
    valueQuantity = one(Complex, "Quantity", choice="value")
    valueAttachment = one(Complex, "Attachment", choice="value")
    valueReference = one(ReferenceTo, choice="value")
    # 0..1 Explanation for the information.
    reason = one(Complex, "CodeableConcept")


class ClaimDiagnosis(BackboneElement):
    """Pertinent diagnosis information. https://hl7.org/fhir/R4/claim.html#Claim.diagnosis

    sequence 1..1, diagnosis[x] 1..1, type 0..*, onAdmission 0..1, packageCode 0..1
    """

    PATH = "Claim.diagnosis"

    # 1..1 Diagnosis instance identifier.
    sequence = one(Primitive, POSITIVE_INT, at_least=1)
    # 1..1 Nature of illness or problem.
    diagnosisCodeableConcept = one(Complex, "CodeableConcept", choice="diagnosis", at_least=1)
    diagnosisReference = one(ReferenceTo, "Condition", choice="diagnosis", at_least=1)
    # 0..* Timing or nature of the diagnosis.
    type = many(Complex, "CodeableConcept")
    # 0..1 Present on admission.
    onAdmission = one(Complex, "CodeableConcept")
    # 0..1 Package billing code.
    packageCode = one(Complex, "CodeableConcept")


class ClaimProcedure(BackboneElement):
    """Clinical procedures performed. https://hl7.org/fhir/R4/claim.html#Claim.procedure

    sequence 1..1, type 0..*, date 0..1, procedure[x] 1..1, udi 0..*
    """

    PATH = "Claim.procedure"

    # 1..1 Procedure instance identifier.
    sequence = one(Primitive, POSITIVE_INT, at_least=1)
    # 0..* Category of Procedure.
    type = many(Complex, "CodeableConcept")
    # 0..1 When the procedure was performed.
    date = one(Primitive, DATE_TIME)
    # 1..1 Specific clinical procedure.
    procedureCodeableConcept = one(Complex, "CodeableConcept", choice="procedure", at_least=1)
    procedureReference = one(ReferenceTo, "Procedure", choice="procedure", at_least=1)
    # 0..* Unique device identifier.
    udi = many(ReferenceTo, "Device")


class ClaimInsurance(BackboneElement):
    """Patient insurance information. https://hl7.org/fhir/R4/claim.html#Claim.insurance

    sequence 1..1, focal 1..1, identifier 0..1, coverage 1..1, businessArrangement 0..1,
    preAuthRef 0..*, claimResponse 0..1
    """

    PATH = "Claim.insurance"

    # 1..1 Insurance instance identifier.
    sequence = one(Primitive, POSITIVE_INT, at_least=1)
    # 1..1 Coverage to be used for adjudication.
    focal = one(Primitive, BOOLEAN, at_least=1)
    # 0..1 Pre-assigned Claim number.
    identifier = one(Complex, "Identifier")
    # 1..1 Insurance information.
    coverage = one(ReferenceTo, "Coverage", at_least=1)
    # 0..1 Additional provider contract number.
    businessArrangement = one(Primitive, STRING)
    # 0..* Prior authorization reference number.
    preAuthRef = many(Primitive, STRING)
    # 0..1 Adjudication results.
    claimResponse = one(ReferenceTo, "ClaimResponse")


class ClaimAccident(BackboneElement):
    """Details of the event. https://hl7.org/fhir/R4/claim.html#Claim.accident

    date 1..1, type 0..1, location[x] 0..1
    """

    PATH = "Claim.accident"

    # 1..1 When the incident occurred.
    date = one(Primitive, DATE, at_least=1)
    # 0..1 The nature of the accident.
    type = one(Complex, "CodeableConcept")
    # 0..1 Where the event occurred.
    locationAddress = one(Complex, "Address", choice="location")
    locationReference = one(ReferenceTo, "Location", choice="location")


class ClaimItem(BackboneElement):
    """Product or service provided. https://hl7.org/fhir/R4/claim.html#Claim.item

    sequence 1..1, careTeamSequence 0..*, diagnosisSequence 0..*, procedureSequence 0..*,
    informationSequence 0..*, revenue 0..1, category 0..1, productOrService 1..1, modifier 0..*,
    programCode 0..*, serviced[x] 0..1, location[x] 0..1, quantity 0..1, unitPrice 0..1,
    factor 0..1, net 0..1, udi 0..*, bodySite 0..1, subSite 0..*, encounter 0..*, detail 0..*
    """

    PATH = "Claim.item"

    # 1..1 Item instance identifier.
    sequence = one(Primitive, POSITIVE_INT, at_least=1)
    # 0..* Applicable careTeam members.
    careTeamSequence = many(Primitive, POSITIVE_INT)
    # 0..* Applicable diagnoses.
    diagnosisSequence = many(Primitive, POSITIVE_INT)
    # 0..* Applicable procedures.
    procedureSequence = many(Primitive, POSITIVE_INT)
    # 0..* Applicable exception and supporting information.
    informationSequence = many(Primitive, POSITIVE_INT)
    # 0..1 Revenue or cost center code.
    revenue = one(Complex, "CodeableConcept")
    # 0..1 Benefit classification.
    category = one(Complex, "CodeableConcept")
    # 1..1 Billing, service, product, or drug code.
    productOrService = one(Complex, "CodeableConcept", at_least=1)
    # 0..* Product or service billing modifiers.
    modifier = many(Complex, "CodeableConcept")
    # 0..* Program the product or service is provided under.
    programCode = many(Complex, "CodeableConcept")
    # 0..1 Date or dates of service or product delivery.
    servicedDate = one(Primitive, DATE, choice="serviced")
    servicedPeriod = one(Complex, "Period", choice="serviced")
    # 0..1 Place of service or where product was supplied.
    locationCodeableConcept = one(Complex, "CodeableConcept", choice="location")
    locationAddress = one(Complex, "Address", choice="location")
    locationReference = one(ReferenceTo, "Location", choice="location")
    # 0..1 Count of products or services.
    quantity = one(Complex, "SimpleQuantity")
    # 0..1 Fee, charge or cost per item.
    unitPrice = one(Complex, "Money")
    # 0..1 Price scaling factor.
    factor = one(Primitive, DECIMAL)
    # 0..1 Total item cost.
    net = one(Complex, "Money")
    # 0..* Unique device identifier.
    udi = many(ReferenceTo, "Device")
    # 0..1 Anatomical location.
    bodySite = one(Complex, "CodeableConcept")
    # 0..* Anatomical sub-location.
    subSite = many(Complex, "CodeableConcept")
    # 0..* Encounters related to this billed item.
    encounter = many(ReferenceTo, "Encounter")
    # 0..* Product or service provided.
    detail = many(Complex, "Claim.item.detail")


class Claim(DomainResource):
    """Claim, Pre-determination or Pre-authorization. https://hl7.org/fhir/R4/claim.html#Claim

    identifier 0..*, status 1..1, type 1..1, subType 0..1, use 1..1, patient 1..1,
    billablePeriod 0..1, created 1..1, enterer 0..1, insurer 0..1, provider 1..1, priority 1..1,
    fundsReserve 0..1, related 0..*, prescription 0..1, originalPrescription 0..1, payee 0..1,
    referral 0..1, facility 0..1, careTeam 0..*, supportingInfo 0..*, diagnosis 0..*,
    procedure 0..*, insurance 1..*, accident 0..1, item 0..*, total 0..1
    """

    PATH = "Claim"

    resourceType = one(Exactly, "Claim")
    # 0..* Business Identifier for claim.
    identifier = many(Complex, "Identifier")
    # 1..1 active | cancelled | draft | entered-in-error.
    status = one(Primitive, CODE, valuesets_of_others.FmStatus, at_least=1)
    # 1..1 Category or discipline.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 More granular claim type.
    subType = one(Complex, "CodeableConcept")
    # 1..1 claim | preauthorization | predetermination.
    use = one(Primitive, CODE, valuesets_of_others.ClaimUse, at_least=1)
    # 1..1 The recipient of the products and services.
    patient = one(ReferenceTo, "Patient", at_least=1)
    # 0..1 Relevant time frame for the claim.
    billablePeriod = one(Complex, "Period")
    # 1..1 Resource creation date.
    created = one(Primitive, DATE_TIME, at_least=1)
    # 0..1 Author of the claim.
    enterer = one(ReferenceTo, "Practitioner", "PractitionerRole")
    # 0..1 Target.
    insurer = one(ReferenceTo, "Organization")
    # 1..1 Party responsible for the claim.
    provider = one(ReferenceTo, "Practitioner", "PractitionerRole", "Organization", at_least=1)
    # 1..1 Desired processing ugency.
    priority = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 For whom to reserve funds.
    fundsReserve = one(Complex, "CodeableConcept")
    # 0..* Prior or corollary claims.
    related = many(Complex, "Claim.related")
    # 0..1 Prescription authorizing services and products.
    prescription = one(ReferenceTo, "DeviceRequest", "MedicationRequest", "VisionPrescription")
    # 0..1 Original prescription if superseded by fulfiller.
    originalPrescription = one(
        ReferenceTo, "DeviceRequest", "MedicationRequest", "VisionPrescription"
    )
    # 0..1 Recipient of benefits payable.
    payee = one(Complex, "Claim.payee")
    # 0..1 Treatment referral.
    referral = one(ReferenceTo, "ServiceRequest")
    # 0..1 Servicing facility.
    facility = one(ReferenceTo, "Location")
    # 0..* Members of the care team.
    careTeam = many(Complex, "Claim.careTeam")
    # 0..* Supporting information.
    supportingInfo = many(Complex, "Claim.supportingInfo")
    # 0..* Pertinent diagnosis information.
    diagnosis = many(Complex, "Claim.diagnosis")
    # 0..* Clinical procedures performed.
    procedure = many(Complex, "Claim.procedure")
    # 1..* Patient insurance information.
    insurance = many(Complex, "Claim.insurance", at_least=1)
    # 0..1 Details of the event.
    accident = one(Complex, "Claim.accident")
    # 0..* Product or service provided.
    item = many(Complex, "Claim.item")
    # 0..1 Total claim cost.
    total = one(Complex, "Money")
