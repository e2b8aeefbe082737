"""Requests and news, from the message to what is kept and told."""

import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.orm import Session, sessionmaker

from schemas import canonical, events, messages
from schemas.codes import HandoffKind, HandoffMilestone, HandoffState, Section, TaskInput
from schemas.issues import Unreadable
from services.common import peers
from services.common.door import Door
from services.common.guard import ScopeMissing
from services.common.refusal import NotFound, NotTheSender, NotYetKnown
from services.referral import store
from services.referral.domain import (
    AlreadyAnswered,
    AlreadyEnded,
    BiaMissing,
    BiaTooOld,
    CaseClosed,
    NotOnTheCase,
    NotResponsible,
    OutOfOrder,
    ReferralId,
    RouteNotAgreed,
    SentToSomeoneElse,
    TransferUnderWay,
    WrongSide,
)
from tests.referral.asking import CANARY, Story, Told, a_caller, a_story
from tests.referral.builders import HOST, NGO, NOON, ORIGIN, SHELTER, STRANGER, later
from tests.referral.conftest import NAMES, a_partner

pytestmark = pytest.mark.real

M, S = HandoffMilestone, HandoffState
REFERRAL, TRANSFER = HandoffKind.REFERRAL, HandoffKind.TRANSFER


def last(story: Story, type_: str) -> Told:
    return [told for told in story.told() if told.type == type_][-1]


def state(task: Any) -> str | None:
    return messages.coding(task["businessStatus"], S.system())


def recipients(story: Story, event: str) -> list[str]:
    return [told.topic.split(".")[1] for told in story.told() if told.type == f"{event}.v1"]


def test_the_one_asked_is_told_and_the_sender_gets_its_number(door: Door):
    story = a_story(door, as_far_as="registered")

    answer = story.ask(story.request(), HOST)

    assert answer["status"] == "requested"
    assert messages.identifier(answer, canonical.SID_REFERRAL)
    assert messages.identifier(answer["for"], canonical.SID_CASE) == NAMES.name(HOST, story.case)
    assert recipients(story, "referral-notified") == [ORIGIN]


def test_the_notice_says_what_is_needed_and_by_when(door: Door):
    story = a_story(door, as_far_as="notified")

    notice = last(story, "referral-notified.v1").notice

    need = notice.first("ServiceRequest")
    assert need is not None
    assert need["priority"] == "urgent"
    assert need["locationCode"] == [{"text": "Tigray"}]
    inputs = {messages.coding(one["type"], TaskInput.system()) for one in notice.focus["input"]}
    assert inputs == {"age-band", "language", "answer-by"}
    assert notice.jurisdiction == ("DJ", "1")


def test_c33_the_notice_names_the_case_as_its_receiver_alone_does(door: Door):
    story = a_story(door, as_far_as="notified")

    told = last(story, "referral-notified.v1")

    assert told.notice.case_name == told.key == NAMES.name(ORIGIN, story.case)
    assert NAMES.name(HOST, story.case).encode() not in told.value
    assert str(story.case).encode() not in told.value


@pytest.mark.parametrize("seed", [CANARY, "hiv-srh", "identity", '"protection"', "2026-09-20"])
def test_the_notice_says_nothing_else(door: Door, seed: str):
    story = a_story(door, as_far_as="notified")

    assert seed.encode() not in last(story, "referral-notified.v1").value


def test_no_word_of_a_person_reaches_any_topic(door: Door):
    story = a_story(door, as_far_as="completed")

    for told in story.told():
        assert CANARY.encode() not in told.value


def test_internal_events_are_thin(door: Door):
    story = a_story(door, as_far_as="completed")

    inside = [told for told in story.told() if told.topic == "referral.events.v1"]
    seen = {name for told in inside for name in json.loads(told.value)}
    assert seen <= {
        "case", "referral", "sender", "receiver", "kind", "accepted", "sections", "purpose",
        "milestone", "state", "at",
    }  # fmt: skip


