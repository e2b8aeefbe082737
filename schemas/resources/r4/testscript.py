"""TestScript: https://hl7.org/fhir/R4/testscript.html"""

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
    INTEGER,
    MARKDOWN,
    MIME_TYPE,
    STRING,
    URI,
)
from schemas.resources.r4 import valuesets_of_others


class TestScriptSetupActionOperationRequestHeader(BackboneElement):
    """Each operation can have one or more header elements.
    https://hl7.org/fhir/R4/testscript.html#TestScript.setup.action.operation.requestHeader

    field 1..1, value 1..1
    """

    PATH = "TestScript.setup.action.operation.requestHeader"

    # 1..1 HTTP header field name.
    field = one(Primitive, STRING, at_least=1)
    # 1..1 HTTP headerfield value.
    value = one(Primitive, STRING, at_least=1)


class TestScriptSetupActionOperation(BackboneElement):
    """The setup operation to perform.
    https://hl7.org/fhir/R4/testscript.html#TestScript.setup.action.operation

    type 0..1, resource 0..1, label 0..1, description 0..1, accept 0..1, contentType 0..1,
    destination 0..1, encodeRequestUrl 1..1, method 0..1, origin 0..1, params 0..1,
    requestHeader 0..*, requestId 0..1, responseId 0..1, sourceId 0..1, targetId 0..1, url 0..1
    """

    PATH = "TestScript.setup.action.operation"

    # 0..1 The operation code type that will be executed.
    type = one(Complex, "Coding")
    # 0..1 Resource type.
    resource = one(Primitive, CODE, valuesets_of_others.DefinedTypes)
    # 0..1 Tracking/logging operation label.
    label = one(Primitive, STRING)
    # 0..1 Tracking/reporting operation description.
    description = one(Primitive, STRING)
    # 0..1 Mime type to accept in the payload of the response, with charset etc.
    accept = one(Primitive, MIME_TYPE)
    # 0..1 Mime type of the request payload contents, with charset etc.
    contentType = one(Primitive, MIME_TYPE)
    # 0..1 Server responding to the request.
    destination = one(Primitive, INTEGER)
    # 1..1 Whether or not to send the request url in encoded format.
    encodeRequestUrl = one(Primitive, BOOLEAN, at_least=1)
    # 0..1 delete | get | options | patch | post | put | head.
    method = one(Primitive, CODE, valuesets_of_others.HttpOperations)
    # 0..1 Server initiating the request.
    origin = one(Primitive, INTEGER)
    # 0..1 Explicitly defined path parameters.
    params = one(Primitive, STRING)
    # 0..* Each operation can have one or more header elements.
    requestHeader = many(Complex, "TestScript.setup.action.operation.requestHeader")
    # 0..1 Fixture Id of mapped request.
    requestId = one(Primitive, ID)
    # 0..1 Fixture Id of mapped response.
    responseId = one(Primitive, ID)
    # 0..1 Fixture Id of body for PUT and POST requests.
    sourceId = one(Primitive, ID)
    # 0..1 Id of fixture used for extracting the [id], [type], and [vid] for GET requests.
    targetId = one(Primitive, ID)
    # 0..1 Request URL.
    url = one(Primitive, STRING)


