"""The auditor's look over everything: whatever is changed in the database shows, and where."""

import json
from uuid import uuid4

import pytest
from click.testing import CliRunner
from sqlalchemy import delete, insert, update

from services.consent import audit_commands, chain
from services.consent import checkpoints as making
from services.consent.commands import main
from services.consent.store import marks
from services.consent.store.ledger_tables import checkpoints, ledger, piles, strands
from services.consent.store.tables import NOWHERE, decisions
from tests.consent.house import WITHHELD, a_key, now

pytestmark = pytest.mark.real

HOST = "dj-authority"


@pytest.fixture(scope="module")
def story(house):
    story, _ = house.released()
    house.partner("et-mowsa").key_of(story.binary("education"))
    house.partner("et-other-ngo").key_of(uuid4())
    house.decide(story, WITHHELD)
    with house.running.sessions.begin() as session:
        making.make(session, house.running.key, now(), None)
    return story


def found(house, saved=None):
    return [str(one) for one in audit_commands.findings(house.running, saved)]


def changed(house, *statements):
    """What is found after this, which is then undone."""
    tables = (ledger, strands, decisions, checkpoints, piles)
    kept = {table: house.rows(table) for table in tables}
    with house.running.sessions.begin() as session:
        for statement in statements:
            session.execute(statement)
    try:
        return found(house)
    finally:
        with house.running.sessions.begin() as session:
            for table, rows in kept.items():
                session.execute(delete(table))
                session.execute(insert(table), [row._asdict() for row in rows])


def test_nothing_is_found_where_nothing_was_changed(house, story):
    assert found(house) == []


def line(story, strand, position):
    return (
        ledger.c.case_id == story.case,
        ledger.c.strand == strand,
        ledger.c.position == position,
    )


def test_g05_an_edited_line(house, story):
    (row,) = house.rows(ledger, *line(story, "education", 2))
    edited = row.entry.replace("et-mowsa", "et-others")

    seen = changed(house, update(ledger).where(*line(story, "education", 2)).values(entry=edited))

    assert f"case {story.case} education position 2: missing or changed" in seen


def test_g05_a_line_that_was_sealed_anew_to_the_end(house, story):
    statements = []
    before = None
    for row in sorted(house.rows(ledger, *line(story, "education", 0)[:2]), key=lambda r: r.number):
        entry = json.loads(row.entry)
        entry |= {"recipient": "et-others"} | ({"previous": before} if before else {})
        entry["hash"] = before = chain.digest(entry)
        where = line(story, "education", row.position)
        statements.append(update(ledger).where(*where).values(entry=chain.canonical(entry)))
    end = strands.c.case_id == story.case, strands.c.name == "education"
    statements.append(update(strands).where(*end).values(head=before))

    seen = changed(house, *statements)

    assert seen == [
        f"case {story.case} education position 3: a checkpoint has seen another line here"
    ]


@pytest.mark.parametrize(("strand", "position"), [("education", 2), ("education", 3), ("case", 1)])
def test_g05_a_deleted_line(house, story, strand, position):
    seen = changed(house, delete(ledger).where(*line(story, strand, position)))

    assert any(one.startswith(f"case {story.case} {strand} position {position}:") for one in seen)


def test_g05_a_dropped_case(house, story):
    seen = changed(
        house,
        delete(ledger).where(ledger.c.case_id == story.case),
        delete(strands).where(strands.c.case_id == story.case),
        delete(decisions).where(decisions.c.case_id == story.case),
    )

    assert len(seen) == 6  # its marks are still in the tree
    assert all("a checkpoint has seen another line here" in one for one in seen)


def test_g05_a_line_put_in(house, story):
    last = chain.Line(what=chain.What.READ, by="nobody")
    (row,) = house.rows(strands, strands.c.case_id == story.case, strands.c.name == "case")
    _, entry = chain.link(chain.Tip(row.length, row.head), last, now(), uuid4())
    values = {"case_id": story.case, "strand": "case", "position": row.length + 1}

    seen = changed(
        house, insert(ledger).values(**values, entry=chain.canonical(entry), what="read")
    )

    assert seen == [f"case {story.case} case position {row.length + 2}: cut off, or added to"]


def test_g09_a_decision_without_its_line_and_a_line_without_its_decision(house, story):
    opened = decisions.c.case_id == story.case, decisions.c.act == "opening"
    (row,) = house.rows(decisions, *opened)
    seen = changed(house, delete(decisions).where(*opened))
    assert seen == [f"case {story.case} education position 3: rests on no decision"]

    another = row._asdict() | {"id": uuid4()}
    seen = changed(house, insert(decisions).values(another))
    assert seen == [f"case {story.case}: decision {another['id']} stands in no line"]


def test_a_refusal_that_is_written_as_a_permit(house, story):
    withheld = decisions.c.case_id == story.case, decisions.c.section == WITHHELD
    seen = changed(house, update(decisions).where(*withheld).values(permit=True))

    assert seen == [
        f"case {story.case} {WITHHELD}/refused/et-mowsa position 1: rests on no decision"
    ]


def test_a_leaf_of_the_tree_that_was_changed(house, story):
    (pile,) = house.rows(piles)
    other = bytes([pile.leaves[0] ^ 1]) + pile.leaves[1:]

    seen = changed(house, update(piles).values(leaves=other))

    assert "checkpoint 64: not the root of the leaves that are kept" in seen


def test_a_checkpoint_that_somebody_else_has_signed(house, story):
    stranger = a_key("P-384", "sig", alg="ES384")
    with house.running.sessions() as session:
        newest = marks.latest(session)
    said = {"at": chain.instant(newest.at), "root": newest.root, "size": newest.size}
    forged = making.statements.sign(making.Kind.CHECKPOINT, said, stranger)

    seen = changed(house, update(checkpoints).values(signed=forged))

    assert seen == ["checkpoint 64: not signed by this service"]


def test_g06_what_was_given_out_and_is_no_longer_here(house, story):
    saved = house.partner(HOST).ledger(story.case).json
    assert found(house, saved) == []
    assert found(house, {"checkpoint": saved["signed"]}) == [
        "the saved copy: its checkpoint is not signed by this service"
    ]

    seen = []
    for said in ({"root": "0" * 64, "size": 64}, {"root": "0" * 64, "size": 128}):
        at = {"at": "2026-01-01T00:00:00.000Z"}
        other = making.statements.sign(making.Kind.CHECKPOINT, said | at, house.running.key)
        seen += found(house, {"checkpoint": other})

    assert seen == [
        "checkpoint 64: was given out with another root",
        "checkpoint 128: was given out, and is no longer here",
    ]


def test_the_auditor_reads_every_strand_with_what_was_found_in_each_consent(house, story):
    with house.running.sessions() as session:
        lines = list(audit_commands.explained(session, story.case))

    refused = next(one for one in lines if one["what"] == "refused")
    assert refused["section"] == WITHHELD
    assert set(refused["found"].values()) == {"other-section"}


def test_the_commands_are_there():
    assert {"audit", "ledger"} <= set(main.commands)
    assert CliRunner().invoke(main, ["audit", "--help"]).exit_code == 0
    assert NOWHERE.int == 0
