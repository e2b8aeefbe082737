"""A database of this service's own, on the real PostgreSQL of the test run."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from schemas import events
from schemas.codes import RecipientClass
from services.closure import inbox
from services.closure.domain import CaseId
from services.common import database, peers
from services.common.door import Door
from services.common.pairwise import PairwiseNames
from services.common.tables import outbox
from tests.closure.builders import HOST, NGO, ORIGIN, SHELTER, STRANGER
from tests.parts import FreshDatabases

NAMES = PairwiseNames(bytes(range(32)))
BASE = "http://closure.test/fhir"
RULES = Path(__file__).parents[2] / "deploy" / "jurisdictions"


@dataclass(frozen=True)
class Rules:
    """The one setting that actions read."""

    jurisdictions_dir: Path


@pytest.fixture(scope="session")
def closure_url(fresh_database: FreshDatabases) -> str:
    """A database with closure's tables, as the role that may not change them."""
    return fresh_database("closure").runtime


@pytest.fixture(scope="session")
def sessions(closure_url: str) -> Iterator[sessionmaker[Session]]:
    """Sessions of closure, which knows the partners of the story."""
    engine = database.engine(closure_url)
    made = database.sessions(engine, database.Origin("closure", BASE, NAMES), Rules(RULES))
    with made.begin() as session:
        for partner in (SHELTER, HOST, ORIGIN, NGO, STRANGER):
            peers.on_partner_registered(session, a_partner(partner))
    yield made
    engine.dispose()


def a_partner(partner: str) -> events.PartnerRegistered:
    return events.PartnerRegistered(
        partner=partner,
        country=partner[:2].upper(),
        recipient_class=RecipientClass.CHILD_PROTECTION_PARTNER_NGO,
        scopes=(),
        agreements=(),
        jwks={"keys": []},
        enabled=True,
        at=datetime(2026, 1, 1, tzinfo=UTC),
    )


@pytest.fixture
def door(sessions: sessionmaker[Session]) -> Door:
    """The message door of closure."""
    return Door(database.Origin("closure", BASE, NAMES), inbox.REQUESTS, sessions)


@pytest.fixture
def case() -> CaseId:
    """A case that no other test knows."""
    return CaseId(uuid4())


@pytest.fixture
def told(sessions: sessionmaker[Session]) -> Callable[[CaseId], list[Any]]:
    """What was written about a case for others to read, in order."""

    def read(case: CaseId) -> list[Any]:
        with sessions() as session:
            mine = select(outbox).where(outbox.c.lane == str(case)).order_by(outbox.c.position)
            return list(session.execute(mine))

    return read
