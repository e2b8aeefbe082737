"""What is kept: the tables are those of the migrations, and nobody's words lie open in them."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from services.common import migrations
from services.consent.store import metadata
from services.consent.store.tables import NOWHERE, cases, consents

pytestmark = pytest.mark.real


def test_the_tables_are_those_that_the_migrations_make(fresh_database):
    migrations.check("consent", fresh_database("consent").owner)


def test_the_service_may_not_change_its_tables(house):
    with (
        house.running.engine.connect() as connection,
        pytest.raises(ProgrammingError, match="must be owner"),
    ):
        connection.execute(text("alter table consents add column more text"))


def test_nowhere_is_a_case_on_which_nobody_is(house):
    (row,) = house.rows(cases, cases.c.id == NOWHERE)

    assert (row.organisation, row.registered_by) == (None, None)


def test_g14_what_a_family_was_told_and_why_something_is_retained_lie_open_in_no_column(house):
    story = house.story()
    host, origin = house.partner("dj-authority"), house.partner("et-mowsa")
    canary = "CANARY-4711"
    attachment = {"language": "am", "title": canary, "hash": "dIF/Mlvcp4UrlMXBpqioHwcQR9c="}
    given = host.give_consent(story.case, story.guardian, "et-mowsa", sourceAttachment=attachment)
    house.decide(story, "education")
    consent = given.json["entry"][1]["resource"]["identifier"][0]["value"]
    host.withdraw(story.case, consent)
    (row,) = house.rows(consents, consents.c.case_id == story.case)
    origin.answer_withdrawal(story.case, origin.name(row.id), "retained", canary)

    with house.running.sessions() as session:
        tables = session.scalars(
            text("select table_name from information_schema.tables where table_schema = 'public'")
        )
        found = [
            table
            for table in tables
            for content in session.scalars(text(f'select to_jsonb(t)::text from "{table}" t'))
            if canary in content or canary.encode().hex() in content
        ]

    assert given.status_code == 200
    assert found == []


def test_every_table_of_a_case_leads_to_it():
    """So that a later disposal finds everything of a child."""
    without = {
        name
        for name, table in metadata.tables.items()
        if not any(key.column.table.name == "cases" for key in table.foreign_keys)
    }

    assert without == {
        "cases",
        "partners",
        "agreements",
        "safeguarding_policies",
        "clients",
        "client_keys",
        "retiring_keys",
        "invitations",
        "assertions",
        "checkpoints",
        "piles",
        "nodes",
    }
