"""The real broker and database as tests use them: started once, given fresh databases and names."""

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
from joserfc import jwt
from joserfc.jwk import ECKey
from kafka import KafkaAdminClient, KafkaConsumer, KafkaProducer, errors
from kafka.errors import KafkaError
from kafka.protocol.consumer import FetchRequest
from psycopg import sql

from deploy import addresses, databases, topics
from deploy.broker import Kafka
from deploy.broker_settings import AUDIENCE
from deploy.databases import Database
from deploy.keys import OPERATOR, KeyFiles
from deploy.keys import make as make_keys
from deploy.postgres import PostgreSQL
from deploy.programs import Program, stop, wait_until
from deploy.run_folder import RunFolder
from deploy.topics import Layout
from services.common import migrations

ISSUER = "https://issuer.casebridge.test"


@dataclass(frozen=True)
class RealKafka:
    """The broker, and tokens for anybody the test wants to be."""

    bootstrap_servers: str
    issuer: str
    keys: KeyFiles
    _partners: set[str] = field(default_factory=set)
    _forgotten: set[str] = field(default_factory=set)

    @cached_property
    def signing_key(self) -> ECKey:
        """The authorization server's key, which the broker trusts."""
        [key] = json.loads(self.keys.signing.read_text("utf-8"))["keys"]
        return ECKey.import_key(key)

    def token(self, organisation: str, **claims: Any) -> str:
        """A token of this organisation for the broker; `claims` replace or add."""
        now = int(time.time())
        usual = {
            "iss": self.issuer,
            "sub": f"client-of-{organisation}",
            "client_id": f"client-of-{organisation}",
            "organization": organisation,
            "aud": AUDIENCE,
            "scope": "casebridge/exchange",
            "iat": now,
            "exp": now + 300,
            "jti": str(uuid4()),
        }
        header = {"alg": "ES256", "typ": "at+jwt", "kid": self.signing_key.kid}
        return jwt.encode(header, usual | claims, self.signing_key, algorithms=["ES256"])

    def know(self, *partners: str) -> None:
        """Give these partners their topics and rights, beside those known before."""
        self._partners.update(partners)
        self._forgotten.difference_update(partners)
        admin = self.admin()
        try:
            topics.apply(admin, self.layout())
        finally:
            admin.close()

    def layout(self) -> Layout:
        """What follows from the partners that were made known, and those forgotten since."""
        return topics.layout(self._partners, self._forgotten)

    def forget(self, partner: str) -> None:
        """Take a partner's rights away again."""
        self._partners.discard(partner)
        self._forgotten.add(partner)
        self.know()

    def verdict_on_reading(self, organisation: str, topic: str) -> type[KafkaError]:
        """What the broker answers a fetch, asked outright: a consumer only logs a refusal."""
        admin = self.admin(organisation)
        try:
            return verdict_on_reading(admin, topic)
        finally:
            admin.close()

    def admin(self, organisation: str = OPERATOR) -> KafkaAdminClient:
        """An administrator's connection; the test closes it."""
        return topics.administer(self.bootstrap_servers, lambda: self.token(organisation))

    def connection(self, organisation: str) -> dict[str, Any]:
        """What a kafka-python client needs to be this organisation."""
        return topics.connection(self.bootstrap_servers, lambda: self.token(organisation))

    def producer(self, organisation: str, **settings: Any) -> KafkaProducer:
        """A producer; the test closes it."""
        return KafkaProducer(**self.connection(organisation), **settings)

    def consumer(self, organisation: str, **settings: Any) -> KafkaConsumer:
        """A consumer; the test closes it."""
        return KafkaConsumer(**self.connection(organisation), **settings)


def verdict_on_reading(client: KafkaAdminClient, topic: str) -> type[KafkaError]:
    """What the broker answers a fetch over this very connection."""
    shape = FetchRequest.FetchTopic
    asked = FetchRequest(
        max_wait_ms=100,
        topics=[shape(topic=topic, partitions=[shape.FetchPartition(partition=0)])],
        max_version=12,
    )
    answer = client._manager.run(client._manager.send, asked)  # noqa: SLF001 - no other way
    found: type[KafkaError] = errors.for_code(answer.responses[0].partitions[0].error_code)
    return found


