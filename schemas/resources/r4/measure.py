"""Measure: https://hl7.org/fhir/R4/measure.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Bound, Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CANONICAL, CODE, DATE, DATE_TIME, MARKDOWN, STRING, URI
from schemas.resources.r4 import valuesets_of_others


class MeasureGroupStratifierComponent(BackboneElement):
    """Stratifier criteria component for the measure.
    https://hl7.org/fhir/R4/measure.html#Measure.group.stratifier.component

    code 0..1, description 0..1, criteria 1..1
    """

    PATH = "Measure.group.stratifier.component"

    # 0..1 Meaning of the stratifier component.
    code = one(Complex, "CodeableConcept")
    # 0..1 The human readable description of this stratifier component.
    description = one(Primitive, STRING)
    # 1..1 Component of how the measure should be stratified.
    criteria = one(Complex, "Expression", at_least=1)


class MeasureGroupPopulation(BackboneElement):
    """Population criteria. https://hl7.org/fhir/R4/measure.html#Measure.group.population

    code 0..1, description 0..1, criteria 1..1
    """

    PATH = "Measure.group.population"

    # 0..1 initial-population | numerator | numerator-exclusion | denominator |
    # denominator-exclusion | denominator-exception | measure-population |
    # measure-population-exclusion | measure-observation.
    code = one(Complex, "CodeableConcept")
    # 0..1 The human readable description of this population criteria.
    description = one(Primitive, STRING)
    # 1..1 The criteria that defines this population.
    criteria = one(Complex, "Expression", at_least=1)


class MeasureGroupStratifier(BackboneElement):
    """Stratifier criteria for the measure.
    https://hl7.org/fhir/R4/measure.html#Measure.group.stratifier

    code 0..1, description 0..1, criteria 0..1, component 0..*
    """

    PATH = "Measure.group.stratifier"

    # 0..1 Meaning of the stratifier.
    code = one(Complex, "CodeableConcept")
    # 0..1 The human readable description of this stratifier.
    description = one(Primitive, STRING)
    # 0..1 How the measure should be stratified.
    criteria = one(Complex, "Expression")
    # 0..* Stratifier criteria component for the measure.
    component = many(Complex, "Measure.group.stratifier.component")


class MeasureGroup(BackboneElement):
    """Population criteria group. https://hl7.org/fhir/R4/measure.html#Measure.group

    code 0..1, description 0..1, population 0..*, stratifier 0..*
    """

    PATH = "Measure.group"

    # 0..1 Meaning of the group.
    code = one(Complex, "CodeableConcept")
    # 0..1 Summary description.
    description = one(Primitive, STRING)
    # 0..* Population criteria.
    population = many(Complex, "Measure.group.population")
    # 0..* Stratifier criteria for the measure.
    stratifier = many(Complex, "Measure.group.stratifier")


class MeasureSupplementalData(BackboneElement):
    """What other data should be reported with the measure.
    https://hl7.org/fhir/R4/measure.html#Measure.supplementalData

    code 0..1, usage 0..*, description 0..1, criteria 1..1
    """

    PATH = "Measure.supplementalData"

    # 0..1 Meaning of the supplemental data.
    code = one(Complex, "CodeableConcept")
    # 0..* supplemental-data | risk-adjustment-factor.
    usage = many(Complex, "CodeableConcept")
    # 0..1 The human readable description of this supplemental data.
    description = one(Primitive, STRING)
    # 1..1 Expression describing additional data to be reported.
    criteria = one(Complex, "Expression", at_least=1)


class Measure(DomainResource):
    """A quality measure definition. https://hl7.org/fhir/R4/measure.html#Measure

    url 0..1, identifier 0..*, version 0..1, name 0..1, title 0..1, subtitle 0..1, status 1..1,
    experimental 0..1, subject[x] 0..1, date 0..1, publisher 0..1, contact 0..*,
    description 0..1, useContext 0..*, jurisdiction 0..*, purpose 0..1, usage 0..1,
    copyright 0..1, approvalDate 0..1, lastReviewDate 0..1, effectivePeriod 0..1, topic 0..*,
    author 0..*, editor 0..*, reviewer 0..*, endorser 0..*, relatedArtifact 0..*, library 0..*,
    disclaimer 0..1, scoring 0..1, compositeScoring 0..1, type 0..*, riskAdjustment 0..1,
    rateAggregation 0..1, rationale 0..1, clinicalRecommendationStatement 0..1,
    improvementNotation 0..1, definition 0..*, guidance 0..1, group 0..*, supplementalData 0..*
    """

    PATH = "Measure"

    resourceType = one(Exactly, "Measure")
    # 0..1 Canonical identifier for this measure, represented as a URI (globally unique).
    url = one(Primitive, URI)
    # 0..* Additional identifier for the measure.
    identifier = many(Complex, "Identifier")
    # 0..1 Business version of the measure.
    version = one(Primitive, STRING)
    # 0..1 Name for this measure (computer friendly).
    name = one(Primitive, STRING)
    # 0..1 Name for this measure (human friendly).
    title = one(Primitive, STRING)
    # 0..1 Subordinate title of the measure.
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
    # 0..1 Natural language description of the measure.
    description = one(Primitive, MARKDOWN)
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for measure (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Why this measure is defined.
    purpose = one(Primitive, MARKDOWN)
    # 0..1 Describes the clinical usage of the measure.
    usage = one(Primitive, STRING)
    # 0..1 Use and/or publishing restrictions.
    copyright = one(Primitive, MARKDOWN)
    # 0..1 When the measure was approved by publisher.
    approvalDate = one(Primitive, DATE)
    # 0..1 When the measure was last reviewed.
    lastReviewDate = one(Primitive, DATE)
    # 0..1 When the measure is expected to be used.
    effectivePeriod = one(Complex, "Period")
    # 0..* The category of the measure, such as Education, Treatment, Assessment, etc.
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
    # 0..* Logic used by the measure.
    library = many(Primitive, CANONICAL)
    # 0..1 Disclaimer for use of the measure or its referenced content.
    disclaimer = one(Primitive, MARKDOWN)
    # 0..1 proportion | ratio | continuous-variable | cohort.
    scoring = one(Complex, "CodeableConcept")
    # 0..1 opportunity | all-or-nothing | linear | weighted.
    compositeScoring = one(Complex, "CodeableConcept")
    # 0..* process | outcome | structure | patient-reported-outcome | composite.
    type = many(Complex, "CodeableConcept")
    # 0..1 How risk adjustment is applied for this measure.
    riskAdjustment = one(Primitive, STRING)
    # 0..1 How is rate aggregation performed for this measure.
    rateAggregation = one(Primitive, STRING)
    # 0..1 Detailed description of why the measure exists.
    rationale = one(Primitive, MARKDOWN)
    # 0..1 Summary of clinical guidelines.
    clinicalRecommendationStatement = one(Primitive, MARKDOWN)
    # 0..1 increase | decrease.
    improvementNotation = one(
        Bound,
        "http://terminology.hl7.org/CodeSystem/measure-improvement-notation",
        valuesets_of_others.MeasureImprovementNotation,
    )
    # 0..* Defined terms used in the measure documentation.
    definition = many(Primitive, MARKDOWN)
    # 0..1 Additional guidance for implementers.
    guidance = one(Primitive, MARKDOWN)
    # 0..* Population criteria group.
    group = many(Complex, "Measure.group")
    # 0..* What other data should be reported with the measure.
    supplementalData = many(Complex, "Measure.supplementalData")
