"""What must hold for a consent, its replacement, a dispute or another right to be recorded.

One rule at a time. (R44, R46-R50, R57, R58)
"""

from dataclasses import replace
from datetime import timedelta

import pytest

from schemas.codes import LawfulBasis, RecipientClass, Section, UserRole
from services.common.refusal import NotYetKnown, Refusal
from services.consent import recording
from services.consent.facts import TICK, Performers, Period, PersonId, Prohibition
from services.consent.rights import Invocation, Limits
from tests.consent.builders import (
    AUNT,
    DAY,
    NOON,
    ORIGIN,
    STRANGER,
    UNCLE,
    a_case,
    a_consent,
    a_guardian,
    a_permission,
)

LIMITS = Limits(
    most=30 * DAY,
    classes=frozenset({RecipientClass.LEAD_AUTHORITY_ORIGIN}),
    sections=frozenset({Section.IDENTITY, Section.EDUCATION}),
    roles=frozenset({UserRole.SUPERVISOR}),
    persons=2,
)
CLASSES = {ORIGIN: "lead-authority-origin", STRANGER: "child-protection-partner-ngo"}
MONTH = Period(NOON, NOON + 30 * DAY)
PERMISSION = a_permission(sections=frozenset({"identity"}), period=MONTH)


def an_invocation(permission=PERMISSION, **changes):
    consent = {
        "basis": LawfulBasis.LEGAL_DUTY_CHILD_PROTECTION,
        "performers": Performers(),
        "given_at": NOON,
        "permission": permission,
    }
    told = {"persons": 2, "considered": frozenset({UNCLE}), "telling_is_safe": True}
    own = {name: changes.pop(name) for name in list(changes) if name in told}
    return Invocation(consent=a_consent(**(consent | changes)), **(told | own))


def check(invoked, *, case=None, limits=LIMITS, roles=("supervisor",)):
    recording.check_invoked(
        invoked, case or a_case(), limits, classes=CLASSES, roles=roles, now=NOON
    )


def test_within_all_limits_it_is_recorded():
    check(an_invocation())


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"permission": None}, recording.NotProvidedFor),
        ({"basis": None}, recording.NotProvidedFor),
        ({"basis": LawfulBasis.GUARDIAN_CONSENT}, recording.NotProvidedFor),
        ({"given_at": NOON + timedelta(minutes=6)}, recording.GivenInTheFuture),
        ({"persons": 1}, recording.SecondPersonMissing),
        ({"considered": frozenset()}, recording.GuardianNotConsidered),
    ],
)
def test_what_is_missing_is_named(changed, refusal):
    with pytest.raises(refusal):
        check(an_invocation(**changed))


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"period": Period(NOON, NOON + 30 * DAY + DAY / 86_400)}, recording.BeyondThisBasis),
        ({"period": Period(NOON - DAY, NOON)}, recording.PeriodOver),
        ({"recipients": frozenset({ORIGIN, STRANGER})}, recording.BeyondThisBasis),
        ({"recipients": frozenset({ORIGIN, "nobody"})}, recording.UnknownRecipient),
        ({"sections": frozenset({"identity", "mhpss"})}, recording.BeyondThisBasis),
        ({"sections": None}, recording.BeyondThisBasis),
    ],
)
def test_beyond_one_limit_it_is_refused(changed, refusal):
    with pytest.raises(refusal):
        check(an_invocation(replace(PERMISSION, **changed)))


def test_a_right_the_country_does_not_know_is_refused():
    with pytest.raises(recording.NotProvidedFor):
        check(an_invocation(), limits=None)


@pytest.mark.parametrize("roles", [(), ("case-manager",)])
def test_without_a_person_in_a_role_that_may_it_is_refused(roles):
    with pytest.raises(recording.NotTheirsToInvoke):
        check(an_invocation(), roles=roles)


@pytest.mark.parametrize("period", [MONTH, Period(NOON, NOON)])
def test_each_guardian_of_the_day_must_have_been_considered(period):
    aunt = a_guardian(id=AUNT, period=period)
    case = a_case(guardians={UNCLE: a_guardian(), AUNT: aunt})

    with pytest.raises(recording.GuardianNotConsidered):
        check(an_invocation(), case=case)
    check(an_invocation(considered=frozenset({UNCLE, AUNT})), case=case)


def test_of_a_guardian_of_the_past_nobody_needs_to_think():
    past = a_guardian(id=AUNT, period=Period(NOON - 2 * DAY, NOON - DAY))

    check(an_invocation(), case=a_case(guardians={UNCLE: a_guardian(), AUNT: past}))


@pytest.mark.parametrize(
    "record",
    [
        lambda at: recording.check_given(a_consent(given_at=at), a_case(), {ORIGIN}, NOON),
        lambda at: check(an_invocation(given_at=at)),
    ],
)
def test_the_clock_of_whoever_records_it_may_be_five_minutes_ahead(record):
    record(NOON + timedelta(minutes=5))

    with pytest.raises(recording.GivenInTheFuture):
        record(NOON + timedelta(minutes=5) + TICK)


