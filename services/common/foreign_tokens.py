"""Access tokens of other issuers: whose they are, and what they are good for here.

An issuer is believed only as to which of its clients asks. Who that is with us, and the most that
it may do, the partner register says, each time.
"""

import re
import time
from collections.abc import Callable, Mapping
from typing import Any

from joserfc import jws
from joserfc.errors import JoseError

from services.common import compact, scopes
from services.common.foreign_issuers import ForeignIssuers, Issuer
from services.common.guard import LEEWAY, LONGEST_LIFE, Caller, NotAuthenticated
from services.common.peers import ForeignClient

Find = Callable[[str, str], ForeignClient | None]
"""The register's word on a client of an issuer."""

_HEADER = frozenset({"alg", "kid", "typ", "x5t", "x5t#S256"})
_WORD = re.compile(r"[\w.:@~-]{1,200}", re.ASCII)


class ForeignTokens:
    """Reads what the trusted issuers signed for one audience, and for that alone."""

    def __init__(self, issuers: ForeignIssuers, audience: str, find: Find) -> None:
        self._issuers = issuers
        self._audience = audience
        self._find = find

    def caller(self, token: str) -> Caller | None:
        """None for what does not claim to be of a trusted issuer. Raises NotAuthenticated."""
        try:
            header, claims = compact.parts(token)
        except compact.NotCompact:
            return None
        issuer = self._issuers.find(claims.get("iss"))
        if issuer is None:
            return None
        _check_signature(token, header, issuer)
        self._check_claims(claims, issuer)
        return self._known(claims, issuer)

    def _check_claims(self, claims: Mapping[str, Any], issuer: Issuer) -> None:
        """For us alone, made just now, over soon, and narrowed by nothing that we cannot read."""
        now = int(time.time())
        starts = claims.get("nbf", 0)
        if claims.get("aud") not in (self._audience, [self._audience]):
            raise NotAuthenticated
        if not _is_access_token(claims, issuer) or "authorization_details" in claims:
            raise NotAuthenticated
        made, ends = claims.get("iat"), claims.get("exp")
        if not compact.is_time(made) or not compact.is_time(ends) or not compact.is_time(starts):
            raise NotAuthenticated
        if max(made, starts) > now + LEEWAY or ends <= now - LEEWAY or ends - made > LONGEST_LIFE:
            raise NotAuthenticated

    def _known(self, claims: Mapping[str, Any], issuer: Issuer) -> Caller:
        """Under names that no client and no token of ours can have."""
        name, of = issuer.written.issuer, claims.get(issuer.written.client_claim)
        found = self._find(name, of) if isinstance(of, str) and _WORD.fullmatch(of) else None
        token, said = claims.get("jti"), claims.get("scope")
        if found is None or not isinstance(token, str) or not _WORD.fullmatch(token):
            raise NotAuthenticated
        key = _key_of(claims)
        if found.bound and key is None:
            raise NotAuthenticated
        return Caller(
            organisation=found.partner,
            client_id=f"{name}#{of}",
            scopes=scopes.granted(said if isinstance(said, str) else "", found.scopes),
            roles=frozenset(),
            token_id=f"{name}#{token}",
            person=None,
            issued_at=claims["iat"],
            key=key,
        )


def _check_signature(token: str, header: Mapping[str, Any], issuer: Issuer) -> None:
    """A03 to A11: the issuer's own algorithms, keys and type; what a header brings is not used."""
    algorithm = header.get("alg")
    key = issuer.key_for(header.get("kid"), algorithm)
    if key is None or header.get("typ") != issuer.written.type or not header.keys() <= _HEADER:
        raise NotAuthenticated
    try:
        jws.deserialize_compact(token, key, algorithms=[str(algorithm)])
    except (JoseError, ValueError, TypeError) as problem:
        raise NotAuthenticated from problem


def _is_access_token(claims: Mapping[str, Any], issuer: Issuer) -> bool:
    """Keycloak calls a bound one after the scheme by which it is shown. (RFC 9449, 5)"""
    kind, said = issuer.written.token_type, claims.get("typ")
    return kind is None or said == kind or (said == "DPoP" and "cnf" in claims)


def _key_of(claims: Mapping[str, Any]) -> str | None:
    """The key that the token is bound to; in a way that we cannot check is refused. (B05)"""
    confirmed = claims.get("cnf")
    if confirmed is None:
        return None
    match confirmed:
        case {"jkt": str(key)} if len(confirmed) == 1:
            return key
    raise NotAuthenticated
