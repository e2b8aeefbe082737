"""GraphDefinition: https://hl7.org/fhir/R4/graphdefinition.html"""

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


class GraphDefinitionLinkTargetCompartment(BackboneElement):
    """Compartment Consistency Rules.
    https://hl7.org/fhir/R4/graphdefinition.html#GraphDefinition.link.target.compartment

    use 1..1, code 1..1, rule 1..1, expression 0..1, description 0..1
    """

    PATH = "GraphDefinition.link.target.compartment"

    # 1..1 condition | requirement.
    use = one(Primitive, CODE, valuesets_of_others.GraphCompartmentUse, at_least=1)
    # 1..1 Patient | Encounter | RelatedPerson | Practitioner | Device.
    code = one(Primitive, CODE, valuesets_of_others.CompartmentType, at_least=1)
    # 1..1 identical | matching | different | custom.
    rule = one(Primitive, CODE, valuesets_of_others.GraphCompartmentRule, at_least=1)
    # 0..1 Custom rule, as a FHIRPath expression.
    expression = one(Primitive, STRING)
    # 0..1 Documentation for FHIRPath expression.
    description = one(Primitive, STRING)


class GraphDefinitionLinkTarget(BackboneElement):
    """Potential target for the link.
    https://hl7.org/fhir/R4/graphdefinition.html#GraphDefinition.link.target

    type 1..1, params 0..1, profile 0..1, compartment 0..*, link 0..*
    """

    PATH = "GraphDefinition.link.target"

    # 1..1 Type of resource this link refers to.
    type = one(Primitive, CODE, valuesets.ResourceTypes, at_least=1)
    # 0..1 Criteria for reverse lookup.
    params = one(Primitive, STRING)
    # 0..1 Profile for the target resource.
    profile = one(Primitive, CANONICAL)
    # 0..* Compartment Consistency Rules.
    compartment = many(Complex, "GraphDefinition.link.target.compartment")
    # 0..* Additional links from target resource.
    link = many(Complex, "GraphDefinition.link")


class GraphDefinitionLink(BackboneElement):
    """Links this graph makes rules about.
    https://hl7.org/fhir/R4/graphdefinition.html#GraphDefinition.link

    path 0..1, sliceName 0..1, min 0..1, max 0..1, description 0..1, target 0..*
    """

    PATH = "GraphDefinition.link"

    # 0..1 Path in the resource that contains the link.
    path = one(Primitive, STRING)
    # 0..1 Which slice (if profiled).
    sliceName = one(Primitive, STRING)
    # 0..1 Minimum occurrences for this link.
    min = one(Primitive, INTEGER)
    # 0..1 Maximum occurrences for this link.
    max = one(Primitive, STRING)
    # 0..1 Why this link is specified.
    description = one(Primitive, STRING)
    # 0..* Potential target for the link.
    target = many(Complex, "GraphDefinition.link.target")


class GraphDefinition(DomainResource):
    """Definition of a graph of resources.
    https://hl7.org/fhir/R4/graphdefinition.html#GraphDefinition

    url 0..1, version 0..1, name 1..1, status 1..1, experimental 0..1, date 0..1, publisher 0..1,
    contact 0..*, description 0..1, useContext 0..*, jurisdiction 0..*, purpose 0..1, start 1..1,
    profile 0..1, link 0..*
    """

    PATH = "GraphDefinition"

    resourceType = one(Exactly, "GraphDefinition")
    # 0..1 Canonical identifier for this graph definition, represented as a URI (globally unique).
    url = one(Primitive, URI)
    # 0..1 Business version of the graph definition.
    version = one(Primitive, STRING)
    # 1..1 Name for this graph definition (computer friendly).
    name = one(Primitive, STRING, at_least=1)
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
    # 0..1 Natural language description of the graph definition.
    description = one(Primitive, MARKDOWN)
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for graph definition (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Why this graph definition is defined.
    purpose = one(Primitive, MARKDOWN)
    # 1..1 Type of resource at which the graph starts.
    start = one(Primitive, CODE, valuesets.ResourceTypes, at_least=1)
    # 0..1 Profile on base resource.
    profile = one(Primitive, CANONICAL)
    # 0..* Links this graph makes rules about.
    link = many(Complex, "GraphDefinition.link")
