"""What is kept of cases and closures is what was put there."""

from dataclasses import replace
from uuid import uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from schemas.codes import ClosingStep, ClosureReason, Exemption, HandoffState, Section
from services.closure import store
from services.closure.domain import ProcedureId, ReferralId, Status, months_after
from services.closure.tables import procedures, steps
from services.common import migrations
from tests.closure.builders import (
    ALL_DONE,
    DAWIT,
    HIWOT,
    NOON,
    ON_FILE,
    a_case,
    a_procedure,
    a_step,
    a_transfer,
)

pytestmark = pytest.mark.real


def kept(session, case):
    store.add_case(session, replace(case, sections=frozenset(), handoffs=()), at=NOON)
    for section in case.sections:
        store.add_section(session, case.id, section, 1)
    for handoff in case.handoffs:
        store.save_handoff(session, case.id, handoff)
    return store.load_case(session, case.id)


def a_passed_transfer():
    return a_transfer(id=ReferralId(uuid4()), state=HandoffState.COMPLETED, passed_at=NOON)


def test_a_case_is_found_as_it_was_kept(sessions, case):
    known = a_case(id=case, handoffs=(a_passed_transfer(),))

    with sessions.begin() as session:
        assert kept(session, known) == known


def test_a_case_that_nobody_told_of_is_not_there(sessions, case):
    with sessions.begin() as session:
        assert store.load_case(session, case) is None
        assert store.lock_case(session, case) is None


def test_what_came_before_the_registration_is_not_lost(sessions, case):
    transfer = a_passed_transfer()

    with sessions.begin() as session:
        store.save_handoff(session, case, transfer)
        store.add_section(session, case, Section.FOLLOW_UP, 1)
    with sessions.begin() as session:
        found = kept(session, a_case(id=case, sections=frozenset(), handoffs=()))

    assert found.handoffs == (transfer,)
    assert found.sections == {Section.FOLLOW_UP}


def test_a_closure_is_found_as_it_was_kept(sessions, case):
    closed = a_procedure(
        id=ProcedureId(uuid4()),
        case_id=case,
        status=Status.CLOSED,
        authorised_by=DAWIT,
        closed_at=NOON,
        monitored_until=months_after(NOON.date(), 6),
        steps=(
            *ALL_DONE,
            a_step(ClosingStep.EXEMPTION, exemption=Exemption.TOO_YOUNG, by=HIWOT),
        ),
    )

    with sessions.begin() as session:
        kept(session, a_case(id=case, handoffs=()))
        store.save_procedure(session, closed)
        for step in closed.steps:
            store.add_step(session, closed, step, uuid4())

    with sessions() as session:
        assert store.find_procedure(session, case) == closed


def test_who_acted_is_not_kept_in_the_clear(sessions, case):
    closed = a_procedure(id=ProcedureId(uuid4()), case_id=case, authorised_by=DAWIT)
    step = a_step(ClosingStep.EXEMPTION, exemption=Exemption.TOO_YOUNG, by=HIWOT)

    with sessions.begin() as session:
        kept(session, a_case(id=case, handoffs=()))
        store.save_procedure(session, closed)
        store.add_step(session, closed, step, uuid4())

    with sessions() as session:
        authorised_by = select(procedures.c.authorised_by).where(procedures.c.id == closed.id)
        by = select(steps.c.by).where(steps.c.procedure_id == closed.id)
        found = [bytes(session.scalar(asked)) for asked in (authorised_by, by)]
    assert not [word for word in found if DAWIT.encode() in word or HIWOT.encode() in word]


def test_a_case_has_one_closure(sessions, case):
    """D20."""
    with sessions.begin() as session:
        kept(session, a_case(id=case, handoffs=()))
        store.save_procedure(session, a_procedure(id=ProcedureId(uuid4()), case_id=case))

    with pytest.raises(IntegrityError), sessions.begin() as session:
        store.save_procedure(session, a_procedure(id=ProcedureId(uuid4()), case_id=case))


def test_what_has_lapsed_makes_room(sessions, case):
    lapsed = a_procedure(id=ProcedureId(uuid4()), case_id=case, status=Status.LAPSED)
    anew = a_procedure(
        id=ProcedureId(uuid4()), case_id=case, reason=ClosureReason.AGED_OUT, steps=()
    )

    with sessions.begin() as session:
        kept(session, a_case(id=case, handoffs=()))
        store.save_procedure(session, lapsed)
        store.save_procedure(session, anew)

        assert store.find_procedure(session, case) == anew


def test_a_section_filed_again_is_on_file_once(sessions, case):
    with sessions.begin() as session:
        kept(session, a_case(id=case, handoffs=()))
        for version in (2, 1):
            store.add_section(session, case, Section.BIA, version)

        assert store.load_case(session, case).sections == ON_FILE | {Section.BIA}


def test_the_tables_are_those_of_the_migrations(fresh_database):
    migrations.check("closure", fresh_database("closure").owner)
