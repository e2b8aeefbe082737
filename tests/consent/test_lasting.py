"""Until when a permit lasts if nothing but time passes: never told too late, seldom too early.

CASEBRIDGE_EXAMPLES=2000 looks longer at each than the few examples of every run.
"""

from dataclasses import replace
from uuid import UUID

import hypothesis
import pytest
from hypothesis import settings
from hypothesis import strategies as some

from schemas.messages.permitting import OTHER_BASES
from services.consent.domain import decide
from services.consent.facts import Ages, Dispute, GuardianId, Performers, Period, Prohibition
from tests.consent.builders import (
    AUNT,
    DAY,
    NOON,
    ORIGIN,
    STRANGER,
    UNCLE,
    YEAR,
    a_case,
    a_consent,
    a_guardian,
    a_permission,
    a_request,
    an_agreement,
    facts,
)
from tests.consent.test_decision_properties import EXAMPLES, MOTHER, naively
from tests.consent.test_growing_up import BOTH, CHILD, GUARDIAN, TICK

SOON = NOON + 20 * DAY


past = some.integers(-9, 0).map(lambda days: NOON + days * DAY)
to_come = some.integers(0, 9).map(lambda days: NOON + days * DAY)
open_now = some.just(YEAR) | some.builds(Period, past, to_come)
later = some.builds(Period, to_come, to_come)
whole = some.just(a_permission()) | some.builds(a_permission, period=open_now)
ages = some.lists(past | to_come, min_size=3, max_size=3).map(lambda three: Ages(*sorted(three)))
no = some.builds(
    Dispute,
    some.sampled_from([CHILD, GUARDIAN, Performers(guardians=frozenset({AUNT}))]),
    some.none() | some.just(frozenset({"education"})),
    past,
)
given = {
    "permission": whole,
    "given_at": past,
    "recorded_at": past,
    "prohibitions": some.lists(
        some.builds(Prohibition, some.none() | some.just(frozenset({ORIGIN})), period=later),
        max_size=1,
    ).map(tuple),
    "withdrawn_at": some.none() | some.none() | past,
    "disputes": some.lists(no, max_size=1).map(tuple),
}
number = some.integers(1, 1_000_000)
consents = some.builds(
    a_consent,
    number,
    performers=some.builds(
        Performers,
        some.booleans(),
        some.frozensets(some.sampled_from((UNCLE, AUNT)), max_size=2),
        some.just(frozenset()) | some.just(frozenset({MOTHER})),
    ),
    **given,
) | some.builds(
    a_consent,
    number,
    basis=some.sampled_from(OTHER_BASES),
    performers=some.just(Performers()),
    permission=whole,
)
worlds = some.builds(
    facts,
    case=some.builds(
        a_case,
        ages=some.none() | ages,
        guardians=some.fixed_dictionaries(
            {UNCLE: some.builds(a_guardian, period=open_now)},
            optional={AUNT: some.builds(a_guardian, id=some.just(AUNT), period=open_now | later)},
        ),
    ),
    agreements=some.just((an_agreement(),))
    | some.lists(some.builds(an_agreement, period=open_now), min_size=1, max_size=2).map(tuple),
    consents=some.lists(consents, min_size=1, max_size=4, unique_by=lambda consent: consent.id).map(
        tuple
    ),
)
"""In which much is permitted, and much is soon over."""

requests = some.builds(
    a_request,
    section=some.sampled_from(("education", "identity")),
    concerned=some.just(frozenset()) | some.frozensets(some.sampled_from((UNCLE, MOTHER))),
)
often = settings(max_examples=4 * EXAMPLES, deadline=None)


def turns(world):
    """Every instant at which time alone could change something, and those just before and after."""
    periods = [one.period for one in world.agreements]
    for consent in world.consents:
        periods += [consent.permission.period, *(one.period for one in consent.prohibitions)]
    periods += [one.period for one in world.case.guardians.values()]
    ages = world.case.ages
    edges = {ages.assent, ages.own_consent, ages.majority} if ages else set()
    edges |= {edge for one in periods for edge in (one.start, one.end)}
    return {at for edge in edges for at in (edge - TICK, edge, edge + TICK)}


@often
@hypothesis.given(worlds, requests)
def test_to_its_last_instant_the_naive_one_permits_too(world, request):
    decision = decide(world, request, NOON)
    if not decision.permit:
        return
    for at in {at for at in turns(world) if NOON <= at <= decision.until} | {decision.until}:
        assert naively(world, request, at), at


@often
@hypothesis.given(worlds, requests)
def test_what_rests_on_one_consent_alone_is_over_right_after_it(world, request):
    request = replace(request, concerned=frozenset())
    for one in world.consents:
        forbidding = (replace(it, permission=None) for it in world.consents if it is not one)
        alone = replace(world, consents=(one, *forbidding))
        decision = decide(alone, request, NOON)

        assert not decision.permit or not naively(alone, request, decision.until + TICK)


def permit(now=NOON, **changes):
    consent = {name: changes.pop(name) for name in ("performers", "given_at") if name in changes}
    consents = changes.pop("others", ())
    case = a_case(**changes)
    world = facts(case=case, consents=(a_consent(1, **consent), *consents))
    decision = decide(world, a_request(), now)
    assert decision.permit
    return decision


def test_a_year_is_a_year():
    assert permit().until == YEAR.end


