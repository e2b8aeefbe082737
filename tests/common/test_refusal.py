from schemas.issues import IssueType
from services.common.refusal import NotYetKnown, Refusal, issues_of


class SentToSomeoneElse(Refusal):
    """Another organisation was asked.

    And this second line is for programmers.
    """


class NotAGuardian(Refusal):
    """Only a guardian does this."""


def test_a_refusal_is_named_as_its_class():
    assert SentToSomeoneElse.rule() == "sent-to-someone-else"
    assert NotAGuardian.rule() == "not-a-guardian"


def test_people_read_the_first_line():
    assert SentToSomeoneElse.sentence() == "Another organisation was asked."


def test_every_detail_is_an_issue_of_its_own():
    refusal = SentToSomeoneElse("Task.owner", ("the plan review is missing", "no exit interview"))

    found = issues_of(refusal)

    assert [issue.diagnostics for issue in found] == [
        "Another organisation was asked.",
        "the plan review is missing",
        "no exit interview",
    ]
    assert {issue.expression for issue in found} == {"Task.owner"}


def test_what_may_be_sent_again_is_transient():
    assert issues_of(NotYetKnown())[0].code is IssueType.TRANSIENT
