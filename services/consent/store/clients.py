"""OAuth clients, their invitations, and what may be used only once or no more."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, exists, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.common import ended
from services.common.guard import Caller
from services.consent.store.tables import (
    client_keys,
    clients,
    invitations,
    partners,
)


@dataclass(frozen=True)
class Registered:
    """One client, with what its partner's entry says at this instant."""

    id: str
    partner: str
    scopes: frozenset[str]
    roles: frozenset[str]
    jwks: str
    enabled: bool
    bound: bool
    fresh_from: int = 0
    """The first second whose tokens are good: access ended before that. (B02)"""


_FIND = text(
    """
    select c.id, c.partner, c.scopes, c.jwks, c.bound or p.bound as bound,
      p.scopes as allowed, p.roles, p.enabled,
      coalesce(floor(extract(epoch from e.at)), -1) as ended,
      exists (select from ended_access where kind = 'token' and name = :token) as revoked
    from clients c join partners p on p.id = c.partner, lateral (
      select max(at) as at from ended_access
      where (kind, name) in (('client', c.id), ('partner', c.partner))
    ) e
    where c.id = :client
    """
)


def find(session: Session, client: str, *, shown: Caller | None = None) -> Registered | None:
    """The client, or None; scopes are those that its partner still has.

    With what its token says: None, too, when that access ended meanwhile. (B02)
    """
    asked = {"client": client, "token": shown.token_id if shown else None}
    row = session.execute(_FIND, asked).one_or_none()
    if row is None or row.revoked or (shown and row.ended >= shown.issued_at):
        return None
    scopes = frozenset(row.scopes) & frozenset(row.allowed)
    return Registered(
        row.id,
        row.partner,
        scopes,
        frozenset(row.roles),
        row.jwks,
        row.enabled,
        row.bound,
        int(row.ended) + 1,
    )


_KIDS = text(
    """
    select id, jsonb_path_query_array(cast(jwks as jsonb), '$.keys[*].kid') as kids from clients
    """
)


def kids(session: Session) -> dict[str, frozenset[str]]:
    """The names of the keys of every client."""
    return {row.id: frozenset(row.kids) for row in session.execute(_KIDS)}


def key_sets_of(session: Session, partner: str) -> list[str]:
    """The registered keys of all clients of a partner, oldest first."""
    return list(
        session.scalars(
            select(clients.c.jwks)
            .where(clients.c.partner == partner)
            .order_by(clients.c.registered_at, clients.c.id)
        )
    )


def ids_of(session: Session, partner: str) -> list[str]:
    """The clients of a partner."""
    asked = select(clients.c.id).where(clients.c.partner == partner).order_by(clients.c.id)
    return list(session.scalars(asked))


def add(session: Session, client: Registered, thumbprints: Sequence[str], at: datetime) -> None:
    """Register a client. Raises IntegrityError when one of its keys is registered already."""
    session.execute(
        insert(clients).values(
            id=client.id,
            partner=client.partner,
            scopes=sorted(client.scopes),
            jwks=client.jwks,
            bound=client.bound,
            registered_at=at,
        )
    )
    session.execute(
        insert(client_keys),
        [{"thumbprint": thumbprint, "client": client.id} for thumbprint in thumbprints],
    )


def remove(session: Session, client: str) -> str | None:
    """From now on there is no such client; gives its partner. (A21)"""
    session.execute(delete(client_keys).where(client_keys.c.client == client))
    return session.scalar(
        delete(clients).where(clients.c.id == client).returning(clients.c.partner)
    )


def has_key(session: Session, thumbprints: Sequence[str]) -> bool:
    """Whether one of these keys is registered, by whomever."""
    known = exists().where(client_keys.c.thumbprint.in_(thumbprints))
    return bool(session.scalar(select(known)))


def invite(session: Session, partner: str, code: str, expires_at: datetime) -> None:
    """Only the code's hash is kept."""
    session.execute(
        insert(invitations).values(hash=_hash(code), partner=partner, expires_at=expires_at)
    )


def find_invitation(session: Session, code: str, now: datetime) -> str | None:
    """The partner whom this unused invitation is for; it is locked until the transaction ends."""
    return session.scalar(
        select(invitations.c.partner)
        .where(
            invitations.c.hash == _hash(code),
            invitations.c.used_at.is_(None),
            invitations.c.expires_at > now,
        )
        .with_for_update()
    )


def use_invitation(session: Session, code: str, now: datetime) -> None:
    session.execute(
        update(invitations).where(invitations.c.hash == _hash(code)).values(used_at=now)
    )


def is_invited(session: Session, partner: str, now: datetime) -> bool:
    """Whether it has an invitation that it can still use."""
    waiting = exists().where(
        invitations.c.partner == partner,
        invitations.c.used_at.is_(None),
        invitations.c.expires_at > now,
    )
    return bool(session.scalar(select(waiting)))


_USE = text(
    """
    insert into assertions (client, jti, expires_at) values (:client, :jti, :expires_at)
    on conflict do nothing returning jti
    """
)


def use_assertion(session: Session, client: str, jti: str, expires_at: datetime) -> bool:
    """False when this client's jti was used before, by whichever of our processes. (A15)"""
    asked = {"client": client, "jti": jti, "expires_at": expires_at}
    return session.execute(_USE, asked).first() is not None


def is_refused(session: Session, *, partner: str, client: str, token: str, issued_at: int) -> bool:
    """A token that was taken back, or whose client is no more, or its partner disabled. (B02, B11)

    Our own services are in no register, and are not looked for there.
    """
    registered = exists().where(partners.c.id == partner)
    known = exists().where(
        clients.c.id == client, clients.c.partner == partners.c.id, partners.c.id == partner,
        partners.c.enabled,
    )  # fmt: skip
    over = ended.concerns(partner=partner, client=client, token=token, issued_at=issued_at)
    return bool(session.scalar(select((registered & ~known) | over)))


def _hash(code: str) -> bytes:
    return hashlib.sha256(code.encode()).digest()
