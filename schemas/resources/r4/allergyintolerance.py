"""AllergyIntolerance: https://hl7.org/fhir/R4/allergyintolerance.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Bound, Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME, STRING
from schemas.resources.r4 import valuesets_of_others


class AllergyIntoleranceReaction(BackboneElement):
    """Adverse Reaction Events linked to exposure to substance.
    https://hl7.org/fhir/R4/allergyintolerance.html#AllergyIntolerance.reaction

    substance 0..1, manifestation 1..*, description 0..1, onset 0..1, severity 0..1,
    exposureRoute 0..1, note 0..*
    """

    PATH = "AllergyIntolerance.reaction"

    # 0..1 Specific substance or pharmaceutical product considered to be responsible for event.
    substance = one(Complex, "CodeableConcept")
    # 1..* Clinical symptoms/signs associated with the Event.
    manifestation = many(Complex, "CodeableConcept", at_least=1)
    # 0..1 Description of the event as a whole.
    description = one(Primitive, STRING)
    # 0..1 Date(/time) when manifestations showed.
    onset = one(Primitive, DATE_TIME)
    # 0..1 mild | moderate | severe (of event as a whole).
    severity = one(Primitive, CODE, valuesets_of_others.ReactionEventSeverity)
    # 0..1 How the subject was exposed to the substance.
    exposureRoute = one(Complex, "CodeableConcept")
    # 0..* Text about event not captured in other fields.
    note = many(Complex, "Annotation")


class AllergyIntolerance(DomainResource):
    """Allergy or Intolerance (generally: Risk of adverse reaction to a substance).
    https://hl7.org/fhir/R4/allergyintolerance.html#AllergyIntolerance

    identifier 0..*, clinicalStatus 0..1, verificationStatus 0..1, type 0..1, category 0..*,
    criticality 0..1, code 0..1, patient 1..1, encounter 0..1, onset[x] 0..1, recordedDate 0..1,
    recorder 0..1, asserter 0..1, lastOccurrence 0..1, note 0..*, reaction 0..*
    """

    PATH = "AllergyIntolerance"

    resourceType = one(Exactly, "AllergyIntolerance")
    # 0..* External ids for this item.
    identifier = many(Complex, "Identifier")
    # 0..1 active | inactive | resolved.
    clinicalStatus = one(
        Bound,
        "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical",
        valuesets_of_others.AllergyintoleranceClinical,
    )
    # 0..1 unconfirmed | confirmed | refuted | entered-in-error.
    verificationStatus = one(
        Bound,
        "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification",
        valuesets_of_others.AllergyintoleranceVerification,
    )
    # 0..1 allergy | intolerance - Underlying mechanism (if known).
    type = one(Primitive, CODE, valuesets_of_others.AllergyIntoleranceType)
    # 0..* food | medication | environment | biologic.
    category = many(Primitive, CODE, valuesets_of_others.AllergyIntoleranceCategory)
    # 0..1 low | high | unable-to-assess.
    criticality = one(Primitive, CODE, valuesets_of_others.AllergyIntoleranceCriticality)
    # 0..1 Code that identifies the allergy or intolerance.
    code = one(Complex, "CodeableConcept")
    # 1..1 Who the sensitivity is for.
    patient = one(ReferenceTo, "Patient", at_least=1)
    # 0..1 Encounter when the allergy or intolerance was asserted.
    encounter = one(ReferenceTo, "Encounter")
    # 0..1 When allergy or intolerance was identified.
    onsetDateTime = one(Primitive, DATE_TIME, choice="onset")
    onsetAge = one(Complex, "Age", choice="onset")
    onsetPeriod = one(Complex, "Period", choice="onset")
    onsetRange = one(Complex, "Range", choice="onset")
    onsetString = one(Primitive, STRING, choice="onset")
    # 0..1 Date first version of the resource instance was recorded.
    recordedDate = one(Primitive, DATE_TIME)
    # 0..1 Who recorded the sensitivity.
    recorder = one(ReferenceTo, "Practitioner", "PractitionerRole", "Patient", "RelatedPerson")
    # 0..1 Source of the information about the allergy.
    asserter = one(ReferenceTo, "Patient", "RelatedPerson", "Practitioner", "PractitionerRole")
    # 0..1 Date(/time) of last known occurrence of a reaction.
    lastOccurrence = one(Primitive, DATE_TIME)
    # 0..* Additional text not captured in other fields.
    note = many(Complex, "Annotation")
    # 0..* Adverse Reaction Events linked to exposure to substance.
    reaction = many(Complex, "AllergyIntolerance.reaction")