CHILD = Performers(child=True)
GUARDIAN = Performers(guardians=frozenset({UNCLE}))
OLD = a_consent(performers=Performers(child=True, guardians=frozenset({UNCLE})))
WITH_AUNT = a_case(guardians={UNCLE: a_guardian(), AUNT: a_guardian(id=AUNT, scopes=frozenset())})
"""She may decide on other things."""


@pytest.mark.parametrize(
    ("new", "old", "refusal"),
    [
        ({}, {}, None),
        ({"performers": CHILD}, {}, None),
        ({"performers": GUARDIAN}, {}, None),
        ({"given_at": OLD.given_at + DAY}, {}, None),
        ({"given_at": OLD.given_at - DAY}, {}, recording.ReplacesLaterConsent),
        ({}, {"basis": "court-order"}, recording.NotTheirsToWithdraw),
        (
            {"performers": Performers(guardians=frozenset({AUNT}))},
            {},
            recording.NotTheirsToWithdraw,
        ),
        (
            {"performers": Performers(guardians=frozenset({AUNT}))},
            {"performers": Performers(guardians=frozenset({AUNT}))},
            None,
        ),
    ],
)
def test_who_may_put_which_consent_in_the_place_of_which(new, old, refusal):
    newer = replace(OLD, id=a_consent(11).id, **new)
    older = replace(OLD, **old)

    if refusal is None:
        recording.check_replacement(newer, older, WITH_AUNT, NOON)
        return
    with pytest.raises(refusal):
        recording.check_replacement(newer, older, WITH_AUNT, NOON)


@pytest.mark.parametrize(
    ("by", "case", "may"),
    [
        (CHILD, a_case(), True),
        (CHILD, a_case(age_band="own-consent-age"), True),
        (GUARDIAN, a_case(), True),
        (GUARDIAN, a_case(age_band="own-consent-age"), False),
        (GUARDIAN, a_case(guardians={UNCLE: a_guardian(scopes=frozenset())}), False),
        (Performers(guardians=frozenset({AUNT})), WITH_AUNT, False),
        (Performers(household=frozenset({UNCLE})), a_case(), False),
        (Performers(), a_case(), False),
    ],
)
def test_r48_whose_no_is_written_down(by, case, may):
    if may:
        recording.check_dispute(case, by, NOON)
        return
    with pytest.raises(recording.NotTheirsToDispute):
        recording.check_dispute(case, by, NOON)


@pytest.mark.parametrize(
    ("by", "refusal"),
    [
        (Performers(guardians=frozenset({AUNT})), NotYetKnown),
        (
            Performers(guardians=frozenset({AUNT}), household=frozenset({PersonId(UNCLE)})),
            NotYetKnown,
        ),
        (Performers(child=True, guardians=frozenset({AUNT})), None),
        (Performers(guardians=frozenset({AUNT, UNCLE})), None),
        (Performers(household=frozenset({PersonId(UNCLE)})), Refusal),
        (Performers(), Refusal),
    ],
)
def test_r48_a_no_is_waited_for_where_its_guardian_may_not_have_arrived_yet(by, refusal):
    for check_no in (
        lambda: recording.check_dispute(a_case(), by, NOON),
        lambda: recording.check_withdrawal(OLD, a_case(), by, NOON),
    ):
        if refusal is None:
            check_no()
            continue
        with pytest.raises(refusal) as refused:
            check_no()
        assert isinstance(refused.value, NotYetKnown) is (refusal is NotYetKnown)


@pytest.mark.parametrize(
    ("case", "refusal"),
    [(a_case(), NotYetKnown), (WITH_AUNT, recording.GuardianWithoutAuthority)],
)
def test_a_yes_is_waited_for_where_its_guardian_may_not_have_arrived_yet(case, refusal):
    hers = a_consent(performers=Performers(child=True, guardians=frozenset({AUNT, UNCLE})))

    with pytest.raises(refusal):
        recording.check_given(hers, case, {ORIGIN}, NOON)


def test_a_small_child_and_its_guardian_may_both_be_asked():
    recording.check_given(OLD, a_case(age_band="under-assent-age"), {ORIGIN}, NOON)


def test_whom_an_exception_forbids_must_be_known_as_well():
    """Of a name that is misspelt nothing would be kept."""
    known, unknown, anybody = (
        Prohibition(recipients=recipients)
        for recipients in (frozenset({ORIGIN}), frozenset({ORIGIN, "et-unheard-of"}), None)
    )

    recording.check_given(a_consent(prohibitions=(known, anybody)), a_case(), {ORIGIN}, NOON)
    with pytest.raises(recording.UnknownRecipient) as refused:
        recording.check_given(a_consent(prohibitions=(known, unknown)), a_case(), {ORIGIN}, NOON)

    assert refused.value.expression == "Consent.provision.provision[1].actor"


def test_a_consent_that_only_forbids_names_nobody():
    recording.check_given(a_consent(permission=None), a_case(), set(), NOON)
