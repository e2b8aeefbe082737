"""TerminologyCapabilities: https://hl7.org/fhir/R4/terminologycapabilities.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, many, one
from schemas.resources.kinds import BOOLEAN, CANONICAL, CODE, DATE_TIME, MARKDOWN, STRING, URI, URL
from schemas.resources.r4 import valuesets_of_others


class TerminologyCapabilitiesCodeSystemVersionFilter(BackboneElement):
    """Filter Properties supported.
    https://hl7.org/fhir/R4/terminologycapabilities.html#TerminologyCapabilities.codeSystem.version.filter

    code 1..1, op 1..*
    """

    PATH = "TerminologyCapabilities.codeSystem.version.filter"

    # 1..1 Code of the property supported.
    code = one(Primitive, CODE, at_least=1)
    # 1..* Operations supported for the property.
    op = many(Primitive, CODE, at_least=1)


class TerminologyCapabilitiesCodeSystemVersion(BackboneElement):
    """Version of Code System supported.
    https://hl7.org/fhir/R4/terminologycapabilities.html#TerminologyCapabilities.codeSystem.version

    code 0..1, isDefault 0..1, compositional 0..1, language 0..*, filter 0..*, property 0..*
    """

    PATH = "TerminologyCapabilities.codeSystem.version"

    # 0..1 Version identifier for this version.
    code = one(Primitive, STRING)
    # 0..1 If this is the default version for this code system.
    isDefault = one(Primitive, BOOLEAN)
    # 0..1 If compositional grammar is supported.
    compositional = one(Primitive, BOOLEAN)
    # 0..* Language Displays supported.
    language = many(Primitive, CODE)
    # 0..* Filter Properties supported.
    filter = many(Complex, "TerminologyCapabilities.codeSystem.version.filter")
    # 0..* Properties supported for $lookup.
    property = many(Primitive, CODE)


class TerminologyCapabilitiesExpansionParameter(BackboneElement):
    """Supported expansion parameter.
    https://hl7.org/fhir/R4/terminologycapabilities.html#TerminologyCapabilities.expansion.parameter

    name 1..1, documentation 0..1
    """

    PATH = "TerminologyCapabilities.expansion.parameter"

    # 1..1 Expansion Parameter name.
    name = one(Primitive, CODE, at_least=1)
    # 0..1 Description of support for parameter.
    documentation = one(Primitive, STRING)


class TerminologyCapabilitiesSoftware(BackboneElement):
    """Software that is covered by this terminology capability statement.
    https://hl7.org/fhir/R4/terminologycapabilities.html#TerminologyCapabilities.software

    name 1..1, version 0..1
    """

    PATH = "TerminologyCapabilities.software"

    # 1..1 A name the software is known by.
    name = one(Primitive, STRING, at_least=1)
    # 0..1 Version covered by this statement.
    version = one(Primitive, STRING)


class TerminologyCapabilitiesImplementation(BackboneElement):
    """If this describes a specific instance.
    https://hl7.org/fhir/R4/terminologycapabilities.html#TerminologyCapabilities.implementation

    description 1..1, url 0..1
    """

    PATH = "TerminologyCapabilities.implementation"

    # 1..1 Describes this specific instance.
    description = one(Primitive, STRING, at_least=1)
    # 0..1 Base URL for the implementation.
    url = one(Primitive, URL)


class TerminologyCapabilitiesCodeSystem(BackboneElement):
    """A code system supported by the server.
    https://hl7.org/fhir/R4/terminologycapabilities.html#TerminologyCapabilities.codeSystem

    uri 0..1, version 0..*, subsumption 0..1
    """

    PATH = "TerminologyCapabilities.codeSystem"

    # 0..1 URI for the Code System.
    uri = one(Primitive, CANONICAL)
    # 0..* Version of Code System supported.
    version = many(Complex, "TerminologyCapabilities.codeSystem.version")
    # 0..1 Whether subsumption is supported.
    subsumption = one(Primitive, BOOLEAN)


class TerminologyCapabilitiesExpansion(BackboneElement):
    """Information about the [ValueSet/$expand](valueset-operation-expand.html) operation.
    https://hl7.org/fhir/R4/terminologycapabilities.html#TerminologyCapabilities.expansion

    hierarchical 0..1, paging 0..1, incomplete 0..1, parameter 0..*, textFilter 0..1
    """

    PATH = "TerminologyCapabilities.expansion"

    # 0..1 Whether the server can return nested value sets.
    hierarchical = one(Primitive, BOOLEAN)
    # 0..1 Whether the server supports paging on expansion.
    paging = one(Primitive, BOOLEAN)
    # 0..1 Allow request for incomplete expansions?
    incomplete = one(Primitive, BOOLEAN)
    # 0..* Supported expansion parameter.
    parameter = many(Complex, "TerminologyCapabilities.expansion.parameter")
    # 0..1 Documentation about text searching works.
    textFilter = one(Primitive, MARKDOWN)


class TerminologyCapabilitiesValidateCode(BackboneElement):
    """Information about the [ValueSet/$validate-code](valueset-operation-validate-code.html)
    operation.
    https://hl7.org/fhir/R4/terminologycapabilities.html#TerminologyCapabilities.validateCode

    translations 1..1
    """

    PATH = "TerminologyCapabilities.validateCode"

    # 1..1 Whether translations are validated.
    translations = one(Primitive, BOOLEAN, at_least=1)


class TerminologyCapabilitiesTranslation(BackboneElement):
    """Information about the [ConceptMap/$translate](conceptmap-operation-translate.html) operation.
    https://hl7.org/fhir/R4/terminologycapabilities.html#TerminologyCapabilities.translation

    needsMap 1..1
    """

    PATH = "TerminologyCapabilities.translation"

    # 1..1 Whether the client must identify the map.
    needsMap = one(Primitive, BOOLEAN, at_least=1)


class TerminologyCapabilitiesClosure(BackboneElement):
    """Information about the [ConceptMap/$closure](conceptmap-operation-closure.html) operation.
    https://hl7.org/fhir/R4/terminologycapabilities.html#TerminologyCapabilities.closure

    translation 0..1
    """

    PATH = "TerminologyCapabilities.closure"

    # 0..1 If cross-system closure is supported.
    translation = one(Primitive, BOOLEAN)


class TerminologyCapabilities(DomainResource):
    """A statement of system capabilities.
    https://hl7.org/fhir/R4/terminologycapabilities.html#TerminologyCapabilities

    url 0..1, version 0..1, name 0..1, title 0..1, status 1..1, experimental 0..1, date 1..1,
    publisher 0..1, contact 0..*, description 0..1, useContext 0..*, jurisdiction 0..*,
    purpose 0..1, copyright 0..1, kind 1..1, software 0..1, implementation 0..1, lockedDate 0..1,
    codeSystem 0..*, expansion 0..1, codeSearch 0..1, validateCode 0..1, translation 0..1,
    closure 0..1
    """

    PATH = "TerminologyCapabilities"

    resourceType = one(Exactly, "TerminologyCapabilities")
    # 0..1 Canonical identifier for this terminology capabilities, represented as a URI (globally
    # unique).
    url = one(Primitive, URI)
    # 0..1 Business version of the terminology capabilities.
    version = one(Primitive, STRING)
    # 0..1 Name for this terminology capabilities (computer friendly).
    name = one(Primitive, STRING)
    # 0..1 Name for this terminology capabilities (human friendly).
    title = one(Primitive, STRING)
    # 1..1 draft | active | retired | unknown.
    status = one(Primitive, CODE, valuesets_of_others.PublicationStatus, at_least=1)
    # 0..1 For testing purposes, not real usage.
    experimental = one(Primitive, BOOLEAN)
    # 1..1 Date last changed.
    date = one(Primitive, DATE_TIME, at_least=1)
    # 0..1 Name of the publisher (organization or individual).
    publisher = one(Primitive, STRING)
    # 0..* Contact details for the publisher.
    contact = many(Complex, "ContactDetail")
    # 0..1 Natural language description of the terminology capabilities.
    description = one(Primitive, MARKDOWN)
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for terminology capabilities (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Why this terminology capabilities is defined.
    purpose = one(Primitive, MARKDOWN)
    # 0..1 Use and/or publishing restrictions.
    copyright = one(Primitive, MARKDOWN)
    # 1..1 instance | capability | requirements.
    kind = one(Primitive, CODE, valuesets_of_others.CapabilityStatementKind, at_least=1)
    # 0..1 Software that is covered by this terminology capability statement.
    software = one(Complex, "TerminologyCapabilities.software")
    # 0..1 If this describes a specific instance.
    implementation = one(Complex, "TerminologyCapabilities.implementation")
    # 0..1 Whether lockedDate is supported.
    lockedDate = one(Primitive, BOOLEAN)
    # 0..* A code system supported by the server.
    codeSystem = many(Complex, "TerminologyCapabilities.codeSystem")
    # 0..1 Information about the [ValueSet/$expand](valueset-operation-expand.html) operation.
    expansion = one(Complex, "TerminologyCapabilities.expansion")
    # 0..1 explicit | all.
    codeSearch = one(Primitive, CODE, valuesets_of_others.CodeSearchSupport)
    # 0..1 Information about the [ValueSet/$validate-code](valueset-operation-validate-code.html)
    # operation.
    validateCode = one(Complex, "TerminologyCapabilities.validateCode")
    # 0..1 Information about the [ConceptMap/$translate](conceptmap-operation-translate.html)
    # operation.
    translation = one(Complex, "TerminologyCapabilities.translation")
    # 0..1 Information about the [ConceptMap/$closure](conceptmap-operation-closure.html) operation.
    closure = one(Complex, "TerminologyCapabilities.closure")
