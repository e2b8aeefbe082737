"""Task: https://hl7.org/fhir/R4/task.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import (
    BASE64_BINARY,
    BOOLEAN,
    CANONICAL,
    CODE,
    DATE,
    DATE_TIME,
    DECIMAL,
    ID,
    INSTANT,
    INTEGER,
    MARKDOWN,
    OID,
    POSITIVE_INT,
    STRING,
    TIME,
    UNSIGNED_INT,
    URI,
    URL,
    UUID,
)
from schemas.resources.r4 import valuesets


class TaskRestriction(BackboneElement):
    """Constraints on fulfillment tasks. https://hl7.org/fhir/R4/task.html#Task.restriction

    repetitions 0..1, period 0..1, recipient 0..*
    """

    PATH = "Task.restriction"

    # 0..1 How many times to repeat.
    repetitions = one(Primitive, POSITIVE_INT)
    # 0..1 When fulfillment sought.
    period = one(Complex, "Period")
    # 0..* For whom is fulfillment sought?
    recipient = many(
        ReferenceTo,
        "Patient",
        "Practitioner",
        "PractitionerRole",
        "RelatedPerson",
        "Group",
        "Organization",
    )


class TaskInput(BackboneElement):
    """Information used to perform task. https://hl7.org/fhir/R4/task.html#Task.input

    type 1..1, value[x] 1..1
    """

    PATH = "Task.input"

    # 1..1 Label for the input.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 1..1 Content to use in performing the task.
    valueBase64Binary = one(Primitive, BASE64_BINARY, choice="value", at_least=1)
    valueBoolean = one(Primitive, BOOLEAN, choice="value", at_least=1)
    valueCanonical = one(Primitive, CANONICAL, choice="value", at_least=1)
    valueCode = one(Primitive, CODE, choice="value", at_least=1)
    valueDate = one(Primitive, DATE, choice="value", at_least=1)
    valueDateTime = one(Primitive, DATE_TIME, choice="value", at_least=1)
    valueDecimal = one(Primitive, DECIMAL, choice="value", at_least=1)
    valueId = one(Primitive, ID, choice="value", at_least=1)
    valueInstant = one(Primitive, INSTANT, choice="value", at_least=1)
    valueInteger = one(Primitive, INTEGER, choice="value", at_least=1)
    valueMarkdown = one(Primitive, MARKDOWN, choice="value", at_least=1)
    valueOid = one(Primitive, OID, choice="value", at_least=1)
    valuePositiveInt = one(Primitive, POSITIVE_INT, choice="value", at_least=1)
    valueString = one(Primitive, STRING, choice="value", at_least=1)
    valueTime = one(Primitive, TIME, choice="value", at_least=1)
    valueUnsignedInt = one(Primitive, UNSIGNED_INT, choice="value", at_least=1)
    valueUri = one(Primitive, URI, choice="value", at_least=1)
    valueUrl = one(Primitive, URL, choice="value", at_least=1)
    valueUuid = one(Primitive, UUID, choice="value", at_least=1)
    valueAddress = one(Complex, "Address", choice="value", at_least=1)
    valueAge = one(Complex, "Age", choice="value", at_least=1)
    valueAnnotation = one(Complex, "Annotation", choice="value", at_least=1)
    valueAttachment = one(Complex, "Attachment", choice="value", at_least=1)
    valueCodeableConcept = one(Complex, "CodeableConcept", choice="value", at_least=1)
    valueCoding = one(Complex, "Coding", choice="value", at_least=1)
    valueContactPoint = one(Complex, "ContactPoint", choice="value", at_least=1)
    valueCount = one(Complex, "Count", choice="value", at_least=1)
    valueDistance = one(Complex, "Distance", choice="value", at_least=1)
    valueDuration = one(Complex, "Duration", choice="value", at_least=1)
    valueHumanName = one(Complex, "HumanName", choice="value", at_least=1)
    valueIdentifier = one(Complex, "Identifier", choice="value", at_least=1)
    valueMoney = one(Complex, "Money", choice="value", at_least=1)
    valuePeriod = one(Complex, "Period", choice="value", at_least=1)
    valueQuantity = one(Complex, "Quantity", choice="value", at_least=1)
    valueRange = one(Complex, "Range", choice="value", at_least=1)
    valueRatio = one(Complex, "Ratio", choice="value", at_least=1)
    valueReference = one(ReferenceTo, choice="value", at_least=1)
    valueSampledData = one(Complex, "SampledData", choice="value", at_least=1)
    valueSignature = one(Complex, "Signature", choice="value", at_least=1)
    valueTiming = one(Complex, "Timing", choice="value", at_least=1)
    valueContactDetail = one(Complex, "ContactDetail", choice="value", at_least=1)
    valueContributor = one(Complex, "Contributor", choice="value", at_least=1)
    valueDataRequirement = one(Complex, "DataRequirement", choice="value", at_least=1)
    valueExpression = one(Complex, "Expression", choice="value", at_least=1)
    valueParameterDefinition = one(Complex, "ParameterDefinition", choice="value", at_least=1)
    valueRelatedArtifact = one(Complex, "RelatedArtifact", choice="value", at_least=1)
    valueTriggerDefinition = one(Complex, "TriggerDefinition", choice="value", at_least=1)
    valueUsageContext = one(Complex, "UsageContext", choice="value", at_least=1)
    valueDosage = one(Complex, "Dosage", choice="value", at_least=1)
    valueMeta = one(Complex, "Meta", choice="value", at_least=1)


class TaskOutput(BackboneElement):
    """Information produced as part of task. https://hl7.org/fhir/R4/task.html#Task.output

    type 1..1, value[x] 1..1
    """

    PATH = "Task.output"

    # 1..1 Label for output.
    type = one(Complex, "CodeableConcept", at_least=1)
    # 1..1 Result of output.
    valueBase64Binary = one(Primitive, BASE64_BINARY, choice="value", at_least=1)
    valueBoolean = one(Primitive, BOOLEAN, choice="value", at_least=1)
    valueCanonical = one(Primitive, CANONICAL, choice="value", at_least=1)
    valueCode = one(Primitive, CODE, choice="value", at_least=1)
    valueDate = one(Primitive, DATE, choice="value", at_least=1)
    valueDateTime = one(Primitive, DATE_TIME, choice="value", at_least=1)
    valueDecimal = one(Primitive, DECIMAL, choice="value", at_least=1)
    valueId = one(Primitive, ID, choice="value", at_least=1)
    valueInstant = one(Primitive, INSTANT, choice="value", at_least=1)
    valueInteger = one(Primitive, INTEGER, choice="value", at_least=1)
    valueMarkdown = one(Primitive, MARKDOWN, choice="value", at_least=1)
    valueOid = one(Primitive, OID, choice="value", at_least=1)
    valuePositiveInt = one(Primitive, POSITIVE_INT, choice="value", at_least=1)
    valueString = one(Primitive, STRING, choice="value", at_least=1)
    valueTime = one(Primitive, TIME, choice="value", at_least=1)
    valueUnsignedInt = one(Primitive, UNSIGNED_INT, choice="value", at_least=1)
    valueUri = one(Primitive, URI, choice="value", at_least=1)
    valueUrl = one(Primitive, URL, choice="value", at_least=1)
    valueUuid = one(Primitive, UUID, choice="value", at_least=1)
    valueAddress = one(Complex, "Address", choice="value", at_least=1)
    valueAge = one(Complex, "Age", choice="value", at_least=1)
    valueAnnotation = one(Complex, "Annotation", choice="value", at_least=1)
    valueAttachment = one(Complex, "Attachment", choice="value", at_least=1)
    valueCodeableConcept = one(Complex, "CodeableConcept", choice="value", at_least=1)
    valueCoding = one(Complex, "Coding", choice="value", at_least=1)
    valueContactPoint = one(Complex, "ContactPoint", choice="value", at_least=1)
    valueCount = one(Complex, "Count", choice="value", at_least=1)
    valueDistance = one(Complex, "Distance", choice="value", at_least=1)
    valueDuration = one(Complex, "Duration", choice="value", at_least=1)
    valueHumanName = one(Complex, "HumanName", choice="value", at_least=1)
    valueIdentifier = one(Complex, "Identifier", choice="value", at_least=1)
    valueMoney = one(Complex, "Money", choice="value", at_least=1)
    valuePeriod = one(Complex, "Period", choice="value", at_least=1)
    valueQuantity = one(Complex, "Quantity", choice="value", at_least=1)
    valueRange = one(Complex, "Range", choice="value", at_least=1)
    valueRatio = one(Complex, "Ratio", choice="value", at_least=1)
    valueReference = one(ReferenceTo, choice="value", at_least=1)
    valueSampledData = one(Complex, "SampledData", choice="value", at_least=1)
    valueSignature = one(Complex, "Signature", choice="value", at_least=1)
    valueTiming = one(Complex, "Timing", choice="value", at_least=1)
    valueContactDetail = one(Complex, "ContactDetail", choice="value", at_least=1)
    valueContributor = one(Complex, "Contributor", choice="value", at_least=1)
    valueDataRequirement = one(Complex, "DataRequirement", choice="value", at_least=1)
    valueExpression = one(Complex, "Expression", choice="value", at_least=1)
    valueParameterDefinition = one(Complex, "ParameterDefinition", choice="value", at_least=1)
    valueRelatedArtifact = one(Complex, "RelatedArtifact", choice="value", at_least=1)
    valueTriggerDefinition = one(Complex, "TriggerDefinition", choice="value", at_least=1)
    valueUsageContext = one(Complex, "UsageContext", choice="value", at_least=1)
    valueDosage = one(Complex, "Dosage", choice="value", at_least=1)
    valueMeta = one(Complex, "Meta", choice="value", at_least=1)


class Task(DomainResource):
    """A task to be performed. https://hl7.org/fhir/R4/task.html#Task

    identifier 0..*, instantiatesCanonical 0..1, instantiatesUri 0..1, basedOn 0..*,
    groupIdentifier 0..1, partOf 0..*, status 1..1, statusReason 0..1, businessStatus 0..1,
    intent 1..1, priority 0..1, code 0..1, description 0..1, focus 0..1, for 0..1,
    encounter 0..1, executionPeriod 0..1, authoredOn 0..1, lastModified 0..1, requester 0..1,
    performerType 0..*, owner 0..1, location 0..1, reasonCode 0..1, reasonReference 0..1,
    insurance 0..*, note 0..*, relevantHistory 0..*, restriction 0..1, input 0..*, output 0..*
    """

    PATH = "Task"

    resourceType = one(Exactly, "Task")
    # 0..* Task Instance Identifier.
    identifier = many(Complex, "Identifier")
    # 0..1 Formal definition of task.
    instantiatesCanonical = one(Primitive, CANONICAL)
    # 0..1 Formal definition of task.
    instantiatesUri = one(Primitive, URI)
    # 0..* Request fulfilled by this task.
    basedOn = many(ReferenceTo)
    # 0..1 Requisition or grouper id.
    groupIdentifier = one(Complex, "Identifier")
    # 0..* Composite task.
    partOf = many(ReferenceTo, "Task")
    # 1..1 draft | requested | received | accepted | +.
    status = one(Primitive, CODE, valuesets.TaskStatus, at_least=1)
    # 0..1 Reason for current status.
    statusReason = one(Complex, "CodeableConcept")
    # 0..1 E.g. 'Specimen collected', 'IV prepped'.
    businessStatus = one(Complex, "CodeableConcept")
    # 1..1 unknown | proposal | plan | order | original-order | reflex-order | filler-order |
    # instance-order | option.
    intent = one(Primitive, CODE, valuesets.TaskIntent, at_least=1)
    # 0..1 routine | urgent | asap | stat.
    priority = one(Primitive, CODE, valuesets.RequestPriority)
    # 0..1 Task Type.
    code = one(Complex, "CodeableConcept")
    # 0..1 Human-readable explanation of task.
    description = one(Primitive, STRING)
    # 0..1 What task is acting on.
    focus = one(ReferenceTo)
    # 0..1 Beneficiary of the Task.
    for_ = one(ReferenceTo, name="for")
    # 0..1 Healthcare event during which this task originated.
    encounter = one(ReferenceTo, "Encounter")
    # 0..1 Start and end time of execution.
    executionPeriod = one(Complex, "Period")
    # 0..1 Task Creation Date.
    authoredOn = one(Primitive, DATE_TIME)
    # 0..1 Task Last Modified Date.
    lastModified = one(Primitive, DATE_TIME)
    # 0..1 Who is asking for task to be done.
    requester = one(
        ReferenceTo,
        "Device",
        "Organization",
        "Patient",
        "Practitioner",
        "PractitionerRole",
        "RelatedPerson",
    )
    # 0..* Requested performer.
    performerType = many(Complex, "CodeableConcept")
    # 0..1 Responsible individual.
    owner = one(
        ReferenceTo,
        "Practitioner",
        "PractitionerRole",
        "Organization",
        "CareTeam",
        "HealthcareService",
        "Patient",
        "Device",
        "RelatedPerson",
    )
    # 0..1 Where task occurs.
    location = one(ReferenceTo, "Location")
    # 0..1 Why task is needed.
    reasonCode = one(Complex, "CodeableConcept")
    # 0..1 Why task is needed.
    reasonReference = one(ReferenceTo)
    # 0..* Associated insurance coverage.
    insurance = many(ReferenceTo, "Coverage", "ClaimResponse")
    # 0..* Comments made about the task.
    note = many(Complex, "Annotation")
    # 0..* Key events in history of the Task.
    relevantHistory = many(ReferenceTo, "Provenance")
    # 0..1 Constraints on fulfillment tasks.
    restriction = one(Complex, "Task.restriction")
    # 0..* Information used to perform task.
    input = many(Complex, "Task.input")
    # 0..* Information produced as part of task.
    output = many(Complex, "Task.output")
