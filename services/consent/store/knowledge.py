"""Who may have come to know of which sections of a case: who filed them, had them, or answered for
the child meanwhile.
"""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.consent.audience import Acquaintance, Filing, Passing
from services.consent.store.ledger_tables import filings, given, passings
from services.consent.store.tables import cases


def add_filing(
    session: Session, case: UUID, section: str, version: int, *, by: str, at: datetime
) -> None:
    """A version of a section came into the file."""
    values = {"case_id": case, "section": section, "version": version}
    session.execute(
        insert(filings).values(**values, organisation=by, at=at).on_conflict_do_nothing()
    )


def add_given(session: Session, case: UUID, sections: Iterable[str], *, to: str) -> None:
    """These sections have gone to somebody."""
    rows = [
        {"case_id": case, "section": section, "organisation": to} for section in sorted(sections)
    ]
    if rows:
        session.execute(insert(given).values(rows).on_conflict_do_nothing())


def add_passing(session: Session, case: UUID, referral: UUID, *, to: str, at: datetime) -> None:
    """Somebody else answers for the child from now on."""
    values = {"case_id": case, "referral": referral, "organisation": to, "at": at}
    session.execute(insert(passings).values(values).on_conflict_do_nothing())


def load(session: Session, case: UUID) -> Acquaintance:
    """All of it, for one case."""
    first = session.scalar(select(cases.c.organisation).where(cases.c.id == case))
    filed = session.execute(
        select(filings.c.section, filings.c.organisation, filings.c.at).where(
            filings.c.case_id == case
        )
    )
    passed = session.execute(
        select(passings.c.organisation, passings.c.at).where(passings.c.case_id == case)
    )
    went = session.execute(
        select(given.c.section, given.c.organisation).where(given.c.case_id == case)
    )
    return Acquaintance(
        first=first,
        passed=tuple(Passing(to, at) for to, at in passed),
        filed=tuple(Filing(section, by, at) for section, by, at in filed),
        given=frozenset((section, to) for section, to in went),
    )
