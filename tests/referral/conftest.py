"""A database of this service's own, on the real PostgreSQL of the test run."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy.orm import Session, sessionmaker

from schemas import events
from schemas.codes import RecipientClass
from schemas.jurisdiction import load_all
from services.common import database, peers, wrapping
from services.common.door import Door
from services.common.pairwise import PairwiseNames
from services.referral import inbox
from tests.parts import FreshDatabases
from tests.referral.builders import HOST, NGO, NOON, ORIGIN, SHELTER, STRANGER, later

NAMES = PairwiseNames(bytes(range(32)))
AT = database.Origin("referral", "http://referral.test/fhir", NAMES)

AGREEMENTS = {
    HOST: [(ORIGIN, True), (SHELTER, False)],
    ORIGIN: [(NGO, False)],
}


@dataclass(frozen=True)
class Rules:
    """The settings that are read inside."""

    vault_key_file: Path = Path()
    key_wrapping: str = wrapping.FILE
    jurisdictions_dir: Path = Path(__file__).parents[2] / "deploy" / "jurisdictions"

    @property
    def jurisdictions(self):
        return load_all(self.jurisdictions_dir)


@pytest.fixture(scope="session")
def sessions(fresh_database: FreshDatabases, vault_key: Path) -> Iterator[sessionmaker[Session]]:
    """Sessions of referral, which knows the partners of the story."""
    engine = database.engine(fresh_database("referral").runtime)
    made = database.sessions(engine, AT, Rules(vault_key))
    with made.begin() as session:
        for partner in (SHELTER, HOST, ORIGIN, NGO, STRANGER):
            peers.on_partner_registered(session, a_partner(partner))
    yield made
    engine.dispose()


FAR_OFF = datetime(2040, 1, 1, tzinfo=UTC)  # whoever asks over HTTP asks today


@pytest.fixture
def door(sessions: sessionmaker[Session]) -> Door:
    """The door for message Bundles."""
    return Door(AT, inbox.REQUESTS, sessions)


def a_partner(partner: str, *, enabled: bool = True) -> events.PartnerRegistered:
    """A partner of the story, in the country that its name begins with."""
    return events.PartnerRegistered(
        partner=partner,
        country=partner[:2].upper(),
        recipient_class=RecipientClass.CHILD_PROTECTION_PARTNER_NGO,
        scopes=(),
        agreements=tuple(
            events.Agreement(partner=other, start=later(days=-1), end=FAR_OFF, cross_border=across)
            for other, across in (*AGREEMENTS.get(partner, ()), ("aa-anybody", False))
        ),
        jwks={"keys": []},
        enabled=enabled,
        at=NOON,
    )
