"""Searching finds what plain looking finds, and turning pages shows each of it once."""

import json
import time
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text, update

from schemas.codes import HandoffState
from services.common import queries, searching
from services.referral.tables import referrals
from tests.reads import kept as keeping
from tests.reads.doors import HOST, NGO, ORIGIN, PARTNERS, Door, ids, link, resources
from tests.reads.kept import BEGUN, CASES, KEPT, Kept

pytestmark = pytest.mark.real

READERS = st.sampled_from(PARTNERS)
few = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@given(data=st.data(), kept=st.lists(KEPT, max_size=12, unique_by=lambda one: one.id))
@few
def test_searching_finds_what_looking_finds(referral: Door, data, kept):
    with referral.sessions.begin() as session:
        keeping.keep_only(session, kept)

    for _ in range(5):
        reader = data.draw(READERS)
        asked = data.draw(keeping.asking(kept))
        found = referral.found(keeping.path(asked, referral, reader), reader)

        expected = keeping.looked_for(kept, asked, reader)
        assert ids(found) == expected
        assert found["total"] == len(expected)


@given(data=st.data(), kept=st.lists(KEPT, max_size=12, unique_by=lambda one: one.id))
@few
def test_turning_pages_shows_each_once_while_others_come_and_change(referral: Door, data, kept):
    with referral.sessions.begin() as session:
        keeping.keep_only(session, kept)
    reader, count = data.draw(READERS), data.draw(st.integers(1, 4))
    there = keeping.looked_for(kept, [], reader)

    seen: list[str] = []
    added: list[Kept] = []
    for page in referral.pages(f"Task?_count={count}", reader):
        seen += ids(page)
        assert len(ids(page)) <= count
        if len(added) < 6:
            came = data.draw(st.lists(KEPT, max_size=2))
            added += came
            with referral.sessions.begin() as session:
                keeping.add(session, came)
                session.execute(update(referrals).values(updated_at=text("clock_timestamp()")))

    assert len(seen) == len(set(seen))
    assert [id_ for id_ in seen if id_ in there] == there
    assert set(seen) <= set(keeping.looked_for(kept + added, [], reader))


def of_both(number: int, *, sides=(HOST, ORIGIN)) -> list[Kept]:
    return [
        Kept(CASES[0], sides, HandoffState.ACCEPTED, BEGUN + timedelta(seconds=each), BEGUN)
        for each in range(number)
    ]


@pytest.fixture
def ten(referral: Door) -> list[Kept]:
    made = of_both(10)
    with referral.sessions.begin() as session:
        keeping.keep_only(session, made)
    return made


def test_two_partners_never_see_each_others_names(referral: Door, ten):
    host, origin = (
        referral.get("Task?_count=3", HOST).text,
        referral.get("Task?_count=3", ORIGIN).text,
    )

    for text_, own, other in ((host, HOST, ORIGIN), (origin, ORIGIN, HOST)):
        assert referral.name_of(own, CASES[0]) in text_
        assert referral.name_of(other, CASES[0]) not in text_
        assert str(CASES[0]) not in text_


def test_nothing_asked_for_is_everything_there_is_for_the_reader(referral: Door, ten):
    assert referral.found("Task", HOST)["total"] == 10
    assert referral.found("Task", NGO) == {
        "resourceType": "Bundle",
        "type": "searchset",
        "total": 0,
        "link": [{"relation": "self", "url": f"{referral.base}/Task"}],
    }


def test_each_is_told_with_its_address_and_why_it_is_there(referral: Door, ten):
    found = referral.found("Task?_count=2", HOST)

    for entry in found["entry"]:
        assert entry["fullUrl"] == f"{referral.base}/Task/{entry['resource']['id']}"
        assert entry["search"] == {"mode": "match"}
    assert link(found, "self") == f"{referral.base}/Task?_count=2"


def test_a_count_of_nothing_is_the_total_alone(referral: Door, ten):
    found = referral.found("Task?_count=0", HOST)

    assert found["total"] == 10
    assert "entry" not in found
    assert link(found, "next") is None


