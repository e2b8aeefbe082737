"""How a partner's system becomes a client: public keys against a one-time invitation. (RFC 7591)"""

import json
import secrets
from typing import Any

from authlib.oauth2.rfc6749 import OAuth2Error
from authlib.oauth2.rfc7591 import ClientRegistrationEndpoint, InvalidClientMetadataError

from services.common import scopes
from services.consent import actions
from services.consent.authorization import key_strength
from services.consent.authorization.clients import GRANT, METHOD
from services.consent.authorization.requests import DocumentRequest
from services.consent.entries import Entry
from services.consent.store import clients, invitations, register
from services.consent.store import keys as known
from services.consent.store.invitations import Invitation

_NAME_AT_MOST = 200


class InvalidInvitation(OAuth2Error):  # type: ignore[misc]
    """The invitation is unknown, used or over."""

    error = "invalid_token"
    status_code = 401


class Registration(ClientRegistrationEndpoint):  # type: ignore[misc]
    """Nothing in the request can make a client more than the register allows its partner."""

    def create_registration_response(
        self, request: DocumentRequest
    ) -> tuple[int, dict[str, Any], list[Any]]:
        """A registration whose answer was lost is answered again, to whom it was answered before.

        That is: with the same invitation and the same keys.
        """
        found = invitations.find(self.server.session, request.invitation, self.server.now)
        if found is None:
            raise InvalidInvitation
        if found.answer is not None:
            return 201, self._again(found, request.payload.data.get("jwks")), []
        request.credential = found.partner
        wanted = self.extract_client_metadata(request)
        body = {**wanted, **self.generate_client_info(request)}
        self._save(body, request)
        return 201, body, []

    def _again(self, used: Invitation, jwks: object) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(used.answer or "{}")
        try:
            shown = key_strength.thumbprints(key_strength.check(jwks))
        except key_strength.WeakKeys as problem:
            raise InvalidInvitation from problem
        registered = key_strength.thumbprints(key_strength.check(answer["jwks"]))
        current = clients.find(self.server.session, used.client or "")
        if set(shown) != set(registered) or current is None:
            raise InvalidInvitation
        if json.loads(current.jwks) != answer["jwks"]:  # it has others by now
            raise InvalidInvitation
        return answer

    def extract_client_metadata(self, request: DocumentRequest) -> dict[str, Any]:
        """What we take of it; the rest is ignored, as RFC 7591 allows."""
        asked, partner = request.payload.data, self._partner(request)
        if asked.get("token_endpoint_auth_method", METHOD) != METHOD:
            raise InvalidClientMetadataError(f"token_endpoint_auth_method is {METHOD}")
        if asked.get("grant_types", [GRANT]) != [GRANT]:
            raise InvalidClientMetadataError(f"grant_types is {GRANT} alone")
        if "jwks_uri" in asked:
            raise InvalidClientMetadataError("jwks_uri is not supported: send jwks")
        wanted = asked.get("scope", " ".join(partner.scopes))
        given = scopes.granted(wanted, partner.scopes) if isinstance(wanted, str) else frozenset()
        if not given:
            raise InvalidClientMetadataError("scope names nothing that this partner may do")
        name = asked.get("client_name", partner.id)
        if not isinstance(name, str) or not 0 < len(name) <= _NAME_AT_MOST:
            raise InvalidClientMetadataError("client_name is a short text")
        asked_bound = asked.get("dpop_bound_access_tokens", False)
        if not isinstance(asked_bound, bool):
            raise InvalidClientMetadataError("dpop_bound_access_tokens is true or false")
        return {
            "client_name": name,
            "organization": partner.id,
            "token_endpoint_auth_method": METHOD,
            "grant_types": [GRANT],
            "scope": " ".join(sorted(given)),
            "dpop_bound_access_tokens": partner.bound or asked_bound,
            "jwks": self._keys(asked.get("jwks")),
        }

    def generate_client_info(self, request: DocumentRequest) -> dict[str, Any]:
        """A client_id and no secret: there are only keys."""
        issued = int(self.server.now.timestamp())
        client_id = f"{request.credential}.{secrets.token_hex(8)}"
        return {"client_id": client_id, "client_id_issued_at": issued}

    def _save(self, body: dict[str, Any], request: DocumentRequest) -> None:
        """The invitation is used up, and everybody learns of the new keys, in one transaction."""
        session, now, entry = self.server.session, self.server.now, self._partner(request)
        client = clients.Registered(
            id=body["client_id"],
            partner=entry.id,
            scopes=frozenset(body["scope"].split()),
            roles=entry.roles,
            jwks=json.dumps(body["jwks"], sort_keys=True),
            enabled=entry.enabled,
            bound=body["dpop_bound_access_tokens"],
        )
        thumbprints = key_strength.thumbprints(key_strength.check(body["jwks"]))
        clients.add(session, client, thumbprints, now)
        answer = json.dumps(body)
        invitations.use(session, request.invitation, now, client=client.id, answer=answer)
        actions.announce_partner(session, entry.id, at=now)

    def _partner(self, request: DocumentRequest) -> Entry:
        partner = str(request.credential)
        return register.find(self.server.session, [partner])[partner]

    def _keys(self, jwks: object) -> dict[str, Any]:
        """The public keys as they will be published. (A25)"""
        try:
            keys = key_strength.check(jwks)
        except key_strength.WeakKeys as problem:
            raise InvalidClientMetadataError(f"jwks: {problem}") from problem
        if known.is_known(self.server.session, key_strength.thumbprints(keys)):
            raise InvalidClientMetadataError("jwks: one of these keys is or was registered already")
        return {"keys": [key.as_dict(private=False) for key in keys.keys]}
