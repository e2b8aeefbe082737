"""Goal: https://hl7.org/fhir/R4/goal.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DATE, INTEGER, STRING
from schemas.resources.r4 import valuesets


class GoalTarget(BackboneElement):
    """Target outcome for the goal. https://hl7.org/fhir/R4/goal.html#Goal.target

    measure 0..1, detail[x] 0..1, due[x] 0..1
    """

    PATH = "Goal.target"

    # 0..1 The parameter whose value is being tracked.
    measure = one(Complex, "CodeableConcept")
    # 0..1 The target value to be achieved.
    detailQuantity = one(Complex, "Quantity", choice="detail")
    detailRange = one(Complex, "Range", choice="detail")
    detailCodeableConcept = one(Complex, "CodeableConcept", choice="detail")
    detailString = one(Primitive, STRING, choice="detail")
    detailBoolean = one(Primitive, BOOLEAN, choice="detail")
    detailInteger = one(Primitive, INTEGER, choice="detail")
    detailRatio = one(Complex, "Ratio", choice="detail")
    # 0..1 Reach goal on or before.
    dueDate = one(Primitive, DATE, choice="due")
    dueDuration = one(Complex, "Duration", choice="due")


class Goal(DomainResource):
    """Describes the intended objective(s) for a patient, group or organization.
    https://hl7.org/fhir/R4/goal.html#Goal

    identifier 0..*, lifecycleStatus 1..1, achievementStatus 0..1, category 0..*, priority 0..1,
    description 1..1, subject 1..1, start[x] 0..1, target 0..*, statusDate 0..1,
    statusReason 0..1, expressedBy 0..1, addresses 0..*, note 0..*, outcomeCode 0..*,
    outcomeReference 0..*
    """

    PATH = "Goal"

    resourceType = one(Exactly, "Goal")
    # 0..* External Ids for this goal.
    identifier = many(Complex, "Identifier")
    # 1..1 proposed | planned | accepted | active | on-hold | completed | cancelled |
    # entered-in-error | rejected.
    lifecycleStatus = one(Primitive, CODE, valuesets.GoalStatus, at_least=1)
    # 0..1 in-progress | improving | worsening | no-change | achieved | sustaining | not-achieved |
    # no-progress | not-attainable.
    achievementStatus = one(Complex, "CodeableConcept")
    # 0..* E.g. Treatment, dietary, behavioral, etc.
    category = many(Complex, "CodeableConcept")
    # 0..1 high-priority | medium-priority | low-priority.
    priority = one(Complex, "CodeableConcept")
    # 1..1 Code or text describing goal.
    description = one(Complex, "CodeableConcept", at_least=1)
    # 1..1 Who this goal is intended for.
    subject = one(ReferenceTo, "Patient", "Group", "Organization", at_least=1)
    # 0..1 When goal pursuit begins.
    startDate = one(Primitive, DATE, choice="start")
    startCodeableConcept = one(Complex, "CodeableConcept", choice="start")
    # 0..* Target outcome for the goal.
    target = many(Complex, "Goal.target")
    # 0..1 When goal status took effect.
    statusDate = one(Primitive, DATE)
    # 0..1 Reason for current status.
    statusReason = one(Primitive, STRING)
    # 0..1 Who's responsible for creating Goal?
    expressedBy = one(ReferenceTo, "Patient", "Practitioner", "PractitionerRole", "RelatedPerson")
    # 0..* Issues addressed by this goal.
    addresses = many(
        ReferenceTo,
        "Condition",
        "Observation",
        "MedicationStatement",
        "NutritionOrder",
        "ServiceRequest",
        "RiskAssessment",
    )
    # 0..* Comments about the goal.
    note = many(Complex, "Annotation")
    # 0..* What result was achieved regarding the goal?
    outcomeCode = many(Complex, "CodeableConcept")
    # 0..* Observation that resulted from goal.
    outcomeReference = many(ReferenceTo, "Observation")
