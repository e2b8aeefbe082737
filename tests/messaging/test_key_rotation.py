"""The broker hears of a new key for tokens while it runs, without a restart. (G04)"""

import time
from collections.abc import Iterator
from typing import Any

import pytest
from joserfc import jwt
from joserfc.jwk import ECKey

from deploy import keys, topics
from deploy.broker_settings import AUDIENCE
from deploy.run_folder import RunFolder
from services.common import files
from services.consent.authorization import signing_keys
from tests.parts import RealKafka

pytestmark = pytest.mark.real

NGO = "rotating-ngo"


@pytest.fixture
def rotated(kafka: RealKafka) -> Iterator[ECKey]:
    """The new key, published beside the old one."""
    kafka.know(NGO)
    file, folder = kafka.keys.signing, RunFolder.at(kafka.keys.private.parent)
    before = file.read_text("utf-8")
    _ = kafka.signing_key  # the one that others go on with
    files.replace(file, signing_keys.rotated(before, time.time()))
    keys.make(folder)
    yield signing_keys.read(file.read_text("utf-8"))[0].key
    files.replace(file, before)
    keys.make(folder)


def seen(kafka: RealKafka, token: str) -> list[str]:
    admin: Any = topics.administer(kafka.bootstrap_servers, lambda: token)
    try:
        return [topic for topic in admin.list_topics() if NGO in topic]
    finally:
        admin.close()


def test_a_token_of_either_key_is_let_in(kafka: RealKafka, rotated: ECKey) -> None:
    now = int(time.time())
    claims = {"iss": kafka.issuer, "aud": AUDIENCE, "sub": "c", "organization": NGO}
    token = jwt.encode(
        {"alg": "ES256", "typ": "at+jwt", "kid": rotated.kid},
        {**claims, "scope": "casebridge/exchange", "iat": now, "exp": now + 120, "jti": "1"},
        rotated,
    )

    assert rotated.kid != kafka.signing_key.kid
    assert seen(kafka, token) == seen(kafka, kafka.token(NGO)) != []
