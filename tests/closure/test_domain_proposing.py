"""When a closure may be proposed, and what each reason asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.codes import (
    INITIATIONS,
    ClosingStep,
    ClosureReason,
    HandoffKind,
    HandoffState,
    Initiation,
    Section,
    UascStatus,
)
from services.closure.domain import (
    ENDINGS,
    AlreadyClosed,
    AlreadyProposed,
    Case,
    EndsWithTheTransfer,
    OrganisationId,
    Procedure,
    Status,
    TooEarly,
    missing,
    propose,
    too_early,
)
from services.common.refusal import NotFound, NotYetKnown
from tests.closure.builders import (
    ALL_DONE,
    ASSESSMENT,
    HOST,
    INTERVIEW,
    NGO,
    NOON,
    ON_FILE,
    ORIGIN,
    PLANNED,
    PROCEDURE,
    SHELTER,
    STRANGER,
    a_case,
    a_handoff,
    a_procedure,
    a_transfer,
)

CLOSABLE = sorted(ENDINGS)


def proposed(
    case: Case,
    *,
    by: OrganisationId = ORIGIN,
    reason: ClosureReason = ClosureReason.NEEDS_MET,
    earlier: Procedure | None = None,
) -> Procedure:
    return propose(
        case, earlier, procedure_id=PROCEDURE, by=by, reason=reason, planned_on=PLANNED, at=NOON
    )


def test_a_case_with_everything_on_file_can_be_proposed():
    assert proposed(a_case()).status is Status.PROPOSED


def test_a_stranger_that_proposes_finds_nothing():
    with pytest.raises(NotFound):
        proposed(a_case(), by=STRANGER)


def test_proposing_before_responsibility_has_passed_lists_all_that_is_missing():
    case = a_case(sections=frozenset(), handoffs=(a_transfer(),))

    with pytest.raises(TooEarly) as refused:
        proposed(case, by=ORIGIN)

    assert refused.value.details == (
        "Responsibility for the case is not with the proposing organisation.",
        "A transfer of the case is still under way.",
        "Section plan-economic is not on file.",
        "Section plan-social is not on file.",
        "Section plan-psychosocial is not on file.",
        "Section follow-up is not on file.",
        "Neither section bia nor section bid is on file.",
    )


@pytest.mark.parametrize("state", [HandoffState.NOTIFIED, HandoffState.CONTACTED])
def test_where_the_end_of_the_transfer_alone_is_missing_the_news_of_it_is_waited_for(state):
    with pytest.raises(NotYetKnown):
        proposed(a_case(handoffs=(a_transfer(state=state),)), by=ORIGIN)


def test_what_else_is_under_way_is_told_all_the_same():
    tracing = a_handoff(sender=ORIGIN, receiver=NGO, state=HandoffState.CONTACTED)
    case = a_case(handoffs=(a_transfer(), tracing))

    with pytest.raises(TooEarly) as refused:
        proposed(case, by=ORIGIN)

    assert "A referral of the case is still under way." in refused.value.details


def test_the_former_holder_of_the_case_finds_nothing():
    with pytest.raises(NotFound):
        proposed(a_case(), by=HOST)


@pytest.mark.parametrize("reason", CLOSABLE)
@pytest.mark.parametrize("kind", list(HandoffKind))
def test_no_reason_closes_a_case_that_is_being_handed_on(reason, kind):
    under_way = a_handoff(kind=kind, state=HandoffState.NOTIFIED)
    case = a_case(handoffs=(*a_case().handoffs, under_way))

    assert f"A {kind} of the case is still under way." in too_early(case, by=ORIGIN, reason=reason)


@pytest.mark.parametrize(
    ("kind", "state", "is_open"),
    [
        (HandoffKind.REFERRAL, HandoffState.NOTIFIED, True),
        (HandoffKind.REFERRAL, HandoffState.CONTACTED, True),
        (HandoffKind.REFERRAL, HandoffState.SETTLED, False),
        (HandoffKind.TRANSFER, HandoffState.SETTLED, True),
        (HandoffKind.TRANSFER, HandoffState.COMPLETED, False),
        (HandoffKind.REFERRAL, HandoffState.DECLINED, False),
        (HandoffKind.TRANSFER, HandoffState.WITHDRAWN, False),
        (HandoffKind.TRANSFER, HandoffState.FAILED, False),
    ],
)
def test_support_that_settled_elsewhere_does_not_hold_a_case_open(kind, state, is_open):
    assert a_handoff(kind=kind, state=state).is_open is is_open


@pytest.mark.parametrize("section", sorted(ON_FILE - {Section.BID}))
def test_each_part_of_the_plan_and_a_follow_up_must_be_on_file(section):
    with pytest.raises(TooEarly) as refused:
        proposed(a_case(sections=ON_FILE - {section}))

    assert refused.value.details == (f"Section {section} is not on file.",)


@pytest.mark.parametrize(
    ("status", "needed"),
    [
        (UascStatus.UNACCOMPANIED, True),
        (UascStatus.SEPARATED, True),
        (UascStatus.WITH_FAMILY, False),
        (UascStatus.REUNIFIED, False),
        (UascStatus.UNKNOWN, False),
    ],
)
def test_a_child_found_alone_needs_its_best_interests_on_file(status, needed):
    """R22."""
    case = a_case(uasc_status=status, sections=ON_FILE - {Section.BID})

    assert bool(too_early(case, by=ORIGIN, reason=ClosureReason.NEEDS_MET)) is needed


@pytest.mark.parametrize("reason", CLOSABLE)
def test_only_a_closure_that_reviews_the_plan_asks_for_a_plan_on_file(reason):
    nothing_on_file = a_case(sections=frozenset())

    lacking = too_early(nothing_on_file, by=ORIGIN, reason=reason)

    assert bool(lacking) is (INITIATIONS[reason] in {"planned", "involuntary"})


def test_a_transfer_is_no_closure():
    with pytest.raises(EndsWithTheTransfer):
        proposed(a_case(), reason=ClosureReason.TRANSFERRED_RESPONSIBILITY)


def test_the_same_closure_is_not_proposed_twice():
    with pytest.raises(AlreadyProposed):
        proposed(a_case(), earlier=a_procedure())


def test_another_reason_keeps_what_was_done_so_far():
    again = proposed(a_case(), earlier=a_procedure(), reason=ClosureReason.LOST_CONTACT)

    assert (again.reason, again.steps) == (ClosureReason.LOST_CONTACT, ALL_DONE)


def test_a_closed_case_is_not_proposed_again():
    """D20."""
    with pytest.raises(AlreadyClosed):
        proposed(a_case(), earlier=a_procedure(status=Status.CLOSED, closed_at=NOON))


def test_every_reason_but_the_transfer_says_what_it_asks_for():
    assert set(ClosureReason) - set(ENDINGS) == {ClosureReason.TRANSFERRED_RESPONSIBILITY}


@pytest.mark.parametrize("reason", CLOSABLE)
def test_every_planned_end_takes_the_whole_way(reason):
    ending = ENDINGS[reason]

    whole = {
        ClosingStep.PLAN_REVIEW,
        ClosingStep.EXIT_INTERVIEW,
        ClosingStep.CLOSING_ASSESSMENT,
        ClosingStep.FAMILY_PREPARATION,
    }
    assert INITIATIONS[reason] is not Initiation.PLANNED or set(ending.steps) == whole


@pytest.mark.parametrize(
    "reason",
    [ClosureReason.FAMILY_DECLINED, ClosureReason.CHILD_DECLINED, ClosureReason.RE_MIGRATED],
)
def test_who_wishes_to_leave_is_asked_what_could_be_changed(reason):
    """R20."""
    procedure = a_procedure(reason=reason, steps=(INTERVIEW, ASSESSMENT))

    assert missing(procedure, a_case()) == ("Step retention-conversation is not recorded.",)


@pytest.mark.parametrize(
    "reason", [ClosureReason.DEATH, ClosureReason.OPENED_IN_ERROR, ClosureReason.DUPLICATE]
)
def test_where_there_is_nobody_to_visit_no_step_and_no_visit_is_asked_for(reason):
    procedure = a_procedure(reason=reason, steps=())

    assert missing(procedure, a_case(sections=frozenset())) == ()
    assert not ENDINGS[reason].monitored


@given(
    states=st.lists(st.sampled_from(HandoffState), max_size=6),
    reason=st.sampled_from(CLOSABLE),
)
def test_nobody_but_the_responsible_organisation_may_propose(states, reason):
    handoffs = tuple(a_handoff(state=state) for state in states)
    case = a_case(handoffs=(*a_case().handoffs, *handoffs))

    for other in (SHELTER, HOST, NGO, STRANGER):
        with pytest.raises((TooEarly, NotFound)):
            proposed(case, by=other, reason=reason)
