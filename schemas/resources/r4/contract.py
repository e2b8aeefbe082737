"""Contract: https://hl7.org/fhir/R4/contract.html"""

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
    INTEGER,
    MARKDOWN,
    STRING,
    TIME,
    UNSIGNED_INT,
    URI,
)
from schemas.resources.r4 import valuesets_of_others


class ContractTermOfferParty(BackboneElement):
    """Offer Recipient. https://hl7.org/fhir/R4/contract.html#Contract.term.offer.party

    reference 1..*, role 1..1
    """

    PATH = "Contract.term.offer.party"

    # 1..* Referenced entity.
    reference = many(
        ReferenceTo,
        "Patient",
        "RelatedPerson",
        "Practitioner",
        "PractitionerRole",
        "Device",
        "Group",
        "Organization",
        at_least=1,
    )
    # 1..1 Participant engagement type.
    role = one(Complex, "CodeableConcept", at_least=1)


class ContractTermOfferAnswer(BackboneElement):
    """Response to offer text. https://hl7.org/fhir/R4/contract.html#Contract.term.offer.answer

    value[x] 1..1
    """

    PATH = "Contract.term.offer.answer"

    # 1..1 The actual answer response.
    valueBoolean = one(Primitive, BOOLEAN, choice="value", at_least=1)
    valueDecimal = one(Primitive, DECIMAL, choice="value", at_least=1)
    valueInteger = one(Primitive, INTEGER, choice="value", at_least=1)
    valueDate = one(Primitive, DATE, choice="value", at_least=1)
    valueDateTime = one(Primitive, DATE_TIME, choice="value", at_least=1)
    valueTime = one(Primitive, TIME, choice="value", at_least=1)
    valueString = one(Primitive, STRING, choice="value", at_least=1)
    valueUri = one(Primitive, URI, choice="value", at_least=1)
    valueAttachment = one(Complex, "Attachment", choice="value", at_least=1)
    valueCoding = one(Complex, "Coding", choice="value", at_least=1)
    valueQuantity = one(Complex, "Quantity", choice="value", at_least=1)
    valueReference = one(ReferenceTo, choice="value", at_least=1)


class ContractTermAssetContext(BackboneElement):
    """Circumstance of the asset. https://hl7.org/fhir/R4/contract.html#Contract.term.asset.context

    reference 0..1, code 0..*, text 0..1
    """

    PATH = "Contract.term.asset.context"

    # 0..1 Creator,custodian or owner.
    reference = one(ReferenceTo)
    # 0..* Codeable asset context.
    code = many(Complex, "CodeableConcept")
    # 0..1 Context description.
    text = one(Primitive, STRING)


class ContractTermAssetValuedItem(BackboneElement):
    """Contract Valued Item List.
    https://hl7.org/fhir/R4/contract.html#Contract.term.asset.valuedItem

    entity[x] 0..1, identifier 0..1, effectiveTime 0..1, quantity 0..1, unitPrice 0..1,
    factor 0..1, points 0..1, net 0..1, payment 0..1, paymentDate 0..1, responsible 0..1,
    recipient 0..1, linkId 0..*, securityLabelNumber 0..*
    """

    PATH = "Contract.term.asset.valuedItem"

    # 0..1 Contract Valued Item Type.
    entityCodeableConcept = one(Complex, "CodeableConcept", choice="entity")
    entityReference = one(ReferenceTo, choice="entity")
    # 0..1 Contract Valued Item Number.
    identifier = one(Complex, "Identifier")
    # 0..1 Contract Valued Item Effective Tiem.
    effectiveTime = one(Primitive, DATE_TIME)
    # 0..1 Count of Contract Valued Items.
    quantity = one(Complex, "SimpleQuantity")
    # 0..1 Contract Valued Item fee, charge, or cost.
    unitPrice = one(Complex, "Money")
    # 0..1 Contract Valued Item Price Scaling Factor.
    factor = one(Primitive, DECIMAL)
    # 0..1 Contract Valued Item Difficulty Scaling Factor.
    points = one(Primitive, DECIMAL)
    # 0..1 Total Contract Valued Item Value.
    net = one(Complex, "Money")
    # 0..1 Terms of valuation.
    payment = one(Primitive, STRING)
    # 0..1 When payment is due.
    paymentDate = one(Primitive, DATE_TIME)
    # 0..1 Who will make payment.
    responsible = one(
        ReferenceTo, "Organization", "Patient", "Practitioner", "PractitionerRole", "RelatedPerson"
    )
    # 0..1 Who will receive payment.
    recipient = one(
        ReferenceTo, "Organization", "Patient", "Practitioner", "PractitionerRole", "RelatedPerson"
    )
    # 0..* Pointer to specific item.
    linkId = many(Primitive, STRING)
    # 0..* Security Labels that define affected terms.
    securityLabelNumber = many(Primitive, UNSIGNED_INT)


