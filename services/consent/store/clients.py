"""OAuth clients, and what of theirs may be used only once or no more."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, exists, func, or_, select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.common import ended
from services.common.guard import Caller
from services.common.tables import foreign_clients
from services.consent.store import keys
from services.consent.store.tables import (
    clients,
    partners,
    routes,
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
    retiring: tuple[str, ...] = ()
    """Keys that it should no longer sign with, and may for a while."""
    fresh_from: int = 0
    """The first second whose tokens are good: access ended before that. (B02)"""
    until: datetime | None = None
    """When the last agreement in force of its partner ends, and its access with it."""


_FIND = text(
    """
    select c.id, c.partner, c.scopes, c.jwks, c.bound or p.bound as bound,
      p.scopes as allowed, p.roles, p.enabled and a.until is not null as enabled, a.until,
      array(
        select jwk from retiring_keys r where r.client = c.id and r.until > clock_timestamp()
      ) as retiring,
      coalesce(floor(extract(epoch from e.at)), -1) as ended,
      exists (select from ended_access where kind = 'token' and name = :token) as revoked
    from clients c join partners p on p.id = c.partner, lateral (
      select max(at) as at from ended_access
      where (kind, name) in (('client', c.id), ('partner', c.partner))
    ) e, lateral (
      select max(ends) as until from routes
      where c.partner in (one, other) and clock_timestamp() between starts and ends
    ) a
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
        tuple(row.retiring),
        int(row.ended) + 1,
        row.until,
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
    keys.note(session, client.id, thumbprints)


def remove(session: Session, client: str) -> str | None:
    """From now on there is no such client; gives its partner. (A21)"""
    keys.forget(session, client)
    return session.scalar(
        delete(clients).where(clients.c.id == client).returning(clients.c.partner)
    )


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
    """A token that was taken back, or whose client is no more, or its partner disabled or without
    an agreement in force. (B02, B11)

    Our own services are in no register, and are not looked for there.
    """
    registered = exists().where(partners.c.id == partner)
    now = func.clock_timestamp()
    agreed = exists().where(
        or_(routes.c.one == partner, routes.c.other == partner),
        routes.c.starts <= now, now <= routes.c.ends,
    )  # fmt: skip
    known = exists().where(
        clients.c.id == client, clients.c.partner == partners.c.id, partners.c.id == partner,
        partners.c.enabled, agreed,
    ) | exists().where(
        func.concat(foreign_clients.c.issuer, "#", foreign_clients.c.client) == client,
        foreign_clients.c.partner == partners.c.id, partners.c.id == partner, partners.c.enabled,
        agreed,
    )  # fmt: skip
    over = ended.concerns(partner=partner, client=client, token=token, issued_at=issued_at)
    return bool(session.scalar(select((registered & ~known) | over)))