def test_the_whole_way_of_a_transfer(door: Door):
    story = a_story(door, as_far_as="completed")

    assert [told.type for told in story.told() if told.topic == "referral.events.v1"] == [
        "referral.requested.v1",
        "referral.answered.v1",
        "referral.milestone-recorded.v1",
        "referral.milestone-recorded.v1",
        "referral.milestone-recorded.v1",
        "referral.milestone-recorded.v1",
        "referral.responsibility-passed.v1",
        "referral.ended.v1",
    ]
    assert sorted(recipients(story, "responsibility-passed")) == [HOST, ORIGIN]


def test_our_services_hear_that_it_settled_before_they_hear_that_it_ended(door: Door):
    story = a_story(door, as_far_as="completed")

    events_ = [told.event for told in story.told() if told.topic == "referral.events.v1"]
    settled, _, ended = events_[-3:]
    assert isinstance(settled, events.MilestoneRecorded)
    assert isinstance(ended, events.ReferralEnded)
    assert (settled.state, ended.state) == (S.SETTLED, S.COMPLETED)


@pytest.mark.parametrize("kind", [TRANSFER, REFERRAL])
def test_what_is_complete_stays_complete(door: Door, kind: HandoffKind):
    story = a_story(door, as_far_as="completed", kind=kind)

    with door.sessions() as session:
        kept = store.load(session, ReferralId(UUID(story.referral)))
    assert kept.state is S.COMPLETED
    with pytest.raises(AlreadyEnded):
        story.ask(story.fail(HOST), HOST)


def test_after_a_transfer_the_receiver_is_responsible_and_the_sender_off_the_case(door: Door):
    story = a_story(door, as_far_as="completed")

    story.ask(story.request(ORIGIN, NGO, REFERRAL), ORIGIN)
    for former in (HOST, SHELTER):
        with pytest.raises(NotOnTheCase):
            story.ask(story.request(former, NGO, REFERRAL), former)


def test_after_a_referral_the_sender_is_still_responsible(door: Door):
    story = a_story(door, as_far_as="completed", kind=REFERRAL)

    assert recipients(story, "responsibility-passed") == []
    ended = last(story, "referral.ended.v1").event
    assert isinstance(ended, events.ReferralEnded)
    assert (ended.kind, ended.state) == (REFERRAL, S.COMPLETED)
    story.ask(story.request(), HOST)


@pytest.mark.parametrize(
    ("far", "milestone", "by", "status"),
    [
        ("accepted", M.DEPARTED, HOST, "accepted"),
        ("accepted", M.JOINT_MEETING, HOST, "in-progress"),
        ("released", M.FIRST_CONTACT, ORIGIN, "in-progress"),
        ("contacted", M.SETTLED_IN_CHECK, ORIGIN, "completed"),
    ],
)
def test_both_sides_are_told_each_milestone_and_see_the_same_state(
    door: Door, far: str, milestone: HandoffMilestone, by: str, status: str
):
    story = a_story(door, as_far_as=far)

    answer = story.ask(story.say(milestone, by), by)

    told = [one.notice for one in story.told() if one.type == "milestone-recorded.v1"][-2:]
    assert recipients(story, "milestone-recorded")[-2:] == [HOST, ORIGIN]
    assert {notice.focus["status"] for notice in told} == {answer["status"]} == {status}
    for notice in told:
        assert messages.coding(notice.focus["businessStatus"], M.system()) == milestone
        assert notice.focus["lastModified"] == "2026-09-01T11:00:00.000Z"
        (word,) = notice.focus["output"]
        assert messages.identifier(word["valueReference"], canonical.SID_PARTNER) == by


def test_the_release_is_a_milestone_that_both_sides_are_told(door: Door):
    story = a_story(door, as_far_as="introduced")

    story.hear(story.released(), story.released())

    told = [one.notice for one in story.told() if one.type == "milestone-recorded.v1"][-2:]
    assert recipients(story, "milestone-recorded") == [HOST, ORIGIN] * 2
    assert {messages.coding(one.focus["businessStatus"], M.system()) for one in told} == {
        M.PACKET_SENT
    }


def test_the_news_of_the_release_may_come_after_the_last_word(door: Door):
    story = a_story(door, as_far_as="introduced")
    story.ask(story.say(M.FIRST_CONTACT, ORIGIN), ORIGIN)
    waiting = story.ask(story.say(M.SETTLED_IN_CHECK, ORIGIN), ORIGIN)

    story.hear(story.released())

    assert state(waiting) == S.INTRODUCED
    assert recipients(story, "responsibility-passed") == [HOST, ORIGIN]


