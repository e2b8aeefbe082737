"""CodeSystem: https://hl7.org/fhir/R4/codesystem.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, many, one
from schemas.resources.kinds import (
    BOOLEAN,
    CANONICAL,
    CODE,
    DATE_TIME,
    DECIMAL,
    INTEGER,
    MARKDOWN,
    STRING,
    UNSIGNED_INT,
    URI,
)
from schemas.resources.r4 import valuesets_of_others


class CodeSystemConceptDesignation(BackboneElement):
    """Additional representations for the concept.
    https://hl7.org/fhir/R4/codesystem.html#CodeSystem.concept.designation

    language 0..1, use 0..1, value 1..1
    """

    PATH = "CodeSystem.concept.designation"

    # 0..1 Human language of the designation.
    language = one(Primitive, CODE)
    # 0..1 Details how this designation would be used.
    use = one(Complex, "Coding")
    # 1..1 The text value for this designation.
    value = one(Primitive, STRING, at_least=1)


class CodeSystemConceptProperty(BackboneElement):
    """Property value for the concept.
    https://hl7.org/fhir/R4/codesystem.html#CodeSystem.concept.property

    code 1..1, value[x] 1..1
    """

    PATH = "CodeSystem.concept.property"

    # 1..1 Reference to CodeSystem.property.code.
    code = one(Primitive, CODE, at_least=1)
    # 1..1 Value of the property for this concept.
    valueCode = one(Primitive, CODE, choice="value", at_least=1)
    valueCoding = one(Complex, "Coding", choice="value", at_least=1)
    valueString = one(Primitive, STRING, choice="value", at_least=1)
    valueInteger = one(Primitive, INTEGER, choice="value", at_least=1)
    valueBoolean = one(Primitive, BOOLEAN, choice="value", at_least=1)
    valueDateTime = one(Primitive, DATE_TIME, choice="value", at_least=1)
    valueDecimal = one(Primitive, DECIMAL, choice="value", at_least=1)


class CodeSystemFilter(BackboneElement):
    """Filter that can be used in a value set.
    https://hl7.org/fhir/R4/codesystem.html#CodeSystem.filter

    code 1..1, description 0..1, operator 1..*, value 1..1
    """

    PATH = "CodeSystem.filter"

    # 1..1 Code that identifies the filter.
    code = one(Primitive, CODE, at_least=1)
    # 0..1 How or why the filter is used.
    description = one(Primitive, STRING)
    # 1..* = | is-a | descendent-of | is-not-a | regex | in | not-in | generalizes | exists.
    operator = many(Primitive, CODE, valuesets_of_others.FilterOperator, at_least=1)
    # 1..1 What to use for the value.
    value = one(Primitive, STRING, at_least=1)


class CodeSystemProperty(BackboneElement):
    """Additional information supplied about each concept.
    https://hl7.org/fhir/R4/codesystem.html#CodeSystem.property

    code 1..1, uri 0..1, description 0..1, type 1..1
    """

    PATH = "CodeSystem.property"

    # 1..1 Identifies the property on the concepts, and when referred to in operations.
    code = one(Primitive, CODE, at_least=1)
    # 0..1 Formal identifier for the property.
    uri = one(Primitive, URI)
    # 0..1 Why the property is defined, and/or what it conveys.
    description = one(Primitive, STRING)
    # 1..1 code | Coding | string | integer | boolean | dateTime | decimal.
    type = one(Primitive, CODE, valuesets_of_others.ConceptPropertyType, at_least=1)


class CodeSystemConcept(BackboneElement):
    """Concepts in the code system. https://hl7.org/fhir/R4/codesystem.html#CodeSystem.concept

    code 1..1, display 0..1, definition 0..1, designation 0..*, property 0..*, concept 0..*
    """

    PATH = "CodeSystem.concept"

    # 1..1 Code that identifies concept.
    code = one(Primitive, CODE, at_least=1)
    # 0..1 Text to display to the user.
    display = one(Primitive, STRING)
    # 0..1 Formal definition.
    definition = one(Primitive, STRING)
    # 0..* Additional representations for the concept.
    designation = many(Complex, "CodeSystem.concept.designation")
    # 0..* Property value for the concept.
    property = many(Complex, "CodeSystem.concept.property")
    # 0..* Child Concepts (is-a/contains/categorizes).
    concept = many(Complex, "CodeSystem.concept")


class CodeSystem(DomainResource):
    """Declares the existence of and describes a code system or code system supplement.
    https://hl7.org/fhir/R4/codesystem.html#CodeSystem

    url 0..1, identifier 0..*, version 0..1, name 0..1, title 0..1, status 1..1,
    experimental 0..1, date 0..1, publisher 0..1, contact 0..*, description 0..1,
    useContext 0..*, jurisdiction 0..*, purpose 0..1, copyright 0..1, caseSensitive 0..1,
    valueSet 0..1, hierarchyMeaning 0..1, compositional 0..1, versionNeeded 0..1, content 1..1,
    supplements 0..1, count 0..1, filter 0..*, property 0..*, concept 0..*
    """

    PATH = "CodeSystem"

    resourceType = one(Exactly, "CodeSystem")
    # 0..1 Canonical identifier for this code system, represented as a URI (globally unique)
    # (Coding.system).
    url = one(Primitive, URI)
    # 0..* Additional identifier for the code system (business identifier).
    identifier = many(Complex, "Identifier")
    # 0..1 Business version of the code system (Coding.version).
    version = one(Primitive, STRING)
    # 0..1 Name for this code system (computer friendly).
    name = one(Primitive, STRING)
    # 0..1 Name for this code system (human friendly).
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
    # 0..1 Natural language description of the code system.
    description = one(Primitive, MARKDOWN)
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for code system (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Why this code system is defined.
    purpose = one(Primitive, MARKDOWN)
    # 0..1 Use and/or publishing restrictions.
    copyright = one(Primitive, MARKDOWN)
    # 0..1 If code comparison is case sensitive.
    caseSensitive = one(Primitive, BOOLEAN)
    # 0..1 Canonical reference to the value set with entire code system.
    valueSet = one(Primitive, CANONICAL)
    # 0..1 grouped-by | is-a | part-of | classified-with.
    hierarchyMeaning = one(Primitive, CODE, valuesets_of_others.CodesystemHierarchyMeaning)
    # 0..1 If code system defines a compositional grammar.
    compositional = one(Primitive, BOOLEAN)
    # 0..1 If definitions are not stable.
    versionNeeded = one(Primitive, BOOLEAN)
    # 1..1 not-present | example | fragment | complete | supplement.
    content = one(Primitive, CODE, valuesets_of_others.CodesystemContentMode, at_least=1)
    # 0..1 Canonical URL of Code System this adds designations and properties to.
    supplements = one(Primitive, CANONICAL)
    # 0..1 Total concepts in the code system.
    count = one(Primitive, UNSIGNED_INT)
    # 0..* Filter that can be used in a value set.
    filter = many(Complex, "CodeSystem.filter")
    # 0..* Additional information supplied about each concept.
    property = many(Complex, "CodeSystem.property")
    # 0..* Concepts in the code system.
    concept = many(Complex, "CodeSystem.concept")
