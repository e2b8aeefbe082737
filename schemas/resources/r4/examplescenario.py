"""ExampleScenario: https://hl7.org/fhir/R4/examplescenario.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, many, one
from schemas.resources.kinds import BOOLEAN, CANONICAL, CODE, DATE_TIME, MARKDOWN, STRING, URI
from schemas.resources.r4 import valuesets, valuesets_of_others


class ExampleScenarioProcessStepOperation(BackboneElement):
    """Each interaction or action.
    https://hl7.org/fhir/R4/examplescenario.html#ExampleScenario.process.step.operation

    number 1..1, type 0..1, name 0..1, initiator 0..1, receiver 0..1, description 0..1,
    initiatorActive 0..1, receiverActive 0..1, request 0..1, response 0..1
    """

    PATH = "ExampleScenario.process.step.operation"

    # 1..1 The sequential number of the interaction.
    number = one(Primitive, STRING, at_least=1)
    # 0..1 The type of operation - CRUD.
    type = one(Primitive, STRING)
    # 0..1 The human-friendly name of the interaction.
    name = one(Primitive, STRING)
    # 0..1 Who starts the transaction.
    initiator = one(Primitive, STRING)
    # 0..1 Who receives the transaction.
    receiver = one(Primitive, STRING)
    # 0..1 A comment to be inserted in the diagram.
    description = one(Primitive, MARKDOWN)
    # 0..1 Whether the initiator is deactivated right after the transaction.
    initiatorActive = one(Primitive, BOOLEAN)
    # 0..1 Whether the receiver is deactivated right after the transaction.
    receiverActive = one(Primitive, BOOLEAN)
    # 0..1 Each resource instance used by the initiator.
    request = one(Complex, "ExampleScenario.instance.containedInstance")
    # 0..1 Each resource instance used by the responder.
    response = one(Complex, "ExampleScenario.instance.containedInstance")


class ExampleScenarioProcessStepAlternative(BackboneElement):
    """Alternate non-typical step action.
    https://hl7.org/fhir/R4/examplescenario.html#ExampleScenario.process.step.alternative

    title 1..1, description 0..1, step 0..*
    """

    PATH = "ExampleScenario.process.step.alternative"

    # 1..1 Label for alternative.
    title = one(Primitive, STRING, at_least=1)
    # 0..1 A human-readable description of each option.
    description = one(Primitive, MARKDOWN)
    # 0..* What happens in each alternative option.
    step = many(Complex, "ExampleScenario.process.step")


class ExampleScenarioInstanceVersion(BackboneElement):
    """A specific version of the resource.
    https://hl7.org/fhir/R4/examplescenario.html#ExampleScenario.instance.version

    versionId 1..1, description 1..1
    """

    PATH = "ExampleScenario.instance.version"

    # 1..1 The identifier of a specific version of a resource.
    versionId = one(Primitive, STRING, at_least=1)
    # 1..1 The description of the resource version.
    description = one(Primitive, MARKDOWN, at_least=1)


class ExampleScenarioInstanceContainedInstance(BackboneElement):
    """Resources contained in the instance.
    https://hl7.org/fhir/R4/examplescenario.html#ExampleScenario.instance.containedInstance

    resourceId 1..1, versionId 0..1
    """

    PATH = "ExampleScenario.instance.containedInstance"

    # 1..1 Each resource contained in the instance.
    resourceId = one(Primitive, STRING, at_least=1)
    # 0..1 A specific version of a resource contained in the instance.
    versionId = one(Primitive, STRING)


class ExampleScenarioProcessStep(BackboneElement):
    """Each step of the process.
    https://hl7.org/fhir/R4/examplescenario.html#ExampleScenario.process.step

    process 0..*, pause 0..1, operation 0..1, alternative 0..*
    """

    PATH = "ExampleScenario.process.step"

    # 0..* Nested process.
    process = many(Complex, "ExampleScenario.process")
    # 0..1 If there is a pause in the flow.
    pause = one(Primitive, BOOLEAN)
    # 0..1 Each interaction or action.
    operation = one(Complex, "ExampleScenario.process.step.operation")
    # 0..* Alternate non-typical step action.
    alternative = many(Complex, "ExampleScenario.process.step.alternative")


class ExampleScenarioActor(BackboneElement):
    """Actor participating in the resource.
    https://hl7.org/fhir/R4/examplescenario.html#ExampleScenario.actor

    actorId 1..1, type 1..1, name 0..1, description 0..1
    """

    PATH = "ExampleScenario.actor"

    # 1..1 ID or acronym of the actor.
    actorId = one(Primitive, STRING, at_least=1)
    # 1..1 person | entity.
    type = one(Primitive, CODE, valuesets_of_others.ExamplescenarioActorType, at_least=1)
    # 0..1 The name of the actor as shown in the page.
    name = one(Primitive, STRING)
    # 0..1 The description of the actor.
    description = one(Primitive, MARKDOWN)


class ExampleScenarioInstance(BackboneElement):
    """Each resource and each version that is present in the workflow.
    https://hl7.org/fhir/R4/examplescenario.html#ExampleScenario.instance

    resourceId 1..1, resourceType 1..1, name 0..1, description 0..1, version 0..*,
    containedInstance 0..*
    """

    PATH = "ExampleScenario.instance"

    # 1..1 The id of the resource for referencing.
    resourceId = one(Primitive, STRING, at_least=1)
    # 1..1 The type of the resource.
    resourceType = one(Primitive, CODE, valuesets.ResourceTypes, at_least=1)
    # 0..1 A short name for the resource instance.
    name = one(Primitive, STRING)
    # 0..1 Human-friendly description of the resource instance.
    description = one(Primitive, MARKDOWN)
    # 0..* A specific version of the resource.
    version = many(Complex, "ExampleScenario.instance.version")
    # 0..* Resources contained in the instance.
    containedInstance = many(Complex, "ExampleScenario.instance.containedInstance")


class ExampleScenarioProcess(BackboneElement):
    """Each major process - a group of operations.
    https://hl7.org/fhir/R4/examplescenario.html#ExampleScenario.process

    title 1..1, description 0..1, preConditions 0..1, postConditions 0..1, step 0..*
    """

    PATH = "ExampleScenario.process"

    # 1..1 The diagram title of the group of operations.
    title = one(Primitive, STRING, at_least=1)
    # 0..1 A longer description of the group of operations.
    description = one(Primitive, MARKDOWN)
    # 0..1 Description of initial status before the process starts.
    preConditions = one(Primitive, MARKDOWN)
    # 0..1 Description of final status after the process ends.
    postConditions = one(Primitive, MARKDOWN)
    # 0..* Each step of the process.
    step = many(Complex, "ExampleScenario.process.step")


class ExampleScenario(DomainResource):
    """Example of workflow instance. https://hl7.org/fhir/R4/examplescenario.html#ExampleScenario

    url 0..1, identifier 0..*, version 0..1, name 0..1, status 1..1, experimental 0..1,
    date 0..1, publisher 0..1, contact 0..*, useContext 0..*, jurisdiction 0..*, copyright 0..1,
    purpose 0..1, actor 0..*, instance 0..*, process 0..*, workflow 0..*
    """

    PATH = "ExampleScenario"

    resourceType = one(Exactly, "ExampleScenario")
    # 0..1 Canonical identifier for this example scenario, represented as a URI (globally unique).
    url = one(Primitive, URI)
    # 0..* Additional identifier for the example scenario.
    identifier = many(Complex, "Identifier")
    # 0..1 Business version of the example scenario.
    version = one(Primitive, STRING)
    # 0..1 Name for this example scenario (computer friendly).
    name = one(Primitive, STRING)
    # 1..1 draft | active | retired | unknown.
    status = one(Primitive, CODE, valuesets_of_others.PublicationStatus, at_least=1)
    # 0..1 For testing purposes, not real usage.
    experimental = one(Primitive, BOOLEAN)
    # 0..1 Date last changed.
    date = one(Primitive, DATE_TIME)
    # 0..1 Name of the publisher (organization or individual).
    publisher = one(Primitive, STRING)
    # 0..* Contact details for the publisher.
    contact = many(Complex, "ContactDetail")
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for example scenario (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Use and/or publishing restrictions.
    copyright = one(Primitive, MARKDOWN)
    # 0..1 The purpose of the example, e.g. to illustrate a scenario.
    purpose = one(Primitive, MARKDOWN)
    # 0..* Actor participating in the resource.
    actor = many(Complex, "ExampleScenario.actor")
    # 0..* Each resource and each version that is present in the workflow.
    instance = many(Complex, "ExampleScenario.instance")
    # 0..* Each major process - a group of operations.
    process = many(Complex, "ExampleScenario.process")
    # 0..* Another nested workflow.
    workflow = many(Primitive, CANONICAL)
