"""What this service remembers of the partner register: who there is, what each may do, and its
public keys.

The consent service owns the register and tells of every change; this is the copy that identity and
routing use. Whether anything may be *released* is never read from here.
"""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from joserfc.jwk import KeySet
from sqlalchemy import delete, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session, sessionmaker

from schemas import events, strict_json
from services.common import ended
from services.common.guard import Caller
from services.common.tables import foreign_clients, peers

BELIEVED = 0.5  # seconds
REMEMBERED = 2048  # tokens at a time


@dataclass(frozen=True)
class Peer:
    """One partner, as the register last told."""

    partner: str
    country: str
    recipient_class: str
    scopes: frozenset[str]
    agreements: tuple[Mapping[str, Any], ...]
    keys: Mapping[str, Any]
    enabled: bool
    respond_to: tuple[str, ...] = ()

    def key_set(self) -> KeySet:
        """Its public keys, as imported: none before its system registers, nor once it has left."""
        told = list(self.keys.get("keys", []))
        return KeySet.import_key_set({"keys": told}) if told else KeySet([])

    def is_active(self, at: datetime) -> bool:
        """Enabled, and party to an agreement in force: who is not may do nothing. (R53, B11)"""
        return _may_act((self.enabled, self.agreements), at)

    def agreement_with(self, other: str, at: datetime) -> Mapping[str, Any] | None:
        """The agreement in force between the two at this instant, if there is one. (R53)"""
        for agreement in self.agreements:
            if agreement["partner"] == other and _in_force(agreement, at):
                return agreement
        return None


def _may_act(told: Sequence[Any] | None, at: datetime) -> bool:
    """True for those who are not in the register, as our own services are not."""
    if told is None:
        return True
    enabled, agreements = told
    return bool(enabled) and any(_in_force(agreement, at) for agreement in agreements)


def _in_force(agreement: Mapping[str, Any], at: datetime) -> bool:
    start, end = (datetime.fromisoformat(str(agreement[name])) for name in ("start", "end"))
    return start <= at <= end


def find(session: Session, partner: str) -> Peer | None:
    """The partner, or None when the register has not told of it."""
    row = session.execute(select(peers).where(peers.c.partner == partner)).one_or_none()
    if row is None:
        return None
    return Peer(
        row.partner,
        row.country,
        row.recipient_class,
        frozenset(row.scopes),
        tuple(row.agreements),
        row.keys,
        row.enabled,
        tuple(row.respond_to),
    )


@dataclass(frozen=True)
class ForeignClient:
    """A client of another issuer: which partner's, and the most it may do here."""

    partner: str
    scopes: frozenset[str]
    bound: bool
    """Whether its tokens are worth nothing without proof of a key."""


def foreign_client(session: Session, issuer: str, client: str) -> ForeignClient | None:
    """What the register last told of it; None, too, when its partner is disabled."""
    row = session.execute(
        select(foreign_clients)
        .join(peers, peers.c.partner == foreign_clients.c.partner)
        .where(
            foreign_clients.c.issuer == issuer,
            foreign_clients.c.client == client,
            peers.c.enabled,
        )
    ).one_or_none()
    return None if row is None else ForeignClient(row.partner, frozenset(row.scopes), row.bound)


class Standing:
    """Whether a partner was disabled, or the last of its agreements is over, or this access of it
    ended, by our copy of what we were told: asked twice a second at most.

    So a token that has some minutes left opens nothing any more. (B02, B11)
    """

    def __init__(self, looks: sessionmaker[Session]) -> None:
        self._looks = looks
        self._known: dict[str, tuple[bool, float]] = {}

    def is_out(self, caller: Caller) -> bool:
        """False for those who are not in the register, as our own services are not."""
        out, until = self._known.get(caller.token_id, (False, 0.0))
        if time.monotonic() < until:
            return out
        told = (
            select(func.jsonb_build_array(peers.c.enabled, peers.c.agreements))
            .where(peers.c.partner == caller.organisation)
            .scalar_subquery()
        )
        over = ended.concerns(
            partner=caller.organisation,
            client=caller.client_id,
            token=caller.token_id,
            issued_at=caller.issued_at,
        )
        with self._looks() as session:
            row = session.execute(
                select(over.label("over"), told.label("told"), func.clock_timestamp().label("now"))
            ).one()
        out = row.over or not _may_act(row.told, row.now)
        if len(self._known) >= REMEMBERED:
            self._known.clear()
        self._known[caller.token_id] = (out, time.monotonic() + BELIEVED)
        return out


def on_partner_registered(session: Session, event: events.PartnerRegistered) -> None:
    """Keep the newest that was told."""
    told: Any = strict_json.parse(events.dump(event))
    known = {
        "country": event.country,
        "recipient_class": event.recipient_class,
        "scopes": list(event.scopes),
        "agreements": told["agreements"],
        "keys": told["jwks"],
        "enabled": event.enabled,
        "respond_to": list(event.respond_to),
        "at": event.at,
    }
    newest = session.scalar(
        insert(peers)
        .values(partner=event.partner, **known)
        .on_conflict_do_update(index_elements=["partner"], set_=known, where=peers.c.at <= event.at)
        .returning(peers.c.partner)
    )
    if newest:
        _keep_foreign_clients(session, event)


def _keep_foreign_clients(session: Session, event: events.PartnerRegistered) -> None:
    """From now on exactly these are the partner's; one that was another's is so no more."""
    session.execute(delete(foreign_clients).where(foreign_clients.c.partner == event.partner))
    for each in event.foreign_clients:
        said = {"partner": event.partner, "scopes": list(each.scopes), "bound": each.bound}
        session.execute(
            insert(foreign_clients)
            .values(issuer=each.issuer, client=each.client, **said)
            .on_conflict_do_update(index_elements=["issuer", "client"], set_=said)
        )
