"""What is due is decided at the instant of release, sealed, and told; no clear yes is no."""

import base64
import json
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from uuid import UUID, uuid4

import httpx
import pytest
from cryptography.exceptions import InvalidTag
from joserfc import jwe
from joserfc.jwk import OctKey
from sqlalchemy import select, text

from schemas import events, messages
from schemas.codes import HandoffKind, Purpose, Section
from services.common.canary import Canary, Heard
from services.common.outbox import value_of
from services.common.refusal import CannotDecide
from services.common.tables import outbox
from services.intake import actions, store
from services.intake.actions import Document
from services.intake.decisions import Decisions
from services.intake.domain import (
    Case,
    CaseId,
    Contribution,
    Handoff,
    OrganisationId,
    ReferralId,
)
from services.intake.release import Releases, release
from tests.intake.conftest import NAMES

pytestmark = pytest.mark.real

NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
CASE = CaseId(UUID(int=1))
REFERRAL = ReferralId(UUID(int=2))
KEY = b"c" * 32
HOST, ORIGIN = OrganisationId("dj-authority"), OrganisationId("et-mowsa")
HANDOFF = Handoff(
    referral=REFERRAL,
    case=CASE,
    kind=HandoffKind.TRANSFER,
    sender=HOST,
    receiver=ORIGIN,
    purpose=Purpose.REUNIFICATION,
    wanted=frozenset({Section.HEALTH, Section.MHPSS, Section.EDUCATION}),
)
WITHHELD = "CANARY-WITHHELD-mhpss"


class NoTokensNeeded:
    def get(self, _audience):
        return "token"


class Consent:
    """The consent service at the other end of the wire: permits these sections."""

    def __init__(self, *permitted):
        self.permitted = permitted
        self.asked = []

    def __call__(self, request):
        asked = json.loads(request.content)
        self.asked.append(asked)
        answer = [self._answer(each["part"]) for each in asked["parameter"] if "part" in each]
        return httpx.Response(200, json={"resourceType": "Parameters", "parameter": answer})

    def _answer(self, part):
        code = part[0]["valueCode"]
        permit = code in self.permitted
        said = [
            {"name": "code", "valueCode": code},
            {"name": "decision", "valueUuid": f"urn:uuid:{uuid4()}"},
            {"name": "permit", "valueBoolean": permit},
        ]
        if permit:
            key = base64.b64encode(KEY).decode()
            said.append({"name": "key", "valueBase64Binary": key})
        return {"name": "section", "part": said}


def decisions(answer):
    client = httpx.Client(transport=httpx.MockTransport(answer))
    return Decisions("http://consent", NoTokensNeeded(), client)


def a_file(sessions, *sections):
    with sessions.begin() as session:
        store.add_case(session, Case(CASE, HOST, frozenset({HOST}), ("DJ", "1"), NOW))
        for section in sections:
            file(session, section)
        actions.accept_handoff(session, HANDOFF)
        actions.introduce(session, REFERRAL)


def file(session, section, text=None):
    content = json.dumps({"section": {}, "resources": [text or f"what {section} says"]}).encode()
    contribution = Contribution(section, len(content), 0, 1, 0, views=True)
    actions.file_section(session, CASE, contribution, Document(content), by=HOST, at=NOW)


def release_next(sessions, answer, now=NOW):
    with sessions.begin() as session:
        found = store.next_due(session)
        assert found is not None
        return release(session, *found, decisions(answer), now)


def released(sessions):
    with sessions() as session:
        rows = session.execute(
            select(outbox)
            .where(outbox.c.topic == "partner.et-mowsa.intake.v1")
            .order_by(outbox.c.position)
        )
        return [json.loads(value_of(session, row)) for row in rows]


def nothing_is_due(sessions):
    with sessions.begin() as session:
        return store.next_due(session) is None


def binaries(bundle):
    return [e["resource"] for e in bundle["entry"] if e["resource"]["resourceType"] == "Binary"]


def opened(binary):
    compact = base64.b64decode(binary["data"])
    registry = jwe.JWERegistry(algorithms=["dir", "A256GCM"], strict_check_header=False)
    found = jwe.decrypt_compact(compact, OctKey.import_key(KEY), registry=registry)
    return found.headers(), json.loads(found.plaintext)


def test_permitted_sections_arrive_sealed_and_bound_to_their_message(sessions):
    a_file(sessions, Section.HEALTH)

    assert release_next(sessions, Consent("health")) == 1

    (bundle,) = released(sessions)
    assert messages.check(bundle) == []
    (binary,) = binaries(bundle)
    header, content = opened(binary)
    assert content["resources"] == ["what health says"]
    assert header == {
        "alg": "dir",
        "enc": "A256GCM",
        "typ": "casebridge-section",
        "cty": "application/fhir+json",
        "kid": binary["id"],
        "case": NAMES.name("et-mowsa", CASE),
        "section": "health",
        "version": 1,
        "recipient": "et-mowsa",
        "message": bundle["entry"][0]["resource"]["id"],
    }


