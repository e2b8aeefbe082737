"""QuestionnaireResponse: https://hl7.org/fhir/R4/questionnaireresponse.html"""

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
    STRING,
    TIME,
    URI,
)
from schemas.resources.r4 import valuesets


class QuestionnaireResponseItemAnswer(BackboneElement):
    """The response(s) to the question.
    https://hl7.org/fhir/R4/questionnaireresponse.html#QuestionnaireResponse.item.answer

    value[x] 0..1, item 0..*
    """

    PATH = "QuestionnaireResponse.item.answer"

    # 0..1 Single-valued answer to the question.
    valueBoolean = one(Primitive, BOOLEAN, choice="value")
    valueDecimal = one(Primitive, DECIMAL, choice="value")
    valueInteger = one(Primitive, INTEGER, choice="value")
    valueDate = one(Primitive, DATE, choice="value")
    valueDateTime = one(Primitive, DATE_TIME, choice="value")
    valueTime = one(Primitive, TIME, choice="value")
    valueString = one(Primitive, STRING, choice="value")
    valueUri = one(Primitive, URI, choice="value")
    valueAttachment = one(Complex, "Attachment", choice="value")
    valueCoding = one(Complex, "Coding", choice="value")
    valueQuantity = one(Complex, "Quantity", choice="value")
    valueReference = one(ReferenceTo, choice="value")
    # 0..* Nested groups and questions.
    item = many(Complex, "QuestionnaireResponse.item")


class QuestionnaireResponseItem(BackboneElement):
    """Groups and questions.
    https://hl7.org/fhir/R4/questionnaireresponse.html#QuestionnaireResponse.item

    linkId 1..1, definition 0..1, text 0..1, answer 0..*, item 0..*
    """

    PATH = "QuestionnaireResponse.item"

    # 1..1 Pointer to specific item from Questionnaire.
    linkId = one(Primitive, STRING, at_least=1)
    # 0..1 ElementDefinition - details for the item.
    definition = one(Primitive, URI)
    # 0..1 Name for group or question text.
    text = one(Primitive, STRING)
    # 0..* The response(s) to the question.
    answer = many(Complex, "QuestionnaireResponse.item.answer")
    # 0..* Nested questionnaire response items.
    item = many(Complex, "QuestionnaireResponse.item")


class QuestionnaireResponse(DomainResource):
    """A structured set of questions and their answers.
    https://hl7.org/fhir/R4/questionnaireresponse.html#QuestionnaireResponse

    identifier 0..1, basedOn 0..*, partOf 0..*, questionnaire 0..1, status 1..1, subject 0..1,
    encounter 0..1, authored 0..1, author 0..1, source 0..1, item 0..*
    """

    PATH = "QuestionnaireResponse"

    resourceType = one(Exactly, "QuestionnaireResponse")
    # 0..1 Unique id for this set of answers.
    identifier = one(Complex, "Identifier")
    # 0..* Request fulfilled by this QuestionnaireResponse.
    basedOn = many(ReferenceTo, "CarePlan", "ServiceRequest")
    # 0..* Part of this action.
    partOf = many(ReferenceTo, "Observation", "Procedure")
    # 0..1 Form being answered.
    questionnaire = one(Primitive, CANONICAL)
    # 1..1 in-progress | completed | amended | entered-in-error | stopped.
    status = one(Primitive, CODE, valuesets.QuestionnaireAnswersStatus, at_least=1)
    # 0..1 The subject of the questions.
    subject = one(ReferenceTo)
    # 0..1 Encounter created as part of.
    encounter = one(ReferenceTo, "Encounter")
    # 0..1 Date the answers were gathered.
    authored = one(Primitive, DATE_TIME)
    # 0..1 Person who received and recorded the answers.
    author = one(
        ReferenceTo,
        "Device",
        "Practitioner",
        "PractitionerRole",
        "Patient",
        "RelatedPerson",
        "Organization",
    )
    # 0..1 The person who answered the questions.
    source = one(ReferenceTo, "Patient", "Practitioner", "PractitionerRole", "RelatedPerson")
    # 0..* Groups and questions.
    item = many(Complex, "QuestionnaireResponse.item")