def test_a_page_holds_so_many_at_most(referral: Door):
    with referral.sessions.begin() as session:
        keeping.keep_only(session, of_both(queries.AT_MOST + 1))

    found = referral.found("Task?_count=1000000", HOST)

    assert len(ids(found)) == queries.AT_MOST
    assert len(referral.ids("Task?_count=1000000", HOST)) == queries.AT_MOST + 1


def test_the_form_that_was_asked_for_is_asked_for_again(referral: Door, ten):
    found = referral.get("Task?_count=5&_format=application/json", HOST)

    onward = referral.get(link(found.json, "next"), HOST)

    assert (found.mimetype, onward.mimetype) == ("application/json", "application/json")


def test_the_last_page_leads_nowhere(referral: Door, ten):
    pages = list(referral.pages("Task?_count=5", HOST))

    assert [len(ids(page)) for page in pages] == [5, 5]
    assert [page["total"] for page in pages] == [10, 10]


def test_a_cursor_of_another_partner_is_refused(referral: Door, ten):
    onward = link(referral.found("Task?_count=5", HOST), "next")

    answer = referral.get(onward, ORIGIN)

    assert answer.status_code == 400
    assert answer.json["issue"][0]["expression"] == ["http._cursor"]


@pytest.mark.parametrize(
    "altered",
    [
        lambda url: url.replace("_count=5", "_count=6"),
        lambda url: f"{url}&status=accepted",
        lambda url: url.replace("/Task?", "/ServiceRequest?"),
        lambda url: url[:-1] + ("A" if url[-1] != "A" else "B"),
        lambda url: url[:-1],
    ],
)
def test_a_cursor_is_for_the_query_it_was_given_for(referral: Door, ten, altered):
    onward = link(referral.found("Task?_count=5", HOST), "next")

    answer = referral.get(altered(onward), HOST)

    assert answer.status_code == 400
    assert answer.json["issue"][0]["expression"] == ["http._cursor"]


def test_a_cursor_outlives_what_it_stands_behind(referral: Door, ten):
    onward = link(referral.found("Task?_count=5", HOST), "next")
    with referral.sessions.begin() as session:
        session.execute(referrals.delete().where(referrals.c.id == ten[4].id))

    assert ids(referral.found(onward, HOST)) == [str(one.id) for one in ten[5:]]


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("_sort=_lastUpdated", "http._sort"),
        ("_include=Task:patient", "http._include"),
        ("owner=Organization/et-mowsa", "http.owner"),
        ("patient.name=Canary", "http.patient"),
        ("status:not=accepted", "http.status"),
        ("status=Canary", "http.status"),
        ("status=", "http.status"),
        ("_id=a&_id=b", "http._id"),
        ("_lastUpdated=Canary", "http._lastUpdated"),
        ("_cursor=Canary", "http._cursor"),
        ("_cursor=", "http._cursor"),
        ("_count=", "http._count"),
        ("_format=", "http._format"),
        ("status=%FF", "http"),
    ],
)
def test_what_is_not_understood_is_refused_and_not_told_back(referral: Door, ten, query, place):
    answer = referral.get(f"Task?{query}", HOST)

    assert answer.status_code in {400, 406}
    assert answer.json["resourceType"] == "OperationOutcome"
    assert [issue["expression"] for issue in answer.json["issue"]] == [[place]]
    assert "Canary" not in answer.text


def test_searching_and_reading_need_a_scope_each(referral: Door, ten):
    assert referral.get("Task", HOST, "system/Task.r").status_code == 403
    assert referral.get(f"Task/{ten[0].id}", HOST, "system/Task.s").status_code == 403
    assert referral.get("ServiceRequest", HOST, "system/Task.s").status_code == 403


