"""The table of the decision: its page, and that the code does what each of its rows says."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from schemas.codes import AgeBand, LawfulBasis
from schemas.messages.permitting import OTHER_BASES
from services.consent import domain
from services.consent.domain import decide
from services.consent.facts import (
    ORDINARY,
    SECTIONS,
    Dispute,
    Partner,
    Performers,
    Period,
    Prohibition,
    Reason,
)
from tests.consent.builders import (
    AUNT,
    DAY,
    HOST,
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

PAGE = (Path(__file__).parents[2] / "docs" / "deciding.md").read_text("utf-8")
TABLE = domain.__doc__ or ""


def test_the_page_is_the_table_of_the_code():
    assert PAGE.endswith(TABLE.strip() + "\n")


def test_the_rows_are_numbered_and_each_has_a_reason_that_there_is():
    rows = re.findall(r"^\| (\d+) ?\|.*?\| deny(?: `([a-z-]+)`)?", TABLE, re.MULTILINE)

    assert [int(number) for number, _ in rows] == list(range(1, 11))
    assert {reason for _, reason in rows if reason} <= set(Reason)


def test_every_right_of_the_table_is_one_of_the_code_and_one_that_a_message_brings():
    told = re.findall(r"^\| `([a-z-]+)` ", TABLE, re.MULTILINE)

    assert set(told) == set(domain.OTHER_RIGHTS) == set(OTHER_BASES)


@pytest.mark.parametrize(
    ("right", "words", "sections"),
    [
        ("court-order", "every section it names", SECTIONS),
        ("vital-interest", "every section it names", SECTIONS),
        ("legal-duty-child-protection", "the ordinary sections it names", ORDINARY),
        ("mou-investigation", "none", frozenset()),
    ],
)
def test_what_a_right_reaches_in_spite_of_a_prohibition(right, words, sections):
    assert re.search(rf"^\| `{right}` +\| {words}", TABLE, re.MULTILINE)
    assert domain.IN_SPITE_OF_PROHIBITIONS[right] == sections


@pytest.mark.parametrize(
    ("changed", "asked"),
    [
        ({"consents": ()}, {}),
        ({}, {"recipient": STRANGER}),
        ({}, {"section": "no-such-section"}),
        ({}, {"purpose": "no-such-purpose"}),
        ({"handoff": None}, {}),
        ({"agreements": ()}, {}),
        ({"discloser": None}, {}),
        ({"recipient": None}, {}),
        ({"case": a_case(age_band="no-such-band")}, {}),
        ({"consents": (a_consent(basis="no-such-right"),)}, {}),
        ({"consents": (a_consent(permission=None),)}, {}),
    ],
)
def test_c13_what_is_impossible_is_denied(changed, asked):
    assert not decide(facts(**changed), a_request(**asked), NOON).permit


@pytest.mark.parametrize(
    ("right", "open_after_closure"),
    [
        (LawfulBasis.COURT_ORDER, True),
        (LawfulBasis.MOU_INVESTIGATION, True),
        (LawfulBasis.VITAL_INTEREST, False),
        (LawfulBasis.LEGAL_DUTY_CHILD_PROTECTION, False),
        (None, False),
    ],
)
def test_r58_row_5_stops_all_but_court_and_investigation(right, open_after_closure):
    shut = facts(case=a_case(closed=True), consents=(a_consent(basis=right),))

    decision = decide(shut, a_request(), NOON)

    assert decision.permit is open_after_closure
    if not open_after_closure:
        assert decision.reason is Reason.CASE_CLOSED


def test_beside_an_order_a_closed_case_still_stops_the_consents():
    order = a_consent(
        basis="court-order", permission=a_permission(sections=frozenset({"identity"}))
    )
    shut = facts(case=a_case(closed=True), consents=(order, a_consent(11)))

    assert not decide(shut, a_request(), NOON).permit
    assert decide(shut, a_request(released_before=True), NOON).consents == (a_consent(11).id,)


@pytest.mark.parametrize("right", [None, *OTHER_BASES])
@pytest.mark.parametrize("edge", ["start", "end"])
def test_c05_the_period_of_any_right_includes_both_its_instants(right, edge):
    one = a_consent(basis=right)
    outside = -DAY / 86_400_000 if edge == "start" else DAY / 86_400_000
    at = getattr(one.permission.period, edge)
    world = facts(consents=(one,), case=a_case())

    assert decide(world, a_request(), at).permit
    assert not decide(world, a_request(), at + outside).permit


def no_to(*sections, by=None, at=NOON - 5 * DAY):
    return Dispute(by or Performers(child=True), frozenset(sections) or None, at)


def test_r48_a_no_does_not_undo_the_one_before():
    child, none = Performers(child=True), frozenset()
    twice = a_consent().dispute(child, frozenset({"education"}), NOON)
    twice = twice.dispute(GUARDIAN, frozenset({"identity"}), NOON)
    once_whole = a_consent(disputed=True).dispute(child, frozenset({"identity"}), NOON)

    assert [each.by for each in twice.disputes] == [child, GUARDIAN]
    for section, disputed in (("education", True), ("identity", True), ("mhpss", False)):
        assert twice.is_disputed(section) is disputed
        assert once_whole.is_disputed(section)
        assert a_consent().dispute(child, none, NOON).is_disputed(section)


BOTH = Performers(child=True, guardians=frozenset({UNCLE}))
GUARDIAN = Performers(guardians=frozenset({UNCLE}))


@pytest.mark.parametrize(
    ("disputed", "no", "settling", "permit"),
    [
        ({}, no_to(), {}, False),
        ({}, no_to("education"), {}, False),
        ({}, no_to("identity"), {}, True),
        ({}, no_to(), {"recorded_at": NOON - DAY}, True),
        ({}, no_to(), {"recorded_at": NOON - 5 * DAY}, False),
        ({"withdrawn_at": NOON - DAY}, no_to(), {}, False),
        ({"permission": None}, no_to(), {}, True),
        ({"permission": a_permission(recipients=frozenset({STRANGER}))}, no_to(), {}, True),
        ({"permission": a_permission(sections=frozenset({"identity"}))}, no_to(), {}, True),
        ({}, no_to(by=GUARDIAN), {}, False),
        ({}, no_to(by=GUARDIAN), {"recorded_at": NOON - DAY}, True),
        ({}, no_to(by=Performers(guardians=frozenset({AUNT}))), {}, True),
        ({}, no_to(by=Performers()), {}, True),
        ({}, no_to(), {"basis": "mou-investigation"}, True),
    ],
)
def test_r48_row_8_a_no_stands_until_who_said_it_says_yes(disputed, no, settling, permit):
    one = a_consent(10, **({"disputes": (no,)} | disputed))
    other = a_consent(11, **settling)

    decision = decide(facts(consents=(one, other)), a_request(), NOON)

    assert decision.permit is permit
    assert [id_ for id_, _ in decision.found] == [one.id, other.id]
    assert other.id in decision.consents or not permit
    if not permit:
        assert decision.reason is Reason.IN_DISPUTE


@pytest.mark.parametrize(
    ("band", "performers", "by", "permit"),
    [
        (AgeBand.UNDER_ASSENT_AGE, GUARDIAN, Performers(child=True), False),
        (AgeBand.UNDER_ASSENT_AGE, BOTH, Performers(child=True), True),
        (AgeBand.OWN_CONSENT_AGE, Performers(child=True), GUARDIAN, True),
    ],
)
def test_r48_whose_no_counts_is_a_matter_of_age(band, performers, by, permit):
    one = a_consent(10, disputes=(no_to(by=by),))
    other = a_consent(11, performers=performers, recorded_at=NOON - DAY)

    world = facts(case=a_case(age_band=band), consents=(one, other))

    assert decide(world, a_request(), NOON).permit is permit


@pytest.mark.parametrize(
    ("right", "section", "permit"),
    [
        ("court-order", "mhpss", True),
        ("vital-interest", "mhpss", True),
        ("legal-duty-child-protection", "education", True),
        ("legal-duty-child-protection", "mhpss", False),
        ("mou-investigation", "education", False),
        (None, "education", False),
    ],
)
def test_r57_r58_row_9_which_right_a_prohibition_stops(right, section, permit):
    against = a_consent(10, permission=None, prohibitions=(Prohibition(),))
    one = a_consent(11, basis=right)

    decision = decide(facts(consents=(against, one)), a_request(section=section), NOON)

    assert decision.permit is permit
    assert decision.basis == (right if permit else None)
    if not permit:
        assert decision.reason is Reason.PROHIBITED


@pytest.mark.parametrize("right", OTHER_BASES)
@pytest.mark.parametrize(
    ("changed", "asked", "reason"),
    [
        ({"recipients": frozenset({STRANGER})}, {}, Reason.OTHER_RECIPIENT),
        ({"sections": None}, {"section": "mhpss"}, Reason.OTHER_SECTION),
        ({"purposes": frozenset({"protection"})}, {}, Reason.OTHER_PURPOSE),
        ({"cross_border": False}, {}, Reason.NOT_ACROSS_THE_BORDER),
        ({"period": Period(NOON + DAY, NOON + 2 * DAY)}, {}, Reason.NOT_YET),
        ({"period": Period(NOON - 2 * DAY, NOON - DAY)}, {}, Reason.EXPIRED),
    ],
)
def test_another_right_reaches_exactly_what_it_names(right, changed, asked, reason):
    one = a_consent(basis=right, permission=a_permission(**changed))

    decision = decide(facts(consents=(one,)), a_request(**asked), NOON)

    assert (decision.permit, decision.reason) == (False, reason)


@pytest.mark.parametrize("right", OTHER_BASES)
def test_another_right_opens_no_route_and_needs_nobodys_word(right):
    one = a_consent(basis=right, performers=Performers())

    assert decide(facts(consents=(one,)), a_request(), NOON).basis == right
    assert not decide(facts(consents=(one,), agreements=()), a_request(), NOON).permit
    assert not decide(facts(consents=(one,), handoff=None), a_request(), NOON).permit
    ended = replace(one, withdrawn_at=NOON)
    assert decide(facts(consents=(ended,)), a_request(), NOON).reason is Reason.WITHDRAWN


def test_where_a_consent_permits_no_other_right_is_used():
    order = a_consent(10, basis="court-order")

    decision = decide(facts(consents=(order, a_consent(11))), a_request(), NOON)

    assert (decision.basis, decision.consents) == (None, (a_consent(11).id,))


OTHER = frozenset({STRANGER})
MEANT = {
    "recipients": frozenset({ORIGIN}),
    "purposes": frozenset({"reintegration"}),
    "sections": frozenset({"education"}),
}


@pytest.mark.parametrize(
    ("changed", "permit"),
    [
        ({}, False),
        ({"recipients": OTHER}, True),
        ({"purposes": frozenset({"protection"})}, True),
        ({"sections": frozenset({"identity"})}, True),
        ({"period": Period(NOON + DAY, NOON + 2 * DAY)}, True),
        ({"recipients": None}, False),
        ({"purposes": None}, False),
        ({"sections": None}, False),
    ],
)
def test_a_prohibition_is_met_when_all_it_names_is(changed, permit):
    against = a_consent(10, permission=None, prohibitions=(Prohibition(**(MEANT | changed)),))

    decision = decide(facts(consents=(against, a_consent(11))), a_request(), NOON)

    assert decision.permit is permit


def test_one_prohibition_of_several_suffices():
    elsewhere = Prohibition(recipients=OTHER)
    against = a_consent(10, permission=None, prohibitions=(elsewhere, Prohibition(), elsewhere))

    assert not decide(facts(consents=(against, a_consent(11))), a_request(), NOON).permit


def test_what_was_recorded_at_the_instant_of_its_withdrawal_a_prohibition_still_binds():
    at = NOON - DAY
    against = a_consent(10, permission=None, prohibitions=(Prohibition(),), withdrawn_at=at)
    later = a_consent(11, recorded_at=at + DAY / 86_400_000)

    same = decide(facts(consents=(against, a_consent(11, recorded_at=at))), a_request(), NOON)
    assert not same.permit
    assert decide(facts(consents=(against, later)), a_request(), NOON).permit


def test_of_several_permits_the_last_to_end_tells_until_when():
    shorter = a_permission(period=Period(YEAR.start, NOON + DAY))

    decision = decide(
        facts(consents=(a_consent(10, permission=shorter), a_consent(11))), a_request(), NOON
    )

    assert decision.until == YEAR.end


def test_the_partner_that_was_looked_up_is_the_one_that_was_asked_for():
    twin = Partner(STRANGER, "ET", enabled=True)
    agreed = an_agreement(parties=frozenset({HOST, STRANGER}))

    decision = decide(facts(recipient=twin, agreements=(agreed,)), a_request(), NOON)

    assert (decision.permit, decision.reason) == (False, Reason.NO_HANDOFF)


@pytest.mark.parametrize(
    "consents", [(), (a_consent(),), (a_consent(basis="court-order", permission=None),)]
)
def test_a_closed_case_says_so_whatever_was_given(consents):
    shut = facts(case=a_case(closed=True), consents=consents, agreements=())

    expected = Reason.NO_AGREEMENT if consents and consents[0].basis else Reason.CASE_CLOSED
    assert decide(shut, a_request(), NOON).reason is expected


def test_an_order_beside_a_consent_reaches_into_a_closed_case():
    order = a_consent(10, basis="court-order")

    decision = decide(
        facts(case=a_case(closed=True), consents=(order, a_consent(11))), a_request(), NOON
    )

    assert (decision.basis, decision.consents) == ("court-order", (order.id,))


@pytest.mark.parametrize(
    ("by", "performers", "permit"),
    [
        (GUARDIAN, Performers(guardians=frozenset({UNCLE})), True),
        (GUARDIAN, Performers(guardians=frozenset({AUNT})), False),
        (Performers(guardians=frozenset({UNCLE, AUNT})), GUARDIAN, False),
    ],
)
def test_the_guardian_who_disputes_settles_it_and_no_other(by, performers, permit):
    both = {UNCLE: a_guardian(), AUNT: a_guardian(id=AUNT)}
    case = a_case(age_band=AgeBand.UNDER_ASSENT_AGE, guardians=both)
    one = a_consent(10, performers=GUARDIAN, disputes=(no_to(by=by),))
    other = a_consent(11, performers=performers, recorded_at=NOON - DAY)

    assert decide(facts(case=case, consents=(one, other)), a_request(), NOON).permit is permit


@pytest.mark.parametrize("no", [{"disputed": True}, {"disputes": (no_to(),)}])
@pytest.mark.parametrize("right", OTHER_BASES)
def test_r57_a_no_says_nothing_of_another_right(right, no):
    assert decide(facts(consents=(a_consent(basis=right, **no),)), a_request(), NOON).permit


def test_of_several_routes_the_last_to_end_tells_until_when():
    shorter = an_agreement(period=Period(YEAR.start, NOON + DAY))
    longer = an_agreement(period=Period(YEAR.start, NOON + 2 * DAY))

    decision = decide(facts(agreements=(shorter, longer)), a_request(), NOON)

    assert decision.until == NOON + 2 * DAY


def test_an_agreement_that_names_sections_covers_those():
    named = an_agreement(sections=frozenset({"education"}))

    assert decide(facts(agreements=(named,)), a_request(), NOON).permit
    assert not decide(facts(agreements=(named,)), a_request(section="identity"), NOON).permit


def test_a_no_to_some_sections_leaves_the_others_and_one_to_all_leaves_none():
    some = a_consent().dispute(GUARDIAN, frozenset({"education"}), NOON)
    both = some.dispute(GUARDIAN, frozenset(), NOON)
    still = both.dispute(GUARDIAN, frozenset({"identity"}), NOON)

    assert [some.is_disputed(one) for one in ("education", "identity")] == [True, False]
    assert (some.disputed, both.disputed, still.disputed) == (False, True, True)
    assert both.disputes[-1].sections is None
    for one, permit in ((some, True), (both, False), (still, False)):
        assert decide(facts(consents=(one,)), a_request(section="identity"), NOON).permit is permit
    assert not decide(facts(consents=(some,)), a_request(), NOON).permit


def test_of_a_consent_that_only_forbids_any_section_can_be_taken_back():
    against = a_consent(permission=None, prohibitions=(Prohibition(),))

    once, taken = against.withdraw(frozenset({"mhpss"}), NOON)

    assert (taken, once.withdrawn_at) == ({"mhpss"}, None)
    assert against.withdraw(frozenset(), NOON)[1] == SECTIONS
