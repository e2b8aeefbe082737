"""A database with the plumbing's tables, and sessions of a service called `referral`."""

from types import SimpleNamespace

import pytest
from sqlalchemy import delete

from services.common import database, tables, wrapping
from services.common.pairwise import PairwiseNames

NAMES = PairwiseNames(b"k" * 32)
ORIGIN = database.Origin("referral", "http://referral/fhir", NAMES)


@pytest.fixture(scope="module")
def engine(fresh_database):
    made = database.engine(fresh_database().owner)
    tables.metadata.create_all(made)
    yield made
    made.dispose()


@pytest.fixture
def sessions(engine, vault_key):
    made = database.sessions(
        engine, ORIGIN, SimpleNamespace(vault_key_file=vault_key, key_wrapping=wrapping.FILE)
    )
    with made.begin() as session:
        for table in tables.metadata.tables.values():
            session.execute(delete(table))
    return made