class ContractTermActionSubject(BackboneElement):
    """Entity of the action. https://hl7.org/fhir/R4/contract.html#Contract.term.action.subject

    reference 1..*, role 0..1
    """

    PATH = "Contract.term.action.subject"

    # 1..* Entity of the action.
    reference = many(
        ReferenceTo,
        "Patient",
        "RelatedPerson",
        "Practitioner",
        "PractitionerRole",
        "Device",
        "Group",
        "Organization",
        at_least=1,
    )
    # 0..1 Role type of the agent.
    role = one(Complex, "CodeableConcept")


class ContractTermSecurityLabel(BackboneElement):
    """Protection for the Term. https://hl7.org/fhir/R4/contract.html#Contract.term.securityLabel

    number 0..*, classification 1..1, category 0..*, control 0..*
    """

    PATH = "Contract.term.securityLabel"

    # 0..* Link to Security Labels.
    number = many(Primitive, UNSIGNED_INT)
    # 1..1 Confidentiality Protection.
    classification = one(Complex, "Coding", at_least=1)
    # 0..* Applicable Policy.
    category = many(Complex, "Coding")
    # 0..* Handling Instructions.
    control = many(Complex, "Coding")


class ContractTermOffer(BackboneElement):
    """Context of the Contract term. https://hl7.org/fhir/R4/contract.html#Contract.term.offer

    identifier 0..*, party 0..*, topic 0..1, type 0..1, decision 0..1, decisionMode 0..*,
    answer 0..*, text 0..1, linkId 0..*, securityLabelNumber 0..*
    """

    PATH = "Contract.term.offer"

    # 0..* Offer business ID.
    identifier = many(Complex, "Identifier")
    # 0..* Offer Recipient.
    party = many(Complex, "Contract.term.offer.party")
    # 0..1 Negotiable offer asset.
    topic = one(ReferenceTo)
    # 0..1 Contract Offer Type or Form.
    type = one(Complex, "CodeableConcept")
    # 0..1 Accepting party choice.
    decision = one(Complex, "CodeableConcept")
    # 0..* How decision is conveyed.
    decisionMode = many(Complex, "CodeableConcept")
    # 0..* Response to offer text.
    answer = many(Complex, "Contract.term.offer.answer")
    # 0..1 Human readable offer text.
    text = one(Primitive, STRING)
    # 0..* Pointer to text.
    linkId = many(Primitive, STRING)
    # 0..* Offer restriction numbers.
    securityLabelNumber = many(Primitive, UNSIGNED_INT)


class ContractTermAsset(BackboneElement):
    """Contract Term Asset List. https://hl7.org/fhir/R4/contract.html#Contract.term.asset

    scope 0..1, type 0..*, typeReference 0..*, subtype 0..*, relationship 0..1, context 0..*,
    condition 0..1, periodType 0..*, period 0..*, usePeriod 0..*, text 0..1, linkId 0..*,
    answer 0..*, securityLabelNumber 0..*, valuedItem 0..*
    """

    PATH = "Contract.term.asset"

    # 0..1 Range of asset.
    scope = one(Complex, "CodeableConcept")
    # 0..* Asset category.
    type = many(Complex, "CodeableConcept")
    # 0..* Associated entities.
    typeReference = many(ReferenceTo)
    # 0..* Asset sub-category.
    subtype = many(Complex, "CodeableConcept")
    # 0..1 Kinship of the asset.
    relationship = one(Complex, "Coding")
    # 0..* Circumstance of the asset.
    context_ = many(Complex, "Contract.term.asset.context", name="context")
    # 0..1 Quality desctiption of asset.
    condition = one(Primitive, STRING)
    # 0..* Asset availability types.
    periodType = many(Complex, "CodeableConcept")
    # 0..* Time period of the asset.
    period = many(Complex, "Period")
    # 0..* Time period.
    usePeriod = many(Complex, "Period")
    # 0..1 Asset clause or question text.
    text = one(Primitive, STRING)
    # 0..* Pointer to asset text.
    linkId = many(Primitive, STRING)
    # 0..* Response to assets.
    answer = many(Complex, "Contract.term.offer.answer")
    # 0..* Asset restriction numbers.
    securityLabelNumber = many(Primitive, UNSIGNED_INT)
    # 0..* Contract Valued Item List.
    valuedItem = many(Complex, "Contract.term.asset.valuedItem")


