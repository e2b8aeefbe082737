"""Questionnaire: https://hl7.org/fhir/R4/questionnaire.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import (
    BOOLEAN,
    CANONICAL,
    CODE,
    DATE,
    DATE_TIME,
    DECIMAL,
    INTEGER,
    MARKDOWN,
    STRING,
    TIME,
    URI,
)
from schemas.resources.r4 import valuesets, valuesets_of_others


class QuestionnaireItemEnableWhen(BackboneElement):
    """Only allow data when.
    https://hl7.org/fhir/R4/questionnaire.html#Questionnaire.item.enableWhen

    question 1..1, operator 1..1, answer[x] 1..1
    """

    PATH = "Questionnaire.item.enableWhen"

    # 1..1 Question that determines whether item is enabled.
    question = one(Primitive, STRING, at_least=1)
    # 1..1 exists | = | != | > | < | >= | <=.
    operator = one(Primitive, CODE, valuesets_of_others.QuestionnaireEnableOperator, at_least=1)
    # 1..1 Value for question comparison based on operator.
    answerBoolean = one(Primitive, BOOLEAN, choice="answer", at_least=1)
    answerDecimal = one(Primitive, DECIMAL, choice="answer", at_least=1)
    answerInteger = one(Primitive, INTEGER, choice="answer", at_least=1)
    answerDate = one(Primitive, DATE, choice="answer", at_least=1)
    answerDateTime = one(Primitive, DATE_TIME, choice="answer", at_least=1)
    answerTime = one(Primitive, TIME, choice="answer", at_least=1)
    answerString = one(Primitive, STRING, choice="answer", at_least=1)
    answerCoding = one(Complex, "Coding", choice="answer", at_least=1)
    answerQuantity = one(Complex, "Quantity", choice="answer", at_least=1)
    answerReference = one(ReferenceTo, choice="answer", at_least=1)


class QuestionnaireItemAnswerOption(BackboneElement):
    """Permitted answer. https://hl7.org/fhir/R4/questionnaire.html#Questionnaire.item.answerOption

    value[x] 1..1, initialSelected 0..1
    """

    PATH = "Questionnaire.item.answerOption"

    # 1..1 Answer value.
    valueInteger = one(Primitive, INTEGER, choice="value", at_least=1)
    valueDate = one(Primitive, DATE, choice="value", at_least=1)
    valueTime = one(Primitive, TIME, choice="value", at_least=1)
    valueString = one(Primitive, STRING, choice="value", at_least=1)
    valueCoding = one(Complex, "Coding", choice="value", at_least=1)
    valueReference = one(ReferenceTo, choice="value", at_least=1)
    # 0..1 Whether option is selected by default.
    initialSelected = one(Primitive, BOOLEAN)


class QuestionnaireItemInitial(BackboneElement):
    """Initial value(s) when item is first rendered.
    https://hl7.org/fhir/R4/questionnaire.html#Questionnaire.item.initial

    value[x] 1..1
    """

    PATH = "Questionnaire.item.initial"

    # 1..1 Actual value for initializing the question.
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


class QuestionnaireItem(BackboneElement):
    """Questions and sections within the Questionnaire.
    https://hl7.org/fhir/R4/questionnaire.html#Questionnaire.item

    linkId 1..1, definition 0..1, code 0..*, prefix 0..1, text 0..1, type 1..1, enableWhen 0..*,
    enableBehavior 0..1, required 0..1, repeats 0..1, readOnly 0..1, maxLength 0..1,
    answerValueSet 0..1, answerOption 0..*, initial 0..*, item 0..*
    """

    PATH = "Questionnaire.item"

    # 1..1 Unique id for item in questionnaire.
    linkId = one(Primitive, STRING, at_least=1)
    # 0..1 ElementDefinition - details for the item.
    definition = one(Primitive, URI)
    # 0..* Corresponding concept for this item in a terminology.
    code = many(Complex, "Coding")
    # 0..1 E.g. '1(a)', '2.5.3'.
    prefix = one(Primitive, STRING)
    # 0..1 Primary text for the item.
    text = one(Primitive, STRING)
    # 1..1 group | display | boolean | decimal | integer | date | dateTime +.
    type = one(Primitive, CODE, valuesets_of_others.ItemType, at_least=1)
    # 0..* Only allow data when.
    enableWhen = many(Complex, "Questionnaire.item.enableWhen")
    # 0..1 all | any.
    enableBehavior = one(Primitive, CODE, valuesets_of_others.QuestionnaireEnableBehavior)
    # 0..1 Whether the item must be included in data results.
    required = one(Primitive, BOOLEAN)
    # 0..1 Whether the item may repeat.
    repeats = one(Primitive, BOOLEAN)
    # 0..1 Don't allow human editing.
    readOnly = one(Primitive, BOOLEAN)
    # 0..1 No more than this many characters.
    maxLength = one(Primitive, INTEGER)
    # 0..1 Valueset containing permitted answers.
    answerValueSet = one(Primitive, CANONICAL)
    # 0..* Permitted answer.
    answerOption = many(Complex, "Questionnaire.item.answerOption")
    # 0..* Initial value(s) when item is first rendered.
    initial = many(Complex, "Questionnaire.item.initial")
    # 0..* Nested questionnaire items.
    item = many(Complex, "Questionnaire.item")


class Questionnaire(DomainResource):
    """A structured set of questions. https://hl7.org/fhir/R4/questionnaire.html#Questionnaire

    url 0..1, identifier 0..*, version 0..1, name 0..1, title 0..1, derivedFrom 0..*,
    status 1..1, experimental 0..1, subjectType 0..*, date 0..1, publisher 0..1, contact 0..*,
    description 0..1, useContext 0..*, jurisdiction 0..*, purpose 0..1, copyright 0..1,
    approvalDate 0..1, lastReviewDate 0..1, effectivePeriod 0..1, code 0..*, item 0..*
    """

    PATH = "Questionnaire"

    resourceType = one(Exactly, "Questionnaire")
    # 0..1 Canonical identifier for this questionnaire, represented as a URI (globally unique).
    url = one(Primitive, URI)
    # 0..* Additional identifier for the questionnaire.
    identifier = many(Complex, "Identifier")
    # 0..1 Business version of the questionnaire.
    version = one(Primitive, STRING)
    # 0..1 Name for this questionnaire (computer friendly).
    name = one(Primitive, STRING)
    # 0..1 Name for this questionnaire (human friendly).
    title = one(Primitive, STRING)
    # 0..* Instantiates protocol or definition.
    derivedFrom = many(Primitive, CANONICAL)
    # 1..1 draft | active | retired | unknown.
    status = one(Primitive, CODE, valuesets_of_others.PublicationStatus, at_least=1)
    # 0..1 For testing purposes, not real usage.
    experimental = one(Primitive, BOOLEAN)
    # 0..* Resource that can be subject of QuestionnaireResponse.
    subjectType = many(Primitive, CODE, valuesets.ResourceTypes)
    # 0..1 Date last changed.
    date = one(Primitive, DATE_TIME)
    # 0..1 Name of the publisher (organization or individual).
    publisher = one(Primitive, STRING)
    # 0..* Contact details for the publisher.
    contact = many(Complex, "ContactDetail")
    # 0..1 Natural language description of the questionnaire.
    description = one(Primitive, MARKDOWN)
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for questionnaire (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Why this questionnaire is defined.
    purpose = one(Primitive, MARKDOWN)
    # 0..1 Use and/or publishing restrictions.
    copyright = one(Primitive, MARKDOWN)
    # 0..1 When the questionnaire was approved by publisher.
    approvalDate = one(Primitive, DATE)
    # 0..1 When the questionnaire was last reviewed.
    lastReviewDate = one(Primitive, DATE)
    # 0..1 When the questionnaire is expected to be used.
    effectivePeriod = one(Complex, "Period")
    # 0..* Concept that represents the overall questionnaire.
    code = many(Complex, "Coding")
    # 0..* Questions and sections within the Questionnaire.
    item = many(Complex, "Questionnaire.item")
