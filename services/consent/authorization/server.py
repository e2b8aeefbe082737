"""Authlib's authorization server for one request: everything it works with is handed to it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from http import HTTPStatus
from typing import Any

from authlib.oauth2.rfc6749 import AuthorizationServer, OAuth2Error
from flask import Response
from sqlalchemy.orm import Session

from schemas import strict_json
from services.consent.authorization import clients
from services.consent.authorization.assertions import ClientAssertion
from services.consent.authorization.authority import Authority
from services.consent.authorization.clients import METHOD, Client
from services.consent.authorization.inspection import Introspection, Revocation
from services.consent.authorization.key_update import KeyUpdate
from services.consent.authorization.registration import Registration
from services.consent.authorization.requests import DocumentRequest, FormRequest
from services.consent.authorization.tokens import AccessTokens, ClientCredentials

NO_STORE = {"Cache-Control": "no-store", "Pragma": "no-cache"}
CHALLENGED = frozenset({"invalid_client", "invalid_token"})
SAID: Mapping[str, str] = {
    "invalid_authorization_details": "None of the details asked for can be granted.",
    "invalid_client": "The client could not be authenticated.",
    "invalid_dpop_proof": "A proof for this request by the key that the token is for is needed.",
    "invalid_grant": "The grant is not valid.",
    "invalid_request": "The request is not well formed.",
    "invalid_scope": "None of the scopes asked for can be granted.",
    "invalid_target": "A token is for one resource of ours.",
    "invalid_token": "The invitation is unknown, used or over.",
    "temporarily_unavailable": "Too many requests; wait as long as Retry-After says.",
    "unauthorized_client": "The client may not use this grant.",
    "unsupported_grant_type": "Only client_credentials is supported.",
    "unsupported_token_type": "Only access tokens are known here.",
}
"""What is told of each error: never a word of the request. (A27, A28, C24)"""


class TooOften(OAuth2Error):  # type: ignore[misc]
    """Whoever asks has asked too often. (A26)"""

    error = "temporarily_unavailable"

    def __init__(self, wait: int) -> None:
        super().__init__()
        self.wait = wait


Trace = Callable[[OAuth2Error, Client | None], None]
"""Told of each refusal, and of whose it was as far as that is known."""


def _unseen(error: OAuth2Error, client: Client | None) -> None:
    """Nobody looks."""


class Server(AuthorizationServer):  # type: ignore[misc]
    """Made for each request; sessions and time are arguments here as everywhere."""

    def __init__(
        self,
        authority: Authority,
        session: Session,
        now: datetime,
        request: FormRequest | DocumentRequest,
        trace: Trace = _unseen,
    ) -> None:
        super().__init__()
        self._trace = trace
        self.authority = authority
        self.session = session
        self.now = now
        self._request = request
        if isinstance(request, FormRequest):
            assertion = ClientAssertion(authority, session, now, request)
            self.register_client_auth_method(METHOD, assertion)
            self.register_token_generator("default", AccessTokens(authority, request))
        self.register_grant(ClientCredentials)
        for endpoint in (Introspection, Revocation, Registration, KeyUpdate):
            self.register_endpoint(endpoint)

    def query_client(self, client_id: str) -> Client:
        return clients.find(self.session, self.authority, client_id)

    def save_token(self, token: object, request: object) -> None:
        """Nothing is kept of a token: it proves itself, and a revoked one is kept by its jti."""

    def send_signal(self, name: str, *args: object, **kwargs: object) -> None:
        """Nobody listens."""

    def create_oauth2_request(self, request: object) -> FormRequest | DocumentRequest:  # noqa: ARG002
        return self._request

    create_json_request = create_oauth2_request

    def handle_response(
        self,
        status: int,
        body: dict[str, Any],
        headers: object,  # noqa: ARG002
    ) -> Response:
        if "access_token" in body:
            body = body | _told_besides(self._request)
        return _answer(HTTPStatus(status), body)

    def handle_error_response(self, request: object, error: OAuth2Error) -> Response:  # noqa: ARG002
        self._trace(error, getattr(self._request, "client", None))
        return refused(error)


def _told_besides(request: FormRequest | DocumentRequest) -> dict[str, Any]:
    """Of a token: how it is to be shown, as SMART spells it, and what it was narrowed to."""
    if not isinstance(request, FormRequest):
        return {}
    narrowed = {"authorization_details": request.details} if request.details else {}
    return {"token_type": "DPoP" if request.key else "bearer", **narrowed}


def refused(error: OAuth2Error) -> Response:
    """One text for each kind of error; registration alone says which of its rules."""
    said = SAID.get(error.error, error.description)
    body = {"error": error.error, "error_description": said}
    if isinstance(error, TooOften):
        answer = _answer(HTTPStatus.TOO_MANY_REQUESTS, body)
        answer.headers["Retry-After"] = str(error.wait)
        return answer
    if error.error not in CHALLENGED:
        return _answer(HTTPStatus.BAD_REQUEST, body)
    answer = _answer(HTTPStatus.UNAUTHORIZED, body)
    answer.headers["WWW-Authenticate"] = f'Bearer error="{error.error}"'
    return answer


def _answer(status: HTTPStatus, body: dict[str, Any]) -> Response:
    answer = Response(strict_json.dump(body), status, content_type="application/json")
    answer.headers.update(NO_STORE)
    return answer
