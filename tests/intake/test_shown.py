"""What may be read of intake: cases by those on them, and by each what it has filed itself."""

import json
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from schemas.codes import HandoffKind, Purpose, Section
from schemas.resources.checking import check
from services.intake import actions, store
from services.intake.actions import Document
from services.intake.domain import (
    Case,
    CaseId,
    Contribution,
    Handoff,
    OrganisationId,
    ReferralId,
    section_id,
)
from tests.intake.conftest import NAMES, bearer

pytestmark = pytest.mark.real

NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)
HOST, SHELTER, ORIGIN = map(OrganisationId, ("dj-authority", "dj-red-cross", "et-mowsa"))
CANARY = "Canary Kahsay"


def get(http, path, by, *scopes):
    every = [f"system/{type_}.{one}" for type_ in ("EpisodeOfCare", "Composition") for one in "rs"]
    return http.get(f"/fhir/{path}", headers=bearer(by, *(scopes or every)))


def found(http, path, by):
    answer = get(http, path, by)
    assert answer.status_code == 200
    assert check(answer.json) == []
    return answer.json


@pytest.fixture
def case(sessions):
    """Registered by the shelter for the authority; each has filed a section."""
    made = Case(CaseId(uuid4()), HOST, frozenset({HOST, SHELTER}), ("DJ", "1"), NOON)
    with sessions.begin() as session:
        store.add_case(session, made)
        for section, by in ((Section.EDUCATION, SHELTER), (Section.HIV_SRH, HOST)):
            contribution = Contribution(section, 1, 0, 0, 0, views=False)
            document = Document(json.dumps({"note": CANARY}).encode())
            actions.file_section(session, made.id, contribution, document, by=by, at=NOON)
    return made.id


def accept(sessions, case: UUID, kind=HandoffKind.TRANSFER) -> ReferralId:
    referral = ReferralId(uuid4())
    handoff = Handoff(
        referral, CaseId(case), kind, HOST, ORIGIN, Purpose.REUNIFICATION, frozenset(Section)
    )
    with sessions.begin() as session:
        actions.accept_handoff(session, handoff)
    return referral


def test_a_case_is_read_and_found_by_those_on_it(http, case):
    for by in (HOST, SHELTER):
        name = NAMES.name(by, case)
        episode = found(http, f"EpisodeOfCare/{name}", by)
        assert episode["id"] == name
        assert episode["managingOrganization"]["identifier"]["value"] == HOST
        page = found(http, f"EpisodeOfCare?patient={name}&status=active", by)
        assert [entry["resource"] for entry in page["entry"]] == [episode]


def test_c25_to_anybody_else_there_is_none(http, case):
    answers = [
        get(http, f"EpisodeOfCare/{name}", ORIGIN)
        for name in (NAMES.name(ORIGIN, case), NAMES.name(HOST, case), "a" * 52, "none")
    ]

    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.data for answer in answers}) == 1
    assert found(http, "EpisodeOfCare", ORIGIN)["total"] == 0


def test_who_takes_it_over_reads_it_and_who_had_it_no_longer(http, sessions, case):
    accept(sessions, case)
    both = [found(http, "EpisodeOfCare", by)["total"] for by in (HOST, ORIGIN)]
    with sessions.begin() as session:
        actions.pass_responsibility(session, case, ORIGIN)

    assert both == [1, 1]
    assert [found(http, "EpisodeOfCare", by)["total"] for by in (HOST, ORIGIN)] == [0, 1]


def test_every_change_is_a_version(http, sessions, case):
    versions = []
    for act in (
        lambda _: None,
        lambda session: actions.pass_responsibility(session, case, SHELTER),
        lambda session: actions.close_case(session, case),
    ):
        with sessions.begin() as session:
            act(session)
        versions.append(found(http, f"EpisodeOfCare/{NAMES.name(SHELTER, case)}", SHELTER))

    assert [each["meta"]["versionId"] for each in versions] == ["1", "2", "3"]
    assert [each["status"] for each in versions] == ["active", "active", "finished"]
    times = [each["meta"]["lastUpdated"] for each in versions]
    assert times == sorted(times)


def test_each_reads_what_it_has_filed_and_nothing_of_what_it_says(http, case):
    name = NAMES.name(SHELTER, case)

    page = found(http, f"Composition?patient={name}", SHELTER)

    [entry] = page["entry"]
    composition = entry["resource"]
    assert composition["id"] == str(section_id(case, Section.EDUCATION, 1))
    assert composition["subject"]["identifier"]["value"] == name
    assert composition["section"][0]["code"]["coding"][0]["code"] == "education"
    assert "Canary" not in json.dumps(page)
    assert found(http, f"Composition/{composition['id']}", SHELTER) == composition


def test_c02_what_others_have_filed_is_not_there(http, sessions, case):
    """Not for the registrar, and not for one who takes the case over with all consents."""
    accept(sessions, case)
    theirs = section_id(case, Section.HIV_SRH, 1)

    for by, total in ((HOST, 1), (SHELTER, 1), (ORIGIN, 0)):
        assert found(http, f"Composition?subject={NAMES.name(by, case)}", by)["total"] == total
    for by in (SHELTER, ORIGIN):
        foreign, absent = (get(http, f"Composition/{id_}", by) for id_ in (theirs, uuid4()))
        assert (foreign.status_code, foreign.data) == (404, absent.data)
        assert Section.HIV_SRH not in get(http, "Composition", by).text


def test_who_is_no_longer_on_the_case_reads_nothing_of_it(http, sessions, case):
    with sessions.begin() as session:
        actions.pass_responsibility(session, case, ORIGIN)

    assert found(http, "Composition", SHELTER)["total"] == 0


def test_nothing_is_decrypted(http, case, monkeypatch):
    monkeypatch.setattr("services.common.vault.open_", lambda *_: pytest.fail("was opened"))

    assert found(http, "Composition", HOST)["total"] == 1
    assert found(http, "EpisodeOfCare", HOST)["total"] == 1


@pytest.mark.parametrize("type_", ["EpisodeOfCare", "Composition"])
def test_each_needs_its_scopes(http, case, type_):
    name = NAMES.name(HOST, case)

    assert get(http, type_, HOST, f"system/{type_}.r").status_code == 403
    assert get(http, f"{type_}/{name}", HOST, f"system/{type_}.s").status_code == 403
