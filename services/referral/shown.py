"""What may be read of referral over FHIR: to the two sides, the Task and what it asks for."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, or_, select
from sqlalchemy.orm import Session

from schemas import canonical
from schemas.resources.r4.valuesets import RequestStatus, TaskStatus
from services.common import values
from services.common.reads import Reader, Reading, Resource
from services.referral import store, tasks
from services.referral.domain import OrganisationId
from services.referral.tables import referrals

TASK_STATUS = "http://hl7.org/fhir/task-status"
REQUEST_STATUS = "http://hl7.org/fhir/request-status"


def _rows(reader: Reader, id_: ColumnElement[Any]) -> Select[Any]:
    """To anyone but the two sides there is none. (C25)"""
    kept = referrals.c
    return select(
        id_.label("id"),
        kept.id.label("referral"),
        kept.need_id.label("need"),
        kept.requested_at.label("born"),
        kept.version,
        kept.updated_at,
        kept.state.label("status"),
        kept.case_id,
    ).where(or_(kept.sender == reader.organisation, kept.receiver == reader.organisation))


def task_rows(reader: Reader) -> Select[Any]:
    return _rows(reader, referrals.c.id)


def need_rows(reader: Reader) -> Select[Any]:
    return _rows(reader, referrals.c.need_id)


def show_tasks(session: Session, reader: Reader, rows: Sequence[Row[Any]]) -> list[Resource]:
    """How each referral stands."""
    found = store.load_all(session, [row.referral for row in rows], words={"reason"})
    shown = []
    for row in rows:
        referral = found[row.referral]
        task = tasks.task(referral, reader.name(referral.case), modified=row.updated_at)
        shown.append({**task, "focus": {"reference": f"ServiceRequest/{row.need}"}})
    return shown


def show_needs(session: Session, reader: Reader, rows: Sequence[Row[Any]]) -> list[Resource]:
    """What each referral asks for; before it is accepted, what the notice told."""
    found = store.load_all(session, [row.referral for row in rows], words={"area"})
    side = OrganisationId(reader.organisation)
    shown = []
    for row in rows:
        referral = found[row.referral]
        need = tasks.need_for(referral, reader.name(referral.case), side)
        shown.append({**need, "id": str(row.id)})  # the release before may have kept another
    return shown


READS = (
    Reading(
        type="Task",
        parameters=(
            values.ids(values.uuid),
            values.identifier(canonical.SID_REFERRAL, values.uuid),
            values.status(TASK_STATUS, set(TaskStatus), tasks.STATUS),
            values.patient("patient"),
            values.patient("subject"),
            values.LAST_UPDATED,
        ),
        rows=task_rows,
        show=show_tasks,
    ),
    Reading(
        type="ServiceRequest",
        parameters=(
            values.ids(values.uuid),
            values.identifier(canonical.SID_REFERRAL, values.uuid, column="referral"),
            values.status(REQUEST_STATUS, set(RequestStatus), tasks.NEED_STATUS),
            values.patient("patient"),
            values.patient("subject"),
            values.LAST_UPDATED,
        ),
        rows=need_rows,
        show=show_needs,
    ),
)