def test_a_milestone_said_again_is_told_once(door: Door):
    story = a_story(door, as_far_as="introduced")
    before = story.told()

    answer = story.ask(story.say(M.JOINT_MEETING, HOST), HOST)

    assert state(answer) == S.INTRODUCED
    assert story.told() == before


def test_a_milestone_out_of_order_changes_nothing(door: Door):
    story = a_story(door, as_far_as="accepted")
    before = story.told()

    with pytest.raises(OutOfOrder) as refused:
        story.ask(story.say(M.FIRST_CONTACT, ORIGIN), ORIGIN)

    assert refused.value.details == ("joint-meeting comes first",)
    assert story.told() == before


def test_the_sender_learns_whom_to_meet(door: Door):
    story = a_story(door, as_far_as="accepted")

    notice = last(story, "referral-answered.v1").notice

    assert recipients(story, "referral-answered") == [HOST]
    worker = notice.first("Practitioner")
    assert worker is not None
    assert worker["name"] == [{"text": "Tigist Bekele"}]
    assert worker["telecom"] == [{"system": "phone", "value": "+251110000000"}]


def test_an_acceptance_tells_intake_what_to_release_to_whom(door: Door):
    answered = last(a_story(door, as_far_as="accepted"), "referral.answered.v1").event

    assert isinstance(answered, events.ReferralAnswered)
    assert answered.accepted
    assert answered.receiver == ORIGIN
    assert answered.sections == (Section.IDENTITY, Section.HIV_SRH)


def test_a_declined_referral_ends_with_its_reason(door: Door):
    story = a_story(door, as_far_as="notified")

    answer = story.ask(story.decline(), ORIGIN)

    assert answer["status"] == "rejected"
    assert last(story, "referral-answered.v1").notice.focus["statusReason"] == {"text": "no room"}
    assert story.told()[-1].type == "referral.ended.v1"
    with pytest.raises(AlreadyAnswered):
        story.ask(story.accept(), ORIGIN)


def test_a_referral_is_answered_once(door: Door):
    story = a_story(door, as_far_as="accepted")

    with pytest.raises(AlreadyAnswered):
        story.ask(story.decline(), ORIGIN)


def test_the_one_asked_learns_of_a_withdrawal(door: Door):
    story = a_story(door, as_far_as="notified")

    answer = story.ask(story.withdraw(), HOST)

    assert answer["status"] == "cancelled"
    assert recipients(story, "referral-withdrawn") == [ORIGIN]
    assert story.told()[-1].type == "referral.ended.v1"
    with pytest.raises(AlreadyEnded):
        story.ask(story.accept(), ORIGIN)


@pytest.mark.parametrize(("by", "other"), [(HOST, ORIGIN), (ORIGIN, HOST)])
def test_the_other_side_learns_of_a_failure(door: Door, by: str, other: str):
    story = a_story(door, as_far_as="contacted")

    answer = story.ask(story.fail(by), by)

    assert answer["status"] == "failed"
    assert recipients(story, "referral-failed") == [other]
    assert story.told()[-1].type == "referral.ended.v1"
    story.ask(story.request(), HOST)


def test_an_acknowledged_notice_moves_the_referral_on(door: Door):
    story = a_story(door, as_far_as="notified")
    notice = last(story, "referral-notified.v1").message_id

    for _ in range(2):
        receipt = story.ask(story.acknowledge(notice), ORIGIN)

    assert receipt["status"] == "completed"
    with door.sessions() as session:
        kept = store.load(session, ReferralId(UUID(story.referral)))
    assert kept.state is S.ACKNOWLEDGED


def test_a_receipt_for_another_notice_changes_no_referral(door: Door):
    story = a_story(door, as_far_as="accepted")
    notice = last(story, "referral-answered.v1").message_id

    assert story.ask(story.acknowledge(notice, HOST), HOST)["status"] == "completed"
    assert story.ask(story.say(M.DEPARTED, HOST), HOST)["status"] == "accepted"


def test_nobody_acknowledges_what_was_told_to_another(door: Door):
    story = a_story(door, as_far_as="notified")
    notice = last(story, "referral-notified.v1").message_id

    with pytest.raises(NotFound):
        story.ask(story.acknowledge(notice, HOST), HOST)


