"""What a service remembers of the partner register."""

from datetime import UTC, datetime, timedelta

import pytest

from schemas.codes import RecipientClass
from schemas.events import PartnerRegistered
from services.common import peers
from services.common.peers import Standing

pytestmark = pytest.mark.real

NOW = datetime(2026, 9, 1, tzinfo=UTC)


def told(sessions, *, enabled, at=NOW):
    news = PartnerRegistered(
        partner="first-ngo",
        country="ET",
        recipient_class=RecipientClass("child-protection-partner-ngo"),
        scopes=(),
        agreements=(),
        jwks={"keys": []},
        enabled=enabled,
        at=at,
    )
    with sessions.begin() as session:
        peers.on_partner_registered(session, news)


def test_b11_who_was_disabled_is_so_for_every_request_within_half_a_second(sessions, monkeypatch):
    monkeypatch.setattr(peers, "BELIEVED", 0.0)
    standing = Standing(sessions)
    told(sessions, enabled=True)
    before = standing.is_disabled("first-ngo")

    told(sessions, enabled=False, at=NOW + timedelta(seconds=1))

    assert (before, standing.is_disabled("first-ngo")) == (False, True)


def test_the_database_is_not_asked_for_every_request_of_a_busy_partner(sessions, monkeypatch):
    monkeypatch.setattr(peers, "BELIEVED", 3600.0)
    standing = Standing(sessions)
    told(sessions, enabled=True)
    standing.is_disabled("first-ngo")

    told(sessions, enabled=False, at=NOW + timedelta(seconds=1))

    assert not standing.is_disabled("first-ngo")


def test_our_own_services_are_in_no_register_and_not_disabled(sessions):
    assert not Standing(sessions).is_disabled("intake")