class ContractTermAction(BackboneElement):
    """Entity being ascribed responsibility.
    https://hl7.org/fhir/R4/contract.html#Contract.term.action

    doNotPerform 0..1, type 1..1, subject 0..*, intent 1..1, linkId 0..*, status 1..1,
    context 0..1, contextLinkId 0..*, occurrence[x] 0..1, requester 0..*, requesterLinkId 0..*,
    performerType 0..*, performerRole 0..1, performer 0..1, performerLinkId 0..*,
    reasonCode 0..*, reasonReference 0..*, reason 0..*, reasonLinkId 0..*, note 0..*,
    securityLabelNumber 0..*
    """

    PATH = "Contract.term.action"

    # 0..1 True if the term prohibits the action.
    doNotPerform = one(Primitive, BOOLEAN)
    # 1..1 Type or form of the action.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 0..* Entity of the action.
    subject = many(Complex, "Contract.term.action.subject")
    # 1..1 Purpose for the Contract Term Action.
    intent = one(Complex, "CodeableConcept", at_least=1)
    # 0..* Pointer to specific item.
    linkId = many(Primitive, STRING)
    # 1..1 State of the action.
    status = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Episode associated with action.
    context_ = one(ReferenceTo, "Encounter", "EpisodeOfCare", name="context")
    # 0..* Pointer to specific item.
    contextLinkId = many(Primitive, STRING)
    # 0..1 When action happens.
    occurrenceDateTime = one(Primitive, DATE_TIME, choice="occurrence")
    occurrencePeriod = one(Complex, "Period", choice="occurrence")
    occurrenceTiming = one(Complex, "Timing", choice="occurrence")
    # 0..* Who asked for action.
    requester = many(
        ReferenceTo,
        "Patient",
        "RelatedPerson",
        "Practitioner",
        "PractitionerRole",
        "Device",
        "Group",
        "Organization",
    )
    # 0..* Pointer to specific item.
    requesterLinkId = many(Primitive, STRING)
    # 0..* Kind of service performer.
    performerType = many(Complex, "CodeableConcept")
    # 0..1 Competency of the performer.
    performerRole = one(Complex, "CodeableConcept")
    # 0..1 Actor that wil execute (or not) the action.
    performer = one(
        ReferenceTo,
        "RelatedPerson",
        "Patient",
        "Practitioner",
        "PractitionerRole",
        "CareTeam",
        "Device",
        "Substance",
        "Organization",
        "Location",
    )
    # 0..* Pointer to specific item.
    performerLinkId = many(Primitive, STRING)
    # 0..* Why is action (not) needed?
    reasonCode = many(Complex, "CodeableConcept")
    # 0..* Why is action (not) needed?
    reasonReference = many(
        ReferenceTo,
        "Condition",
        "Observation",
        "DiagnosticReport",
        "DocumentReference",
        "Questionnaire",
        "QuestionnaireResponse",
    )
    # 0..* Why action is to be performed.
    reason = many(Primitive, STRING)
    # 0..* Pointer to specific item.
    reasonLinkId = many(Primitive, STRING)
    # 0..* Comments about the action.
    note = many(Complex, "Annotation")
    # 0..* Action restriction numbers.
    securityLabelNumber = many(Primitive, UNSIGNED_INT)


