"""The four services on databases of their own, and whoever a test wants to be at their doors."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from flask.testing import FlaskClient
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet
from sqlalchemy.orm import Session, sessionmaker

from schemas import strict_json
from schemas.resources.checking import check
from services.common import web
from services.common.service import Running
from tests.architecture import house

KEY = ECKey.generate_key("P-256", auto_kid=True)
HOST, ORIGIN, NGO = "dj-authority", "et-mowsa", "et-livelihood-ngo"
MOST_PAGES = 40
PARTNERS = (HOST, ORIGIN, NGO)


class TheseKeys:
    """The issuer's public keys, without the issuer."""

    def current(self) -> KeySet:
        return KeySet([ECKey.import_key(KEY.as_dict(private=False))])


@dataclass
class Door:
    """One service, as its `app.py` has it."""

    name: str
    url: str
    folder: Path
    _tokens: dict[tuple[str, str], tuple[str, float]] = field(default_factory=dict)

    @cached_property
    def running(self) -> Running:
        service = replace(house.service(self.name), keys=lambda _: TheseKeys())
        found = house.settings(self.name, self.folder)
        return Running(service, replace(found, database_url=self.url))

    @cached_property
    def client(self) -> FlaskClient:
        return web.application(self.running).test_client()

    @property
    def base(self) -> str:
        return self.running.origin.fhir_base

    @property
    def sessions(self) -> sessionmaker[Session]:
        return self.running.sessions

    def name_of(self, partner: str, thing: UUID) -> str:
        """As this partner calls it."""
        return self.running.origin.names.name(partner, thing)

    def token(self, by: str, scope: str) -> str:
        known, until = self._tokens.get((by, scope), ("", 0.0))
        now = int(time.time())
        if now > until:
            claims = {
                "iss": self.running.settings.issuer,
                "aud": self.base,
                "client_id": by,
                "organization": by,
                "scope": scope,
                "jti": str(uuid4()),
                "iat": now,
                "exp": now + 300,
            }
            header = {"alg": "ES256", "typ": "at+jwt", "kid": KEY.kid}
            known = jwt.encode(header, claims, KEY, algorithms=["ES256"])
            self._tokens[by, scope] = (known, now + 200)
        return known

    def get(self, path: str, by: str, scope: str | None = None) -> Any:
        """GET, with the scope that this needs if no other is named; an address may be whole."""
        path = path.removeprefix(f"{self.base}/")
        if scope is None:
            kind = path.partition("?")[0].partition("/")
            scope = f"system/{kind[0]}.{'r' if kind[1] else 's'}"
        headers = {"Authorization": f"Bearer {self.token(by, scope)}"}
        return self.client.get(f"/fhir/{path}", headers=headers)

    def found(self, path: str, by: str) -> dict[str, Any]:
        """What is answered, which our own checker must accept."""
        answer = self.get(path, by)
        assert answer.status_code == 200, answer.text
        document = strict_json.parse(answer.data)
        assert isinstance(document, dict)
        assert check(document) == []
        return document

    def pages(self, path: str, by: str) -> Iterator[dict[str, Any]]:
        """Every page, from one link to the next."""
        following: str | None = path
        for _ in range(MOST_PAGES):
            if following is None:
                return
            page = self.found(following, by)
            yield page
            following = link(page, "next")
        raise AssertionError("there is always one more page")

    def ids(self, path: str, by: str) -> list[str]:
        """The ids on all pages, in their order."""
        return [id_ for page in self.pages(path, by) for id_ in ids(page)]


def link(page: dict[str, Any], relation: str) -> str | None:
    return next((each["url"] for each in page["link"] if each["relation"] == relation), None)


def resources(page: dict[str, Any]) -> list[dict[str, Any]]:
    return [entry["resource"] for entry in page.get("entry", [])]


def ids(page: dict[str, Any]) -> list[str]:
    return [resource["id"] for resource in resources(page)]
