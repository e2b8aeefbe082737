"""The eight processes of the four services and the broker's keeper: what each is told, and where
it answers.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from importlib import import_module
from pathlib import Path
from typing import Self

from deploy import addresses, databases, keys
from deploy.databases import SERVICES, Database
from deploy.keys import OPERATOR, KeyFiles
from deploy.parts import Parts
from deploy.programs import INHERITED, ROOT, Program
from deploy.run_folder import RunFolder

PREFIX = "CASEBRIDGE_"
KEEPER = "keeper"
OPTIONAL = ("requests_per_minute", "proxies", "foreign_issuers_file", "key_wrapping")
JURISDICTIONS = Path(__file__).with_name("jurisdictions")


@dataclass(frozen=True)
class Surroundings:
    """What all services of one run folder share."""

    run_folder: RunFolder
    keys: KeyFiles
    bootstrap_servers: str
    administrator: str = field(repr=False)
    databases: Mapping[str, Database] = field(repr=False)

    @classmethod
    def of(cls, run_folder: RunFolder) -> Self:
        """As the launcher sees them, whether it runs or not."""
        files = keys.make(run_folder)
        parts = Parts(run_folder, files)
        planned = databases.planned(parts.administrator, run_folder)
        return cls(run_folder, files, parts.bootstrap_servers, parts.administrator, planned)

    def web(self, service: str) -> Program:
        """The process that answers HTTP."""
        port = self.run_folder.port(f"{service}-web")
        return Program(
            name=f"{service}-web",
            command=(sys.executable, "-m", "deploy.serve", service, str(port)),
            environment=self.environment(service),
        )

    def worker(self, service: str) -> Program:
        """The process that relays, listens and watches the clocks."""
        port = self.run_folder.port(f"{service}-worker")
        return Program(
            name=f"{service}-worker",
            command=(sys.executable, "-m", f"services.{service}", "worker"),
            environment={**self.environment(service), f"{PREFIX}ADMIN_PORT": str(port)},
        )

    def keeper(self) -> Program:
        """The process that keeps the broker as the partner register has it."""
        urls, name = addresses.services(self.run_folder), KEEPER
        return Program(
            name=name,
            command=(sys.executable, "-m", "deploy.keeper"),
            environment={
                f"{PREFIX}CONSENT_URL": urls["consent"],
                f"{PREFIX}ISSUER": addresses.issuer(self.run_folder),
                f"{PREFIX}KAFKA_BOOTSTRAP_SERVERS": self.bootstrap_servers,
                f"{PREFIX}CLIENT_KEY_FILE": str(self.keys.client(OPERATOR)),
                f"{PREFIX}ADMIN_PORT": str(self.run_folder.port(name)),
            },
        )

    def command(self, service: str, *words: str) -> "subprocess.CompletedProcess[str]":
        """Run one of a service's own commands and keep what it says."""
        base = {name: os.environ[name] for name in INHERITED if name in os.environ}
        return subprocess.run(
            [sys.executable, "-m", f"services.{service}", *words], cwd=ROOT, text=True,
            env={**base, **self.environment(service)}, capture_output=True, check=False,
        )  # fmt: skip

    def environment(self, service: str) -> Mapping[str, str]:
        """Exactly the settings that this service knows: it refuses any other."""
        settings = import_module(f"services.{service}.settings").Settings
        everything = {**_chosen(), **self._everything(service)}
        return {
            f"{PREFIX}{each.name.upper()}": everything[each.name]
            for each in fields(settings)
            if each.name in everything
        }

    def _everything(self, service: str) -> Mapping[str, str]:
        urls = addresses.services(self.run_folder)
        return {
            "database_url": self.databases[service].runtime,
            "kafka_bootstrap_servers": self.bootstrap_servers,
            "issuer": addresses.issuer(self.run_folder),
            "public_url": urls[service],
            "client_key_file": str(self.keys.client(service)),
            "message_keys_file": str(self.keys.message_keys),
            "pairwise_key_file": str(self.keys.pairwise),
            "vault_key_file": str(self.keys.vault(service)),
            "jurisdictions_dir": str(JURISDICTIONS),
            "consent_url": urls["consent"],
            "service_urls": json.dumps(urls),
            "signing_keys_file": str(self.keys.signing),
            "key_encryption_key_file": str(self.keys.key_encryption),
        }


def _chosen() -> Mapping[str, str]:
    """What the operator's own environment says of those settings that need not be said."""
    return {
        name: os.environ[variable]
        for name in OPTIONAL
        if (variable := f"{PREFIX}{name.upper()}") in os.environ
    }


def is_ready(run_folder: RunFolder, program: str) -> bool:
    """Whether a service's process says that it can do its work."""
    asked = HTTPConnection("127.0.0.1", run_folder.port(program), timeout=5)
    try:
        asked.request("GET", "/ready")
        return asked.getresponse().status == HTTPStatus.OK
    except (OSError, HTTPException):
        return False
    finally:
        asked.close()


def webs() -> list[str]:
    """The process of each service that answers HTTP."""
    return [f"{service}-web" for service in SERVICES]


def workers() -> list[str]:
    """The process of each service that does the rest."""
    return [f"{service}-worker" for service in SERVICES]


def names() -> list[str]:
    """Every process of every service, and the one that keeps the broker."""
    return [*webs(), *workers(), KEEPER]
