"""What is in a section is nowhere but in what was sealed for those who may open it.

Cases made at random are registered, filed, consented to, transferred, referred, opened and taken
back; their families say much more, and messages are sent wrongly in many ways. A canary is in each
section and each mistake. Then all that was answered, told, logged, counted and kept is searched.
`CANARIES=200` plays so many, `CANARIES_SEED` the same again; with `-s` it says what was played.
"""

import os
import random

import httpx
import psycopg
import pytest
from psycopg import sql

from deploy.databases import SERVICES
from deploy.demo import playing
from deploy.demo.stage import Stage
from deploy.postgres import PostgreSQL
from tests.journey.canaries import FORMS, canaries_in, is_in
from tests.journey.play import Play
from tests.journey.storm import Storm

pytestmark = pytest.mark.journey

CASES = int(os.environ.get("CANARIES", "2"))


@pytest.fixture(scope="module")
def storm(running):
    seed = int(os.environ.get("CANARIES_SEED", random.randrange(1 << 32)))
    print(f"seed {seed}, {CASES} cases")
    homes = playing.homes(running.run_folder.path)
    running.register(playing.REGISTER, homes / "invitations")
    with Stage.at(homes) as stage:
        stage.register(running.issuer, homes / "invitations")
    found = Storm.at(homes, seed)
    with found.stage:
        for number in range(CASES):
            Play(found, number).play()
        print(found.told())
        yield found


def test_there_were_refusals_and_everybody_was_answered(storm):
    assert storm.played["refusals"] >= CASES
    assert all(heard.answers for heard in storm.heard.values())


def test_nobody_is_answered_with_what_it_did_not_file_itself(storm):
    found = {
        (who, word)
        for who, heard in storm.heard.items()
        for answer in heard.answers
        for word in canaries_in(answer)
    }

    assert not found - storm.filed


def test_no_home_but_the_openers_has_it(storm):
    homes = {name: each.home.folder for name, each in storm.stage.partners.items()}
    found = {
        (name, word)
        for name, home in homes.items()
        for file in home.rglob("*")
        if file.is_file()
        for word in canaries_in(file.read_bytes())
    }

    assert {word for _, word in found} == {word for _, word in storm.opened}
    assert found <= storm.opened


def test_no_log_and_no_topic_has_it(running, storm):
    folder = running.run_folder.path
    files = [one for place in ("logs", "kafka") for one in (folder / place).rglob("*")]
    kept = [*files, *PostgreSQL(running.run_folder).data.rglob("*")]

    found = {file.name for file in kept if file.is_file() and has_it(file)}

    print(f"{len(kept)} files of {sum(map(size_of, kept))} bytes")
    assert len(kept) > 100
    assert not found


def has_it(file):
    """The database may remove a file of its own while we look."""
    try:
        return is_in(file.read_bytes())
    except FileNotFoundError:
        return False


def size_of(file):
    try:
        return file.stat().st_size if file.is_file() else 0
    except FileNotFoundError:
        return 0


@pytest.mark.parametrize("service", SERVICES)
def test_no_column_has_it(running, storm, service):
    """Asked of the database, which packs long values where a search of its files misses them."""
    columns = (
        "select table_name, column_name from information_schema.columns"
        " where table_schema = 'public' and data_type in"
        " ('text', 'character varying', 'bytea', 'json', 'jsonb', 'ARRAY')"
    )
    with psycopg.connect(running.surroundings.databases[service].owner) as connection:
        places = connection.execute(columns).fetchall()
        found = {place for place in places if holds(connection, *place)}

    assert len(places) > 20
    assert not found


def holds(connection, table, column):
    """Bytes are digits when they are text."""
    forms = [*FORMS, *(form.hex().encode() for form in FORMS)]
    query = sql.SQL(
        "select exists (select from {} join unnest(%s::bytea[]) as forms (form)"
        " on position(form in convert_to({}::text, 'UTF8')) > 0)"
    ).format(sql.Identifier(table), sql.Identifier(column))
    (there,) = connection.execute(query, [forms]).fetchone()
    return there


def test_no_measure_has_it(running, storm):
    with httpx.Client(trust_env=False) as http:
        for service in SERVICES:
            port = running.run_folder.port(f"{service}-worker")
            told = http.get(f"http://127.0.0.1:{port}/metrics")
            assert told.status_code == 200
            assert not is_in(told.content)
