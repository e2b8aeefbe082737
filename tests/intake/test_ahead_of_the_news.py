"""Who acts on what it was just told elsewhere is asked to wait for the news of it, not refused."""

import json
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from schemas import events, messages
from schemas.codes import HandoffKind, HandoffState, Purpose
from services.common.refusal import NotFound, NotYetKnown
from services.intake import actions, inbox, store
from services.intake.domain import Case, CaseClosed, CaseId, OrganisationId
from tests.intake.conftest import NAMES, bearer

NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)
HOST, SHELTER, ORIGIN = map(OrganisationId, ("dj-authority", "dj-red-cross", "et-mowsa"))
STRANGER = OrganisationId("et-other-ngo")
EXAMPLE = Path(messages.__file__).parents[1] / "examples" / "record-guardian.json"
THEIR_NAME = "mzxw6ytboi3dinrzmfzxezlomq2hi4dp"


def a_case(**given):
    both = frozenset({HOST, SHELTER})
    return Case(CaseId(UUID(int=1)), HOST, both, ("DJ", "1"), NOON, **given)


def test_one_that_was_asked_may_have_accepted():
    with pytest.raises(NotYetKnown):
        a_case(asked=ORIGIN).check_may_add(ORIGIN)


def test_that_another_was_asked_is_nothing_to_a_stranger():
    with pytest.raises(NotFound):
        a_case(asked=ORIGIN).check_may_add(STRANGER)


def test_whoever_is_on_the_case_waits_for_nothing():
    a_case(asked=SHELTER).check_may_add(SHELTER)
    with pytest.raises(CaseClosed):
        a_case(asked=SHELTER).close().check_may_add(SHELTER)


class Story:
    """A case of the host authority, and what referral tells of a handoff of it to the origin."""

    def __init__(self, http, sessions):
        self.http, self.sessions = http, sessions
        self.case = CaseId(uuid4())
        with sessions.begin() as session:
            made = Case(self.case, HOST, frozenset({HOST}), ("DJ", "1"), NOON)
            store.add_case(session, made)

    def hear(self, event, *, kind=HandoffKind.TRANSFER, **more):
        handoff = {"case": self.case, "referral": UUID(int=7), "sender": HOST, "receiver": ORIGIN}
        asked = {"sections": (), "purpose": Purpose.REUNIFICATION}
        if event is events.ReferralEnded:
            asked = {}
        told = event(**handoff, kind=kind, at=NOON, **asked, **more)
        with self.sessions.begin() as session:
            inbox.EVENTS[event](session, told)

    def appoints(self, who):
        """The status and the rule with which a message of this organisation is answered."""
        bundle = json.loads(
            EXAMPLE.read_text("utf-8").replace(THEIR_NAME, NAMES.name(who, self.case))
        )
        header = bundle["entry"][0]["resource"]
        header["sender"]["identifier"]["value"] = who
        bundle["id"], header["id"] = str(uuid4()), str(uuid4())
        bundle["entry"][0]["fullUrl"] = f"urn:uuid:{header['id']}"
        answer = self.http.post(
            "/fhir/$process-message",
            data=json.dumps(bundle),
            content_type="application/fhir+json",
            headers=bearer(who, "system/RelatedPerson.c"),
        )
        if answer.status_code == 200:
            return 200, None
        return answer.status_code, answer.json["issue"][0]["details"]["coding"][0]["code"]


@pytest.fixture
def story(http, sessions):
    return Story(http, sessions)


WAIT, NOTHING, YES = (503, "not-yet-known"), (404, "not-found"), (200, None)


@pytest.mark.real
class TestWhoTakesOver:
    def test_adds_to_the_file_at_once_when_the_news_of_its_acceptance_is_here(self, story):
        before = story.appoints(ORIGIN)
        story.hear(events.ReferralRequested)
        early = story.appoints(ORIGIN)
        story.hear(events.ReferralAnswered, accepted=True)

        assert [before, early, story.appoints(ORIGIN)] == [NOTHING, WAIT, YES]

    def test_meanwhile_a_stranger_finds_nothing_and_who_asked_waits_for_nothing(self, story):
        story.hear(events.ReferralRequested)

        assert [story.appoints(who) for who in (STRANGER, HOST)] == [NOTHING, YES]

    @pytest.mark.parametrize(
        "state", [HandoffState.DECLINED, HandoffState.WITHDRAWN, HandoffState.FAILED]
    )
    def test_when_that_has_come_to_nothing_it_finds_nothing(self, story, state):
        story.hear(events.ReferralRequested)
        story.hear(events.ReferralEnded, state=state)

        assert story.appoints(ORIGIN) == NOTHING

    def test_who_is_asked_to_help_is_never_on_it_and_waits_for_nothing(self, story):
        story.hear(events.ReferralRequested, kind=HandoffKind.REFERRAL)

        assert story.appoints(ORIGIN) == NOTHING

    def test_who_is_asked_to_help_takes_nobodys_place(self, story):
        story.hear(events.ReferralRequested)
        story.hear(events.ReferralEnded, kind=HandoffKind.REFERRAL, state=HandoffState.FAILED)

        assert story.appoints(ORIGIN) == WAIT

    @pytest.mark.parametrize("asked_first", [True, False])
    def test_of_a_case_that_was_destroyed_nothing_is_waited_for(self, story, asked_first):
        if asked_first:
            story.hear(events.ReferralRequested)
        with story.sessions.begin() as session:
            actions.destroy_case(session, story.case)
        if not asked_first:
            story.hear(events.ReferralRequested)

        assert story.appoints(ORIGIN) == NOTHING

    def test_to_those_who_read_the_case_it_is_as_it_was(self, story):
        def read():
            name = NAMES.name(HOST, story.case)
            asking = bearer(HOST, "system/EpisodeOfCare.r")
            return story.http.get(f"/fhir/EpisodeOfCare/{name}", headers=asking)

        before = read()
        story.hear(events.ReferralRequested)

        assert before.status_code == 200
        assert (read().data, read().headers["ETag"]) == (before.data, before.headers["ETag"])
