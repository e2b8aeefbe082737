"""What each service publishes of itself, and what all of them say about their topics."""

from importlib import import_module
from typing import Any

from deploy import asyncapi
from deploy.databases import SERVICES
from schemas.publishing.writing import as_json, resource_name
from services.common import web
from services.common.publishing import capability, openapi
from services.common.service import Service


def files() -> dict[str, bytes]:
    """By their path below schemas/published."""
    services = [declared(name) for name in SERVICES]
    found: dict[str, Any] = {"asyncapi.json": asyncapi.document(services)}
    for service in services:
        app = web.routed(service)
        statement = capability.statement(service, app, None)
        found[resource_name(statement)] = statement
        found[f"openapi/{service.name}.json"] = openapi.document(service, app)
    return {name: as_json(content) for name, content in found.items()}


def declared(name: str) -> Service:
    """A service as its composition root declares it."""
    found: Service = import_module(f"services.{name}.app").SERVICE
    return found
