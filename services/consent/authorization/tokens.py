"""Access tokens: the client credentials grant, and the JWT it gives.

RFC 6749 4.4, 9068, 8707; bound to a key where the client proves to hold one, 9449; narrowed to
sections of a handoff where it asks for that, 9396.
"""

import time
from datetime import UTC, datetime
from typing import Any

from authlib.oauth2.rfc6749 import InvalidScopeError, OAuth2Error
from authlib.oauth2.rfc6749.grants import ClientCredentialsGrant
from authlib.oauth2.rfc9068 import JWTBearerTokenGenerator
from joserfc.jwk import KeySet

from services.common import database, kafka, proofs
from services.common.proofs import BadProof
from services.consent import granting
from services.consent.authorization.algorithms import (
    ACCESS_TOKENS,
    BROKER_TOKEN_LIFE,
    TOKEN_LIFE,
)
from services.consent.authorization.authority import Authority
from services.consent.authorization.clients import METHOD, Client
from services.consent.authorization.requests import FormRequest
from services.consent.granting import Asking


class InvalidProof(OAuth2Error):  # type: ignore[misc]
    """No proof of possession where one is demanded, or one that does not fit. (RFC 9449)"""

    error = "invalid_dpop_proof"


class InvalidDetails(OAuth2Error):  # type: ignore[misc]
    """Not what can be asked for in detail, or nothing of it is permitted now. (RFC 9396)"""

    error = "invalid_authorization_details"


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
        self._narrow()

    def _narrow(self) -> None:
        """To what is asked for in detail, as far as it is permitted now; nothing is an error."""
        text = self.request.asked_details
        if text is None:
            return
        session, here = self.server.session, self.server.authority.fhir_bases["consent"]
        try:
            wanted = granting.read(text, here)
        except granting.NotADetail as problem:
            raise InvalidDetails from problem
        audience = self.request.audience
        if self.client.is_ours or here not in (
            audience if isinstance(audience, list) else [audience]
        ):
            raise InvalidDetails
        asking = Asking(self.client.organisation, self.client.id, self.request.token_id)
        granted = granting.grant(session, wanted, asking)
        left = [each.until - self.server.now for each in granted if each.until is not None]
        self.request.life = min((int(each.total_seconds()) for each in left), default=None)
        if not granted or self.request.life == 0:
            raise InvalidDetails
        names = database.origin(session).names
        self.request.details = [
            granting.written(
                each, here, [names.name(self.client.organisation, one) for one in each.consents]
            )
            for each in granted
        ]

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
        """The broker cannot check a proof, so what is for it alone is the sooner over.

        No token outlives the consents that it rests on, nor its partner's agreements.
        """
        bound = self._request.key and self._request.audience == kafka.AUDIENCE
        ends = [BROKER_TOKEN_LIFE if bound else TOKEN_LIFE]
        if self._request.life is not None:
            ends.append(self._request.life)
        if client.until is not None:
            ends.append(int((client.until - datetime.now(UTC)).total_seconds()))
        return max(0, min(ends))

    def get_jti(self, client: Client, grant_type: str, user: object, scope: str) -> str:  # noqa: ARG002
        return self._request.token_id

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
        if self._request.details:
            claims["authorization_details"] = self._request.details
        return claims
