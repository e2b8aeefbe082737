"""EffectEvidenceSynthesis: https://hl7.org/fhir/R4/effectevidencesynthesis.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE, DATE_TIME, DECIMAL, INTEGER, MARKDOWN, STRING, URI
from schemas.resources.r4 import valuesets_of_others


class EffectEvidenceSynthesisEffectEstimatePrecisionEstimate(BackboneElement):
    """How precise the estimate is.
    https://hl7.org/fhir/R4/effectevidencesynthesis.html#EffectEvidenceSynthesis.effectEstimate.precisionEstimate

    type 0..1, level 0..1, from 0..1, to 0..1
    """

    PATH = "EffectEvidenceSynthesis.effectEstimate.precisionEstimate"

    # 0..1 Type of precision estimate.
    type = one(Complex, "CodeableConcept")
    # 0..1 Level of confidence interval.
    level = one(Primitive, DECIMAL)
    # 0..1 Lower bound.
    from_ = one(Primitive, DECIMAL, name="from")
    # 0..1 Upper bound.
    to = one(Primitive, DECIMAL)


class EffectEvidenceSynthesisCertaintyCertaintySubcomponent(BackboneElement):
    """A component that contributes to the overall certainty.
    https://hl7.org/fhir/R4/effectevidencesynthesis.html#EffectEvidenceSynthesis.certainty.certaintySubcomponent

    type 0..1, rating 0..*, note 0..*
    """

    PATH = "EffectEvidenceSynthesis.certainty.certaintySubcomponent"

    # 0..1 Type of subcomponent of certainty rating.
    type = one(Complex, "CodeableConcept")
    # 0..* Subcomponent certainty rating.
    rating = many(Complex, "CodeableConcept")
    # 0..* Used for footnotes or explanatory notes.
    note = many(Complex, "Annotation")


class EffectEvidenceSynthesisSampleSize(BackboneElement):
    """What sample size was involved?
    https://hl7.org/fhir/R4/effectevidencesynthesis.html#EffectEvidenceSynthesis.sampleSize

    description 0..1, numberOfStudies 0..1, numberOfParticipants 0..1
    """

    PATH = "EffectEvidenceSynthesis.sampleSize"

    # 0..1 Description of sample size.
    description = one(Primitive, STRING)
    # 0..1 How many studies?
    numberOfStudies = one(Primitive, INTEGER)
    # 0..1 How many participants?
    numberOfParticipants = one(Primitive, INTEGER)


class EffectEvidenceSynthesisResultsByExposure(BackboneElement):
    """What was the result per exposure?
    https://hl7.org/fhir/R4/effectevidencesynthesis.html#EffectEvidenceSynthesis.resultsByExposure

    description 0..1, exposureState 0..1, variantState 0..1, riskEvidenceSynthesis 1..1
    """

    PATH = "EffectEvidenceSynthesis.resultsByExposure"

    # 0..1 Description of results by exposure.
    description = one(Primitive, STRING)
    # 0..1 exposure | exposure-alternative.
    exposureState = one(Primitive, CODE, valuesets_of_others.ExposureState)
    # 0..1 Variant exposure states.
    variantState = one(Complex, "CodeableConcept")
    # 1..1 Risk evidence synthesis.
    riskEvidenceSynthesis = one(ReferenceTo, "RiskEvidenceSynthesis", at_least=1)


class EffectEvidenceSynthesisEffectEstimate(BackboneElement):
    """What was the estimated effect.
    https://hl7.org/fhir/R4/effectevidencesynthesis.html#EffectEvidenceSynthesis.effectEstimate

    description 0..1, type 0..1, variantState 0..1, value 0..1, unitOfMeasure 0..1,
    precisionEstimate 0..*
    """

    PATH = "EffectEvidenceSynthesis.effectEstimate"

    # 0..1 Description of effect estimate.
    description = one(Primitive, STRING)
    # 0..1 Type of efffect estimate.
    type = one(Complex, "CodeableConcept")
    # 0..1 Variant exposure states.
    variantState = one(Complex, "CodeableConcept")
    # 0..1 Point estimate.
    value = one(Primitive, DECIMAL)
    # 0..1 What unit is the outcome described in?
    unitOfMeasure = one(Complex, "CodeableConcept")
    # 0..* How precise the estimate is.
    precisionEstimate = many(Complex, "EffectEvidenceSynthesis.effectEstimate.precisionEstimate")


class EffectEvidenceSynthesisCertainty(BackboneElement):
    """How certain is the effect.
    https://hl7.org/fhir/R4/effectevidencesynthesis.html#EffectEvidenceSynthesis.certainty

    rating 0..*, note 0..*, certaintySubcomponent 0..*
    """

    PATH = "EffectEvidenceSynthesis.certainty"

    # 0..* Certainty rating.
    rating = many(Complex, "CodeableConcept")
    # 0..* Used for footnotes or explanatory notes.
    note = many(Complex, "Annotation")
    # 0..* A component that contributes to the overall certainty.
    certaintySubcomponent = many(Complex, "EffectEvidenceSynthesis.certainty.certaintySubcomponent")


class EffectEvidenceSynthesis(DomainResource):
    """A quantified estimate of effect based on a body of evidence.
    https://hl7.org/fhir/R4/effectevidencesynthesis.html#EffectEvidenceSynthesis

    url 0..1, identifier 0..*, version 0..1, name 0..1, title 0..1, status 1..1, date 0..1,
    publisher 0..1, contact 0..*, description 0..1, note 0..*, useContext 0..*,
    jurisdiction 0..*, copyright 0..1, approvalDate 0..1, lastReviewDate 0..1,
    effectivePeriod 0..1, topic 0..*, author 0..*, editor 0..*, reviewer 0..*, endorser 0..*,
    relatedArtifact 0..*, synthesisType 0..1, studyType 0..1, population 1..1, exposure 1..1,
    exposureAlternative 1..1, outcome 1..1, sampleSize 0..1, resultsByExposure 0..*,
    effectEstimate 0..*, certainty 0..*
    """

    PATH = "EffectEvidenceSynthesis"

    resourceType = one(Exactly, "EffectEvidenceSynthesis")
    # 0..1 Canonical identifier for this effect evidence synthesis, represented as a URI (globally
    # unique).
    url = one(Primitive, URI)
    # 0..* Additional identifier for the effect evidence synthesis.
    identifier = many(Complex, "Identifier")
    # 0..1 Business version of the effect evidence synthesis.
    version = one(Primitive, STRING)
    # 0..1 Name for this effect evidence synthesis (computer friendly).
    name = one(Primitive, STRING)
    # 0..1 Name for this effect evidence synthesis (human friendly).
    title = one(Primitive, STRING)
    # 1..1 draft | active | retired | unknown.
    status = one(Primitive, CODE, valuesets_of_others.PublicationStatus, at_least=1)
    # 0..1 Date last changed.
    date = one(Primitive, DATE_TIME)
    # 0..1 Name of the publisher (organization or individual).
    publisher = one(Primitive, STRING)
    # 0..* Contact details for the publisher.
    contact = many(Complex, "ContactDetail")
    # 0..1 Natural language description of the effect evidence synthesis.
    description = one(Primitive, MARKDOWN)
    # 0..* Used for footnotes or explanatory notes.
    note = many(Complex, "Annotation")
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for effect evidence synthesis (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Use and/or publishing restrictions.
    copyright = one(Primitive, MARKDOWN)
    # 0..1 When the effect evidence synthesis was approved by publisher.
    approvalDate = one(Primitive, DATE)
    # 0..1 When the effect evidence synthesis was last reviewed.
    lastReviewDate = one(Primitive, DATE)
    # 0..1 When the effect evidence synthesis is expected to be used.
    effectivePeriod = one(Complex, "Period")
    # 0..* The category of the EffectEvidenceSynthesis, such as Education, Treatment, Assessment,
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
    # 0..1 Type of synthesis.
    synthesisType = one(Complex, "CodeableConcept")
    # 0..1 Type of study.
    studyType = one(Complex, "CodeableConcept")
    # 1..1 What population?
    population = one(ReferenceTo, "EvidenceVariable", at_least=1)
    # 1..1 What exposure?
    exposure = one(ReferenceTo, "EvidenceVariable", at_least=1)
    # 1..1 What comparison exposure?
    exposureAlternative = one(ReferenceTo, "EvidenceVariable", at_least=1)
    # 1..1 What outcome?
    outcome = one(ReferenceTo, "EvidenceVariable", at_least=1)
    # 0..1 What sample size was involved?
    sampleSize = one(Complex, "EffectEvidenceSynthesis.sampleSize")
    # 0..* What was the result per exposure?
    resultsByExposure = many(Complex, "EffectEvidenceSynthesis.resultsByExposure")
    # 0..* What was the estimated effect.
    effectEstimate = many(Complex, "EffectEvidenceSynthesis.effectEstimate")
    # 0..* How certain is the effect.
    certainty = many(Complex, "EffectEvidenceSynthesis.certainty")
