"""The consent service denies what it must, says so to whoever asks, and gives nothing while not."""

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError

from services.common import canary as asked
from services.common import tables
from services.common.canary import Canary, Heard
from services.common.refusal import CannotDecide
from services.consent import canary, domain
from services.consent.deciding import Verdict
from services.consent.facts import Decision, Reason
from services.consent.store.ledger_tables import ledger
from services.consent.store.tables import cases, decisions, sealed
from tests.consent.test_details import ask as narrowed
from tests.consent.test_details import detail

NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)


def test_the_story_itself_is_permitted_so_that_each_near_miss_is_one():
    facts, request = canary.permitted(NOW)

    assert domain.decide(facts, request, NOW).permit


def test_no_near_miss_is_permitted_and_each_for_its_own_reason():
    found = [domain.decide(facts, one, NOW) for facts, one in canary.near_misses(NOW)]

    assert not any(each.permit for each in found)
    assert [each.reason for each in found] == [
        Reason.WITHDRAWN,
        Reason.WITHDRAWN,
        Reason.PROHIBITED,
        Reason.IN_DISPUTE,
        Reason.PERFORMERS_INCOMPLETE,
        Reason.NO_CONSENT,
        Reason.EXPIRED,
        Reason.OTHER_RECIPIENT,
        Reason.OTHER_SECTION,
        Reason.OTHER_PURPOSE,
        Reason.NOT_ACROSS_THE_BORDER,
        Reason.NO_AGREEMENT,
        Reason.NO_AGREEMENT,
        Reason.NO_AGREEMENT,
        Reason.NO_CONSENT,
        Reason.NO_AGREEMENT,
        Reason.NOT_AN_ACTIVE_PARTNER,
        Reason.NO_HANDOFF,
        Reason.NO_HANDOFF,
        Reason.CASE_CLOSED,
        Reason.NO_HANDOFF,
    ]


@pytest.fixture
def bird(house):
    """The canary of this very service, which asks each time."""
    before = house.running.__dict__.pop("canary", None)
    made = Canary(canary.OfItself(house.running))
    house.running.__dict__["canary"] = made
    yield made
    house.running.__dict__["canary"] = before or Canary(canary.OfItself(house.running))


def ask(house):
    return house.http.post(
        "/fhir/$decide",
        json=asked.question(),
        headers={"Authorization": f"Bearer {house.service_token()}"},
    )


@pytest.mark.real
class TestTheService:
    def test_whoever_of_ours_asks_hears_a_clear_no(self, house):
        answer = ask(house)

        assert answer.status_code == 200
        assert asked.heard_in(answer.json) is Heard.DENIED

    def test_nobody_else_may_ask(self, house):
        token = {"Authorization": f"Bearer {house.partner('et-mowsa').ask().json['access_token']}"}

        refused = house.http.post("/fhir/$decide", json=asked.question(), headers=token)

        assert refused.status_code == 403

    def test_it_leaves_no_trace(self, house):
        def kept():
            with house.running.sessions() as session:
                return [
                    session.scalar(select(func.count()).select_from(table))
                    for table in (ledger, decisions, sealed, tables.outbox, cases)
                ]

        house.service_token()
        before = kept()
        for _ in range(3):
            ask(house)
            assert canary.OfItself(house.running)() is Heard.DENIED

        assert kept() == before

    def test_a_real_decision_is_kept_as_ever(self, house):
        story, _ = house.consented()
        before = len(house.rows(decisions))

        house.decide(story, "education")

        assert len(house.rows(decisions)) == before + 1

    def test_it_is_ready_while_it_denies(self, house, bird):
        assert house.http.get("/ready").status_code == 200

    def test_while_it_would_permit_everything_it_gives_nothing(self, house, bird, monkeypatch):
        story, _ = house.released()
        origin = house.partner("et-mowsa")
        clock = [time.monotonic() + asked.EVERY]
        bird.clock = lambda: clock[0]
        yes = Decision(permit=True, reason=Reason.PERMITTED, until=NOW + timedelta(days=1))
        with monkeypatch.context() as corrupted:
            corrupted.setattr(domain, "decide", lambda *_: yes)
            refused = (
                house.http.get("/ready").status_code,
                house.decide(story, "mhpss trafficking-exploitation").status_code,
                origin.key_of(story.binary("education")).status_code,
                narrowed(origin, detail(story)).status_code,
            )
            whole = origin.ask().status_code
        clock[0] += asked.AGAIN
        after = (
            house.http.get("/ready").status_code,
            house.decide(story, "education").status_code,
            narrowed(origin, detail(story)).status_code,
        )

        assert refused == (503, 503, 503, 503)
        assert whole == 200  # it opens nothing by itself
        assert after == (200, 200, 200)

    def test_one_rule_that_is_gone_is_heard_of(self, house, monkeypatch):
        """A fault that lets prohibitions be forgotten, and nothing else."""
        rules = domain.decide

        def forgetful(facts, request, now):
            consents = tuple(replace(one, prohibitions=()) for one in facts.consents)
            return rules(replace(facts, consents=consents), request, now)

        monkeypatch.setattr(domain, "decide", forgetful)

        assert canary.OfItself(house.running)() is Heard.PERMITTED

    @pytest.mark.parametrize("keys", [[b"k"], [None, b"k"], [b"k", None]], ids=str)
    def test_a_key_that_it_would_give_is_heard_of(self, house, monkeypatch, keys):
        """By whatever fault behind the rules."""
        (wanted,) = canary.QUESTION.wanted
        given = [Verdict(wanted, uuid4(), key) for key in keys]
        monkeypatch.setattr(canary, "decide_release", lambda *_: given)

        assert canary.OfItself(house.running)() is Heard.PERMITTED

    def test_where_it_cannot_decide_there_is_no_no(self, house, monkeypatch):
        def cannot(*_):
            raise CannotDecide

        monkeypatch.setattr(canary, "decide_release", cannot)

        assert canary.OfItself(house.running)() is Heard.UNCLEAR

    def test_without_a_database_there_is_no_no(self, house, monkeypatch):
        class Away:
            settings = house.running.settings

            def sessions(self):
                raise OperationalError("select", {}, Exception("away"))

        assert canary.OfItself(Away())() is Heard.UNCLEAR


def test_nobody_can_be_called_as_those_in_the_question():
    assert "." in asked.SENDER
    assert "." in asked.RECEIVER
