"""The README of closure is its contract."""

import inspect
import re
from http import HTTPStatus
from pathlib import Path

from schemas import messages
from services.closure import actions, domain, inbox, reading, web
from services.closure.app import SERVICE
from services.common.refusal import Refusal

README = (Path(__file__).parents[2] / "services" / "closure" / "README.md").read_text("utf-8")


def rows(title):
    """The first two cells of each row of the tables under a heading, without their quotes."""
    section = README.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    found = re.findall(r"^\| `([^`]+)` \| ([^|]*) \|", section, re.MULTILINE)
    return {first: second.strip("` ") for first, second in found}


def test_its_actions_are_those_of_the_code():
    section = README.partition("\n## Actions\n")[2].partition("\n## ")[0]
    told = set(re.findall(r"`([a-z]+_[a-z_]+)`", section))

    assert told == {
        name
        for name, found in vars(actions).items()
        if inspect.isfunction(found) and found.__module__ == actions.__name__ and name[0] != "_"
    }


def test_what_it_is_asked_is_what_it_answers_and_with_which_scope():
    asked = {name: cell for name, cell in rows("Messages in").items() if "/" in cell}

    assert asked == {event: messages.REQUESTS[event].scope for event in inbox.REQUESTS}


def test_the_items_that_are_read_are_told():
    told = {name for name, cell in rows("Messages in").items() if cell in {"boolean", "coding"}}

    assert told == {reading.EXEMPTION, *reading.YES_OR_NO}


def test_what_it_listens_to_is_what_it_handles():
    heard = {name for name, cell in rows("Messages in").items() if cell == "-"}

    assert heard == {event.TYPE for event in SERVICE.all_events}


def test_every_refusal_is_told_with_its_status():
    refusals = {
        found
        for found in vars(domain).values()
        if isinstance(found, type) and issubclass(found, Refusal)
    }

    assert rows("Refusals") == {
        refusal.rule(): str(int(web.STATUSES.get(refusal, HTTPStatus.UNPROCESSABLE_ENTITY)))
        for refusal in refusals
    }


def test_what_it_writes_is_what_it_tells():
    written = {
        event for event, found in messages.NOTICES.items() if SERVICE.name in found.written_by
    }
    told = set(rows("Messages out"))

    assert {name for name in told if "." not in name} == written
    assert {name for name in told if "." in name} == {
        "closure.closure-proposed.v1",
        "closure.case-closed.v1",
    }
