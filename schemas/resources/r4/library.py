"""Library: https://hl7.org/fhir/R4/library.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DATE, DATE_TIME, MARKDOWN, STRING, URI
from schemas.resources.r4 import valuesets_of_others


class Library(DomainResource):
    """Represents a library of quality improvement components.
    https://hl7.org/fhir/R4/library.html#Library

    url 0..1, identifier 0..*, version 0..1, name 0..1, title 0..1, subtitle 0..1, status 1..1,
    experimental 0..1, type 1..1, subject[x] 0..1, date 0..1, publisher 0..1, contact 0..*,
    description 0..1, useContext 0..*, jurisdiction 0..*, purpose 0..1, usage 0..1,
    copyright 0..1, approvalDate 0..1, lastReviewDate 0..1, effectivePeriod 0..1, topic 0..*,
    author 0..*, editor 0..*, reviewer 0..*, endorser 0..*, relatedArtifact 0..*, parameter 0..*,
    dataRequirement 0..*, content 0..*
    """

    PATH = "Library"

    resourceType = one(Exactly, "Library")
    # 0..1 Canonical identifier for this library, represented as a URI (globally unique).
    url = one(Primitive, URI)
    # 0..* Additional identifier for the library.
    identifier = many(Complex, "Identifier")
    # 0..1 Business version of the library.
    version = one(Primitive, STRING)
    # 0..1 Name for this library (computer friendly).
    name = one(Primitive, STRING)
    # 0..1 Name for this library (human friendly).
    title = one(Primitive, STRING)
    # 0..1 Subordinate title of the library.
    subtitle = one(Primitive, STRING)
    # 1..1 draft | active | retired | unknown.
    status = one(Primitive, CODE, valuesets_of_others.PublicationStatus, at_least=1)
    # 0..1 For testing purposes, not real usage.
    experimental = one(Primitive, BOOLEAN)
    # 1..1 logic-library | model-definition | asset-collection | module-definition.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 Type of individual the library content is focused on.
    subjectCodeableConcept = one(Complex, "CodeableConcept", choice="subject")
    subjectReference = one(ReferenceTo, "Group", choice="subject")
    # 0..1 Date last changed.
    date = one(Primitive, DATE_TIME)
    # 0..1 Name of the publisher (organization or individual).
    publisher = one(Primitive, STRING)
    # 0..* Contact details for the publisher.
    contact = many(Complex, "ContactDetail")
    # 0..1 Natural language description of the library.
    description = one(Primitive, MARKDOWN)
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for library (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Why this library is defined.
    purpose = one(Primitive, MARKDOWN)
    # 0..1 Describes the clinical usage of the library.
    usage = one(Primitive, STRING)
    # 0..1 Use and/or publishing restrictions.
    copyright = one(Primitive, MARKDOWN)
    # 0..1 When the library was approved by publisher.
    approvalDate = one(Primitive, DATE)
    # 0..1 When the library was last reviewed.
    lastReviewDate = one(Primitive, DATE)
    # 0..1 When the library is expected to be used.
    effectivePeriod = one(Complex, "Period")
    # 0..* E.g. Education, Treatment, Assessment, etc.
    topic = many(Complex, "CodeableConcept")
    # 0..* Who authored the content.
    author = many(Complex, "ContactDetail")
    # 0..* Who edited the content.
    editor = many(Complex, "ContactDetail")
    # 0..* Who reviewed the content.
    reviewer = many(Complex, "ContactDetail")
    # 0..* Who endorsed the content.
    endorser = many(Complex, "ContactDetail")
    # 0..* Additional documentation, citations, etc.
    relatedArtifact = many(Complex, "RelatedArtifact")
    # 0..* Parameters defined by the library.
    parameter = many(Complex, "ParameterDefinition")
    # 0..* What data is referenced by this library.
    dataRequirement = many(Complex, "DataRequirement")
    # 0..* Contents of the library, either embedded or referenced.
    content = many(Complex, "Attachment")
