"""What was answered, kept for ever: R4's four rows of reliable messaging, within one sender.

(http://hl7.org/fhir/R4/messaging.html#reliable; D22)
"""

import hashlib
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from schemas.messages import Message
from services.common import refusal, vault
from services.common.tables import answered

KEPT = 2**31 - 1
"""Minutes for which an answer can be had again: nothing deletes one, and FHIR counts no further."""


def stored(session: Session, message: Message, sender: str, raw: bytes) -> bytes | None:
    """The answer that this very message got, or None for one that is new.

    Raises BundleIdReused, AnsweredBefore, or AlteredReplay; NotFound when its case was destroyed.
    """
    same_message = answered.c.message_id == message.id
    same_bundle = answered.c.bundle_id == message.bundle_id
    rows = session.execute(
        select(answered).where(answered.c.sender == sender, or_(same_message, same_bundle))
    ).all()
    if not rows:
        return None
    if any(row.message_id != message.id for row in rows):
        raise refusal.BundleIdReused("Bundle.id")
    (row,) = rows
    if row.bundle_id != message.bundle_id:
        raise refusal.AnsweredBefore("Bundle.entry[0].resource.id")
    if row.content_hash != _hash(raw):
        raise refusal.AlteredReplay("Bundle")
    return vault.open_(session, row.answer, _place(sender, message))


def store(
    session: Session,
    message: Message,
    sender: str,
    raw: bytes,
    answer: bytes,
    *,
    case: UUID | None = None,
) -> None:
    """Keep the answer with the effect.

    Raises IntegrityError when a copy of the message was answered meanwhile.
    """
    session.execute(
        insert(answered).values(
            sender=sender,
            message_id=message.id,
            bundle_id=message.bundle_id,
            content_hash=_hash(raw),
            answer=vault.close(session, answer, _place(sender, message), case),
        )
    )


def _hash(raw: bytes) -> bytes:
    return hashlib.sha256(raw).digest()


def _place(sender: str, message: Message) -> str:
    return f"answered {sender} {message.id}"
