"""What the authorization server is made of once, at start: its addresses and its keys."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Self

from authlib.oauth2.rfc6749 import OAuth2Error
from joserfc.jwk import ECKey, Key, KeySet, RSAKey

from services.consent.authorization.algorithms import SIGNING_KEYS
from services.consent.authorization.signing_keys import SigningKeys
from services.consent.settings import Settings


class InvalidTarget(OAuth2Error):  # type: ignore[misc]
    """A token for something that is not ours, or for several things at once. (RFC 8707)"""

    error = "invalid_target"


@dataclass(frozen=True)
class Authority:
    """The authorization server of one deployment."""

    issuer: str
    token_endpoint: str
    keys_endpoint: str
    audiences: frozenset[str]
    fhir_bases: Mapping[str, str]
    bootstrap_servers: str
    keys: SigningKeys
    message_keys: Mapping[str, Any]
    services: Mapping[str, KeySet]

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        message_keys = json.loads(settings.message_keys_file.read_text())
        by_service: dict[str, list[Key]] = {}
        for key in message_keys["keys"]:
            public = ECKey.import_key(key)
            if public.is_private:
                raise ValueError("the message keys are public")
            by_service.setdefault(key["service"], []).append(public)
        return cls(
            issuer=settings.issuer,
            token_endpoint=settings.token_endpoint,
            keys_endpoint=f"{settings.issuer}/oauth/keys",
            audiences=settings.audiences,
            fhir_bases=settings.fhir_bases,
            bootstrap_servers=settings.kafka_bootstrap_servers,
            keys=SigningKeys(settings.signing_keys_file),
            message_keys=message_keys,
            services={name: KeySet(keys) for name, keys in by_service.items()},
        )

    def scopes_of(self, service: str) -> frozenset[str]:
        """What a client of ours may do: exchange messages; a service, ask; the operator, tend."""
        own = "casebridge/decide" if service in self.fhir_bases else "casebridge/administer"
        return frozenset({"casebridge/exchange", own})

    @property
    def kids(self) -> dict[str, frozenset[str]]:
        """The names of the keys of our own clients."""
        return {
            name: frozenset(str(key.kid) for key in keys.keys)
            for name, keys in self.services.items()
        }

    def audience(self, resources: list[str]) -> str | list[str]:
        """Whom a token is for: the one resource named, or all of our FHIR bases. (RFC 8707)"""
        if not resources:
            return sorted(self.fhir_bases.values())
        if len(resources) > 1 or resources[0] not in self.audiences:
            raise InvalidTarget
        return resources[0]


def key_set(jwks: str) -> KeySet:
    """The keys in this JWK Set, imported once."""
    return _imported(jwks)


def one_key(jwk: str) -> Key:
    """The key in this JWK, imported once."""
    return _imported(json.dumps({"keys": [json.loads(jwk)]})).keys[0]


def of_algorithm(key: Key, algorithm: str) -> bool:
    """Whether this key is of the kind the algorithm needs."""
    curve = key.curve_name if isinstance(key, ECKey) else None
    return isinstance(key, ECKey | RSAKey) and SIGNING_KEYS[algorithm] == (key.key_type, curve)


@lru_cache(maxsize=4096)
def _imported(jwks: str) -> KeySet:
    return KeySet.import_key_set(json.loads(jwks))
