"""What is wrong with an input: where, and against which rule, never with which value."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from schemas.canonical import code_system


class Severity(StrEnum):
    """https://hl7.org/fhir/R4/valueset-issue-severity.html"""

    FATAL = "fatal"
    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


class IssueType(StrEnum):
    """https://hl7.org/fhir/R4/valueset-issue-type.html"""

    INVALID = "invalid"
    STRUCTURE = "structure"
    REQUIRED = "required"
    VALUE = "value"
    INVARIANT = "invariant"
    SECURITY = "security"
    LOGIN = "login"
    UNKNOWN = "unknown"
    EXPIRED = "expired"
    FORBIDDEN = "forbidden"
    SUPPRESSED = "suppressed"
    PROCESSING = "processing"
    NOT_SUPPORTED = "not-supported"
    DUPLICATE = "duplicate"
    MULTIPLE_MATCHES = "multiple-matches"
    NOT_FOUND = "not-found"
    DELETED = "deleted"
    TOO_LONG = "too-long"
    CODE_INVALID = "code-invalid"
    EXTENSION = "extension"
    TOO_COSTLY = "too-costly"
    BUSINESS_RULE = "business-rule"
    CONFLICT = "conflict"
    TRANSIENT = "transient"
    LOCK_ERROR = "lock-error"
    NO_STORE = "no-store"
    EXCEPTION = "exception"
    TIMEOUT = "timeout"
    INCOMPLETE = "incomplete"
    THROTTLED = "throttled"
    INFORMATIONAL = "informational"


@dataclass(frozen=True)
class Issue:
    """One thing that is wrong. `expression` is a FHIRPath such as `Bundle.entry[2].resource`."""

    severity: Severity
    code: IssueType
    expression: str | None
    diagnostics: str
    rule: str | None = None

    def as_json(self) -> dict[str, Any]:
        found: dict[str, Any] = {"severity": str(self.severity), "code": str(self.code)}
        if self.rule is not None:
            found["details"] = {"coding": [{"system": code_system("rule"), "code": self.rule}]}
        found["diagnostics"] = self.diagnostics
        if self.expression is not None:
            found["expression"] = [self.expression]
        return found


def error(
    code: IssueType, expression: str | None, diagnostics: str, rule: str | None = None
) -> Issue:
    return Issue(Severity.ERROR, code, expression, diagnostics, rule)


def outcome(issues: Iterable[Issue]) -> dict[str, Any]:
    """The issues as a FHIR OperationOutcome. There must be at least one."""
    found = [issue.as_json() for issue in issues]
    if not found:
        raise ValueError("an OperationOutcome has at least one issue")
    return {"resourceType": "OperationOutcome", "issue": found}


class Unreadable(Exception):
    """The input is not as agreed; `issues` says where and against which rule."""

    def __init__(self, issues: Iterable[Issue]) -> None:
        self.issues = tuple(issues)
        super().__init__("; ".join(issue.diagnostics for issue in self.issues))
