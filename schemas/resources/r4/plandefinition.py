"""PlanDefinition: https://hl7.org/fhir/R4/plandefinition.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import (
    BOOLEAN,
    CANONICAL,
    CODE,
    DATE,
    DATE_TIME,
    ID,
    MARKDOWN,
    STRING,
    URI,
)
from schemas.resources.r4 import valuesets, valuesets_of_others


class PlanDefinitionGoalTarget(BackboneElement):
    """Target outcome for the goal.
    https://hl7.org/fhir/R4/plandefinition.html#PlanDefinition.goal.target

    measure 0..1, detail[x] 0..1, due 0..1
    """

    PATH = "PlanDefinition.goal.target"

    # 0..1 The parameter whose value is to be tracked.
    measure = one(Complex, "CodeableConcept")
    # 0..1 The target value to be achieved.
    detailQuantity = one(Complex, "Quantity", choice="detail")
    detailRange = one(Complex, "Range", choice="detail")
    detailCodeableConcept = one(Complex, "CodeableConcept", choice="detail")
    # 0..1 Reach goal within.
    due = one(Complex, "Duration")


class PlanDefinitionActionCondition(BackboneElement):
    """Whether or not the action is applicable.
    https://hl7.org/fhir/R4/plandefinition.html#PlanDefinition.action.condition

    kind 1..1, expression 0..1
    """

    PATH = "PlanDefinition.action.condition"

    # 1..1 applicability | start | stop.
    kind = one(Primitive, CODE, valuesets_of_others.ActionConditionKind, at_least=1)
    # 0..1 Boolean-valued expression.
    expression = one(Complex, "Expression")


class PlanDefinitionActionRelatedAction(BackboneElement):
    """Relationship to another action.
    https://hl7.org/fhir/R4/plandefinition.html#PlanDefinition.action.relatedAction

    actionId 1..1, relationship 1..1, offset[x] 0..1
    """

    PATH = "PlanDefinition.action.relatedAction"

    # 1..1 What action is this related to.
    actionId = one(Primitive, ID, at_least=1)
    # 1..1 before-start | before | before-end | concurrent-with-start | concurrent |
    # concurrent-with-end | after-start | after | after-end.
    relationship = one(Primitive, CODE, valuesets_of_others.ActionRelationshipType, at_least=1)
    # 0..1 Time offset for the relationship.
    offsetDuration = one(Complex, "Duration", choice="offset")
    offsetRange = one(Complex, "Range", choice="offset")


class PlanDefinitionActionParticipant(BackboneElement):
    """Who should participate in the action.
    https://hl7.org/fhir/R4/plandefinition.html#PlanDefinition.action.participant

    type 1..1, role 0..1
    """

    PATH = "PlanDefinition.action.participant"

    # 1..1 patient | practitioner | related-person | device.
    type = one(Primitive, CODE, valuesets_of_others.ActionParticipantType, at_least=1)
    # 0..1 E.g. Nurse, Surgeon, Parent.
    role = one(Complex, "CodeableConcept")


class PlanDefinitionActionDynamicValue(BackboneElement):
    """Dynamic aspects of the definition.
    https://hl7.org/fhir/R4/plandefinition.html#PlanDefinition.action.dynamicValue

    path 0..1, expression 0..1
    """

    PATH = "PlanDefinition.action.dynamicValue"

    # 0..1 The path to the element to be set dynamically.
    path = one(Primitive, STRING)
    # 0..1 An expression that provides the dynamic value for the customization.
    expression = one(Complex, "Expression")


class PlanDefinitionGoal(BackboneElement):
    """What the plan is trying to accomplish.
    https://hl7.org/fhir/R4/plandefinition.html#PlanDefinition.goal

    category 0..1, description 1..1, priority 0..1, start 0..1, addresses 0..*,
    documentation 0..*, target 0..*
    """

    PATH = "PlanDefinition.goal"

    # 0..1 E.g. Treatment, dietary, behavioral.
    category = one(Complex, "CodeableConcept")
    # 1..1 Code or text describing the goal.
    description = one(Complex, "CodeableConcept", at_least=1)
    # 0..1 high-priority | medium-priority | low-priority.
    priority = one(Complex, "CodeableConcept")
    # 0..1 When goal pursuit begins.
    start = one(Complex, "CodeableConcept")
    # 0..* What does the goal address.
    addresses = many(Complex, "CodeableConcept")
    # 0..* Supporting documentation for the goal.
    documentation = many(Complex, "RelatedArtifact")
    # 0..* Target outcome for the goal.
    target = many(Complex, "PlanDefinition.goal.target")


class PlanDefinitionAction(BackboneElement):
    """Action defined by the plan. https://hl7.org/fhir/R4/plandefinition.html#PlanDefinition.action

    prefix 0..1, title 0..1, description 0..1, textEquivalent 0..1, priority 0..1, code 0..*,
    reason 0..*, documentation 0..*, goalId 0..*, subject[x] 0..1, trigger 0..*, condition 0..*,
    input 0..*, output 0..*, relatedAction 0..*, timing[x] 0..1, participant 0..*, type 0..1,
    groupingBehavior 0..1, selectionBehavior 0..1, requiredBehavior 0..1, precheckBehavior 0..1,
    cardinalityBehavior 0..1, definition[x] 0..1, transform 0..1, dynamicValue 0..*, action 0..*
    """

    PATH = "PlanDefinition.action"

    # 0..1 User-visible prefix for the action (e.g. 1. or A.).
    prefix = one(Primitive, STRING)
    # 0..1 User-visible title.
    title = one(Primitive, STRING)
    # 0..1 Brief description of the action.
    description = one(Primitive, STRING)
    # 0..1 Static text equivalent of the action, used if the dynamic aspects cannot be interpreted
    # by the receiving system.
    textEquivalent = one(Primitive, STRING)
    # 0..1 routine | urgent | asap | stat.
    priority = one(Primitive, CODE, valuesets.RequestPriority)
    # 0..* Code representing the meaning of the action or sub-actions.
    code = many(Complex, "CodeableConcept")
    # 0..* Why the action should be performed.
    reason = many(Complex, "CodeableConcept")
    # 0..* Supporting documentation for the intended performer of the action.
    documentation = many(Complex, "RelatedArtifact")
    # 0..* What goals this action supports.
    goalId = many(Primitive, ID)
    # 0..1 Type of individual the action is focused on.
    subjectCodeableConcept = one(Complex, "CodeableConcept", choice="subject")
    subjectReference = one(ReferenceTo, "Group", choice="subject")
    # 0..* When the action should be triggered.
    trigger = many(Complex, "TriggerDefinition")
    # 0..* Whether or not the action is applicable.
    condition = many(Complex, "PlanDefinition.action.condition")
    # 0..* Input data requirements.
    input = many(Complex, "DataRequirement")
    # 0..* Output data definition.
    output = many(Complex, "DataRequirement")
    # 0..* Relationship to another action.
    relatedAction = many(Complex, "PlanDefinition.action.relatedAction")
    # 0..1 When the action should take place.
    timingDateTime = one(Primitive, DATE_TIME, choice="timing")
    timingAge = one(Complex, "Age", choice="timing")
    timingPeriod = one(Complex, "Period", choice="timing")
    timingDuration = one(Complex, "Duration", choice="timing")
    timingRange = one(Complex, "Range", choice="timing")
    timingTiming = one(Complex, "Timing", choice="timing")
    # 0..* Who should participate in the action.
    participant = many(Complex, "PlanDefinition.action.participant")
    # 0..1 create | update | remove | fire-event.
    type = one(Complex, "CodeableConcept")
    # 0..1 visual-group | logical-group | sentence-group.
    groupingBehavior = one(Primitive, CODE, valuesets_of_others.ActionGroupingBehavior)
    # 0..1 any | all | all-or-none | exactly-one | at-most-one | one-or-more.
    selectionBehavior = one(Primitive, CODE, valuesets_of_others.ActionSelectionBehavior)
    # 0..1 must | could | must-unless-documented.
    requiredBehavior = one(Primitive, CODE, valuesets_of_others.ActionRequiredBehavior)
    # 0..1 yes | no.
    precheckBehavior = one(Primitive, CODE, valuesets_of_others.ActionPrecheckBehavior)
    # 0..1 single | multiple.
    cardinalityBehavior = one(Primitive, CODE, valuesets_of_others.ActionCardinalityBehavior)
    # 0..1 Description of the activity to be performed.
    definitionCanonical = one(Primitive, CANONICAL, choice="definition")
    definitionUri = one(Primitive, URI, choice="definition")
    # 0..1 Transform to apply the template.
    transform = one(Primitive, CANONICAL)
    # 0..* Dynamic aspects of the definition.
    dynamicValue = many(Complex, "PlanDefinition.action.dynamicValue")
    # 0..* A sub-action.
    action = many(Complex, "PlanDefinition.action")


class PlanDefinition(DomainResource):
    """The definition of a plan for a series of actions, independent of any specific patient or
    context. https://hl7.org/fhir/R4/plandefinition.html#PlanDefinition

    url 0..1, identifier 0..*, version 0..1, name 0..1, title 0..1, subtitle 0..1, type 0..1,
    status 1..1, experimental 0..1, subject[x] 0..1, date 0..1, publisher 0..1, contact 0..*,
    description 0..1, useContext 0..*, jurisdiction 0..*, purpose 0..1, usage 0..1,
    copyright 0..1, approvalDate 0..1, lastReviewDate 0..1, effectivePeriod 0..1, topic 0..*,
    author 0..*, editor 0..*, reviewer 0..*, endorser 0..*, relatedArtifact 0..*, library 0..*,
    goal 0..*, action 0..*
    """

    PATH = "PlanDefinition"

    resourceType = one(Exactly, "PlanDefinition")
    # 0..1 Canonical identifier for this plan definition, represented as a URI (globally unique).
    url = one(Primitive, URI)
    # 0..* Additional identifier for the plan definition.
    identifier = many(Complex, "Identifier")
    # 0..1 Business version of the plan definition.
    version = one(Primitive, STRING)
    # 0..1 Name for this plan definition (computer friendly).
    name = one(Primitive, STRING)
    # 0..1 Name for this plan definition (human friendly).
    title = one(Primitive, STRING)
    # 0..1 Subordinate title of the plan definition.
    subtitle = one(Primitive, STRING)
    # 0..1 order-set | clinical-protocol | eca-rule | workflow-definition.
    type = one(Complex, "CodeableConcept")
    # 1..1 draft | active | retired | unknown.
    status = one(Primitive, CODE, valuesets_of_others.PublicationStatus, at_least=1)
    # 0..1 For testing purposes, not real usage.
    experimental = one(Primitive, BOOLEAN)
    # 0..1 Type of individual the plan definition is focused on.
    subjectCodeableConcept = one(Complex, "CodeableConcept", choice="subject")
    subjectReference = one(ReferenceTo, "Group", choice="subject")
    # 0..1 Date last changed.
    date = one(Primitive, DATE_TIME)
    # 0..1 Name of the publisher (organization or individual).
    publisher = one(Primitive, STRING)
    # 0..* Contact details for the publisher.
    contact = many(Complex, "ContactDetail")
    # 0..1 Natural language description of the plan definition.
    description = one(Primitive, MARKDOWN)
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for plan definition (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Why this plan definition is defined.
    purpose = one(Primitive, MARKDOWN)
    # 0..1 Describes the clinical usage of the plan.
    usage = one(Primitive, STRING)
    # 0..1 Use and/or publishing restrictions.
    copyright = one(Primitive, MARKDOWN)
    # 0..1 When the plan definition was approved by publisher.
    approvalDate = one(Primitive, DATE)
    # 0..1 When the plan definition was last reviewed.
    lastReviewDate = one(Primitive, DATE)
    # 0..1 When the plan definition is expected to be used.
    effectivePeriod = one(Complex, "Period")
    # 0..* E.g. Education, Treatment, Assessment.
    topic = many(Complex, "CodeableConcept")
    # 0..* Who authored the content.
    author = many(Complex, "ContactDetail")
    # 0..* Who edited the content.
    editor = many(Complex, "ContactDetail")
    # 0..* Who reviewed the content.
    reviewer = many(Complex, "ContactDetail")
    # 0..* Who endorsed the content.
    endorser = many(Complex, "ContactDetail")
    # 0..* Additional documentation, citations.
    relatedArtifact = many(Complex, "RelatedArtifact")
    # 0..* Logic used by the plan definition.
    library = many(Primitive, CANONICAL)
    # 0..* What the plan is trying to accomplish.
    goal = many(Complex, "PlanDefinition.goal")
    # 0..* Action defined by the plan.
    action = many(Complex, "PlanDefinition.action")
