"""StructureDefinition: https://hl7.org/fhir/R4/structuredefinition.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, many, one
from schemas.resources.kinds import BOOLEAN, CANONICAL, CODE, DATE_TIME, ID, MARKDOWN, STRING, URI
from schemas.resources.r4 import valuesets_of_others


class StructureDefinitionMapping(BackboneElement):
    """External specification that the content is mapped to.
    https://hl7.org/fhir/R4/structuredefinition.html#StructureDefinition.mapping

    identity 1..1, uri 0..1, name 0..1, comment 0..1
    """

    PATH = "StructureDefinition.mapping"

    # 1..1 Internal id when this mapping is used.
    identity = one(Primitive, ID, at_least=1)
    # 0..1 Identifies what this mapping refers to.
    uri = one(Primitive, URI)
    # 0..1 Names what this mapping refers to.
    name = one(Primitive, STRING)
    # 0..1 Versions, Issues, Scope limitations etc.
    comment = one(Primitive, STRING)


class StructureDefinitionContext(BackboneElement):
    """If an extension, where it can be used in instances.
    https://hl7.org/fhir/R4/structuredefinition.html#StructureDefinition.context

    type 1..1, expression 1..1
    """

    PATH = "StructureDefinition.context"

    # 1..1 fhirpath | element | extension.
    type = one(Primitive, CODE, valuesets_of_others.ExtensionContextType, at_least=1)
    # 1..1 Where the extension can be used in instances.
    expression = one(Primitive, STRING, at_least=1)


class StructureDefinitionSnapshot(BackboneElement):
    """Snapshot view of the structure.
    https://hl7.org/fhir/R4/structuredefinition.html#StructureDefinition.snapshot

    element 1..*
    """

    PATH = "StructureDefinition.snapshot"

    # 1..* Definition of elements in the resource (if no StructureDefinition).
    element = many(Complex, "ElementDefinition", at_least=1)


class StructureDefinitionDifferential(BackboneElement):
    """Differential view of the structure.
    https://hl7.org/fhir/R4/structuredefinition.html#StructureDefinition.differential

    element 1..*
    """

    PATH = "StructureDefinition.differential"

    # 1..* Definition of elements in the resource (if no StructureDefinition).
    element = many(Complex, "ElementDefinition", at_least=1)


class StructureDefinition(DomainResource):
    """Structural Definition. https://hl7.org/fhir/R4/structuredefinition.html#StructureDefinition

    url 1..1, identifier 0..*, version 0..1, name 1..1, title 0..1, status 1..1,
    experimental 0..1, date 0..1, publisher 0..1, contact 0..*, description 0..1,
    useContext 0..*, jurisdiction 0..*, purpose 0..1, copyright 0..1, keyword 0..*,
    fhirVersion 0..1, mapping 0..*, kind 1..1, abstract 1..1, context 0..*,
    contextInvariant 0..*, type 1..1, baseDefinition 0..1, derivation 0..1, snapshot 0..1,
    differential 0..1
    """

    PATH = "StructureDefinition"

    resourceType = one(Exactly, "StructureDefinition")
    # 1..1 Canonical identifier for this structure definition, represented as a URI (globally
    # unique).
    url = one(Primitive, URI, at_least=1)
    # 0..* Additional identifier for the structure definition.
    identifier = many(Complex, "Identifier")
    # 0..1 Business version of the structure definition.
    version = one(Primitive, STRING)
    # 1..1 Name for this structure definition (computer friendly).
    name = one(Primitive, STRING, at_least=1)
    # 0..1 Name for this structure definition (human friendly).
    title = one(Primitive, STRING)
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
    # 0..1 Natural language description of the structure definition.
    description = one(Primitive, MARKDOWN)
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for structure definition (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Why this structure definition is defined.
    purpose = one(Primitive, MARKDOWN)
    # 0..1 Use and/or publishing restrictions.
    copyright = one(Primitive, MARKDOWN)
    # 0..* Assist with indexing and finding.
    keyword = many(Complex, "Coding")
    # 0..1 FHIR Version this StructureDefinition targets.
    fhirVersion = one(Primitive, CODE, valuesets_of_others.FHIRVersion)
    # 0..* External specification that the content is mapped to.
    mapping = many(Complex, "StructureDefinition.mapping")
    # 1..1 primitive-type | complex-type | resource | logical.
    kind = one(Primitive, CODE, valuesets_of_others.StructureDefinitionKind, at_least=1)
    # 1..1 Whether the structure is abstract.
    abstract = one(Primitive, BOOLEAN, at_least=1)
    # 0..* If an extension, where it can be used in instances.
    context_ = many(Complex, "StructureDefinition.context", name="context")
    # 0..* FHIRPath invariants - when the extension can be used.
    contextInvariant = many(Primitive, STRING)
    # 1..1 Type defined or constrained by this structure.
    type = one(Primitive, URI, at_least=1)
    # 0..1 Definition that this type is constrained/specialized from.
    baseDefinition = one(Primitive, CANONICAL)
    # 0..1 specialization | constraint - How relates to base definition.
    derivation = one(Primitive, CODE, valuesets_of_others.TypeDerivationRule)
    # 0..1 Snapshot view of the structure.
    snapshot = one(Complex, "StructureDefinition.snapshot")
    # 0..1 Differential view of the structure.
    differential = one(Complex, "StructureDefinition.differential")
