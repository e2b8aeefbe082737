"""This service's own access tokens: SMART Backend Services, `private_key_jwt`, one token per
audience.
"""

import time
from dataclasses import dataclass, field
from threading import Lock
from uuid import uuid4

import httpx
from joserfc import jwt
from joserfc.jwk import ECKey

ALGORITHM = "ES384"
ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
RENEW_BEFORE = 60  # seconds before a token ends


class NoToken(Exception):
    """The authorization server gave no token."""


@dataclass
class OwnTokens:
    """Gives a token for an audience; asks for a new one a minute before the old one ends."""

    issuer: str
    client_id: str
    key: ECKey
    scope: str
    http: httpx.Client = field(default_factory=lambda: httpx.Client(timeout=5, trust_env=False))
    _held: dict[str, tuple[str, float]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def get(self, audience: str) -> str:
        """Raises NoToken when the authorization server is away or refuses."""
        with self._lock:
            token, ends = self._held.get(audience, ("", 0.0))
            if time.monotonic() < ends - RENEW_BEFORE:
                return token
            token, life = self._ask(audience)
            self._held[audience] = (token, time.monotonic() + life)
            return token

    def close(self) -> None:
        """For whoever needs tokens only for a while."""
        self.http.close()

    def _ask(self, audience: str) -> tuple[str, float]:
        endpoint = f"{self.issuer}/oauth/token"
        try:
            answer = self.http.post(
                endpoint,
                data={
                    "grant_type": "client_credentials",
                    "scope": self.scope,
                    "resource": audience,
                    "client_assertion_type": ASSERTION_TYPE,
                    "client_assertion": self._assertion(endpoint),
                },
            )
        except httpx.HTTPError as problem:
            raise NoToken(type(problem).__name__) from problem
        if answer.status_code != httpx.codes.OK:
            raise NoToken(f"status {answer.status_code}")
        document = answer.json()
        return str(document["access_token"]), float(document["expires_in"])

    def _assertion(self, endpoint: str) -> str:
        now = int(time.time())
        claims = {
            "iss": self.client_id,
            "sub": self.client_id,
            "aud": endpoint,
            "iat": now,
            "exp": now + 120,
            "jti": str(uuid4()),
        }
        return jwt.encode(
            {"alg": ALGORITHM, "kid": self.key.kid, "typ": "JWT"},
            claims,
            self.key,
            algorithms=[ALGORITHM],
        )
