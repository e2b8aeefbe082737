"""What the authorization server takes and gives. (RFC 6749, 7009, 7591, 7662, 8414, 9396)"""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from services.common.contract import JSON, TEXT, Answer, Content, Contract

FORM = "application/x-www-form-urlencoded"
REFUSES = frozenset({HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED, HTTPStatus.TOO_MANY_REQUESTS})
ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"

_ERROR = Content(
    {
        "type": "object",
        "required": ["error"],
        "properties": {"error": TEXT, "error_description": TEXT},
    },
    types=(JSON,),
)
_ASSERTED: Mapping[str, Any] = {
    "client_assertion_type": {"const": ASSERTION_TYPE},
    "client_assertion": TEXT,
}
_NO_STORE = {"Cache-Control": "no-store"}


def _object(required: Mapping[str, Any], optional: Mapping[str, Any] | None = None) -> Any:
    return {
        "type": "object",
        "required": list(required),
        "properties": {**required, **(optional or {})},
    }


def _json(schema: Any) -> tuple[Content, ...]:
    return (Content(schema, types=(JSON,)),)


def _form(about: str, body: Any, answer: Answer) -> Contract:
    content = Content(body, types=(FORM,))
    return Contract(about, {HTTPStatus.OK: answer}, body=content, refuses=REFUSES, errors=_ERROR)


def _published(about: str, *required: str) -> Contract:
    said = Answer("The document.", _json({"type": "object", "required": list(required)}))
    return Contract(about, {HTTPStatus.OK: said})


TOKEN = _form(
    "An access token, by client credentials and a signed assertion.",
    _object(
        {"grant_type": {"const": "client_credentials"}, "scope": TEXT, **_ASSERTED},
        {"resource": {"type": "string", "format": "uri"}, "authorization_details": TEXT},
    ),
    Answer(
        "The token.",
        _json(
            _object(
                {
                    "access_token": TEXT,
                    "token_type": {"enum": ["bearer", "DPoP"]},
                    "expires_in": {"type": "integer", "minimum": 1, "maximum": 300},
                    "scope": TEXT,
                },
                {"authorization_details": {"type": "array", "items": {"type": "object"}}},
            )
        ),
        _NO_STORE,
    ),
)
INTROSPECT = _form(
    "What a token is worth.",
    _object({"token": TEXT, **_ASSERTED}, {"token_type_hint": TEXT}),
    Answer("Active, with its claims; or not.", _json(_object({"active": {"type": "boolean"}}))),
)
REVOKE = _form(
    "Gives a token back.",
    _object({"token": TEXT, **_ASSERTED}, {"token_type_hint": TEXT}),
    Answer("It is worth nothing any more, if it was the caller's.", _json({"type": "object"})),
)
REGISTER = Contract(
    "Registers a system's public keys; its invitation is the bearer token.",
    {
        HTTPStatus.CREATED: Answer(
            "The client.", _json(_object({"client_id": TEXT, "jwks": {"type": "object"}}))
        )
    },
    body=Content(
        _object(
            {"jwks": _object({"keys": {"type": "array", "items": {"type": "object"}}})},
            {
                "client_name": TEXT,
                "scope": TEXT,
                "dpop_bound_access_tokens": {"type": "boolean"},
            },
        ),
        types=(JSON,),
    ),
    refuses=REFUSES,
    errors=_ERROR,
)
REPLACE_KEYS = _form(
    "Replaces a client's keys by the claim `jwks` of its assertion, which is for this door.",
    _object(dict(_ASSERTED)),
    Answer(
        "The keys as they are now, and how long old ones still sign.",
        _json(
            _object(
                {
                    "client_id": TEXT,
                    "jwks": {"type": "object"},
                    "retiring": {"type": "array", "items": {"type": "object"}},
                }
            )
        ),
        _NO_STORE,
    ),
)
AUTHORIZATION_SERVER = _published(
    "The metadata of the authorization server.", "issuer", "token_endpoint", "jwks_uri"
)
SMART = _published("SMART's own metadata.", "issuer", "token_endpoint", "capabilities")
CASEBRIDGE = _published("Where everything is.", "issuer", "services", "kafka")
KEYS = _published("Public keys.", "keys")
