"""What the other services tell, in any order and twice, ends in the same state."""

from itertools import permutations

import pytest

from schemas import events
from schemas.codes import HandoffState
from services.consent.store.tables import cases, guardians, handoffs
from tests.consent.house import Story, now
from tests.consent.test_decide_and_open import entries, requested

pytestmark = pytest.mark.real


def passed(story):
    return events.ResponsibilityPassed(
        case=story.case,
        referral=story.referral,
        sender=story.sender,
        receiver=story.receiver,
        at=now(),
    )


def state(house, story):
    (row,) = house.rows(handoffs, handoffs.c.id == story.referral)
    return row.accepted, row.state, tuple(row.sections), row.purpose, row.kind


ORDERS = list(permutations(range(3)))


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("end", [HandoffState.COMPLETED, HandoffState.FAILED])
def test_a_handoff_is_the_same_in_whatever_order_it_is_told(house, order, end):
    straight, mixed = Story(), Story()
    for story, places in ((straight, range(3)), (mixed, order)):
        told = [requested(story), story.answered(), story.ended(end)]
        for place in places:
            house.hear(told[place])
            house.hear(told[place])

    assert state(house, mixed) == state(house, straight)
    assert state(house, mixed)[:2] == (True, end)


def test_a_declined_handoff_stays_declined(house):
    story = Story()

    house.hear(story.answered(accepted=False))
    house.hear(requested(story))

    assert state(house, story)[:2] == (False, "declined")


def test_responsibility_that_has_passed_is_no_way_back_from_failure(house):
    story = Story()
    house.hear(story.ended(HandoffState.FAILED))

    house.hear(passed(story))

    assert state(house, story)[1] == "failed"


def test_a_registration_may_arrive_after_everything_else(house):
    story = Story()
    house.hear(story.answered())
    house.hear(story.closed())
    house.hear(
        events.GuardianRecorded(
            case=story.case, guardian=story.guardian, scopes=(), start=now(), at=now()
        )
    )

    registered = house.story(case=story.case, guardian=story.guardian, referral=story.referral)

    (row,) = house.rows(cases, cases.c.id == registered.case)
    assert (row.organisation, row.registered_by) == ("dj-authority", "dj-red-cross")
    assert row.age_band == "assent-age"
    assert row.closed_at is not None
    assert len(house.rows(guardians, guardians.c.case_id == story.case)) == 1


def test_a_release_is_a_line_for_each_section_with_its_consent(house):
    story, _ = house.released()

    lines = [one for one in entries(house, story) if one["what"] == "disclosed"]

    assert {one["section"] for one in lines} == {"identity", "education", "mhpss", "plan-economic"}
    assert all(one["consents"] and one["until"] and one["purpose"] for one in lines)
    assert all("because" not in one for one in lines)


def test_g09_a_release_without_a_decision_of_ours_shows(house):
    story, _ = house.consented()
    elsewhere, _ = house.consented()
    verdicts = house.decide(elsewhere, "education").json["parameter"]

    house.hear(story.file_released(verdicts))

    disclosed = [one for one in entries(house, story) if one["what"] == "disclosed"]
    assert [one["because"] for one in disclosed] == ["no-decision"]
