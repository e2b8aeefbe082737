"""How cases and their closures are kept: the persons who acted, encrypted."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.engine import Row
from sqlalchemy.orm import Session

from schemas.codes import (
    ClosingStep,
    ClosureReason,
    Exemption,
    HandoffKind,
    HandoffState,
    Section,
    UascStatus,
)
from services.closure.domain import (
    Case,
    CaseId,
    Handoff,
    OrganisationId,
    PersonId,
    Procedure,
    ProcedureId,
    ReferralId,
    Status,
    Step,
)
from services.closure.tables import cases, handoffs, procedures, sections, steps
from services.common import vault


def load_case(session: Session, case_id: CaseId) -> Case | None:
    """The case with all that is known of it, or None before its registration is heard of."""
    return load_cases(session, [case_id]).get(case_id)


def load_cases(session: Session, ids: Collection[UUID]) -> Mapping[UUID, Case]:
    """Those of them that were heard of."""
    return _cases(session, session.execute(select(cases).where(cases.c.id.in_(ids))).all())


def lock_case(session: Session, case_id: CaseId) -> Case | None:
    """The same, and nobody else changes anything of the case until the transaction ends."""
    found = session.execute(select(cases).where(cases.c.id == case_id).with_for_update())
    return _cases(session, found.all()).get(case_id)


def _cases(session: Session, rows: Sequence[Row[Any]]) -> Mapping[UUID, Case]:
    ids = [row.id for row in rows]
    on_file: dict[UUID, list[Section]] = defaultdict(list)
    for row in session.execute(select(sections).where(sections.c.case_id.in_(ids))):
        on_file[row.case_id].append(Section(row.section))
    passing: dict[UUID, list[Handoff]] = defaultdict(list)
    for row in session.execute(select(handoffs).where(handoffs.c.case_id.in_(ids))):
        passing[row.case_id].append(_handoff(row))
    return {
        row.id: Case(
            id=CaseId(row.id),
            registered_by=OrganisationId(row.registered_by),
            registered_for=OrganisationId(row.registered_for),
            uasc_status=UascStatus(row.uasc_status),
            sections=frozenset(on_file[row.id]),
            handoffs=tuple(passing[row.id]),
        )
        for row in rows
    }


def add_case(session: Session, case: Case, *, at: datetime) -> None:
    session.execute(
        insert(cases)
        .values(
            id=case.id,
            registered_by=case.registered_by,
            registered_for=case.registered_for,
            uasc_status=case.uasc_status,
            registered_at=at,
        )
        .on_conflict_do_nothing()
    )


def touch_case(session: Session, case_id: CaseId) -> None:
    """Who is on it, or how it stands, is not what it was; unless it is yet to be heard of."""
    session.execute(
        update(cases)
        .where(cases.c.id == case_id)
        .values(version=cases.c.version + 1, updated_at=func.clock_timestamp())
    )


def add_section(session: Session, case_id: CaseId, section: Section, version: int) -> None:
    """Keeps the highest version heard of."""
    put = insert(sections).values(case_id=case_id, section=section, version=version)
    session.execute(
        put.on_conflict_do_update(
            index_elements=[sections.c.case_id, sections.c.section],
            set_={"version": func.greatest(sections.c.version, version)},
        )
    )


def lock_handoff(session: Session, referral_id: ReferralId) -> Handoff | None:
    """The handoff, for changing."""
    found = session.execute(
        select(handoffs).where(handoffs.c.id == referral_id).with_for_update()
    ).one_or_none()
    return None if found is None else _handoff(found)


def _handoff(row: Row[Any]) -> Handoff:
    return Handoff(
        id=ReferralId(row.id),
        kind=HandoffKind(row.kind),
        sender=OrganisationId(row.sender),
        receiver=OrganisationId(row.receiver),
        state=HandoffState(row.state),
        passed_at=row.passed_at,
    )


def save_handoff(session: Session, case_id: CaseId, handoff: Handoff) -> None:
    changing = {"state": handoff.state, "passed_at": handoff.passed_at}
    session.execute(
        insert(handoffs)
        .values(
            id=handoff.id,
            case_id=case_id,
            kind=handoff.kind,
            sender=handoff.sender,
            receiver=handoff.receiver,
            **changing,
        )
        .on_conflict_do_update(index_elements=[handoffs.c.id], set_=changing)
    )


def find_procedure(session: Session, case_id: CaseId) -> Procedure | None:
    """The closure of this case that has not lapsed."""
    row = session.execute(
        select(procedures).where(
            procedures.c.case_id == case_id, procedures.c.status != Status.LAPSED
        )
    ).one_or_none()
    if row is None:
        return None
    done = session.execute(
        select(steps).where(steps.c.procedure_id == row.id).order_by(steps.c.position)
    )
    return replace(
        _outline(row),
        steps=tuple(_step(session, step) for step in done),
        authorised_by=_person(session, row.authorised_by, _authoriser(row.id)),
    )


def outlines(session: Session, ids: Collection[UUID]) -> Mapping[UUID, Procedure]:
    """How the closures of these cases stand, without the steps, and without who did what."""
    rows = session.execute(
        select(procedures).where(
            procedures.c.case_id.in_(ids), procedures.c.status != Status.LAPSED
        )
    )
    return {row.case_id: _outline(row) for row in rows}


def _outline(row: Row[Any]) -> Procedure:
    return Procedure(
        id=ProcedureId(row.id),
        case_id=CaseId(row.case_id),
        organisation=OrganisationId(row.organisation),
        reason=ClosureReason(row.reason),
        planned_on=row.planned_on,
        proposed_at=row.proposed_at,
        status=Status(row.status),
        closed_at=row.closed_at,
        monitored_until=row.monitored_until,
    )


def _step(session: Session, row: Row[Any]) -> Step:
    answers = {
        field.name: getattr(row, field.name)
        for field in fields(Step)
        if field.name not in {"code", "exemption", "by"}
    }
    exemption = None if row.exemption is None else Exemption(row.exemption)
    by = _person(session, row.by, _actor(row.procedure_id, row.message_id))
    return Step(code=ClosingStep(row.code), exemption=exemption, by=by, **answers)


def save_procedure(session: Session, procedure: Procedure) -> None:
    """Everything but the steps, which are added one by one."""
    values = {
        field.name: getattr(procedure, field.name)
        for field in fields(Procedure)
        if field.name != "steps"
    }
    person = procedure.authorised_by
    values["authorised_by"] = vault.close_text(
        session, person, _authoriser(procedure.id), procedure.case_id
    )
    put = insert(procedures).values(**values)
    session.execute(put.on_conflict_do_update(index_elements=[procedures.c.id], set_=values))


def add_step(session: Session, procedure: Procedure, step: Step, message_id: UUID) -> None:
    """Keep the codes that the gate reads, and which message said so; never what was told."""
    place = _actor(procedure.id, message_id)
    person = vault.close_text(session, step.by, place, procedure.case_id)
    values = {**vars(step), "by": person}
    session.execute(
        insert(steps).values(procedure_id=procedure.id, message_id=message_id, **values)
    )


def erase(session: Session, case_id: CaseId) -> None:
    """Whatever names somebody is gone; that it was closed, and by which steps, stays."""
    theirs = select(procedures.c.id).where(procedures.c.case_id == case_id)
    unnamed = update(procedures).where(procedures.c.case_id == case_id)
    session.execute(unnamed.values(authorised_by=None))
    session.execute(update(steps).where(steps.c.procedure_id.in_(theirs)).values(by=None))


def _person(session: Session, kept: bytes | None, place: str) -> PersonId | None:
    person = vault.open_text(session, kept, place)
    return None if person is None else PersonId(person)


def _authoriser(procedure_id: UUID) -> str:
    return f"procedures {procedure_id}"


def _actor(procedure_id: UUID, message_id: UUID) -> str:
    return f"steps {procedure_id} {message_id}"
