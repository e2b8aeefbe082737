"""The HTTP side of the authorization server."""

from collections.abc import Callable
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

from authlib.oauth2.rfc6749 import InvalidRequestError, OAuth2Error
from flask import Blueprint, Response, current_app, request
from sqlalchemy.exc import IntegrityError

from schemas import strict_json
from schemas.issues import Unreadable
from services.common.contract import agreed
from services.common.service import running
from services.consent.authorization import contracts, key_update, metadata
from services.consent.authorization.authority import Authority
from services.consent.authorization.clients import Client
from services.consent.authorization.limits import Doorkeeper, Visit, source
from services.consent.authorization.requests import (
    Document,
    DocumentRequest,
    FormRequest,
    read_form,
)
from services.consent.authorization.server import Server, TooOften, refused
from services.consent.authorization.traces import Refused, Traces

LARGEST = 64 * 1024  # bytes
MINUTE = "public, max-age=60"

oauth = Blueprint("oauth", __name__)


def authority() -> Authority:
    """The authorization server of this process."""
    found: Authority = current_app.extensions["authority"]
    return found


@oauth.post("/oauth/token")
@agreed(contracts.TOKEN)
def token() -> Response:
    return _of_form(lambda server: server.create_token_response())


@oauth.post("/oauth/introspect")
@agreed(contracts.INTROSPECT)
def introspect() -> Response:
    return _of_form(lambda server: server.create_endpoint_response("introspection"))


@oauth.post("/oauth/revoke")
@agreed(contracts.REVOKE)
def revoke() -> Response:
    return _of_form(lambda server: server.create_endpoint_response("revocation"))


@oauth.post("/oauth/keys")
@agreed(contracts.REPLACE_KEYS)
def replace_keys() -> Response:
    return _of_form(
        lambda server: server.create_endpoint_response(key_update.ENDPOINT),
        authority().keys_endpoint,
    )


@oauth.post("/oauth/register")
@agreed(contracts.REGISTER)
def register() -> Response:
    """RFC 7591, with the invitation as initial access token."""
    scheme, _, invitation = request.headers.get("Authorization", "").partition(" ")
    try:
        document = strict_json.parse(_body(), at_most=LARGEST)
    except Unreadable:
        return refused(InvalidRequestError())
    if scheme.lower() != "bearer" or not isinstance(document, dict):
        return refused(InvalidRequestError())
    asked = DocumentRequest(Document(document), invitation.strip())
    visit = _doorkeeper().invited(_source())
    return _allowed(
        visit,
        lambda: _served(
            asked, lambda server: server.create_endpoint_response("client_registration")
        ),
    )


@oauth.get("/.well-known/oauth-authorization-server")
@agreed(contracts.AUTHORIZATION_SERVER)
def authorization_server() -> Response:
    return _published(metadata.authorization_server(authority()))


@oauth.get("/.well-known/smart-configuration")
@oauth.get("/fhir/.well-known/smart-configuration")
@agreed(contracts.SMART)
def smart_configuration() -> Response:
    return _published(metadata.smart_configuration(authority()))


@oauth.get("/.well-known/casebridge-configuration")
@agreed(contracts.CASEBRIDGE)
def casebridge_configuration() -> Response:
    return _published(metadata.casebridge_configuration(authority()))


@oauth.get("/.well-known/jwks.json")
@agreed(contracts.KEYS)
def jwks() -> Response:
    return _published(authority().keys.published())


@oauth.get("/.well-known/message-keys.json")
@agreed(contracts.KEYS)
def message_keys() -> Response:
    """The keys by which our services sign their Kafka records."""
    return _published(dict(authority().message_keys))


def _of_form(serve: Callable[[Server], Response], address: str | None = None) -> Response:
    try:
        form = read_form(_body(), request.headers.get("Content-Type", ""))
        if request.content_encoding:
            raise InvalidRequestError
        where = address or authority().token_endpoint
        asked = FormRequest(where, form, request.headers.getlist("DPoP"))
    except OAuth2Error as error:
        _trace(error, None)
        return refused(error)
    visit = _doorkeeper().asserted(_source(), form.get("client_assertion"))
    return _allowed(visit, lambda: _decidedly_served(asked, serve))


def _allowed(visit: Visit, serve: Callable[[], Response]) -> Response:
    """Unless whoever it is has asked too often. (A26)"""
    wait = visit.wait()
    if wait:
        _trace(TooOften(wait), None)
        return refused(TooOften(wait))
    answer = serve()
    visit.ended(known=answer.status_code != HTTPStatus.UNAUTHORIZED)
    return answer


def _doorkeeper() -> Doorkeeper:
    found: Doorkeeper = current_app.extensions["doorkeeper"]
    return found


def _source() -> str:
    forwarded = request.headers.get("X-Forwarded-For", "")
    return source(request.remote_addr, forwarded, running().settings.own_proxies)


def _decidedly_served(asked: FormRequest, serve: Callable[[Server], Response]) -> Response:
    """No token that rests on a decision while this service would say yes to what must be denied.

    Asked before a session is opened: the question opens one of its own.
    """
    if asked.asked_details is not None:
        running().canary.insist()
    return _served(asked, serve)


def _served(asked: FormRequest | DocumentRequest, serve: Callable[[Server], Response]) -> Response:
    """In one transaction, which is kept even when the answer is an error: a jti stays used.

    Two who bring the same key at the same time: one of them is served again, and finds the other's.
    """
    try:
        return _served_once(asked, serve)
    except IntegrityError:
        return _served_once(asked, serve)


def _served_once(
    asked: FormRequest | DocumentRequest, serve: Callable[[Server], Response]
) -> Response:
    with running().sessions.begin() as session:
        return serve(Server(authority(), session, datetime.now(UTC), asked, _trace))


def _trace(error: OAuth2Error, client: Client | None) -> None:
    traces: Traces = current_app.extensions["traces"]
    traces.leave(Refused.by(error, client, str(request.url_rule)))


def _body() -> bytes:
    request.max_content_length = LARGEST
    return request.get_data(cache=False)


def _published(document: dict[str, Any]) -> Response:
    answer = Response(strict_json.dump(document), content_type="application/json")
    answer.headers["Cache-Control"] = MINUTE
    return answer