def test_a_transfer_needs_an_assessment(door: Door):
    story = Story(door, door.sessions)
    story.hear(story.registered(), story.filed(Section.HEALTH))

    with pytest.raises(BiaMissing):
        story.ask(story.request(), HOST)


def test_an_assessment_that_the_request_names_is_waited_for(door: Door):
    story = Story(door, door.sessions)
    story.hear(story.registered())
    named = {"identifier": {"system": canonical.SID_SECTION, "value": "bia"}}
    request = story.request(supportingInfo=[named])

    with pytest.raises(NotYetKnown):
        story.ask(request, HOST)
    story.hear(story.filed())

    assert story.ask(request, HOST)["status"] == "requested"


def test_an_assessment_grows_too_old(door: Door):
    story = a_story(door)

    with pytest.raises(BiaTooOld):
        story.ask(story.request(), HOST, now=later(days=364))


def test_the_latest_assessment_counts_in_whatever_order_it_is_heard_of(door: Door):
    story = a_story(door)
    story.hear(story.filed(at=later(days=300)), story.filed(at=later(days=10)))

    assert story.ask(story.request(), HOST, now=later(days=301))["status"] == "requested"


def test_responsibility_is_handed_to_one_at_a_time(door: Door):
    story = a_story(door, as_far_as="notified")

    with pytest.raises(TransferUnderWay):
        story.ask(story.request(), HOST)


def test_two_who_ask_at_once_do_not_both_hand_the_case_over(door: Door):
    story = a_story(door)
    requests = [story.request() for _ in range(4)]

    def outcome(request: bytes) -> str:
        try:
            return str(story.ask(request, HOST)["status"])
        except TransferUnderWay as refused:
            return refused.rule()

    with ThreadPoolExecutor() as at_once:
        outcomes = sorted(at_once.map(outcome, requests))

    assert outcomes == ["requested", *["transfer-under-way"] * 3]
    assert recipients(story, "referral-notified") == [ORIGIN]


@pytest.mark.parametrize(
    ("sender", "receiver", "kind", "refused"),
    [
        (HOST, NGO, TRANSFER, RouteNotAgreed),
        (HOST, STRANGER, REFERRAL, RouteNotAgreed),
        (HOST, "xx-nobody", REFERRAL, RouteNotAgreed),
        (SHELTER, HOST, TRANSFER, NotResponsible),
        (STRANGER, HOST, REFERRAL, NotOnTheCase),
    ],
)
def test_who_may_ask_whom(door: Door, sender: str, receiver: str, kind: Any, refused: Any):
    story = a_story(door)

    with pytest.raises(refused):
        story.ask(story.request(sender, receiver, kind), sender)


def test_the_shelter_may_refer_as_its_partners_agreement_says(door: Door):
    story = a_story(door)

    assert story.ask(story.request(SHELTER, HOST, REFERRAL), SHELTER)["status"] == "requested"


def test_a_disabled_partner_is_asked_for_nothing(door: Door, sessions: sessionmaker[Session]):
    story = a_story(door)

    with sessions.begin() as session:
        peers.on_partner_registered(session, a_partner(ORIGIN, enabled=False))
        session.flush()
    try:
        with pytest.raises(RouteNotAgreed):
            story.ask(story.request(), HOST)
    finally:
        with sessions.begin() as session:
            peers.on_partner_registered(session, a_partner(ORIGIN))


@pytest.fixture
def agreed_as_told(sessions: sessionmaker[Session]) -> Iterator[Callable[[bool, bool], None]]:
    """What host and origin each tell of the agreement between them: whether it crosses borders."""
    told = [a_partner(HOST), a_partner(ORIGIN)]
    agreement = told[0].agreements[0]

    def hear(*partners: events.PartnerRegistered) -> None:
        with sessions.begin() as session:
            for partner in partners:
                peers.on_partner_registered(session, partner)

    def as_told(host: bool, origin: bool) -> None:
        hear(
            *(
                replace(one, agreements=(replace(agreement, partner=other, cross_border=says),))
                for one, other, says in zip(told, (ORIGIN, HOST), (host, origin), strict=True)
            )
        )

    yield as_told
    hear(*told)


