"""Asking what a token is worth, and giving one back. (RFC 7662, RFC 7009)

A token that the asker may not know of, an ended, a revoked, a forged one: all look alike. (A27)
"""

from dataclasses import dataclass
from typing import Any

from authlib.oauth2.rfc7009 import RevocationEndpoint
from authlib.oauth2.rfc7662 import IntrospectionEndpoint
from joserfc import jwt
from joserfc.errors import JoseError

from services.consent import ending
from services.consent.authorization.algorithms import ACCESS_TOKENS
from services.consent.authorization.clients import METHOD, Client
from services.consent.store import clients as store

LARGEST = 8192  # characters
_TOLD = (
    *("scope", "client_id", "exp", "iat", "sub", "aud", "iss", "jti"),
    *("organization", "roles", "person", "cnf", "authorization_details"),
)


_NOBODY: dict[str, Any] = {"organization": "", "client_id": "", "jti": "", "iat": 0}


@dataclass(frozen=True)
class Token:
    """An access token of ours that has not ended."""

    claims: dict[str, Any]
    refused: bool

    def is_expired(self) -> bool:
        return False  # an ended one is not found at all

    def is_revoked(self) -> bool:
        return self.refused

    def check_client(self, client: Client) -> bool:
        return bool(self.claims["client_id"] == client.id)


class _Tokens:
    """What both endpoints do: find the token of a request."""

    server: Any

    def query_token(self, text: str, _hint: str | None) -> Token | None:
        """The token, if it is ours, has not ended, and was signed by us.

        Where it is none, the same question is asked of the database, about nobody. (A27)
        """
        claims = self._claims(text)
        told = claims or _NOBODY
        refused = store.is_refused(
            self.server.session,
            partner=told["organization"],
            client=told["client_id"],
            token=told["jti"],
            issued_at=told["iat"],
        )
        return Token(claims, refused) if claims else None

    def _claims(self, text: str) -> dict[str, Any] | None:
        server = self.server
        if not text.isascii() or not 0 < len(text) <= LARGEST:
            return None
        try:
            read = jwt.decode(text, server.authority.keys.current(), algorithms=[ACCESS_TOKENS])
        except (JoseError, TypeError, ValueError):
            return None
        claims: dict[str, Any] = read.claims
        if read.header.get("typ") != "at+jwt" or claims["exp"] <= server.now.timestamp():
            return None
        return claims


class Introspection(_Tokens, IntrospectionEndpoint):  # type: ignore[misc]
    """For our services, and for the client whose token it is."""

    CLIENT_AUTH_METHODS = (METHOD,)

    def check_permission(self, token: Token, client: Client, request: object) -> bool:  # noqa: ARG002
        return client.is_service or token.check_client(client)

    def introspect_token(self, token: Token) -> dict[str, Any]:
        found = {name: token.claims[name] for name in _TOLD if name in token.claims}
        kind = "DPoP" if "cnf" in found else "bearer"
        return {"active": True, "token_type": kind, **found}


class Revocation(_Tokens, RevocationEndpoint):  # type: ignore[misc]
    """Only the owner's token is revoked; the answer is the same for any."""

    CLIENT_AUTH_METHODS = (METHOD,)

    def authenticate_token(self, request: Any, client: Client) -> Token | None:
        self.check_params(request, client)
        token = self.query_token(request.form["token"], None)
        return token if token and token.check_client(client) else None

    def revoke_token(self, token: Token, request: object) -> None:  # noqa: ARG002
        partner, jti = token.claims["organization"], token.claims["jti"]
        ending.end_access(self.server.session, partner, token=jti, at=self.server.now)
