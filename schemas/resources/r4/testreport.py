"""TestReport: https://hl7.org/fhir/R4/testreport.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, ReferenceTo, many, one
from schemas.resources.kinds import CODE, DATE_TIME, DECIMAL, MARKDOWN, STRING, URI
from schemas.resources.r4 import valuesets_of_others


class TestReportSetupActionOperation(BackboneElement):
    """The operation to perform.
    https://hl7.org/fhir/R4/testreport.html#TestReport.setup.action.operation

    result 1..1, message 0..1, detail 0..1
    """

    PATH = "TestReport.setup.action.operation"

    # 1..1 pass | skip | fail | warning | error.
    result = one(Primitive, CODE, valuesets_of_others.ReportActionResultCodes, at_least=1)
    # 0..1 A message associated with the result.
    message = one(Primitive, MARKDOWN)
    # 0..1 A link to further details on the result.
    detail = one(Primitive, URI)


class TestReportSetupActionAssert(BackboneElement):
    """The assertion to perform.
    https://hl7.org/fhir/R4/testreport.html#TestReport.setup.action.assert

    result 1..1, message 0..1, detail 0..1
    """

    PATH = "TestReport.setup.action.assert"

    # 1..1 pass | skip | fail | warning | error.
    result = one(Primitive, CODE, valuesets_of_others.ReportActionResultCodes, at_least=1)
    # 0..1 A message associated with the result.
    message = one(Primitive, MARKDOWN)
    # 0..1 A link to further details on the result.
    detail = one(Primitive, STRING)


class TestReportSetupAction(BackboneElement):
    """A setup operation or assert that was executed.
    https://hl7.org/fhir/R4/testreport.html#TestReport.setup.action

    operation 0..1, assert 0..1
    """

    PATH = "TestReport.setup.action"

    # 0..1 The operation to perform.
    operation = one(Complex, "TestReport.setup.action.operation")
    # 0..1 The assertion to perform.
    assert_ = one(Complex, "TestReport.setup.action.assert", name="assert")


class TestReportTestAction(BackboneElement):
    """A test operation or assert that was performed.
    https://hl7.org/fhir/R4/testreport.html#TestReport.test.action

    operation 0..1, assert 0..1
    """

    PATH = "TestReport.test.action"

    # 0..1 The operation performed.
    operation = one(Complex, "TestReport.setup.action.operation")
    # 0..1 The assertion performed.
    assert_ = one(Complex, "TestReport.setup.action.assert", name="assert")


class TestReportTeardownAction(BackboneElement):
    """One or more teardown operations performed.
    https://hl7.org/fhir/R4/testreport.html#TestReport.teardown.action

    operation 1..1
    """

    PATH = "TestReport.teardown.action"

    # 1..1 The teardown operation performed.
    operation = one(Complex, "TestReport.setup.action.operation", at_least=1)


class TestReportParticipant(BackboneElement):
    """A participant in the test execution, either the execution engine, a client, or a server.
    https://hl7.org/fhir/R4/testreport.html#TestReport.participant

    type 1..1, uri 1..1, display 0..1
    """

    PATH = "TestReport.participant"

    # 1..1 test-engine | client | server.
    type = one(Primitive, CODE, valuesets_of_others.ReportParticipantType, at_least=1)
    # 1..1 The uri of the participant. An absolute URL is preferred.
    uri = one(Primitive, URI, at_least=1)
    # 0..1 The display name of the participant.
    display = one(Primitive, STRING)


class TestReportSetup(BackboneElement):
    """The results of the series of required setup operations before the tests were executed.
    https://hl7.org/fhir/R4/testreport.html#TestReport.setup

    action 1..*
    """

    PATH = "TestReport.setup"

    # 1..* A setup operation or assert that was executed.
    action = many(Complex, "TestReport.setup.action", at_least=1)


class TestReportTest(BackboneElement):
    """A test executed from the test script. https://hl7.org/fhir/R4/testreport.html#TestReport.test

    name 0..1, description 0..1, action 1..*
    """

    PATH = "TestReport.test"

    # 0..1 Tracking/logging name of this test.
    name = one(Primitive, STRING)
    # 0..1 Tracking/reporting short description of the test.
    description = one(Primitive, STRING)
    # 1..* A test operation or assert that was performed.
    action = many(Complex, "TestReport.test.action", at_least=1)


class TestReportTeardown(BackboneElement):
    """The results of running the series of required clean up steps.
    https://hl7.org/fhir/R4/testreport.html#TestReport.teardown

    action 1..*
    """

    PATH = "TestReport.teardown"

    # 1..* One or more teardown operations performed.
    action = many(Complex, "TestReport.teardown.action", at_least=1)


class TestReport(DomainResource):
    """Describes the results of a TestScript execution.
    https://hl7.org/fhir/R4/testreport.html#TestReport

    identifier 0..1, name 0..1, status 1..1, testScript 1..1, result 1..1, score 0..1,
    tester 0..1, issued 0..1, participant 0..*, setup 0..1, test 0..*, teardown 0..1
    """

    PATH = "TestReport"

    resourceType = one(Exactly, "TestReport")
    # 0..1 External identifier.
    identifier = one(Complex, "Identifier")
    # 0..1 Informal name of the executed TestScript.
    name = one(Primitive, STRING)
    # 1..1 completed | in-progress | waiting | stopped | entered-in-error.
    status = one(Primitive, CODE, valuesets_of_others.ReportStatusCodes, at_least=1)
    # 1..1 Reference to the version-specific TestScript that was executed to produce this
    # TestReport.
    testScript = one(ReferenceTo, "TestScript", at_least=1)
    # 1..1 pass | fail | pending.
    result = one(Primitive, CODE, valuesets_of_others.ReportResultCodes, at_least=1)
    # 0..1 The final score (percentage of tests passed) resulting from the execution of the
    # TestScript.
    score = one(Primitive, DECIMAL)
    # 0..1 Name of the tester producing this report (Organization or individual).
    tester = one(Primitive, STRING)
    # 0..1 When the TestScript was executed and this TestReport was generated.
    issued = one(Primitive, DATE_TIME)
    # 0..* A participant in the test execution, either the execution engine, a client, or a server.
    participant = many(Complex, "TestReport.participant")
    # 0..1 The results of the series of required setup operations before the tests were executed.
    setup = one(Complex, "TestReport.setup")
    # 0..* A test executed from the test script.
    test = many(Complex, "TestReport.test")
    # 0..1 The results of running the series of required clean up steps.
    teardown = one(Complex, "TestReport.teardown")
