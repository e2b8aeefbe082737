"""The README of a service is its contract: its settings, its messages in and out, its routes."""

import re
from dataclasses import fields

import pytest

from deploy.databases import SERVICES
from schemas import events, messages
from services.common.settings import PREFIX
from services.consent.authorization import metadata
from tests.architecture import house

READS = {"GET", "POST"}


def rows(name: str, title: str) -> dict[str, str]:
    """The first two cells of each row of the table under a heading, without their quotes."""
    section = house.contract(name).partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    found = re.findall(r"^\| `([^`]+)`[^|]*\| ([^|]*) \|", section, re.MULTILINE)
    return {first: second.strip("` ") for first, second in found}


@pytest.mark.parametrize("name", SERVICES)
def test_the_settings_told_are_the_settings_there_are(name):
    there_are = {f"{PREFIX}{field.name.upper()}" for field in fields(house.service(name).settings)}

    assert set(rows(name, "Settings")) == there_are


@pytest.mark.parametrize("name", SERVICES)
def test_every_request_asked_of_a_service_is_answered_by_it(name):
    asked = {event for event, found in messages.ACTIVE.items() if name in found.asked_of}

    assert set(house.service(name).requests) == asked


@pytest.mark.parametrize("name", SERVICES)
def test_every_request_is_in_the_contract_with_its_scope(name):
    told = {
        message: scope
        for message, scope in rows(name, "Messages in").items()
        if message in messages.REQUESTS
    }

    assert told == {event: messages.REQUESTS[event].scope for event in house.service(name).requests}


@pytest.mark.parametrize("name", SERVICES)
def test_every_event_listened_to_is_in_the_contract(name):
    told = {message for message in rows(name, "Messages in") if message in events.TYPES}

    assert told == {event.TYPE for event in house.service(name).all_events}


@pytest.mark.parametrize("name", SERVICES)
def test_every_notice_and_event_written_is_in_the_contract(name):
    notices = {event for event, found in messages.ACTIVE.items() if name in found.written_by}
    facts = {type_ for type_ in events.TYPES if type_.startswith(f"{name}.")}

    assert set(rows(name, "Messages out")) == notices | facts


@pytest.mark.parametrize("name", SERVICES)
def test_every_route_of_its_own_is_in_the_contract(name, tmp_path):
    app = house.application(name, tmp_path)
    common = {"/fhir/$process-message", "/live", "/ready", "/fhir/metadata", *house.RESOURCE}
    there_are = {
        f"{method} {rule.rule}"
        for rule in app.url_map.iter_rules()
        if rule.rule not in common
        for method in (rule.methods or set()) & READS
    }

    told = set(re.findall(r"`((?:GET|POST) /[^`]*)`", house.contract(name)))

    assert there_are == told


@pytest.mark.parametrize("name", SERVICES)
def test_every_read_is_in_the_contract_with_its_scope_and_its_parameters(name):
    section = house.contract(name).partition("\n## Reads\n")[2].partition("\n## ")[0]
    told = {
        (route, scope, tuple(re.findall(r"`([^`]+)`", taken)))
        for route, scope, taken in re.findall(
            r"^\| `GET ([^`]+)` \| `([^`]+)` \| (.*) \|$", section, re.MULTILINE
        )
    }

    assert told == {
        row
        for reading in house.service(name).reads
        for row in (
            (f"/fhir/{reading.type}", reading.search_scope, tuple(reading.by_name)),
            (f"/fhir/{reading.type}/<id>", reading.read_scope, ()),
        )
    }


def test_the_authorization_server_knows_the_scope_of_every_read():
    shown = {reading.type for name in SERVICES for reading in house.service(name).reads}

    assert shown == set(metadata.SHOWN)
