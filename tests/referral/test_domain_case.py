"""Who may ask for a referral or transfer, of whom, and when."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from schemas.codes import HandoffKind, HandoffState
from services.common.refusal import NotYetKnown
from services.referral.domain import (
    AskedItself,
    BiaMissing,
    BiaTooOld,
    Case,
    CaseClosed,
    NeededInThePast,
    NotOnTheCase,
    NotResponsible,
    Referral,
    Route,
    RouteNotAgreed,
    TransferUnderWay,
    Urgency,
)
from tests.referral.builders import (
    AGREED,
    HOST,
    NGO,
    NOON,
    ORIGIN,
    SHELTER,
    STRANGER,
    TERMS,
    a_case,
    a_wish,
    asking,
    later,
)

REFERRAL, TRANSFER = HandoffKind.REFERRAL, HandoffKind.TRANSFER


def request(
    case: Case, kind: HandoffKind = TRANSFER, *, by: Any = HOST, **changed: Any
) -> Referral:
    asked = asking(
        kind, receiver=changed.get("receiver", ORIGIN), wish=changed.get("wish", a_wish())
    )
    route = changed.get("route", AGREED)
    return case.request(asked, by=by, route=route, terms=TERMS, at=changed.get("at", NOON))


def taking_over() -> Case:
    return a_case(transfer_to=ORIGIN, transfer_accepted=True)


def test_a_request_is_a_draft_under_the_rules_of_the_sender():
    referral = request(a_case())

    assert referral.state is HandoffState.DRAFT
    assert (referral.sender, referral.receiver) == (HOST, ORIGIN)
    assert (referral.jurisdiction, referral.jurisdiction_version) == ("DJ", "1")


@pytest.mark.parametrize("urgency", Urgency)
def test_the_answer_is_due_by_the_clock_of_the_jurisdiction(urgency: Urgency):
    referral = request(a_case(), wish=a_wish(urgency=urgency))

    assert referral.answer_by == NOON + TERMS.answer_within[urgency]


def test_the_answer_is_due_no_later_than_what_it_is_needed_for():
    assert request(a_case(), wish=a_wish(needed_by=later(hours=6))).answer_by == later(hours=6)


def test_nobody_is_on_a_case_that_was_not_accepted():
    asked = a_case(transfer_to=NGO)

    assert NGO not in asked.organisations
    assert Case(asked.id, HOST, transfer_to=NGO).organisations == {HOST}


def test_what_is_needed_in_the_past_cannot_be_asked_for():
    with pytest.raises(NeededInThePast):
        request(a_case(), wish=a_wish(needed_by=later(seconds=-1)))


@pytest.mark.parametrize(
    ("case", "by", "kind", "refused"),
    [
        (a_case(), HOST, REFERRAL, None),
        (a_case(), HOST, TRANSFER, None),
        (a_case(), SHELTER, REFERRAL, None),
        (a_case(), SHELTER, TRANSFER, NotResponsible),
        (a_case(), STRANGER, REFERRAL, NotOnTheCase),
        (a_case(), STRANGER, TRANSFER, NotOnTheCase),
        (a_case(transfer_to=NGO), NGO, REFERRAL, NotOnTheCase),
        (a_case(transfer_to=NGO), HOST, REFERRAL, None),
        (a_case(transfer_to=NGO), HOST, TRANSFER, TransferUnderWay),
        (a_case(transfer_to=NGO, transfer_accepted=True), NGO, REFERRAL, None),
        (a_case(transfer_to=NGO, transfer_accepted=True), NGO, TRANSFER, NotResponsible),
        (a_case().pass_to(NGO), NGO, TRANSFER, None),
        (a_case().pass_to(NGO), HOST, REFERRAL, NotOnTheCase),
        (a_case().pass_to(NGO), SHELTER, REFERRAL, NotOnTheCase),
    ],
)
def test_who_may_request(case: Case, by: Any, kind: HandoffKind, refused: Any):
    if refused is None:
        assert request(case, kind, by=by).sender == by
    else:
        with pytest.raises(refused):
            request(case, kind, by=by)


@pytest.mark.parametrize("kind", HandoffKind)
def test_nothing_is_asked_for_a_closed_case(kind: HandoffKind):
    with pytest.raises(CaseClosed):
        request(a_case(closed_by=HOST), kind)


def test_an_episode_that_another_organisation_ended_closes_nothing():
    assert request(a_case(closed_by=SHELTER)).sender == HOST


def test_a_stranger_does_not_learn_that_the_case_is_closed():
    with pytest.raises(NotOnTheCase):
        request(a_case(closed_by=HOST), by=STRANGER)


def test_nobody_asks_itself():
    with pytest.raises(AskedItself):
        request(a_case(), receiver=HOST)


@pytest.mark.parametrize(
    ("route", "open_"),
    [
        (None, False),
        (Route(crosses_border=False, agreed=False, agreed_across_borders=False), False),
        (Route(crosses_border=True, agreed=True, agreed_across_borders=False), False),
        (Route(crosses_border=False, agreed=True, agreed_across_borders=False), True),
        (Route(crosses_border=True, agreed=True, agreed_across_borders=True), True),
    ],
)
def test_no_agreement_no_route(route: Route | None, open_: bool):
    if open_:
        request(a_case(), route=route)
    else:
        with pytest.raises(RouteNotAgreed):
            request(a_case(), route=route)


def test_a_transfer_needs_a_best_interests_assessment():
    with pytest.raises(BiaMissing):
        request(a_case(bia_filed_at=None))


def test_an_assessment_that_is_named_but_not_heard_of_yet_is_waited_for():
    asked = replace(asking(TRANSFER), names_bia=True)

    with pytest.raises(NotYetKnown):
        a_case(bia_filed_at=None).request(asked, by=HOST, route=AGREED, terms=TERMS, at=NOON)


def test_the_assessment_may_be_as_old_as_the_jurisdiction_says_and_no_older():
    request(a_case(), at=NOON + TERMS.bia_max_age)

    with pytest.raises(BiaTooOld):
        request(a_case(), at=NOON + TERMS.bia_max_age + timedelta(seconds=1))


def test_a_referral_needs_none():
    request(a_case(bia_filed_at=None), REFERRAL)
