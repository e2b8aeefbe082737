"""One child's case in all four databases, so that there is something of every type to read."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from schemas import events, strict_json
from schemas.codes import (
    AgeBand,
    ClosureReason,
    HandoffKind,
    HandoffState,
    PlanDimension,
    Section,
    UascStatus,
)
from services.closure import domain as closing
from services.closure import store as closed
from services.consent import facts, hearing
from services.consent.store import consents
from services.intake import actions
from services.intake import store as filed
from services.intake.actions import Document
from services.intake.domain import Case, CaseId, Contribution, OrganisationId
from services.referral import store as referred
from services.referral.domain import NoticeId, ReferralId
from tests.reads import kept as keeping
from tests.reads.doors import HOST, NGO, ORIGIN
from tests.reads.kept import Kept
from tests.referral.builders import a_completed, a_wish, later
from tests.standard.served import Served

NOW = datetime.now(UTC)
BY, FOR, THEN = map(OrganisationId, ("dj-red-cross", HOST, ORIGIN))
TASKS = 7


@dataclass(frozen=True)
class Told:
    """The ids of what was put there."""

    case: UUID
    consent: UUID
    transfer: UUID


def tell(served: Served) -> Told:
    """Registered, consented to, transferred, with seven services asked for, and closed."""
    told = Told(uuid4(), uuid4(), uuid4())
    with served.sessions("referral").begin() as session:
        _referred(session, told)
    with served.sessions("intake").begin() as session:
        _filed(session, told)
    with served.sessions("consent").begin() as session:
        _consented(session, told)
    with served.sessions("closure").begin() as session:
        _closed(session, told)
    return told


def _referred(session: Session, told: Told) -> None:
    states = [state for state in HandoffState if state is not HandoffState.DRAFT][:TASKS]
    keeping.keep_only(
        session,
        [Kept(told.case, (HOST, NGO), state, NOW, NOW + timedelta(seconds=1)) for state in states],
    )
    wish = replace(
        a_wish(needed_by=later(days=3)),
        dimension=PlanDimension.SOCIAL,
        handover_on=date(2026, 9, 20),
    )
    transfer = replace(
        a_completed(), id=ReferralId(told.transfer), case=told.case, wish=wish, reason="because"
    )
    referred.add(session, transfer, NoticeId(uuid4()))
    referred.save(session, transfer)


def _filed(session: Session, told: Told) -> None:
    case = CaseId(told.case)
    filed.add_case(session, Case(case, FOR, frozenset({BY, FOR, THEN}), ("DJ", "1"), NOW))
    contribution = Contribution(Section.EDUCATION, 1, 0, 0, 0, views=False)
    for _ in range(3):
        actions.file_section(session, case, contribution, Document(b"{}"), by=FOR, at=NOW)


def _consented(session: Session, told: Told) -> None:
    guardian = facts.GuardianId(uuid4())
    hearing.on_case_registered(
        session,
        events.CaseRegistered(
            case=told.case,
            organisation=FOR,
            registered_by=BY,
            jurisdiction="DJ",
            jurisdiction_version="1",
            uasc_status=UascStatus.UNACCOMPANIED,
            age_band=AgeBand.ASSENT_AGE,
            at=NOW,
        ),
    )
    permission = facts.Permission(
        recipients=frozenset({ORIGIN, NGO}),
        purposes=frozenset({"reunification"}),
        sections=frozenset({"identity", "education"}),
        period=facts.Period(NOW, NOW + timedelta(days=90)),
        cross_border=True,
    )
    prohibition = facts.Prohibition(sections=frozenset({"hiv-srh"}), period=permission.period)
    consent = facts.Consent(
        id=facts.ConsentId(told.consent),
        performers=facts.Performers(child=True, guardians=frozenset({guardian})),
        given_at=NOW,
        recorded_at=NOW,
        permission=permission,
        prohibitions=(prohibition,),
    )
    sent = {
        "dateTime": "2026-09-03T10:00:00+03:00",
        "language": "am",
        "policy": [{"uri": "https://dj-authority.example/policies/sharing"}],
    }
    consents.add(session, told.case, consent, by=FOR, resource=strict_json.dump(sent))


def _closed(session: Session, told: Told) -> None:
    case_id = closing.CaseId(told.case)
    case = closing.Case(case_id, BY, FOR, UascStatus.UNACCOMPANIED)
    closed.add_case(session, case, at=NOW)
    for receiver, kind, state in (
        (NGO, HandoffKind.REFERRAL, HandoffState.COMPLETED),
        (ORIGIN, HandoffKind.TRANSFER, HandoffState.ACCEPTED),
    ):
        handoff = closing.Handoff(
            closing.ReferralId(uuid4()), kind, FOR, closing.OrganisationId(receiver), state
        )
        closed.save_handoff(session, case_id, handoff)
    procedure = closing.Procedure(
        id=closing.ProcedureId(uuid4()),
        case_id=case_id,
        organisation=closing.OrganisationId(FOR),
        reason=ClosureReason.NEEDS_MET,
        planned_on=NOW.date(),
        proposed_at=NOW,
        status=closing.Status.CLOSED,
        closed_at=NOW,
        monitored_until=NOW.date() + timedelta(days=90),
    )
    closed.save_procedure(session, procedure)
