"""A partner says that a notice of ours has reached it: `acknowledge`, which every service answers
alike. (R42)
"""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from schemas import canonical
from schemas.codes import Acknowledgement
from schemas.messages.elements import at, coding, identifier
from services.common import database, outbox
from services.common.door import Asked
from services.common.refusal import NotFound
from services.common.tables import outbox as sent
from services.common.tables import receipts


def on_acknowledge(session: Session, asked: Asked) -> list[dict[str, Any]]:
    """The whole of the request, for a service that does nothing more with it."""
    record(session, asked)
    return [answer(asked)]


def record(session: Session, asked: Asked) -> str:
    """Write the receipt down and give the notice's id; saying it twice is saying it once.

    Raises NotFound for a notice that was not written to the caller about this case.
    """
    focus = asked.message.focus
    partner = asked.caller.organisation
    (notice, *_) = [
        identifier(reference, canonical.SID_MESSAGE) for _, reference in at(focus, "inResponseTo")
    ]
    origin = database.origin(session)
    ours = select(sent.c.position).where(
        sent.c.message_id == str(notice),
        sent.c.topic == outbox.partner_topic(partner, origin.service),
        sent.c.key == origin.names.name(partner, UUID(str(asked.case_id))),
    )
    if session.execute(ours).first() is None:
        raise NotFound
    said = coding(focus["category"], Acknowledgement.system())
    session.execute(
        insert(receipts)
        .values(message_id=notice, partner=partner, said=said, at=asked.now)
        .on_conflict_do_nothing()
    )
    return str(notice)


def answer(asked: Asked) -> dict[str, Any]:
    """What the partner hears back: the same, written down."""
    kept = ("status", "inResponseTo", "category", "subject", "sender", "received")
    focus = asked.message.focus
    return {
        "resourceType": "Communication",
        **{name: focus[name] for name in kept if name in focus},
    }
