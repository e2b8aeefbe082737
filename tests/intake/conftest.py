"""Intake on a real database, migrated, as the role that may not change the schema."""

import base64

import pytest
from sqlalchemy import delete

from services.common import database, tables
from services.common.pairwise import PairwiseNames
from services.intake.settings import Settings
from services.intake.tables import metadata as own

NAMES = PairwiseNames(b"k" * 32)
ORIGIN = database.Origin("intake", "http://intake/fhir", NAMES)


@pytest.fixture(scope="session")
def settings(tmp_path_factory):
    key = tmp_path_factory.mktemp("keys") / "key"
    key.write_text(base64.urlsafe_b64encode(b"f" * 32).decode())
    return Settings(
        database_url="",
        kafka_bootstrap_servers="",
        issuer="",
        public_url="http://intake",
        client_key_file=key,
        message_keys_file=key,
        pairwise_key_file=key,
        vault_key_file=key,
        jurisdictions_dir=key.parent,
        consent_url="http://consent",
    )


@pytest.fixture(scope="module")
def engine(fresh_database):
    made = database.engine(fresh_database("intake").runtime)
    yield made
    made.dispose()


@pytest.fixture
def sessions(engine, settings):
    made = database.sessions(engine, ORIGIN, settings)
    with made.begin() as session:
        for metadata in (own, tables.metadata):
            for table in reversed(metadata.sorted_tables):
                session.execute(delete(table))
    return made
