"""Every rule of every event, broken in every way there is, is refused at its place."""

import copy
from typing import Any

import pytest

from schemas import messages
from schemas.codes import MessageEvent
from schemas.messages.definition import Carries, Definition
from schemas.messages.named import Brings, NamedContact
from schemas.resources import checking
from tests.schemas.breaking import bearing, breaks, carried_by, is_conditional
from tests.schemas.variants import every_message

MESSAGES = every_message()


def definition_of(bundle: dict[str, Any]) -> Definition:
    code = bundle["entry"][0]["resource"]["eventCoding"]["code"]
    return messages.DEFINITIONS[MessageEvent(code)]


def places(bundle: dict[str, Any]) -> list[str]:
    return [issue.expression or "" for issue in messages.check(bundle)]


def held(bundle: dict[str, Any]) -> list[tuple[int, Carries]]:
    """The resources of a message on which rules bear, by position, with those rules."""
    definition = definition_of(bundle)
    return [
        (position, carried)
        for position, entry in enumerate(bundle["entry"])
        if position
        for carried in carried_by(definition)
        if carried.applies(entry["resource"]) and (carried is not definition.focus or position == 1)
    ]


@pytest.mark.parametrize("name", MESSAGES)
def test_it_is_accepted_as_it_stands(name):
    assert places(MESSAGES[name]) == []


@pytest.mark.parametrize("name", MESSAGES)
def test_every_rule_that_is_broken_is_refused_at_its_place(name):
    unseen = []
    for position, carried in held(MESSAGES[name]):
        place = f"Bundle.entry[{position}].resource"
        for rule in carried.rules:
            if carried.one_suffices:
                continue
            for one in breaks(rule, MESSAGES[name]["entry"][position]["resource"]):
                broken = copy.deepcopy(MESSAGES[name])
                one.change(broken["entry"][position]["resource"])
                wanted, found = f"{place}.{one.place}".rstrip("."), places(broken)
                is_r4 = not checking.check(broken)
                if not found or (is_r4 and not any(told.startswith(wanted) for told in found)):
                    unseen.append((rule, one.name, wanted, found))

    assert unseen == []


@pytest.mark.parametrize("name", MESSAGES)
def test_what_must_come_along_may_not_be_left_out_nor_come_too_often(name):
    for carried in definition_of(MESSAGES[name]).others:
        if carried.at_least:
            without = copy.deepcopy(MESSAGES[name])
            without["entry"] = [e for e in without["entry"] if not carried.applies(e["resource"])]
            assert places(without), carried.label
        if carried.at_most == 1:
            twice = copy.deepcopy(MESSAGES[name])
            for entry in [e for e in twice["entry"] if carried.applies(e["resource"])]:
                url = "urn:uuid:00000000-0000-4000-8000-00000000000f"
                twice["entry"].append({**copy.deepcopy(entry), "fullUrl": url})
                assert places(twice), carried.label


@pytest.mark.parametrize("name", MESSAGES)
def test_what_a_rule_wants_to_see_in_the_message_may_not_be_left_out(name):
    for position, carried in held(MESSAGES[name]):
        resource = MESSAGES[name]["entry"][position]["resource"]
        for rule in bearing(carried.rules, resource):
            if isinstance(rule, Brings | NamedContact):
                without = copy.deepcopy(MESSAGES[name])
                for entry in without["entry"][1:]:
                    entry["resource"] = unlike(rule, entry["resource"])
                place = f"Bundle.entry[{position}].resource"
                assert not checking.check(without), "the rule alone shall refuse it"
                assert place in places(without)


def unlike(rule, resource):
    """The resource, no longer such that it is what the rule wants to see."""
    if isinstance(rule, NamedContact):
        return {name: value for name, value in resource.items() if name != "telecom"}
    if not Carries(rule.type, coded=rule.coded).applies(resource):
        return resource
    if rule.coded is None:
        return {"resourceType": "List", "id": "x", "status": "current", "mode": "working"}
    path, _ = rule.coded
    uncoded = {"text": "x"}
    return resource | {path: [uncoded] if isinstance(resource[path], list) else uncoded}


@pytest.mark.parametrize("event", messages.DEFINITIONS)
def test_no_rule_is_left_unbroken_because_it_never_bore(event):
    """What is told of an outcome is as received: its rules are broken where it is reported."""
    definition = messages.DEFINITIONS[event]
    bundles = [one for one in MESSAGES.values() if definition_of(one) is definition]
    awake = {
        rule
        for bundle in bundles
        for position, carried in held(bundle)
        for rule in bearing(carried.rules, bundle["entry"][position]["resource"])
    }
    there_are = {
        rule for carried in carried_by(definition) for rule in carried.rules if is_conditional(rule)
    }

    assert event is MessageEvent.OUTCOME_REPORTED or there_are <= awake
