"""A request to the authorization server, as Authlib wants it: form or JSON, read strictly."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from authlib.oauth2.rfc6749 import JsonPayload, OAuth2Payload, OAuth2Request
from authlib.oauth2.rfc6749.errors import InvalidRequestError
from werkzeug.datastructures import MultiDict

from services.consent.authorization.clients import Client


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
        self.client: Client | None = None
        self.acting = Acting()
        self.audience: str | list[str] = []

    @property
    def form(self) -> MultiDict[str, str]:
        return self.payload.data


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
