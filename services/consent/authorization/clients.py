"""OAuth clients, as Authlib asks after them: our services, partners' systems, and a decoy.

An unknown client is answered through the decoy: the same work, the same bytes. (A28)
"""

import re
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache

from joserfc.jwk import ECKey, Key, KeySet, RSAKey
from sqlalchemy.orm import Session

from services.common import scopes
from services.consent.authorization.authority import Authority, key_set, of_algorithm, one_key
from services.consent.store import clients as store

METHOD = "private_key_jwt"
GRANT = "client_credentials"
_NAME = re.compile(r"[\w.~-]{1,100}", re.ASCII)


@dataclass(frozen=True)
class Client:
    """What Authlib's ClientMixin promises, for clients that have keys and no secrets."""

    id: str
    organisation: str
    scopes: frozenset[str]
    roles: frozenset[str] = frozenset()
    keys: KeySet | None = field(default=None, repr=False)
    retiring: tuple[Key, ...] = field(default=(), repr=False)
    enabled: bool = True
    is_service: bool = False
    is_ours: bool = False
    bound: bool = False
    """Whether each of its tokens must be bound to a key. (RFC 9449)"""
    fresh_from: int = 0
    until: datetime | None = None

    def get_client_id(self) -> str:
        return self.id

    def check_grant_type(self, grant_type: str) -> bool:
        return grant_type == GRANT

    def check_endpoint_auth_method(self, method: str, endpoint: str) -> bool:  # noqa: ARG002
        return method == METHOD and self.enabled

    def get_allowed_scope(self, asked: str) -> str | None:
        """The scopes granted, one permission each; None when none is left."""
        return " ".join(sorted(scopes.granted(asked or "", self.scopes))) or None

    def key_for(self, kid: str, algorithm: str, *, current: bool = False) -> Key:
        """The one key of this kid and kind; a decoy when there is not exactly one. (SMART)

        With `current`, it is not one that the client is about to give up.
        """
        known = [*(self.keys.keys if self.keys else ()), *(() if current else self.retiring)]
        found = [key for key in known if key.kid == kid and of_algorithm(key, algorithm)]
        return found[0] if len(found) == 1 else _decoy(algorithm)


UNKNOWN = Client(id="", organisation="", scopes=frozenset(), enabled=False)


def find(session: Session, authority: Authority, client_id: str) -> Client:
    """Never None: a stranger is UNKNOWN, whom no signature fits."""
    if client_id in authority.services:
        return Client(
            id=client_id,
            organisation=client_id,
            scopes=authority.scopes_of(client_id),
            keys=authority.services[client_id],
            is_service=client_id in authority.fhir_bases,
            is_ours=True,
        )
    found = store.find(session, client_id) if _NAME.fullmatch(client_id) else None
    if found is None:
        return UNKNOWN
    return Client(
        id=found.id,
        organisation=found.partner,
        scopes=found.scopes,
        roles=found.roles,
        keys=key_set(found.jwks),
        retiring=tuple(one_key(jwk) for jwk in found.retiring),
        enabled=found.enabled,
        bound=found.bound,
        fresh_from=found.fresh_from,
        until=found.until,
    )


@cache
def _decoy(algorithm: str) -> Key:
    """A key whose private half nobody has."""
    if algorithm == "RS384":
        return RSAKey.import_key(RSAKey.generate_key(2048).as_dict(private=False))
    return ECKey.import_key(ECKey.generate_key("P-384").as_dict(private=False))