class TestScriptSetupActionAssert(BackboneElement):
    """The assertion to perform.
    https://hl7.org/fhir/R4/testscript.html#TestScript.setup.action.assert

    label 0..1, description 0..1, direction 0..1, compareToSourceId 0..1,
    compareToSourceExpression 0..1, compareToSourcePath 0..1, contentType 0..1, expression 0..1,
    headerField 0..1, minimumId 0..1, navigationLinks 0..1, operator 0..1, path 0..1,
    requestMethod 0..1, requestURL 0..1, resource 0..1, response 0..1, responseCode 0..1,
    sourceId 0..1, validateProfileId 0..1, value 0..1, warningOnly 1..1
    """

    PATH = "TestScript.setup.action.assert"

    # 0..1 Tracking/logging assertion label.
    label = one(Primitive, STRING)
    # 0..1 Tracking/reporting assertion description.
    description = one(Primitive, STRING)
    # 0..1 response | request.
    direction = one(Primitive, CODE, valuesets_of_others.AssertDirectionCodes)
    # 0..1 Id of the source fixture to be evaluated.
    compareToSourceId = one(Primitive, STRING)
    # 0..1 The FHIRPath expression to evaluate against the source fixture.
    compareToSourceExpression = one(Primitive, STRING)
    # 0..1 XPath or JSONPath expression to evaluate against the source fixture.
    compareToSourcePath = one(Primitive, STRING)
    # 0..1 Mime type to compare against the 'Content-Type' header.
    contentType = one(Primitive, MIME_TYPE)
    # 0..1 The FHIRPath expression to be evaluated.
    expression = one(Primitive, STRING)
    # 0..1 HTTP header field name.
    headerField = one(Primitive, STRING)
    # 0..1 Fixture Id of minimum content resource.
    minimumId = one(Primitive, STRING)
    # 0..1 Perform validation on navigation links?
    navigationLinks = one(Primitive, BOOLEAN)
    # 0..1 equals | notEquals | in | notIn | greaterThan | lessThan | empty | notEmpty | contains |
    # notContains | eval.
    operator = one(Primitive, CODE, valuesets_of_others.AssertOperatorCodes)
    # 0..1 XPath or JSONPath expression.
    path = one(Primitive, STRING)
    # 0..1 delete | get | options | patch | post | put | head.
    requestMethod = one(Primitive, CODE, valuesets_of_others.HttpOperations)
    # 0..1 Request URL comparison value.
    requestURL = one(Primitive, STRING)
    # 0..1 Resource type.
    resource = one(Primitive, CODE, valuesets_of_others.DefinedTypes)
    # 0..1 okay | created | noContent | notModified | bad | forbidden | notFound | methodNotAllowed
    # | conflict | gone | preconditionFailed | unprocessable.
    response = one(Primitive, CODE, valuesets_of_others.AssertResponseCodeTypes)
    # 0..1 HTTP response code to test.
    responseCode = one(Primitive, STRING)
    # 0..1 Fixture Id of source expression or headerField.
    sourceId = one(Primitive, ID)
    # 0..1 Profile Id of validation profile reference.
    validateProfileId = one(Primitive, ID)
    # 0..1 The value to compare to.
    value = one(Primitive, STRING)
    # 1..1 Will this assert produce a warning only on error?
    warningOnly = one(Primitive, BOOLEAN, at_least=1)


class TestScriptMetadataLink(BackboneElement):
    """Links to the FHIR specification.
    https://hl7.org/fhir/R4/testscript.html#TestScript.metadata.link

    url 1..1, description 0..1
    """

    PATH = "TestScript.metadata.link"

    # 1..1 URL to the specification.
    url = one(Primitive, URI, at_least=1)
    # 0..1 Short description.
    description = one(Primitive, STRING)


class TestScriptMetadataCapability(BackboneElement):
    """Capabilities that are assumed to function correctly on the FHIR server being tested.
    https://hl7.org/fhir/R4/testscript.html#TestScript.metadata.capability

    required 1..1, validated 1..1, description 0..1, origin 0..*, destination 0..1, link 0..*,
    capabilities 1..1
    """

    PATH = "TestScript.metadata.capability"

    # 1..1 Are the capabilities required?
    required = one(Primitive, BOOLEAN, at_least=1)
    # 1..1 Are the capabilities validated?
    validated = one(Primitive, BOOLEAN, at_least=1)
    # 0..1 The expected capabilities of the server.
    description = one(Primitive, STRING)
    # 0..* Which origin server these requirements apply to.
    origin = many(Primitive, INTEGER)
    # 0..1 Which server these requirements apply to.
    destination = one(Primitive, INTEGER)
    # 0..* Links to the FHIR specification.
    link = many(Primitive, URI)
    # 1..1 Required Capability Statement.
    capabilities = one(Primitive, CANONICAL, at_least=1)


class TestScriptSetupAction(BackboneElement):
    """A setup operation or assert to perform.
    https://hl7.org/fhir/R4/testscript.html#TestScript.setup.action

    operation 0..1, assert 0..1
    """

    PATH = "TestScript.setup.action"

    # 0..1 The setup operation to perform.
    operation = one(Complex, "TestScript.setup.action.operation")
    # 0..1 The assertion to perform.
    assert_ = one(Complex, "TestScript.setup.action.assert", name="assert")


