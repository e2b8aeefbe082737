"""A child grows up while its consents last: each age begins at an instant. (R48, C29)"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from schemas import events
from schemas.codes import AgeBand, GuardianScope, LawfulBasis
from services.consent import recording
from services.consent.competence import competence
from services.consent.domain import decide
from services.consent.facts import Ages, Dispute, Performers, Period, Reason
from services.consent.rights import Invocation, Limits
from tests.consent.builders import (
    AUNT,
    DAY,
    NOON,
    ORIGIN,
    UNCLE,
    a_case,
    a_consent,
    a_guardian,
    a_permission,
    a_request,
    an_agreement,
    facts,
)
from tests.consent.house import now
from tests.consent.test_consents import rule
from tests.consent.test_decide_and_open import permits

TICK = timedelta(microseconds=1)
LONG = Period(NOON - 9000 * DAY, NOON + 9000 * DAY)
ASSENT, OWN, FULL = NOON - 3000 * DAY, NOON - 1000 * DAY, NOON
AGES = Ages(assent=ASSENT, own_consent=OWN, majority=FULL)
CHILD = Performers(child=True)
GUARDIAN = Performers(guardians=frozenset({UNCLE}))
BOTH = Performers(child=True, guardians=frozenset({UNCLE}))


def grown(consents):
    case = a_case(ages=AGES, guardians={UNCLE: a_guardian(period=LONG)})
    return facts(case=case, consents=consents, agreements=(an_agreement(period=LONG),))


def given(performers, at):
    return a_consent(
        performers=performers, given_at=at, recorded_at=at, permission=a_permission(period=LONG)
    )


def permitted(performers, given_at, at):
    return decide(grown((given(performers, given_at),)), a_request(), at).permit


@pytest.mark.parametrize(
    ("at", "band"),
    [
        (ASSENT - TICK, AgeBand.UNDER_ASSENT_AGE),
        (ASSENT, AgeBand.ASSENT_AGE),
        (OWN - TICK, AgeBand.ASSENT_AGE),
        (OWN, AgeBand.OWN_CONSENT_AGE),
        (FULL - TICK, AgeBand.OWN_CONSENT_AGE),
        (FULL, "of-age"),
    ],
)
def test_each_age_begins_at_its_instant(at, band):
    assert a_case(ages=AGES).band(at) == band


def test_a_case_whose_ages_are_not_known_stays_what_it_was():
    assert a_case().band(FULL + 9000 * DAY) == AgeBand.ASSENT_AGE


@pytest.mark.parametrize(
    ("performers", "given_at", "until"),
    [
        pytest.param(GUARDIAN, ASSENT - DAY, ASSENT, id="the guardian alone, of a small child"),
        pytest.param(BOTH, ASSENT - DAY, FULL, id="both, of a small child"),
        pytest.param(BOTH, OWN - TICK, FULL, id="assent and consent"),
    ],
)
def test_c29_what_rests_on_a_guardian_ends_at_the_instant(performers, given_at, until):
    assert permitted(performers, given_at, until - TICK)
    assert not permitted(performers, given_at, until)
    assert not permitted(performers, given_at, until + 900 * DAY)


@pytest.mark.parametrize(
    ("performers", "given_at", "at", "permit"),
    [
        pytest.param(CHILD, OWN, FULL - TICK, True, id="its own"),
        pytest.param(CHILD, OWN, FULL, True, id="its own, still its own"),
        pytest.param(CHILD, OWN - TICK, OWN, False, id="no more than an assent then"),
        pytest.param(CHILD, FULL, FULL, True, id="an adult's"),
        pytest.param(BOTH, OWN, FULL, True, id="its own, and a guardian's that nobody needed"),
        pytest.param(GUARDIAN, OWN, OWN, False, id="a guardian's that counts for nothing"),
        pytest.param(GUARDIAN, FULL, FULL, False, id="nobody's guardian"),
        pytest.param(CHILD, OWN, OWN - TICK, False, id="dated a little ahead, its own"),
        pytest.param(GUARDIAN, ASSENT, ASSENT - TICK, False, id="a little ahead, a guardian's"),
    ],
)
def test_r48_the_word_of_the_child_is_what_it_was_when_it_was_given(
    performers, given_at, at, permit
):
    assert permitted(performers, given_at, at) is permit


def test_a_guardian_whose_authority_ends_while_the_child_consents_alone():
    case = a_case(ages=AGES, guardians={UNCLE: a_guardian(period=Period(LONG.start, OWN + DAY))})
    world = facts(
        case=case,
        consents=(given(BOTH, OWN - DAY),),
        agreements=(an_agreement(period=LONG),),
    )

    assert decide(world, a_request(), OWN + DAY).permit
    assert decide(world, a_request(), OWN + DAY + TICK).reason is Reason.PERFORMERS_INCOMPLETE


def test_of_an_adult_nobody_is_the_guardian():
    case = a_case(ages=AGES, guardians={UNCLE: a_guardian(period=LONG)})

    assert set(case.guardians_who_may_share(FULL - TICK)) == {UNCLE}
    assert not case.guardians_who_may_share(FULL)
    assert not competence(case, FULL).guardian


def test_the_no_of_a_former_guardian_stands_against_no_adult():
    no = Dispute(GUARDIAN, None, OWN - DAY)
    disputed = replace(given(BOTH, OWN - 2 * DAY), disputes=(no,))
    own = replace(given(CHILD, FULL), id=a_consent(11).id)

    assert decide(grown((disputed, own)), a_request(), FULL).permit


@pytest.mark.parametrize(
    ("performers", "given_at", "refusal"),
    [
        (GUARDIAN, FULL, recording.GuardianWithoutAuthority),
        (BOTH, FULL, recording.GuardianWithoutAuthority),
        (CHILD, ASSENT - TICK, recording.ChildWithoutCapacity),
        (GUARDIAN, FULL - TICK, None),
        (CHILD, ASSENT, None),
        (CHILD, FULL, None),
    ],
)
def test_capacity_is_that_of_the_day_of_the_consent(performers, given_at, refusal):
    case = a_case(ages=AGES, guardians={UNCLE: a_guardian(period=LONG)})
    consent = given(performers, given_at)

    if refusal is None:
        recording.check_given(consent, case, {ORIGIN}, FULL)
    else:
        with pytest.raises(refusal):
            recording.check_given(consent, case, {ORIGIN}, FULL)


@pytest.mark.parametrize(("at", "may"), [(FULL - TICK, True), (FULL, False)])
def test_c28_who_is_no_guardian_any_more_takes_nothing_back(at, may):
    aunt = Performers(guardians=frozenset({AUNT}))
    case = a_case(ages=AGES, guardians={AUNT: a_guardian(id=AUNT, period=LONG)})

    if may:
        recording.check_withdrawal(given(CHILD, OWN), case, aunt, at)
        return
    with pytest.raises(recording.NotTheirsToWithdraw):
        recording.check_withdrawal(given(CHILD, OWN), case, aunt, at)


@pytest.mark.parametrize(("at", "considered"), [(FULL - TICK, True), (FULL, False)])
def test_of_an_adult_no_guardian_is_told_of_another_right(at, considered):
    right = a_consent(
        basis=LawfulBasis.COURT_ORDER,
        given_at=at,
        permission=a_permission(period=Period(at, at + DAY)),
    )
    limits = Limits(
        most=2 * DAY,
        classes=frozenset({"lead-authority-origin"}),
        sections=frozenset(right.permission.named),
        roles=frozenset({"case-manager"}),
        persons=1,
    )
    case = a_case(ages=AGES, guardians={UNCLE: a_guardian(period=LONG)})

    def invoke():
        recording.check_invoked(
            Invocation(right, 1, frozenset(), telling_is_safe=True),
            case,
            limits,
            classes={ORIGIN: "lead-authority-origin"},
            roles={"case-manager"},
            now=at,
        )

    if considered:
        with pytest.raises(recording.GuardianNotConsidered):
            invoke()
    else:
        invoke()


@pytest.mark.real
class TestThroughTheDoor:
    def ages(self, majority):
        return events.Ages(
            assent=datetime(2015, 1, 1, tzinfo=UTC),
            own_consent=majority - timedelta(days=1),
            majority=majority,
        )

    def test_c29_the_day_the_child_turns_18_what_its_guardian_allowed_is_shut(self, house):
        story, _ = house.consented(ages=self.ages(now() + timedelta(days=30)))
        before = permits(house.decide(story, "education"))
        house.hear(story.registered(ages=self.ages(now() - timedelta(seconds=5))))
        with house.running.engine.begin() as connection:  # as if it had been given by a minor
            connection.exec_driver_sql(
                "update consents set given_at = given_at - interval '2 days' where case_id = %s",
                (story.case,),
            )

        assert before == {"education": True}
        assert permits(house.decide(story, "education")) == {"education": False}

    def test_an_adults_own_word_opens_it(self, house):
        story, _ = house.consented(ages=self.ages(now() - timedelta(days=3)), guardian_too=False)

        assert permits(house.decide(story, "education")) == {"education": True}

    def test_a_former_guardian_consents_to_nothing(self, house):
        story = house.story(ages=self.ages(now() - timedelta(days=3)))

        answer = house.partner("dj-authority").give_consent(
            story.case, story.guardian, story.receiver
        )

        assert (answer.status_code, rule(answer)) == (422, "guardian-without-authority")

    def test_c29_an_authority_that_is_ended_shuts_what_rested_on_it(self, house):
        story, _ = house.consented()
        before = permits(house.decide(story, "education"))

        house.hear(story.appointed(end=now() - timedelta(seconds=5)))

        assert before == {"education": True}
        assert permits(house.decide(story, "education")) == {"education": False}

    def test_an_authority_that_no_longer_covers_sharing_shuts_it_too(self, house):
        story, _ = house.consented()

        house.hear(story.appointed(scopes=(GuardianScope.HEALTH,)))

        assert permits(house.decide(story, "education")) == {"education": False}