def test_an_agreement_that_stays_inside_a_country_takes_no_case_across_the_border(
    door: Door, agreed_as_told: Callable[[bool, bool], None]
):
    story = a_story(door)
    agreed_as_told(False, False)

    with pytest.raises(RouteNotAgreed):
        story.ask(story.request(), HOST)


@pytest.mark.parametrize("told", [(True, False), (False, True)])
def test_either_may_have_told_that_it_crosses(
    door: Door, agreed_as_told: Callable[[bool, bool], None], told: tuple[bool, bool]
):
    story = a_story(door)
    agreed_as_told(*told)

    assert story.ask(story.request(), HOST)["status"] == "requested"


@pytest.mark.parametrize("kind", HandoffKind)
def test_d20_nothing_is_asked_for_a_closed_case(door: Door, kind: HandoffKind):
    story = a_story(door)
    story.hear(story.closed())

    with pytest.raises(CaseClosed):
        story.ask(story.request(kind=kind), HOST)


def test_a_case_may_be_closed_before_its_registration_is_heard_of(door: Door):
    story = Story(door, door.sessions)
    story.hear(story.closed(), story.filed(), story.registered(), story.registered())

    with pytest.raises(CaseClosed):
        story.ask(story.request(), HOST)


def test_a_case_that_is_not_heard_of_yet_is_asked_for_again(door: Door):
    story = Story(door, door.sessions)

    with pytest.raises(NotYetKnown):
        story.ask(story.request(), HOST)
    story.hear(story.filed())
    with pytest.raises(NotYetKnown):
        story.ask(story.request(), HOST)


def test_a_registration_heard_again_does_not_bring_back_who_was_responsible(door: Door):
    story = a_story(door, as_far_as="completed")

    story.hear(story.registered())

    with pytest.raises(NotOnTheCase):
        story.ask(story.request(), HOST)


def test_c25_a_referral_of_another_case_is_not_found(door: Door):
    story, other = a_story(door, as_far_as="notified"), a_story(door)
    other.referral = story.referral

    with pytest.raises(NotFound):
        other.ask(other.withdraw(), HOST)


@pytest.mark.parametrize("named", [str(UUID(int=7)), "no-uuid", "", "x" * 5000])
def test_c25_what_is_no_referral_is_not_found(door: Door, named: str):
    story = a_story(door, as_far_as="notified")
    story.referral = named or "?"

    with pytest.raises(NotFound):
        story.ask(story.withdraw(), HOST)


@pytest.mark.parametrize("act", ["accept", "decline", "withdraw", "fail"])
def test_c25_to_a_third_organisation_the_referral_does_not_exist(door: Door, act: str):
    story = a_story(door, as_far_as="notified")

    with pytest.raises(SentToSomeoneElse):
        story.ask(getattr(story, act)(SHELTER), SHELTER)


@pytest.mark.parametrize(("act", "by"), [("accept", HOST), ("decline", HOST), ("withdraw", ORIGIN)])
def test_the_wrong_side_is_told_so(door: Door, act: str, by: str):
    story = a_story(door, as_far_as="notified")

    with pytest.raises(WrongSide):
        story.ask(getattr(story, act)(by), by)


def test_nobody_speaks_for_another(door: Door):
    story = a_story(door, as_far_as="notified")

    with pytest.raises(NotTheSender):
        story.ask(story.accept(), HOST)


def test_a_request_needs_its_scope(door: Door):
    story = a_story(door, as_far_as="notified")

    with pytest.raises(ScopeMissing):
        door.answer(story.accept(), a_caller(ORIGIN, scopes=frozenset()), NOON)


def test_an_acceptance_without_a_contact_is_unreadable(door: Door):
    story = a_story(door, as_far_as="notified")
    bundle = json.loads(story.accept())
    bundle["entry"] = bundle["entry"][:2]

    with pytest.raises(Unreadable):
        story.ask(json.dumps(bundle).encode(), ORIGIN)


def test_the_same_message_again_has_one_effect(door: Door):
    story = a_story(door)
    request = story.request()

    answers = {door.answer(request, a_caller(HOST), later(hours=hours)) for hours in (0, 1)}

    assert len(answers) == 1
    assert recipients(story, "referral-notified") == [ORIGIN]
