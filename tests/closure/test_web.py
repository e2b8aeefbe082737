"""Closure over HTTP: with real tokens, its one read, and how its refusals look."""

import json
import time
from dataclasses import replace
from http import HTTPStatus
from uuid import uuid4

import pytest
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet

from schemas import canonical, messages
from schemas.resources.checking import check
from services.closure.app import SERVICE
from services.closure.settings import Settings
from services.common import web
from services.common.service import Running
from tests.closure.asking import (
    SCOPES,
    authorise,
    every_step,
    everything,
    filed,
    hear,
    propose,
    referred,
    registered,
    supported,
    transferred,
)
from tests.closure.builders import DAWIT, HOST, NGO, ORIGIN, STRANGER
from tests.closure.conftest import NAMES

pytestmark = pytest.mark.real

ISSUER = "http://issuer.test"
ALL = " ".join(sorted(SCOPES))
KEY = ECKey.generate_key("P-256", auto_kid=True)


class OurKeys:
    """The issuer's public keys, without the issuer."""

    def current(self):
        return KeySet([ECKey.import_key(KEY.as_dict(private=False))])


@pytest.fixture(scope="module")
def http(closure_url, sessions, rules, vault_key, tmp_path_factory):
    folder = tmp_path_factory.mktemp("closure")
    (folder / "pairwise").write_text("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8")
    settings = Settings(
        database_url=closure_url,
        kafka_bootstrap_servers="localhost:1",
        issuer=ISSUER,
        public_url="http://closure.test",
        client_key_file=folder / "none",
        message_keys_file=folder / "none",
        pairwise_key_file=folder / "pairwise",
        vault_key_file=vault_key,
        jurisdictions_dir=rules,
        consent_url="",
    )
    running = Running(replace(SERVICE, keys=lambda _: OurKeys()), settings)
    yield web.application(running).test_client()
    running.engine.dispose()


def a_token(organisation=ORIGIN, scope=ALL, **given):
    now = int(time.time())
    claims = {
        "iss": ISSUER,
        "aud": "http://closure.test/fhir",
        "client_id": organisation,
        "organization": organisation,
        "scope": f"{scope} system/EpisodeOfCare.r" if scope else "",
        "jti": str(uuid4()),
        "iat": now,
        "exp": now + 300,
        **given,
    }
    token = jwt.encode({"alg": "ES256", "typ": "at+jwt", "kid": KEY.kid}, claims, KEY)
    return {"Authorization": f"Bearer {token}"}


def posted(http, raw, **given):
    return http.post(
        "/fhir/$process-message", data=raw, content_type="application/fhir+json",
        headers=a_token(**given),
    )  # fmt: skip


def read(http, case, organisation=ORIGIN, **given):
    name = NAMES.name(organisation, case)
    return http.get(f"/fhir/EpisodeOfCare/{name}", headers=a_token(organisation, **given))


def test_the_whole_way_over_http(http, sessions, case):
    hear(sessions, *everything(case))
    for raw in (propose(case), *every_step(case)):
        assert posted(http, raw, person=DAWIT).status_code == HTTPStatus.OK

    answer = posted(http, authorise(case), person=DAWIT, roles=["case-manager"])

    assert answer.status_code == HTTPStatus.OK
    episode = read(http, case).get_json()
    assert episode["status"] == "finished"
    period = messages.extension(episode, canonical.structure_definition("monitoring-period"))
    assert period["valuePeriod"]["end"] > period["valuePeriod"]["start"]


def test_an_open_case_tells_who_holds_it(http, sessions, case):
    hear(sessions, *everything(case), *supported(case))

    episode = read(http, case, NGO).get_json()

    assert episode["status"] == "active"
    assert episode["managingOrganization"]["identifier"]["value"] == ORIGIN
    assert episode["id"] == NAMES.name(NGO, case)


def test_a_refusal_lists_each_thing_missing_as_its_own_issue(http, sessions, case):
    hear(sessions, *registered(case))

    answer = posted(http, propose(case, sender=HOST), organisation=HOST)

    issues = answer.get_json()["issue"]
    assert answer.status_code == HTTPStatus.CONFLICT
    assert {issue["details"]["coding"][0]["code"] for issue in issues} == {"too-early"}
    assert len(issues) == 6


def test_without_the_role_nothing_is_authorised(http, sessions, case):
    hear(sessions, *everything(case))
    for raw in (propose(case), *every_step(case)):
        posted(http, raw)

    answer = posted(http, authorise(case), person=DAWIT, roles=["supervisor"])

    assert answer.status_code == HTTPStatus.FORBIDDEN


@pytest.mark.parametrize("organisation", [HOST, NGO, STRANGER])
def test_not_yours_is_not_found(http, sessions, case, organisation):
    """C01, C25: the same bytes as for what does not exist."""
    hear(sessions, *everything(case), referred(case, uuid4()))

    foreign = read(http, case, organisation)
    absent = http.get(f"/fhir/EpisodeOfCare/{'a' * 52}", headers=a_token(organisation))

    assert foreign.status_code == absent.status_code == HTTPStatus.NOT_FOUND
    assert foreign.data == absent.data
    assert [name for name, _ in foreign.headers] == [name for name, _ in absent.headers]


