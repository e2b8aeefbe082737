"""Access that ended before its tokens did: taken back, or no longer given under these conditions.

The authorization server tells of it; a row is kept until the last token that it concerns is over.
(B02, B11)
"""

from datetime import datetime

from sqlalchemy import ColumnElement, exists, func, select, tuple_
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from schemas import events
from services.common.tables import ended_access

TOKEN, CLIENT, PARTNER = "token", "client", "partner"


def on_access_ended(session: Session, event: events.AccessEnded) -> None:
    """The newest counts; one about a token is never about more."""
    kind, name = _subject(event)
    new = insert(ended_access).values(kind=kind, name=name, at=event.at, expires_at=event.until)
    session.execute(
        new.on_conflict_do_update(
            index_elements=["kind", "name"],
            set_={
                "at": func.greatest(ended_access.c.at, new.excluded.at),
                "expires_at": func.greatest(ended_access.c.expires_at, new.excluded.expires_at),
            },
        )
    )


def _subject(event: events.AccessEnded) -> tuple[str, str]:
    if event.token is not None:
        return TOKEN, event.token
    if event.client is not None:
        return CLIENT, event.client
    return PARTNER, event.partner


def concerns(*, partner: str, client: str, token: str, issued_at: int) -> ColumnElement[bool]:
    """Whether the access that this token gives ended after it was issued."""
    what = tuple_(ended_access.c.kind, ended_access.c.name)
    before = ended_access.c.at >= func.to_timestamp(issued_at)
    return exists().where(
        (what == (TOKEN, token)) | (what.in_([(CLIENT, client), (PARTNER, partner)]) & before)
    )


def latest(session: Session, partner: str, client: str | None) -> datetime | None:
    """When access of this partner, or of this client of it, ended last."""
    names = [(PARTNER, partner), (CLIENT, client or "")]
    what = tuple_(ended_access.c.kind, ended_access.c.name).in_(names)
    found: datetime | None = session.scalar(select(func.max(ended_access.c.at)).where(what))
    return found
