"""How a referral looks to its two sides."""

import pytest

from schemas.codes import HandoffMilestone, HandoffState
from services.referral import tasks
from tests.referral.builders import HOST, NOON, a_notified, a_settled, an_accepted, later, said


def test_every_state_has_its_status():
    assert set(tasks.STATUS) == set(HandoffState)


def test_a_task_says_state_and_latest_milestone():
    coding = tasks.task(a_settled(), "name")["businessStatus"]["coding"]

    assert [one["code"] for one in coding] == ["settled", "settled-in-check"]


def test_a_task_is_never_modified_before_it_was_written():
    task = tasks.task(a_notified(), "name", modified=later(seconds=-5))

    assert task["lastModified"] == task["authoredOn"]


def test_a_milestone_may_have_happened_before_the_request_was_heard_of():
    word = said(HandoffMilestone.JOINT_MEETING, HOST, at=later(hours=-1), place="Obock")

    task = tasks.milestone(an_accepted().record(word, now=NOON)[0], "name", word)

    assert "authoredOn" not in task
    assert task["lastModified"] == "2026-09-01T11:00:00.000Z"
    assert "Obock" not in str(task)


@pytest.mark.parametrize("section", ["identity", "bia"])
def test_what_was_asked_for_is_not_shown(section: str):
    referral = a_settled()

    for resource in (tasks.task(referral, "name"), *tasks.notice(referral, "name")):
        assert f"'{section}'" not in str(resource)
