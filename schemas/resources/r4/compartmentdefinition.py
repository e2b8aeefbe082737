"""CompartmentDefinition: https://hl7.org/fhir/R4/compartmentdefinition.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, many, one
from schemas.resources.kinds import BOOLEAN, CODE, DATE_TIME, MARKDOWN, STRING, URI
from schemas.resources.r4 import valuesets, valuesets_of_others


class CompartmentDefinitionResource(BackboneElement):
    """How a resource is related to the compartment.
    https://hl7.org/fhir/R4/compartmentdefinition.html#CompartmentDefinition.resource

    code 1..1, param 0..*, documentation 0..1
    """

    PATH = "CompartmentDefinition.resource"

    # 1..1 Name of resource type.
    code = one(Primitive, CODE, valuesets.ResourceTypes, at_least=1)
    # 0..* Search Parameter Name, or chained parameters.
    param = many(Primitive, STRING)
    # 0..1 Additional documentation about the resource and compartment.
    documentation = one(Primitive, STRING)


class CompartmentDefinition(DomainResource):
    """Compartment Definition for a resource.
    https://hl7.org/fhir/R4/compartmentdefinition.html#CompartmentDefinition

    url 1..1, version 0..1, name 1..1, status 1..1, experimental 0..1, date 0..1, publisher 0..1,
    contact 0..*, description 0..1, useContext 0..*, purpose 0..1, code 1..1, search 1..1,
    resource 0..*
    """

    PATH = "CompartmentDefinition"

    resourceType = one(Exactly, "CompartmentDefinition")
    # 1..1 Canonical identifier for this compartment definition, represented as a URI (globally
    # unique).
    url = one(Primitive, URI, at_least=1)
    # 0..1 Business version of the compartment definition.
    version = one(Primitive, STRING)
    # 1..1 Name for this compartment definition (computer friendly).
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
    # 0..1 Natural language description of the compartment definition.
    description = one(Primitive, MARKDOWN)
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..1 Why this compartment definition is defined.
    purpose = one(Primitive, MARKDOWN)
    # 1..1 Patient | Encounter | RelatedPerson | Practitioner | Device.
    code = one(Primitive, CODE, valuesets_of_others.CompartmentType, at_least=1)
    # 1..1 Whether the search syntax is supported.
    search = one(Primitive, BOOLEAN, at_least=1)
    # 0..* How a resource is related to the compartment.
    resource = many(Complex, "CompartmentDefinition.resource")
