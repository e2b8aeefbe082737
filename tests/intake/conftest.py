"""Intake on a real database, migrated, as the role that may not change the schema."""

import base64
import time
from dataclasses import replace
from uuid import uuid4

import pytest
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet
from sqlalchemy import delete

from services.common import database, tables, web
from services.common.pairwise import PairwiseNames
from services.common.service import Running
from services.intake.app import SERVICE
from services.intake.settings import Settings
from services.intake.tables import metadata as own

NAMES = PairwiseNames(b"k" * 32)
ORIGIN = database.Origin("intake", "http://intake/fhir", NAMES)
KEY = ECKey.generate_key("P-256", auto_kid=True)


class OurKeys:
    def current(self):
        return KeySet([ECKey.import_key(KEY.as_dict(private=False))])


def bearer(by, *scopes):
    """The headers by which an organisation asks."""
    now = int(time.time())
    claims = {
        "iss": "", "aud": ORIGIN.fhir_base, "client_id": by, "organization": by,
        "scope": " ".join(scopes), "jti": str(uuid4()), "iat": now, "exp": now + 300,
    }  # fmt: skip
    token = jwt.encode({"alg": "ES256", "typ": "at+jwt", "kid": KEY.kid}, claims, KEY)
    return {"Authorization": f"Bearer {token}"}


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


@pytest.fixture
def http(sessions, settings):
    running = Running(replace(SERVICE, keys=lambda _: OurKeys()), settings)
    views = database.views(sessions.kw["bind"], ORIGIN, sessions.kw["info"]["settings"])
    running.__dict__.update(origin=ORIGIN, sessions=sessions, looks=sessions, views=views)
    return web.application(running).test_client()