@dataclass
class FreshDatabases:
    """Databases for tests, cloned from one that was migrated once; all dropped at the end."""

    administrator: str
    mark: str = field(default_factory=lambda: uuid4().hex[:8])
    _templates: dict[str, Database] = field(default_factory=dict)
    _made: list[str] = field(default_factory=list)

    def __call__(self, service: str = "empty") -> Database:
        """A database of its own for the caller: one service's newest schema, or nothing at all."""
        template, name = self._template(service), f"test_{uuid4().hex[:12]}"
        source, owner, runtime = (
            sql.Identifier(f"test_{self.mark}_{service}{end}") for end in ("", "_owner", "")
        )
        own = sql.Identifier(name)
        with psycopg.connect(self.administrator, autocommit=True) as connection:
            for statement in (
                sql.SQL("create database {} template {} owner {}").format(own, source, owner),
                sql.SQL("revoke all on database {} from public").format(own),
                sql.SQL("grant connect on database {} to {}").format(own, runtime),
            ):
                connection.execute(statement)
        self._made.append(name)
        return Database(*(f"{url.rpartition('/')[0]}/{name}" for url in template))

    def drop_all(self) -> None:
        """Leave nothing behind on a server that may not be ours."""
        names = [*self._made, *(f"test_{self.mark}_{each}" for each in self._templates)]
        with psycopg.connect(self.administrator, autocommit=True) as connection:
            for name in names:
                gone = sql.SQL("drop database {} (force)").format(sql.Identifier(name))
                connection.execute(gone)
            for service in self._templates:
                for end in ("", "_owner"):
                    role = sql.Identifier(f"test_{self.mark}_{service}{end}")
                    connection.execute(sql.SQL("drop role {}").format(role))

    def _template(self, service: str) -> Database:
        if service not in self._templates:
            name = f"test_{self.mark}_{service}"
            made = databases.make(self.administrator, name, uuid4().hex, uuid4().hex)
            self._templates[service] = made
            if service != "empty":
                migrations.upgrade(service, made.owner)
        return self._templates[service]


@contextmanager
def postgres(run_folder: RunFolder) -> Iterator[str]:
    """The administrator's address: of the server named by DATABASE_URL, or of our own."""
    if given := os.environ.get("DATABASE_URL"):
        yield given
        return
    server = PostgreSQL(run_folder)
    program = replace(server.prepare(), stop_signal="SIGQUIT")  # at once: its data goes away too
    with _up(program, run_folder, server.answers):
        yield server.url


@contextmanager
def kafka(run_folder: RunFolder) -> Iterator[RealKafka]:
    """The broker of KAFKA_BOOTSTRAP_SERVERS, or our own."""
    if given := os.environ.get("KAFKA_BOOTSTRAP_SERVERS"):
        theirs = RunFolder.at(Path(os.environ.get("RUN", ".casebridge")))
        yield RealKafka(given, addresses.issuer(theirs), make_keys(theirs))
        return
    files = make_keys(run_folder)
    broker = Kafka(run_folder, ISSUER, files.token_keys)
    program = replace(broker.prepare(), stop_signal="SIGKILL")  # the same
    with _up(program, run_folder, broker.answers):
        yield RealKafka(broker.bootstrap_servers, ISSUER, files)


def takes_logins(url: str) -> bool:
    """Whether the database is ready."""
    try:
        psycopg.connect(url, connect_timeout=2).close()
    except psycopg.OperationalError:
        return False
    return True


@contextmanager
def _up(program: Program, run_folder: RunFolder, answers: Any) -> Iterator[None]:
    running = program.start(run_folder)
    try:
        wait_until(answers, program.name, program.log(run_folder), lambda: running.poll() is None)
        yield
    finally:
        stop(running, program)
