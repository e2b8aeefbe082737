"""A request to the authorization server, as Authlib wants it: form or JSON, read strictly."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from authlib.oauth2.rfc6749 import JsonPayload, OAuth2Payload, OAuth2Request
from authlib.oauth2.rfc6749.errors import InvalidRequestError
from werkzeug.datastructures import MultiDict
from werkzeug.http import parse_options_header

from services.consent.authorization.clients import Client

_FORM = "application/x-www-form-urlencoded"
_MOST_FIELDS = 50


def read_form(body: bytes, content_type: str) -> MultiDict[str, str]:
    """The fields of a form, each name and value as it was sent. (D04, D11)

    Raises InvalidRequestError for another type, another character set, or bytes that are no text.
    """
    kind, options = parse_options_header(content_type)
    if kind.lower() != _FORM or {**options, "charset": "utf-8"} != {"charset": "utf-8"}:
        raise InvalidRequestError
    if options.get("charset", "utf-8").lower() != "utf-8":
        raise InvalidRequestError
    try:
        fields = parse_qsl(
            body.decode("ascii"),
            keep_blank_values=True,
            strict_parsing=bool(body),
            errors="strict",
            max_num_fields=_MOST_FIELDS,
        )
    except ValueError as problem:
        raise InvalidRequestError from problem
    if any("\0" in text for field in fields for text in field):
        raise InvalidRequestError
    return MultiDict(fields)


class Form(OAuth2Payload):  # type: ignore[misc]
    """The form of the body alone; a parameter in the address is none. (B01, D12)"""

    def __init__(self, form: MultiDict[str, str]) -> None:
        if any(len(values) > 1 for name, values in form.lists() if name != "resource"):
            raise InvalidRequestError
        self._form = form

    @property
    def data(self) -> MultiDict[str, str]:
        return self._form

    @property
    def datalist(self) -> dict[str, list[str]]:
        return dict(self._form.lists())


class FormRequest(OAuth2Request):  # type: ignore[misc]
    """A POST of a form. What the client's assertion says is noted here once it is believed."""

    def __init__(self, address: str, form: MultiDict[str, str], proofs: Sequence[str] = ()) -> None:
        super().__init__("POST", address)
        self.payload = Form(form)
        self.proofs = proofs
        self.key: str | None = None
        self.details: list[dict[str, Any]] = []
        self.life: int | None = None
        self.token_id = secrets.token_urlsafe(16)
        self.claims: dict[str, Any] = {}
        self.client: Client | None = None
        self.acting = Acting()
        self.audience: str | list[str] = []

    @property
    def form(self) -> MultiDict[str, str]:
        return self.payload.data

    @property
    def asked_details(self) -> str | None:
        """What the token is to be narrowed to, if to anything. (RFC 9396)"""
        return self.form.get("authorization_details")


@dataclass(frozen=True)
class Acting:
    """The person who acts in the client's own system, as its signed assertion says."""

    person: str | None = None
    roles: frozenset[str] = frozenset()


class Document(JsonPayload):  # type: ignore[misc]
    """A JSON object that was read strictly."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document

    @property
    def data(self) -> dict[str, Any]:
        return self._document


@dataclass
class DocumentRequest:
    """A POST of JSON with an initial access token."""

    payload: Document
    invitation: str = field(repr=False)
    credential: str | None = field(default=None, repr=False)
