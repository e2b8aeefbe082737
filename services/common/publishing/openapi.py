"""The HTTP doors of a service as an OpenAPI 3.1 document, made from its routes and their contracts.

https://spec.openapis.org/oas/v3.1.0
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import Any, Final

from flask import Flask

from schemas import canonical
from schemas.publishing.carried import example
from services.common import contract, negotiation
from services.common.contract import Answer, Content
from services.common.contract import Parameter as Asked
from services.common.publishing import routes
from services.common.publishing.routes import Route
from services.common.service import Service

SCOPES: Final = "smart"
TOKEN: Final = "/oauth/token"  # noqa: S105 - an address
OUTCOME: Final = Content(contract.resource("OperationOutcome"))
CONDITIONS: Final = (
    ("If-None-Match", "ETags that the caller holds: 304 for one that is still right."),
    ("If-Match", "ETags of which one must still be right, or 412."),
)
PREFER: Final = ("Prefer", "return=, respond-async (RFC 7240); Preference-Applied says which held.")
ALWAYS: Final = (HTTPStatus.INTERNAL_SERVER_ERROR, HTTPStatus.SERVICE_UNAVAILABLE)
SAID: Final[Mapping[HTTPStatus, str]] = {
    HTTPStatus.NOT_MODIFIED: "It is as the caller holds it.",
    HTTPStatus.BAD_REQUEST: "The request itself is wrong.",
    HTTPStatus.UNAUTHORIZED: "No valid access token for this service.",
    HTTPStatus.FORBIDDEN: "The token does not allow this, or the rules not to this caller.",
    HTTPStatus.NOT_FOUND: "There is none, or none that the caller may know of.",
    HTTPStatus.NOT_ACCEPTABLE: "Not given in that form.",
    HTTPStatus.REQUEST_TIMEOUT: "The body did not arrive in time.",
    HTTPStatus.CONFLICT: "It does not go with what was before.",
    HTTPStatus.PRECONDITION_FAILED: "It is another version.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "The body is too large.",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "The body is of a type that is not read here.",
    HTTPStatus.UNPROCESSABLE_ENTITY: "The body is well formed, and not as agreed or not allowed.",
    HTTPStatus.TOO_MANY_REQUESTS: "Asked too often; Retry-After says how long to wait.",
    HTTPStatus.INTERNAL_SERVER_ERROR: "A fault of ours; it has been logged.",
    HTTPStatus.SERVICE_UNAVAILABLE: "Something is away for now; the same may be sent again.",
}
HEADERS: Final[Mapping[HTTPStatus, Mapping[str, str]]] = {
    HTTPStatus.UNAUTHORIZED: {"WWW-Authenticate": "What is missing, as RFC 6750 says it."},
    HTTPStatus.FORBIDDEN: {"WWW-Authenticate": "The scope that is missing, if it is one."},
    HTTPStatus.SERVICE_UNAVAILABLE: {"Retry-After": "Seconds to wait before the next try."},
}


def document(service: Service, app: Flask) -> dict[str, Any]:
    """Of the service as such: where it is deployed is for the reader to fill in."""
    doors = [_exemplified(door, service) for door in routes.of(app)]
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"Casebridge: {service.name}",
            "version": canonical.VERSION,
            "description": f"The HTTP doors of the {service.name} service. Every FHIR door refuses "
            "what is not named here, and says why in an OperationOutcome.",
        },
        "servers": [_server(service.name)],
        "paths": _paths(doors),
        "components": {
            "responses": {_named(status): _refusal(status) for status in _all_refused(doors)},
            "securitySchemes": {SCOPES: _security(doors)},
        },
    }


def _exemplified(door: Route, service: Service) -> Route:
    """The message door takes a Bundle wherever it is; what may be asked here, the examples show."""
    body = door.contract.body
    if door.operation != "process-message" or body is None:
        return door
    examples = {str(event): example(event) for event in service.requests}
    return replace(door, contract=replace(door.contract, body=replace(body, examples=examples)))


def _server(name: str) -> dict[str, Any]:
    return {
        "url": "{origin}",
        "description": "The origin is named by /.well-known/casebridge-configuration.",
        "variables": {"origin": {"default": f"https://{name}.casebridge.example"}},
    }


def _security(doors: Iterable[Route]) -> dict[str, Any]:
    scopes = sorted({door.scope for door in doors if _is_word(door.scope)} - {None}, key=str)
    return {
        "type": "oauth2",
        "description": "SMART Backend Services: private_key_jwt with ES384 or RS384.",
        "flows": {
            "clientCredentials": {
                "tokenUrl": TOKEN,
                "scopes": {str(scope): "See the operation." for scope in scopes},
            }
        },
    }


def _is_word(scope: str | None) -> bool:
    """Whether a scope is one, and not a sentence on how it is found."""
    return scope is not None and " " not in scope


def _paths(doors: Iterable[Route]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for door in doors:
        found.setdefault(door.path, {})[door.method.lower()] = _operation(door)
    return found


def _operation(door: Route) -> dict[str, Any]:
    agreed = door.contract
    found: dict[str, Any] = {
        "operationId": _identifier(door),
        "summary": agreed.about,
        "parameters": list(_parameters(door)),
    }
    if agreed.body:
        found["requestBody"] = {"required": True, "content": _content((agreed.body,))}
    found["responses"] = {
        str(int(status)): response for status, response in sorted(_responses(door))
    }
    if door.scope:
        scopes = [door.scope] if _is_word(door.scope) else []
        found["security"] = [{SCOPES: scopes}]
        if not scopes:
            found["description"] = f"Scope: {door.scope}."
    return found


def _identifier(door: Route) -> str:
    words = door.path.replace("$", "").replace("{", "by-").replace("}", "").strip("/")
    return f"{door.method.lower()}-{words.replace('/', '-').replace('.', '')}"


def _parameters(door: Route) -> Iterator[dict[str, Any]]:
    for name, schema in door.places.items():
        yield {"name": name, "in": "path", "required": True, "schema": schema}
    for one in door.contract.parameters:
        yield _query(one)
    if not _is_negotiated(door):
        return
    yield _query(_format(door))
    for name, about in (*(CONDITIONS if door.method == "GET" else ()), *_prefers(door)):
        yield {"name": name, "in": "header", "description": about, "schema": {"type": "string"}}


def _format(door: Route) -> Asked:
    gives = door.contract.gives
    words = [word for word, types in negotiation.FORMATS.items() if set(types) & set(gives)]
    allowed = {"enum": [*words, *gives]}
    return Asked("_format", "The form of the answer; counts before Accept.", allowed)


def _prefers(door: Route) -> tuple[tuple[str, str], ...]:
    return (PREFER,) if door.contract.body else ()


def _query(one: Asked) -> dict[str, Any]:
    schema: Any = {"type": "array", "items": one.schema} if one.several else one.schema
    found = {
        "name": one.name,
        "in": "query",
        "description": one.about,
        "required": one.required,
        "schema": schema,
    }
    if one.several:
        found |= {"style": "form", "explode": True}
    if one.example is not None:
        found["example"] = one.example
    return found


def _is_negotiated(door: Route) -> bool:
    return door.is_fhir and "/.well-known/" not in door.rule


def _responses(door: Route) -> Iterator[tuple[HTTPStatus, dict[str, Any]]]:
    for status, answer in door.contract.answers.items():
        yield status, _response(answer)
    if _is_negotiated(door) and door.method == "GET":
        yield HTTPStatus.NOT_MODIFIED, {"description": SAID[HTTPStatus.NOT_MODIFIED]}
    errors = door.contract.errors
    for status in refused(door):
        if errors and status in door.contract.refuses:
            yield status, _response(Answer(SAID[status], (errors,)))
        else:
            yield status, {"$ref": f"#/components/responses/{_named(status)}"}


def _all_refused(doors: Iterable[Route]) -> list[HTTPStatus]:
    """Every status that some door refuses with in FHIR's words."""
    found = {
        status
        for door in doors
        for status in refused(door)
        if not (door.contract.errors and status in door.contract.refuses)
    }
    return sorted(found)


