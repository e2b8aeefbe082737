"""A right other than consent falls due for review: who invoked it finds it, the operator counts it.

R57, R58
"""

from datetime import UTC, datetime, timedelta

import pytest
from prometheus_client import REGISTRY
from sqlalchemy import update

from services.consent import overdue
from services.consent.store.tables import cases, consents
from tests.consent.house import now
from tests.consent.test_consents import name_of
from tests.consent.test_other_rights import invoke

pytestmark = pytest.mark.real


@pytest.fixture
def worker(house):
    """A system of the host authority, through which a case manager acts; no right is known yet."""
    with house.running.sessions.begin() as session:
        session.execute(update(cases).values(closed_at=now()))  # those of other tests
    found = house.another_system_of("dj-authority")
    told = {"ihe_iua": {"subject_id": "worker-31", "subject_role": ["case-manager"]}}
    assertion = found.assertion(extensions=told)
    found.token = found.ask(client_assertion=assertion).json["access_token"]
    return found


def counted(house):
    overdue.count_reviews(house.running.sessions)
    return tuple(REGISTRY.get_sample_value(name) for name in ("reviews_due", "reviews_overdue"))


def let_it_end(house, story, ends):
    with house.running.sessions.begin() as session:
        session.execute(
            update(consents)
            .where(consents.c.case_id == story.case, consents.c.basis.is_not(None))
            .values(ends=ends)
        )


def found(by, asked):
    return {one["resource"]["id"] for one in by.get(f"Consent?{asked}").json.get("entry", ())}


def test_who_invoked_it_finds_what_falls_due(house, worker):
    soon, later = house.story(), house.story()
    names = [name_of(invoke(worker, story, days=days)) for story, days in ((soon, 5), (later, 30))]
    week, year = ((now() + timedelta(days=days)).date() for days in (7, 365))

    assert found(worker, f"status=active&period=eb{week}") & set(names) == {names[0]}
    assert found(worker, f"status=active&period=eb{year}") >= set(names)
    assert found(worker, f"status=active&period=ge{week}") & set(names) == {names[1]}


def test_nobody_else_finds_it(house, worker):
    name = name_of(invoke(worker, house.story(), days=5))

    assert name not in found(house.partner("et-mowsa"), "period=eb2099-01-01")


def test_the_operator_sees_how_many_fall_due_and_how_many_did(house, worker):
    story, other = house.story(), house.story()
    invoke(worker, story, days=30)
    before = counted(house)
    let_it_end(house, story, now() + timedelta(days=6))
    soon = counted(house)
    let_it_end(house, story, now() - timedelta(minutes=1))
    invoke(worker, other, days=5)

    assert (before, soon, counted(house)) == ((0, 0), (1, 0), (1, 1))


def test_what_was_looked_at_is_not_overdue(house, worker):
    ended, anew, closed = (house.story() for _ in range(3))
    taken_back = name_of(invoke(worker, ended))
    invoke(worker, anew)
    invoke(worker, closed)
    for story in (ended, anew, closed):
        let_it_end(house, story, now() - timedelta(minutes=1))
    before = counted(house)

    worker.withdraw(ended.case, taken_back)
    invoke(worker, anew)
    house.hear(closed.closed())

    assert before == (0, 3)
    assert counted(house) == (0, 0)


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("2031-03-01", "ne gt ge sa"),
        ("2031-03-04", "ne gt ge"),
        ("2031-03-05", "ne gt ge lt le"),
        ("2031-03-06", "ne lt le"),
        ("2031-03-07", "ne lt le eb"),
        ("2031-03", "eq ge le"),
        ("2031", "eq ge le"),
        ("2030", "ne gt ge sa"),
        ("2032", "ne lt le eb"),
    ],
)
def test_a_time_that_lasts_is_found_as_fhir_says(house, worker, asked, meant):
    story = house.story()
    name = name_of(invoke(worker, story))
    first, last = (datetime(2031, 3, day, 12, tzinfo=UTC) for day in (4, 6))
    with house.running.sessions.begin() as session:
        session.execute(
            update(consents).where(consents.c.case_id == story.case).values(starts=first, ends=last)
        )

    prefixes = ("eq", "ne", "gt", "ge", "lt", "le", "sa", "eb")
    told = {each for each in prefixes if name in found(worker, f"_id={name}&period={each}{asked}")}

    assert told == set(meant.split())
