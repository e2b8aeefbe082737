"""Who authorises a closure, and what follows it."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.codes import (
    ClosureReason,
    HandoffState,
    UserRole,
)
from services.closure.domain import (
    AlreadyClosed,
    Case,
    GateNotMet,
    NotAuthorised,
    NotTheCaseManager,
    Procedure,
    Status,
    authorise,
    months_after,
)
from tests.closure.builders import (
    HIWOT,
    NOON,
    REVIEW,
    a_case,
    a_handoff,
    a_procedure,
)

CASE_MANAGER = [UserRole.CASE_MANAGER]


def authorised(procedure: Procedure, case: Case, **given: Any) -> Procedure:
    """As asked for by a case manager, where case managers authorise."""
    asked = {"person": HIWOT, "roles": CASE_MANAGER, "authorisers": CASE_MANAGER, **given}
    return authorise(procedure, case, **asked)


def closed(**given: object) -> Procedure:
    return a_procedure(status=Status.CLOSED, closed_at=NOON, **given)


def test_a_case_manager_authorises_what_lacks_nothing():
    found = authorised(a_procedure(), a_case())

    assert (found.status, found.authorised_by) == (Status.AUTHORISED, HIWOT)


@pytest.mark.parametrize(
    "roles",
    [
        {UserRole.CASE_MANAGER},
        {UserRole.CASE_MANAGER, UserRole.SUPERVISOR},
        {"case-manager"},
    ],
)
def test_who_may_authorise(roles):
    assert authorised(a_procedure(), a_case(), roles=roles).authorised_by == HIWOT


@pytest.mark.parametrize(
    ("person", "roles"),
    [
        (HIWOT, {UserRole.SUPERVISOR}),
        (HIWOT, {UserRole.SOCIAL_WORKER}),
        (HIWOT, {"Case-Manager"}),
        (HIWOT, set()),
        (None, {UserRole.CASE_MANAGER}),
    ],
)
def test_who_may_not_authorise(person, roles):
    with pytest.raises(NotTheCaseManager):
        authorised(a_procedure(), a_case(), person=person, roles=roles)


def test_a_country_may_let_others_authorise():
    roles = {UserRole.SUPERVISOR}

    found = authorised(a_procedure(), a_case(), roles=roles, authorisers=roles)

    assert found.authorised_by == HIWOT


def test_a_gate_that_is_not_met_lists_what_is_missing():
    with pytest.raises(GateNotMet) as refused:
        authorised(a_procedure(steps=(REVIEW,)), a_case())

    assert len(refused.value.details) == 3


def test_a_handoff_begun_after_the_proposal_holds_the_case_open():
    case = a_case(handoffs=(*a_case().handoffs, a_handoff(state=HandoffState.NOTIFIED)))

    with pytest.raises(GateNotMet) as refused:
        authorised(a_procedure(), case)

    assert refused.value.details == ("A referral of the case is still under way.",)


def test_a_closed_case_is_not_authorised_again():
    """D20."""
    with pytest.raises(AlreadyClosed):
        authorised(closed(), a_case())


@pytest.mark.parametrize("status", sorted(set(Status) - {Status.AUTHORISED}))
def test_only_what_is_authorised_closes(status):
    with pytest.raises(NotAuthorised):
        a_procedure(status=status).close(at=NOON, monitoring_months=3)


@pytest.mark.parametrize(
    ("jurisdiction_asks_for", "until"),
    [(0, date(2026, 12, 1)), (3, date(2026, 12, 1)), (6, date(2027, 3, 1))],
)
def test_visits_go_on_for_three_months_at_least(jurisdiction_asks_for, until):
    ended = a_procedure(status=Status.AUTHORISED).close(
        at=NOON, monitoring_months=jurisdiction_asks_for
    )

    assert (ended.status, ended.closed_at, ended.monitored_until) == (Status.CLOSED, NOON, until)


def test_a_child_that_died_is_not_visited():
    """R66."""
    ended = a_procedure(status=Status.AUTHORISED, reason=ClosureReason.DEATH).close(
        at=NOON, monitoring_months=6
    )

    assert ended.monitored_until is None


def test_a_proposal_lapses_when_another_takes_over():
    assert a_procedure().lapse().status is Status.LAPSED


def test_what_is_closed_does_not_lapse():
    assert closed().lapse().status is Status.CLOSED


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 8, 31), 12, date(2027, 8, 31)),
    ],
)
def test_months_are_those_of_the_calendar(start, months, end):
    assert months_after(start, months) == end


@given(
    day=st.dates(date(2020, 1, 1), date(2080, 1, 1)),
    months=st.integers(-12, 60),
)
def test_monitoring_never_ends_before_three_months_are_over(day, months):
    at = datetime.combine(day, NOON.timetz())

    ended = a_procedure(status=Status.AUTHORISED).close(at=at, monitoring_months=months)

    assert ended.monitored_until is not None
    assert ended.monitored_until >= months_after(at.date(), 3)
    assert (ended.monitored_until - at.date()).days >= 89
