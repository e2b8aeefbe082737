"""ConceptMap: https://hl7.org/fhir/R4/conceptmap.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, many, one
from schemas.resources.kinds import BOOLEAN, CANONICAL, CODE, DATE_TIME, MARKDOWN, STRING, URI
from schemas.resources.r4 import valuesets_of_others


class ConceptMapGroupElementTargetDependsOn(BackboneElement):
    """Other elements required for this mapping (from context).
    https://hl7.org/fhir/R4/conceptmap.html#ConceptMap.group.element.target.dependsOn

    property 1..1, system 0..1, value 1..1, display 0..1
    """

    PATH = "ConceptMap.group.element.target.dependsOn"

    # 1..1 Reference to property mapping depends on.
    property = one(Primitive, URI, at_least=1)
    # 0..1 Code System (if necessary).
    system = one(Primitive, CANONICAL)
    # 1..1 Value of the referenced element.
    value = one(Primitive, STRING, at_least=1)
    # 0..1 Display for the code (if value is a code).
    display = one(Primitive, STRING)


class ConceptMapGroupElementTarget(BackboneElement):
    """Concept in target system for element.
    https://hl7.org/fhir/R4/conceptmap.html#ConceptMap.group.element.target

    code 0..1, display 0..1, equivalence 1..1, comment 0..1, dependsOn 0..*, product 0..*
    """

    PATH = "ConceptMap.group.element.target"

    # 0..1 Code that identifies the target element.
    code = one(Primitive, CODE)
    # 0..1 Display for the code.
    display = one(Primitive, STRING)
    # 1..1 relatedto | equivalent | equal | wider | subsumes | narrower | specializes | inexact |
    # unmatched | disjoint.
    equivalence = one(Primitive, CODE, valuesets_of_others.ConceptMapEquivalence, at_least=1)
    # 0..1 Description of status/issues in mapping.
    comment = one(Primitive, STRING)
    # 0..* Other elements required for this mapping (from context).
    dependsOn = many(Complex, "ConceptMap.group.element.target.dependsOn")
    # 0..* Other concepts that this mapping also produces.
    product = many(Complex, "ConceptMap.group.element.target.dependsOn")


class ConceptMapGroupElement(BackboneElement):
    """Mappings for a concept from the source set.
    https://hl7.org/fhir/R4/conceptmap.html#ConceptMap.group.element

    code 0..1, display 0..1, target 0..*
    """

    PATH = "ConceptMap.group.element"

    # 0..1 Identifies element being mapped.
    code = one(Primitive, CODE)
    # 0..1 Display for the code.
    display = one(Primitive, STRING)
    # 0..* Concept in target system for element.
    target = many(Complex, "ConceptMap.group.element.target")


class ConceptMapGroupUnmapped(BackboneElement):
    """What to do when there is no mapping for the source concept.
    https://hl7.org/fhir/R4/conceptmap.html#ConceptMap.group.unmapped

    mode 1..1, code 0..1, display 0..1, url 0..1
    """

    PATH = "ConceptMap.group.unmapped"

    # 1..1 provided | fixed | other-map.
    mode = one(Primitive, CODE, valuesets_of_others.ConceptmapUnmappedMode, at_least=1)
    # 0..1 Fixed code when mode = fixed.
    code = one(Primitive, CODE)
    # 0..1 Display for the code.
    display = one(Primitive, STRING)
    # 0..1 canonical reference to an additional ConceptMap to use for mapping if the source concept
    # is unmapped.
    url = one(Primitive, CANONICAL)


class ConceptMapGroup(BackboneElement):
    """Same source and target systems. https://hl7.org/fhir/R4/conceptmap.html#ConceptMap.group

    source 0..1, sourceVersion 0..1, target 0..1, targetVersion 0..1, element 1..*, unmapped 0..1
    """

    PATH = "ConceptMap.group"

    # 0..1 Source system where concepts to be mapped are defined.
    source = one(Primitive, URI)
    # 0..1 Specific version of the code system.
    sourceVersion = one(Primitive, STRING)
    # 0..1 Target system that the concepts are to be mapped to.
    target = one(Primitive, URI)
    # 0..1 Specific version of the code system.
    targetVersion = one(Primitive, STRING)
    # 1..* Mappings for a concept from the source set.
    element = many(Complex, "ConceptMap.group.element", at_least=1)
    # 0..1 What to do when there is no mapping for the source concept.
    unmapped = one(Complex, "ConceptMap.group.unmapped")


class ConceptMap(DomainResource):
    """A map from one set of concepts to one or more other concepts.
    https://hl7.org/fhir/R4/conceptmap.html#ConceptMap

    url 0..1, identifier 0..1, version 0..1, name 0..1, title 0..1, status 1..1,
    experimental 0..1, date 0..1, publisher 0..1, contact 0..*, description 0..1,
    useContext 0..*, jurisdiction 0..*, purpose 0..1, copyright 0..1, source[x] 0..1,
    target[x] 0..1, group 0..*
    """

    PATH = "ConceptMap"

    resourceType = one(Exactly, "ConceptMap")
    # 0..1 Canonical identifier for this concept map, represented as a URI (globally unique).
    url = one(Primitive, URI)
    # 0..1 Additional identifier for the concept map.
    identifier = one(Complex, "Identifier")
    # 0..1 Business version of the concept map.
    version = one(Primitive, STRING)
    # 0..1 Name for this concept map (computer friendly).
    name = one(Primitive, STRING)
    # 0..1 Name for this concept map (human friendly).
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
    # 0..1 Natural language description of the concept map.
    description = one(Primitive, MARKDOWN)
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for concept map (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Why this concept map is defined.
    purpose = one(Primitive, MARKDOWN)
    # 0..1 Use and/or publishing restrictions.
    copyright = one(Primitive, MARKDOWN)
    # 0..1 The source value set that contains the concepts that are being mapped.
    sourceUri = one(Primitive, URI, choice="source")
    sourceCanonical = one(Primitive, CANONICAL, choice="source")
    # 0..1 The target value set which provides context for the mappings.
    targetUri = one(Primitive, URI, choice="target")
    targetCanonical = one(Primitive, CANONICAL, choice="target")
    # 0..* Same source and target systems.
    group = many(Complex, "ConceptMap.group")
