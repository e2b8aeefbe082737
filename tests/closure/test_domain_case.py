"""Who is on a case, and who holds it."""

from datetime import timedelta
from itertools import permutations

import pytest

from schemas.codes import (
    ClosureReason,
    HandoffState,
)
from services.closure.domain import NotResponsible, too_early
from services.common.refusal import NotFound
from tests.closure.builders import (
    HOST,
    NGO,
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


ALONGSIDE = {
    HandoffState.ACCEPTED,
    HandoffState.INTRODUCED,
    HandoffState.RELEASED,
    HandoffState.CONTACTED,
    HandoffState.SETTLED,
}


@pytest.mark.parametrize("state", sorted(ALONGSIDE))
def test_on_the_way_both_sides_are_on_the_case(state):
    case = a_case(handoffs=(a_transfer(state=state),))

    assert case.organisations == {SHELTER, HOST, ORIGIN}


@pytest.mark.parametrize("state", sorted(set(HandoffState) - ALONGSIDE - {HandoffState.COMPLETED}))
def test_the_one_asked_is_not_on_the_case_before_its_yes_or_after_an_end(state):
    case = a_case(handoffs=(a_transfer(state=state),))

    assert case.organisations == {SHELTER, HOST}


def test_when_responsibility_has_passed_its_former_side_has_left_the_case():
    assert a_case().organisations == {ORIGIN}


@pytest.mark.parametrize("state", sorted(ALONGSIDE | {HandoffState.COMPLETED}))
def test_who_supports_the_child_stays_on_the_case(state):
    case = a_case(handoffs=(*a_case().handoffs, a_handoff(state=state)))

    assert case.organisations == {ORIGIN, NGO}


def test_what_the_registrar_asks_of_others_belongs_to_the_case():
    tracing = a_handoff(sender=SHELTER, receiver=NGO, state=HandoffState.CONTACTED)
    case = a_case(handoffs=(tracing,))

    assert case.organisations == {SHELTER, HOST, NGO}
    assert "A referral of the case is still under way." in too_early(
        case, by=HOST, reason=ClosureReason.LOST_CONTACT
    )


def test_support_that_the_former_side_arranged_is_past():
    clinic = a_handoff(sender=HOST, receiver=NGO, state=HandoffState.CONTACTED)
    case = a_case(handoffs=(*a_case().handoffs, clinic))

    assert case.organisations == {ORIGIN}
    assert too_early(case, by=ORIGIN, reason=ClosureReason.NEEDS_MET) == ()


def test_a_stranger_finds_nothing():
    with pytest.raises(NotFound):
        a_case().require_responsible(STRANGER)


def test_one_on_the_case_that_is_not_responsible_is_told_so():
    with pytest.raises(NotResponsible):
        a_case(handoffs=()).require_responsible(SHELTER)


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
