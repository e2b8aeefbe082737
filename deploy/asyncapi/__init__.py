"""The topics as an AsyncAPI 3.0 document: whose they are, what stands on them, how it is answered.

https://www.asyncapi.com/docs/reference/specification/v3.0.0; made from the layout of topics, the
catalogue of messages, and what each service declares.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from deploy import topics
from deploy.asyncapi import payloads
from deploy.databases import SERVICES
from schemas import canonical, events, messages
from schemas.events import Event
from schemas.messages.definition import RECEPTION
from services.common import kafka, outbox
from services.common.service import Service

PARTNER: Final = "{partner}"
TOKEN: Final = "token"  # noqa: S105 - the name of a security scheme

Json = dict[str, Any]


def document(services: Iterable[Service]) -> Json:
    """Of a deployment with these services, for whichever partners it has."""
    services = list(services)
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Casebridge: topics",
            "version": canonical.VERSION,
            "description": "CloudEvents 1.0 in binary mode, signed, on topics that one principal "
            "writes. Partners write requests to their own inbound topic and read responses and "
            "notices on topics of their own, in the order of commits for each case.",
        },
        "defaultContentType": payloads.FHIR_JSON,
        "servers": {"broker": _broker()},
        "channels": dict(_channels(services)),
        "operations": dict(_operations(services)),
        "components": {
            "messages": dict(payloads.all_of(services)),
            "schemas": {"headers": payloads.headers()},
            "securitySchemes": {TOKEN: _security()},
        },
    }


def _broker() -> Json:
    return {
        "host": "kafka.casebridge.example:9092",
        "protocol": "kafka",
        "description": "Named by /.well-known/casebridge-configuration of the consent service. "
        f"SASL/OAUTHBEARER; the token's audience is {kafka.AUDIENCE}.",
        "security": [{"$ref": f"#/components/securitySchemes/{TOKEN}"}],
    }


def _security() -> Json:
    return {
        "type": "oauth2",
        "description": "SMART Backend Services: private_key_jwt. The broker authorises by the "
        "organisation of the token; partners reach their own topics and no others.",
        "flows": {
            "clientCredentials": {
                "tokenUrl": "https://consent.casebridge.example/oauth/token",
                "availableScopes": {},
            }
        },
    }


def _channels(services: Iterable[Service]) -> Iterator[tuple[str, Json]]:
    services = list(services)
    requests = {event for service in services for event in service.requests}
    yield (
        "inbound",
        _channel(
            topics.inbound_topic(PARTNER), "What a partner asks of our services.",
            topics.PARTNER_PARTITIONS, map(payloads.request, sorted(requests)),
        ),
    )  # fmt: skip
    for service in services:
        name = service.name
        yield (
            f"{name}-outbound",
            _channel(
                topics.outbound_topic(PARTNER, name), f"What {name} tells and answers a partner.",
                topics.PARTNER_PARTITIONS, [*_notices(name), *_responses(service)],
            ),
        )  # fmt: skip
        yield (
            f"{name}-events",
            _channel(
                topics.events_topic(name), f"What {name} tells our other services: ids and times.",
                topics.EVENT_PARTITIONS, (event.TYPE for event in _events(name)),
            ),
        )  # fmt: skip


def _channel(address: str, about: str, partitions: int, names: Iterable[str]) -> Json:
    settings = topics.CONFIGURATION
    found: Json = {
        "address": address,
        "description": about,
        "messages": {name: {"$ref": f"#/components/messages/{name}"} for name in names},
        "bindings": {
            "kafka": {
                "topic": address,
                "partitions": partitions,
                "topicConfiguration": {
                    "cleanup.policy": settings["cleanup.policy"].split(","),
                    "retention.ms": int(settings["retention.ms"]),
                    "max.message.bytes": int(settings["max.message.bytes"]),
                },
                "bindingVersion": payloads.BINDING,
            }
        },
    }
    if PARTNER in address:
        found["parameters"] = {"partner": {"description": "The partner's id in the register."}}
    return found


def _operations(services: Iterable[Service]) -> Iterator[tuple[str, Json]]:
    for service in services:
        name, outbound = service.name, f"{service.name}-outbound"
        yield (
            f"{name}-answers",
            {
                "action": "receive",
                "summary": f"Each request to {name} gets one response, in {outbound}.",
                "channel": {"$ref": "#/channels/inbound"},
                "messages": _in("inbound", map(payloads.request, sorted(service.requests))),
                "reply": {
                    "channel": {"$ref": f"#/channels/{outbound}"},
                    "messages": _in(outbound, _responses(service)),
                },
            },
        )
        notices = list(_notices(name))
        yield f"{name}-tells-partners", _send(outbound, notices, "Notices, one writer.")
        told = [event.TYPE for event in _events(name)]
        yield f"{name}-tells", _send(f"{name}-events", told, "For our other services alone.")
        for other in SERVICES:
            heard = [
                event.TYPE for event in service.all_events if event.TYPE.startswith(f"{other}.")
            ]
            if heard:
                yield (
                    f"{name}-hears-{other}",
                    {
                        "action": "receive",
                        "channel": {"$ref": f"#/channels/{other}-events"},
                        "messages": _in(f"{other}-events", heard),
                        "bindings": {
                            "kafka": {
                                "groupId": {"const": name},
                                "bindingVersion": payloads.BINDING,
                            }
                        },
                    },
                )


def _reader(service: str) -> Json:
    return {"groupId": {"const": service}, "bindingVersion": payloads.BINDING}


def _send(channel: str, names: Iterable[str], summary: str) -> Json:
    return {
        "action": "send",
        "summary": summary,
        "channel": {"$ref": f"#/channels/{channel}"},
        "messages": _in(channel, names),
    }


def _in(channel: str, names: Iterable[str]) -> list[Json]:
    return [{"$ref": f"#/channels/{channel}/messages/{name}"} for name in names]


def _responses(service: Service) -> list[str]:
    found = [payloads.response(event) for event in sorted(service.requests)]
    return [*found, outbox.REFUSED] if service.name == RECEPTION else found


def _notices(service: str) -> list[str]:
    return [
        str(event)
        for event, definition in messages.NOTICES.items()
        if definition.is_active and service in definition.written_by
    ]


def _events(service: str) -> list[type[Event]]:
    return [kind for type_, kind in events.TYPES.items() if type_.startswith(f"{service}.")]
