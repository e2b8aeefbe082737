"""The public keys of clients: those that they sign with now, and those that they no longer should.

A key is registered once, by whomever and for ever: its thumbprint stays when the key is gone.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, exists, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.consent.store.tables import client_keys, clients, retiring_keys


@dataclass(frozen=True)
class Retiring:
    """A key that still signs, until then."""

    jwk: Mapping[str, Any]
    until: datetime


def is_known(session: Session, thumbprints: Collection[str]) -> bool:
    """Whether one of these keys is or was registered, by whomever."""
    known = exists().where(client_keys.c.thumbprint.in_(thumbprints))
    return bool(session.scalar(select(known)))


def note(session: Session, client: str, thumbprints: Collection[str]) -> None:
    """Raises IntegrityError when one of these keys is known already."""
    if thumbprints:
        session.execute(
            insert(client_keys),
            [{"thumbprint": thumbprint, "client": client} for thumbprint in thumbprints],
        )


def lock(session: Session, client: str) -> str:
    """The current key set of a client, which nobody else changes until the transaction ends."""
    asked = select(clients.c.jwks).where(clients.c.id == client).with_for_update()
    return str(session.execute(asked).scalar_one())


def replace(session: Session, client: str, jwks: str, retired: Sequence[Retiring]) -> None:
    """From now on the client signs with these; and, for a while, with those."""
    session.execute(update(clients).where(clients.c.id == client).values(jwks=jwks))
    for each in retired:
        session.execute(
            insert(retiring_keys).values(
                client=client, kid=each.jwk["kid"], jwk=json.dumps(each.jwk), until=each.until
            )
        )


def retiring(session: Session, client: str, now: datetime) -> list[Retiring]:
    """Those that still sign, the one that stops first before the others."""
    rows = session.execute(
        select(retiring_keys)
        .where(retiring_keys.c.client == client, retiring_keys.c.until > now)
        .order_by(retiring_keys.c.until, retiring_keys.c.kid)
    )
    return [Retiring(json.loads(row.jwk), row.until) for row in rows]


def of_partner(session: Session, partner: str, now: datetime) -> list[Mapping[str, Any]]:
    """Every key with which a system of this partner may have signed, oldest client first."""
    rows = session.execute(
        select(clients.c.id, clients.c.jwks)
        .where(clients.c.partner == partner)
        .order_by(clients.c.registered_at, clients.c.id)
    ).all()
    return [
        key
        for row in rows
        for key in (
            *json.loads(row.jwks)["keys"],
            *(each.jwk for each in retiring(session, row.id, now)),
        )
    ]


_RETIRE = text(
    """
    with over as (delete from retiring_keys where until <= :now returning client)
    select distinct c.partner from clients c join over on c.id = over.client order by c.partner
    """
)


def retire(session: Session, now: datetime) -> list[str]:
    """Drop the keys whose time is over; gives the partners whose they were."""
    return list(session.scalars(_RETIRE, {"now": now}))


def forget(session: Session, client: str) -> None:
    """Of a client that is no more."""
    session.execute(delete(retiring_keys).where(retiring_keys.c.client == client))
    session.execute(delete(client_keys).where(client_keys.c.client == client))


_KIDS = text(
    """
    select c.id, jsonb_path_query_array(cast(c.jwks as jsonb), '$.keys[*].kid') as kids,
      array(select kid from retiring_keys r where r.client = c.id) as old
    from clients c
    """
)


def kids(session: Session) -> dict[str, frozenset[str]]:
    """The names of the keys of every client."""
    return {row.id: frozenset([*row.kids, *row.old]) for row in session.execute(_KIDS)}
