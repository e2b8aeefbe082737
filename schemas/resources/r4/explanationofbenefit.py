"""ExplanationOfBenefit: https://hl7.org/fhir/R4/explanationofbenefit.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import (
    BOOLEAN,
    CODE,
    DATE,
    DATE_TIME,
    DECIMAL,
    POSITIVE_INT,
    STRING,
    UNSIGNED_INT,
)
from schemas.resources.r4 import valuesets_of_others


class ExplanationOfBenefitItemDetailSubDetail(BackboneElement):
    """Additional items.
    https://hl7.org/fhir/R4/explanationofbenefit.html#ExplanationOfBenefit.item.detail.subDetail

    sequence 1..1, revenue 0..1, category 0..1, productOrService 1..1, modifier 0..*,
    programCode 0..*, quantity 0..1, unitPrice 0..1, factor 0..1, net 0..1, udi 0..*,
    noteNumber 0..*, adjudication 0..*
    """

    PATH = "ExplanationOfBenefit.item.detail.subDetail"

    # 1..1 Product or service provided.
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
    # 0..* Applicable note numbers.
    noteNumber = many(Primitive, POSITIVE_INT)
    # 0..* Subdetail level adjudication details.
    adjudication = many(Complex, "ExplanationOfBenefit.item.adjudication")


class ExplanationOfBenefitAddItemDetailSubDetail(BackboneElement):
    """Insurer added line items.
    https://hl7.org/fhir/R4/explanationofbenefit.html#ExplanationOfBenefit.addItem.detail.subDetail

    productOrService 1..1, modifier 0..*, quantity 0..1, unitPrice 0..1, factor 0..1, net 0..1,
    noteNumber 0..*, adjudication 0..*
    """

    PATH = "ExplanationOfBenefit.addItem.detail.subDetail"

    # 1..1 Billing, service, product, or drug code.
    productOrService = one(Complex, "CodeableConcept", at_least=1)
    # 0..* Service/Product billing modifiers.
    modifier = many(Complex, "CodeableConcept")
    # 0..1 Count of products or services.
    quantity = one(Complex, "SimpleQuantity")
    # 0..1 Fee, charge or cost per item.
    unitPrice = one(Complex, "Money")
    # 0..1 Price scaling factor.
    factor = one(Primitive, DECIMAL)
    # 0..1 Total item cost.
    net = one(Complex, "Money")
    # 0..* Applicable note numbers.
    noteNumber = many(Primitive, POSITIVE_INT)
    # 0..* Added items adjudication.
    adjudication = many(Complex, "ExplanationOfBenefit.item.adjudication")


class ExplanationOfBenefitItemAdjudication(BackboneElement):
    """Adjudication details.
    https://hl7.org/fhir/R4/explanationofbenefit.html#ExplanationOfBenefit.item.adjudication

    category 1..1, reason 0..1, amount 0..1, value 0..1
    """

    PATH = "ExplanationOfBenefit.item.adjudication"

    # 1..1 Type of adjudication information.
    category = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Explanation of adjudication outcome.
    reason = one(Complex, "CodeableConcept")
    # 0..1 Monetary amount.
    amount = one(Complex, "Money")
    # 0..1 Non-monitary value.
    value = one(Primitive, DECIMAL)


class ExplanationOfBenefitItemDetail(BackboneElement):
    """Additional items.
    https://hl7.org/fhir/R4/explanationofbenefit.html#ExplanationOfBenefit.item.detail

    sequence 1..1, revenue 0..1, category 0..1, productOrService 1..1, modifier 0..*,
    programCode 0..*, quantity 0..1, unitPrice 0..1, factor 0..1, net 0..1, udi 0..*,
    noteNumber 0..*, adjudication 0..*, subDetail 0..*
    """

    PATH = "ExplanationOfBenefit.item.detail"

    # 1..1 Product or service provided.
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
    # 0..* Applicable note numbers.
    noteNumber = many(Primitive, POSITIVE_INT)
    # 0..* Detail level adjudication details.
    adjudication = many(Complex, "ExplanationOfBenefit.item.adjudication")
    # 0..* Additional items.
    subDetail = many(Complex, "ExplanationOfBenefit.item.detail.subDetail")


class ExplanationOfBenefitAddItemDetail(BackboneElement):
    """Insurer added line items.
    https://hl7.org/fhir/R4/explanationofbenefit.html#ExplanationOfBenefit.addItem.detail

    productOrService 1..1, modifier 0..*, quantity 0..1, unitPrice 0..1, factor 0..1, net 0..1,
    noteNumber 0..*, adjudication 0..*, subDetail 0..*
    """

    PATH = "ExplanationOfBenefit.addItem.detail"

    # 1..1 Billing, service, product, or drug code.
    productOrService = one(Complex, "CodeableConcept", at_least=1)
    # 0..* Service/Product billing modifiers.
    modifier = many(Complex, "CodeableConcept")
    # 0..1 Count of products or services.
    quantity = one(Complex, "SimpleQuantity")
    # 0..1 Fee, charge or cost per item.
    unitPrice = one(Complex, "Money")
    # 0..1 Price scaling factor.
    factor = one(Primitive, DECIMAL)
    # 0..1 Total item cost.
    net = one(Complex, "Money")
    # 0..* Applicable note numbers.
    noteNumber = many(Primitive, POSITIVE_INT)
    # 0..* Added items adjudication.
    adjudication = many(Complex, "ExplanationOfBenefit.item.adjudication")
    # 0..* Insurer added line items.
    subDetail = many(Complex, "ExplanationOfBenefit.addItem.detail.subDetail")


class ExplanationOfBenefitBenefitBalanceFinancial(BackboneElement):
    """Benefit Summary.
    https://hl7.org/fhir/R4/explanationofbenefit.html#ExplanationOfBenefit.benefitBalance.financial

    type 1..1, allowed[x] 0..1, used[x] 0..1
    """

    PATH = "ExplanationOfBenefit.benefitBalance.financial"

    # 1..1 Benefit classification.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Benefits allowed.
    allowedUnsignedInt = one(Primitive, UNSIGNED_INT, choice="allowed")
    allowedString = one(Primitive, STRING, choice="allowed")
    allowedMoney = one(Complex, "Money", choice="allowed")
    # 0..1 Benefits used.
    usedUnsignedInt = one(Primitive, UNSIGNED_INT, choice="used")
    usedMoney = one(Complex, "Money", choice="used")


class ExplanationOfBenefitRelated(BackboneElement):
    """Prior or corollary claims.
    https://hl7.org/fhir/R4/explanationofbenefit.html#ExplanationOfBenefit.related

    claim 0..1, relationship 0..1, reference 0..1
    """

    PATH = "ExplanationOfBenefit.related"

    # 0..1 Reference to the related claim.
    claim = one(ReferenceTo, "Claim")
    # 0..1 How the reference claim is related.
    relationship = one(Complex, "CodeableConcept")
    # 0..1 File or case reference.
    reference = one(Complex, "Identifier")


class ExplanationOfBenefitPayee(BackboneElement):
    """Recipient of benefits payable.
    https://hl7.org/fhir/R4/explanationofbenefit.html#ExplanationOfBenefit.payee

    type 0..1, party 0..1
    """

    PATH = "ExplanationOfBenefit.payee"

    # 0..1 Category of recipient.
    type = one(Complex, "CodeableConcept")
    # 0..1 Recipient reference.
    party = one(
        ReferenceTo, "Practitioner", "PractitionerRole", "Organization", "Patient", "RelatedPerson"
    )


class ExplanationOfBenefitCareTeam(BackboneElement):
    """Care Team members.
    https://hl7.org/fhir/R4/explanationofbenefit.html#ExplanationOfBenefit.careTeam

    sequence 1..1, provider 1..1, responsible 0..1, role 0..1, qualification 0..1
    """

    PATH = "ExplanationOfBenefit.careTeam"

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


class ExplanationOfBenefitSupportingInfo(BackboneElement):
    """Supporting information.
    https://hl7.org/fhir/R4/explanationofbenefit.html#ExplanationOfBenefit.supportingInfo

    sequence 1..1, category 1..1, code 0..1, timing[x] 0..1, value[x] 0..1, reason 0..1
    """

    PATH = "ExplanationOfBenefit.supportingInfo"

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
    reason = one(Complex, "Coding")


class ExplanationOfBenefitDiagnosis(BackboneElement):
    """Pertinent diagnosis information.
    https://hl7.org/fhir/R4/explanationofbenefit.html#ExplanationOfBenefit.diagnosis

    sequence 1..1, diagnosis[x] 1..1, type 0..*, onAdmission 0..1, packageCode 0..1
    """

    PATH = "ExplanationOfBenefit.diagnosis"

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


class ExplanationOfBenefitProcedure(BackboneElement):
    """Clinical procedures performed.
    https://hl7.org/fhir/R4/explanationofbenefit.html#ExplanationOfBenefit.procedure

    sequence 1..1, type 0..*, date 0..1, procedure[x] 1..1, udi 0..*
    """

    PATH = "ExplanationOfBenefit.procedure"

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


class ExplanationOfBenefitInsurance(BackboneElement):
    """Patient insurance information.
    https://hl7.org/fhir/R4/explanationofbenefit.html#ExplanationOfBenefit.insurance

    focal 1..1, coverage 1..1, preAuthRef 0..*
    """

    PATH = "ExplanationOfBenefit.insurance"

    # 1..1 Coverage to be used for adjudication.
    focal = one(Primitive, BOOLEAN, at_least=1)
    # 1..1 Insurance information.
    coverage = one(ReferenceTo, "Coverage", at_least=1)
    # 0..* Prior authorization reference number.
    preAuthRef = many(Primitive, STRING)


class ExplanationOfBenefitAccident(BackboneElement):
    """Details of the event.
    https://hl7.org/fhir/R4/explanationofbenefit.html#ExplanationOfBenefit.accident

    date 0..1, type 0..1, location[x] 0..1
    """

    PATH = "ExplanationOfBenefit.accident"

    # 0..1 When the incident occurred.
    date = one(Primitive, DATE)
    # 0..1 The nature of the accident.
    type = one(Complex, "CodeableConcept")
    # 0..1 Where the event occurred.
    locationAddress = one(Complex, "Address", choice="location")
    locationReference = one(ReferenceTo, "Location", choice="location")


class ExplanationOfBenefitItem(BackboneElement):
    """Product or service provided.
    https://hl7.org/fhir/R4/explanationofbenefit.html#ExplanationOfBenefit.item

    sequence 1..1, careTeamSequence 0..*, diagnosisSequence 0..*, procedureSequence 0..*,
    informationSequence 0..*, revenue 0..1, category 0..1, productOrService 1..1, modifier 0..*,
    programCode 0..*, serviced[x] 0..1, location[x] 0..1, quantity 0..1, unitPrice 0..1,
    factor 0..1, net 0..1, udi 0..*, bodySite 0..1, subSite 0..*, encounter 0..*,
    noteNumber 0..*, adjudication 0..*, detail 0..*
    """

    PATH = "ExplanationOfBenefit.item"

    # 1..1 Item instance identifier.
    sequence = one(Primitive, POSITIVE_INT, at_least=1)
    # 0..* Applicable care team members.
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
    # 0..* Applicable note numbers.
    noteNumber = many(Primitive, POSITIVE_INT)
    # 0..* Adjudication details.
    adjudication = many(Complex, "ExplanationOfBenefit.item.adjudication")
    # 0..* Additional items.
    detail = many(Complex, "ExplanationOfBenefit.item.detail")


class ExplanationOfBenefitAddItem(BackboneElement):
    """Insurer added line items.
    https://hl7.org/fhir/R4/explanationofbenefit.html#ExplanationOfBenefit.addItem

    itemSequence 0..*, detailSequence 0..*, subDetailSequence 0..*, provider 0..*,
    productOrService 1..1, modifier 0..*, programCode 0..*, serviced[x] 0..1, location[x] 0..1,
    quantity 0..1, unitPrice 0..1, factor 0..1, net 0..1, bodySite 0..1, subSite 0..*,
    noteNumber 0..*, adjudication 0..*, detail 0..*
    """

    PATH = "ExplanationOfBenefit.addItem"

    # 0..* Item sequence number.
    itemSequence = many(Primitive, POSITIVE_INT)
    # 0..* Detail sequence number.
    detailSequence = many(Primitive, POSITIVE_INT)
    # 0..* Subdetail sequence number.
    subDetailSequence = many(Primitive, POSITIVE_INT)
    # 0..* Authorized providers.
    provider = many(ReferenceTo, "Practitioner", "PractitionerRole", "Organization")
    # 1..1 Billing, service, product, or drug code.
    productOrService = one(Complex, "CodeableConcept", at_least=1)
    # 0..* Service/Product billing modifiers.
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
    # 0..1 Anatomical location.
    bodySite = one(Complex, "CodeableConcept")
    # 0..* Anatomical sub-location.
    subSite = many(Complex, "CodeableConcept")
    # 0..* Applicable note numbers.
    noteNumber = many(Primitive, POSITIVE_INT)
    # 0..* Added items adjudication.
    adjudication = many(Complex, "ExplanationOfBenefit.item.adjudication")
    # 0..* Insurer added line items.
    detail = many(Complex, "ExplanationOfBenefit.addItem.detail")


class ExplanationOfBenefitTotal(BackboneElement):
    """Adjudication totals.
    https://hl7.org/fhir/R4/explanationofbenefit.html#ExplanationOfBenefit.total

    category 1..1, amount 1..1
    """

    PATH = "ExplanationOfBenefit.total"

    # 1..1 Type of adjudication information.
    category = one(Complex, "CodeableConcept", at_least=1)
    # 1..1 Financial total for the category.
    amount = one(Complex, "Money", at_least=1)


class ExplanationOfBenefitPayment(BackboneElement):
    """Payment Details.
    https://hl7.org/fhir/R4/explanationofbenefit.html#ExplanationOfBenefit.payment

    type 0..1, adjustment 0..1, adjustmentReason 0..1, date 0..1, amount 0..1, identifier 0..1
    """

    PATH = "ExplanationOfBenefit.payment"

    # 0..1 Partial or complete payment.
    type = one(Complex, "CodeableConcept")
    # 0..1 Payment adjustment for non-claim issues.
    adjustment = one(Complex, "Money")
    # 0..1 Explanation for the variance.
    adjustmentReason = one(Complex, "CodeableConcept")
    # 0..1 Expected date of payment.
    date = one(Primitive, DATE)
    # 0..1 Payable amount after adjustment.
    amount = one(Complex, "Money")
    # 0..1 Business identifier for the payment.
    identifier = one(Complex, "Identifier")


class ExplanationOfBenefitProcessNote(BackboneElement):
    """Note concerning adjudication.
    https://hl7.org/fhir/R4/explanationofbenefit.html#ExplanationOfBenefit.processNote

    number 0..1, type 0..1, text 0..1, language 0..1
    """

    PATH = "ExplanationOfBenefit.processNote"

    # 0..1 Note instance identifier.
    number = one(Primitive, POSITIVE_INT)
    # 0..1 display | print | printoper.
    type = one(Primitive, CODE, valuesets_of_others.NoteType)
    # 0..1 Note explanatory text.
    text = one(Primitive, STRING)
    # 0..1 Language of the text.
    language = one(Complex, "CodeableConcept")


class ExplanationOfBenefitBenefitBalance(BackboneElement):
    """Balance by Benefit Category.
    https://hl7.org/fhir/R4/explanationofbenefit.html#ExplanationOfBenefit.benefitBalance

    category 1..1, excluded 0..1, name 0..1, description 0..1, network 0..1, unit 0..1,
    term 0..1, financial 0..*
    """

    PATH = "ExplanationOfBenefit.benefitBalance"

    # 1..1 Benefit classification.
    category = one(Complex, "CodeableConcept", at_least=1)
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
    financial = many(Complex, "ExplanationOfBenefit.benefitBalance.financial")


class ExplanationOfBenefit(DomainResource):
    """Explanation of Benefit resource.
    https://hl7.org/fhir/R4/explanationofbenefit.html#ExplanationOfBenefit

    identifier 0..*, status 1..1, type 1..1, subType 0..1, use 1..1, patient 1..1,
    billablePeriod 0..1, created 1..1, enterer 0..1, insurer 1..1, provider 1..1, priority 0..1,
    fundsReserveRequested 0..1, fundsReserve 0..1, related 0..*, prescription 0..1,
    originalPrescription 0..1, payee 0..1, referral 0..1, facility 0..1, claim 0..1,
    claimResponse 0..1, outcome 1..1, disposition 0..1, preAuthRef 0..*, preAuthRefPeriod 0..*,
    careTeam 0..*, supportingInfo 0..*, diagnosis 0..*, procedure 0..*, precedence 0..1,
    insurance 1..*, accident 0..1, item 0..*, addItem 0..*, adjudication 0..*, total 0..*,
    payment 0..1, formCode 0..1, form 0..1, processNote 0..*, benefitPeriod 0..1,
    benefitBalance 0..*
    """

    PATH = "ExplanationOfBenefit"

    resourceType = one(Exactly, "ExplanationOfBenefit")
    # 0..* Business Identifier for the resource.
    identifier = many(Complex, "Identifier")
    # 1..1 active | cancelled | draft | entered-in-error.
    status = one(Primitive, CODE, valuesets_of_others.ExplanationofbenefitStatus, at_least=1)
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
    # 1..1 Response creation date.
    created = one(Primitive, DATE_TIME, at_least=1)
    # 0..1 Author of the claim.
    enterer = one(ReferenceTo, "Practitioner", "PractitionerRole")
    # 1..1 Party responsible for reimbursement.
    insurer = one(ReferenceTo, "Organization", at_least=1)
    # 1..1 Party responsible for the claim.
    provider = one(ReferenceTo, "Practitioner", "PractitionerRole", "Organization", at_least=1)
    # 0..1 Desired processing urgency.
    priority = one(Complex, "CodeableConcept")
    # 0..1 For whom to reserve funds.
    fundsReserveRequested = one(Complex, "CodeableConcept")
    # 0..1 Funds reserved status.
    fundsReserve = one(Complex, "CodeableConcept")
    # 0..* Prior or corollary claims.
    related = many(Complex, "ExplanationOfBenefit.related")
    # 0..1 Prescription authorizing services or products.
    prescription = one(ReferenceTo, "MedicationRequest", "VisionPrescription")
    # 0..1 Original prescription if superceded by fulfiller.
    originalPrescription = one(ReferenceTo, "MedicationRequest")
    # 0..1 Recipient of benefits payable.
    payee = one(Complex, "ExplanationOfBenefit.payee")
    # 0..1 Treatment Referral.
    referral = one(ReferenceTo, "ServiceRequest")
    # 0..1 Servicing Facility.
    facility = one(ReferenceTo, "Location")
    # 0..1 Claim reference.
    claim = one(ReferenceTo, "Claim")
    # 0..1 Claim response reference.
    claimResponse = one(ReferenceTo, "ClaimResponse")
    # 1..1 queued | complete | error | partial.
    outcome = one(Primitive, CODE, valuesets_of_others.RemittanceOutcome, at_least=1)
    # 0..1 Disposition Message.
    disposition = one(Primitive, STRING)
    # 0..* Preauthorization reference.
    preAuthRef = many(Primitive, STRING)
    # 0..* Preauthorization in-effect period.
    preAuthRefPeriod = many(Complex, "Period")
    # 0..* Care Team members.
    careTeam = many(Complex, "ExplanationOfBenefit.careTeam")
    # 0..* Supporting information.
    supportingInfo = many(Complex, "ExplanationOfBenefit.supportingInfo")
    # 0..* Pertinent diagnosis information.
    diagnosis = many(Complex, "ExplanationOfBenefit.diagnosis")
    # 0..* Clinical procedures performed.
    procedure = many(Complex, "ExplanationOfBenefit.procedure")
    # 0..1 Precedence (primary, secondary, etc.).
    precedence = one(Primitive, POSITIVE_INT)
    # 1..* Patient insurance information.
    insurance = many(Complex, "ExplanationOfBenefit.insurance", at_least=1)
    # 0..1 Details of the event.
    accident = one(Complex, "ExplanationOfBenefit.accident")
    # 0..* Product or service provided.
    item = many(Complex, "ExplanationOfBenefit.item")
    # 0..* Insurer added line items.
    addItem = many(Complex, "ExplanationOfBenefit.addItem")
    # 0..* Header-level adjudication.
    adjudication = many(Complex, "ExplanationOfBenefit.item.adjudication")
    # 0..* Adjudication totals.
    total = many(Complex, "ExplanationOfBenefit.total")
    # 0..1 Payment Details.
    payment = one(Complex, "ExplanationOfBenefit.payment")
    # 0..1 Printed form identifier.
    formCode = one(Complex, "CodeableConcept")
    # 0..1 Printed reference or actual form.
    form = one(Complex, "Attachment")
    # 0..* Note concerning adjudication.
    processNote = many(Complex, "ExplanationOfBenefit.processNote")
    # 0..1 When the benefits are applicable.
    benefitPeriod = one(Complex, "Period")
    # 0..* Balance by Benefit Category.
    benefitBalance = many(Complex, "ExplanationOfBenefit.benefitBalance")
