"""A case in hand, locked, for somebody who is on it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from services.common.refusal import NotFound, NotYetKnown
from services.consent import standing
from services.consent.facts import Case
from services.consent.store import books, cases
from services.consent.store.books import Book


@dataclass(frozen=True)
class Opened:
    """A case that the caller may act on, locked."""

    book: Book
    case: Case
    now: datetime


def open_case(session: Session, case_id: UUID, by: str) -> Opened:
    """The case, locked, for somebody who is on it. Raises NotFound to a stranger.

    Who has been asked and has just accepted is known here a moment later than to itself.
    """
    book = books.open_book(session, case_id)
    found = cases.load(session, case_id)
    if book is None or found is None or found[0].age_band is None:
        raise NotYetKnown
    case, now = found
    if standing.is_on(case, by):
        return Opened(book, case, now)
    raise NotYetKnown if standing.is_asked(case, by) else NotFound
