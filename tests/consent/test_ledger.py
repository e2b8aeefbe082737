"""`$ledger`: who may read it, that it is whole, and what it looks like on paper."""

import pytest
from sqlalchemy import delete, update

from partner.ledger import verify
from schemas.codes import HandoffKind, HandoffState
from services.consent import chain
from services.consent.store.tables import ledger
from tests.consent.house import WITHHELD, Story

pytestmark = pytest.mark.real


@pytest.fixture(scope="module")
def story(house):
    """Released, opened, refused to a stranger, withdrawn, refused to its recipient, answered."""
    story, consent = house.released()
    origin = house.partner("et-mowsa")
    origin.key_of(story.binary("education"))
    house.partner("et-other-ngo").key_of(story.binary("education"))
    house.partner("dj-authority").withdraw(story.case, consent)
    origin.key_of(story.binary("identity"))
    name = house.notices("et-mowsa")[-1]["entry"][1]["resource"]["focus"]["identifier"]["value"]
    origin.answer_withdrawal(story.case, name, "erased")
    assert origin.ledger(story.case).status_code == 404  # it has not taken the case over yet
    house.hear(story.ended(HandoffState.COMPLETED))
    return story


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("dj-authority", 200),
        ("dj-red-cross", 200),
        ("et-mowsa", 200),
        ("et-livelihood-ngo", 404),
        ("et-other-ngo", 404),
    ],
)
def test_who_may_read_it(house, story, who, status):
    assert house.partner(who).ledger(story.case).status_code == status


def test_r52_one_that_gave_a_service_alone_may_not(house, story):
    referral = Story(
        case=story.case,
        sender="et-mowsa",
        receiver="et-livelihood-ngo",
        kind=HandoffKind.REFERRAL,
    )
    house.hear(referral.answered())

    assert house.partner("et-livelihood-ngo").ledger(story.case).status_code == 404


def test_what_is_not_yours_and_what_is_not_look_the_same(house, story):
    stranger, host = house.partner("et-other-ngo"), house.partner("dj-authority")

    answers = [
        house.http.get("/fhir/$ledger", query_string={"case": name}, headers=stranger.headers())
        for name in (stranger.name(story.case), host.name(story.case), "nothing", "", "x" * 500)
    ]

    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.data for answer in answers}) == 1


@pytest.mark.parametrize("query", ["", "?case=a&case=b", "?case=a&_elements=x", "?_id=a"])
def test_c17_it_takes_one_parameter(house, query):
    answer = house.http.get(f"/fhir/$ledger{query}", headers=house.partner("et-mowsa").headers())

    assert answer.status_code == 400
    assert answer.json["resourceType"] == "OperationOutcome"


def test_it_lists_everything_that_happened_in_order(house, story):
    told = [one["what"] for one in house.partner("et-mowsa").ledger(story.case).json["entries"]]

    assert told == (
        ["consented"]
        + ["decided"] * 4
        + ["disclosed"] * 4
        + ["opened", "refused", "withdrawn", "refused"]
        + ["answered"] * 4
    )


def test_its_chain_is_the_same_for_every_reader_and_verifies_offline(house, story):
    documents = [house.partner(who).ledger(story.case).json for who in ("dj-authority", "et-mowsa")]

    assert documents[0]["entries"] == documents[1]["entries"]
    assert documents[0]["case"] != documents[1]["case"]
    assert all(verify(document) is None for document in documents)
    assert chain.first_broken(documents[0]["entries"]) is None


def test_c33_each_reader_finds_its_own_names_for_the_consents(house, story):
    host, origin = house.partner("dj-authority"), house.partner("et-mowsa")
    documents = [one.ledger(story.case).json for one in (host, origin)]

    (mine,), (theirs,) = (set(document["consents"].values()) for document in documents)
    assert mine != theirs
    assert documents[0]["withdrawals"][0]["consent"] == mine


@pytest.mark.parametrize("position", [1, 7, 12])
def test_g05_an_edited_or_deleted_row_shows_where_it_is(house, story, position):
    row = ledger.c.case_id == story.case, ledger.c.position == position
    host = house.partner("dj-authority")
    whole = host.ledger(story.case).json
    entry = whole["entries"][position - 1]
    forged = chain.canonical(entry | {"recipient": "nobody"})

    with house.running.sessions.begin() as session:
        session.execute(update(ledger).where(*row).values(entry=forged))
    edited = verify(host.ledger(story.case).json)
    with house.running.sessions.begin() as session:
        session.execute(delete(ledger).where(*row))
    deleted = verify(host.ledger(story.case).json)
    with house.running.sessions.begin() as session:
        kept = {"case_id": story.case, "position": position, "entry": chain.canonical(entry)}
        session.execute(ledger.insert().values(kept))

    assert (edited.position, deleted.position) == (position, position)
    assert verify(host.ledger(story.case).json) is None


def test_nobodys_story_is_in_it(house, story):
    text = house.partner("dj-authority").ledger(story.case).text

    assert str(story.case) not in text
    assert str(story.guardian) not in text
    assert WITHHELD not in text


def test_it_can_be_printed(house, story):
    answer = house.partner("dj-authority").ledger(story.case, Accept="text/html")

    assert answer.content_type == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"
    for words in ("Agreed to", "Sent, sealed", "Opened", "Refused", "Agreement taken back"):
        assert words in answer.text
    last = house.partner("dj-authority").ledger(story.case).json["entries"][-1]["hash"]
    assert last in answer.text


def test_a_ledger_without_a_line_can_be_printed_too(house):
    story = house.story()

    answer = house.partner("dj-authority").ledger(story.case, Accept="text/html")

    assert "Nothing yet" in answer.text
    assert house.partner("dj-authority").ledger(story.case).json["entries"] == []
