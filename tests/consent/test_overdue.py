"""R70: who has not answered a withdrawal in time stands in the ledger, once."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from partner.ledger import verify
from services.consent import overdue
from services.consent.store.tables import withdrawals
from tests.consent.house import SHARED, now

pytestmark = pytest.mark.real


def late_lines(house, story, who="dj-authority"):
    document = house.partner(who).ledger(story.case).json
    assert verify(document) is None
    return [one for one in document["entries"] if one["what"] == "overdue"]


@pytest.fixture
def told(house):
    """A recipient that was told of a withdrawal, and whose time has run out."""
    story, consent = house.released()
    house.partner("dj-authority").withdraw(story.case, consent)
    passed = now() - timedelta(minutes=1)
    with house.running.sessions.begin() as session:
        of_case = withdrawals.c.case_id == story.case
        session.execute(update(withdrawals).where(of_case).values(answer_by=passed))
    return story


def test_it_is_written_once_for_each_section(house, told):
    for _ in range(3):
        overdue.note_all(house.running.sessions)

    lines = late_lines(house, told)
    assert sorted(one["section"] for one in lines) == sorted(SHARED.split())
    assert {(one["recipient"], one["strand"] == one["section"]) for one in lines} == {
        ("et-mowsa", True)
    }


def test_before_the_time_is_over_there_is_nothing_to_write(house):
    story, consent = house.released()
    house.partner("dj-authority").withdraw(story.case, consent)

    overdue.note_all(house.running.sessions)

    assert late_lines(house, story) == []


def test_whoever_has_answered_is_not_late(house, told):
    (row,) = house.rows(withdrawals, withdrawals.c.case_id == told.case)
    origin = house.partner("et-mowsa")
    origin.answer_withdrawal(told.case, origin.name(row.consent), "erased")

    overdue.note_all(house.running.sessions)

    assert late_lines(house, told) == []


def test_an_answer_that_comes_late_stands_behind_it(house, told):
    overdue.note_all(house.running.sessions)
    (row,) = house.rows(withdrawals, withdrawals.c.case_id == told.case)
    origin = house.partner("et-mowsa")
    origin.answer_withdrawal(told.case, origin.name(row.consent), "erased")

    strand = [
        one["what"]
        for one in house.partner("dj-authority").ledger(told.case).json["entries"]
        if one["strand"] == "education"
    ]
    assert strand[-2:] == ["overdue", "answered"]
