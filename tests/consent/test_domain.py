"""Each row of the decision table, one at a time; and who may record, withdraw and read."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest

from schemas.codes import AgeBand, HandoffKind, HandoffState
from services.common.refusal import NotYetKnown
from services.consent import recording, standing
from services.consent.domain import decide
from services.consent.facts import (
    GuardianId,
    OrganisationId,
    Partner,
    Performers,
    Period,
    Permission,
    Prohibition,
    Reason,
)
from tests.consent.builders import (
    AUNT,
    DAY,
    HOST,
    NOON,
    ORIGIN,
    SECTIONS,
    STRANGER,
    UNCLE,
    YEAR,
    a_case,
    a_consent,
    a_guardian,
    a_handoff,
    a_permission,
    a_request,
    an_agreement,
    facts,
)

MILLISECOND = timedelta(milliseconds=1)


def test_what_child_and_guardian_allowed_is_permitted_and_says_by_which_consent_until_when():
    decision = decide(facts(), a_request(), NOON)

    assert decision.permit
    assert decision.reason is Reason.PERMITTED
    assert decision.consents == (a_consent().id,)
    assert decision.until == YEAR.end


def test_without_any_consent_nothing_is_permitted():
    decision = decide(facts(consents=()), a_request(), NOON)

    assert (decision.permit, decision.reason) == (False, Reason.NO_CONSENT)


@pytest.mark.parametrize(
    ("changed", "asked", "reason"),
    [
        pytest.param({}, {"section": "shoe-size"}, Reason.UNKNOWN_WORD, id="unknown section"),
        pytest.param({}, {"purpose": "curiosity"}, Reason.UNKNOWN_WORD, id="unknown purpose"),
        pytest.param({"recipient": None}, {}, Reason.NOT_AN_ACTIVE_PARTNER, id="unregistered"),
        pytest.param({"discloser": None}, {}, Reason.NOT_AN_ACTIVE_PARTNER, id="no discloser"),
        pytest.param(
            {"recipient": Partner(ORIGIN, "ET", enabled=False)},
            {},
            Reason.NOT_AN_ACTIVE_PARTNER,
            id="A20 disabled recipient",
        ),
        pytest.param(
            {"discloser": Partner(HOST, "DJ", enabled=False)},
            {},
            Reason.NOT_AN_ACTIVE_PARTNER,
            id="A20 disabled discloser",
        ),
        pytest.param({"handoff": None}, {}, Reason.NO_HANDOFF, id="nobody referred"),
        pytest.param(
            {"handoff": a_handoff(accepted=False)}, {}, Reason.NO_HANDOFF, id="not accepted"
        ),
        pytest.param(
            {"handoff": a_handoff(state=HandoffState.WITHDRAWN)}, {}, Reason.NO_HANDOFF, id="over"
        ),
        pytest.param(
            {"handoff": a_handoff(receiver=STRANGER)}, {}, Reason.NO_HANDOFF, id="to another"
        ),
        pytest.param(
            {"handoff": a_handoff(sender=STRANGER)}, {}, Reason.NO_HANDOFF, id="by another"
        ),
        pytest.param({}, {"recipient": STRANGER}, Reason.NO_HANDOFF, id="asked by another"),
        pytest.param({}, {"recipient": "et-mowsa-addis"}, Reason.NO_HANDOFF, id="C06 sub-unit"),
        pytest.param({}, {"section": "health"}, Reason.NOT_ASKED_FOR, id="section not asked for"),
        pytest.param(
            {}, {"purpose": "return-enforcement"}, Reason.NOT_ASKED_FOR, id="C07 other purpose"
        ),
        pytest.param({"case": a_case(closed=True)}, {}, Reason.CASE_CLOSED, id="C31 closed"),
        pytest.param({"agreements": ()}, {}, Reason.NO_AGREEMENT, id="no agreement"),
        pytest.param(
            {"agreements": (an_agreement(parties=frozenset({HOST, STRANGER})),)},
            {},
            Reason.NO_AGREEMENT,
            id="agreement with another",
        ),
        pytest.param(
            {"agreements": (an_agreement(period=Period(NOON - 9 * DAY, NOON - MILLISECOND)),)},
            {},
            Reason.NO_AGREEMENT,
            id="agreement lapsed",
        ),
        pytest.param(
            {"agreements": (an_agreement(border=frozenset()),)},
            {},
            Reason.NO_AGREEMENT,
            id="agreement is domestic",
        ),
        pytest.param(
            {"agreements": (an_agreement(sections=frozenset({"identity"})),)},
            {},
            Reason.NO_AGREEMENT,
            id="agreement for other sections",
        ),
    ],
)
def test_a_route_that_is_not_open_denies_whatever_was_consented_to(changed, asked, reason):
    decision = decide(facts(**changed), a_request(**asked), NOON)

    assert (decision.permit, decision.reason, decision.consents) == (False, reason, ())


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        pytest.param({"permission": None}, Reason.NO_CONSENT, id="permits nothing at all"),
        pytest.param(
            {"permission": a_permission(recipients=frozenset({STRANGER}))},
            Reason.OTHER_RECIPIENT,
            id="C06 for a sibling organisation",
        ),
        pytest.param(
            {"permission": a_permission(sections=frozenset({"identity"}))},
            Reason.OTHER_SECTION,
            id="C02 other section",
        ),
        pytest.param(
            {"permission": a_permission(sections=frozenset())},
            Reason.OTHER_SECTION,
            id="no section",
        ),
        pytest.param(
            {"permission": a_permission(purposes=frozenset({"reunification"}))},
            Reason.OTHER_PURPOSE,
            id="C07 other purpose",
        ),
        pytest.param(
            {"permission": a_permission(cross_border=False)},
            Reason.NOT_ACROSS_THE_BORDER,
            id="R55 not across the border",
        ),
        pytest.param(
            {"performers": Performers(child=True)},
            Reason.PERFORMERS_INCOMPLETE,
            id="R48 child alone",
        ),
        pytest.param(
            {"performers": Performers(guardians=frozenset({UNCLE}))},
            Reason.PERFORMERS_INCOMPLETE,
            id="R48 guardian alone",
        ),
        pytest.param(
            {"performers": Performers(child=True, guardians=frozenset({AUNT}))},
            Reason.PERFORMERS_INCOMPLETE,
            id="R50 unknown guardian",
        ),
        pytest.param({"disputed": True}, Reason.IN_DISPUTE, id="in dispute"),
        pytest.param(
            {"permission": a_permission(period=Period(NOON + MILLISECOND, NOON + DAY))},
            Reason.NOT_YET,
            id="not yet",
        ),
        pytest.param(
            {"permission": a_permission(period=Period(NOON - DAY, NOON - MILLISECOND))},
            Reason.EXPIRED,
            id="C05 expired 1 ms ago",
        ),
        pytest.param({"withdrawn_at": NOON}, Reason.WITHDRAWN, id="withdrawn"),
        pytest.param({"withdrawn_at": NOON + DAY}, Reason.WITHDRAWN, id="F-25 withdrawn tomorrow"),
        pytest.param(
            {"withdrawn_sections": frozenset({"education"})}, Reason.WITHDRAWN, id="section"
        ),
        pytest.param(
            {"prohibitions": (Prohibition(sections=frozenset({"education"})),)},
            Reason.PROHIBITED,
            id="nested deny",
        ),
        pytest.param({"prohibitions": (Prohibition(),)}, Reason.PROHIBITED, id="denies all"),
    ],
)
def test_a_consent_that_does_not_say_yes_says_why(changed, reason):
    consent = a_consent(**changed)

    decision = decide(facts(consents=(consent,)), a_request(), NOON)

    assert (decision.permit, decision.reason) == (False, reason)
    assert [one for one, _ in decision.found] == [consent.id]


@pytest.mark.parametrize("instant", [YEAR.start, YEAR.end])
def test_a_period_includes_both_of_its_ends(instant):
    case = a_case(guardians={UNCLE: a_guardian(period=Period(NOON - 400 * DAY, NOON + 400 * DAY))})
    early = a_consent(given_at=NOON - 200 * DAY)
    agreement = an_agreement(period=Period(NOON - 400 * DAY, NOON + 400 * DAY))

    decision = decide(
        facts(case=case, consents=(early,), agreements=(agreement,)), a_request(), instant
    )

    assert decision.permit


def test_a_period_of_another_time_zone_ends_at_the_same_instant_everywhere():
    addis = timezone(timedelta(hours=3))
    ends = datetime(2026, 9, 1, 15, tzinfo=addis)  # noon in UTC
    consent = a_consent(permission=a_permission(period=Period(NOON - DAY, ends)))

    assert decide(facts(consents=(consent,)), a_request(), NOON).permit
    assert not decide(facts(consents=(consent,)), a_request(), NOON + MILLISECOND).permit


@pytest.mark.parametrize("ends", [(0, 1), (1, 0), (1, 1)])
def test_an_instant_without_time_zone_makes_no_period(ends):
    start, end = (NOON.replace(tzinfo=None) if bare else NOON for bare in ends)

    with pytest.raises(ValueError, match="time zone"):
        Period(start, end)


def test_both_ends_of_a_period_are_kept_in_utc():
    east = timezone(timedelta(hours=3))

    period = Period(NOON.astimezone(east), (NOON + DAY).astimezone(east))

    assert (period.start.tzinfo, period.end.tzinfo) == (UTC, UTC)
    assert period == Period(NOON, NOON + DAY)


@pytest.mark.parametrize("section", ["trafficking-exploitation", "hiv-srh", "mhpss", "child-views"])
def test_a_sensitive_section_is_never_meant_unless_it_is_named(section):
    unnamed = a_consent(permission=a_permission(sections=None))
    handoff = a_handoff(sections=frozenset({section, "education"}))
    asked = a_request(section=section)

    decision = decide(facts(consents=(unnamed,), handoff=handoff), asked, NOON)

    assert decision.reason is Reason.OTHER_SECTION
    assert decide(facts(consents=(unnamed,), handoff=handoff), a_request(), NOON).permit


@pytest.mark.parametrize(
    ("band", "child", "guardian", "permitted"),
    [
        (AgeBand.UNDER_ASSENT_AGE, False, True, True),
        (AgeBand.UNDER_ASSENT_AGE, True, False, False),
        (AgeBand.ASSENT_AGE, True, True, True),
        (AgeBand.ASSENT_AGE, False, True, False),
        (AgeBand.ASSENT_AGE, True, False, False),
        (AgeBand.OWN_CONSENT_AGE, True, False, True),
        (AgeBand.OWN_CONSENT_AGE, False, True, False),
        (None, True, True, False),
        ("grown-up", True, True, False),
    ],
)
def test_who_must_consent_follows_from_the_age(band, child, guardian, permitted):
    performers = Performers(child, frozenset({UNCLE} if guardian else ()))
    consents = (a_consent(performers=performers),)

    decision = decide(facts(case=a_case(age_band=band), consents=consents), a_request(), NOON)

    assert decision.permit is permitted


@pytest.mark.parametrize(
    ("scopes", "period"),
    [
        ({"education", "health"}, YEAR),
        ({"sharing"}, Period(NOON - 9 * DAY, NOON + DAY)),
        ({"sharing"}, Period(NOON - 90 * DAY, NOON - MILLISECOND)),
    ],
    ids=["no authority to share", "appointed after the consent", "C29 authority has lapsed"],
)
def test_a_guardian_has_authority_to_share_on_that_date_and_still(scopes, period):
    guardian = a_guardian(scopes=frozenset(scopes), period=period)

    decision = decide(facts(case=a_case(guardians={UNCLE: guardian})), a_request(), NOON)

    assert decision.reason is Reason.PERFORMERS_INCOMPLETE


def test_a_permit_that_says_nothing_of_a_border_does_not_reach_across_one():
    silent = Permission(frozenset({ORIGIN}), frozenset({"reintegration"}), SECTIONS, YEAR)

    decision = decide(facts(consents=(a_consent(permission=silent),)), a_request(), NOON)

    assert decision.reason is Reason.NOT_ACROSS_THE_BORDER


@pytest.mark.parametrize(
    ("changes", "crosses"),
    [
        ({}, True),
        ({"recipient": Partner(ORIGIN, "DJ", enabled=True)}, False),
        ({"discloser": None}, True),
        ({"recipient": None}, True),
        ({"discloser": None, "recipient": None}, True),
    ],
)
def test_a_border_is_crossed_unless_both_are_known_to_be_in_one_country(changes, crosses):
    assert facts(**changes).crosses_border is crosses


def test_at_home_an_agreement_is_needed_and_no_permit_for_the_border():
    at_home = {
        "discloser": Partner(HOST, "ET", enabled=True),
        "consents": (a_consent(permission=a_permission(cross_border=False)),),
    }
    domestic = (an_agreement(border=frozenset()),)

    assert decide(facts(**at_home, agreements=domestic), a_request(), NOON).permit
    assert not decide(facts(**at_home, agreements=()), a_request(), NOON).permit


def test_a_later_denial_of_the_same_instant_wins_in_either_order_of_arrival():
    """C04"""
    permit = a_consent(10)
    deny = a_consent(11, permission=None, prohibitions=(Prohibition(),))

    decisions = [
        decide(facts(consents=consents), a_request(), NOON)
        for consents in ((permit, deny), (deny, permit))
    ]

    assert decisions[0] == decisions[1]
    assert decisions[0].reason is Reason.PROHIBITED
    assert decisions[0].consents == (deny.id,)


def test_a_denial_counts_though_its_consent_is_incomplete_disputed_or_expired_as_a_permit():
    deny = a_consent(
        11,
        performers=Performers(),
        disputed=True,
        permission=a_permission(period=Period(NOON - 2 * DAY, NOON - DAY)),
        prohibitions=(Prohibition(sections=frozenset({"education"})),),
    )

    decision = decide(facts(consents=(a_consent(), deny)), a_request(), NOON)

    assert decision.reason is Reason.PROHIBITED


def test_a_family_lifts_a_denial_by_withdrawing_it_and_consenting_anew():
    taken_back = a_consent(11, prohibitions=(Prohibition(),), withdrawn_at=NOON - DAY)
    before = a_consent(12, recorded_at=NOON - 2 * DAY)
    after = a_consent(13, recorded_at=NOON - MILLISECOND)

    assert not decide(facts(consents=(taken_back, before)), a_request(), NOON).permit
    decision = decide(facts(consents=(taken_back, before, after)), a_request(), NOON)

    assert decision.consents == (after.id,)


def test_a_closed_case_releases_nothing_new_and_lets_open_what_was_released():
    closed = facts(case=a_case(closed=True))

    assert not decide(closed, a_request(), NOON).permit
    assert decide(closed, a_request(released_before=True), NOON).permit


SERVICE = "et-livelihood-ngo"


@pytest.mark.parametrize("organisation", [HOST, ORIGIN])
def test_after_a_transfer_both_who_had_and_who_has_the_case_may_read_its_ledger(organisation):
    case = a_case(organisation=ORIGIN, handoffs=(a_handoff(state=HandoffState.COMPLETED),))

    assert standing.may_read_ledger(case, organisation)


@pytest.mark.parametrize(
    ("organisation", "records", "reads"),
    [
        pytest.param(HOST, True, True, id="responsible"),
        pytest.param("dj-red-cross", True, True, id="registrar"),
        pytest.param(ORIGIN, True, False, id="receiver of an accepted transfer"),
        pytest.param(SERVICE, True, False, id="receiver of an accepted referral"),
        pytest.param(STRANGER, False, False, id="stranger"),
        pytest.param("", False, False, id="nobody"),
    ],
)
def test_who_may_record_a_consent_and_who_may_read_the_ledger(organisation, records, reads):
    referral = a_handoff(kind=HandoffKind.REFERRAL, receiver=SERVICE)
    case = a_case(handoffs=(a_handoff(), referral))

    assert standing.is_on(case, organisation) is records
    assert standing.may_read_ledger(case, organisation) is reads


@pytest.mark.parametrize(
    ("handoff", "on", "asked"),
    [
        (a_handoff(accepted=False, state=HandoffState.NOTIFIED), False, True),
        (a_handoff(accepted=False, state=HandoffState.DECLINED), False, False),
        (a_handoff(state=HandoffState.COMPLETED), True, False),
        (a_handoff(state=HandoffState.WITHDRAWN), False, False),
        (a_handoff(state=HandoffState.FAILED), False, False),
    ],
)
def test_a_receiver_is_on_the_case_from_its_acceptance_while_the_handoff_stands(handoff, on, asked):
    case = a_case(handoffs=(handoff,))

    assert (standing.is_on(case, ORIGIN), standing.is_asked(case, ORIGIN)) == (on, asked)


def test_a_case_nobody_has_told_us_of_involves_nobody():
    unknown = a_case(organisation=None, registered_by=None, handoffs=())

    assert not standing.is_on(unknown, HOST)


@pytest.mark.parametrize(
    ("changed", "band", "refusal"),
    [
        ({"given_at": NOON + DAY}, AgeBand.ASSENT_AGE, recording.GivenInTheFuture),
        (
            {"permission": a_permission(period=Period(NOON - DAY, NOON))},
            AgeBand.ASSENT_AGE,
            recording.PeriodOver,
        ),
        (
            {"permission": a_permission(period=Period(NOON + 2 * DAY, NOON + DAY))},
            AgeBand.ASSENT_AGE,
            recording.PeriodOver,
        ),
        (
            {"permission": a_permission(recipients=frozenset({ORIGIN, "nobody"}))},
            AgeBand.ASSENT_AGE,
            recording.UnknownRecipient,
        ),
        (
            {"performers": Performers(child=True, guardians=frozenset({AUNT}))},
            AgeBand.ASSENT_AGE,
            NotYetKnown,
        ),
        (
            {"given_at": YEAR.start - DAY},
            AgeBand.ASSENT_AGE,
            recording.GuardianWithoutAuthority,
        ),
        (
            {"performers": Performers(child=True)},
            AgeBand.UNDER_ASSENT_AGE,
            recording.ChildWithoutCapacity,
        ),
    ],
)
def test_a_consent_that_could_not_have_been_given_so_is_refused(changed, band, refusal):
    with pytest.raises(refusal):
        recording.check_given(a_consent(**changed), a_case(age_band=band), {ORIGIN}, NOON)


def test_a_childs_assent_may_be_recorded_before_the_guardian_consents():
    alone = a_consent(performers=Performers(child=True))

    recording.check_given(alone, a_case(), {ORIGIN}, NOON)

    assert not decide(facts(consents=(alone,)), a_request(), NOON).permit


NEIGHBOUR = GuardianId(UUID(int=99))


@pytest.mark.parametrize(
    ("by", "allowed"),
    [
        pytest.param(Performers(child=True), True, id="the child"),
        pytest.param(Performers(guardians=frozenset({UNCLE})), True, id="who gave it"),
        pytest.param(Performers(guardians=frozenset({AUNT})), True, id="guardian with authority"),
        pytest.param(
            Performers(guardians=frozenset({NEIGHBOUR})),
            False,
            id="C28 with other scopes",
        ),
        pytest.param(Performers(), False, id="nobody"),
    ],
)
def test_who_may_withdraw(by, allowed):
    neighbour = a_guardian(id=NEIGHBOUR, scopes=frozenset())
    case = a_case(guardians={AUNT: a_guardian(id=AUNT), NEIGHBOUR: neighbour})

    if allowed:
        recording.check_withdrawal(a_consent(), case, by, NOON)
    else:
        with pytest.raises(recording.NotTheirsToWithdraw):
            recording.check_withdrawal(a_consent(), case, by, NOON)


def test_withdrawing_named_sections_leaves_the_others():
    consent, taken = a_consent().withdraw(frozenset({"education", "health"}), NOON)

    assert taken == {"education"}
    assert consent.withdrawn_at is None
    assert not decide(facts(consents=(consent,)), a_request(), NOON).permit
    assert decide(facts(consents=(consent,)), a_request(section="identity"), NOON).permit


def test_withdrawing_section_by_section_ends_in_withdrawal():
    once, _ = a_consent().withdraw(frozenset({"education"}), NOON)

    consent, taken = once.withdraw(frozenset({"identity", "mhpss"}), NOON + DAY)

    assert consent.withdrawn_at == NOON + DAY
    assert taken == {"identity", "mhpss"}


def test_withdrawing_twice_takes_nothing_back_again_and_keeps_the_first_instant():
    once, first = a_consent().withdraw(frozenset(), NOON)

    twice, second = once.withdraw(frozenset(), NOON + DAY)

    assert (first, second) == (a_permission().sections, frozenset())
    assert twice.withdrawn_at == NOON


def test_a_consent_to_several_recipients_is_one_consent_to_each_exactly():
    both = a_consent(permission=a_permission(recipients=frozenset({ORIGIN, STRANGER})))
    to_the_other = facts(
        consents=(both,),
        handoff=a_handoff(receiver=STRANGER),
        recipient=Partner(STRANGER, "ET", enabled=True),
        agreements=(an_agreement(parties=frozenset({HOST, STRANGER})),),
    )

    assert decide(to_the_other, a_request(recipient=STRANGER), NOON).permit
    assert not decide(to_the_other, a_request(recipient=OrganisationId("et")), NOON).permit


def test_what_an_auditor_reads_names_every_consent_that_was_looked_at():
    expired = a_consent(11, permission=a_permission(period=Period(NOON - 2 * DAY, NOON - DAY)))
    elsewhere = replace(a_consent(12), permission=a_permission(recipients=frozenset({STRANGER})))

    decision = decide(facts(consents=(elsewhere, expired)), a_request(), NOON)

    assert decision.reason is Reason.EXPIRED
    assert decision.found == (
        (expired.id, Reason.EXPIRED),
        (elsewhere.id, Reason.OTHER_RECIPIENT),
    )
