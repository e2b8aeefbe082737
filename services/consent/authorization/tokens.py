"""Access tokens: the client credentials grant, and the JWT it gives. (RFC 6749 4.4, 9068, 8707)"""

from typing import Any

from authlib.oauth2.rfc6749 import InvalidScopeError
from authlib.oauth2.rfc6749.grants import ClientCredentialsGrant
from authlib.oauth2.rfc9068 import JWTBearerTokenGenerator
from joserfc.jwk import KeySet

from services.consent.authorization.algorithms import ACCESS_TOKENS
from services.consent.authorization.authority import Authority
from services.consent.authorization.clients import METHOD, Client
from services.consent.authorization.requests import FormRequest

LIFE = 300  # seconds


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


class AccessTokens(JWTBearerTokenGenerator):  # type: ignore[misc]
    """The token of one request."""

    def __init__(self, authority: Authority, request: FormRequest) -> None:
        super().__init__(authority.issuer, alg=ACCESS_TOKENS, expires_generator=LIFE)
        self._authority = authority
        self._request = request

    def get_jwks(self) -> KeySet:
        return self._authority.keys.signer

    def get_audiences(self, client: Client, user: object, scope: str) -> str | list[str]:  # noqa: ARG002
        return self._request.audience

    def get_extra_claims(
        self,
        client: Client,
        grant_type: str,  # noqa: ARG002
        user: object,  # noqa: ARG002
        scope: str,  # noqa: ARG002
    ) -> dict[str, Any]:
        """Which organisation; which person in which of the registered roles."""
        acting = self._request.acting
        claims: dict[str, Any] = {
            "organization": client.organisation,
            "roles": sorted(acting.roles & client.roles),
        }
        if acting.person is not None:
            claims["person"] = acting.person
        return claims
