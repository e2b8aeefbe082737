"""Every no of this service, named after the situation."""

from services.common.refusal import NotFound, Refusal


class NotYours(NotFound):
    """Whoever is told this learns nothing: it reads as if there were no such thing. (C25)"""

    @classmethod
    def rule(cls) -> str:
        return NotFound.rule()

    @classmethod
    def sentence(cls) -> str:
        return NotFound.sentence()


class NotOnTheCase(NotYours):
    """An organisation that is not on the case asks something of it."""


class SentToSomeoneElse(NotYours):
    """An organisation that is neither sender nor receiver asks something of a referral."""


class CaseClosed(Refusal):
    """The case is closed."""

    issue_code = "conflict"


class NotResponsible(Refusal):
    """Only the organisation that is responsible for the case may transfer it."""

    issue_code = "forbidden"


class TransferUnderWay(Refusal):
    """Responsibility for this case is being handed over already."""

    issue_code = "conflict"


class AskedItself(Refusal):
    """An organisation asks another organisation, not itself."""


class RouteNotAgreed(Refusal):
    """No agreement in force covers the way from the sender to the one asked."""


class NeededInThePast(Refusal):
    """What is asked for is needed by a time that has passed."""


class BiaMissing(Refusal):
    """A transfer needs a best-interests assessment, and none has been filed."""


class BiaTooOld(Refusal):
    """The latest best-interests assessment is too old for a transfer."""


class UnknownJurisdiction(Refusal):
    """No rules are known here for the sender's jurisdiction."""

    issue_code = "not-supported"


class NoContactNamed(Refusal):
    """Acceptance names a worker and a way to reach them."""

    issue_code = "required"


class NoReasonGiven(Refusal):
    """A reason is given in words or with a code."""

    issue_code = "required"


class WrongSide(Refusal):
    """This is for the other side to say."""

    issue_code = "forbidden"


class AlreadyAnswered(Refusal):
    """A referral is answered once."""

    issue_code = "conflict"


class AlreadyEnded(Refusal):
    """This referral has ended."""

    issue_code = "conflict"


class UnderWay(Refusal):
    """The handoff is under way: it can fail, with a reason, but no longer be withdrawn."""

    issue_code = "conflict"


class OutOfOrder(Refusal):
    """Something else comes first."""

    issue_code = "conflict"


class RecordedDifferently(Refusal):
    """This milestone is recorded already, with another time or place."""

    issue_code = "conflict"


class NotYetHappened(Refusal):
    """A milestone is recorded after it has happened."""


class KeyMissing(Refusal):
    """The sender's word on the introduction or the receiver's on first contact is missing."""

    issue_code = "conflict"