def test_c02_of_a_withheld_section_not_even_its_absence_shows(sessions):
    a_file(sessions, Section.HEALTH)
    with sessions.begin() as session:
        file(session, Section.MHPSS, WITHHELD)

    release_next(sessions, Consent("health"))

    text = json.dumps(released(sessions))
    assert "mhpss" not in text
    assert WITHHELD not in text
    assert nothing_is_due(sessions)


def test_when_nothing_is_permitted_nothing_is_sent(sessions):
    a_file(sessions, Section.HEALTH)

    assert release_next(sessions, Consent()) == 0

    assert released(sessions) == []
    assert nothing_is_due(sessions)


def test_the_fact_goes_to_the_ledger_in_the_same_transaction(sessions):
    a_file(sessions, Section.HEALTH)
    release_next(sessions, Consent("health"))

    with sessions() as session:
        row = session.execute(select(outbox).where(outbox.c.type == events.FileReleased.TYPE)).one()
        fact = events.load(events.FileReleased.TYPE, value_of(session, row))

    (bundle,) = released(sessions)
    assert str(fact.message) == bundle["entry"][0]["resource"]["id"]
    assert [str(section.binary) for section in fact.sections] == [binaries(bundle)[0]["id"]]


def no_answer(_request):
    raise httpx.ConnectError("away")


def slow(_request):
    raise httpx.ReadTimeout("slow")


def answering(status=200, **body):
    return lambda _request: httpx.Response(status, **body)


def yes_but(**changes):
    """A permit with one thing wrong."""

    def answer(request):
        document = json.loads(Consent("health")(request).content)
        said = document["parameter"][0]
        said["part"] = [changes.get(part["name"], part) for part in said["part"]]
        return httpx.Response(200, json=document)

    return answer


def yes_with(status):
    return lambda request: httpx.Response(status, content=Consent("health")(request).content)


def yes_about_nothing(request):
    """A permit that is of no section."""
    document = json.loads(Consent("health")(request).content)
    document["parameter"][0]["name"] = "example"
    return httpx.Response(200, json=document)


F29 = {
    "connection refused": no_answer,
    "slow": slow,
    "503": answering(503),
    "401": answering(401),
    "202 that says yes": yes_with(202),
    "500 that says yes": yes_with(500),
    "not JSON": answering(content=b"yes"),
    "an empty object": answering(json={}),
    "not an object": answering(json=[1]),
    "NaN": answering(content=b'{"parameter": NaN}'),
    "an unknown section": yes_but(code={"name": "code", "valueCode": "everything"}),
    "no decision": yes_but(decision={"name": "decision"}),
    "no key": yes_but(key={"name": "key"}),
    "a key that is none": yes_but(key={"name": "key", "valueBase64Binary": "%%%"}),
    "a key of another length": yes_but(key={"name": "key", "valueBase64Binary": "YWJj"}),
}


@pytest.mark.parametrize("answer", F29.values(), ids=F29)
def test_f29_c11_without_a_clear_answer_nothing_leaves_and_the_work_waits(sessions, answer):
    a_file(sessions, Section.HEALTH)

    with pytest.raises(CannotDecide):
        release_next(sessions, answer)

    assert released(sessions) == []
    assert not nothing_is_due(sessions)


@pytest.mark.parametrize("permit", ["true", 1, None, "yes"])
def test_only_true_is_a_permit(sessions, permit):
    a_file(sessions, Section.HEALTH)
    said = {"name": "permit", "valueBoolean": permit}

    assert release_next(sessions, yes_but(permit=said)) == 0


def test_a_permit_for_a_section_that_was_not_asked_for_is_no_permit(sessions):
    a_file(sessions, Section.HEALTH)
    said = {"name": "code", "valueCode": "education"}

    assert release_next(sessions, yes_but(code=said)) == 0


def test_nor_is_one_that_is_of_no_section(sessions):
    a_file(sessions, Section.HEALTH)

    assert release_next(sessions, yes_about_nothing) == 0


def test_a_release_that_is_tried_again_is_the_same_message(sessions):
    a_file(sessions, Section.HEALTH)
    consent = Consent("health")
    with sessions() as session:
        found = store.next_due(session)
        release(session, *found, decisions(consent), NOW)
        session.rollback()  # killed before the commit

    release_next(sessions, consent)

    first, second = consent.asked
    assert first == second


def test_a_new_version_is_put_to_a_decision_of_its_own(sessions):
    a_file(sessions, Section.HEALTH)
    release_next(sessions, Consent("health"))
    with sessions.begin() as session:
        file(session, Section.HEALTH, "what health says now")

    release_next(sessions, Consent("health"), NOW + timedelta(minutes=1))

    before, after = released(sessions)
    header, content = opened(binaries(after)[0])
    assert (header["version"], content["resources"]) == (2, ["what health says now"])
    assert binaries(before)[0]["id"] != binaries(after)[0]["id"]


