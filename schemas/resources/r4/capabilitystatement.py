"""CapabilityStatement: https://hl7.org/fhir/R4/capabilitystatement.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import (
    BOOLEAN,
    CANONICAL,
    CODE,
    DATE_TIME,
    MARKDOWN,
    MIME_TYPE,
    STRING,
    UNSIGNED_INT,
    URI,
    URL,
)
from schemas.resources.r4 import valuesets, valuesets_of_others


class CapabilityStatementRestResourceInteraction(BackboneElement):
    """What operations are supported?
    https://hl7.org/fhir/R4/capabilitystatement.html#CapabilityStatement.rest.resource.interaction

    code 1..1, documentation 0..1
    """

    PATH = "CapabilityStatement.rest.resource.interaction"

    # 1..1 read | vread | update | patch | delete | history-instance | history-type | create |
    # search-type.
    code = one(Primitive, CODE, valuesets_of_others.TypeRestfulInteraction, at_least=1)
    # 0..1 Anything special about operation behavior.
    documentation = one(Primitive, MARKDOWN)


class CapabilityStatementRestResourceSearchParam(BackboneElement):
    """Search parameters supported by implementation.
    https://hl7.org/fhir/R4/capabilitystatement.html#CapabilityStatement.rest.resource.searchParam

    name 1..1, definition 0..1, type 1..1, documentation 0..1
    """

    PATH = "CapabilityStatement.rest.resource.searchParam"

    # 1..1 Name of search parameter.
    name = one(Primitive, STRING, at_least=1)
    # 0..1 Source of definition for parameter.
    definition = one(Primitive, CANONICAL)
    # 1..1 number | date | string | token | reference | composite | quantity | uri | special.
    type = one(Primitive, CODE, valuesets_of_others.SearchParamType, at_least=1)
    # 0..1 Server-specific usage.
    documentation = one(Primitive, MARKDOWN)


class CapabilityStatementRestResourceOperation(BackboneElement):
    """Definition of a resource operation.
    https://hl7.org/fhir/R4/capabilitystatement.html#CapabilityStatement.rest.resource.operation

    name 1..1, definition 1..1, documentation 0..1
    """

    PATH = "CapabilityStatement.rest.resource.operation"

    # 1..1 Name by which the operation/query is invoked.
    name = one(Primitive, STRING, at_least=1)
    # 1..1 The defined operation/query.
    definition = one(Primitive, CANONICAL, at_least=1)
    # 0..1 Specific details about operation behavior.
    documentation = one(Primitive, MARKDOWN)


class CapabilityStatementRestSecurity(BackboneElement):
    """Information about security of implementation.
    https://hl7.org/fhir/R4/capabilitystatement.html#CapabilityStatement.rest.security

    cors 0..1, service 0..*, description 0..1
    """

    PATH = "CapabilityStatement.rest.security"

    # 0..1 Adds CORS Headers (http://enable-cors.org/).
    cors = one(Primitive, BOOLEAN)
    # 0..* OAuth | SMART-on-FHIR | NTLM | Basic | Kerberos | Certificates.
    service = many(Complex, "CodeableConcept")
    # 0..1 General description of how security works.
    description = one(Primitive, MARKDOWN)


class CapabilityStatementRestResource(BackboneElement):
    """Resource served on the REST interface.
    https://hl7.org/fhir/R4/capabilitystatement.html#CapabilityStatement.rest.resource

    type 1..1, profile 0..1, supportedProfile 0..*, documentation 0..1, interaction 0..*,
    versioning 0..1, readHistory 0..1, updateCreate 0..1, conditionalCreate 0..1,
    conditionalRead 0..1, conditionalUpdate 0..1, conditionalDelete 0..1, referencePolicy 0..*,
    searchInclude 0..*, searchRevInclude 0..*, searchParam 0..*, operation 0..*
    """

    PATH = "CapabilityStatement.rest.resource"

    # 1..1 A resource type that is supported.
    type = one(Primitive, CODE, valuesets.ResourceTypes, at_least=1)
    # 0..1 Base System profile for all uses of resource.
    profile = one(Primitive, CANONICAL)
    # 0..* Profiles for use cases supported.
    supportedProfile = many(Primitive, CANONICAL)
    # 0..1 Additional information about the use of the resource type.
    documentation = one(Primitive, MARKDOWN)
    # 0..* What operations are supported?
    interaction = many(Complex, "CapabilityStatement.rest.resource.interaction")
    # 0..1 no-version | versioned | versioned-update.
    versioning = one(Primitive, CODE, valuesets_of_others.VersioningPolicy)
    # 0..1 Whether vRead can return past versions.
    readHistory = one(Primitive, BOOLEAN)
    # 0..1 If update can commit to a new identity.
    updateCreate = one(Primitive, BOOLEAN)
    # 0..1 If allows/uses conditional create.
    conditionalCreate = one(Primitive, BOOLEAN)
    # 0..1 not-supported | modified-since | not-match | full-support.
    conditionalRead = one(Primitive, CODE, valuesets_of_others.ConditionalReadStatus)
    # 0..1 If allows/uses conditional update.
    conditionalUpdate = one(Primitive, BOOLEAN)
    # 0..1 not-supported | single | multiple - how conditional delete is supported.
    conditionalDelete = one(Primitive, CODE, valuesets_of_others.ConditionalDeleteStatus)
    # 0..* literal | logical | resolves | enforced | local.
    referencePolicy = many(Primitive, CODE, valuesets_of_others.ReferenceHandlingPolicy)
    # 0..* _include values supported by the server.
    searchInclude = many(Primitive, STRING)
    # 0..* _revinclude values supported by the server.
    searchRevInclude = many(Primitive, STRING)
    # 0..* Search parameters supported by implementation.
    searchParam = many(Complex, "CapabilityStatement.rest.resource.searchParam")
    # 0..* Definition of a resource operation.
    operation = many(Complex, "CapabilityStatement.rest.resource.operation")


class CapabilityStatementRestInteraction(BackboneElement):
    """What operations are supported?
    https://hl7.org/fhir/R4/capabilitystatement.html#CapabilityStatement.rest.interaction

    code 1..1, documentation 0..1
    """

    PATH = "CapabilityStatement.rest.interaction"

    # 1..1 transaction | batch | search-system | history-system.
    code = one(Primitive, CODE, valuesets_of_others.SystemRestfulInteraction, at_least=1)
    # 0..1 Anything special about operation behavior.
    documentation = one(Primitive, MARKDOWN)


class CapabilityStatementMessagingEndpoint(BackboneElement):
    """Where messages should be sent.
    https://hl7.org/fhir/R4/capabilitystatement.html#CapabilityStatement.messaging.endpoint

    protocol 1..1, address 1..1
    """

    PATH = "CapabilityStatement.messaging.endpoint"

    # 1..1 http | ftp | mllp +.
    protocol = one(Complex, "Coding", at_least=1)
    # 1..1 Network address or identifier of the end-point.
    address = one(Primitive, URL, at_least=1)


class CapabilityStatementMessagingSupportedMessage(BackboneElement):
    """Messages supported by this system.
    https://hl7.org/fhir/R4/capabilitystatement.html#CapabilityStatement.messaging.supportedMessage

    mode 1..1, definition 1..1
    """

    PATH = "CapabilityStatement.messaging.supportedMessage"

    # 1..1 sender | receiver.
    mode = one(Primitive, CODE, valuesets_of_others.EventCapabilityMode, at_least=1)
    # 1..1 Message supported by this system.
    definition = one(Primitive, CANONICAL, at_least=1)


class CapabilityStatementSoftware(BackboneElement):
    """Software that is covered by this capability statement.
    https://hl7.org/fhir/R4/capabilitystatement.html#CapabilityStatement.software

    name 1..1, version 0..1, releaseDate 0..1
    """

    PATH = "CapabilityStatement.software"

    # 1..1 A name the software is known by.
    name = one(Primitive, STRING, at_least=1)
    # 0..1 Version covered by this statement.
    version = one(Primitive, STRING)
    # 0..1 Date this version was released.
    releaseDate = one(Primitive, DATE_TIME)


class CapabilityStatementImplementation(BackboneElement):
    """If this describes a specific instance.
    https://hl7.org/fhir/R4/capabilitystatement.html#CapabilityStatement.implementation

    description 1..1, url 0..1, custodian 0..1
    """

    PATH = "CapabilityStatement.implementation"

    # 1..1 Describes this specific instance.
    description = one(Primitive, STRING, at_least=1)
    # 0..1 Base URL for the installation.
    url = one(Primitive, URL)
    # 0..1 Organization that manages the data.
    custodian = one(ReferenceTo, "Organization")


class CapabilityStatementRest(BackboneElement):
    """If the endpoint is a RESTful one.
    https://hl7.org/fhir/R4/capabilitystatement.html#CapabilityStatement.rest

    mode 1..1, documentation 0..1, security 0..1, resource 0..*, interaction 0..*,
    searchParam 0..*, operation 0..*, compartment 0..*
    """

    PATH = "CapabilityStatement.rest"

    # 1..1 client | server.
    mode = one(Primitive, CODE, valuesets_of_others.RestfulCapabilityMode, at_least=1)
    # 0..1 General description of implementation.
    documentation = one(Primitive, MARKDOWN)
    # 0..1 Information about security of implementation.
    security = one(Complex, "CapabilityStatement.rest.security")
    # 0..* Resource served on the REST interface.
    resource = many(Complex, "CapabilityStatement.rest.resource")
    # 0..* What operations are supported?
    interaction = many(Complex, "CapabilityStatement.rest.interaction")
    # 0..* Search parameters for searching all resources.
    searchParam = many(Complex, "CapabilityStatement.rest.resource.searchParam")
    # 0..* Definition of a system level operation.
    operation = many(Complex, "CapabilityStatement.rest.resource.operation")
    # 0..* Compartments served/used by system.
    compartment = many(Primitive, CANONICAL)


class CapabilityStatementMessaging(BackboneElement):
    """If messaging is supported.
    https://hl7.org/fhir/R4/capabilitystatement.html#CapabilityStatement.messaging

    endpoint 0..*, reliableCache 0..1, documentation 0..1, supportedMessage 0..*
    """

    PATH = "CapabilityStatement.messaging"

    # 0..* Where messages should be sent.
    endpoint = many(Complex, "CapabilityStatement.messaging.endpoint")
    # 0..1 Reliable Message Cache Length (min).
    reliableCache = one(Primitive, UNSIGNED_INT)
    # 0..1 Messaging interface behavior details.
    documentation = one(Primitive, MARKDOWN)
    # 0..* Messages supported by this system.
    supportedMessage = many(Complex, "CapabilityStatement.messaging.supportedMessage")


class CapabilityStatementDocument(BackboneElement):
    """Document definition.
    https://hl7.org/fhir/R4/capabilitystatement.html#CapabilityStatement.document

    mode 1..1, documentation 0..1, profile 1..1
    """

    PATH = "CapabilityStatement.document"

    # 1..1 producer | consumer.
    mode = one(Primitive, CODE, valuesets_of_others.DocumentMode, at_least=1)
    # 0..1 Description of document support.
    documentation = one(Primitive, MARKDOWN)
    # 1..1 Constraint on the resources used in the document.
    profile = one(Primitive, CANONICAL, at_least=1)


class CapabilityStatement(DomainResource):
    """A statement of system capabilities.
    https://hl7.org/fhir/R4/capabilitystatement.html#CapabilityStatement

    url 0..1, version 0..1, name 0..1, title 0..1, status 1..1, experimental 0..1, date 1..1,
    publisher 0..1, contact 0..*, description 0..1, useContext 0..*, jurisdiction 0..*,
    purpose 0..1, copyright 0..1, kind 1..1, instantiates 0..*, imports 0..*, software 0..1,
    implementation 0..1, fhirVersion 1..1, format 1..*, patchFormat 0..*,
    implementationGuide 0..*, rest 0..*, messaging 0..*, document 0..*
    """

    PATH = "CapabilityStatement"

    resourceType = one(Exactly, "CapabilityStatement")
    # 0..1 Canonical identifier for this capability statement, represented as a URI (globally
    # unique).
    url = one(Primitive, URI)
    # 0..1 Business version of the capability statement.
    version = one(Primitive, STRING)
    # 0..1 Name for this capability statement (computer friendly).
    name = one(Primitive, STRING)
    # 0..1 Name for this capability statement (human friendly).
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
    # 0..1 Natural language description of the capability statement.
    description = one(Primitive, MARKDOWN)
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for capability statement (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Why this capability statement is defined.
    purpose = one(Primitive, MARKDOWN)
    # 0..1 Use and/or publishing restrictions.
    copyright = one(Primitive, MARKDOWN)
    # 1..1 instance | capability | requirements.
    kind = one(Primitive, CODE, valuesets_of_others.CapabilityStatementKind, at_least=1)
    # 0..* Canonical URL of another capability statement this implements.
    instantiates = many(Primitive, CANONICAL)
    # 0..* Canonical URL of another capability statement this adds to.
    imports = many(Primitive, CANONICAL)
    # 0..1 Software that is covered by this capability statement.
    software = one(Complex, "CapabilityStatement.software")
    # 0..1 If this describes a specific instance.
    implementation = one(Complex, "CapabilityStatement.implementation")
    # 1..1 FHIR Version the system supports.
    fhirVersion = one(Primitive, CODE, valuesets_of_others.FHIRVersion, at_least=1)
    # 1..* formats supported (xml | json | ttl | mime type).
    format = many(Primitive, CODE, at_least=1)
    # 0..* Patch formats supported.
    patchFormat = many(Primitive, MIME_TYPE)
    # 0..* Implementation guides supported.
    implementationGuide = many(Primitive, CANONICAL)
    # 0..* If the endpoint is a RESTful one.
    rest = many(Complex, "CapabilityStatement.rest")
    # 0..* If messaging is supported.
    messaging = many(Complex, "CapabilityStatement.messaging")
    # 0..* Document definition.
    document = many(Complex, "CapabilityStatement.document")
