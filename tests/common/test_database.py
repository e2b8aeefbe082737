"""What a connection has learnt it keeps, whatever is looked at in between."""

import ast
from pathlib import Path

import pytest
from sqlalchemy import text

from services.common import database
from tests.common.conftest import ORIGIN

SERVICES = Path(__file__).parents[2] / "services"
UNDONE = {"services/consent/web.py", "services/consent/canary.py"}
"""Where what is written is sometimes undone, on purpose; what is kept is committed by hand."""

OFTEN = 10  # psycopg prepares what it is asked more than five times


@pytest.fixture
def one_connection(engine):
    made = database.engine(engine.url.render_as_string(hide_password=False), pool_size=1)
    yield made
    made.dispose()


def prepared(looks):
    with looks() as session:
        return session.scalar(text("select count(*) from pg_prepared_statements"))


@pytest.mark.real
def test_a_look_leaves_the_connection_what_it_has_prepared(one_connection):
    looks = database.looks(one_connection, ORIGIN)
    for _ in range(OFTEN):
        with looks() as session:
            session.scalar(text("select 1"))

    before = prepared(looks)
    with looks() as session:
        session.scalar(text("select 2"))

    assert 0 < before <= prepared(looks)


@pytest.mark.real
def test_a_look_and_a_transaction_share_a_connection_and_neither_turns_into_the_other(
    one_connection,
):
    looks = database.looks(one_connection, ORIGIN)
    sessions = database.sessions(one_connection, ORIGIN)
    with looks() as session:
        session.scalar(text("select 1"))

    with sessions() as session:
        session.execute(text("create table not_kept (id int)"))

    with looks() as session:
        assert session.scalar(text("select to_regclass('not_kept')")) is None


def test_no_session_of_a_service_ends_in_a_rollback_when_all_went_well():
    """`sessions()` alone does: it is `sessions.begin()` to do something, `looks()` to look."""
    found = {
        str(path.relative_to(SERVICES.parent))
        for path in SERVICES.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.withitem)
        and isinstance(node.context_expr, ast.Call)
        and getattr(node.context_expr.func, "attr", getattr(node.context_expr.func, "id", ""))
        == "sessions"
    }

    assert found == UNDONE
