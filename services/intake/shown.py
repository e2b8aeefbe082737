"""What may be read of intake over FHIR: its cases, and to each who is on a case, what it has filed.

Which sections others have filed is nobody's to read: the existence of a section is told by its
release, after a decision, and by nothing else. (C02)
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, Select, literal, select
from sqlalchemy.orm import Session

from schemas import canonical
from schemas.codes import Section
from schemas.resources.r4.valuesets import CompositionStatus, EpisodeOfCareStatus
from services.common import values
from services.common.reads import Reader, Reading, Resource
from services.intake import messages, store
from services.intake.domain import CaseStatus
from services.intake.tables import cases, sections

EPISODE_STATUS = "http://hl7.org/fhir/episode-of-care-status"
COMPOSITION_STATUS = "http://hl7.org/fhir/composition-status"


def case_rows(reader: Reader) -> Select[Any]:
    """To anybody who is not on it there is no such case. (C25)"""
    return select(
        cases.c.id,
        cases.c.id.label("case_id"),
        cases.c.registered_at.label("born"),
        cases.c.version,
        cases.c.updated_at,
        cases.c.status,
    ).where(cases.c.members.contains([reader.organisation]))


def show_cases(session: Session, reader: Reader, rows: Sequence[Row[Any]]) -> list[Resource]:
    """Who is responsible, under the reader's own name for the case."""
    found = store.read_cases(session, [row.id for row in rows])
    names = [reader.name(row.id) for row in rows]
    return [
        {"id": name, **messages.episode(found[row.id], name)}
        for row, name in zip(rows, names, strict=True)
    ]


def filed_rows(reader: Reader) -> Select[Any]:
    """What it has filed itself, for as long as it is on the case."""
    return (
        select(
            sections.c.id,
            sections.c.case_id,
            sections.c.filed_at.label("born"),
            sections.c.version,
            sections.c.filed_at.label("updated_at"),
            sections.c.section,
            literal("final").label("status"),
        )
        .join(cases)
        .where(
            sections.c.organisation == reader.organisation,
            cases.c.members.contains([reader.organisation]),
        )
    )


def show_filed(_: Session, reader: Reader, rows: Sequence[Row[Any]]) -> list[Resource]:
    """That it is on file; nothing is decrypted."""
    return [
        messages.filed(
            reader.name(row.case_id),
            Section(row.section),
            row.id,
            by=reader.organisation,
            at=row.born,
        )
        for row in rows
    ]


READS = (
    Reading(
        type="EpisodeOfCare",
        parameters=(
            values.ids(values.pairwise),
            values.identifier(canonical.SID_CASE, values.pairwise),
            values.status(
                EPISODE_STATUS,
                set(EpisodeOfCareStatus),
                {CaseStatus.OPEN: "active", CaseStatus.CLOSED: "finished"},
            ),
            values.patient("patient"),
            values.LAST_UPDATED,
        ),
        rows=case_rows,
        show=show_cases,
    ),
    Reading(
        type="Composition",
        parameters=(
            values.ids(values.uuid),
            values.identifier(canonical.SID_SECTION, values.uuid),
            values.status(COMPOSITION_STATUS, set(CompositionStatus), {"final": "final"}),
            values.patient("patient"),
            values.patient("subject"),
            values.LAST_UPDATED,
        ),
        rows=filed_rows,
        show=show_filed,
    ),
)
