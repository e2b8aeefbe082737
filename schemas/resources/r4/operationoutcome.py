"""OperationOutcome: https://hl7.org/fhir/R4/operationoutcome.html"""

# Generated from R4 4.0.1 by `python -m schemas.generate`; not to be edited.
# ruff: noqa: N815

from schemas.resources.elements import BackboneElement, DomainResource
from schemas.resources.fields import Complex, Exactly, Primitive, many, one
from schemas.resources.kinds import CODE, STRING
from schemas.resources.r4 import valuesets


class OperationOutcomeIssue(BackboneElement):
    """A single issue associated with the action.
    https://hl7.org/fhir/R4/operationoutcome.html#OperationOutcome.issue

    severity 1..1, code 1..1, details 0..1, diagnostics 0..1, location 0..*, expression 0..*
    """

    PATH = "OperationOutcome.issue"

    # 1..1 fatal | error | warning | information.
    severity = one(Primitive, CODE, valuesets.IssueSeverity, at_least=1)
    # 1..1 Error or warning code.
    code = one(Primitive, CODE, valuesets.IssueType, at_least=1)
    # 0..1 Additional details about the error.
    details = one(Complex, "CodeableConcept")
    # 0..1 Additional diagnostic information about the issue.
    diagnostics = one(Primitive, STRING)
    # 0..* Deprecated: Path of element(s) related to issue.
    location = many(Primitive, STRING)
    # 0..* FHIRPath of element(s) related to issue.
    expression = many(Primitive, STRING)


class OperationOutcome(DomainResource):
    """Information about the success/failure of an action.
    https://hl7.org/fhir/R4/operationoutcome.html#OperationOutcome

    issue 1..*
    """

    PATH = "OperationOutcome"

    resourceType = one(Exactly, "OperationOutcome")
    # 1..* A single issue associated with the action.
    issue = many(Complex, "OperationOutcome.issue", at_least=1)
