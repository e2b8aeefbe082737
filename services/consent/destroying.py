"""Destroying a case: what is kept of it can never be read again, and the ledger proves that. (G11)

Two persons order it, one after the other. Their names and the document are kept, encrypted under
the service's own key, for they outlive the case's.
"""

from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from services.common import vault
from services.consent import ending, messages
from services.consent.chain import Line, What
from services.consent.store import books, cases, destructions, withdrawals
from services.consent.store.destructions import Order

LAPSES_AFTER = timedelta(days=14)


class Because(StrEnum):
    """Why a case may be destroyed."""

    RETENTION_OVER = "retention-over"
    ORDERED = "ordered"


class NotNow(Exception):
    """Why it is not destroyed, in words for the operator."""


def ask_destruction(
    session: Session, case_id: UUID, *, because: Because, document: str, person: str
) -> None:
    """The first of two: it waits for another person. A new one takes the place of an earlier one.

    Raises NotNow.
    """
    book = books.open_book(session, case_id)
    found = cases.load(session, case_id)
    if book is None or found is None:
        raise NotNow("there is no such case")
    case, now = found
    if case.destroyed:
        raise NotNow("it was destroyed before")
    if because is Because.RETENTION_OVER and not case.closed:
        raise NotNow("it is not closed, so its retention is not over")
    destructions.ask(session, case_id, Order(because, document, person, now))


def destroy_case(session: Session, case_id: UUID, *, person: str) -> bool:
    """The second confirms, and it is done, here at once; False when it was before. Raises NotNow.

    What past recipients were asked for they must be able to answer, so it waits for them as
    long as they have time.
    """
    book = books.open_book(session, case_id)
    found = cases.load(session, case_id)
    order = destructions.find(session, case_id)
    if book is None or found is None or order is None:
        raise NotNow("nobody has asked for it")
    case, now = found
    if case.destroyed:
        return False
    _check(session, case_id, order, person, now)
    destructions.carry_out(session, case_id, confirmed_by=person, at=now)
    vault.destroy(session, case_id)
    book.write([Line(what=What.DESTROYED, because=order.because)], now)
    messages.tell_destroyed(session, case_id, now)
    ending.end_tokens(session, book, now)
    return True


def _check(session: Session, case_id: UUID, order: Order, person: str, now: datetime) -> None:
    if now > order.asked_at + LAPSES_AFTER:
        raise NotNow("it was asked for too long ago: ask again")
    if _same(person, order.asked_by):
        raise NotNow("another person must confirm it")
    if order.because == Because.ORDERED and destructions.stand_with_recipients(session, case_id):
        raise NotNow("take the consents back first, so that past recipients are told")
    if withdrawals.are_awaited(session, case_id):
        raise NotNow("a past recipient still has time to answer a withdrawal")
    if vault.still_waits(session, case_id):
        raise NotNow("a notice about it has yet to be sent: try again in a moment")


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
