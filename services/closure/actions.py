"""What this service can be asked to do. The caller opens and closes the transaction."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from schemas.codes import ClosureReason, Section
from schemas.jurisdiction import Jurisdiction
from services.closure import domain, messages, store
from services.closure.domain import (
    Case,
    CaseId,
    CountryWithoutRules,
    Handoff,
    NotProposed,
    OrganisationId,
    PersonId,
    Procedure,
    ProcedureId,
    Step,
)
from services.common import database, peers, vault
from services.common.refusal import NotYetKnown


def propose_closure(
    session: Session,
    case_id: CaseId,
    *,
    reason: ClosureReason,
    planned_on: date,
    by: OrganisationId,
    at: datetime,
) -> Procedure:
    """The responsible organisation wants to end its episode; refused with all that is missing."""
    case = _lock(session, case_id)
    procedure = domain.propose(
        case,
        store.find_procedure(session, case_id),
        procedure_id=ProcedureId(uuid4()),
        by=by,
        reason=reason,
        planned_on=planned_on,
        at=at,
    )
    rules = _rules_for(session, by)
    store.save_procedure(session, procedure)
    store.touch_case(session, case_id)
    messages.tell_proposed(session, case, procedure, (rules.code, rules.version), at)
    return procedure


def record_closing_step(
    session: Session, case_id: CaseId, step: Step, *, message_id: UUID, by: OrganisationId
) -> Procedure:
    """One more thing is done towards closing."""
    _, procedure = _lock_procedure(session, case_id, by)
    recorded = procedure.record(step)
    store.save_procedure(session, recorded)
    if recorded.status is not procedure.status:
        store.touch_case(session, case_id)
    store.add_step(session, recorded, step, message_id)
    return recorded


def authorise_closure(
    session: Session,
    case_id: CaseId,
    *,
    by: OrganisationId,
    person: PersonId | None,
    roles: Iterable[str],
    at: datetime,
) -> Procedure:
    """The case manager says yes: the case closes there and then, into its monitoring."""
    case, procedure = _lock_procedure(session, case_id, by)
    rules = _rules_for(session, by)
    authorised = domain.authorise(
        procedure,
        case,
        person=person,
        roles=roles,
        authorisers=rules.closure_authoriser_roles,
    )
    closed = authorised.close(at=at, monitoring_months=rules.monitoring_months)
    store.save_procedure(session, closed)
    store.touch_case(session, case_id)
    messages.tell_closed(session, case, closed, (rules.code, rules.version), at)
    return closed


def take_note_of_case(session: Session, case: Case, *, at: datetime) -> None:
    """A case was registered; what was heard of it before counts from now on."""
    store.add_case(session, case, at=at)


def take_note_of_section(session: Session, case_id: CaseId, section: Section, version: int) -> None:
    """A part of the case file is on file."""
    store.add_section(session, case_id, section, version)


def take_note_of_handoff(session: Session, case_id: CaseId, handoff: Handoff) -> None:
    """A referral or transfer was begun, or has come as far as this."""
    known = store.lock_handoff(session, handoff.id)
    heard = handoff if known is None else known.heard(handoff.state)
    store.save_handoff(session, case_id, heard)
    if heard.is_shared != (known is not None and known.is_shared):
        store.touch_case(session, case_id)


def pass_responsibility(
    session: Session, case_id: CaseId, handoff: Handoff, *, at: datetime
) -> None:
    """Another organisation holds the case now; what its former holder proposed lapses."""
    store.lock_case(session, case_id)
    known = store.lock_handoff(session, handoff.id) or handoff
    store.save_handoff(session, case_id, known.passed(at))
    store.touch_case(session, case_id)
    case, procedure = store.load_case(session, case_id), store.find_procedure(session, case_id)
    if case is not None and procedure is not None and procedure.organisation != case.responsible:
        store.save_procedure(session, procedure.lapse())


def _lock(session: Session, case_id: CaseId) -> Case:
    """A case name is never given to anyone before the case exists, so news of it is on its way."""
    case = store.lock_case(session, case_id)
    if case is None:
        raise NotYetKnown
    return case


def _lock_procedure(
    session: Session, case_id: CaseId, by: OrganisationId
) -> tuple[Case, Procedure]:
    case = _lock(session, case_id)
    case.require_responsible(by)
    procedure = store.find_procedure(session, case_id)
    if procedure is None:
        raise NotProposed
    return case, procedure


def _rules_for(session: Session, organisation: OrganisationId) -> Jurisdiction:
    """The rules of the country that the partner register says the organisation is of."""
    peer = peers.find(session, organisation)
    if peer is None:
        raise NotYetKnown
    rules: Mapping[str, Jurisdiction] = database.settings(session).jurisdictions
    if peer.country not in rules:
        raise CountryWithoutRules
    return rules[peer.country]


def destroy_case(session: Session, case_id: CaseId) -> None:
    """Nothing that is kept of it can be read again, and nothing more is kept. Twice is once."""
    store.erase(session, case_id)  # first, as whoever keeps something locks its rows first
    vault.destroy(session, case_id)