def test_what_was_read_is_not_sent_again_unchanged(referral: Door, ten):
    address = f"/fhir/Task/{ten[0].id}"
    bearer = {"Authorization": f"Bearer {referral.token(HOST, 'system/Task.r')}"}
    first = referral.client.get(address, headers=bearer)

    again = referral.client.get(address, headers={**bearer, "If-None-Match": first.headers["ETag"]})

    assert first.headers["ETag"] == 'W/"1"'
    assert "Last-Modified" in first.headers
    assert (again.status_code, again.data) == (304, b"")


def test_c25_not_yours_is_not_found_in_the_same_words(referral: Door, ten):
    foreign = referral.get(f"Task/{ten[0].id}", NGO)
    absent = referral.get(f"Task/{uuid4()}", NGO)
    never = referral.get("Task/a.b-c", NGO)

    assert {foreign.status_code, absent.status_code, never.status_code} == {404}
    assert foreign.data == absent.data == never.data
    assert json.dumps(sorted(foreign.headers)) == json.dumps(sorted(absent.headers))


def test_c25_nor_in_a_search(referral: Door, ten):
    foreign = referral.found(f"Task?_id={ten[0].id}", NGO)
    absent_id = uuid4()
    absent = referral.found(f"Task?_id={absent_id}", NGO)

    assert json.dumps(foreign).replace(str(ten[0].id), "-") == json.dumps(absent).replace(
        str(absent_id), "-"
    )


def test_an_id_is_written_as_we_write_it(referral: Door, ten):
    id_ = UUID("00000000-0000-4000-8000-0000000000ab")
    with referral.sessions.begin() as session:
        keeping.add(
            session, [Kept(CASES[0], (HOST, ORIGIN), HandoffState.ACCEPTED, BEGUN, BEGUN, id=id_)]
        )

    assert referral.get(f"Task/{id_}", HOST).status_code == 200
    for other in (str(id_).upper(), id_.hex, f"{{{id_}}}", f"urn:uuid:{id_}"):
        assert referral.get(f"Task/{other}", HOST).status_code == 404


def test_one_answer_is_of_one_instant_and_changes_nothing(referral: Door, ten, monkeypatch):
    seen = []
    page = searching.page

    def watched(session, *given):
        seen.append(session.scalar(text("select current_setting('transaction_isolation')")))
        seen.append(session.scalar(text("select current_setting('transaction_read_only')")))
        return page(session, *given)

    monkeypatch.setattr(searching, "page", watched)

    assert referral.get("Task", HOST).status_code == 200
    assert seen == ["repeatable read", "on"]


def test_resources_under_their_own_names(referral: Door, ten):
    [first, *_] = resources(referral.found("Task?_count=1", HOST))

    assert first == referral.found(f"Task/{first['id']}", HOST)


def test_a_search_stays_small_on_a_big_table(referral: Door):
    """What others have costs nothing: twenty thousand more change neither the plan nor the time."""
    with referral.sessions.begin() as session:
        keeping.keep_only(session, of_both(20, sides=(HOST, NGO)))
        session.execute(text("analyze referrals"))
    small = how_long(referral)
    with referral.sessions.begin() as session:
        keeping.add(session, of_both(1, sides=(ORIGIN, "dj-red-cross")))
        session.execute(text(MULTIPLY), {"number": 20_000, "sender": ORIGIN})
        session.execute(text("analyze referrals"))

    assert how_long(referral) < 4 * small + 0.005


COLUMNS = ", ".join(
    column.name for column in referrals.columns if column.name not in {"id", "notice_id", "need_id"}
)
MULTIPLY = f"""
    insert into referrals (id, notice_id, need_id, {COLUMNS})
    select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), {COLUMNS}
    from referrals, generate_series(1, :number) where sender = :sender
"""


def how_long(door: Door) -> float:
    """The quickest of some searches, in seconds: others on the machine make none quicker."""

    def once() -> float:
        begun = time.perf_counter()
        assert door.found("Task?_count=5&status=accepted", NGO)["total"] == 20
        return time.perf_counter() - begun

    return min(once() for _ in range(15))
