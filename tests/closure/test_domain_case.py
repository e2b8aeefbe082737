"""Who is on a case, and who holds it."""

from datetime import timedelta
from itertools import permutations

import pytest

from schemas.codes import (
    HandoffState,
)
from services.closure.domain import (
    NotResponsible,
)
from services.common.refusal import NotFound
from tests.closure.builders import (
    HOST,
    NOON,
    ORIGIN,
    SHELTER,
    STRANGER,
    a_case,
    a_handoff,
    a_transfer,
)


def test_responsibility_is_with_whom_the_case_was_registered_for():
    assert a_case(handoffs=()).responsible == HOST


def test_a_transfer_under_way_moves_no_responsibility():
    assert a_case(handoffs=(a_transfer(state=HandoffState.SETTLED),)).responsible == HOST


def test_responsibility_is_with_the_last_to_whom_it_passed():
    there = a_transfer(state=HandoffState.COMPLETED, passed_at=NOON)
    back = a_transfer(
        sender=ORIGIN,
        receiver=HOST,
        state=HandoffState.COMPLETED,
        passed_at=NOON + timedelta(days=90),
    )

    assert {a_case(handoffs=order).responsible for order in permutations((there, back))} == {HOST}


@pytest.mark.parametrize("state", list(HandoffState))
def test_the_one_asked_is_on_the_case_from_acceptance_until_it_comes_to_nothing(state):
    case = a_case(handoffs=(a_transfer(state=state),))

    never = {
        HandoffState.DRAFT,
        HandoffState.NOTIFIED,
        HandoffState.ACKNOWLEDGED,
        HandoffState.DECLINED,
        HandoffState.WITHDRAWN,
        HandoffState.FAILED,
    }
    assert (ORIGIN in case.organisations) is (state not in never)


def test_the_shelter_that_registered_the_child_stays_on_the_case():
    assert a_case().organisations == {SHELTER, HOST, ORIGIN}


def test_a_stranger_finds_nothing():
    with pytest.raises(NotFound):
        a_case().require_responsible(STRANGER)


def test_one_on_the_case_that_is_not_responsible_is_told_so():
    with pytest.raises(NotResponsible):
        a_case().require_responsible(SHELTER)


@pytest.mark.parametrize(
    "over",
    [
        HandoffState.COMPLETED,
        HandoffState.DECLINED,
        HandoffState.WITHDRAWN,
        HandoffState.FAILED,
    ],
)
@pytest.mark.parametrize("late", list(HandoffState))
def test_what_is_over_stays_over_whatever_late_news_says(over, late):
    assert a_handoff(state=over).heard(late).state is over
