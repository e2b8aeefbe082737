"""ResearchElementDefinition: https://hl7.org/fhir/R4/researchelementdefinition.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CANONICAL, CODE, DATE, DATE_TIME, MARKDOWN, STRING, URI
from schemas.resources.r4 import valuesets_of_others


class ResearchElementDefinitionCharacteristic(BackboneElement):
    """What defines the members of the research element.
    https://hl7.org/fhir/R4/researchelementdefinition.html#ResearchElementDefinition.characteristic

    definition[x] 1..1, usageContext 0..*, exclude 0..1, unitOfMeasure 0..1,
    studyEffectiveDescription 0..1, studyEffective[x] 0..1, studyEffectiveTimeFromStart 0..1,
    studyEffectiveGroupMeasure 0..1, participantEffectiveDescription 0..1,
    participantEffective[x] 0..1, participantEffectiveTimeFromStart 0..1,
    participantEffectiveGroupMeasure 0..1
    """

    PATH = "ResearchElementDefinition.characteristic"

    # 1..1 What code or expression defines members?
    definitionCodeableConcept = one(Complex, "CodeableConcept", choice="definition", at_least=1)
    definitionCanonical = one(Primitive, CANONICAL, choice="definition", at_least=1)
    definitionExpression = one(Complex, "Expression", choice="definition", at_least=1)
    definitionDataRequirement = one(Complex, "DataRequirement", choice="definition", at_least=1)
    # 0..* What code/value pairs define members?
    usageContext = many(Complex, "UsageContext")
    # 0..1 Whether the characteristic includes or excludes members.
    exclude_ = one(Primitive, BOOLEAN, name="exclude")
    # 0..1 What unit is the outcome described in?
    unitOfMeasure = one(Complex, "CodeableConcept")
    # 0..1 What time period does the study cover.
    studyEffectiveDescription = one(Primitive, STRING)
    # 0..1 What time period does the study cover.
    studyEffectiveDateTime = one(Primitive, DATE_TIME, choice="studyEffective")
    studyEffectivePeriod = one(Complex, "Period", choice="studyEffective")
    studyEffectiveDuration = one(Complex, "Duration", choice="studyEffective")
    studyEffectiveTiming = one(Complex, "Timing", choice="studyEffective")
    # 0..1 Observation time from study start.
    studyEffectiveTimeFromStart = one(Complex, "Duration")
    # 0..1 mean | median | mean-of-mean | mean-of-median | median-of-mean | median-of-median.
    studyEffectiveGroupMeasure = one(Primitive, CODE, valuesets_of_others.GroupMeasure)
    # 0..1 What time period do participants cover.
    participantEffectiveDescription = one(Primitive, STRING)
    # 0..1 What time period do participants cover.
    participantEffectiveDateTime = one(Primitive, DATE_TIME, choice="participantEffective")
    participantEffectivePeriod = one(Complex, "Period", choice="participantEffective")
    participantEffectiveDuration = one(Complex, "Duration", choice="participantEffective")
    participantEffectiveTiming = one(Complex, "Timing", choice="participantEffective")
    # 0..1 Observation time from study start.
    participantEffectiveTimeFromStart = one(Complex, "Duration")
    # 0..1 mean | median | mean-of-mean | mean-of-median | median-of-mean | median-of-median.
    participantEffectiveGroupMeasure = one(Primitive, CODE, valuesets_of_others.GroupMeasure)


class ResearchElementDefinition(DomainResource):
    """A population, intervention, or exposure definition.
    https://hl7.org/fhir/R4/researchelementdefinition.html#ResearchElementDefinition

    url 0..1, identifier 0..*, version 0..1, name 0..1, title 0..1, shortTitle 0..1,
    subtitle 0..1, status 1..1, experimental 0..1, subject[x] 0..1, date 0..1, publisher 0..1,
    contact 0..*, description 0..1, comment 0..*, useContext 0..*, jurisdiction 0..*,
    purpose 0..1, usage 0..1, copyright 0..1, approvalDate 0..1, lastReviewDate 0..1,
    effectivePeriod 0..1, topic 0..*, author 0..*, editor 0..*, reviewer 0..*, endorser 0..*,
    relatedArtifact 0..*, library 0..*, type 1..1, variableType 0..1, characteristic 1..*
    """

    PATH = "ResearchElementDefinition"

    resourceType = one(Exactly, "ResearchElementDefinition")
    # 0..1 Canonical identifier for this research element definition, represented as a URI (globally
    # unique).
    url = one(Primitive, URI)
    # 0..* Additional identifier for the research element definition.
    identifier = many(Complex, "Identifier")
    # 0..1 Business version of the research element definition.
    version = one(Primitive, STRING)
    # 0..1 Name for this research element definition (computer friendly).
    name = one(Primitive, STRING)
    # 0..1 Name for this research element definition (human friendly).
    title = one(Primitive, STRING)
    # 0..1 Title for use in informal contexts.
    shortTitle = one(Primitive, STRING)
    # 0..1 Subordinate title of the ResearchElementDefinition.
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
    # 0..1 Natural language description of the research element definition.
    description = one(Primitive, MARKDOWN)
    # 0..* Used for footnotes or explanatory notes.
    comment = many(Primitive, STRING)
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for research element definition (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Why this research element definition is defined.
    purpose = one(Primitive, MARKDOWN)
    # 0..1 Describes the clinical usage of the ResearchElementDefinition.
    usage = one(Primitive, STRING)
    # 0..1 Use and/or publishing restrictions.
    copyright = one(Primitive, MARKDOWN)
    # 0..1 When the research element definition was approved by publisher.
    approvalDate = one(Primitive, DATE)
    # 0..1 When the research element definition was last reviewed.
    lastReviewDate = one(Primitive, DATE)
    # 0..1 When the research element definition is expected to be used.
    effectivePeriod = one(Complex, "Period")
    # 0..* The category of the ResearchElementDefinition, such as Education, Treatment, Assessment,
    # etc.
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
    # 0..* Logic used by the ResearchElementDefinition.
    library = many(Primitive, CANONICAL)
    # 1..1 population | exposure | outcome.
    type = one(Primitive, CODE, valuesets_of_others.ResearchElementType, at_least=1)
    # 0..1 dichotomous | continuous | descriptive.
    variableType = one(Primitive, CODE, valuesets_of_others.VariableType)
    # 1..* What defines the members of the research element.
    characteristic = many(Complex, "ResearchElementDefinition.characteristic", at_least=1)
