"""ImplementationGuide: https://hl7.org/fhir/R4/implementationguide.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import (
    BOOLEAN,
    CANONICAL,
    CODE,
    DATE_TIME,
    ID,
    MARKDOWN,
    STRING,
    URI,
    URL,
)
from schemas.resources.r4 import valuesets, valuesets_of_others


class ImplementationGuideDefinitionGrouping(BackboneElement):
    """Grouping used to present related resources in the IG.
    https://hl7.org/fhir/R4/implementationguide.html#ImplementationGuide.definition.grouping

    name 1..1, description 0..1
    """

    PATH = "ImplementationGuide.definition.grouping"

    # 1..1 Descriptive name for the package.
    name = one(Primitive, STRING, at_least=1)
    # 0..1 Human readable text describing the package.
    description = one(Primitive, STRING)


class ImplementationGuideDefinitionResource(BackboneElement):
    """Resource in the implementation guide.
    https://hl7.org/fhir/R4/implementationguide.html#ImplementationGuide.definition.resource

    reference 1..1, fhirVersion 0..*, name 0..1, description 0..1, example[x] 0..1,
    groupingId 0..1
    """

    PATH = "ImplementationGuide.definition.resource"

    # 1..1 Location of the resource.
    reference = one(ReferenceTo, at_least=1)
    # 0..* Versions this applies to (if different to IG).
    fhirVersion = many(Primitive, CODE, valuesets_of_others.FHIRVersion)
    # 0..1 Human Name for the resource.
    name = one(Primitive, STRING)
    # 0..1 Reason why included in guide.
    description = one(Primitive, STRING)
    # 0..1 Is an example/What is this an example of?
    exampleBoolean = one(Primitive, BOOLEAN, choice="example")
    exampleCanonical = one(Primitive, CANONICAL, choice="example")
    # 0..1 Grouping this is part of.
    groupingId = one(Primitive, ID)


class ImplementationGuideDefinitionPage(BackboneElement):
    """Page/Section in the Guide.
    https://hl7.org/fhir/R4/implementationguide.html#ImplementationGuide.definition.page

    name[x] 1..1, title 1..1, generation 1..1, page 0..*
    """

    PATH = "ImplementationGuide.definition.page"

    # 1..1 Where to find that page.
    nameUrl = one(Primitive, URL, choice="name", at_least=1)
    nameReference = one(ReferenceTo, "Binary", choice="name", at_least=1)
    # 1..1 Short title shown for navigational assistance.
    title = one(Primitive, STRING, at_least=1)
    # 1..1 html | markdown | xml | generated.
    generation = one(Primitive, CODE, valuesets_of_others.GuidePageGeneration, at_least=1)
    # 0..* Nested Pages / Sections.
    page = many(Complex, "ImplementationGuide.definition.page")


class ImplementationGuideDefinitionParameter(BackboneElement):
    """Defines how IG is built by tools.
    https://hl7.org/fhir/R4/implementationguide.html#ImplementationGuide.definition.parameter

    code 1..1, value 1..1
    """

    PATH = "ImplementationGuide.definition.parameter"

    # 1..1 apply | path-resource | path-pages | path-tx-cache | expansion-parameter |
    # rule-broken-links | generate-xml | generate-json | generate-turtle | html-template.
    code = one(Primitive, CODE, valuesets_of_others.GuideParameterCode, at_least=1)
    # 1..1 Value for named type.
    value = one(Primitive, STRING, at_least=1)


class ImplementationGuideDefinitionTemplate(BackboneElement):
    """A template for building resources.
    https://hl7.org/fhir/R4/implementationguide.html#ImplementationGuide.definition.template

    code 1..1, source 1..1, scope 0..1
    """

    PATH = "ImplementationGuide.definition.template"

    # 1..1 Type of template specified.
    code = one(Primitive, CODE, at_least=1)
    # 1..1 The source location for the template.
    source = one(Primitive, STRING, at_least=1)
    # 0..1 The scope in which the template applies.
    scope = one(Primitive, STRING)


class ImplementationGuideManifestResource(BackboneElement):
    """Resource in the implementation guide.
    https://hl7.org/fhir/R4/implementationguide.html#ImplementationGuide.manifest.resource

    reference 1..1, example[x] 0..1, relativePath 0..1
    """

    PATH = "ImplementationGuide.manifest.resource"

    # 1..1 Location of the resource.
    reference = one(ReferenceTo, at_least=1)
    # 0..1 Is an example/What is this an example of?
    exampleBoolean = one(Primitive, BOOLEAN, choice="example")
    exampleCanonical = one(Primitive, CANONICAL, choice="example")
    # 0..1 Relative path for page in IG.
    relativePath = one(Primitive, URL)


class ImplementationGuideManifestPage(BackboneElement):
    """HTML page within the parent IG.
    https://hl7.org/fhir/R4/implementationguide.html#ImplementationGuide.manifest.page

    name 1..1, title 0..1, anchor 0..*
    """

    PATH = "ImplementationGuide.manifest.page"

    # 1..1 HTML page name.
    name = one(Primitive, STRING, at_least=1)
    # 0..1 Title of the page, for references.
    title = one(Primitive, STRING)
    # 0..* Anchor available on the page.
    anchor = many(Primitive, STRING)


class ImplementationGuideDependsOn(BackboneElement):
    """Another Implementation guide this depends on.
    https://hl7.org/fhir/R4/implementationguide.html#ImplementationGuide.dependsOn

    uri 1..1, packageId 0..1, version 0..1
    """

    PATH = "ImplementationGuide.dependsOn"

    # 1..1 Identity of the IG that this depends on.
    uri = one(Primitive, CANONICAL, at_least=1)
    # 0..1 NPM Package name for IG this depends on.
    packageId = one(Primitive, ID)
    # 0..1 Version of the IG.
    version = one(Primitive, STRING)


class ImplementationGuideGlobal(BackboneElement):
    """Profiles that apply globally.
    https://hl7.org/fhir/R4/implementationguide.html#ImplementationGuide.global

    type 1..1, profile 1..1
    """

    PATH = "ImplementationGuide.global"

    # 1..1 Type this profile applies to.
    type = one(Primitive, CODE, valuesets.ResourceTypes, at_least=1)
    # 1..1 Profile that all resources must conform to.
    profile = one(Primitive, CANONICAL, at_least=1)


class ImplementationGuideDefinition(BackboneElement):
    """Information needed to build the IG.
    https://hl7.org/fhir/R4/implementationguide.html#ImplementationGuide.definition

    grouping 0..*, resource 1..*, page 0..1, parameter 0..*, template 0..*
    """

    PATH = "ImplementationGuide.definition"

    # 0..* Grouping used to present related resources in the IG.
    grouping = many(Complex, "ImplementationGuide.definition.grouping")
    # 1..* Resource in the implementation guide.
    resource = many(Complex, "ImplementationGuide.definition.resource", at_least=1)
    # 0..1 Page/Section in the Guide.
    page = one(Complex, "ImplementationGuide.definition.page")
    # 0..* Defines how IG is built by tools.
    parameter = many(Complex, "ImplementationGuide.definition.parameter")
    # 0..* A template for building resources.
    template = many(Complex, "ImplementationGuide.definition.template")


class ImplementationGuideManifest(BackboneElement):
    """Information about an assembled IG.
    https://hl7.org/fhir/R4/implementationguide.html#ImplementationGuide.manifest

    rendering 0..1, resource 1..*, page 0..*, image 0..*, other 0..*
    """

    PATH = "ImplementationGuide.manifest"

    # 0..1 Location of rendered implementation guide.
    rendering = one(Primitive, URL)
    # 1..* Resource in the implementation guide.
    resource = many(Complex, "ImplementationGuide.manifest.resource", at_least=1)
    # 0..* HTML page within the parent IG.
    page = many(Complex, "ImplementationGuide.manifest.page")
    # 0..* Image within the IG.
    image = many(Primitive, STRING)
    # 0..* Additional linkable file in IG.
    other = many(Primitive, STRING)


class ImplementationGuide(DomainResource):
    """A set of rules about how FHIR is used.
    https://hl7.org/fhir/R4/implementationguide.html#ImplementationGuide

    url 1..1, version 0..1, name 1..1, title 0..1, status 1..1, experimental 0..1, date 0..1,
    publisher 0..1, contact 0..*, description 0..1, useContext 0..*, jurisdiction 0..*,
    copyright 0..1, packageId 1..1, license 0..1, fhirVersion 1..*, dependsOn 0..*, global 0..*,
    definition 0..1, manifest 0..1
    """

    PATH = "ImplementationGuide"

    resourceType = one(Exactly, "ImplementationGuide")
    # 1..1 Canonical identifier for this implementation guide, represented as a URI (globally
    # unique).
    url = one(Primitive, URI, at_least=1)
    # 0..1 Business version of the implementation guide.
    version = one(Primitive, STRING)
    # 1..1 Name for this implementation guide (computer friendly).
    name = one(Primitive, STRING, at_least=1)
    # 0..1 Name for this implementation guide (human friendly).
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
    # 0..1 Natural language description of the implementation guide.
    description = one(Primitive, MARKDOWN)
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for implementation guide (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Use and/or publishing restrictions.
    copyright = one(Primitive, MARKDOWN)
    # 1..1 NPM Package name for IG.
    packageId = one(Primitive, ID, at_least=1)
    # 0..1 SPDX license code for this IG (or not-open-source).
    license = one(Primitive, CODE, valuesets_of_others.SpdxLicense)
    # 1..* FHIR Version(s) this Implementation Guide targets.
    fhirVersion = many(Primitive, CODE, valuesets_of_others.FHIRVersion, at_least=1)
    # 0..* Another Implementation guide this depends on.
    dependsOn = many(Complex, "ImplementationGuide.dependsOn")
    # 0..* Profiles that apply globally.
    global_ = many(Complex, "ImplementationGuide.global", name="global")
    # 0..1 Information needed to build the IG.
    definition = one(Complex, "ImplementationGuide.definition")
    # 0..1 Information about an assembled IG.
    manifest = one(Complex, "ImplementationGuide.manifest")