class ContractContentDefinition(BackboneElement):
    """Contract precursor content. https://hl7.org/fhir/R4/contract.html#Contract.contentDefinition

    type 1..1, subType 0..1, publisher 0..1, publicationDate 0..1, publicationStatus 1..1,
    copyright 0..1
    """

    PATH = "Contract.contentDefinition"

    # 1..1 Content structure and use.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Detailed Content Type Definition.
    subType = one(Complex, "CodeableConcept")
    # 0..1 Publisher Entity.
    publisher = one(ReferenceTo, "Practitioner", "PractitionerRole", "Organization")
    # 0..1 When published.
    publicationDate = one(Primitive, DATE_TIME)
    # 1..1 amended | appended | cancelled | disputed | entered-in-error | executable | executed |
    # negotiable | offered | policy | rejected | renewed | revoked | resolved | terminated.
    publicationStatus = one(
        Primitive, CODE, valuesets_of_others.ContractPublicationstatus, at_least=1
    )
    # 0..1 Publication Ownership.
    copyright = one(Primitive, MARKDOWN)


class ContractTerm(BackboneElement):
    """Contract Term List. https://hl7.org/fhir/R4/contract.html#Contract.term

    identifier 0..1, issued 0..1, applies 0..1, topic[x] 0..1, type 0..1, subType 0..1,
    text 0..1, securityLabel 0..*, offer 1..1, asset 0..*, action 0..*, group 0..*
    """

    PATH = "Contract.term"

    # 0..1 Contract Term Number.
    identifier = one(Complex, "Identifier")
    # 0..1 Contract Term Issue Date Time.
    issued = one(Primitive, DATE_TIME)
    # 0..1 Contract Term Effective Time.
    applies = one(Complex, "Period")
    # 0..1 Term Concern.
    topicCodeableConcept = one(Complex, "CodeableConcept", choice="topic")
    topicReference = one(ReferenceTo, choice="topic")
    # 0..1 Contract Term Type or Form.
    type = one(Complex, "CodeableConcept")
    # 0..1 Contract Term Type specific classification.
    subType = one(Complex, "CodeableConcept")
    # 0..1 Term Statement.
    text = one(Primitive, STRING)
    # 0..* Protection for the Term.
    securityLabel = many(Complex, "Contract.term.securityLabel")
    # 1..1 Context of the Contract term.
    offer = one(Complex, "Contract.term.offer", at_least=1)
    # 0..* Contract Term Asset List.
    asset = many(Complex, "Contract.term.asset")
    # 0..* Entity being ascribed responsibility.
    action = many(Complex, "Contract.term.action")
    # 0..* Nested Contract Term Group.
    group = many(Complex, "Contract.term")


class ContractSigner(BackboneElement):
    """Contract Signatory. https://hl7.org/fhir/R4/contract.html#Contract.signer

    type 1..1, party 1..1, signature 1..*
    """

    PATH = "Contract.signer"

    # 1..1 Contract Signatory Role.
    type = one(Complex, "Coding", at_least=1)
    # 1..1 Contract Signatory Party.
    party = one(
        ReferenceTo,
        "Organization",
        "Patient",
        "Practitioner",
        "PractitionerRole",
        "RelatedPerson",
        at_least=1,
    )
    # 1..* Contract Documentation Signature.
    signature = many(Complex, "Signature", at_least=1)


class ContractFriendly(BackboneElement):
    """Contract Friendly Language. https://hl7.org/fhir/R4/contract.html#Contract.friendly

    content[x] 1..1
    """

    PATH = "Contract.friendly"

    # 1..1 Easily comprehended representation of this Contract.
    contentAttachment = one(Complex, "Attachment", choice="content", at_least=1)
    contentReference = one(
        ReferenceTo,
        "Composition",
        "DocumentReference",
        "QuestionnaireResponse",
        choice="content",
        at_least=1,
    )


class ContractLegal(BackboneElement):
    """Contract Legal Language. https://hl7.org/fhir/R4/contract.html#Contract.legal

    content[x] 1..1
    """

    PATH = "Contract.legal"

    # 1..1 Contract Legal Text.
    contentAttachment = one(Complex, "Attachment", choice="content", at_least=1)
    contentReference = one(
        ReferenceTo,
        "Composition",
        "DocumentReference",
        "QuestionnaireResponse",
        choice="content",
        at_least=1,
    )


class ContractRule(BackboneElement):
    """Computable Contract Language. https://hl7.org/fhir/R4/contract.html#Contract.rule

    content[x] 1..1
    """

    PATH = "Contract.rule"

    # 1..1 Computable Contract Rules.
    contentAttachment = one(Complex, "Attachment", choice="content", at_least=1)
    contentReference = one(ReferenceTo, "DocumentReference", choice="content", at_least=1)


