"""OperationDefinition: https://hl7.org/fhir/R4/operationdefinition.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, many, one
from schemas.resources.kinds import (
    BOOLEAN,
    CANONICAL,
    CODE,
    DATE_TIME,
    INTEGER,
    MARKDOWN,
    STRING,
    URI,
)
from schemas.resources.r4 import valuesets, valuesets_of_others


class OperationDefinitionParameterBinding(BackboneElement):
    """ValueSet details if this is coded.
    https://hl7.org/fhir/R4/operationdefinition.html#OperationDefinition.parameter.binding

    strength 1..1, valueSet 1..1
    """

    PATH = "OperationDefinition.parameter.binding"

    # 1..1 required | extensible | preferred | example.
    strength = one(Primitive, CODE, valuesets_of_others.BindingStrength, at_least=1)
    # 1..1 Source of value set.
    valueSet = one(Primitive, CANONICAL, at_least=1)


class OperationDefinitionParameterReferencedFrom(BackboneElement):
    """References to this parameter.
    https://hl7.org/fhir/R4/operationdefinition.html#OperationDefinition.parameter.referencedFrom

    source 1..1, sourceId 0..1
    """

    PATH = "OperationDefinition.parameter.referencedFrom"

    # 1..1 Referencing parameter.
    source = one(Primitive, STRING, at_least=1)
    # 0..1 Element id of reference.
    sourceId = one(Primitive, STRING)


class OperationDefinitionParameter(BackboneElement):
    """Parameters for the operation/query.
    https://hl7.org/fhir/R4/operationdefinition.html#OperationDefinition.parameter

    name 1..1, use 1..1, min 1..1, max 1..1, documentation 0..1, type 0..1, targetProfile 0..*,
    searchType 0..1, binding 0..1, referencedFrom 0..*, part 0..*
    """

    PATH = "OperationDefinition.parameter"

    # 1..1 Name in Parameters.parameter.name or in URL.
    name = one(Primitive, CODE, at_least=1)
    # 1..1 in | out.
    use = one(Primitive, CODE, valuesets.OperationParameterUse, at_least=1)
    # 1..1 Minimum Cardinality.
    min = one(Primitive, INTEGER, at_least=1)
    # 1..1 Maximum Cardinality (a number or *).
    max = one(Primitive, STRING, at_least=1)
    # 0..1 Description of meaning/use.
    documentation = one(Primitive, STRING)
    # 0..1 What type this parameter has.
    type = one(Primitive, CODE, valuesets.AllTypes)
    # 0..* If type is Reference | canonical, allowed targets.
    targetProfile = many(Primitive, CANONICAL)
    # 0..1 number | date | string | token | reference | composite | quantity | uri | special.
    searchType = one(Primitive, CODE, valuesets_of_others.SearchParamType)
    # 0..1 ValueSet details if this is coded.
    binding = one(Complex, "OperationDefinition.parameter.binding")
    # 0..* References to this parameter.
    referencedFrom = many(Complex, "OperationDefinition.parameter.referencedFrom")
    # 0..* Parts of a nested Parameter.
    part = many(Complex, "OperationDefinition.parameter")


class OperationDefinitionOverload(BackboneElement):
    """Define overloaded variants for when generating code.
    https://hl7.org/fhir/R4/operationdefinition.html#OperationDefinition.overload

    parameterName 0..*, comment 0..1
    """

    PATH = "OperationDefinition.overload"

    # 0..* Name of parameter to include in overload.
    parameterName = many(Primitive, STRING)
    # 0..1 Comments to go on overload.
    comment = one(Primitive, STRING)


class OperationDefinition(DomainResource):
    """Definition of an operation or a named query.
    https://hl7.org/fhir/R4/operationdefinition.html#OperationDefinition

    url 0..1, version 0..1, name 1..1, title 0..1, status 1..1, kind 1..1, experimental 0..1,
    date 0..1, publisher 0..1, contact 0..*, description 0..1, useContext 0..*,
    jurisdiction 0..*, purpose 0..1, affectsState 0..1, code 1..1, comment 0..1, base 0..1,
    resource 0..*, system 1..1, type 1..1, instance 1..1, inputProfile 0..1, outputProfile 0..1,
    parameter 0..*, overload 0..*
    """

    PATH = "OperationDefinition"

    resourceType = one(Exactly, "OperationDefinition")
    # 0..1 Canonical identifier for this operation definition, represented as a URI (globally
    # unique).
    url = one(Primitive, URI)
    # 0..1 Business version of the operation definition.
    version = one(Primitive, STRING)
    # 1..1 Name for this operation definition (computer friendly).
    name = one(Primitive, STRING, at_least=1)
    # 0..1 Name for this operation definition (human friendly).
    title = one(Primitive, STRING)
    # 1..1 draft | active | retired | unknown.
    status = one(Primitive, CODE, valuesets_of_others.PublicationStatus, at_least=1)
    # 1..1 operation | query.
    kind = one(Primitive, CODE, valuesets_of_others.OperationKind, at_least=1)
    # 0..1 For testing purposes, not real usage.
    experimental = one(Primitive, BOOLEAN)
    # 0..1 Date last changed.
    date = one(Primitive, DATE_TIME)
    # 0..1 Name of the publisher (organization or individual).
    publisher = one(Primitive, STRING)
    # 0..* Contact details for the publisher.
    contact = many(Complex, "ContactDetail")
    # 0..1 Natural language description of the operation definition.
    description = one(Primitive, MARKDOWN)
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for operation definition (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Why this operation definition is defined.
    purpose = one(Primitive, MARKDOWN)
    # 0..1 Whether content is changed by the operation.
    affectsState = one(Primitive, BOOLEAN)
    # 1..1 Name used to invoke the operation.
    code = one(Primitive, CODE, at_least=1)
    # 0..1 Additional information about use.
    comment = one(Primitive, MARKDOWN)
    # 0..1 Marks this as a profile of the base.
    base = one(Primitive, CANONICAL)
    # 0..* Types this operation applies to.
    resource = many(Primitive, CODE, valuesets.ResourceTypes)
    # 1..1 Invoke at the system level?
    system = one(Primitive, BOOLEAN, at_least=1)
    # 1..1 Invoke at the type level?
    type = one(Primitive, BOOLEAN, at_least=1)
    # 1..1 Invoke on an instance?
    instance = one(Primitive, BOOLEAN, at_least=1)
    # 0..1 Validation information for in parameters.
    inputProfile = one(Primitive, CANONICAL)
    # 0..1 Validation information for out parameters.
    outputProfile = one(Primitive, CANONICAL)
    # 0..* Parameters for the operation/query.
    parameter = many(Complex, "OperationDefinition.parameter")
    # 0..* Define overloaded variants for when generating code.
    overload = many(Complex, "OperationDefinition.overload")
