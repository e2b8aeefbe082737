"""What referral answers over HTTP."""

import json
import time
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from flask.testing import FlaskClient
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet
from sqlalchemy.orm import Session, sessionmaker

from schemas.codes import HandoffMilestone
from services.common import database
from services.common import web as plumbing
from services.common.door import Door
from services.common.refusal import Refusal
from services.common.service import Running
from services.referral import domain
from services.referral.app import SERVICE
from services.referral.settings import Settings
from services.referral.web import STATUSES
from tests.referral.asking import SCOPES, Story, a_story
from tests.referral.builders import HOST, ORIGIN, SHELTER, STRANGER
from tests.referral.conftest import AT, NAMES, Rules

pytestmark = pytest.mark.real

KEY = ECKey.generate_key("P-256", auto_kid=True)
ISSUER = "http://issuer.test"


class TheseKeys:
    def current(self) -> KeySet:
        return KeySet([KEY])


def a_token(organisation: str, *scopes: str) -> str:
    now = int(time.time())
    claims = {
        "iss": ISSUER,
        "aud": AT.fhir_base,
        "sub": organisation,
        "client_id": organisation,
        "organization": organisation,
        "scope": " ".join(scopes),
        "jti": str(uuid4()),
        "iat": now,
        "exp": now + 300,
    }
    header = {"alg": "ES256", "typ": "at+jwt", "kid": KEY.kid}
    return jwt.encode(header, claims, KEY, algorithms=["ES256"])


@pytest.fixture
def client(sessions: sessionmaker[Session]) -> FlaskClient:
    return a_client(sessions)


def a_client(sessions: sessionmaker[Session]) -> FlaskClient:
    """The service on this database."""
    settings = Settings(
        database_url="",
        kafka_bootstrap_servers="",
        issuer=ISSUER,
        public_url="http://referral.test",
        client_key_file=Path(),
        message_keys_file=Path(),
        pairwise_key_file=Path(),
        vault_key_file=Path(),
        jurisdictions_dir=Rules().jurisdictions_dir,
        consent_url="",
    )
    running = Running(replace(SERVICE, keys=lambda _: TheseKeys()), settings)
    views = database.views(sessions.kw["bind"], AT, sessions.kw["info"]["settings"])
    running.__dict__.update(origin=AT, sessions=sessions, looks=sessions, views=views)
    return plumbing.application(running).test_client()


def get(client: FlaskClient, referral: str, by: str, *scopes: str) -> Any:
    token = a_token(by, *(scopes or ("system/Task.r",)))
    return client.get(f"/fhir/Task/{referral}", headers={"Authorization": f"Bearer {token}"})


def post(client: FlaskClient, raw: bytes, by: str) -> Any:
    token = a_token(by, *SCOPES)
    return client.post(
        "/fhir/$process-message",
        data=raw,
        headers={"Authorization": f"Bearer {token}", "Content-Type": "application/fhir+json"},
    )


def rule(answer: Any) -> str:
    return str(answer.json["issue"][0]["details"]["coding"][0]["code"])


@pytest.mark.parametrize("side", [HOST, ORIGIN])
def test_both_sides_read_the_same_state(client: FlaskClient, door: Door, side: str):
    story = a_story(door, as_far_as="introduced")

    answer = get(client, story.referral, side)

    assert answer.status_code == 200
    assert answer.json["status"] == "in-progress"
    assert [one["code"] for one in answer.json["businessStatus"]["coding"]] == [
        "introduced",
        "joint-meeting",
    ]
    assert answer.json["for"]["identifier"]["value"] == NAMES.name(side, story.case)


def test_c25_to_anyone_else_it_is_as_if_it_did_not_exist(client: FlaskClient, door: Door):
    story = a_story(door, as_far_as="notified")

    answers = [
        get(client, story.referral, STRANGER),
        get(client, story.referral, SHELTER),
        get(client, str(uuid4()), STRANGER),
        get(client, "no-such-thing", HOST),
    ]

    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.data for answer in answers}) == 1
    assert len({json.dumps(sorted(answer.headers)) for answer in answers}) == 1


def test_c25_nor_when_it_acts_on_it(client: FlaskClient, door: Door):
    story = a_story(door, as_far_as="notified")
    nothing = Story(door, door.sessions, story.case, str(uuid4()))

    foreign = post(client, story.accept(SHELTER), SHELTER)
    unknown = post(client, nothing.accept(SHELTER), SHELTER)

    assert (foreign.status_code, foreign.data) == (404, unknown.data)


def test_reading_needs_its_scope(client: FlaskClient, door: Door):
    story = a_story(door, as_far_as="notified")

    assert get(client, story.referral, HOST, "system/Task.u").status_code == 403
    assert client.get(f"/fhir/Task/{story.referral}").status_code == 401


def test_out_of_order_says_what_comes_first(client: FlaskClient, door: Door):
    story = a_story(door, as_far_as="accepted")

    answer = post(client, story.say(HandoffMilestone.SETTLED_IN_CHECK, ORIGIN), ORIGIN)

    assert answer.status_code == 409
    assert rule(answer) == "out-of-order"
    assert "first-contact comes first" in answer.text


def test_what_is_not_heard_of_yet_is_to_be_sent_again(client: FlaskClient, door: Door):
    story = Story(door, door.sessions)

    answer = post(client, story.request(), HOST)

    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "1")
    assert rule(answer) == "not-yet-known"


@pytest.mark.parametrize("refusal", STATUSES)
def test_a_status_says_the_same_as_the_code_of_the_issue(refusal: type[Refusal]):
    expected = {403: "forbidden", 404: "not-found", 409: "conflict"}[STATUSES[refusal]]

    assert refusal.issue_code == expected


def test_every_conflict_and_prohibition_of_the_domain_has_its_status():
    named = [getattr(domain, name) for name in domain.__all__]
    refusals = {one for one in named if isinstance(one, type) and issubclass(one, Refusal)}
    special = {one for one in refusals if one.issue_code in {"forbidden", "not-found", "conflict"}}

    assert special - {domain.NotYours} == set(STATUSES)
