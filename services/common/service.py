"""What a service is made of, and how its parts are put together once, at start."""

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from typing import Any, Protocol

from flask import Blueprint, Flask, current_app
from joserfc.jwk import ECKey, KeySet
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from schemas.events import AccessEnded, Event, PartnerRegistered
from services.common import database, kafka, proofs, vault, wrapping
from services.common.answers import Statuses
from services.common.canary import SCOPE, Ask, Canary, OverHttp, nobody
from services.common.door import Door, Handler
from services.common.ended import on_access_ended
from services.common.foreign_issuers import ForeignIssuers
from services.common.foreign_tokens import ForeignTokens
from services.common.guard import Guard
from services.common.inbox import EventHandler
from services.common.issuer_keys import IssuerKeys, Keys
from services.common.pairwise import PairwiseNames
from services.common.peers import ForeignClient, foreign_client, on_partner_registered
from services.common.proofs import Proof
from services.common.reads import Reading
from services.common.settings import Settings
from services.common.tidying import Forget
from services.common.tokens import OwnTokens


class Loop(Protocol):
    """Something a worker does over and over."""

    @property
    def name(self) -> str:
        """For the logs."""

    def run(self, stop: threading.Event) -> None:
        """Return soon after `stop` is set; a part that is away is waited for, not raised."""


@dataclass(frozen=True)
class Wraps:
    """Keys that are kept wrapped: by which setting's file, and how a good many are wrapped anew by
    its first key; that gives how many there were.
    """

    file: str
    anew: Callable[[Session], int]


@dataclass(frozen=True)
class Service:
    """One service, as its `app.py` declares it."""

    name: str
    settings: type[Settings]
    requests: Mapping[str, Handler]
    events: Mapping[type[Event], EventHandler]
    statuses: Statuses = field(default_factory=dict)
    blueprints: tuple[Blueprint, ...] = ()
    reads: tuple[Reading, ...] = ()
    loops: tuple[Callable[["Running"], Loop], ...] = ()
    keys: Callable[[Settings], Keys] = lambda settings: IssuerKeys(settings.issuer)
    scope: str = "casebridge/exchange"
    authorization_details: frozenset[str] = frozenset()
    expiring: tuple[str, ...] = ()
    forgets: tuple[Forget, ...] = ()
    wraps: tuple[Wraps, ...] = ()
    prepare: Callable[[Flask, "Running"], None] | None = None
    canary: Callable[["Running"], Ask] = nobody

    @property
    def all_wraps(self) -> tuple[Wraps, ...]:
        """The keys of cases, and whatever else it keeps wrapped."""
        return (Wraps("vault_key_file", vault.wrap_anew), *self.wraps)

    @property
    def all_events(self) -> Mapping[type[Event], EventHandler]:
        """What it listens to, the partner register and its access included."""
        return {
            PartnerRegistered: on_partner_registered,
            AccessEnded: on_access_ended,
            **self.events,
        }


@dataclass(frozen=True)
class Site:
    """Where one deployment of a service is."""

    fhir_base: str
    issuer: str
    bootstrap_servers: str


@dataclass(frozen=True)
class Running:
    """A service with its settings: everything that is made once and shared."""

    service: Service
    settings: Any

    def check(self) -> None:
        """What must be in order before anything is done. Raises Unreadable for faulty rules,
        ValueError for a faulty key or a faulty file of foreign issuers.
        """
        _ = self.settings.jurisdictions
        _ = self.foreign_issuers
        wrapping.of(self.settings.key_wrapping, self.settings.vault_key_file)

    @property
    def site(self) -> Site:
        """Where it is, as it tells everybody."""
        told = self.settings
        return Site(told.fhir_base, told.issuer, told.kafka_bootstrap_servers)

    @cached_property
    def origin(self) -> database.Origin:
        names = PairwiseNames.from_file(self.settings.pairwise_key_file)
        return database.Origin(self.service.name, self.settings.fhir_base, names)

    @cached_property
    def engine(self) -> Engine:
        return database.engine(self.settings.database_url)

    @cached_property
    def sessions(self) -> sessionmaker[Session]:
        return database.sessions(self.engine, self.origin, self.settings)

    @cached_property
    def looks(self) -> sessionmaker[Session]:
        return database.looks(self.engine, self.origin, self.settings)

    @cached_property
    def views(self) -> sessionmaker[Session]:
        return database.views(self.engine, self.origin, self.settings)

    @cached_property
    def key(self) -> ECKey:
        return ECKey.import_key(json.loads(self.settings.client_key_file.read_text()))

    @cached_property
    def message_keys(self) -> KeySet:
        return KeySet.import_key_set(json.loads(self.settings.message_keys_file.read_text()))

    @cached_property
    def writer_of(self) -> Mapping[str, str]:
        """Which service each message key belongs to, by kid."""
        document = json.loads(self.settings.message_keys_file.read_text())
        return {key["kid"]: key["service"] for key in document["keys"]}

    @cached_property
    def tokens(self) -> OwnTokens:
        return OwnTokens(self.settings.issuer, self.service.name, self.key, self.service.scope)

    @cached_property
    def guard(self) -> Guard:
        keys = self.service.keys(self.settings)
        here = self.settings
        elsewhere = ForeignTokens(self.foreign_issuers, here.fhir_base, self._foreign_client)
        return Guard(
            here.issuer,
            here.fhir_base,
            keys,
            address=here.public_url,
            use=self._use_proof,
            elsewhere=elsewhere.caller,
        )

    @cached_property
    def foreign_issuers(self) -> ForeignIssuers:
        """Raises NotIssuers for a file that is none."""
        return ForeignIssuers(self.settings.foreign_issuers_file, self.settings.issuer)

    @cached_property
    def door(self) -> Door:
        return Door(self.origin, self.service.requests, self.sessions)

    def _use_proof(self, proof: Proof) -> None:
        with self.sessions.begin() as session:
            proofs.use(session, proof, datetime.now(UTC))

    def _foreign_client(self, issuer: str, client: str) -> ForeignClient | None:
        with self.looks() as session:
            return foreign_client(session, issuer, client)

    @cached_property
    def canary(self) -> Canary:
        """Whether no is still said; where it is not, nothing is released."""
        return Canary(self.service.canary(self))

    def canary_at(self, url: str) -> Ask:
        """Asks there, with a token for that alone."""
        here = self.settings
        return OverHttp(url, OwnTokens(here.issuer, self.service.name, self.key, SCOPE))

    def kafka_token(self) -> str:
        """A token for the broker."""
        return self.tokens.get(kafka.AUDIENCE)


def running() -> Running:
    """The service that the current HTTP request reached."""
    found: Running = current_app.extensions["running"]
    return found
