"""AuditEvents as they are read and searched over FHIR: the lines of the ledgers one may read."""

import json
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, and_, exists, func, literal, or_, select
from sqlalchemy.orm import Session

from services.common import values
from services.common.reads import Parameter, ParameterType, Reader, Reading, Resource, Written
from services.consent import noting
from services.consent.audit_events import audit_event
from services.consent.chain import What
from services.consent.shown import readable_cases
from services.consent.store.ledger_tables import filings, given, ledger, passings, strands
from services.consent.store.tables import cases

OF_THE_LEDGER = "ledger"


def rows(reader: Reader) -> Select[Any]:
    """`audience`, in SQL: a test holds the two together. (C02, C25)"""
    by = reader.organisation
    visible = and_(
        strands.c.case_id.in_(readable_cases(by)),
        or_(strands.c.refused.is_(None), strands.c.refused != by),
        or_(strands.c.section.is_(None), _knows(by)),
    )
    return (
        select(
            ledger.c.id,
            ledger.c.case_id,
            ledger.c.written_at.label("born"),
            literal(1).label("version"),
            ledger.c.written_at.label("updated_at"),
            ledger.c.at,
            ledger.c.what,
            ledger.c.entry,
        )
        .join(
            strands,
            and_(strands.c.case_id == ledger.c.case_id, strands.c.name == ledger.c.strand),
        )
        .where(visible)
    )


def _knows(by: str) -> ColumnElement[bool]:
    """Of the section of a strand: who was given it, filed it, or was responsible meanwhile."""
    responsible = func.coalesce(
        select(passings.c.organisation)
        .where(passings.c.case_id == filings.c.case_id, passings.c.at <= filings.c.at)
        .order_by(passings.c.at.desc(), passings.c.organisation.desc())
        .limit(1)
        .scalar_subquery(),
        select(cases.c.organisation).where(cases.c.id == filings.c.case_id).scalar_subquery(),
    )
    had = exists().where(
        given.c.case_id == strands.c.case_id,
        given.c.section == strands.c.section,
        given.c.organisation == by,
    )
    filed = exists().where(
        filings.c.case_id == strands.c.case_id,
        filings.c.section == strands.c.section,
        or_(filings.c.organisation == by, responsible == by),
    )
    return or_(had, filed)


def show(_: Session, reader: Reader, found: Sequence[Row[Any]]) -> list[Resource]:
    """Under the reader's own names."""
    return [audit_event(json.loads(row.entry), row.id, row.case_id, reader) for row in found]


def note(session: Session, reader: Reader, found: Sequence[Row[Any]]) -> None:
    """To see that one has looked is no look: or whoever asks for what is new would make it."""
    seen: dict[UUID, Sequence[UUID]] = {
        row.case_id: () for row in found if not _own_look(row, reader)
    }
    noting.note(session, reader, OF_THE_LEDGER, seen)


def _own_look(row: Row[Any], reader: Reader) -> bool:
    return bool(row.what == What.READ and json.loads(row.entry)["by"] == reader.organisation)


def _date(written: Written) -> Any:
    recorded = values.LAST_UPDATED.read(written)
    return lambda columns, reader: recorded(_Recorded(columns), reader)


class _Recorded:
    """Reads a condition on when a row changed as one on when the thing happened."""

    def __init__(self, columns: Any) -> None:
        self.updated_at = columns.at


AUDIT_EVENTS = Reading(
    type="AuditEvent",
    parameters=(
        values.ids(values.pairwise),
        values.patient("patient"),
        Parameter(
            "date",
            ParameterType.DATE,
            "When it happened; a date is all of its day, in UTC where no zone is named.",
            _date,
        ),
        values.LAST_UPDATED,
    ),
    rows=rows,
    show=show,
    noted=note,
)
