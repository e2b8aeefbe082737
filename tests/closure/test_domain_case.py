"""Who is on a case, and who holds it."""

from datetime import timedelta
from itertools import permutations

import pytest

from schemas.codes import (
    ClosureReason,
    HandoffKind,
    HandoffState,
)
from services.closure.domain import NotResponsible, too_early
from services.common.refusal import NotFound, NotYetKnown
from tests.closure.builders import (
    ARRIVED,
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


NOTHING_CAME_OF_IT = {HandoffState.DECLINED, HandoffState.WITHDRAWN, HandoffState.FAILED}


@pytest.mark.parametrize(
    "state", sorted(set(HandoffState) - NOTHING_CAME_OF_IT - {HandoffState.COMPLETED})
)
def test_who_is_taking_the_case_over_may_be_responsible_before_that_is_heard_of(state):
    case = a_case(handoffs=(a_transfer(state=state),))

    with pytest.raises(NotYetKnown):
        case.require_responsible(ORIGIN)
    with pytest.raises(NotResponsible):
        case.require_responsible(SHELTER)
    case.require_responsible(HOST)


@pytest.mark.parametrize("receiver", [ORIGIN, NGO])
def test_each_of_two_may_be_it(receiver):
    asked = [a_transfer(receiver=each, state=HandoffState.NOTIFIED) for each in (ORIGIN, NGO)]

    with pytest.raises(NotYetKnown):
        a_case(handoffs=tuple(asked)).require_responsible(receiver)


@pytest.mark.parametrize("state", sorted(NOTHING_CAME_OF_IT))
def test_of_what_came_to_nothing_no_news_is_waited_for(state):
    with pytest.raises(NotFound):
        a_case(handoffs=(a_transfer(state=state),)).require_responsible(ORIGIN)


@pytest.mark.parametrize(
    ("state", "refused"),
    [(HandoffState.NOTIFIED, NotFound), (HandoffState.ACCEPTED, NotResponsible)],
)
def test_who_is_asked_to_help_is_never_responsible_and_waits_for_nothing(state, refused):
    helps = a_handoff(kind=HandoffKind.REFERRAL, state=state)

    with pytest.raises(refused):
        a_case(handoffs=(ARRIVED, helps)).require_responsible(NGO)


def test_nor_does_one_whom_somebody_asked_who_has_left_the_case():
    asked = a_transfer(receiver=NGO, state=HandoffState.NOTIFIED)

    with pytest.raises(NotFound):
        a_case(handoffs=(ARRIVED, asked)).require_responsible(NGO)


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
