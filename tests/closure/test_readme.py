"""What the README of closure promises beside what every README does."""

import inspect
import re
from http import HTTPStatus
from pathlib import Path

from services.closure import actions, domain, reading, web
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


def test_the_items_that_are_read_are_told():
    told = {name for name, cell in rows("Messages in").items() if cell in {"boolean", "coding"}}

    assert told == {reading.EXEMPTION, *reading.YES_OR_NO}


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