class TestScriptTestAction(BackboneElement):
    """A test operation or assert to perform.
    https://hl7.org/fhir/R4/testscript.html#TestScript.test.action

    operation 0..1, assert 0..1
    """

    PATH = "TestScript.test.action"

    # 0..1 The setup operation to perform.
    operation = one(Complex, "TestScript.setup.action.operation")
    # 0..1 The setup assertion to perform.
    assert_ = one(Complex, "TestScript.setup.action.assert", name="assert")


class TestScriptTeardownAction(BackboneElement):
    """One or more teardown operations to perform.
    https://hl7.org/fhir/R4/testscript.html#TestScript.teardown.action

    operation 1..1
    """

    PATH = "TestScript.teardown.action"

    # 1..1 The teardown operation to perform.
    operation = one(Complex, "TestScript.setup.action.operation", at_least=1)


class TestScriptOrigin(BackboneElement):
    """An abstract server representing a client or sender in a message exchange.
    https://hl7.org/fhir/R4/testscript.html#TestScript.origin

    index 1..1, profile 1..1
    """

    PATH = "TestScript.origin"

    # 1..1 The index of the abstract origin server starting at 1.
    index = one(Primitive, INTEGER, at_least=1)
    # 1..1 FHIR-Client | FHIR-SDC-FormFiller.
    profile = one(Complex, "Coding", at_least=1)


class TestScriptDestination(BackboneElement):
    """An abstract server representing a destination or receiver in a message exchange.
    https://hl7.org/fhir/R4/testscript.html#TestScript.destination

    index 1..1, profile 1..1
    """

    PATH = "TestScript.destination"

    # 1..1 The index of the abstract destination server starting at 1.
    index = one(Primitive, INTEGER, at_least=1)
    # 1..1 FHIR-Server | FHIR-SDC-FormManager | FHIR-SDC-FormReceiver | FHIR-SDC-FormProcessor.
    profile = one(Complex, "Coding", at_least=1)


class TestScriptMetadata(BackboneElement):
    """Required capability that is assumed to function correctly on the FHIR server being tested.
    https://hl7.org/fhir/R4/testscript.html#TestScript.metadata

    link 0..*, capability 1..*
    """

    PATH = "TestScript.metadata"

    # 0..* Links to the FHIR specification.
    link = many(Complex, "TestScript.metadata.link")
    # 1..* Capabilities that are assumed to function correctly on the FHIR server being tested.
    capability = many(Complex, "TestScript.metadata.capability", at_least=1)


class TestScriptFixture(BackboneElement):
    """Fixture in the test script - by reference (uri).
    https://hl7.org/fhir/R4/testscript.html#TestScript.fixture

    autocreate 1..1, autodelete 1..1, resource 0..1
    """

    PATH = "TestScript.fixture"

    # 1..1 Whether or not to implicitly create the fixture during setup.
    autocreate = one(Primitive, BOOLEAN, at_least=1)
    # 1..1 Whether or not to implicitly delete the fixture during teardown.
    autodelete = one(Primitive, BOOLEAN, at_least=1)
    # 0..1 Reference of the resource.
    resource = one(ReferenceTo)


class TestScriptVariable(BackboneElement):
    """Placeholder for evaluated elements.
    https://hl7.org/fhir/R4/testscript.html#TestScript.variable

    name 1..1, defaultValue 0..1, description 0..1, expression 0..1, headerField 0..1, hint 0..1,
    path 0..1, sourceId 0..1
    """

    PATH = "TestScript.variable"

    # 1..1 Descriptive name for this variable.
    name = one(Primitive, STRING, at_least=1)
    # 0..1 Default, hard-coded, or user-defined value for this variable.
    defaultValue = one(Primitive, STRING)
    # 0..1 Natural language description of the variable.
    description = one(Primitive, STRING)
    # 0..1 The FHIRPath expression against the fixture body.
    expression = one(Primitive, STRING)
    # 0..1 HTTP header field name for source.
    headerField = one(Primitive, STRING)
    # 0..1 Hint help text for default value to enter.
    hint = one(Primitive, STRING)
    # 0..1 XPath or JSONPath against the fixture body.
    path = one(Primitive, STRING)
    # 0..1 Fixture Id of source expression or headerField within this variable.
    sourceId = one(Primitive, ID)


