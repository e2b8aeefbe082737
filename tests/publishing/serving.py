"""The services as they run, each on a database of its own, and tokens that they believe."""

import json
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from flask import Flask
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet

from deploy import keys
from deploy.run_folder import RunFolder
from schemas.codes import RecipientClass
from schemas.events import Agreement, PartnerRegistered
from services.common import peers, web
from services.common.publishing import routes
from services.common.service import Running
from tests.architecture import house

PARTNERS = ("dj-authority", "dj-red-cross", "et-livelihood-ngo", "et-mowsa")


@dataclass(frozen=True)
class _Keys:
    key: ECKey

    def current(self) -> KeySet:
        return KeySet([self.key])


@dataclass(frozen=True)
class Served:
    """One service, and who may ask it."""

    running: Running
    app: Flask
    key: ECKey

    @classmethod
    def at(cls, name: str, folder: Path, database_url: str) -> "Served":
        settings = replace(house.settings(name, folder), database_url=database_url)
        signing = json.loads(keys.make(RunFolder.at(folder)).signing.read_text("utf-8"))
        key = ECKey.import_key(signing["keys"][0])
        service = replace(house.service(name), keys=lambda _: _Keys(key))
        running = Running(service, settings)
        made = cls(running, web.application(running), key)
        with running.sessions.begin() as session:
            for partner in PARTNERS:
                peers.on_partner_registered(session, _news(partner))
        return made

    def token(self, organisation: str) -> str:
        """A token with every scope that some door of the service asks for."""
        doors = {route.scope for route in routes.of(self.app) if route.scope}
        messages = {f"system/{one}.{letter}" for one in _TYPES for letter in "cru"}
        now = int(time.time())
        claims = {
            "iss": self.running.settings.issuer,
            "aud": self.running.settings.fhir_base,
            "sub": organisation,
            "client_id": organisation,
            "organization": organisation,
            "scope": " ".join(doors | messages),
            "roles": ["case-manager", "social-worker", "supervisor"],
            "person": "worker-1",
            "jti": str(uuid4()),
            "iat": now,
            "exp": now + 300,
        }
        header = {"alg": "ES256", "typ": "at+jwt", "kid": self.key.kid}
        return jwt.encode(header, claims, self.key, algorithms=["ES256"])

    def headers(self, organisation: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token(organisation)}"}


_TYPES = (
    "Communication", "Composition", "Consent", "EpisodeOfCare", "QuestionnaireResponse",
    "RelatedPerson", "ServiceRequest", "Task",
)  # fmt: skip


def _route(other: str) -> Agreement:
    start, end = (datetime(year, 1, 1, tzinfo=UTC) for year in (2024, 2040))
    return Agreement(partner=other, start=start, end=end, cross_border=True)


def _news(partner: str) -> PartnerRegistered:
    return PartnerRegistered(
        partner=partner,
        country=partner[:2].upper(),
        recipient_class=RecipientClass.LEAD_AUTHORITY_HOST,
        scopes=(),
        agreements=tuple(_route(other) for other in PARTNERS if other != partner),
        jwks={"keys": []},
        enabled=True,
        at=datetime(2026, 1, 1, tzinfo=UTC),
    )


def sender_of(bundle: Any, otherwise: str = PARTNERS[0]) -> str:
    """Who says to have sent a message, if that is a partner."""
    try:
        named = bundle["entry"][0]["resource"]["sender"]["identifier"]["value"]
    except (KeyError, IndexError, TypeError):
        return otherwise
    return named if named in PARTNERS else otherwise
