"""ValueSet: https://hl7.org/fhir/R4/valueset.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, many, one
from schemas.resources.kinds import (
    BOOLEAN,
    CANONICAL,
    CODE,
    DATE,
    DATE_TIME,
    DECIMAL,
    INTEGER,
    MARKDOWN,
    STRING,
    URI,
)
from schemas.resources.r4 import valuesets_of_others


class ValueSetComposeIncludeConceptDesignation(BackboneElement):
    """Additional representations for this concept.
    https://hl7.org/fhir/R4/valueset.html#ValueSet.compose.include.concept.designation

    language 0..1, use 0..1, value 1..1
    """

    PATH = "ValueSet.compose.include.concept.designation"

    # 0..1 Human language of the designation.
    language = one(Primitive, CODE)
    # 0..1 Types of uses of designations.
    use = one(Complex, "Coding")
    # 1..1 The text value for this designation.
    value = one(Primitive, STRING, at_least=1)


class ValueSetComposeIncludeConcept(BackboneElement):
    """A concept defined in the system.
    https://hl7.org/fhir/R4/valueset.html#ValueSet.compose.include.concept

    code 1..1, display 0..1, designation 0..*
    """

    PATH = "ValueSet.compose.include.concept"

    # 1..1 Code or expression from system.
    code = one(Primitive, CODE, at_least=1)
    # 0..1 Text to display for this code for this value set in this valueset.
    display = one(Primitive, STRING)
    # 0..* Additional representations for this concept.
    designation = many(Complex, "ValueSet.compose.include.concept.designation")


class ValueSetComposeIncludeFilter(BackboneElement):
    """Select codes/concepts by their properties (including relationships).
    https://hl7.org/fhir/R4/valueset.html#ValueSet.compose.include.filter

    property 1..1, op 1..1, value 1..1
    """

    PATH = "ValueSet.compose.include.filter"

    # 1..1 A property/filter defined by the code system.
    property = one(Primitive, CODE, at_least=1)
    # 1..1 = | is-a | descendent-of | is-not-a | regex | in | not-in | generalizes | exists.
    op = one(Primitive, CODE, valuesets_of_others.FilterOperator, at_least=1)
    # 1..1 Code from the system, or regex criteria, or boolean value for exists.
    value = one(Primitive, STRING, at_least=1)


class ValueSetComposeInclude(BackboneElement):
    """Include one or more codes from a code system or other value set(s).
    https://hl7.org/fhir/R4/valueset.html#ValueSet.compose.include

    system 0..1, version 0..1, concept 0..*, filter 0..*, valueSet 0..*
    """

    PATH = "ValueSet.compose.include"

    # 0..1 The system the codes come from.
    system = one(Primitive, URI)
    # 0..1 Specific version of the code system referred to.
    version = one(Primitive, STRING)
    # 0..* A concept defined in the system.
    concept = many(Complex, "ValueSet.compose.include.concept")
    # 0..* Select codes/concepts by their properties (including relationships).
    filter = many(Complex, "ValueSet.compose.include.filter")
    # 0..* Select the contents included in this value set.
    valueSet = many(Primitive, CANONICAL)


class ValueSetExpansionParameter(BackboneElement):
    """Parameter that controlled the expansion process.
    https://hl7.org/fhir/R4/valueset.html#ValueSet.expansion.parameter

    name 1..1, value[x] 0..1
    """

    PATH = "ValueSet.expansion.parameter"

    # 1..1 Name as assigned by the client or server.
    name = one(Primitive, STRING, at_least=1)
    # 0..1 Value of the named parameter.
    valueString = one(Primitive, STRING, choice="value")
    valueBoolean = one(Primitive, BOOLEAN, choice="value")
    valueInteger = one(Primitive, INTEGER, choice="value")
    valueDecimal = one(Primitive, DECIMAL, choice="value")
    valueUri = one(Primitive, URI, choice="value")
    valueCode = one(Primitive, CODE, choice="value")
    valueDateTime = one(Primitive, DATE_TIME, choice="value")


class ValueSetExpansionContains(BackboneElement):
    """Codes in the value set. https://hl7.org/fhir/R4/valueset.html#ValueSet.expansion.contains

    system 0..1, abstract 0..1, inactive 0..1, version 0..1, code 0..1, display 0..1,
    designation 0..*, contains 0..*
    """

    PATH = "ValueSet.expansion.contains"

    # 0..1 System value for the code.
    system = one(Primitive, URI)
    # 0..1 If user cannot select this entry.
    abstract = one(Primitive, BOOLEAN)
    # 0..1 If concept is inactive in the code system.
    inactive = one(Primitive, BOOLEAN)
    # 0..1 Version in which this code/display is defined.
    version = one(Primitive, STRING)
    # 0..1 Code - if blank, this is not a selectable code.
    code = one(Primitive, CODE)
    # 0..1 User display for the concept.
    display = one(Primitive, STRING)
    # 0..* Additional representations for this item.
    designation = many(Complex, "ValueSet.compose.include.concept.designation")
    # 0..* Codes contained under this entry.
    contains = many(Complex, "ValueSet.expansion.contains")


class ValueSetCompose(BackboneElement):
    """Content logical definition of the value set (CLD).
    https://hl7.org/fhir/R4/valueset.html#ValueSet.compose

    lockedDate 0..1, inactive 0..1, include 1..*, exclude 0..*
    """

    PATH = "ValueSet.compose"

    # 0..1 Fixed date for references with no specified version (transitive).
    lockedDate = one(Primitive, DATE)
    # 0..1 Whether inactive codes are in the value set.
    inactive = one(Primitive, BOOLEAN)
    # 1..* Include one or more codes from a code system or other value set(s).
    include = many(Complex, "ValueSet.compose.include", at_least=1)
    # 0..* Explicitly exclude codes from a code system or other value sets.
    exclude_ = many(Complex, "ValueSet.compose.include", name="exclude")


class ValueSetExpansion(BackboneElement):
    """Used when the value set is 'expanded'.
    https://hl7.org/fhir/R4/valueset.html#ValueSet.expansion

    identifier 0..1, timestamp 1..1, total 0..1, offset 0..1, parameter 0..*, contains 0..*
    """

    PATH = "ValueSet.expansion"

    # 0..1 Identifies the value set expansion (business identifier).
    identifier = one(Primitive, URI)
    # 1..1 Time ValueSet expansion happened.
    timestamp = one(Primitive, DATE_TIME, at_least=1)
    # 0..1 Total number of codes in the expansion.
    total = one(Primitive, INTEGER)
    # 0..1 Offset at which this resource starts.
    offset = one(Primitive, INTEGER)
    # 0..* Parameter that controlled the expansion process.
    parameter = many(Complex, "ValueSet.expansion.parameter")
    # 0..* Codes in the value set.
    contains = many(Complex, "ValueSet.expansion.contains")


class ValueSet(DomainResource):
    """A set of codes drawn from one or more code systems.
    https://hl7.org/fhir/R4/valueset.html#ValueSet

    url 0..1, identifier 0..*, version 0..1, name 0..1, title 0..1, status 1..1,
    experimental 0..1, date 0..1, publisher 0..1, contact 0..*, description 0..1,
    useContext 0..*, jurisdiction 0..*, immutable 0..1, purpose 0..1, copyright 0..1,
    compose 0..1, expansion 0..1
    """

    PATH = "ValueSet"

    resourceType = one(Exactly, "ValueSet")
    # 0..1 Canonical identifier for this value set, represented as a URI (globally unique).
    url = one(Primitive, URI)
    # 0..* Additional identifier for the value set (business identifier).
    identifier = many(Complex, "Identifier")
    # 0..1 Business version of the value set.
    version = one(Primitive, STRING)
    # 0..1 Name for this value set (computer friendly).
    name = one(Primitive, STRING)
    # 0..1 Name for this value set (human friendly).
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
    # 0..1 Natural language description of the value set.
    description = one(Primitive, MARKDOWN)
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for value set (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Indicates whether or not any change to the content logical definition may occur.
    immutable = one(Primitive, BOOLEAN)
    # 0..1 Why this value set is defined.
    purpose = one(Primitive, MARKDOWN)
    # 0..1 Use and/or publishing restrictions.
    copyright = one(Primitive, MARKDOWN)
    # 0..1 Content logical definition of the value set (CLD).
    compose = one(Complex, "ValueSet.compose")
    # 0..1 Used when the value set is 'expanded'.
    expansion = one(Complex, "ValueSet.expansion")
