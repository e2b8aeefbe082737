"""The eight processes of the four services: what each is told, and where it answers."""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass, fields
from importlib import import_module
from pathlib import Path

import httpx

from deploy import addresses
from deploy.databases import SERVICES, Database
from deploy.keys import KeyFiles
from deploy.programs import Program
from deploy.run_folder import RunFolder

PREFIX = "CASEBRIDGE_"
JURISDICTIONS = Path(__file__).with_name("jurisdictions")


@dataclass(frozen=True)
class Surroundings:
    """What all services share."""

    run_folder: RunFolder
    keys: KeyFiles
    bootstrap_servers: str

    def web(self, service: str, database: Database) -> Program:
        """The process that answers HTTP."""
        port = self.run_folder.port(f"{service}-web")
        return Program(
            name=f"{service}-web",
            command=(sys.executable, "-m", "deploy.serve", service, str(port)),
            environment=self.environment(service, database),
        )

    def worker(self, service: str, database: Database) -> Program:
        """The process that relays, listens and watches the clocks."""
        port = self.run_folder.port(f"{service}-worker")
        return Program(
            name=f"{service}-worker",
            command=(sys.executable, "-m", f"services.{service}", "worker"),
            environment={
                **self.environment(service, database),
                f"{PREFIX}ADMIN_PORT": str(port),
            },
        )

    def environment(self, service: str, database: Database) -> Mapping[str, str]:
        """Exactly the settings that this service knows: it refuses any other."""
        settings = import_module(f"services.{service}.settings").Settings
        everything = self._everything(service, database)
        return {
            f"{PREFIX}{each.name.upper()}": everything[each.name]
            for each in fields(settings)
            if each.name in everything
        }

    def _everything(self, service: str, database: Database) -> Mapping[str, str]:
        urls = addresses.services(self.run_folder)
        return {
            "database_url": database.runtime,
            "kafka_bootstrap_servers": self.bootstrap_servers,
            "issuer": addresses.issuer(self.run_folder),
            "public_url": urls[service],
            "client_key_file": str(self.keys.client(service)),
            "message_keys_file": str(self.keys.message_keys),
            "pairwise_key_file": str(self.keys.pairwise),
            "jurisdictions_dir": str(JURISDICTIONS),
            "consent_url": urls["consent"],
            "service_urls": json.dumps(urls),
            "signing_keys_file": str(self.keys.signing),
            "key_encryption_key_file": str(self.keys.key_encryption),
            "file_key_file": str(self.keys.file_encryption),
        }


def is_ready(run_folder: RunFolder, program: str) -> bool:
    """Whether a service's process says that it can do its work."""
    try:
        answer = httpx.get(
            f"http://127.0.0.1:{run_folder.port(program)}/ready", timeout=5, trust_env=False
        )
    except httpx.HTTPError:
        return False
    return answer.is_success


def names() -> list[str]:
    """Every process of every service."""
    return [f"{service}-{kind}" for kind in ("web", "worker") for service in SERVICES]
