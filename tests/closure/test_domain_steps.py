"""What must have happened before a case may close."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.codes import (
    ClosingStep,
    ClosureReason,
    Exemption,
    HandoffState,
)
from services.closure.domain import (
    ENDINGS,
    WITH_THE_CHILD,
    AlreadyClosed,
    ChildDidNotTakePart,
    ExemptionByNobody,
    ExemptionUnsaid,
    Procedure,
    SamePersonTwice,
    Status,
    missing,
)
from tests.closure.builders import (
    ASSESSMENT,
    CONVERSATION,
    DAWIT,
    HIWOT,
    INTERVIEW,
    NOON,
    PREPARATION,
    REVIEW,
    a_case,
    a_handoff,
    a_procedure,
    a_step,
)

CLOSABLE = sorted(ENDINGS)


def test_the_gate_lists_every_step_that_is_not_done():
    assert missing(a_procedure(steps=()), a_case()) == (
        "Step plan-review is not recorded.",
        "Step exit-interview is not recorded.",
        "Step closing-assessment is not recorded.",
        "Step family-preparation is not recorded.",
    )


@pytest.mark.parametrize("order", list(permutations((REVIEW, INTERVIEW, ASSESSMENT, PREPARATION))))
def test_steps_may_come_in_any_order(order):
    """R71."""
    procedure = a_procedure(status=Status.PROPOSED, steps=())
    for step in order:
        procedure = procedure.record(step)

    assert missing(procedure, a_case()) == ()


def test_a_review_with_the_child_makes_the_closure_reviewed():
    assert a_procedure(status=Status.PROPOSED, steps=()).record(REVIEW).status is Status.REVIEWED


@pytest.mark.parametrize("said", [None, False])
@pytest.mark.parametrize("code", sorted(WITH_THE_CHILD))
def test_a_talk_without_the_child_and_without_an_exemption_is_refused(code, said):
    """R25."""
    with pytest.raises(ChildDidNotTakePart):
        a_procedure().record(a_step(code, child_participated=said))


@pytest.mark.parametrize("code", [ClosingStep.CLOSING_ASSESSMENT, ClosingStep.FAMILY_PREPARATION])
def test_what_is_no_talk_with_the_child_needs_no_exemption(code):
    recorded = a_procedure(steps=()).record(a_step(code, child_participated=False))

    assert recorded.stands(recorded.steps[0])


def test_an_interview_under_an_exemption_waits_for_a_second_person_too():
    absent = a_step(ClosingStep.EXIT_INTERVIEW, exemption=Exemption.UNSAFE)

    assert missing(a_procedure().record(absent), a_case()) == (
        "Step exit-interview was done without the child; a second person must confirm why.",
    )


def test_an_exemption_alone_waits_for_a_second_person():
    """R28."""
    review = a_step(ClosingStep.PLAN_REVIEW, exemption=Exemption.TOO_YOUNG, goals_met=True)
    steps = (review, INTERVIEW, ASSESSMENT, PREPARATION)

    assert missing(a_procedure(steps=steps), a_case()) == (
        "Step plan-review was done without the child; a second person must confirm why.",
    )


def test_a_second_person_confirms_the_exemption():
    review = a_step(ClosingStep.PLAN_REVIEW, exemption=Exemption.TOO_YOUNG, goals_met=True)
    waiting = a_procedure(
        status=Status.PROPOSED, steps=(review, INTERVIEW, ASSESSMENT, PREPARATION)
    )

    confirmed = waiting.record(
        a_step(ClosingStep.EXEMPTION, exemption=Exemption.TOO_YOUNG, by=DAWIT)
    )

    assert confirmed.status is Status.REVIEWED
    assert missing(confirmed, a_case()) == ()


def test_two_persons_who_name_different_exemptions_confirm_none():
    steps = (
        a_step(ClosingStep.PLAN_REVIEW, exemption=Exemption.TOO_YOUNG, by=HIWOT),
        a_step(ClosingStep.EXEMPTION, exemption=Exemption.UNSAFE, by=DAWIT),
    )

    assert a_procedure(steps=steps).exemptions == frozenset()


def test_nobody_confirms_their_own_exemption():
    review = a_step(ClosingStep.PLAN_REVIEW, exemption=Exemption.UNSAFE)

    with pytest.raises(SamePersonTwice):
        a_procedure(steps=(review,)).record(
            a_step(ClosingStep.EXEMPTION, exemption=Exemption.UNSAFE)
        )


def test_an_exemption_by_nobody_in_particular_is_refused():
    with pytest.raises(ExemptionByNobody):
        a_procedure().record(a_step(ClosingStep.PLAN_REVIEW, exemption=Exemption.UNSAFE, by=None))


def test_an_exemption_without_its_code_is_refused():
    with pytest.raises(ExemptionUnsaid):
        a_procedure().record(a_step(ClosingStep.EXEMPTION))


@pytest.mark.parametrize(
    ("exemption", "lacking"),
    [
        (Exemption.TOO_YOUNG, 2),
        (Exemption.LOST_CONTACT, 0),
        (Exemption.UNSAFE, 0),
        (Exemption.DECEASED, 0),
    ],
)
def test_a_child_out_of_reach_is_neither_interviewed_nor_prepared(exemption, lacking):
    review = a_step(ClosingStep.PLAN_REVIEW, exemption=exemption, goals_met=True)
    second = a_step(ClosingStep.EXEMPTION, exemption=exemption, by=DAWIT)

    left = missing(a_procedure(steps=(review, second, ASSESSMENT)), a_case())

    assert len(left) == lacking


def test_the_last_time_a_step_was_done_counts():
    worse = a_step(ClosingStep.CLOSING_ASSESSMENT, care_arranged=True, further_concerns=True)

    assert missing(a_procedure().record(worse), a_case()) == (
        "Step closing-assessment does not exclude concerns (item further-concerns).",
    )


def test_nothing_is_recorded_on_a_closed_case():
    with pytest.raises(AlreadyClosed):
        a_procedure(status=Status.CLOSED, closed_at=NOON).record(INTERVIEW)


@pytest.mark.parametrize(
    ("review", "assessment", "said"),
    [
        ({"goals_met": None}, {}, "item goals-met"),
        ({"goals_met": False}, {}, "item goals-met"),
        ({}, {"care_arranged": None}, "item care-arranged"),
        ({}, {"care_arranged": False}, "item care-arranged"),
        ({}, {"further_concerns": None}, "item further-concerns"),
        ({}, {"further_concerns": True}, "item further-concerns"),
    ],
)
def test_needs_are_met_when_goals_care_and_concerns_all_say_so(review, assessment, said):
    """R1."""
    steps = (
        a_step(
            ClosingStep.PLAN_REVIEW, **{"child_participated": True, "goals_met": True, **review}
        ),
        a_step(
            ClosingStep.CLOSING_ASSESSMENT,
            **{"care_arranged": True, "further_concerns": False, **assessment},
        ),
        INTERVIEW,
        PREPARATION,
    )

    (lacking,) = missing(a_procedure(steps=steps), a_case())

    assert said in lacking


def test_goals_not_met_do_not_stop_an_end_for_lack_of_funds():
    review = a_step(ClosingStep.PLAN_REVIEW, child_participated=True, goals_met=False)
    procedure = a_procedure(
        reason=ClosureReason.FUNDING_ENDED,
        steps=(review, INTERVIEW, a_step(ClosingStep.CLOSING_ASSESSMENT), PREPARATION),
    )

    assert missing(procedure, a_case()) == ()


ONWARD = ("No referral onward is accepted or declined (item onward-referral-declined).",)


@pytest.mark.parametrize(
    ("handoffs", "lacking"),
    [
        ((), ONWARD),
        ((a_handoff(state=HandoffState.SETTLED),), ()),
        ((a_handoff(state=HandoffState.COMPLETED),), ()),
        ((a_handoff(state=HandoffState.DECLINED),), ONWARD),
        ((a_handoff(state=HandoffState.WITHDRAWN),), ONWARD),
    ],
)
def test_who_turns_eighteen_is_referred_onward(handoffs, lacking):
    """R18."""
    case = a_case(handoffs=(*a_case().handoffs, *handoffs))

    assert missing(a_procedure(reason=ClosureReason.AGED_OUT), case) == lacking


def test_who_turns_eighteen_may_decline_to_be_referred():
    declined = a_step(ClosingStep.FAMILY_PREPARATION, onward_referral_declined=True)
    procedure = a_procedure(reason=ClosureReason.AGED_OUT).record(declined)

    assert missing(procedure, a_case()) == ()


STEPS = st.builds(
    a_step,
    st.sampled_from(ClosingStep),
    by=st.sampled_from([HIWOT, DAWIT]),
    child_participated=st.sampled_from([None, True, False]),
    exemption=st.sampled_from([None, *Exemption]),
    goals_met=st.booleans(),
    care_arranged=st.booleans(),
    further_concerns=st.booleans(),
)


@given(steps=st.lists(STEPS, max_size=8), reason=st.sampled_from(CLOSABLE))
def test_no_closure_takes_effect_without_the_child_or_two_persons_who_say_why_not(steps, reason):
    procedure = a_procedure(reason=reason, steps=tuple(steps))

    if ENDINGS[reason].reviews_the_plan and not missing(procedure, a_case()):
        review = procedure.latest(ClosingStep.PLAN_REVIEW)
        assert review is not None
        assert review.child_participated or any(
            {HIWOT, DAWIT} == {step.by for step in steps if step.exemption is code}
            for code in Exemption
        )


@given(steps=st.lists(STEPS, max_size=8), reason=st.sampled_from(CLOSABLE))
def test_doing_more_never_makes_more_steps_missing(steps, reason):
    def not_recorded(done: Procedure) -> set[str]:
        return {line for line in missing(done, a_case()) if line.endswith("is not recorded.")}

    before = a_procedure(reason=reason, steps=tuple(steps))
    after = a_procedure(reason=reason, steps=(*steps, CONVERSATION))

    assert not_recorded(after) <= not_recorded(before)