class TestScriptSetup(BackboneElement):
    """A series of required setup operations before tests are executed.
    https://hl7.org/fhir/R4/testscript.html#TestScript.setup

    action 1..*
    """

    PATH = "TestScript.setup"

    # 1..* A setup operation or assert to perform.
    action = many(Complex, "TestScript.setup.action", at_least=1)


class TestScriptTest(BackboneElement):
    """A test in this script. https://hl7.org/fhir/R4/testscript.html#TestScript.test

    name 0..1, description 0..1, action 1..*
    """

    PATH = "TestScript.test"

    # 0..1 Tracking/logging name of this test.
    name = one(Primitive, STRING)
    # 0..1 Tracking/reporting short description of the test.
    description = one(Primitive, STRING)
    # 1..* A test operation or assert to perform.
    action = many(Complex, "TestScript.test.action", at_least=1)


class TestScriptTeardown(BackboneElement):
    """A series of required clean up steps.
    https://hl7.org/fhir/R4/testscript.html#TestScript.teardown

    action 1..*
    """

    PATH = "TestScript.teardown"

    # 1..* One or more teardown operations to perform.
    action = many(Complex, "TestScript.teardown.action", at_least=1)


class TestScript(DomainResource):
    """Describes a set of tests. https://hl7.org/fhir/R4/testscript.html#TestScript

    url 1..1, identifier 0..1, version 0..1, name 1..1, title 0..1, status 1..1,
    experimental 0..1, date 0..1, publisher 0..1, contact 0..*, description 0..1,
    useContext 0..*, jurisdiction 0..*, purpose 0..1, copyright 0..1, origin 0..*,
    destination 0..*, metadata 0..1, fixture 0..*, profile 0..*, variable 0..*, setup 0..1,
    test 0..*, teardown 0..1
    """

    PATH = "TestScript"

    resourceType = one(Exactly, "TestScript")
    # 1..1 Canonical identifier for this test script, represented as a URI (globally unique).
    url = one(Primitive, URI, at_least=1)
    # 0..1 Additional identifier for the test script.
    identifier = one(Complex, "Identifier")
    # 0..1 Business version of the test script.
    version = one(Primitive, STRING)
    # 1..1 Name for this test script (computer friendly).
    name = one(Primitive, STRING, at_least=1)
    # 0..1 Name for this test script (human friendly).
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
    # 0..1 Natural language description of the test script.
    description = one(Primitive, MARKDOWN)
    # 0..* The context that the content is intended to support.
    useContext = many(Complex, "UsageContext")
    # 0..* Intended jurisdiction for test script (if applicable).
    jurisdiction = many(Complex, "CodeableConcept")
    # 0..1 Why this test script is defined.
    purpose = one(Primitive, MARKDOWN)
    # 0..1 Use and/or publishing restrictions.
    copyright = one(Primitive, MARKDOWN)
    # 0..* An abstract server representing a client or sender in a message exchange.
    origin = many(Complex, "TestScript.origin")
    # 0..* An abstract server representing a destination or receiver in a message exchange.
    destination = many(Complex, "TestScript.destination")
    # 0..1 Required capability that is assumed to function correctly on the FHIR server being
    # tested.
    metadata = one(Complex, "TestScript.metadata")
    # 0..* Fixture in the test script - by reference (uri).
    fixture = many(Complex, "TestScript.fixture")
    # 0..* Reference of the validation profile.
    profile = many(ReferenceTo)
    # 0..* Placeholder for evaluated elements.
    variable = many(Complex, "TestScript.variable")
    # 0..1 A series of required setup operations before tests are executed.
    setup = one(Complex, "TestScript.setup")
    # 0..* A test in this script.
    test = many(Complex, "TestScript.test")
    # 0..1 A series of required clean up steps.
    teardown = one(Complex, "TestScript.teardown")
