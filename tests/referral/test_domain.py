"""What a referral or transfer is after each word, and which words are refused."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from schemas.codes import HandoffKind, HandoffMilestone, HandoffState
from services.common.refusal import NotFound, issues_of
from services.referral.domain import (
    CLOCK_TOLERANCE,
    MILESTONES,
    OPEN,
    TERMINAL,
    TRANSITIONS,
    AlreadyAnswered,
    AlreadyEnded,
    HandoffCompleted,
    KeyMissing,
    MilestoneRecorded,
    NotOnTheCase,
    NotYetHappened,
    OutOfOrder,
    RecordedDifferently,
    Referral,
    ReferralAnswered,
    ReferralFailed,
    ReferralNotified,
    ReferralWithdrawn,
    SentToSomeoneElse,
    Side,
    UnderWay,
    WrongSide,
    furthest,
)
from tests.referral.builders import (
    HOST,
    NOON,
    ORIGIN,
    STRANGER,
    WORKER,
    M,
    a_completed,
    a_contacted,
    a_draft,
    a_notified,
    a_released,
    a_settled,
    an_accepted,
    an_introduced,
    later,
    said,
)

REFERRAL, TRANSFER = HandoffKind.REFERRAL, HandoffKind.TRANSFER
S = HandoffState


def an_acknowledged() -> Referral:
    return a_notified().acknowledge(ORIGIN)


def a_declined() -> Referral:
    return a_notified().decline(ORIGIN, "no room", NOON)[0]


def a_withdrawn() -> Referral:
    return a_notified().withdraw(HOST, "asked elsewhere", NOON)[0]


def a_failed() -> Referral:
    return an_accepted().fail(ORIGIN, "nobody came", NOON)[0]


ENDED = [a_declined, a_withdrawn, a_failed, a_completed]
STILL_OPEN = [
    a_draft, a_notified, an_accepted, an_introduced, a_released, a_contacted, a_settled,
]  # fmt: skip


def test_the_one_asked_is_told():
    notified, fact = a_draft().notify()

    assert notified.state is S.NOTIFIED
    assert fact == ReferralNotified(notified, NOON)


def test_a_referral_is_notified_once():
    with pytest.raises(OutOfOrder):
        a_notified().notify()


def test_the_receiver_acknowledges_the_notice():
    assert a_notified().acknowledge(ORIGIN).state is S.ACKNOWLEDGED


@pytest.mark.parametrize("make", [*STILL_OPEN[2:], *ENDED])
def test_an_acknowledgement_that_comes_late_changes_nothing(make: Callable[[], Referral]):
    referral = make()

    assert referral.acknowledge(ORIGIN) is referral
    with pytest.raises(WrongSide):
        referral.acknowledge(HOST)


def test_an_acknowledged_referral_is_accepted_with_a_named_contact():
    accepted, fact = a_notified().acknowledge(ORIGIN).accept(ORIGIN, WORKER, later(hours=1))

    assert accepted.state is S.ACCEPTED
    assert accepted.contact == WORKER
    assert accepted.said == {M.ACCEPTED}
    assert fact == ReferralAnswered(accepted, later(hours=1))


def test_a_notified_referral_is_declined_with_a_reason():
    declined, fact = a_notified().decline(ORIGIN, "no room", NOON)

    assert declined.state is S.DECLINED
    assert declined.reason == "no room"
    assert fact == ReferralAnswered(declined, NOON)


@pytest.mark.parametrize("make", [a_declined, an_accepted, an_introduced, a_completed])
def test_a_referral_is_answered_once(make: Callable[[], Referral]):
    with pytest.raises(AlreadyAnswered):
        make().accept(ORIGIN, WORKER, NOON)
    with pytest.raises(AlreadyAnswered):
        make().decline(ORIGIN, "no room", NOON)


def test_a_withdrawn_referral_cannot_be_accepted_any_more():
    with pytest.raises(AlreadyEnded):
        a_withdrawn().accept(ORIGIN, WORKER, NOON)


def test_a_draft_cannot_be_answered():
    with pytest.raises(OutOfOrder):
        a_draft().accept(ORIGIN, WORKER, NOON)


@pytest.mark.parametrize("make", [a_draft, a_notified, an_acknowledged, an_accepted])
def test_the_sender_withdraws_until_the_family_is_introduced(make: Callable[[], Referral]):
    withdrawn, fact = make().withdraw(HOST, "asked elsewhere", NOON)

    assert withdrawn.state is S.WITHDRAWN
    assert withdrawn.reason == "asked elsewhere"
    assert fact == ReferralWithdrawn(withdrawn, NOON)


@pytest.mark.parametrize("make", [an_introduced, a_released, a_contacted, a_settled])
def test_a_handoff_under_way_is_not_withdrawn(make: Callable[[], Referral]):
    with pytest.raises(UnderWay):
        make().withdraw(HOST, "asked elsewhere", NOON)


@pytest.mark.parametrize("by", [HOST, ORIGIN])
@pytest.mark.parametrize("make", STILL_OPEN)
def test_either_side_may_fail_an_open_referral(make: Callable[[], Referral], by: Any):
    failed, fact = make().fail(by, "the child left the area", NOON)

    assert failed.state is S.FAILED
    assert failed.holder == HOST
    assert failed.reason == "the child left the area"
    assert fact == ReferralFailed(failed, NOON, by)


def test_a_failed_handoff_returns_to_the_sender_when_it_had_been_accepted():
    assert M.RETURNED_TO_SENDER in a_contacted().fail(ORIGIN, "lost", NOON)[0].said
    assert M.RETURNED_TO_SENDER not in a_notified().fail(HOST, "lost", NOON)[0].said


@pytest.mark.parametrize("make", ENDED)
def test_an_ended_referral_stays_as_it_is(make: Callable[[], Referral]):
    ended = make()

    with pytest.raises(AlreadyEnded):
        ended.withdraw(HOST, "asked elsewhere", NOON)
    with pytest.raises(AlreadyEnded):
        ended.fail(ORIGIN, "lost", NOON)
    with pytest.raises(AlreadyEnded):
        ended.record(said(M.DEPARTED, HOST), now=NOON)
    assert ended.file_released(NOON) == (ended, None)


WHO_MAY: list[tuple[str, Callable[[Referral, Any], Any], set[Any]]] = [
    ("acknowledge", lambda referral, by: referral.acknowledge(by), {ORIGIN}),
    ("accept", lambda referral, by: referral.accept(by, WORKER, NOON), {ORIGIN}),
    ("decline", lambda referral, by: referral.decline(by, "no room", NOON), {ORIGIN}),
    ("withdraw", lambda referral, by: referral.withdraw(by, "elsewhere", NOON), {HOST}),
    ("fail", lambda referral, by: referral.fail(by, "lost", NOON), {HOST, ORIGIN}),
]


@pytest.mark.parametrize(("name", "act", "allowed"), WHO_MAY, ids=[row[0] for row in WHO_MAY])
def test_who_may(name: str, act: Callable[[Referral, Any], Any], allowed: set[Any]):
    for by in (HOST, ORIGIN):
        if by in allowed:
            act(a_notified(), by)
        else:
            with pytest.raises(WrongSide):
                act(a_notified(), by)
    with pytest.raises(SentToSomeoneElse):
        act(a_notified(), STRANGER)


def test_who_may_says_the_same_as_the_table():
    side = {HOST: Side.SENDER, ORIGIN: Side.RECEIVER}

    for name, _, allowed in WHO_MAY:
        assert TRANSITIONS[name].by == {side[by] for by in allowed}  # type: ignore[index]


WORD_OF = {
    M.JOINT_MEETING: HOST,
    M.DEPARTED: HOST,
    M.ARRIVED: ORIGIN,
    M.IDENTITY_VERIFIED: ORIGIN,
    M.CUSTODY_RECEIVED: ORIGIN,
    M.FILE_RECEIVED: ORIGIN,
    M.FIRST_CONTACT: ORIGIN,
    M.SETTLED_IN_CHECK: ORIGIN,
}
OUR_WORDS = set(HandoffMilestone) - set(WORD_OF)


@pytest.mark.parametrize("milestone", WORD_OF)
def test_a_milestone_is_recorded_by_its_own_side(milestone: HandoffMilestone):
    other = HOST if WORD_OF[milestone] == ORIGIN else ORIGIN

    with pytest.raises(WrongSide):
        an_accepted().record(said(milestone, other), now=NOON)
    with pytest.raises(SentToSomeoneElse):
        an_accepted().record(said(milestone, STRANGER), now=NOON)


@pytest.mark.parametrize("milestone", sorted(OUR_WORDS))
@pytest.mark.parametrize("by", [HOST, ORIGIN])
def test_what_our_services_see_no_partner_can_say(milestone: HandoffMilestone, by: Any):
    with pytest.raises(WrongSide):
        an_accepted().record(said(milestone, by), now=NOON)


def test_every_milestone_has_its_rule():
    assert set(MILESTONES) == set(HandoffMilestone)


@pytest.mark.parametrize(
    ("make", "milestone", "state"),
    [
        (an_accepted, M.JOINT_MEETING, S.INTRODUCED),
        (an_accepted, M.DEPARTED, S.ACCEPTED),
        (a_released, M.FILE_RECEIVED, S.RELEASED),
        (a_released, M.FIRST_CONTACT, S.CONTACTED),
        (a_contacted, M.SETTLED_IN_CHECK, S.SETTLED),
    ],
)
def test_a_milestone_leads_on(
    make: Callable[[], Referral], milestone: HandoffMilestone, state: HandoffState
):
    word = said(milestone, WORD_OF[milestone], at=later(minutes=5), place="Semera")

    recorded, fact = make().record(word, now=later(hours=1))

    assert recorded.state is state
    assert word in recorded.milestones
    assert fact == MilestoneRecorded(recorded, later(hours=1), word)


@pytest.mark.parametrize(
    ("make", "milestone", "first"),
    [
        (a_notified, M.JOINT_MEETING, M.ACCEPTED),
        (an_accepted, M.ARRIVED, M.DEPARTED),
        (an_accepted, M.IDENTITY_VERIFIED, M.ARRIVED),
        (an_accepted, M.CUSTODY_RECEIVED, M.ARRIVED),
        (a_notified, M.FILE_RECEIVED, M.ACCEPTED),
        (an_accepted, M.FIRST_CONTACT, M.JOINT_MEETING),
        (a_released, M.SETTLED_IN_CHECK, M.FIRST_CONTACT),
    ],
)
def test_a_milestone_out_of_order_is_refused_with_what_comes_first(
    make: Callable[[], Referral], milestone: HandoffMilestone, first: HandoffMilestone
):
    with pytest.raises(OutOfOrder) as refused:
        make().record(said(milestone, WORD_OF[milestone]), now=NOON)

    assert refused.value.details == (f"{first} comes first",)


def test_the_same_milestone_again_is_the_same_fact():
    once = an_introduced()

    assert once.record(said(M.JOINT_MEETING, HOST), now=later(days=1)) == (once, None)


@pytest.mark.parametrize(
    "other",
    [said(M.JOINT_MEETING, HOST, at=later(hours=1)), said(M.JOINT_MEETING, HOST, place="Obock")],
)
def test_the_same_milestone_with_another_time_or_place_is_refused(other: Any):
    with pytest.raises(RecordedDifferently):
        an_introduced().record(other, now=later(days=1))


def test_a_milestone_is_no_plan():
    an_accepted().record(said(M.DEPARTED, HOST, at=NOON + CLOCK_TOLERANCE), now=NOON)

    ahead = NOON + CLOCK_TOLERANCE + timedelta(seconds=1)
    with pytest.raises(NotYetHappened):
        an_accepted().record(said(M.DEPARTED, HOST, at=ahead), now=NOON)


def test_the_released_file_leads_on_from_the_introduction():
    released, fact = an_introduced().file_released(later(minutes=1))

    assert released.state is S.RELEASED
    assert fact is not None
    assert fact.said.milestone is M.PACKET_SENT


def test_a_second_release_is_the_same_milestone():
    released = a_released()

    assert released.file_released(later(days=1)) == (released, None)


def test_a_file_released_before_the_introduction_is_known_waits_for_it():
    early, _ = an_accepted().file_released(NOON)

    assert early.state is S.ACCEPTED
    assert early.record(said(M.JOINT_MEETING, HOST), now=NOON)[0].state is S.RELEASED


def test_first_contact_before_the_news_of_the_release_waits_for_it():
    early, _ = an_introduced().record(said(M.FIRST_CONTACT, ORIGIN), now=NOON)
    early, _ = early.record(said(M.SETTLED_IN_CHECK, ORIGIN), now=NOON)

    assert early.state is S.INTRODUCED
    assert not early.may_complete
    assert early.file_released(NOON)[0].state is S.SETTLED


def test_a_settled_transfer_completes_and_responsibility_passes():
    completed, fact = a_settled(TRANSFER).complete(later(hours=1))

    assert completed.state is S.COMPLETED
    assert completed.holder == ORIGIN
    assert M.RESPONSIBILITY_PASSED in completed.said
    assert fact == HandoffCompleted(completed, later(hours=1))


def test_a_settled_referral_completes_and_the_sender_stays_responsible():
    completed, _ = a_settled(REFERRAL).complete(NOON)

    assert completed.state is S.COMPLETED
    assert completed.holder == HOST
    assert M.RESPONSIBILITY_PASSED not in completed.said


@pytest.mark.parametrize("make", [a_notified, an_accepted, an_introduced, a_released])
def test_nothing_completes_on_one_key(make: Callable[[], Referral]):
    with pytest.raises(KeyMissing):
        make().complete(NOON)


@pytest.mark.parametrize("key", [M.JOINT_MEETING, M.FIRST_CONTACT])
def test_nothing_completes_by_its_state_alone(key: HandoffMilestone):
    settled = a_settled()
    words = tuple(one for one in settled.milestones if one.milestone is not key)

    assert settled.may_complete
    assert not replace(settled, milestones=words).may_complete
    with pytest.raises(KeyMissing):
        replace(settled, milestones=words).complete(NOON)


def test_nothing_completes_before_the_settled_in_check():
    assert not a_contacted().may_complete
    with pytest.raises(OutOfOrder):
        a_contacted().complete(NOON)


@pytest.mark.parametrize("make", STILL_OPEN)
def test_until_then_the_sender_holds_the_child(make: Callable[[], Referral]):
    assert make().holder == HOST


def test_no_step_leads_out_of_an_ended_referral():
    for transition in TRANSITIONS.values():
        assert not transition.start & TERMINAL


def test_every_open_state_but_the_first_is_reached_by_a_step():
    reached = {transition.end for transition in TRANSITIONS.values()}

    assert reached == (OPEN | TERMINAL) - {S.DRAFT}


def test_milestones_come_after_milestones_that_need_no_later_one():
    known: set[HandoffMilestone] = set()
    for _ in MILESTONES:
        known |= {word for word, rule in MILESTONES.items() if rule.after <= known}

    assert known == set(MILESTONES)


def test_who_says_the_word_that_opens_a_step_takes_that_step():
    for rule in MILESTONES.values():
        if rule.opens is not None:
            assert TRANSITIONS[rule.opens].by == {rule.by}


def test_all_words_at_once_lead_no_further_than_settled():
    assert furthest(S.ACCEPTED, set(HandoffMilestone)) is S.SETTLED
    assert furthest(S.NOTIFIED, set(HandoffMilestone)) is S.NOTIFIED


@pytest.mark.parametrize("refusal", [SentToSomeoneElse, NotOnTheCase])
def test_not_yours_reads_as_not_found(refusal: type[NotFound]):
    assert issues_of(refusal()) == issues_of(NotFound())


def test_a_referral_shown_in_a_log_shows_no_person():
    failed, _ = an_accepted().fail(HOST, "her uncle came", NOON)

    assert "Tigist" not in repr(failed)
    assert "uncle" not in repr(failed)
    assert "Semera" not in repr(said(M.DEPARTED, HOST, place="Semera"))
