"""A database of this service's own, on the real PostgreSQL of the test run."""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
import yaml
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from schemas import events
from schemas.codes import RecipientClass, UserRole
from schemas.jurisdiction import Jurisdiction, load_all
from schemas.resources.r4.valuesets import RequestPriority
from services.closure import inbox
from services.closure.domain import CaseId
from services.common import database, peers, wrapping
from services.common.door import Door
from services.common.outbox import value_of
from services.common.pairwise import PairwiseNames
from services.common.tables import outbox
from tests.closure.builders import HOST, NGO, ORIGIN, SHELTER, STRANGER
from tests.parts import FreshDatabases

NAMES = PairwiseNames(bytes(range(32)))
BASE = "http://closure.test/fhir"


@dataclass(frozen=True)
class Rules:
    """The settings that are read inside."""

    jurisdictions_dir: Path
    vault_key_file: Path
    key_wrapping: str = wrapping.FILE

    @property
    def jurisdictions(self):
        return load_all(self.jurisdictions_dir)


@pytest.fixture(scope="session")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two countries; in one of them, visits go on for half a year."""
    folder = tmp_path_factory.mktemp("jurisdictions")
    for code, months in (("DJ", 3), ("ET", 6)):
        country = Jurisdiction(
            code=code,
            version="1",
            time_zone="Africa/Djibouti",
            majority=18,
            assent_age=7,
            age_of_own_consent=15,
            bia_max_age_days=90,
            answer_hours=dict.fromkeys(RequestPriority, 24),
            withdrawal_answer_hours=72,
            monitoring_months=months,
            closure_authoriser_roles=(UserRole.CASE_MANAGER,),
            bases={},
            handoff_hours={},
        )
        written = yaml.safe_dump(json.loads(json.dumps(asdict(country))))
        (folder / f"{code.lower()}.yaml").write_text(written, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def closure_url(fresh_database: FreshDatabases) -> str:
    """A database with closure's tables, as the role that may not change them."""
    return fresh_database("closure").runtime


@pytest.fixture(scope="session")
def sessions(closure_url: str, rules: Path, vault_key: Path) -> Iterator[sessionmaker[Session]]:
    """Sessions of closure, which knows the partners of the story."""
    engine = database.engine(closure_url)
    at = database.Origin("closure", BASE, NAMES)
    made = database.sessions(engine, at, Rules(rules, vault_key))
    with made.begin() as session:
        for partner in (SHELTER, HOST, ORIGIN, NGO, STRANGER):
            peers.on_partner_registered(session, a_partner(partner))
    yield made
    engine.dispose()


AGREED = events.Agreement(
    partner="anybody",
    start=datetime(2024, 1, 1, tzinfo=UTC),
    end=datetime(2090, 1, 1, tzinfo=UTC),
    cross_border=True,
)


def a_partner(partner: str) -> events.PartnerRegistered:
    return events.PartnerRegistered(
        partner=partner,
        country=partner[:2].upper(),
        recipient_class=RecipientClass.CHILD_PROTECTION_PARTNER_NGO,
        scopes=(),
        agreements=(AGREED,),
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
            return [
                SimpleNamespace(
                    topic=row.topic,
                    type=row.type,
                    message_id=row.message_id,
                    value=value_of(session, row),
                )
                for row in session.execute(mine)
            ]

    return read
