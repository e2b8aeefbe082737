"""What the README of consent promises beside what every README does."""

import inspect
import re
from http import HTTPStatus
from pathlib import Path

from services.common.refusal import NotYetKnown, Refusal
from services.consent import (
    actions,
    deciding,
    destroying,
    domain,
    ending,
    ledger_door,
    operator_door,
    recording,
    web,
)
from services.consent.chain import What

README = (Path(__file__).parents[2] / "services" / "consent" / "README.md").read_text("utf-8")


def rows(title):
    """The first two cells of each row of the table under a heading, without their quotes."""
    section = README.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    found = re.findall(r"^\| `([^`]+)` \| ([^|]*) \|", section, re.MULTILINE)
    return {first: second.strip("` ") for first, second in found}


def test_its_actions_are_those_of_the_code():
    there_are = {
        name
        for module in (actions, deciding, destroying, ending)
        for name, found in vars(module).items()
        if inspect.isfunction(found) and found.__module__ == module.__name__ and name[0] != "_"
    }

    assert set(rows("Actions")) == there_are


def test_every_refusal_is_told_with_its_status():
    refusals = {
        found
        for found in vars(recording).values()
        if isinstance(found, type) and issubclass(found, Refusal) and found is not Refusal
    } - {NotYetKnown}  # of what was said, nothing is wrong

    assert f"503, `{NotYetKnown.rule()}`" in README
    assert rows("Refusals") == {
        refusal.rule(): str(int(web.STATUSES.get(refusal, HTTPStatus.UNPROCESSABLE_ENTITY)))
        for refusal in refusals
    }


def test_every_word_of_the_ledger_is_told():
    assert set(rows("The ledger")) == set(What)


def test_every_guarded_door_is_told_with_its_scope():
    scopes = {
        "POST /fhir/$decide": web.decide.scope,
        "POST /fhir/$release-key": web.release_key.scope,
        "GET /fhir/$ledger": ledger_door.read_ledger.scope,
        "GET /operator/partners": operator_door.partners.scope,
    }

    told = {route: scope for route, scope in rows("Doors").items() if scope != "-"}

    assert told == scopes


def test_the_table_of_the_decision_names_every_reason_that_a_row_gives():
    table = domain.__doc__ or ""

    for reason in re.findall(r"deny `([a-z-]+)`", table):
        assert reason in set(domain.Reason)
    for row in ("unknown-word", "not-an-active-partner", "no-handoff", "no-agreement"):
        assert f"deny `{row}`" in table
