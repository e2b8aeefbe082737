"""AdverseEvent: https://hl7.org/fhir/R4/adverseevent.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Bound, Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME, STRING
from schemas.resources.r4 import valuesets_of_others


class AdverseEventSuspectEntityCausality(BackboneElement):
    """Information on the possible cause of the event.
    https://hl7.org/fhir/R4/adverseevent.html#AdverseEvent.suspectEntity.causality

    assessment 0..1, productRelatedness 0..1, author 0..1, method 0..1
    """

    PATH = "AdverseEvent.suspectEntity.causality"

    # 0..1 Assessment of if the entity caused the event.
    assessment = one(Complex, "CodeableConcept")
    # 0..1 AdverseEvent.suspectEntity.causalityProductRelatedness.
    productRelatedness = one(Primitive, STRING)
    # 0..1 AdverseEvent.suspectEntity.causalityAuthor.
    author = one(ReferenceTo, "Practitioner", "PractitionerRole")
    # 0..1 ProbabilityScale | Bayesian | Checklist.
    method = one(Complex, "CodeableConcept")


class AdverseEventSuspectEntity(BackboneElement):
    """The suspected agent causing the adverse event.
    https://hl7.org/fhir/R4/adverseevent.html#AdverseEvent.suspectEntity

    instance 1..1, causality 0..*
    """

    PATH = "AdverseEvent.suspectEntity"

    # 1..1 Refers to the specific entity that caused the adverse event.
    instance = one(
        ReferenceTo,
        "Immunization",
        "Procedure",
        "Substance",
        "Medication",
        "MedicationAdministration",
        "MedicationStatement",
        "Device",
        at_least=1,
    )
    # 0..* Information on the possible cause of the event.
    causality = many(Complex, "AdverseEvent.suspectEntity.causality")


class AdverseEvent(DomainResource):
    """Medical care, research study or other healthcare event causing physical injury.
    https://hl7.org/fhir/R4/adverseevent.html#AdverseEvent

    identifier 0..1, actuality 1..1, category 0..*, event 0..1, subject 1..1, encounter 0..1,
    date 0..1, detected 0..1, recordedDate 0..1, resultingCondition 0..*, location 0..1,
    seriousness 0..1, severity 0..1, outcome 0..1, recorder 0..1, contributor 0..*,
    suspectEntity 0..*, subjectMedicalHistory 0..*, referenceDocument 0..*, study 0..*
    """

    PATH = "AdverseEvent"

    resourceType = one(Exactly, "AdverseEvent")
    # 0..1 Business identifier for the event.
    identifier = one(Complex, "Identifier")
    # 1..1 actual | potential.
    actuality = one(Primitive, CODE, valuesets_of_others.AdverseEventActuality, at_least=1)
    # 0..* product-problem | product-quality | product-use-error | wrong-dose |
    # incorrect-prescribing-information | wrong-technique | wrong-route-of-administration |
    # wrong-rate | wrong-duration | wrong-time | expired-drug | medical-device-use-error |
    # problem-different-manufacturer | unsafe-physical-environment.
    category = many(Complex, "CodeableConcept")
    # 0..1 Type of the event itself in relation to the subject.
    event = one(Complex, "CodeableConcept")
    # 1..1 Subject impacted by event.
    subject = one(ReferenceTo, "Patient", "Group", "Practitioner", "RelatedPerson", at_least=1)
    # 0..1 Encounter created as part of.
    encounter = one(ReferenceTo, "Encounter")
    # 0..1 When the event occurred.
    date = one(Primitive, DATE_TIME)
    # 0..1 When the event was detected.
    detected = one(Primitive, DATE_TIME)
    # 0..1 When the event was recorded.
    recordedDate = one(Primitive, DATE_TIME)
    # 0..* Effect on the subject due to this event.
    resultingCondition = many(ReferenceTo, "Condition")
    # 0..1 Location where adverse event occurred.
    location = one(ReferenceTo, "Location")
    # 0..1 Seriousness of the event.
    seriousness = one(Complex, "CodeableConcept")
    # 0..1 mild | moderate | severe.
    severity = one(
        Bound,
        "http://terminology.hl7.org/CodeSystem/adverse-event-severity",
        valuesets_of_others.AdverseEventSeverity,
    )
    # 0..1 resolved | recovering | ongoing | resolvedWithSequelae | fatal | unknown.
    outcome = one(
        Bound,
        "http://terminology.hl7.org/CodeSystem/adverse-event-outcome",
        valuesets_of_others.AdverseEventOutcome,
    )
    # 0..1 Who recorded the adverse event.
    recorder = one(ReferenceTo, "Patient", "Practitioner", "PractitionerRole", "RelatedPerson")
    # 0..* Who was involved in the adverse event or the potential adverse event.
    contributor = many(ReferenceTo, "Practitioner", "PractitionerRole", "Device")
    # 0..* The suspected agent causing the adverse event.
    suspectEntity = many(Complex, "AdverseEvent.suspectEntity")
    # 0..* AdverseEvent.subjectMedicalHistory.
    subjectMedicalHistory = many(
        ReferenceTo,
        "Condition",
        "Observation",
        "AllergyIntolerance",
        "FamilyMemberHistory",
        "Immunization",
        "Procedure",
        "Media",
        "DocumentReference",
    )
    # 0..* AdverseEvent.referenceDocument.
    referenceDocument = many(ReferenceTo, "DocumentReference")
    # 0..* AdverseEvent.study.
    study = many(ReferenceTo, "ResearchStudy")
