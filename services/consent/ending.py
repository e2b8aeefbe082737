"""Access that ends before its time: of a token, a client, a partner, or to what was taken back."""

from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from schemas import events
from services.common import ended, outbox
from services.consent.authorization.algorithms import TOKEN_LIFE
from services.consent.facts import SECTIONS
from services.consent.store.books import Book


def end_tokens(
    session: Session,
    book: Book,
    at: datetime,
    sections: Collection[str] = SECTIONS,
    *,
    because_of: Collection[UUID] | None = None,
) -> None:
    """Those that were narrowed to some of these sections of the case, because of one of these
    consents; where none are named, whatever they rest on. (RFC 9396)
    """
    if because_of is not None and not because_of:
        return
    since = at - timedelta(seconds=TOKEN_LIFE)
    for partner, token in book.tokens_under(sections, since=since, because_of=because_of):
        end_access(session, partner, token=token, at=at)


def end_access(
    session: Session,
    partner: str,
    *,
    at: datetime,
    client: str | None = None,
    token: str | None = None,
) -> None:
    """This token, else all tokens of the client or the partner so far: worth nothing any more.

    Here at once, and in our other services as soon as they hear of it. (B02, B11)
    """
    before = ended.latest(session, partner, client)
    if before is not None:  # what was given since says that it is of a later second
        at = max(at, before + timedelta(seconds=1))
    until = at + timedelta(seconds=TOKEN_LIFE)
    event = events.AccessEnded(partner=partner, client=client, token=token, at=at, until=until)
    ended.on_access_ended(session, event)
    outbox.tell(session, event)
