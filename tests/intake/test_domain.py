"""The rules of intake, one sentence each."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.codes import AgeBand, GuardianScope, HandoffKind, Purpose, Section, UascStatus
from services.common.refusal import NotFound
from services.intake.domain import (
    AgeRules,
    BidWithoutPanel,
    BornInTheFuture,
    Case,
    CaseClosed,
    CaseId,
    ChildNotHeard,
    Contribution,
    DeadlineTooFar,
    Guardian,
    GuardianId,
    Handoff,
    NeitherConsentNorBasis,
    NoAuthorityDocument,
    NoLongerAChild,
    OrganisationId,
    PlanWithoutActivity,
    ReferralId,
    Registration,
    SectionTooLarge,
    section_id,
)

NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)
HERE = ZoneInfo("Africa/Djibouti")
RULES = AgeRules(assent=7, own_consent=16, zone=HERE)
SHELTER, HOST, ORIGIN, STRANGER = (
    OrganisationId(name) for name in ("dj-red-cross", "dj-authority", "et-mowsa", "et-other-ngo")
)


def a_registration(**changes):
    asked = Registration(
        organisation=HOST,
        registered_by=SHELTER,
        uasc_status=UascStatus.UNACCOMPANIED,
        born=date(2011, 3, 4),
        consented=True,
        vital_interest_until=None,
    )
    return replace(asked, **changes)


def a_case(**changes):
    case = Case(
        id=CaseId(UUID(int=1)),
        organisation=HOST,
        members=frozenset({HOST, SHELTER}),
        jurisdiction=("DJ", "1"),
        registered_at=NOON,
    )
    return replace(case, **changes)


def a_contribution(section, **changes):
    filed = Contribution(
        section=section, size=1000, panel=0, activities=0, reasons_for_none=0, views=False
    )
    return replace(filed, **changes)


def a_handoff(**changes):
    handoff = Handoff(
        referral=ReferralId(UUID(int=2)),
        case=CaseId(UUID(int=1)),
        kind=HandoffKind.TRANSFER,
        sender=HOST,
        receiver=ORIGIN,
        purpose=Purpose.REUNIFICATION,
        wanted=frozenset({Section.IDENTITY, Section.HEALTH}),
    )
    return replace(handoff, **changes)


def test_r49_a_registration_with_consent_stands():
    a_registration().check_basis(NOON)


def test_r49_without_consent_or_basis_nobody_is_registered():
    with pytest.raises(NeitherConsentNorBasis):
        a_registration(consented=False).check_basis(NOON)


def test_r77_vital_interest_stands_for_three_days():
    soon = NOON + timedelta(days=2, hours=23)

    a_registration(consented=False, vital_interest_until=soon).check_basis(NOON)


def test_r77_vital_interest_does_not_stand_for_longer():
    late = NOON + timedelta(days=3)

    with pytest.raises(DeadlineTooFar):
        a_registration(consented=False, vital_interest_until=late).check_basis(NOON)


@pytest.mark.parametrize(
    ("born", "band"),
    [
        (date(2019, 9, 2), AgeBand.UNDER_ASSENT_AGE),
        (date(2019, 9, 1), AgeBand.ASSENT_AGE),
        (date(2010, 9, 2), AgeBand.ASSENT_AGE),
        (date(2010, 9, 1), AgeBand.OWN_CONSENT_AGE),
        (date(2008, 9, 2), AgeBand.OWN_CONSENT_AGE),
    ],
)
def test_ages_turn_on_the_birthday(born, band):
    assert a_registration(born=born).ages(RULES, NOON).band(NOON) is band


def test_an_age_begins_at_its_first_instant():
    ages, tick = a_registration().ages(RULES, NOON), timedelta(microseconds=1)

    assert [ages.band(at) for at in (ages.assent - tick, ages.assent)] == [
        AgeBand.UNDER_ASSENT_AGE,
        AgeBand.ASSENT_AGE,
    ]
    assert [ages.band(at) for at in (ages.own_consent - tick, ages.own_consent)] == [
        AgeBand.ASSENT_AGE,
        AgeBand.OWN_CONSENT_AGE,
    ]


def test_a_child_is_registered_on_the_day_of_its_birth_as_its_country_counts_days():
    late = datetime(2026, 9, 1, 22, tzinfo=UTC)  # the second there

    for born in (date(2026, 9, 1), date(2026, 9, 2)):
        assert a_registration(born=born).ages(RULES, late).band(late) is AgeBand.UNDER_ASSENT_AGE
    with pytest.raises(BornInTheFuture):
        a_registration(born=date(2026, 9, 3)).ages(RULES, late)


def test_each_version_of_a_section_has_a_name_of_its_own():
    cases = [CaseId(UUID(int=number)) for number in (1, 2)]
    asked = [(case, of, no) for case in cases for of in (Section.BIA, Section.BID) for no in (1, 2)]

    names = [section_id(*each) for each in asked]

    assert all(isinstance(each, UUID) for each in names)
    assert len(set(names)) == len(names)
    assert names == [section_id(*each) for each in asked]


def test_d19_a_person_of_full_age_is_not_a_child():
    with pytest.raises(NoLongerAChild):
        a_registration(born=date(2008, 9, 1)).ages(RULES, NOON)


def test_d19_nobody_is_born_tomorrow():
    with pytest.raises(BornInTheFuture):
        a_registration(born=date(2026, 9, 2)).ages(RULES, NOON)


@pytest.mark.parametrize(
    ("zone", "begins"),
    [
        ("Africa/Djibouti", datetime(2029, 3, 3, 21, tzinfo=UTC)),
        ("Africa/Addis_Ababa", datetime(2029, 3, 3, 21, tzinfo=UTC)),
        ("UTC", datetime(2029, 3, 4, tzinfo=UTC)),
        ("America/Bogota", datetime(2029, 3, 4, 5, tzinfo=UTC)),
    ],
)
def test_c29_a_birthday_begins_at_midnight_in_the_childs_jurisdiction(zone, begins):
    rules = AgeRules(assent=7, own_consent=16, zone=ZoneInfo(zone))

    assert a_registration(born=date(2011, 3, 4)).ages(rules, NOON).majority == begins


def test_of_one_born_on_29_february_it_is_the_1_march_where_there_is_none():
    ages = a_registration(born=date(2012, 2, 29)).ages(RULES, NOON)

    assert ages.own_consent == datetime(2028, 2, 29, tzinfo=HERE)
    assert ages.majority == datetime(2030, 3, 1, tzinfo=HERE)


@pytest.mark.parametrize(
    ("at", "is_a_child"),
    [
        (datetime(2026, 9, 1, 20, 59, 59, 999999, tzinfo=UTC), True),
        (datetime(2026, 9, 1, 21, tzinfo=UTC), False),
    ],
)
def test_d19_full_age_is_reached_at_the_first_instant_of_that_day(at, is_a_child):
    registration = a_registration(born=date(2008, 9, 2))

    if is_a_child:
        assert registration.ages(RULES, at).band(at) is AgeBand.OWN_CONSENT_AGE
    else:
        with pytest.raises(NoLongerAChild):
            registration.ages(RULES, at)


@given(st.dates(date(2009, 1, 1), date(2026, 8, 31)))
def test_nobody_gets_younger(born):
    ages = a_registration(born=born).ages(RULES, NOON)

    assert ages.assent < ages.own_consent < ages.majority
    assert ages.majority > NOON


@pytest.mark.parametrize("member", [HOST, SHELTER])
def test_whoever_is_on_the_case_may_add_to_its_file(member):
    a_case().check_may_add(member)


def test_a_stranger_is_told_that_there_is_nothing():
    with pytest.raises(NotFound):
        a_case().check_may_add(STRANGER)


def test_a_stranger_learns_nothing_of_a_closed_case_either():
    with pytest.raises(NotFound):
        a_case().close().check_may_add(STRANGER)


def test_a_closed_file_does_not_grow():
    with pytest.raises(CaseClosed):
        a_case().close().check_may_add(HOST)


def test_a_closed_file_may_be_read():
    a_case().close().check_may_read(HOST)


def test_until_responsibility_passes_both_are_on_the_case():
    case = a_case().joined_by(ORIGIN)

    for member in (HOST, ORIGIN):
        case.check_may_add(member)
    assert case.organisation == HOST


def test_when_responsibility_has_passed_the_sender_is_off_the_case():
    case = a_case().joined_by(ORIGIN).pass_to(ORIGIN)

    assert (case.organisation, case.members) == (ORIGIN, {ORIGIN})


def test_a_handoff_that_came_to_nothing_takes_the_receiver_off():
    with pytest.raises(NotFound):
        a_case().joined_by(ORIGIN).left_by(ORIGIN).check_may_read(ORIGIN)


def test_the_responsible_organisation_never_leaves():
    assert a_case().left_by(HOST) == a_case()


def test_r93_a_determination_needs_its_panel():
    with pytest.raises(BidWithoutPanel):
        a_contribution(Section.BID, panel=2, views=True).check()


@pytest.mark.parametrize("section", [Section.BIA, Section.BID])
def test_r94_an_assessment_writes_the_childs_views_down(section):
    with pytest.raises(ChildNotHeard):
        a_contribution(section, panel=3).check()


def test_r93_a_determination_with_panel_and_views_is_filed():
    a_contribution(Section.BID, panel=3, views=True).check()


@pytest.mark.parametrize(
    "section", [Section.PLAN_ECONOMIC, Section.PLAN_SOCIAL, Section.PLAN_PSYCHOSOCIAL]
)
def test_r109_a_plan_names_an_activity_or_why_there_is_none(section):
    with pytest.raises(PlanWithoutActivity):
        a_contribution(section).check()

    a_contribution(section, activities=1).check()
    a_contribution(section, reasons_for_none=1).check()


def test_f48_a_section_that_could_not_travel_is_refused():
    a_contribution(Section.HEALTH, size=256 * 1024).check()

    with pytest.raises(SectionTooLarge):
        a_contribution(Section.HEALTH, size=256 * 1024 + 1).check()


def test_r51_a_guardian_without_document_has_no_authority():
    guardian = Guardian(
        id=GuardianId(UUID(int=3)),
        case=CaseId(UUID(int=1)),
        scopes=frozenset({GuardianScope.SHARING}),
        start=NOON,
        end=None,
        documents=0,
    )

    with pytest.raises(NoAuthorityDocument):
        guardian.check()

    replace(guardian, documents=1).check()


def test_r36_before_the_introduction_nothing_is_due():
    assert a_handoff().due(Section) == frozenset()


def test_after_the_introduction_only_what_was_asked_for_is_due():
    handoff = a_handoff(introduced=True)

    assert handoff.due(Section) == {Section.IDENTITY, Section.HEALTH}
    assert handoff.due([Section.HEALTH, Section.MHPSS]) == {Section.HEALTH}


def test_a_sealed_section_has_one_id_per_version_and_receiver():
    handoff = a_handoff()
    other = a_handoff(receiver=STRANGER)

    assert handoff.binary(Section.HEALTH, 1) == handoff.binary(Section.HEALTH, 1)
    assert (
        len(
            {
                handoff.binary(Section.HEALTH, 1),
                handoff.binary(Section.HEALTH, 2),
                handoff.binary(Section.IDENTITY, 1),
                other.binary(Section.HEALTH, 1),
            }
        )
        == 4
    )
