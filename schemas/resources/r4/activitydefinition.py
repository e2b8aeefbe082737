"""ActivityDefinition: https://hl7.org/fhir/R4/activitydefinition.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CANONICAL, CODE, DATE, DATE_TIME, MARKDOWN, STRING, URI
from schemas.resources.r4 import valuesets, valuesets_of_others


class ActivityDefinitionParticipant(BackboneElement):
    """Who should participate in the action.
    https://hl7.org/fhir/R4/activitydefinition.html#ActivityDefinition.participant

    type 1..1, role 0..1
    """

    PATH = "ActivityDefinition.participant"

    # 1..1 patient | practitioner | related-person | device.
    type = one(Primitive, CODE, valuesets_of_others.ActionParticipantType, at_least=1)
    # 0..1 E.g. Nurse, Surgeon, Parent, etc.
    role = one(Complex, "CodeableConcept")


class ActivityDefinitionDynamicValue(BackboneElement):
    """Dynamic aspects of the definition.
    https://hl7.org/fhir/R4/activitydefinition.html#ActivityDefinition.dynamicValue

    path 1..1, expression 1..1
    """

    PATH = "ActivityDefinition.dynamicValue"

    # 1..1 The path to the element to be set dynamically.
    path = one(Primitive, STRING, at_least=1)
    # 1..1 An expression that provides the dynamic value for the customization.
    expression = one(Complex, "Expression", at_least=1)


class ActivityDefinition(DomainResource):
    """The definition of a specific activity to be taken, independent of any particular patient or
    context. https://hl7.org/fhir/R4/activitydefinition.html#ActivityDefinition

    url 0..1, identifier 0..*, version 0..1, name 0..1, title 0..1, subtitle 0..1, status 1..1,
    experimental 0..1, subject[x] 0..1, date 0..1, publisher 0..1, contact 0..*,
    description 0..1, useContext 0..*, jurisdiction 0..*, purpose 0..1, usage 0..1,
    copyright 0..1, approvalDate 0..1, lastReviewDate 0..1, effectivePeriod 0..1, topic 0..*,
    author 0..*, editor 0..*, reviewer 0..*, endorser 0..*, relatedArtifact 0..*, library 0..*,
    kind 0..1, profile 0..1, code 0..1, intent 0..1, priority 0..1, doNotPerform 0..1,
    timing[x] 0..1, location 0..1, participant 0..*, product[x] 0..1, quantity 0..1, dosage 0..*,
    bodySite 0..*, specimenRequirement 0..*, observationRequirement 0..*,
    observationResultRequirement 0..*, transform 0..1, dynamicValue 0..*
    """

    PATH = "ActivityDefinition"

    resourceType = one(Exactly, "ActivityDefinition")
    # 0..1 Canonical identifier for this activity definition, represented as a URI (globally
    # unique).
    url = one(Primitive, URI)
    # 0..* Additional identifier for the activity definition.
    identifier = many(Complex, "Identifier")
    # 0..1 Business version of the activity definition.
    version = one(Primitive, STRING)
    # 0..1 Name for this activity definition (computer friendly).
    name = one(Primitive, STRING)
    # 0..1 Name for this activity definition (human friendly).
    title = one(Primitive, STRING)
    # 0..1 Subordinate title of the activity definition.
    subtitle = one(Primitive, STRING)
    # 1..1 draft | active | retired | unknown.
    status = one(Primitive, CODE, valuesets_of_others.PublicationStatus, at_least=1)
    # 0..1 For testing purposes, not real usage.
    experimental = one(Primitive, BOOLEAN)
    # 0..1 Type of individual the activity definition is intended for.
    subjectCodeableConcept = one(Complex, "CodeableConcept", choice="subject")
    subjectReference = one(ReferenceTo, "Group", choice="subject")
    # 0..1 Date last changed.
    date = one(Primitive, DATE_TIME)
    # 0..1 Name of the publisher (organization or individual).
    publisher = one(Primitive, STRING)
    # 0..* Contact details for the publisher.
    contact = many(Complex, "ContactDetail")
    # 0..1 Natural language description of the activity definition.
    description = one(Primitive, MARKDOWN)
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for activity definition (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Why this activity definition is defined.
    purpose = one(Primitive, MARKDOWN)
    # 0..1 Describes the clinical usage of the activity definition.
    usage = one(Primitive, STRING)
    # 0..1 Use and/or publishing restrictions.
    copyright = one(Primitive, MARKDOWN)
    # 0..1 When the activity definition was approved by publisher.
    approvalDate = one(Primitive, DATE)
    # 0..1 When the activity definition was last reviewed.
    lastReviewDate = one(Primitive, DATE)
    # 0..1 When the activity definition is expected to be used.
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
    # 0..* Logic used by the activity definition.
    library = many(Primitive, CANONICAL)
    # 0..1 Kind of resource.
    kind = one(Primitive, CODE, valuesets_of_others.RequestResourceTypes)
    # 0..1 What profile the resource needs to conform to.
    profile = one(Primitive, CANONICAL)
    # 0..1 Detail type of activity.
    code = one(Complex, "CodeableConcept")
    # 0..1 proposal | plan | directive | order | original-order | reflex-order | filler-order |
    # instance-order | option.
    intent = one(Primitive, CODE, valuesets.RequestIntent)
    # 0..1 routine | urgent | asap | stat.
    priority = one(Primitive, CODE, valuesets.RequestPriority)
    # 0..1 True if the activity should not be performed.
    doNotPerform = one(Primitive, BOOLEAN)
    # 0..1 When activity is to occur.
    timingTiming = one(Complex, "Timing", choice="timing")
    timingDateTime = one(Primitive, DATE_TIME, choice="timing")
    timingAge = one(Complex, "Age", choice="timing")
    timingPeriod = one(Complex, "Period", choice="timing")
    timingRange = one(Complex, "Range", choice="timing")
    timingDuration = one(Complex, "Duration", choice="timing")
    # 0..1 Where it should happen.
    location = one(ReferenceTo, "Location")
    # 0..* Who should participate in the action.
    participant = many(Complex, "ActivityDefinition.participant")
    # 0..1 What's administered/supplied.
    productReference = one(ReferenceTo, "Medication", "Substance", choice="product")
    productCodeableConcept = one(Complex, "CodeableConcept", choice="product")
    # 0..1 How much is administered/consumed/supplied.
    quantity = one(Complex, "SimpleQuantity")
    # 0..* Detailed dosage instructions.
    dosage = many(Complex, "Dosage")
    # 0..* What part of body to perform on.
    bodySite = many(Complex, "CodeableConcept")
    # 0..* What specimens are required to perform this action.
    specimenRequirement = many(ReferenceTo, "SpecimenDefinition")
    # 0..* What observations are required to perform this action.
    observationRequirement = many(ReferenceTo, "ObservationDefinition")
    # 0..* What observations must be produced by this action.
    observationResultRequirement = many(ReferenceTo, "ObservationDefinition")
    # 0..1 Transform to apply the template.
    transform = one(Primitive, CANONICAL)
    # 0..* Dynamic aspects of the definition.
    dynamicValue = many(Complex, "ActivityDefinition.dynamicValue")