def test_a_case_that_is_not_known_yet_is_asked_for_again(http, case):
    answer = read(http, case)

    assert answer.status_code == HTTPStatus.SERVICE_UNAVAILABLE
    assert answer.headers["Retry-After"] == "1"


@pytest.mark.parametrize("heard", [1, 2, 3])
def test_who_has_just_become_responsible_is_asked_to_wait_for_the_news_of_it(
    http, sessions, case, heard
):
    """Of the transfer so much is known: that it was asked for, accepted, and has settled."""
    before, passing = [*registered(case), *filed(case)], transferred(case)
    hear(sessions, *before, *passing[:heard])
    acts = [propose(case), *every_step(case), authorise(case)]
    case_manager = {"person": DAWIT, "roles": ["case-manager"]}

    early = [posted(http, raw, **case_manager) for raw in acts]
    hear(sessions, *passing[heard:])
    answers = [posted(http, raw, **case_manager) for raw in acts]

    assert {(each.status_code, each.headers["Retry-After"]) for each in early} == {(503, "1")}
    assert {each.status_code for each in answers} == {200}


def test_meanwhile_a_stranger_finds_nothing(http, sessions, case):
    hear(sessions, *registered(case), *filed(case), *transferred(case)[:2])

    raw = propose(case, sender=STRANGER)

    assert posted(http, raw, organisation=STRANGER).status_code == HTTPStatus.NOT_FOUND


def found(http, organisation, query):
    token = a_token(organisation, scope="system/EpisodeOfCare.s")
    answer = http.get(f"/fhir/EpisodeOfCare?{query}", headers=token)
    assert answer.status_code == HTTPStatus.OK
    assert check(answer.get_json()) == []
    return answer.get_json()


def test_a_case_is_found_by_those_on_it_under_their_own_name(http, sessions, case):
    hear(sessions, *everything(case), *supported(case))

    for organisation, total in ((ORIGIN, 1), (NGO, 1), (HOST, 0), (STRANGER, 0)):
        name = NAMES.name(organisation, case)
        for query in (f"_id={name}", f"identifier={name}", f"patient=Patient/{name}"):
            assert found(http, organisation, query)["total"] == total
    [entry] = found(http, NGO, f"_id={NAMES.name(NGO, case)}")["entry"]
    assert entry["resource"] == read(http, case, NGO).get_json()


def test_its_status_is_searched_as_it_is_shown(http, sessions, case):
    hear(sessions, *everything(case))
    name = NAMES.name(ORIGIN, case)
    totals = []
    for raw in (propose(case), *every_step(case), authorise(case)):
        posted(http, raw, person=DAWIT, roles=["case-manager"])
        totals.append(found(http, ORIGIN, f"_id={name}&status=finished")["total"])

    assert totals == [0, 0, 0, 0, 0, 1]
    assert found(http, ORIGIN, f"_id={name}&status=active")["total"] == 0


def test_every_change_of_what_is_shown_is_a_version(http, sessions, case):
    hear(sessions, *everything(case))
    versions = [int(read(http, case).get_json()["meta"]["versionId"])]
    shown = [without_meta(read(http, case).get_json())]
    for raw in (propose(case), *every_step(case), authorise(case)):
        posted(http, raw, person=DAWIT, roles=["case-manager"])
        versions.append(int(read(http, case).get_json()["meta"]["versionId"]))
        shown.append(without_meta(read(http, case).get_json()))

    for before, after in zip(range(len(shown)), range(1, len(shown)), strict=False):
        assert (versions[after] > versions[before]) is (shown[after] != shown[before])


def test_who_joins_makes_it_new_to_those_who_look_for_changes(http, sessions, case):
    hear(sessions, *everything(case))
    before = read(http, case).get_json()["meta"]

    hear(sessions, *supported(case))

    after = read(http, case, NGO).get_json()["meta"]
    assert int(after["versionId"]) > int(before["versionId"])
    assert after["lastUpdated"] >= before["lastUpdated"]


def without_meta(episode):
    return {name: value for name, value in episode.items() if name != "meta"}


def test_reading_needs_its_scope(http, case):
    name = NAMES.name(ORIGIN, case)

    answer = http.get(f"/fhir/EpisodeOfCare/{name}", headers=a_token(scope=""))

    assert answer.status_code == HTTPStatus.FORBIDDEN


@pytest.mark.parametrize("raw", [propose, authorise])
def test_acting_needs_its_scope(http, sessions, case, raw):
    hear(sessions, *everything(case))

    answer = posted(http, raw(case), scope="system/Task.r")

    assert answer.status_code == HTTPStatus.FORBIDDEN
    assert json.loads(answer.data)["issue"][0]["code"] == "forbidden"
