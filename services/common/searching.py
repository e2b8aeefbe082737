"""A page of what a reader may see: filtered, counted and cut in one statement of the database.

Pages follow `born` and `id`, which never change: what is added or changed while somebody turns
pages is neither shown twice nor pushes anything out. (http://hl7.org/fhir/R4/http.html#paging)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CTE, ColumnElement, Row, func, literal, or_, select, true, tuple_
from sqlalchemy.orm import Session

from schemas.messages import instant
from services.common.queries import Query
from services.common.reads import ID, Condition, Reader, Reading, Resource, Written
from services.common.values import Misread

Place = Sequence[str]
"""The `born` and `id` of the last one shown."""


@dataclass(frozen=True)
class Page:
    """Some of what was found, how much was found in all, and where it goes on, if it does."""

    total: int
    resources: Sequence[Resource]
    ends_at: Place | None
    rows: Sequence[Row[Any]] = ()


def find(
    session: Session, reading: Reading, reader: Reader, name: str
) -> tuple[Resource, Row[Any]] | None:
    """The resource that this reader knows by this id, if there is one, and the row that it is of.

    For what is another's the same is done as for what does not exist. (C25)
    """
    try:
        condition = reading.by_name[ID].read(Written(name))
    except Misread:
        return None
    _, rows = _rows(session, _found(reading, reader, [[condition]]), None, 1)
    resources = _resources(session, reading, reader, rows)
    return (resources[0], rows[0]) if resources else None


def page(
    session: Session, reading: Reading, reader: Reader, query: Query, after: Place | None
) -> Page:
    """What the query asks for, behind that place."""
    found = _found(reading, reader, query.wanted)
    total, rows = _rows(session, found, after, query.count + 1)
    shown = rows[: query.count]
    more = shown and len(rows) > len(shown)
    return Page(
        total=total,
        resources=_resources(session, reading, reader, shown),
        ends_at=_place(shown[-1]) if more else None,
        rows=shown,
    )


def _found(reading: Reading, reader: Reader, wanted: Sequence[Sequence[Condition]]) -> CTE:
    """All that is asked for and may be seen."""
    seen = reading.rows(reader).subquery("seen")
    asked = [or_(*(holds(seen.c, reader) for holds in alternatives)) for alternatives in wanted]
    return select(seen).where(*asked).cte("found")


def _rows(
    session: Session, found: CTE, after: Place | None, count: int
) -> tuple[int, Sequence[Row[Any]]]:
    """Their number, and the first so many behind that place."""
    behind: ColumnElement[bool] = true()
    if after is not None:
        born, id_ = after
        kind = found.c.id.type
        last = literal(UUID(id_) if kind.python_type is UUID else id_, kind)
        at = literal(datetime.fromisoformat(born))
        behind = tuple_(found.c.born, found.c.id) > tuple_(at, last)
    cut = select(found).where(behind).order_by(found.c.born, found.c.id).limit(count).subquery()
    number = select(func.count().label("total")).select_from(found).subquery()
    both = select(number.c.total, cut).select_from(number.outerjoin(cut, true()))
    rows = session.execute(both.order_by(cut.c.born, cut.c.id)).all()
    return rows[0].total, [row for row in rows if row.id is not None]


def _resources(
    session: Session, reading: Reading, reader: Reader, rows: Sequence[Row[Any]]
) -> Sequence[Resource]:
    if not rows:
        return []
    return [
        {
            "resourceType": resource["resourceType"],
            "id": resource["id"],
            **resource,
            "meta": {
                "versionId": str(row.version),
                "lastUpdated": instant(row.updated_at),
                **resource.get("meta", {}),
            },
        }
        for row, resource in zip(rows, reading.show(session, reader, rows), strict=True)
    ]


def _place(row: Row[Any]) -> Place:
    return row.born.isoformat(), str(row.id)
