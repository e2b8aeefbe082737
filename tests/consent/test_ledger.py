"""`$ledger`: who may read it, that it is whole, and what it looks like on paper."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import delete, update

from partner.ledger import verify
from schemas.codes import HandoffKind, HandoffState, Section
from schemas.terminology import label
from services.consent import chain
from services.consent.store import withdrawals
from services.consent.store.ledger_tables import ledger
from services.consent.store.tables import consents
from services.consent.store.withdrawals import Told
from tests.consent.house import SHARED, WITHHELD, Story, a_provision, codings, now

pytestmark = pytest.mark.real


def allowing(whom, sections):
    """A provision that prohibits nothing."""
    provision = a_provision(whom) | {"class": codings(Section, sections)}
    del provision["provision"]
    return provision


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


def told_to(house, who, story):
    return house.partner(who).ledger(story.case).json["entries"]


def test_it_lists_everything_that_happened_in_order(house, story):
    entries = told_to(house, "dj-authority", story)

    assert [one["what"] for one in entries if one.get("of") != "ledger"] == (
        ["consented"]
        + ["decided"] * 4
        + ["disclosed"] * 4
        + ["opened", "refused", "withdrawn"]
        + ["told"] * 4
        + ["refused"]
        + ["answered"] * 4
    )


def test_that_somebody_reads_it_is_its_last_line(house, story):
    last = told_to(house, "dj-red-cross", story)[-1]

    expected = {"what": "read", "of": "ledger", "by": "dj-red-cross", "strand": "case"}
    assert last.items() >= expected.items()
    assert last["token"]


def test_c25_an_attempt_to_read_it_is_written_down_and_not_for_the_one_refused(house):
    story, _ = house.released()
    origin = house.partner("et-mowsa")
    origin.ledger(story.case)
    house.hear(story.ended(HandoffState.COMPLETED))

    refused = [one for one in told_to(house, "dj-authority", story) if one.get("of") == "ledger"]
    assert (refused[0]["what"], refused[0]["recipient"]) == ("refused", "et-mowsa")
    assert "refused" not in {one["what"] for one in told_to(house, "et-mowsa", story)}


def test_whole_strands_are_the_same_for_every_reader_and_verify_offline(house, story):
    documents = [house.partner(who).ledger(story.case).json for who in ("dj-authority", "et-mowsa")]
    strands = [by_strand(document["entries"]) for document in documents]

    assert documents[0]["case"] != documents[1]["case"]
    assert all(verify(document) is None for document in documents)
    for name in strands[0].keys() & strands[1].keys():
        shorter, longer = sorted((strands[0][name], strands[1][name]), key=len)
        assert longer[: len(shorter)] == shorter
        assert chain.first_broken(longer) is None


def by_strand(entries):
    found = {}
    for entry in entries:
        found.setdefault(entry["strand"], []).append(entry)
    return found


@pytest.fixture(scope="module")
def withheld(house):
    """Four sections went to the next authority, and one was refused to it; it took over."""
    story, _ = house.consented()
    verdicts = house.decide(story, f"{SHARED} {WITHHELD}").json["parameter"]
    house.hear(story.file_released(verdicts))
    house.partner("et-mowsa").key_of(story.binary(WITHHELD))
    house.partner("et-mowsa").key_of(story.binary("education"))
    house.hear(story.passed())
    return story


class TestWhatAReaderMayKnowOf:
    """C02: the ledger tells nobody of a section of which it does not know already."""

    def test_the_one_refused_learns_neither_of_the_refusal_nor_of_the_section(
        self, house, withheld
    ):
        document = house.partner("et-mowsa").ledger(withheld.case)

        assert WITHHELD not in document.text
        assert "refused" not in document.text
        assert verify(document.json) is None
        positions = by_strand(document.json["entries"]).values()
        assert all(
            [one["position"] for one in strand] == [*range(1, len(strand) + 1)]
            for strand in positions
        )

    def test_its_page_says_nothing_of_it_either(self, house, withheld):
        page = house.partner("et-mowsa").ledger(withheld.case, Accept="text/html").text

        assert label(Section(WITHHELD)) not in page
        assert "Nobody was refused" in page

    def test_who_answered_for_the_child_when_it_was_filed_sees_it(self, house, withheld):
        refused = [
            (one["section"], one["recipient"], one["because"])
            for one in told_to(house, "dj-authority", withheld)
            if one["what"] == "refused"
        ]

        assert refused == [(WITHHELD, "et-mowsa", "other-section")]

    def test_what_happens_with_it_elsewhere_is_not_told_either(self, house, withheld):
        """A clinic had it from the host authority."""
        clinic = replace(withheld, referral=uuid4(), receiver="dj-red-cross", binaries={})
        clinic = replace(clinic, kind=HandoffKind.REFERRAL)
        house.hear(clinic.answered())
        house.partner("dj-authority").give_consent(
            withheld.case,
            withheld.guardian,
            "dj-red-cross",
            provision=allowing("dj-red-cross", WITHHELD),
        )
        verdicts = house.decide(clinic, WITHHELD).json["parameter"]
        house.hear(clinic.file_released(verdicts))

        assert WITHHELD in house.partner("dj-authority").ledger(withheld.case).text
        assert WITHHELD not in house.partner("et-mowsa").ledger(withheld.case).text

    def test_what_the_next_one_files_is_not_told_to_the_one_before(self, house, withheld):
        house.hear(withheld.filed("follow-up", by="et-mowsa"))
        onward = Story(
            case=withheld.case,
            sender="et-mowsa",
            receiver="et-livelihood-ngo",
            kind=HandoffKind.REFERRAL,
        )
        house.hear(onward.answered(sections=(Section.FOLLOW_UP,)))
        house.decide(onward, "follow-up")

        assert "follow-up" in house.partner("et-mowsa").ledger(withheld.case).text
        assert "follow-up" not in house.partner("dj-authority").ledger(withheld.case).text

    def test_no_handoff_of_its_own_lets_it_fish_for_sections(self, house, withheld):
        fishing = Story(
            case=withheld.case,
            sender="et-mowsa",
            receiver="et-livelihood-ngo",
            kind=HandoffKind.REFERRAL,
        )
        house.hear(fishing.answered(sections=tuple(Section)))
        house.decide(fishing, WITHHELD)

        assert WITHHELD not in house.partner("et-mowsa").ledger(withheld.case).text

    def test_a_withdrawal_is_told_section_by_section(self, house):
        story, consent = house.released()
        house.hear(story.passed())
        wider = house.partner("dj-authority").give_consent(
            story.case,
            story.guardian,
            "et-livelihood-ngo",
            provision=allowing("et-livelihood-ngo", "bia identity"),
        )
        house.hear(story.filed("bia", by="dj-authority", at=now() - timedelta(days=1)))
        name = wider.json["entry"][1]["resource"]["identifier"][0]["value"]
        house.partner("dj-authority").withdraw(story.case, name, sections="bia")

        assert '"bia"' in house.partner("dj-authority").ledger(story.case).text
        assert '"bia"' not in house.partner("et-mowsa").ledger(story.case).text
        assert consent

    def test_whom_it_was_told_to_shows_the_sections_that_the_reader_may_know_of(self, house):
        story, _ = house.released()
        house.hear(story.passed())
        house.hear(story.filed("bia", by="dj-authority", at=now() - timedelta(days=1)))
        (consent,) = house.rows(consents, consents.c.case_id == story.case)
        told = Told(uuid4(), consent.id, "et-livelihood-ngo", ("bia", "identity"), now(), now())
        with house.running.sessions.begin() as session:
            withdrawals.add(session, story.case, told)

        def shown(who):
            (row,) = house.partner(who).ledger(story.case).json["withdrawals"]
            return row["sections"]

        assert shown("dj-authority") == ["bia", "identity"]
        assert shown("et-mowsa") == ["identity"]


def test_c33_each_reader_finds_its_own_names_for_the_consents(house, story):
    host, origin = house.partner("dj-authority"), house.partner("et-mowsa")
    documents = [one.ledger(story.case).json for one in (host, origin)]

    (mine,), (theirs,) = (set(document["consents"].values()) for document in documents)
    assert mine != theirs
    assert documents[0]["withdrawals"][0]["consent"] == mine


@pytest.mark.parametrize(
    ("strand", "position"), [("case", 1), ("education", 2), ("identity/refused/et-mowsa", 1)]
)
def test_g05_an_edited_or_deleted_row_shows_where_it_is(house, story, strand, position):
    row = (
        ledger.c.case_id == story.case,
        ledger.c.strand == strand,
        ledger.c.position == position,
    )
    host = house.partner("dj-authority")
    host.ledger(story.case)
    (kept,) = house.rows(ledger, *row)
    forged = kept.entry.replace('"at":"2', '"at":"1')

    with house.running.sessions.begin() as session:
        session.execute(update(ledger).where(*row).values(entry=forged))
    edited = verify(host.ledger(story.case).json)
    with house.running.sessions.begin() as session:
        session.execute(delete(ledger).where(*row))
    deleted = verify(host.ledger(story.case).json)
    with house.running.sessions.begin() as session:
        session.execute(ledger.insert().values(kept._asdict()))

    assert (edited.strand, edited.position) == (strand, position)
    if strand in {"case", "education"}:  # a strand of one line is gone without a trace: checkpoints
        assert (deleted.strand, deleted.position) == (strand, position)
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
    for words in ("What was given to others", "Education", "agreed", "Nobody had agreed to it"):
        assert words in answer.text
