"""RequestGroup: https://hl7.org/fhir/R4/requestgroup.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CANONICAL, CODE, DATE_TIME, ID, STRING, URI
from schemas.resources.r4 import valuesets, valuesets_of_others


class RequestGroupActionCondition(BackboneElement):
    """Whether or not the action is applicable.
    https://hl7.org/fhir/R4/requestgroup.html#RequestGroup.action.condition

    kind 1..1, expression 0..1
    """

    PATH = "RequestGroup.action.condition"

    # 1..1 applicability | start | stop.
    kind = one(Primitive, CODE, valuesets_of_others.ActionConditionKind, at_least=1)
    # 0..1 Boolean-valued expression.
    expression = one(Complex, "Expression")


class RequestGroupActionRelatedAction(BackboneElement):
    """Relationship to another action.
    https://hl7.org/fhir/R4/requestgroup.html#RequestGroup.action.relatedAction

    actionId 1..1, relationship 1..1, offset[x] 0..1
    """

    PATH = "RequestGroup.action.relatedAction"

    # 1..1 What action this is related to.
    actionId = one(Primitive, ID, at_least=1)
    # 1..1 before-start | before | before-end | concurrent-with-start | concurrent |
    # concurrent-with-end | after-start | after | after-end.
    relationship = one(Primitive, CODE, valuesets_of_others.ActionRelationshipType, at_least=1)
    # 0..1 Time offset for the relationship.
    offsetDuration = one(Complex, "Duration", choice="offset")
    offsetRange = one(Complex, "Range", choice="offset")


class RequestGroupAction(BackboneElement):
    """Proposed actions, if any. https://hl7.org/fhir/R4/requestgroup.html#RequestGroup.action

    prefix 0..1, title 0..1, description 0..1, textEquivalent 0..1, priority 0..1, code 0..*,
    documentation 0..*, condition 0..*, relatedAction 0..*, timing[x] 0..1, participant 0..*,
    type 0..1, groupingBehavior 0..1, selectionBehavior 0..1, requiredBehavior 0..1,
    precheckBehavior 0..1, cardinalityBehavior 0..1, resource 0..1, action 0..*
    """

    PATH = "RequestGroup.action"

    # 0..1 User-visible prefix for the action (e.g. 1. or A.).
    prefix = one(Primitive, STRING)
    # 0..1 User-visible title.
    title = one(Primitive, STRING)
    # 0..1 Short description of the action.
    description = one(Primitive, STRING)
    # 0..1 Static text equivalent of the action, used if the dynamic aspects cannot be interpreted
    # by the receiving system.
    textEquivalent = one(Primitive, STRING)
    # 0..1 routine | urgent | asap | stat.
    priority = one(Primitive, CODE, valuesets.RequestPriority)
    # 0..* Code representing the meaning of the action or sub-actions.
    code = many(Complex, "CodeableConcept")
    # 0..* Supporting documentation for the intended performer of the action.
    documentation = many(Complex, "RelatedArtifact")
    # 0..* Whether or not the action is applicable.
    condition = many(Complex, "RequestGroup.action.condition")
    # 0..* Relationship to another action.
    relatedAction = many(Complex, "RequestGroup.action.relatedAction")
    # 0..1 When the action should take place.
    timingDateTime = one(Primitive, DATE_TIME, choice="timing")
    timingAge = one(Complex, "Age", choice="timing")
    timingPeriod = one(Complex, "Period", choice="timing")
    timingDuration = one(Complex, "Duration", choice="timing")
    timingRange = one(Complex, "Range", choice="timing")
    timingTiming = one(Complex, "Timing", choice="timing")
    # 0..* Who should perform the action.
    participant = many(
        ReferenceTo, "Patient", "Practitioner", "PractitionerRole", "RelatedPerson", "Device"
    )
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
    # 0..1 The target of the action.
    resource = one(ReferenceTo)
    # 0..* Sub action.
    action = many(Complex, "RequestGroup.action")


class RequestGroup(DomainResource):
    """A group of related requests. https://hl7.org/fhir/R4/requestgroup.html#RequestGroup

    identifier 0..*, instantiatesCanonical 0..*, instantiatesUri 0..*, basedOn 0..*,
    replaces 0..*, groupIdentifier 0..1, status 1..1, intent 1..1, priority 0..1, code 0..1,
    subject 0..1, encounter 0..1, authoredOn 0..1, author 0..1, reasonCode 0..*,
    reasonReference 0..*, note 0..*, action 0..*
    """

    PATH = "RequestGroup"

    resourceType = one(Exactly, "RequestGroup")
    # 0..* Business identifier.
    identifier = many(Complex, "Identifier")
    # 0..* Instantiates FHIR protocol or definition.
    instantiatesCanonical = many(Primitive, CANONICAL)
    # 0..* Instantiates external protocol or definition.
    instantiatesUri = many(Primitive, URI)
    # 0..* Fulfills plan, proposal, or order.
    basedOn = many(ReferenceTo)
    # 0..* Request(s) replaced by this request.
    replaces = many(ReferenceTo)
    # 0..1 Composite request this is part of.
    groupIdentifier = one(Complex, "Identifier")
    # 1..1 draft | active | on-hold | revoked | completed | entered-in-error | unknown.
    status = one(Primitive, CODE, valuesets.RequestStatus, at_least=1)
    # 1..1 proposal | plan | directive | order | original-order | reflex-order | filler-order |
    # instance-order | option.
    intent = one(Primitive, CODE, valuesets.RequestIntent, at_least=1)
    # 0..1 routine | urgent | asap | stat.
    priority = one(Primitive, CODE, valuesets.RequestPriority)
    # 0..1 What's being requested/ordered.
    code = one(Complex, "CodeableConcept")
    # 0..1 Who the request group is about.
    subject = one(ReferenceTo, "Patient", "Group")
    # 0..1 Created as part of.
    encounter = one(ReferenceTo, "Encounter")
    # 0..1 When the request group was authored.
    authoredOn = one(Primitive, DATE_TIME)
    # 0..1 Device or practitioner that authored the request group.
    author = one(ReferenceTo, "Device", "Practitioner", "PractitionerRole")
    # 0..* Why the request group is needed.
    reasonCode = many(Complex, "CodeableConcept")
    # 0..* Why the request group is needed.
    reasonReference = many(
        ReferenceTo, "Condition", "Observation", "DiagnosticReport", "DocumentReference"
    )
    # 0..* Additional notes about the response.
    note = many(Complex, "Annotation")
    # 0..* Proposed actions, if any.
    action = many(Complex, "RequestGroup.action")