def _named(status: HTTPStatus) -> str:
    return f"Refused{int(status)}"


def _refusal(status: HTTPStatus) -> dict[str, Any]:
    return _response(Answer(SAID[status], (OUTCOME,), HEADERS.get(status, {})))


def refused(door: Route) -> frozenset[HTTPStatus]:
    """Every status by which this door may say no."""
    found = {*ALWAYS, *door.contract.refuses}
    if door.scope:
        found |= {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}
    if door.contract.body:
        found |= {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.REQUEST_ENTITY_TOO_LARGE}
    if _is_negotiated(door):
        found |= {HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_ACCEPTABLE}
        if door.method == "GET":
            found.add(HTTPStatus.PRECONDITION_FAILED)
        if door.contract.body:
            found |= {HTTPStatus.UNSUPPORTED_MEDIA_TYPE, HTTPStatus.UNPROCESSABLE_ENTITY}
    if door.is_fhir and door.places:
        found.add(HTTPStatus.NOT_FOUND)
    return frozenset(found)


def _response(answer: Answer) -> dict[str, Any]:
    found: dict[str, Any] = {"description": answer.about}
    if answer.headers:
        found["headers"] = {
            name: {"description": about, "schema": {"type": "string"}}
            for name, about in answer.headers.items()
        }
    if answer.content:
        found["content"] = _content(answer.content)
    return found


def _content(contents: Iterable[Content]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for one in contents:
        for type_ in one.types:
            found[type_] = {"schema": one.schema}
            if one.examples and type_ == one.types[0]:
                found[type_]["examples"] = {
                    name.replace(" ", "-"): {"value": value} for name, value in one.examples.items()
                }
    return found
