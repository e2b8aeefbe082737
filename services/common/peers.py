"""What this service remembers of the partner register: who there is, what each may do, and its
public keys.

The consent service owns the register and tells of every change; this is the copy that identity and
routing use. Whether anything may be *released* is never read from here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from joserfc.jwk import KeySet
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from schemas import events, strict_json
from services.common.tables import peers


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

    def key_set(self) -> KeySet:
        """Its public keys, as imported."""
        return KeySet.import_key_set({"keys": list(self.keys.get("keys", []))})

    def agreement_with(self, other: str, at: datetime) -> Mapping[str, Any] | None:
        """The agreement in force between the two at this instant, if there is one. (R53)"""
        for agreement in self.agreements:
            start, end = (datetime.fromisoformat(str(agreement[name])) for name in ("start", "end"))
            if agreement["partner"] == other and start <= at <= end:
                return agreement
        return None


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
    )


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
        "at": event.at,
    }
    session.execute(
        insert(peers)
        .values(partner=event.partner, **known)
        .on_conflict_do_update(index_elements=["partner"], set_=known, where=peers.c.at <= event.at)
    )
