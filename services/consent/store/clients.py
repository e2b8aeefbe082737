"""OAuth clients, their invitations, and what may be used only once or no more."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, exists, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.consent.store.tables import (
    assertions,
    client_keys,
    clients,
    invitations,
    partners,
    revoked,
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


_FIND = text(
    """
    select c.id, c.partner, c.scopes, c.jwks, p.scopes as allowed, p.roles, p.enabled,
      exists (select from revoked r where r.jti = :jti) as refused
    from clients c join partners p on p.id = c.partner
    where c.id = :client
    """
)


def find(session: Session, client: str, *, token: str | None = None) -> Registered | None:
    """The client, or None; scopes are those that its partner still has.

    With the id of a token: None, too, when it was revoked. (B02)
    """
    row = session.execute(_FIND, {"client": client, "jti": token}).one_or_none()
    if row is None or row.refused:
        return None
    scopes = frozenset(row.scopes) & frozenset(row.allowed)
    return Registered(row.id, row.partner, scopes, frozenset(row.roles), row.jwks, row.enabled)


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


def revoke(session: Session, jti: str, expires_at: datetime) -> None:
    """Revoking twice is revoking once."""
    session.execute(insert(revoked).values(jti=jti, expires_at=expires_at).on_conflict_do_nothing())


def is_revoked(session: Session, jti: str) -> bool:
    return bool(session.scalar(select(exists().where(revoked.c.jti == jti))))


def is_refused(session: Session, partner: str, jti: str) -> bool:
    """A revoked token, or one of a partner that was disabled meanwhile. (B02, B11)"""
    disabled = exists().where(partners.c.id == partner, partners.c.enabled.is_(False))
    gone = exists().where(revoked.c.jti == jti)
    return bool(session.scalar(select(disabled | gone)))


def forget_expired(session: Session, now: datetime) -> int:
    """Drop what could not be replayed any more."""
    used = session.execute(delete(assertions).where(assertions.c.expires_at < now))
    ended = session.execute(delete(revoked).where(revoked.c.expires_at < now))
    return used.rowcount + ended.rowcount  # type: ignore[attr-defined, no-any-return]


def _hash(code: str) -> bytes:
    return hashlib.sha256(code.encode()).digest()
