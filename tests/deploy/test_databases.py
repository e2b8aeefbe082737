"""Each service's two roles reach its own database, and the running one changes rows only."""

from collections.abc import Iterator

import psycopg
import pytest

from deploy.databases import Database
from tests.parts import FreshDatabases

pytestmark = pytest.mark.real


@pytest.fixture
def intake(fresh_database: FreshDatabases) -> Database:
    return fresh_database("intake")


@pytest.fixture
def at_work(intake: Database) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    """A connection of the running role, to a database where its owner has made a table."""
    with psycopg.connect(intake.owner, autocommit=True) as owner:
        owner.execute("create table notes (id bigint generated always as identity, word text)")
    with psycopg.connect(intake.runtime, autocommit=True) as connection:
        yield connection


def test_the_running_role_reads_and_writes_rows(
    at_work: psycopg.Connection[tuple[object, ...]],
) -> None:
    at_work.execute("insert into notes (word) values ('one'), ('two')")
    at_work.execute("delete from notes where word = 'one'")
    at_work.execute("update notes set word = 'three'")

    assert at_work.execute("select word from notes").fetchall() == [("three",)]


@pytest.mark.parametrize(
    "statement",
    [
        "create table more (id int)",
        "create temporary table more (id int)",
        "create schema more",
        "drop table notes",
        "alter table notes add column more int",
        "truncate notes",
        "create role more",
        "create database more",
    ],
)
def test_the_running_role_changes_no_schema(
    at_work: psycopg.Connection[tuple[object, ...]], statement: str
) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        at_work.execute(statement)


@pytest.mark.parametrize("role", ["owner", "runtime"])
def test_no_role_reaches_the_database_of_another_service(
    fresh_database: FreshDatabases, intake: Database, role: str
) -> None:
    other = fresh_database("empty").runtime.rpartition("/")[2]
    there = getattr(intake, role).rpartition("/")[0] + "/" + other

    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        psycopg.connect(there)


def test_a_wrong_password_opens_nothing(intake: Database) -> None:
    wrong = psycopg.conninfo.make_conninfo(intake.runtime, password="guess")

    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(wrong)


def test_passwords_are_kept_as_verifiers(postgres_url: str, intake: Database) -> None:
    with psycopg.connect(postgres_url) as connection:
        kept = connection.execute(
            "select rolpassword from pg_authid where rolname like 'test_%'"
        ).fetchall()

    assert kept
    assert all(str(word).startswith("SCRAM-SHA-256$") for (word,) in kept)


def test_what_is_committed_is_on_the_disk(postgres_url: str) -> None:
    with psycopg.connect(postgres_url) as connection:
        found = {
            name: connection.execute(f"show {name}").fetchone()
            for name in ("fsync", "full_page_writes", "synchronous_commit")
        }

    assert set(found.values()) == {("on",)}