@pytest.mark.parametrize(
    ("performers", "ages", "until"),
    [
        pytest.param(BOTH, (-9, -5, 20), SOON - TICK, id="no guardian's word for an adult"),
        pytest.param(BOTH, (-9, 9, 20), SOON - TICK, id="nor what was given below that age"),
        pytest.param(GUARDIAN, (20, 30, 40), SOON - TICK, id="an assent is asked for"),
        pytest.param(BOTH, (20, 30, 900), YEAR.end, id="it was asked for already"),
    ],
)
def test_c29_a_birthday_to_come_ends_it_before(performers, ages, until):
    given_at = NOON - 10 * DAY if ages[1] > 0 else NOON - 6 * DAY
    ages = Ages(*(NOON + days * DAY for days in ages))

    assert permit(performers=performers, given_at=given_at, ages=ages).until == until


def test_a_word_of_its_own_lasts_beyond_that_birthday():
    ages = Ages(NOON - 900 * DAY, NOON - 90 * DAY, SOON)

    assert permit(performers=CHILD, given_at=NOON - DAY, ages=ages).until == YEAR.end


def test_a_guardians_authority_ends_it_and_the_longest_of_them_counts():
    uncle = a_guardian(period=Period(NOON - DAY * 90, SOON))
    aunt = a_guardian(id=AUNT, period=Period(NOON - DAY * 90, SOON + DAY))
    both = Performers(True, frozenset({UNCLE, AUNT}))

    alone = permit(guardians={UNCLE: uncle})
    assert alone.until == SOON
    longer = permit(performers=both, guardians={UNCLE: uncle, AUNT: aunt})
    assert longer.until == SOON + DAY


def test_a_prohibition_that_begins_later_ends_it_before():
    later = Prohibition(period=Period(SOON, SOON + DAY))
    elsewhere = Prohibition(recipients=frozenset({STRANGER}), period=Period(NOON + DAY, SOON))
    others = (a_consent(2, permission=None, prohibitions=(later, elsewhere)),)

    assert permit(others=others).until == SOON - TICK


def test_the_no_of_a_guardian_to_come_ends_it_before():
    aunt = a_guardian(id=AUNT, period=Period(SOON, SOON + 90 * DAY))
    no = Dispute(Performers(guardians=frozenset({AUNT})), None, NOON - DAY)
    others = (
        a_consent(2, permission=a_permission(recipients=frozenset({ORIGIN})), disputes=(no,)),
    )

    guardians = {UNCLE: a_guardian(), AUNT: aunt}
    assert permit(others=others, guardians=guardians).until == SOON - TICK


@pytest.mark.parametrize(
    ("given_by", "recorded", "until"),
    [
        pytest.param({UNCLE}, NOON, SOON - TICK, id="another guardian's yes is not hers"),
        pytest.param({UNCLE, AUNT}, NOON - 2 * DAY, SOON - TICK, id="her yes was before her no"),
        pytest.param({UNCLE, AUNT}, NOON, YEAR.end, id="her yes came after it"),
    ],
)
def test_a_no_that_will_count_is_settled_by_her_own_later_yes(given_by, recorded, until):
    aunt = a_guardian(id=AUNT, period=Period(SOON, SOON + 90 * DAY))
    no = Dispute(Performers(guardians=frozenset({AUNT})), None, NOON - DAY)
    yes = a_consent(1, performers=Performers(True, frozenset(given_by)), recorded_at=recorded)
    before = a_consent(2, withdrawn_at=NOON, disputes=(no,))
    case = a_case(guardians={UNCLE: a_guardian(), AUNT: aunt})

    decision = decide(facts(case=case, consents=(yes, before)), a_request(), NOON)

    assert (decision.permit, decision.until) == (True, until)


COMING = Period(SOON, SOON + 90 * DAY)
OVER = Period(NOON - 90 * DAY, NOON - 5 * DAY)


@pytest.mark.parametrize(
    ("aunt", "by", "about"),
    [
        pytest.param({"scopes": frozenset()}, AUNT, {}, id="not hers to decide"),
        pytest.param({"period": OVER}, AUNT, {}, id="no guardian any more"),
        pytest.param({}, GuardianId(UUID(int=7)), {}, id="somebody else's no"),
        pytest.param({}, AUNT, {"recipients": frozenset({STRANGER})}, id="to somebody else"),
        pytest.param({}, AUNT, {"sections": frozenset({"identity"})}, id="another section"),
        pytest.param({}, AUNT, None, id="nothing was permitted"),
    ],
)
def test_a_no_that_will_not_count_ends_nothing(aunt, by, about):
    no = Dispute(Performers(guardians=frozenset({by})), None, NOON - DAY)
    permission = None if about is None else a_permission(**about)
    others = (a_consent(2, permission=permission, withdrawn_at=NOON, disputes=(no,)),)
    guardians = {UNCLE: a_guardian(), AUNT: a_guardian(**{"id": AUNT, "period": COMING} | aunt)}

    assert permit(others=others, guardians=guardians).until == YEAR.end


def test_of_several_the_one_that_really_lasts_longest_counts():
    uncle = a_guardian(period=Period(YEAR.start, SOON))
    hers = a_permission(period=Period(YEAR.start, SOON + 5 * DAY))
    others = (a_consent(2, performers=Performers(True, frozenset({AUNT})), permission=hers),)

    guardians = {UNCLE: uncle, AUNT: a_guardian(id=AUNT)}
    assert permit(others=others, guardians=guardians).until == hers.period.end


def test_another_right_knows_no_birthday():
    ages = Ages(NOON - 9 * DAY, NOON - 5 * DAY, SOON)
    right = a_consent(1, basis="court-order", performers=Performers())
    world = facts(case=a_case(ages=ages), consents=(right,), agreements=(an_agreement(),))

    assert decide(world, a_request(), NOON).until == YEAR.end
