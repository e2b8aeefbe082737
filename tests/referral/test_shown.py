"""What the two sides of a referral may read of it, and when."""

import json
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session, sessionmaker

from schemas import canonical, messages
from schemas.codes import HandoffKind, HandoffMilestone, PlanDimension, Section
from schemas.resources.checking import check
from services.common.door import Door
from services.common.service import Running
from tests.referral.asking import CANARY, Story, a_story
from tests.referral.builders import HOST, ORIGIN, SHELTER, STRANGER
from tests.referral.conftest import NAMES
from tests.referral.test_web import a_client, a_token

pytestmark = pytest.mark.real

WORKER = "Tigist"


@pytest.fixture(scope="module")
def client(sessions: sessionmaker[Session]) -> FlaskClient:
    return a_client(sessions)


def get(client: FlaskClient, path: str, by: str) -> Any:
    scopes = [f"system/{type_}.{one}" for type_ in ("Task", "ServiceRequest") for one in "rs"]
    token = a_token(by, *scopes)
    return client.get(f"/fhir/{path}", headers={"Authorization": f"Bearer {token}"})


def task(client: FlaskClient, story: Story, by: str) -> dict[str, Any]:
    found: dict[str, Any] = get(client, f"Task/{story.referral}", by).json
    assert check(found) == []
    return found


def need(client: FlaskClient, story: Story, by: str) -> dict[str, Any]:
    """What the Task leads to."""
    found: dict[str, Any] = get(client, task(client, story, by)["focus"]["reference"], by).json
    assert check(found) == []
    return found


def told(story: Story, type_: str) -> messages.Message:
    return next(one for one in story.told() if one.type == type_).notice


@pytest.mark.parametrize("kind", HandoffKind)
def test_before_it_accepts_the_one_asked_reads_what_the_notice_told(client, door: Door, kind):
    story = a_story(door, as_far_as="notified", kind=kind)

    read = need(client, story, ORIGIN)

    notice = told(story, "referral-notified.v1").first("ServiceRequest")
    assert {name: read[name] for name in notice} == notice
    assert read.keys() - notice.keys() == {"meta", "identifier", "authoredOn"}


def test_the_plan_is_for_the_sender_and_for_one_who_accepted(client, door: Door):
    story = a_story(door, as_far_as="notified")

    before = need(client, story, ORIGIN)
    story.ask(story.accept(), ORIGIN)

    assert "category" not in before
    assert "occurrencePeriod" not in before
    for side in (HOST, ORIGIN):
        after = need(client, story, side)
        assert after["category"] == [PlanDimension.ECONOMIC.concept]
        assert after["occurrencePeriod"] == {"start": "2026-09-20"}


def test_one_who_declined_learns_no_more(client, door: Door):
    story = a_story(door, as_far_as="notified")
    story.ask(story.decline(), ORIGIN)

    read = need(client, story, ORIGIN)

    assert read["status"] == "revoked"
    assert "occurrencePeriod" not in read


@pytest.mark.parametrize("as_far_as", ["notified", "accepted", "contacted", "completed"])
def test_nothing_is_read_that_no_answer_has_room_for(client, door: Door, as_far_as):
    """Neither which sections were asked for, nor words about the child, nor where it was."""
    story = a_story(door, as_far_as=as_far_as)

    for side in (HOST, ORIGIN):
        read = [task(client, story, side), need(client, story, side)]
        said = json.dumps(read)
        assert Section.system() not in said
        assert CANARY not in said
        assert WORKER not in said
        assert str(story.case) not in said
        assert NAMES.name(ORIGIN if side == HOST else HOST, story.case) not in said


@pytest.mark.parametrize("stranger", [SHELTER, STRANGER])
def test_c25_to_anyone_else_there_is_neither(client, door: Door, stranger):
    story = a_story(door, as_far_as="accepted")
    address = task(client, story, HOST)["focus"]["reference"]

    answers = [
        get(client, address, stranger),
        get(client, f"Task/{story.referral}", stranger),
        get(client, "ServiceRequest/none", stranger),
    ]

    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.data for answer in answers}) == 1
    assert get(client, f"ServiceRequest?identifier={story.referral}", stranger).json["total"] == 0


@pytest.mark.parametrize("form", ["{}", "Patient/{}"])
def test_both_are_found_by_the_readers_name_for_the_case(client, door: Door, form):
    story = a_story(door, as_far_as="accepted")
    own = form.format(NAMES.name(ORIGIN, story.case))
    other = form.format(NAMES.name(HOST, story.case))

    for type_ in ("Task", "ServiceRequest"):
        assert get(client, f"{type_}?patient={own}", ORIGIN).json["total"] == 1
        assert get(client, f"{type_}?subject={own}&status:x=1", ORIGIN).status_code == 400
        assert get(client, f"{type_}?subject={other}", ORIGIN).json["total"] == 0


def test_the_request_is_found_by_the_referral_it_belongs_to(client, door: Door):
    story = a_story(door, as_far_as="accepted")
    identifier = f"{canonical.SID_REFERRAL}|{story.referral}"

    found = get(client, f"ServiceRequest?identifier={identifier}&status=active", HOST).json

    assert [entry["resource"] for entry in found["entry"]] == [need(client, story, HOST)]
    assert check(found) == []


def test_every_change_is_a_version_and_what_changes_nothing_is_none(client, door: Door):
    story = a_story(door, as_far_as="notified")
    versions = [task(client, story, HOST)["meta"]]

    notice = next(one for one in story.told() if one.type == "referral-notified.v1").message_id
    for raw, by in (
        (story.acknowledge(notice), ORIGIN),
        (story.acknowledge(notice), ORIGIN),
        (story.accept(), ORIGIN),
        (story.say(HandoffMilestone.JOINT_MEETING, HOST), HOST),
        (story.say(HandoffMilestone.JOINT_MEETING, HOST), HOST),
    ):
        story.ask(raw, by)
        versions.append(task(client, story, HOST)["meta"])

    assert [meta["versionId"] for meta in versions] == ["1", "2", "2", "3", "4", "4"]
    times = [meta["lastUpdated"] for meta in versions]
    assert times == sorted(times)
    assert need(client, story, HOST)["meta"] == versions[-1]


def test_no_word_is_decrypted_that_is_not_shown(client, door: Door, monkeypatch):
    story = a_story(door, as_far_as="contacted")
    opened = []
    monkeypatch.setattr(
        "services.referral.store.vault.open_text",
        lambda _, kept, place: kept and opened.append(place.rpartition(" ")[2]),
    )

    task(client, story, HOST)
    get(client, f"ServiceRequest?identifier={story.referral}", HOST)

    assert opened == ["area"]


def test_what_it_is_made_of(client: FlaskClient):
    running: Running = client.application.extensions["running"]

    assert [reading.type for reading in running.service.reads] == ["Task", "ServiceRequest"]
