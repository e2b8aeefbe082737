"""SearchParameter: https://hl7.org/fhir/R4/searchparameter.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, many, one
from schemas.resources.kinds import BOOLEAN, CANONICAL, CODE, DATE_TIME, MARKDOWN, STRING, URI
from schemas.resources.r4 import valuesets, valuesets_of_others


class SearchParameterComponent(BackboneElement):
    """For Composite resources to define the parts.
    https://hl7.org/fhir/R4/searchparameter.html#SearchParameter.component

    definition 1..1, expression 1..1
    """

    PATH = "SearchParameter.component"

    # 1..1 Defines how the part works.
    definition = one(Primitive, CANONICAL, at_least=1)
    # 1..1 Subexpression relative to main expression.
    expression = one(Primitive, STRING, at_least=1)


class SearchParameter(DomainResource):
    """Search parameter for a resource. https://hl7.org/fhir/R4/searchparameter.html#SearchParameter

    url 1..1, version 0..1, name 1..1, derivedFrom 0..1, status 1..1, experimental 0..1,
    date 0..1, publisher 0..1, contact 0..*, description 1..1, useContext 0..*,
    jurisdiction 0..*, purpose 0..1, code 1..1, base 1..*, type 1..1, expression 0..1,
    xpath 0..1, xpathUsage 0..1, target 0..*, multipleOr 0..1, multipleAnd 0..1, comparator 0..*,
    modifier 0..*, chain 0..*, component 0..*
    """

    PATH = "SearchParameter"

    resourceType = one(Exactly, "SearchParameter")
    # 1..1 Canonical identifier for this search parameter, represented as a URI (globally unique).
    url = one(Primitive, URI, at_least=1)
    # 0..1 Business version of the search parameter.
    version = one(Primitive, STRING)
    # 1..1 Name for this search parameter (computer friendly).
    name = one(Primitive, STRING, at_least=1)
    # 0..1 Original definition for the search parameter.
    derivedFrom = one(Primitive, CANONICAL)
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
    # 1..1 Natural language description of the search parameter.
    description = one(Primitive, MARKDOWN, at_least=1)
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for search parameter (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Why this search parameter is defined.
    purpose = one(Primitive, MARKDOWN)
    # 1..1 Code used in URL.
    code = one(Primitive, CODE, at_least=1)
    # 1..* The resource type(s) this search parameter applies to.
    base = many(Primitive, CODE, valuesets.ResourceTypes, at_least=1)
    # 1..1 number | date | string | token | reference | composite | quantity | uri | special.
    type = one(Primitive, CODE, valuesets_of_others.SearchParamType, at_least=1)
    # 0..1 FHIRPath expression that extracts the values.
    expression = one(Primitive, STRING)
    # 0..1 XPath that extracts the values.
    xpath = one(Primitive, STRING)
    # 0..1 normal | phonetic | nearby | distance | other.
    xpathUsage = one(Primitive, CODE, valuesets_of_others.SearchXpathUsage)
    # 0..* Types of resource (if a resource reference).
    target = many(Primitive, CODE, valuesets.ResourceTypes)
    # 0..1 Allow multiple values per parameter (or).
    multipleOr = one(Primitive, BOOLEAN)
    # 0..1 Allow multiple parameters (and).
    multipleAnd = one(Primitive, BOOLEAN)
    # 0..* eq | ne | gt | lt | ge | le | sa | eb | ap.
    comparator = many(Primitive, CODE, valuesets_of_others.SearchComparator)
    # 0..* missing | exact | contains | not | text | in | not-in | below | above | type | identifier
    # | ofType.
    modifier = many(Primitive, CODE, valuesets_of_others.SearchModifierCode)
    # 0..* Chained names supported.
    chain = many(Primitive, STRING)
    # 0..* For Composite resources to define the parts.
    component = many(Complex, "SearchParameter.component")
