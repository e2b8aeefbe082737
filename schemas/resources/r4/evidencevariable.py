"""EvidenceVariable: https://hl7.org/fhir/R4/evidencevariable.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CANONICAL, CODE, DATE, DATE_TIME, MARKDOWN, STRING, URI
from schemas.resources.r4 import valuesets_of_others


class EvidenceVariableCharacteristic(BackboneElement):
    """What defines the members of the evidence element.
    https://hl7.org/fhir/R4/evidencevariable.html#EvidenceVariable.characteristic

    description 0..1, definition[x] 1..1, usageContext 0..*, exclude 0..1,
    participantEffective[x] 0..1, timeFromStart 0..1, groupMeasure 0..1
    """

    PATH = "EvidenceVariable.characteristic"

    # 0..1 Natural language description of the characteristic.
    description = one(Primitive, STRING)
    # 1..1 What code or expression defines members?
    definitionReference = one(ReferenceTo, "Group", choice="definition", at_least=1)
    definitionCanonical = one(Primitive, CANONICAL, choice="definition", at_least=1)
    definitionCodeableConcept = one(Complex, "CodeableConcept", choice="definition", at_least=1)
    definitionExpression = one(Complex, "Expression", choice="definition", at_least=1)
    definitionDataRequirement = one(Complex, "DataRequirement", choice="definition", at_least=1)
    definitionTriggerDefinition = one(Complex, "TriggerDefinition", choice="definition", at_least=1)
    # 0..* What code/value pairs define members?
    usageContext = many(Complex, "UsageContext")
    # 0..1 Whether the characteristic includes or excludes members.
    exclude_ = one(Primitive, BOOLEAN, name="exclude")
    # 0..1 What time period do participants cover.
    participantEffectiveDateTime = one(Primitive, DATE_TIME, choice="participantEffective")
    participantEffectivePeriod = one(Complex, "Period", choice="participantEffective")
    participantEffectiveDuration = one(Complex, "Duration", choice="participantEffective")
    participantEffectiveTiming = one(Complex, "Timing", choice="participantEffective")
    # 0..1 Observation time from study start.
    timeFromStart = one(Complex, "Duration")
    # 0..1 mean | median | mean-of-mean | mean-of-median | median-of-mean | median-of-median.
    groupMeasure = one(Primitive, CODE, valuesets_of_others.GroupMeasure)


class EvidenceVariable(DomainResource):
    """A population, intervention, or exposure definition.
    https://hl7.org/fhir/R4/evidencevariable.html#EvidenceVariable

    url 0..1, identifier 0..*, version 0..1, name 0..1, title 0..1, shortTitle 0..1,
    subtitle 0..1, status 1..1, date 0..1, publisher 0..1, contact 0..*, description 0..1,
    note 0..*, useContext 0..*, jurisdiction 0..*, copyright 0..1, approvalDate 0..1,
    lastReviewDate 0..1, effectivePeriod 0..1, topic 0..*, author 0..*, editor 0..*,
    reviewer 0..*, endorser 0..*, relatedArtifact 0..*, type 0..1, characteristic 1..*
    """

    PATH = "EvidenceVariable"

    resourceType = one(Exactly, "EvidenceVariable")
    # 0..1 Canonical identifier for this evidence variable, represented as a URI (globally unique).
    url = one(Primitive, URI)
    # 0..* Additional identifier for the evidence variable.
    identifier = many(Complex, "Identifier")
    # 0..1 Business version of the evidence variable.
    version = one(Primitive, STRING)
    # 0..1 Name for this evidence variable (computer friendly).
    name = one(Primitive, STRING)
    # 0..1 Name for this evidence variable (human friendly).
    title = one(Primitive, STRING)
    # 0..1 Title for use in informal contexts.
    shortTitle = one(Primitive, STRING)
    # 0..1 Subordinate title of the EvidenceVariable.
    subtitle = one(Primitive, STRING)
    # 1..1 draft | active | retired | unknown.
    status = one(Primitive, CODE, valuesets_of_others.PublicationStatus, at_least=1)
    # 0..1 Date last changed.
    date = one(Primitive, DATE_TIME)
    # 0..1 Name of the publisher (organization or individual).
    publisher = one(Primitive, STRING)
    # 0..* Contact details for the publisher.
    contact = many(Complex, "ContactDetail")
    # 0..1 Natural language description of the evidence variable.
    description = one(Primitive, MARKDOWN)
    # 0..* Used for footnotes or explanatory notes.
    note = many(Complex, "Annotation")
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for evidence variable (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Use and/or publishing restrictions.
    copyright = one(Primitive, MARKDOWN)
    # 0..1 When the evidence variable was approved by publisher.
    approvalDate = one(Primitive, DATE)
    # 0..1 When the evidence variable was last reviewed.
    lastReviewDate = one(Primitive, DATE)
    # 0..1 When the evidence variable is expected to be used.
    effectivePeriod = one(Complex, "Period")
    # 0..* The category of the EvidenceVariable, such as Education, Treatment, Assessment, etc.
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
    # 0..1 dichotomous | continuous | descriptive.
    type = one(Primitive, CODE, valuesets_of_others.VariableType)
    # 1..* What defines the members of the evidence element.
    characteristic = many(Complex, "EvidenceVariable.characteristic", at_least=1)
