"""How a rule says no: one exception language for all four domains.

A refusal's class name is its rule (`SentToSomeoneElse` becomes `sent-to-someone-else`), the first
line of its docstring is the sentence that people read, and it carries element paths, never values.
"""

import re
from typing import ClassVar

from schemas.issues import Issue, IssueType, error

_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


class Refusal(Exception):
    """The rules of this service do not allow this."""

    issue_code: ClassVar[str] = "business-rule"

    def __init__(self, expression: str | None = None, details: tuple[str, ...] = ()) -> None:
        super().__init__(self.rule())
        self.expression = expression
        self.details = details

    @classmethod
    def rule(cls) -> str:
        """The rule's own code, for OperationOutcome.issue.details."""
        return _WORD_START.sub("-", cls.__name__).lower()

    @classmethod
    def sentence(cls) -> str:
        """What a person reads; never holds a value from the message."""
        return (cls.__doc__ or cls.rule()).strip().splitlines()[0]


def issues_of(refusal: Refusal) -> list[Issue]:
    """The refusal in the one error language: its sentence first, then each of its details.

    Every kind of *not found* is told alike, so that nobody learns what there is. (Invariant 6)
    """
    if isinstance(refusal, NotFound):
        refusal = NotFound()
    code, rule = IssueType(refusal.issue_code), refusal.rule()
    lines = (refusal.sentence(), *refusal.details)
    return [error(code, refusal.expression, line, rule) for line in lines]


class NotFound(Refusal):
    """Nothing of that kind is known to you here."""

    issue_code = "not-found"


class NotYetKnown(Refusal):
    """The news of this has not arrived here yet; send the same message again shortly."""

    issue_code = "transient"


class CannotDecide(Refusal):
    """The consent service gave no answer, so nothing is released; the work waits."""

    issue_code = "transient"


class NotTheSender(Refusal):
    """The message names another sender than the organisation of the token."""

    issue_code = "forbidden"


class AlteredReplay(Refusal):
    """A message with these ids was answered before, and this one differs from it."""

    issue_code = "duplicate"


class BundleIdReused(Refusal):
    """This Bundle.id was used before with another MessageHeader.id."""

    issue_code = "duplicate"


class AnsweredBefore(Refusal):
    """This MessageHeader.id was answered before; resend it with its own Bundle.id."""

    issue_code = "duplicate"


class PublishedAsDraft(Refusal):
    """Messages of that event are published as a draft; no service acts on them yet."""

    issue_code = "not-supported"


class ResponseNotAwaited(Refusal):
    """A response message is not taken here: nothing was asked, and no response answers one."""

    issue_code = "not-supported"


class NoAddressForResponses(Refusal):
    """No address for responses is registered for the sender, so it can only be answered at once."""

    issue_code = "not-supported"


class AddressNotRegistered(Refusal):
    """The response is wanted at an address of an origin that is not registered for the sender."""

    issue_code = "security"


class NotAskedOfThisService(Refusal):
    """This service does not answer messages of that event."""

    issue_code = "not-supported"
