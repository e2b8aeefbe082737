"""The four services behind a real HTTP server, with a real register, real keys and real tokens."""

import json
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from uuid import UUID

from flask import Flask
from sqlalchemy.orm import Session, sessionmaker
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from deploy.databases import SERVICES
from partner import Partner
from services.common import web
from services.common.service import Running
from services.consent import register_file, registering
from tests.architecture import house
from tests.parts import FreshDatabases

REGISTER = house.ROOT / "deploy" / "demo" / "partners.yaml"


class Quiet(WSGIRequestHandler):
    """Keeps connections open, and says nothing of them."""

    protocol_version = "HTTP/1.1"

    def log(self, *_: object, **__: object) -> None: ...


@dataclass
class Served:
    """What runs, and who takes part."""

    folder: Path
    running: Mapping[str, Running]
    _partners: dict[str, Partner] = field(default_factory=dict)

    def base(self, service: str) -> str:
        """Its FHIR base."""
        return self.running[service].origin.fhir_base

    def sessions(self, service: str) -> sessionmaker[Session]:
        return self.running[service].sessions

    def name_of(self, partner: str, thing: UUID) -> str:
        """As this partner calls it."""
        return self.running["intake"].origin.names.name(partner, thing)

    def partner(self, id_: str) -> Partner:
        """Invited and registered the first time it is asked for."""
        if id_ not in self._partners:
            issuer = self.running["consent"].settings.issuer
            with self.sessions("consent").begin() as session:
                invitation = registering.invite(session, id_, issuer, datetime.now(UTC))
            made = Partner.at(self.folder / id_, patience=60)
            made.register(None, invitation)
            self._partners[id_] = made
        return self._partners[id_]

    def token(self, id_: str, service: str) -> str:
        return self.partner(id_).token(service)

    def close(self) -> None:
        for partner in self._partners.values():
            partner.close()


@contextmanager
def serving(databases: FreshDatabases, folder: Path) -> Iterator[Served]:
    """All four on free ports of this machine, until the block ends."""
    with ExitStack() as stack:
        servers = {name: stack.enter_context(_server()) for name in SERVICES}
        urls = {name: f"http://127.0.0.1:{server.port}" for name, server in servers.items()}
        running = {name: _running(name, databases, folder / name, urls) for name in SERVICES}
        for name, server in servers.items():
            server.app = web.application(running[name])
            stack.callback(running[name].engine.dispose)
        with running["consent"].sessions.begin() as session:
            registering.apply(session, register_file.read(REGISTER), datetime.now(UTC))
        served = Served(folder, running)
        stack.callback(served.close)
        yield served


def _running(
    name: str, databases: FreshDatabases, folder: Path, urls: Mapping[str, str]
) -> Running:
    settings = replace(
        house.settings(name, folder),
        database_url=databases(name).runtime,
        issuer=urls["consent"],
        public_url=urls[name],
        pairwise_key_file=folder.parent / "pairwise",
    )
    if name == "consent":
        settings = replace(settings, service_urls=json.dumps(dict(urls)))
    return Running(house.service(name), settings)


@contextmanager
def _server() -> Iterator[BaseWSGIServer]:
    """It has a port before it has anything to serve: the addresses are in the settings."""
    server = make_server("127.0.0.1", 0, Flask("none"), threaded=True, request_handler=Quiet)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
