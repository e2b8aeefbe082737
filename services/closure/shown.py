"""What may be read of closure over FHIR: to those on a case, who holds it and how it closes."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, Select, case, exists, select, text, union
from sqlalchemy.orm import Session

from schemas import canonical
from schemas.resources.r4.valuesets import EpisodeOfCareStatus
from services.closure import messages, store
from services.closure.domain import Status
from services.closure.tables import cases, handoffs, procedures
from services.common import values
from services.common.reads import Reader, Reading, Resource
from services.common.refusal import NotYetKnown

EPISODE_STATUS = "http://hl7.org/fhir/episode-of-care-status"

# `Case.organisations`, in SQL: a test holds the two together. It is asked of the rows as they are,
# so there is no copy of it that could be late. That a case is still with the one for whom it was
# registered, as most are, is looked at first.
_ON_THE_CASE = text(
    """
    (cases.registered_for = :reader and not exists (
        select from handoffs passed
        where passed.case_id = cases.id and passed.passed_at is not null
    )
    or exists (
        with recursive held (organisation) as (
            select coalesce(
                (
                    select passed.receiver from handoffs passed
                    where passed.case_id = cases.id and passed.passed_at is not null
                    order by passed.passed_at desc, passed.receiver collate "C" desc limit 1
                ),
                cases.registered_for
            )
        ),
        here (organisation) as (
            select organisation from held
            union
            select cases.registered_by from held where organisation = cases.registered_for
            union
            select shared.receiver from here join handoffs shared
            on shared.case_id = cases.id and shared.sender = here.organisation
            where shared.state in ('accepted', 'introduced', 'released', 'contacted', 'settled')
            or (shared.kind = 'referral' and shared.state = 'completed')
        )
        select from here where organisation = :reader
    ))
    """
)


def rows(reader: Reader) -> Select[Any]:
    """To anybody who is not on it there is no such case. (C25)"""
    by = reader.organisation
    concerned = union(
        select(cases.c.id).where(cases.c.registered_for == by),
        select(cases.c.id).where(cases.c.registered_by == by),
        select(handoffs.c.case_id).where(handoffs.c.receiver == by),
    )
    closed = exists().where(
        procedures.c.case_id == cases.c.id, procedures.c.status == Status.CLOSED
    )
    return select(
        cases.c.id,
        cases.c.id.label("case_id"),
        cases.c.registered_at.label("born"),
        cases.c.version,
        cases.c.updated_at,
        case((closed, "finished"), else_="active").label("status"),
    ).where(cases.c.id.in_(concerned), _ON_THE_CASE.bindparams(reader=by))


def show(session: Session, reader: Reader, rows: Sequence[Row[Any]]) -> list[Resource]:
    """Under the reader's own name for the case."""
    ids = [row.id for row in rows]
    found, closing = store.load_cases(session, ids), store.outlines(session, ids)
    return [
        messages.case_as_it_stands(reader.name(id_), found[id_], closing.get(id_)) for id_ in ids
    ]


def missing(session: Session, reader: Reader, name: str) -> None:
    """A case that the reader knows may be on its way here. Looked for in any case. (C25)"""
    case_id = values.pairwise(reader, name)
    heard_of = session.scalar(select(exists().where(cases.c.id == case_id)))
    if case_id != values.NOTHING and not heard_of:
        raise NotYetKnown


READS = (
    Reading(
        type="EpisodeOfCare",
        parameters=(
            values.ids(values.pairwise),
            values.identifier(canonical.SID_CASE, values.pairwise),
            values.status(
                EPISODE_STATUS,
                set(EpisodeOfCareStatus),
                {"active": "active", "finished": "finished"},
            ),
            values.patient("patient"),
            values.LAST_UPDATED,
        ),
        rows=rows,
        show=show,
        missing=missing,
    ),
)
