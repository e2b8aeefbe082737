"""Everything that can go wrong, in one error that a person can read.

Its issues are those of the OperationOutcome that the other side answered, or our own in the same
shape. They name places and rules, never the content of a message.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self

TEMPORARY = frozenset({"transient", "timeout", "throttled", "lock-error", "no-store"})


@dataclass(frozen=True)
class Issue:
    """One thing that is wrong: a FHIR issue code, a sentence, and place and rule if known."""

    code: str
    sentence: str
    place: str | None = None
    rule: str | None = None

    def __str__(self) -> str:
        place = f"{self.place}: " if self.place else ""
        rule = self.rule or self.code
        return f"{place}{self.sentence} [{rule}]"


class Refused(Exception):
    """The other side said no, or could not be asked. Printing it gives one line per issue."""

    def __init__(self, issues: Iterable[Issue], *, status: int | None = None) -> None:
        self.issues = tuple(issues)
        self.status = status
        super().__init__("\n".join(str(issue) for issue in self.issues))

    @classmethod
    def because(
        cls, code: str, sentence: str, *, place: str | None = None, status: int | None = None
    ) -> Self:
        """One issue of our own."""
        return cls([Issue(code, sentence, place)], status=status)

    @property
    def temporary(self) -> bool:
        """Whether the same thing, unchanged, may be tried again later."""
        return all(issue.code in TEMPORARY for issue in self.issues)

    @property
    def not_found(self) -> bool:
        """Whether there is no such thing, which is also what a stranger is told."""
        return any(issue.code == "not-found" for issue in self.issues)


def from_answer(status: int, body: bytes) -> Refused:
    """Read an error answer: an OperationOutcome, an OAuth error, or neither."""
    try:
        document = json.loads(body)
    except ValueError:
        document = None
    if isinstance(document, dict):
        if document.get("resourceType") == "OperationOutcome":
            return Refused(from_outcome(document), status=status)
        if isinstance(document.get("error"), str):
            return Refused([_oauth_issue(status, document)], status=status)
    code = "not-found" if status == 404 else "transient" if status >= 500 else "processing"
    return Refused.because(code, f"the answer was {status} without an explanation", status=status)


def from_outcome(outcome: Mapping[str, Any]) -> tuple[Issue, ...]:
    """The issues of an OperationOutcome; one that holds none still refuses."""
    found = [_issue(issue) for issue in outcome.get("issue", []) if isinstance(issue, dict)]
    return tuple(found) or (Issue("unknown", "refused without a reason"),)


def _issue(issue: Mapping[str, Any]) -> Issue:
    details = issue.get("details") or {}
    codings = details.get("coding") or [{}]
    places = issue.get("expression") or [None]
    return Issue(
        code=str(issue.get("code", "unknown")),
        sentence=str(issue.get("diagnostics") or details.get("text") or "no reason given"),
        place=places[0],
        rule=codings[0].get("code"),
    )


def _oauth_issue(status: int, document: Mapping[str, Any]) -> Issue:
    error = str(document["error"])
    code = "transient" if status >= 500 else "throttled" if status == 429 else "login"
    return Issue(code, str(document.get("error_description") or error), rule=error)
