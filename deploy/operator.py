"""What the operator does at the broker, as a client of the authorization server like any other."""

import json

from joserfc.jwk import ECKey

from deploy import topics
from deploy.broker_settings import AUDIENCE
from deploy.keys import OPERATOR, KeyFiles
from services.common.tokens import OwnTokens

SCOPE = "casebridge/exchange"


def apply_topics(issuer: str, keys: KeyFiles, bootstrap_servers: str) -> None:
    """Bring topics and rights in line with the partner register."""
    key = ECKey.import_key(json.loads(keys.client(OPERATOR).read_text("utf-8")))
    tokens = OwnTokens(issuer, OPERATOR, key, SCOPE)
    admin = topics.administer(bootstrap_servers, lambda: tokens.get(AUDIENCE))
    try:
        topics.apply(admin, topics.layout([]))
    finally:
        admin.close()
