"""The table of the decision: its page, and that the code does what each of its rows says."""

import re
from pathlib import Path

import pytest

from schemas.codes import LawfulBasis
from schemas.messages.permitting import OTHER_BASES
from services.consent import domain
from services.consent.domain import decide
from services.consent.facts import ORDINARY, SECTIONS, Reason
from tests.consent.builders import (
    DAY,
    NOON,
    STRANGER,
    a_case,
    a_consent,
    a_permission,
    a_request,
    facts,
)

PAGE = (Path(__file__).parents[2] / "docs" / "deciding.md").read_text("utf-8")
TABLE = domain.__doc__ or ""


def test_the_page_is_the_table_of_the_code():
    assert PAGE.endswith(TABLE.strip() + "\n")


def test_the_rows_are_numbered_and_each_has_a_reason_that_there_is():
    rows = re.findall(r"^\| (\d) \|.*?\| deny(?: `([a-z-]+)`)?", TABLE, re.MULTILINE)

    assert [int(number) for number, _ in rows] == list(range(1, 10))
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