def test_a_version_filed_during_a_release_is_due_again(sessions):
    a_file(sessions, Section.HEALTH)
    with sessions.begin() as releasing:
        found = store.next_due(releasing)
        with sessions.begin() as filing:
            file(filing, Section.HEALTH, "changed meanwhile")
        release(releasing, *found, decisions(Consent("health")), NOW)

    assert not nothing_is_due(sessions)


def test_what_is_filed_during_a_release_does_not_wait_for_it(sessions):
    """Else the two wait for each other: whoever files has the case's place in the outbox, too."""
    a_file(sessions, Section.HEALTH)
    release_next(sessions, Consent())
    with sessions.begin() as session:
        file(session, Section.HEALTH)
    with sessions.begin() as releasing:
        found = store.next_due(releasing)
        with sessions.begin() as filing:
            filing.execute(text("set local lock_timeout = '5s'"))
            file(filing, Section.EDUCATION)
        release(releasing, *found, decisions(Consent("health")), NOW)

    with sessions.begin() as session:
        assert list(store.next_due(session)[1]) == [Section.EDUCATION]


def test_a_handoff_that_ended_is_never_released(sessions):
    a_file(sessions, Section.HEALTH)

    with sessions.begin() as session:
        actions.end_handoff(session, REFERRAL)

    assert nothing_is_due(sessions)


def test_a_consent_given_later_opens_what_waits(sessions):
    a_file(sessions, Section.HEALTH)
    release_next(sessions, Consent())
    with sessions.begin() as session:
        actions.decide_anew(session, CASE, ["et-mowsa"])

    assert release_next(sessions, Consent("health")) == 1


def test_a_consent_for_somebody_else_changes_nothing(sessions):
    a_file(sessions, Section.HEALTH)
    release_next(sessions, Consent())

    with sessions.begin() as session:
        actions.decide_anew(session, CASE, ["et-livelihood-ngo"])

    assert nothing_is_due(sessions)


def test_sections_are_encrypted_at_rest_and_bound_to_their_place(sessions):
    a_file(sessions, Section.HEALTH)

    with sessions() as session:
        (filed,) = store.newest_sections(session, CASE, [Section.HEALTH])
        assert b"health" not in filed.content
        with pytest.raises(InvalidTag):
            actions.open_section(session, CASE, replace(filed, version=2))


def test_c27_of_whom_else_a_section_tells_is_asked_with_it(sessions):
    mother, uncle = uuid4(), uuid4()
    with sessions.begin() as session:
        store.add_case(session, Case(CASE, HOST, frozenset({HOST}), ("DJ", "1"), NOW))
        for section, concerned in (
            (Section.HEALTH, frozenset({mother, uncle})),
            (Section.EDUCATION, frozenset()),
        ):
            contribution = Contribution(section, 2, 0, 1, 0, views=True, concerned=concerned)
            actions.file_section(session, CASE, contribution, Document(b"{}"), by=HOST, at=NOW)
        actions.accept_handoff(session, HANDOFF)
        actions.introduce(session, REFERRAL)
    consent = Consent()

    release_next(sessions, consent)

    (asked,) = consent.asked
    told = {
        part[0]["valueCode"]: {one["valueUuid"] for one in part if one["name"] == "concerns"}
        for part in (each["part"] for each in asked["parameter"] if "part" in each)
    }
    assert told == {
        "health": {f"urn:uuid:{mother}", f"urn:uuid:{uncle}"},
        "education": set(),
    }


class TestTheLoop:
    """What is due waits while the consent service does not deny what it must. (Invariant 5)"""

    def run(self, sessions, heard):
        stop = threading.Event()
        stop.set()  # so that nobody waits between two tries
        running = SimpleNamespace(sessions=sessions, canary=Canary(lambda: heard))
        loop = Releases(running, decisions(Consent(Section.HEALTH)))
        return loop._next(stop)  # noqa: SLF001 - one round of it

    @pytest.mark.parametrize("heard", [Heard.PERMITTED, Heard.UNCLEAR])
    def test_nothing_goes_to_anybody_whatever_the_consent_service_permits(self, sessions, heard):
        a_file(sessions, Section.HEALTH)

        assert self.run(sessions, heard)

        assert released(sessions) == []

    def test_it_goes_once_no_is_said_again(self, sessions):
        a_file(sessions, Section.HEALTH)
        self.run(sessions, Heard.PERMITTED)

        assert self.run(sessions, Heard.DENIED)

        assert len(released(sessions)) == 1
        assert not self.run(sessions, Heard.DENIED)  # nothing is left to do

    def test_what_could_not_be_decided_lets_others_have_their_turn(self, sessions):
        a_file(sessions, Section.HEALTH)
        with sessions.begin() as session:
            other = replace(HANDOFF, referral=ReferralId(UUID(int=3)))
            actions.accept_handoff(session, other)
            actions.introduce(session, other.referral)
            before = store.next_due(session)[0].referral

        self.run(sessions, Heard.UNCLEAR)

        with sessions.begin() as session:
            assert {before, store.next_due(session)[0].referral} == {REFERRAL, other.referral}
