"""ClaimResponse: https://hl7.org/fhir/R4/claimresponse.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DATE, DATE_TIME, DECIMAL, POSITIVE_INT, STRING
from schemas.resources.r4 import valuesets_of_others


class ClaimResponseItemDetailSubDetail(BackboneElement):
    """Adjudication for claim sub-details.
    https://hl7.org/fhir/R4/claimresponse.html#ClaimResponse.item.detail.subDetail

    subDetailSequence 1..1, noteNumber 0..*, adjudication 0..*
    """

    PATH = "ClaimResponse.item.detail.subDetail"

    # 1..1 Claim sub-detail instance identifier.
    subDetailSequence = one(Primitive, POSITIVE_INT, at_least=1)
    # 0..* Applicable note numbers.
    noteNumber = many(Primitive, POSITIVE_INT)
    # 0..* Subdetail level adjudication details.
    adjudication = many(Complex, "ClaimResponse.item.adjudication")


class ClaimResponseAddItemDetailSubDetail(BackboneElement):
    """Insurer added line items.
    https://hl7.org/fhir/R4/claimresponse.html#ClaimResponse.addItem.detail.subDetail

    productOrService 1..1, modifier 0..*, quantity 0..1, unitPrice 0..1, factor 0..1, net 0..1,
    noteNumber 0..*, adjudication 1..*
    """

    PATH = "ClaimResponse.addItem.detail.subDetail"

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
    # 1..* Added items detail adjudication.
    adjudication = many(Complex, "ClaimResponse.item.adjudication", at_least=1)


class ClaimResponseItemAdjudication(BackboneElement):
    """Adjudication details.
    https://hl7.org/fhir/R4/claimresponse.html#ClaimResponse.item.adjudication

    category 1..1, reason 0..1, amount 0..1, value 0..1
    """

    PATH = "ClaimResponse.item.adjudication"

    # 1..1 Type of adjudication information.
    category = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Explanation of adjudication outcome.
    reason = one(Complex, "CodeableConcept")
    # 0..1 Monetary amount.
    amount = one(Complex, "Money")
    # 0..1 Non-monetary value.
    value = one(Primitive, DECIMAL)


class ClaimResponseItemDetail(BackboneElement):
    """Adjudication for claim details.
    https://hl7.org/fhir/R4/claimresponse.html#ClaimResponse.item.detail

    detailSequence 1..1, noteNumber 0..*, adjudication 1..*, subDetail 0..*
    """

    PATH = "ClaimResponse.item.detail"

    # 1..1 Claim detail instance identifier.
    detailSequence = one(Primitive, POSITIVE_INT, at_least=1)
    # 0..* Applicable note numbers.
    noteNumber = many(Primitive, POSITIVE_INT)
    # 1..* Detail level adjudication details.
    adjudication = many(Complex, "ClaimResponse.item.adjudication", at_least=1)
    # 0..* Adjudication for claim sub-details.
    subDetail = many(Complex, "ClaimResponse.item.detail.subDetail")


class ClaimResponseAddItemDetail(BackboneElement):
    """Insurer added line details.
    https://hl7.org/fhir/R4/claimresponse.html#ClaimResponse.addItem.detail

    productOrService 1..1, modifier 0..*, quantity 0..1, unitPrice 0..1, factor 0..1, net 0..1,
    noteNumber 0..*, adjudication 1..*, subDetail 0..*
    """

    PATH = "ClaimResponse.addItem.detail"

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
    # 1..* Added items detail adjudication.
    adjudication = many(Complex, "ClaimResponse.item.adjudication", at_least=1)
    # 0..* Insurer added line items.
    subDetail = many(Complex, "ClaimResponse.addItem.detail.subDetail")


class ClaimResponseItem(BackboneElement):
    """Adjudication for claim line items.
    https://hl7.org/fhir/R4/claimresponse.html#ClaimResponse.item

    itemSequence 1..1, noteNumber 0..*, adjudication 1..*, detail 0..*
    """

    PATH = "ClaimResponse.item"

    # 1..1 Claim item instance identifier.
    itemSequence = one(Primitive, POSITIVE_INT, at_least=1)
    # 0..* Applicable note numbers.
    noteNumber = many(Primitive, POSITIVE_INT)
    # 1..* Adjudication details.
    adjudication = many(Complex, "ClaimResponse.item.adjudication", at_least=1)
    # 0..* Adjudication for claim details.
    detail = many(Complex, "ClaimResponse.item.detail")


class ClaimResponseAddItem(BackboneElement):
    """Insurer added line items. https://hl7.org/fhir/R4/claimresponse.html#ClaimResponse.addItem

    itemSequence 0..*, detailSequence 0..*, subdetailSequence 0..*, provider 0..*,
    productOrService 1..1, modifier 0..*, programCode 0..*, serviced[x] 0..1, location[x] 0..1,
    quantity 0..1, unitPrice 0..1, factor 0..1, net 0..1, bodySite 0..1, subSite 0..*,
    noteNumber 0..*, adjudication 1..*, detail 0..*
    """

    PATH = "ClaimResponse.addItem"

    # 0..* Item sequence number.
    itemSequence = many(Primitive, POSITIVE_INT)
    # 0..* Detail sequence number.
    detailSequence = many(Primitive, POSITIVE_INT)
    # 0..* Subdetail sequence number.
    subdetailSequence = many(Primitive, POSITIVE_INT)
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
    # 1..* Added items adjudication.
    adjudication = many(Complex, "ClaimResponse.item.adjudication", at_least=1)
    # 0..* Insurer added line details.
    detail = many(Complex, "ClaimResponse.addItem.detail")


class ClaimResponseTotal(BackboneElement):
    """Adjudication totals. https://hl7.org/fhir/R4/claimresponse.html#ClaimResponse.total

    category 1..1, amount 1..1
    """

    PATH = "ClaimResponse.total"

    # 1..1 Type of adjudication information.
    category = one(Complex, "CodeableConcept", at_least=1)
    # 1..1 Financial total for the category.
    amount = one(Complex, "Money", at_least=1)


class ClaimResponsePayment(BackboneElement):
    """Payment Details. https://hl7.org/fhir/R4/claimresponse.html#ClaimResponse.payment

    type 1..1, adjustment 0..1, adjustmentReason 0..1, date 0..1, amount 1..1, identifier 0..1
    """

    PATH = "ClaimResponse.payment"

    # 1..1 Partial or complete payment.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Payment adjustment for non-claim issues.
    adjustment = one(Complex, "Money")
    # 0..1 Explanation for the adjustment.
    adjustmentReason = one(Complex, "CodeableConcept")
    # 0..1 Expected date of payment.
    date = one(Primitive, DATE)
    # 1..1 Payable amount after adjustment.
    amount = one(Complex, "Money", at_least=1)
    # 0..1 Business identifier for the payment.
    identifier = one(Complex, "Identifier")


class ClaimResponseProcessNote(BackboneElement):
    """Note concerning adjudication.
    https://hl7.org/fhir/R4/claimresponse.html#ClaimResponse.processNote

    number 0..1, type 0..1, text 1..1, language 0..1
    """

    PATH = "ClaimResponse.processNote"

    # 0..1 Note instance identifier.
    number = one(Primitive, POSITIVE_INT)
    # 0..1 display | print | printoper.
    type = one(Primitive, CODE, valuesets_of_others.NoteType)
    # 1..1 Note explanatory text.
    text = one(Primitive, STRING, at_least=1)
    # 0..1 Language of the text.
    language = one(Complex, "CodeableConcept")


class ClaimResponseInsurance(BackboneElement):
    """Patient insurance information.
    https://hl7.org/fhir/R4/claimresponse.html#ClaimResponse.insurance

    sequence 1..1, focal 1..1, coverage 1..1, businessArrangement 0..1, claimResponse 0..1
    """

    PATH = "ClaimResponse.insurance"

    # 1..1 Insurance instance identifier.
    sequence = one(Primitive, POSITIVE_INT, at_least=1)
    # 1..1 Coverage to be used for adjudication.
    focal = one(Primitive, BOOLEAN, at_least=1)
    # 1..1 Insurance information.
    coverage = one(ReferenceTo, "Coverage", at_least=1)
    # 0..1 Additional provider contract number.
    businessArrangement = one(Primitive, STRING)
    # 0..1 Adjudication results.
    claimResponse = one(ReferenceTo, "ClaimResponse")


class ClaimResponseError(BackboneElement):
    """Processing errors. https://hl7.org/fhir/R4/claimresponse.html#ClaimResponse.error

    itemSequence 0..1, detailSequence 0..1, subDetailSequence 0..1, code 1..1
    """

    PATH = "ClaimResponse.error"

    # 0..1 Item sequence number.
    itemSequence = one(Primitive, POSITIVE_INT)
    # 0..1 Detail sequence number.
    detailSequence = one(Primitive, POSITIVE_INT)
    # 0..1 Subdetail sequence number.
    subDetailSequence = one(Primitive, POSITIVE_INT)
    # 1..1 Error code detailing processing issues.
    code = one(Complex, "CodeableConcept", at_least=1)


class ClaimResponse(DomainResource):
    """Response to a claim predetermination or preauthorization.
    https://hl7.org/fhir/R4/claimresponse.html#ClaimResponse

    identifier 0..*, status 1..1, type 1..1, subType 0..1, use 1..1, patient 1..1, created 1..1,
    insurer 1..1, requestor 0..1, request 0..1, outcome 1..1, disposition 0..1, preAuthRef 0..1,
    preAuthPeriod 0..1, payeeType 0..1, item 0..*, addItem 0..*, adjudication 0..*, total 0..*,
    payment 0..1, fundsReserve 0..1, formCode 0..1, form 0..1, processNote 0..*,
    communicationRequest 0..*, insurance 0..*, error 0..*
    """

    PATH = "ClaimResponse"

    resourceType = one(Exactly, "ClaimResponse")
    # 0..* Business Identifier for a claim response.
    identifier = many(Complex, "Identifier")
    # 1..1 active | cancelled | draft | entered-in-error.
    status = one(Primitive, CODE, valuesets_of_others.FmStatus, at_least=1)
    # 1..1 More granular claim type.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 More granular claim type.
    subType = one(Complex, "CodeableConcept")
    # 1..1 claim | preauthorization | predetermination.
    use = one(Primitive, CODE, valuesets_of_others.ClaimUse, at_least=1)
    # 1..1 The recipient of the products and services.
    patient = one(ReferenceTo, "Patient", at_least=1)
    # 1..1 Response creation date.
    created = one(Primitive, DATE_TIME, at_least=1)
    # 1..1 Party responsible for reimbursement.
    insurer = one(ReferenceTo, "Organization", at_least=1)
    # 0..1 Party responsible for the claim.
    requestor = one(ReferenceTo, "Practitioner", "PractitionerRole", "Organization")
    # 0..1 Id of resource triggering adjudication.
    request = one(ReferenceTo, "Claim")
    # 1..1 queued | complete | error | partial.
    outcome = one(Primitive, CODE, valuesets_of_others.RemittanceOutcome, at_least=1)
    # 0..1 Disposition Message.
    disposition = one(Primitive, STRING)
    # 0..1 Preauthorization reference.
    preAuthRef = one(Primitive, STRING)
    # 0..1 Preauthorization reference effective period.
    preAuthPeriod = one(Complex, "Period")
    # 0..1 Party to be paid any benefits payable.
    payeeType = one(Complex, "CodeableConcept")
    # 0..* Adjudication for claim line items.
    item = many(Complex, "ClaimResponse.item")
    # 0..* Insurer added line items.
    addItem = many(Complex, "ClaimResponse.addItem")
    # 0..* Header-level adjudication.
    adjudication = many(Complex, "ClaimResponse.item.adjudication")
    # 0..* Adjudication totals.
    total = many(Complex, "ClaimResponse.total")
    # 0..1 Payment Details.
    payment = one(Complex, "ClaimResponse.payment")
    # 0..1 Funds reserved status.
    fundsReserve = one(Complex, "CodeableConcept")
    # 0..1 Printed form identifier.
    formCode = one(Complex, "CodeableConcept")
    # 0..1 Printed reference or actual form.
    form = one(Complex, "Attachment")
    # 0..* Note concerning adjudication.
    processNote = many(Complex, "ClaimResponse.processNote")
    # 0..* Request for additional information.
    communicationRequest = many(ReferenceTo, "CommunicationRequest")
    # 0..* Patient insurance information.
    insurance = many(Complex, "ClaimResponse.insurance")
    # 0..* Processing errors.
    error = many(Complex, "ClaimResponse.error")
