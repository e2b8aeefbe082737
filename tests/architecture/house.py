"""The house as the tests look at it: its services, their settings, their sources."""

import ast
import importlib
import json
import secrets
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from flask import Flask

from deploy import keys
from deploy.databases import SERVICES
from deploy.run_folder import RunFolder
from services.common import web, wrapping
from services.common.service import Running, Service
from services.common.settings import PREFIX, Settings

ROOT = Path(__file__).parents[2]
HOUSE = ROOT / "services"
RESOURCE = {
    "/.well-known/oauth-protected-resource",
    "/.well-known/oauth-protected-resource/fhir",
}


def service(name: str) -> Service:
    """A service as its composition root declares it."""
    found: Service = importlib.import_module(f"services.{name}.app").SERVICE
    return found


def contract(name: str) -> str:
    """What its README promises."""
    return (HOUSE / name / "README.md").read_text(encoding="utf-8")


def settings(name: str, folder: Path) -> Settings:
    """Settings with which a service can be put together, though nothing of them is reached."""
    made = keys.make(RunFolder.at(folder))
    other = folder / "secret"
    other.write_text(secrets.token_urlsafe(32), encoding="ascii")
    issuers = folder / "issuers"
    issuers.write_text('{"issuers": []}', encoding="ascii")
    known = {
        "database_url": "postgresql://nobody@127.0.0.1:1/nothing",
        "kafka_bootstrap_servers": "127.0.0.1:1",
        "issuer": "http://127.0.0.1:1",
        "public_url": f"http://{name}.test",
        "client_key_file": str(made.client(name)),
        "message_keys_file": str(made.message_keys),
        "pairwise_key_file": str(made.pairwise),
        "signing_keys_file": str(made.signing),
        "key_encryption_key_file": str(made.key_encryption),
        "jurisdictions_dir": str(ROOT / "deploy" / "jurisdictions"),
        "service_urls": json.dumps({each: f"http://{each}.test" for each in SERVICES}),
        "consent_url": "http://consent.test",
        "admin_port": "0",
        "requests_per_minute": "100",
        "proxies": "none",
        "foreign_issuers_file": str(issuers),
        "key_wrapping": wrapping.FILE,
    }
    wanted = [field.name for field in fields(service(name).settings)]
    return service(name).settings.read(
        {f"{PREFIX}{each.upper()}": known.get(each, str(other)) for each in wanted}
    )


def application(name: str, folder: Path) -> Flask:
    """The Flask application of a service, with every route it has."""
    return web.application(Running(service(name), settings(name, folder)))


def sources(*folders: str) -> Iterator[Path]:
    """Every Python file of these folders of the house."""
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def place(file: Path, node: Any) -> str:
    """Where something stands, for a person who has to mend it."""
    return f"{file.relative_to(ROOT)}:{node.lineno}"
