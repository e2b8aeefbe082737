"""The README is the contract: what it promises and what the code does are the same."""

import re
from dataclasses import fields
from http import HTTPStatus
from inspect import isfunction
from pathlib import Path

import pytest

from schemas import events, messages
from schemas.codes import HandoffMilestone
from services.common.refusal import Refusal
from services.referral import actions, app, domain, web
from services.referral.domain import MILESTONES, TRANSITIONS, Side
from services.referral.settings import Settings

README = (Path(app.__file__).parent / "README.md").read_text("utf-8")


def rows(before: str) -> dict[str, list[str]]:
    """The rows of the table after this heading, by the word in their first cell."""
    part = README.partition(before)[2].partition("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("| `")]
    cells = [re.sub("`", "", line).strip("| ").split(" | ") for line in lines]
    return {first: rest for first, *rest in cells}


def test_every_action_of_a_person():
    public = {
        name
        for name, found in vars(actions).items()
        if isfunction(found) and found.__module__ == actions.__name__ and name[0] != "_"
    }
    of_our_services = {
        "destroy_case",
        "hear_of_bia",
        "hear_of_case",
        "hear_of_closure",
        "record_release",
    }

    assert set(rows("## Actions")) == public - of_our_services


def test_every_request_and_its_scope():
    told = {name: cells[0] for name, cells in rows("## Messages in").items() if ".v1" not in name}

    assert told == {event: messages.REQUESTS[event].scope for event in app.SERVICE.requests}


def test_every_event_that_is_listened_to():
    told = {name for name in rows("## Messages in") if ".v1" in name}

    assert told == {event.TYPE for event in app.SERVICE.all_events}


def test_every_notice_that_is_written():
    told = {name for name in rows("## Messages out") if ".v1" not in name}

    notices = {event for event in messages.NOTICES if event in messages.ACTIVE}
    assert told == {event for event in notices if "referral" in messages.NOTICES[event].written_by}


def test_every_fact_that_is_told():
    told = {name for name in rows("## Messages out") if ".v1" in name}

    assert told == {type_ for type_ in events.TYPES if type_.startswith("referral.")}


def test_every_refusal_and_its_status():
    found = [getattr(domain, name) for name in domain.__all__]
    refusals = [one for one in found if isinstance(one, type) and issubclass(one, Refusal)]
    statuses = {domain.NotYours: HTTPStatus.NOT_FOUND, **web.STATUSES}

    assert {rule: cells[0] for rule, cells in rows("## Refusals").items()} == {
        one.rule(): str(int(statuses.get(one, HTTPStatus.UNPROCESSABLE_ENTITY))) for one in refusals
    }


def test_every_setting():
    told = set(rows("## Settings"))

    assert told == {f"CASEBRIDGE_{field.name.upper()}" for field in fields(Settings)}


@pytest.mark.parametrize("milestone", HandoffMilestone)
def test_every_milestone(milestone: HandoffMilestone):
    rule = MILESTONES[milestone]
    whose, after, leads = rows("Until then both are on the case")[milestone]

    assert whose.startswith("ours" if rule.by is Side.US else rule.by)
    assert after == (", ".join(sorted(rule.after)) or "-")
    assert leads == (TRANSITIONS[rule.opens].end if rule.opens else "-")
