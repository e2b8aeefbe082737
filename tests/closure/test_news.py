"""News from other services: twice, late, and in any order of topics."""

from itertools import permutations
from uuid import uuid4

import pytest

from schemas import events
from schemas.codes import HandoffKind, HandoffState
from services.closure.domain import (
    GateNotMet,
    NotProposed,
    TooEarly,
)
from services.common.refusal import NotYetKnown
from tests.closure.asking import (
    a_caller,
    ask,
    authorise,
    every_step,
    everything,
    filed,
    hear,
    propose,
    referred,
    registered,
    transferred,
)
from tests.closure.builders import HOST, NGO, NOON, ORIGIN

pytestmark = pytest.mark.real


@pytest.mark.parametrize("order", list(permutations((registered, filed, transferred))))
def test_news_may_come_in_any_order_of_topics(sessions, door, case, order):
    for telling in order:
        hear(sessions, *telling(case))

    assert ask(door, propose(case)).focus["status"] == "active"


def test_news_heard_twice_is_heard_once(sessions, door, case):
    hear(sessions, *everything(case), *everything(case)[:6])

    assert ask(door, propose(case)).focus["status"] == "active"


def test_a_case_not_heard_of_yet_is_asked_about_again(door, case):
    with pytest.raises(NotYetKnown):
        ask(door, propose(case))


def test_a_case_of_which_only_a_part_is_known_is_asked_about_again(sessions, door, case):
    hear(sessions, *filed(case), *transferred(case))

    with pytest.raises(NotYetKnown):
        ask(door, propose(case))


def test_a_proposal_too_early_lists_what_is_missing(sessions, door, case):
    hear(sessions, *registered(case), *transferred(case)[:2])

    with pytest.raises(TooEarly) as refused:
        ask(door, propose(case))

    assert len(refused.value.details) == 7


def test_a_refused_proposal_may_be_sent_again_unchanged(sessions, door, case):
    raw = propose(case)
    hear(sessions, *registered(case), *transferred(case))
    with pytest.raises(TooEarly):
        ask(door, raw)
    hear(sessions, *filed(case))

    assert ask(door, raw).focus["status"] == "active"


def test_a_referral_under_way_holds_the_case_open_until_it_ends(sessions, door, case):
    referral = uuid4()
    hear(sessions, *everything(case))
    for raw in (propose(case), *every_step(case)):
        ask(door, raw)
    hear(sessions, referred(case, referral))
    with pytest.raises(GateNotMet):
        ask(door, authorise(case))

    hear(
        sessions,
        events.ReferralEnded(
            case=case,
            referral=referral,
            sender=ORIGIN,
            receiver=NGO,
            kind=HandoffKind.REFERRAL,
            state=HandoffState.WITHDRAWN,
            at=NOON,
        ),
    )

    assert ask(door, authorise(case)).focus["status"] == "completed"


def test_a_proposal_lapses_when_another_takes_over(sessions, door, case):
    hear(sessions, *registered(case), *filed(case))
    ask(door, propose(case, sender=HOST), a_caller(HOST))

    hear(sessions, *transferred(case))

    with pytest.raises(NotProposed):
        ask(door, authorise(case))
    assert ask(door, propose(case)).focus["status"] == "active"
