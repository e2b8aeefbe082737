"""That somebody read of a case is written into its ledger, before it is shown. (R52)"""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.common.reads import Reader
from services.consent.chain import Line, What
from services.consent.store import books


def note(session: Session, reader: Reader, of: str, seen: Mapping[UUID, Sequence[UUID]]) -> None:
    """One line for each case, with the consents that were shown, if it was those.

    Cases are locked in one order, so that two who read the same ones do not wait in a circle.
    """
    now = session.execute(select(func.clock_timestamp())).scalar_one()
    for case in sorted(seen):
        line = Line(
            what=What.READ,
            by=reader.organisation,
            of=of,
            consents=tuple(sorted(seen[case])),
            client=reader.client,
            token=reader.token,
        )
        book = books.open_book(session, case)
        if book is not None:
            book.write([line], now)
