"""ResearchDefinition: https://hl7.org/fhir/R4/researchdefinition.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CANONICAL, CODE, DATE, DATE_TIME, MARKDOWN, STRING, URI
from schemas.resources.r4 import valuesets_of_others


class ResearchDefinition(DomainResource):
    """A research context or question.
    https://hl7.org/fhir/R4/researchdefinition.html#ResearchDefinition

    url 0..1, identifier 0..*, version 0..1, name 0..1, title 0..1, shortTitle 0..1,
    subtitle 0..1, status 1..1, experimental 0..1, subject[x] 0..1, date 0..1, publisher 0..1,
    contact 0..*, description 0..1, comment 0..*, useContext 0..*, jurisdiction 0..*,
    purpose 0..1, usage 0..1, copyright 0..1, approvalDate 0..1, lastReviewDate 0..1,
    effectivePeriod 0..1, topic 0..*, author 0..*, editor 0..*, reviewer 0..*, endorser 0..*,
    relatedArtifact 0..*, library 0..*, population 1..1, exposure 0..1, exposureAlternative 0..1,
    outcome 0..1
    """

    PATH = "ResearchDefinition"

    resourceType = one(Exactly, "ResearchDefinition")
    # 0..1 Canonical identifier for this research definition, represented as a URI (globally
    # unique).
    url = one(Primitive, URI)
    # 0..* Additional identifier for the research definition.
    identifier = many(Complex, "Identifier")
    # 0..1 Business version of the research definition.
    version = one(Primitive, STRING)
    # 0..1 Name for this research definition (computer friendly).
    name = one(Primitive, STRING)
    # 0..1 Name for this research definition (human friendly).
    title = one(Primitive, STRING)
    # 0..1 Title for use in informal contexts.
    shortTitle = one(Primitive, STRING)
    # 0..1 Subordinate title of the ResearchDefinition.
    subtitle = one(Primitive, STRING)
    # 1..1 draft | active | retired | unknown.
    status = one(Primitive, CODE, valuesets_of_others.PublicationStatus, at_least=1)
    # 0..1 For testing purposes, not real usage.
    experimental = one(Primitive, BOOLEAN)
    # 0..1 E.g. Patient, Practitioner, RelatedPerson, Organization, Location, Device.
    subjectCodeableConcept = one(Complex, "CodeableConcept", choice="subject")
    subjectReference = one(ReferenceTo, "Group", choice="subject")
    # 0..1 Date last changed.
    date = one(Primitive, DATE_TIME)
    # 0..1 Name of the publisher (organization or individual).
    publisher = one(Primitive, STRING)
    # 0..* Contact details for the publisher.
    contact = many(Complex, "ContactDetail")
    # 0..1 Natural language description of the research definition.
    description = one(Primitive, MARKDOWN)
    # 0..* Used for footnotes or explanatory notes.
    comment = many(Primitive, STRING)
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for research definition (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Why this research definition is defined.
    purpose = one(Primitive, MARKDOWN)
    # 0..1 Describes the clinical usage of the ResearchDefinition.
    usage = one(Primitive, STRING)
    # 0..1 Use and/or publishing restrictions.
    copyright = one(Primitive, MARKDOWN)
    # 0..1 When the research definition was approved by publisher.
    approvalDate = one(Primitive, DATE)
    # 0..1 When the research definition was last reviewed.
    lastReviewDate = one(Primitive, DATE)
    # 0..1 When the research definition is expected to be used.
    effectivePeriod = one(Complex, "Period")
    # 0..* The category of the ResearchDefinition, such as Education, Treatment, Assessment, etc.
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
    # 0..* Logic used by the ResearchDefinition.
    library = many(Primitive, CANONICAL)
    # 1..1 What population?
    population = one(ReferenceTo, "ResearchElementDefinition", at_least=1)
    # 0..1 What exposure?
    exposure = one(ReferenceTo, "ResearchElementDefinition")
    # 0..1 What alternative exposure state?
    exposureAlternative = one(ReferenceTo, "ResearchElementDefinition")
    # 0..1 What outcome?
    outcome = one(ReferenceTo, "ResearchElementDefinition")
