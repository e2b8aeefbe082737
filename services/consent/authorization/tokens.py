"""Access tokens: the client credentials grant, and the JWT it gives.

RFC 6749 4.4, 9068, 8707; bound to a key where the client proves to hold one, 9449.
"""

import time
from typing import Any

from authlib.oauth2.rfc6749 import InvalidScopeError, OAuth2Error
from authlib.oauth2.rfc6749.grants import ClientCredentialsGrant
from authlib.oauth2.rfc9068 import JWTBearerTokenGenerator
from joserfc.jwk import KeySet

from services.common import kafka, proofs
from services.common.proofs import BadProof
from services.consent.authorization.algorithms import (
    ACCESS_TOKENS,
    BROKER_TOKEN_LIFE,
    TOKEN_LIFE,
)
from services.consent.authorization.authority import Authority
from services.consent.authorization.clients import METHOD, Client
from services.consent.authorization.requests import FormRequest


class InvalidProof(OAuth2Error):  # type: ignore[misc]
    """No proof of possession where one is demanded, or one that does not fit. (RFC 9449)"""

    error = "invalid_dpop_proof"


class ClientCredentials(ClientCredentialsGrant):  # type: ignore[misc]
    """A token for an organisation's own system; `scope` is demanded, as SMART does."""

    TOKEN_ENDPOINT_AUTH_METHODS = (METHOD,)

    def validate_requested_scope(self) -> None:
        """A18: what is granted is asked for and registered; nothing left is an error."""
        if not self.client.get_allowed_scope(self.request.payload.scope):
            raise InvalidScopeError
        self.request.audience = self.server.authority.audience(
            self.request.form.getlist("resource")
        )
        self.request.key = self._proven_key()

    def _proven_key(self) -> str | None:
        """The thumbprint of the key that the token is to be bound to, if it is to one."""
        given, now = self.request.proofs, self.server.now
        if not given and not self.client.bound:
            return None
        try:
            proof = proofs.read(given, "POST", self.server.authority.token_endpoint, now)
            proofs.use(self.server.session, proof, now)
        except BadProof as problem:
            raise InvalidProof from problem
        return proof.key


class AccessTokens(JWTBearerTokenGenerator):  # type: ignore[misc]
    """The token of one request."""

    def __init__(self, authority: Authority, request: FormRequest) -> None:
        super().__init__(authority.issuer, alg=ACCESS_TOKENS, expires_generator=self._life)
        self._authority = authority
        self._request = request

    def _life(self, client: Client, grant_type: str) -> int:  # noqa: ARG002
        """The broker cannot check a proof, so what is for it alone is the sooner over."""
        if self._request.key and self._request.audience == kafka.AUDIENCE:
            return BROKER_TOKEN_LIFE
        return TOKEN_LIFE

    def get_jwks(self) -> KeySet:
        return self._authority.keys.signer

    def get_audiences(self, client: Client, user: object, scope: str) -> str | list[str]:  # noqa: ARG002
        return self._request.audience

    def get_extra_claims(
        self,
        client: Client,
        grant_type: str,
        user: object,  # noqa: ARG002
        scope: str,  # noqa: ARG002
    ) -> dict[str, Any]:
        """Which organisation; which person in which of the registered roles; bound to which key."""
        acting = self._request.acting
        # Should its access have ended within this very second, this is given after that.
        given = max(int(time.time()), client.fresh_from)
        claims: dict[str, Any] = {
            "iat": given,
            "exp": given + self._life(client, grant_type),
            "organization": client.organisation,
            "roles": sorted(acting.roles & client.roles),
        }
        if acting.person is not None:
            claims["person"] = acting.person
        if self._request.key is not None:
            claims["cnf"] = {"jkt": self._request.key}
        return claims
