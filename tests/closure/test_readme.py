"""The README of closure is its contract."""

import re
from http import HTTPStatus
from pathlib import Path

from schemas import messages
from services.closure import domain, inbox, reading, web
from services.closure.app import SERVICE
from services.common.refusal import Refusal

README = (Path(__file__).parents[2] / "services" / "closure" / "README.md").read_text("utf-8")


def rows(title):
    """The first two cells of each row of the tables under a heading, without their quotes."""
    section = README.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    found = re.findall(r"^\| `([^`]+)` \| ([^|]*) \|", section, re.MULTILINE)
    return {first: second.strip("` ") for first, second in found}


def test_what_it_is_asked_is_what_it_answers_and_with_which_scope():
    asked = {name: scope for name, scope in rows("What it is asked").items() if "/" in scope}

    assert asked == {event: messages.REQUESTS[event].scope for event in inbox.REQUESTS}


def test_the_items_that_are_read_are_told():
    told = {name for name, scope in rows("What it is asked").items() if "/" not in scope}

    assert told == {reading.EXEMPTION, *reading.YES_OR_NO}


def test_what_it_listens_to_is_what_it_handles():
    assert set(rows("What it listens to")) == {event.TYPE for event in SERVICE.all_events}


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
    told = set(rows("What it tells"))

    assert {name for name in told if "." not in name} == written
    assert {name for name in told if "." in name} == {
        "closure.closure-proposed.v1",
        "closure.case-closed.v1",
    }
