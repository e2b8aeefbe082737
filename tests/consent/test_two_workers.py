"""Several processes decide as one: nothing that a decision rests on is remembered."""

import pytest
from structlog.testing import capture_logs

from services.common import web
from services.common.service import Running
from services.consent import deciding
from services.consent.app import SERVICE
from services.consent.store.tables import sealed
from tests.consent.house import REGISTER, SHARED
from tests.consent.test_decide_and_open import permits

pytestmark = pytest.mark.real


@pytest.fixture(scope="module")
def beside(house):
    """Asks through another process, which shares the database with the first and no more."""
    running = Running(SERVICE, house.running.settings)
    other, here = web.application(running).test_client(), house.http

    def through(ask):
        house.http = other
        try:
            return ask()
        finally:
            house.http = here

    yield through
    running.engine.dispose()


def test_c10_what_one_has_taken_back_the_other_neither_permits_nor_opens(house, beside):
    story, consent = house.released()
    receiver, host = house.partner(story.receiver), house.partner("dj-authority")
    before = beside(lambda: receiver.key_of(story.binary("education"))).status_code
    permitted = permits(beside(lambda: house.decide(story, SHARED)))

    assert host.withdraw(story.case, consent).status_code == 200

    after = beside(lambda: receiver.key_of(story.binary("education"))).status_code
    assert (before, after) == (200, 404)
    assert all(permitted.values())
    assert not any(permits(beside(lambda: house.decide(story, SHARED))).values())


def test_c10_b11_who_is_disabled_by_the_register_is_so_in_every_process(house, beside):
    story, _ = house.released()
    receiver = house.partner(story.receiver)
    headers = receiver.headers()
    disabled = [each | {"enabled": each["id"] != story.receiver} for each in REGISTER["partners"]]
    before = beside(lambda: receiver.key_of(story.binary("education"))).status_code

    house.register(REGISTER | {"partners": disabled})
    receiver.token = headers["Authorization"].partition(" ")[2]
    after = beside(lambda: receiver.key_of(story.binary("education"))).status_code
    house.register(REGISTER)

    assert (before, after) == (200, 401)


class Broken(Exception):
    """A fault in the rules, whose words would give something away."""


def test_c12_where_the_decision_fails_nothing_is_permitted_and_no_key_made(house, monkeypatch):
    story, _ = house.consented()

    def fail(*_, **__):
        raise Broken("CANARY trafficking-exploitation")

    monkeypatch.setattr(deciding.domain, "decide", fail)
    with capture_logs() as told:
        answer = house.decide(story, SHARED)

    assert answer.status_code == 500
    assert "CANARY" not in answer.text + str(told)
    assert "parameter" not in answer.json
    assert house.rows(sealed, sealed.c.case_id == story.case) == []


def test_c12_nor_is_anything_opened(house, monkeypatch):
    story, _ = house.released()
    receiver = house.partner(story.receiver)
    receiver.headers()

    def fail(*_, **__):
        raise Broken("CANARY")

    monkeypatch.setattr(deciding.domain, "decide", fail)
    answer = receiver.key_of(story.binary("education"))

    assert answer.status_code == 500
    assert "parameter" not in answer.json
    assert "CANARY" not in answer.text