class Contract(DomainResource):
    """Legal Agreement. https://hl7.org/fhir/R4/contract.html#Contract

    identifier 0..*, url 0..1, version 0..1, status 0..1, legalState 0..1,
    instantiatesCanonical 0..1, instantiatesUri 0..1, contentDerivative 0..1, issued 0..1,
    applies 0..1, expirationType 0..1, subject 0..*, authority 0..*, domain 0..*, site 0..*,
    name 0..1, title 0..1, subtitle 0..1, alias 0..*, author 0..1, scope 0..1, topic[x] 0..1,
    type 0..1, subType 0..*, contentDefinition 0..1, term 0..*, supportingInfo 0..*,
    relevantHistory 0..*, signer 0..*, friendly 0..*, legal 0..*, rule 0..*,
    legallyBinding[x] 0..1
    """

    PATH = "Contract"

    resourceType = one(Exactly, "Contract")
    # 0..* Contract number.
    identifier = many(Complex, "Identifier")
    # 0..1 Basal definition.
    url = one(Primitive, URI)
    # 0..1 Business edition.
    version = one(Primitive, STRING)
    # 0..1 amended | appended | cancelled | disputed | entered-in-error | executable | executed |
    # negotiable | offered | policy | rejected | renewed | revoked | resolved | terminated.
    status = one(Primitive, CODE, valuesets_of_others.ContractStatus)
    # 0..1 Negotiation status.
    legalState = one(Complex, "CodeableConcept")
    # 0..1 Source Contract Definition.
    instantiatesCanonical = one(ReferenceTo, "Contract")
    # 0..1 External Contract Definition.
    instantiatesUri = one(Primitive, URI)
    # 0..1 Content derived from the basal information.
    contentDerivative = one(Complex, "CodeableConcept")
    # 0..1 When this Contract was issued.
    issued = one(Primitive, DATE_TIME)
    # 0..1 Effective time.
    applies = one(Complex, "Period")
    # 0..1 Contract cessation cause.
    expirationType = one(Complex, "CodeableConcept")
    # 0..* Contract Target Entity.
    subject = many(ReferenceTo)
    # 0..* Authority under which this Contract has standing.
    authority = many(ReferenceTo, "Organization")
    # 0..* A sphere of control governed by an authoritative jurisdiction, organization, or person.
    domain = many(ReferenceTo, "Location")
    # 0..* Specific Location.
    site = many(ReferenceTo, "Location")
    # 0..1 Computer friendly designation.
    name = one(Primitive, STRING)
    # 0..1 Human Friendly name.
    title = one(Primitive, STRING)
    # 0..1 Subordinate Friendly name.
    subtitle = one(Primitive, STRING)
    # 0..* Acronym or short name.
    alias = many(Primitive, STRING)
    # 0..1 Source of Contract.
    author = one(ReferenceTo, "Patient", "Practitioner", "PractitionerRole", "Organization")
    # 0..1 Range of Legal Concerns.
    scope = one(Complex, "CodeableConcept")
    # 0..1 Focus of contract interest.
    topicCodeableConcept = one(Complex, "CodeableConcept", choice="topic")
    topicReference = one(ReferenceTo, choice="topic")
    # 0..1 Legal instrument category.
    type = one(Complex, "CodeableConcept")
    # 0..* Subtype within the context of type.
    subType = many(Complex, "CodeableConcept")
    # 0..1 Contract precursor content.
    contentDefinition = one(Complex, "Contract.contentDefinition")
    # 0..* Contract Term List.
    term = many(Complex, "Contract.term")
    # 0..* Extra Information.
    supportingInfo = many(ReferenceTo)
    # 0..* Key event in Contract History.
    relevantHistory = many(ReferenceTo, "Provenance")
    # 0..* Contract Signatory.
    signer = many(Complex, "Contract.signer")
    # 0..* Contract Friendly Language.
    friendly = many(Complex, "Contract.friendly")
    # 0..* Contract Legal Language.
    legal = many(Complex, "Contract.legal")
    # 0..* Computable Contract Language.
    rule = many(Complex, "Contract.rule")
    # 0..1 Binding Contract.
    legallyBindingAttachment = one(Complex, "Attachment", choice="legallyBinding")
    legallyBindingReference = one(
        ReferenceTo,
        "Composition",
        "DocumentReference",
        "QuestionnaireResponse",
        "Contract",
        choice="legallyBinding",
    )
