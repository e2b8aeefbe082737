"""What is kept so that this service alone can read it: AES-256-GCM. (RFC 5116)

Whatever may name or locate somebody goes through here on its way into the database and back, bound
to the place where it is kept. Each case has a key of its own, and what belongs to no case has one
of the service's; they are kept wrapped by the service's key-encryption key. When a case's key is
destroyed nothing of it can be read again, and when the key-encryption key is then replaced, not in
a backup either.
"""

import os
import secrets
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import ColumnElement, Row, Table, delete, exists, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.common import database, key_files, wrapping
from services.common.refusal import NotFound
from services.common.tables import outbox, responses, vault_keys
from services.common.wrapping import Wrapped, Wrapping

NONCE = 12  # bytes; random, so one key may close 2**32 contents
OWNER = 16  # bytes, before the nonce: whose key it is
OURS = UUID(int=0)
"""Whose key is the service's own."""
AT_A_TIME = 1000  # keys that are wrapped anew in one transaction


class Destroyed(NotFound):
    """The key of this case was destroyed, and with it everything that is kept of it."""


def close(session: Session, content: bytes, place: str, case: UUID | None = None) -> bytes:
    """Whose key it is, the nonce and the ciphertext.

    `place` names table, row and column, so that what is kept cannot be exchanged.
    """
    owner, nonce = case or OURS, os.urandom(NONCE)
    cipher = AESGCM(_key(session, owner, to_close=True) or _new_key(session, owner))
    return owner.bytes + nonce + cipher.encrypt(nonce, content, place.encode())


def open_(session: Session, kept: bytes, place: str) -> bytes:
    """The content. Raises cryptography's InvalidTag when it was changed or moved, or Destroyed."""
    owner, nonce = UUID(bytes=kept[:OWNER]), kept[OWNER : OWNER + NONCE]
    key = _key(session, owner)
    if key is None:
        raise InvalidTag
    return AESGCM(key).decrypt(nonce, kept[OWNER + NONCE :], place.encode())


def close_text(
    session: Session, text: str | None, place: str, case: UUID | None = None
) -> bytes | None:
    """The same for a text; nothing stays nothing."""
    return None if text is None else close(session, text.encode(), place, case)


def open_text(session: Session, kept: bytes | None, place: str) -> str | None:
    """The text, or None where there was none."""
    return None if kept is None else open_(session, kept, place).decode()


def destroy(session: Session, case: UUID) -> bool:
    """Destroy the key of this case, and what waits to be sent under it; False when it was before.

    Whoever is closing something with it is waited for. There is no key for this case ever again:
    what comes late is not kept.
    """
    gone = {"kek": "", "wrapped": None, "destroyed_at": func.clock_timestamp()}
    done = session.execute(
        insert(vault_keys)
        .values(case_id=case, **gone)
        .on_conflict_do_update(
            index_elements=["case_id"], set_=gone, where=vault_keys.c.destroyed_at.is_(None)
        )
        .returning(vault_keys.c.case_id)
    ).first()
    session.info.pop("keys", None)
    session.execute(delete(outbox).where(outbox.c.sent_at.is_(None), _is_of(outbox, case)))
    session.execute(delete(responses).where(_is_of(responses, case)))
    return done is not None


def still_waits(session: Session, case: UUID) -> bool:
    """Whether something that is under this case's key has yet to be sent."""
    waits = exists().where(outbox.c.sent_at.is_(None), _is_of(outbox, case))
    return bool(session.scalar(select(waits)))


def _is_of(table: Table, case: UUID) -> ColumnElement[bool]:
    return func.substring(table.c.value, 1, OWNER) == case.bytes


def wrap_anew(session: Session) -> int:
    """Wrap by today's key-encryption key what an older one wrapped, a good many at a time."""
    keys = _wrapping(session)
    rows = session.execute(
        select(vault_keys)
        .where(vault_keys.c.kek != keys.current, vault_keys.c.destroyed_at.is_(None))
        .limit(AT_A_TIME)
        .with_for_update()
    ).all()
    for row in rows:
        wrapped = keys.wrap(_unwrapped(keys, row), row.case_id.bytes)
        session.execute(
            update(vault_keys)
            .where(vault_keys.c.case_id == row.case_id)
            .values(kek=wrapped.kek, wrapped=wrapped.content)
        )
    return len(rows)


def _key(session: Session, owner: UUID, *, to_close: bool = False) -> bytes | None:
    """Read once in a transaction; the service's own once in a process. Raises Destroyed.

    With what is to close something it cannot be destroyed before that is kept.
    """
    held = database.own_key(session) if owner == OURS else _held(session, to_close=to_close)
    if owner not in held:
        asked = select(vault_keys).where(vault_keys.c.case_id == owner)
        lasting = to_close and owner != OURS
        row = session.execute(asked.with_for_update(read=True) if lasting else asked).one_or_none()
        if row is None:
            return None
        if row.destroyed_at is not None:
            raise Destroyed
        held[owner] = _unwrapped(_wrapping(session), row)
    return held[owner]


def _held(session: Session, *, to_close: bool) -> dict[UUID, bytes]:
    """The keys of cases that this session has read, in this transaction."""
    found: dict[bool, dict[UUID, bytes]] = session.info.setdefault("keys", {True: {}, False: {}})
    return found[to_close]


def _new_key(session: Session, owner: UUID) -> bytes:
    """A case's comes with what it closes. The service's own outlives whatever becomes of that."""
    wrapped = _wrapping(session).wrap(secrets.token_bytes(key_files.LENGTH), owner.bytes)
    new = (
        insert(vault_keys)
        .values(case_id=owner, kek=wrapped.kek, wrapped=wrapped.content)
        .on_conflict_do_nothing()
    )
    if owner == OURS:
        with Session(session.get_bind()) as apart, apart.begin():
            apart.execute(new)
    else:
        session.execute(new)
    found = _key(session, owner, to_close=True)  # somebody else's, if that was first
    if found is None:
        raise InvalidTag
    return found


def _unwrapped(keys: Wrapping, row: Row[Any]) -> bytes:
    return keys.unwrap(Wrapped(row.kek, bytes(row.wrapped)), row.case_id.bytes)


def _wrapping(session: Session) -> Wrapping:
    told = database.settings(session)
    return wrapping.of(told.key_wrapping, told.vault_key_file)
