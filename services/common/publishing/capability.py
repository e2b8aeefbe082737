"""What a service can do, as a CapabilityStatement: no more than its routes and handlers show.

http://hl7.org/fhir/R4/capabilitystatement.html
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from flask import Flask

from schemas import canonical, messages
from schemas.codes import MessageTransport
from schemas.publishing.heading import class_name, heading
from schemas.publishing.search_parameters import CURSOR
from services.common import contract, outbox, replay
from services.common.publishing import routes
from services.common.reads import RESULTS, Parameter, Reading
from services.common.service import Service, Site

FHIR_VERSION: Final = "4.0.1"
RESTFUL_SECURITY: Final = "http://terminology.hl7.org/CodeSystem/restful-security-service"
TRANSPORT: Final = "http://terminology.hl7.org/CodeSystem/message-transport"
OAUTH_URIS: Final = "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris"
OAUTH_DOORS: Final = {
    "token": "/oauth/token",
    "introspect": "/oauth/introspect",
    "revoke": "/oauth/revoke",
    "register": "/oauth/register",
}
DEFINED: Final = {
    "_id": "http://hl7.org/fhir/SearchParameter/Resource-id",
    "_lastUpdated": "http://hl7.org/fhir/SearchParameter/Resource-lastUpdated",
    "_cursor": CURSOR,
}

_MESSAGING = (
    "A message has one effect, however often and at whichever door it comes: with the same "
    "Bundle.id and MessageHeader.id the stored response is given again, byte for byte; an id that "
    "was used otherwise is refused. No response is ever deleted; reliableCache says the largest "
    "number of minutes that FHIR can. Response codes are ok, transient-error (send the same again) "
    "and fatal-error (do not). $process-message answers at once, or with async=true at an address "
    "that is registered for the sender."
)
_REST = (
    "What is not named here is refused, never ignored. Reads and searches give an ETag and honour "
    "If-None-Match and If-Match; what a caller may not see looks like what there is not."
)


def statement(service: Service, app: Flask, site: Site | None) -> dict[str, Any]:
    """Of the service at this site; of the service as such, where none is named."""
    title = f"Casebridge: {service.name}"
    about = f"What the {service.name} service of Casebridge does for partners."
    found = heading(
        "CapabilityStatement",
        id_=service.name,
        name=f"Casebridge{class_name(service.name)}",
        title=title,
        description=about,
    )
    return {
        **found,
        "kind": "capability" if site is None else "instance",
        **_identity(service, site, about),
        "fhirVersion": FHIR_VERSION,
        "format": ["json", *contract.FHIR],
        "rest": [_rest(service, app, site)],
        "messaging": [_messaging(service, site)],
    }


def _identity(service: Service, site: Site | None, about: str) -> dict[str, Any]:
    software = {"software": {"name": f"Casebridge {service.name}", "version": canonical.VERSION}}
    if site is None:
        return software
    return {
        "instantiates": [f"{canonical.BASE}/CapabilityStatement/{service.name}"],
        **software,
        "implementation": {"description": about, "url": site.fhir_base},
    }


def _rest(service: Service, app: Flask, site: Site | None) -> dict[str, Any]:
    found: dict[str, Any] = {
        "mode": "server",
        "documentation": _REST,
        "security": _security(site),
    }
    if service.reads:
        found["resource"] = [_resource(reading) for reading in service.reads]
        found["searchParam"] = [
            {
                "name": name,
                **({"definition": DEFINED[name]} if name in DEFINED else {}),
                "type": str(kind),
                "documentation": meaning,
            }
            for name, (kind, meaning) in RESULTS.items()
        ]
    found["operation"] = list(_operations(app))
    return found


def _security(site: Site | None) -> dict[str, Any]:
    coding = {"system": RESTFUL_SECURITY, "code": "SMART-on-FHIR"}
    found: dict[str, Any] = {
        "cors": False,
        "service": [{"coding": [coding]}],
        "description": "SMART Backend Services: client_credentials with private_key_jwt.",
    }
    if site is None:
        return found
    uris = [{"url": name, "valueUri": f"{site.issuer}{path}"} for name, path in OAUTH_DOORS.items()]
    return {"extension": [{"url": OAUTH_URIS, "extension": uris}], **found}


def _resource(reading: Reading) -> dict[str, Any]:
    return {
        "type": reading.type,
        "interaction": [{"code": "read"}, {"code": "search-type"}],
        "versioning": "versioned",
        "readHistory": False,
        "updateCreate": False,
        "conditionalCreate": False,
        "conditionalRead": "not-match",
        "conditionalUpdate": False,
        "conditionalDelete": "not-supported",
        "searchParam": [_search_parameter(one) for one in reading.parameters],
    }


def _search_parameter(parameter: Parameter) -> dict[str, Any]:
    modifiers = "".join(f" Also as {parameter.name}:{one}." for one in parameter.modifiers)
    defined = {"definition": DEFINED[parameter.name]} if parameter.name in DEFINED else {}
    return {
        "name": parameter.name,
        **defined,
        "type": str(parameter.type),
        "documentation": f"{parameter.meaning}{modifiers}",
    }


def _operations(app: Flask) -> Iterator[dict[str, Any]]:
    for route in routes.of(app):
        if route.operation is not None:
            yield {
                "name": route.operation,
                "definition": route.contract.operation,
                "documentation": route.contract.about,
            }


def _messaging(service: Service, site: Site | None) -> dict[str, Any]:
    found: dict[str, Any] = {} if site is None else {"endpoint": list(_endpoints(site))}
    received = [("receiver", event) for event in service.requests]
    sent = [
        ("sender", event)
        for event, definition in messages.NOTICES.items()
        if definition.is_active and service.name in definition.written_by
    ]
    return {
        **found,
        "reliableCache": replay.KEPT,
        "documentation": _MESSAGING,
        "supportedMessage": [
            {"mode": mode, "definition": canonical.message_definition(event)}
            for mode, event in (*received, *sent)
        ],
    }


def _endpoints(site: Site) -> Iterator[Mapping[str, Any]]:
    yield {
        "protocol": {"system": TRANSPORT, "code": "http"},
        "address": f"{site.fhir_base}/$process-message",
    }
    topic = outbox.inbound_topic("{partner}")
    yield {
        "protocol": MessageTransport.KAFKA.coding,
        "address": f"kafka://{site.bootstrap_servers}/{topic}",
    }
