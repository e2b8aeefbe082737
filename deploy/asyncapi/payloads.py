"""The messages of the AsyncAPI document: headers, payloads, and what a response refers to."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from schemas import canonical, events, messages
from schemas.codes import MessageEvent
from schemas.events import Event
from schemas.messages.definition import Definition
from schemas.publishing import event_schema
from services.common import outbox, signing
from services.common.service import Service

BINDING: Final = "0.5.0"
JSON_SCHEMA: Final = "application/schema+json;version=draft-2020-12"
FHIR_JSON: Final = "application/fhir+json"
OWN_ID: Final = "$message.header#/ce_id"
ANSWERED: Final = "$message.payload#/entry/0/resource/response/identifier"

Json = dict[str, Any]


def request(event: str) -> str:
    """What the request of an event is called in the document."""
    return str(event)


def response(event: str) -> str:
    """What the response to it is called."""
    return f"{event}-response"


def all_of(services: Iterable[Service]) -> Iterator[tuple[str, Json]]:
    services = list(services)
    for event in sorted({event for service in services for event in service.requests}):
        definition = messages.DEFINITIONS[MessageEvent(event)]
        yield request(event), _message(definition, OWN_ID)
        yield (
            response(event),
            _message(definition, ANSWERED)
            | {
                "title": f"Response to {event}",
                "summary": "ok, fatal-error, or transient-error: send the same again.",
            },
        )
    for definition in messages.NOTICES.values():
        if definition.is_active:
            yield str(definition.event), _message(definition, OWN_ID)
    yield outbox.REFUSED, _refused()
    for kind in events.TYPES.values():
        yield kind.TYPE, _event(kind)


def _message(definition: Definition, correlation: str) -> Json:
    event = str(definition.event)
    return {
        "name": event,
        "title": event,
        "summary": definition.about.strip().splitlines()[0],
        "contentType": FHIR_JSON,
        "headers": _headers_of(f"{event}.v1", canonical.message_definition(event)),
        "payload": {
            "schemaFormat": JSON_SCHEMA,
            "schema": {"$ref": f"./json-schema/messages/{event}.json"},
        },
        "correlationId": {"location": correlation},
        "bindings": _key("This partner's own name for the case, or the message's id."),
    }


def _refused() -> Json:
    return {
        "name": outbox.REFUSED,
        "title": "Response to what names no event of ours",
        "summary": "fatal-error, with the reason.",
        "contentType": FHIR_JSON,
        "headers": _headers_of(outbox.REFUSED),
        "payload": {
            "schemaFormat": JSON_SCHEMA,
            "schema": {"$ref": "./json-schema/resources/Bundle.json"},
        },
        "correlationId": {"location": ANSWERED},
        "bindings": _key("As on the record that was refused."),
    }


def _event(kind: type[Event]) -> Json:
    return {
        "name": kind.TYPE,
        "title": kind.TYPE,
        "summary": event_schema.about(kind),
        "contentType": "application/json",
        "headers": _headers_of(kind.TYPE),
        "payload": {"schemaFormat": JSON_SCHEMA, "schema": event_schema.schema(kind)},
        "bindings": _key("What must stay in order: the case, or the partner."),
    }


def _key(about: str) -> Json:
    key = {"type": "string", "description": about}
    return {"kafka": {"key": key, "bindingVersion": BINDING}}


def _headers_of(type_: str, schema: str | None = None) -> Json:
    own: Json = {"ce_type": {"const": type_}}
    if schema is not None:
        own["ce_dataschema"] = {"const": schema}
    return {
        "allOf": [
            {"$ref": "#/components/schemas/headers"},
            {"type": "object", "required": list(own), "properties": own},
        ]
    }


def headers() -> Json:
    """CloudEvents in binary mode (Kafka binding 3.2), and the signature over all of it."""
    text: Mapping[str, Any] = {"type": "string", "minLength": 1}
    found: Json = {
        "ce_specversion": {"const": "1.0"},
        "ce_id": text,
        "ce_source": {
            "type": "string",
            "pattern": "^urn:casebridge:(partner:[a-z][a-z0-9-]+|[a-z]+)$",
        },
        "ce_type": text,
        "ce_subject": {"type": "string"},
        "ce_time": {"type": "string", "format": "date-time"},
        "ce_partitionkey": text,
        "content-type": {"enum": [FHIR_JSON, "application/json"]},
        "signature": {
            "type": "string",
            "pattern": r"^[\w-]+\.\.[\w-]+$",
            "description": f"A detached JWS ({signing.ALGORITHM}) by the topic's writer.",
        },
    }
    return {"type": "object", "required": list(found), "properties": found}
