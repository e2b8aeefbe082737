"""Internal events: written as they are read, thin, tolerant of later versions."""

import json
from dataclasses import fields, replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from schemas import events
from schemas.codes import AgeBand, RecipientClass, Section, UascStatus
from schemas.issues import Unreadable

NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)
CASE = UUID("6f1f5a3e-0d9f-4c11-9d2e-3c2f3a1b0c01")


def a_case_registered() -> events.CaseRegistered:
    return events.CaseRegistered(
        case=CASE,
        at=NOON,
        organisation="dj-authority",
        registered_by="dj-red-cross",
        jurisdiction="DJ",
        jurisdiction_version="1",
        uasc_status=UascStatus.UNACCOMPANIED,
        age_band=AgeBand.ASSENT_AGE,
    )


def a_partner_registered() -> events.PartnerRegistered:
    agreement = events.Agreement(
        partner="dj-authority",
        start=NOON,
        end=NOON.replace(year=2027),
        cross_border=True,
        sections=(Section.IDENTITY,),
    )
    return events.PartnerRegistered(
        at=NOON,
        partner="et-mowsa",
        country="ET",
        recipient_class=RecipientClass.LEAD_AUTHORITY_ORIGIN,
        scopes=("system/Task.u",),
        agreements=(agreement, replace(agreement, sections=None)),
        jwks={"keys": []},
        enabled=True,
    )


@pytest.mark.parametrize("event", [a_case_registered(), a_partner_registered()])
def test_what_is_written_is_read_again(event: events.Event) -> None:
    assert events.load(event.TYPE, events.dump(event)) == event


def test_the_story_of_a_case_is_keyed_by_the_case_and_a_partners_by_the_partner() -> None:
    assert a_case_registered().key == str(CASE)
    assert a_partner_registered().key == "et-mowsa"


def test_a_later_version_may_know_more() -> None:
    later = json.loads(events.dump(a_case_registered())) | {"mood": "unknown to us"}

    assert events.load(events.CaseRegistered.TYPE, json.dumps(later).encode()) == (
        a_case_registered()
    )


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("case", "not-a-uuid"),
        ("case", CASE.hex),
        ("case", None),
        ("at", "2026-09-01T12:00:00"),
        ("at", "2026-02-30T12:00:00Z"),
        ("organisation", ""),
        ("organisation", 7),
        ("uasc_status", "lost"),
    ],
)
def test_what_is_not_as_agreed_is_named_without_its_value(part: str, value: object) -> None:
    raw = json.dumps(json.loads(events.dump(a_case_registered())) | {part: value}).encode()

    with pytest.raises(Unreadable) as refusal:
        events.load(events.CaseRegistered.TYPE, raw)

    assert [issue.expression for issue in refusal.value.issues] == [part]
    assert str(value) not in refusal.value.issues[0].diagnostics or value in ("", None, 7)


@pytest.mark.parametrize("part", ["case", "at", "registered_by"])
def test_nothing_required_may_be_missing(part: str) -> None:
    content = json.loads(events.dump(a_case_registered()))
    del content[part]

    with pytest.raises(Unreadable):
        events.load(events.CaseRegistered.TYPE, json.dumps(content).encode())


@pytest.mark.parametrize("raw", [b"[]", b"3", b"null", b'"x"', b"{}", b"{"])
def test_what_is_no_event_at_all_is_unreadable(raw: bytes) -> None:
    with pytest.raises(Unreadable):
        events.load(events.CaseRegistered.TYPE, raw)


def test_a_truth_value_is_not_a_number_nor_a_word() -> None:
    for wrong in (1, "on", "true", None):
        raw = json.dumps(json.loads(events.dump(a_partner_registered())) | {"enabled": wrong})
        with pytest.raises(Unreadable):
            events.load(events.PartnerRegistered.TYPE, raw.encode())


def test_an_event_without_zone_is_not_written() -> None:
    with pytest.raises((Unreadable, ValueError)):
        events.dump(replace(a_case_registered(), at=NOON.replace(tzinfo=None)))


@pytest.mark.parametrize("type_", events.TYPES)
def test_events_are_thin(type_: str) -> None:
    names = {one.name for one in fields(events.TYPES[type_])}

    assert not names & {"name", "birth_date", "note", "text", "address", "display"}
    assert type_.endswith(".v1")
