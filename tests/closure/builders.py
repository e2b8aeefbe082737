"""Cases, handoffs and closures as the tests want them, with sensible values for the rest."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from schemas.codes import ClosingStep, ClosureReason, HandoffKind, HandoffState, Section, UascStatus
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

CASE = CaseId(UUID("11111111-1111-4111-8111-111111111111"))
REFERRAL = ReferralId(UUID("22222222-2222-4222-8222-222222222222"))
PROCEDURE = ProcedureId(UUID("33333333-3333-4333-8333-333333333333"))

SHELTER = OrganisationId("dj-red-cross")
HOST = OrganisationId("dj-authority")
ORIGIN = OrganisationId("et-mowsa")
NGO = OrganisationId("et-livelihood-ngo")
STRANGER = OrganisationId("et-other-ngo")

HIWOT = PersonId("hiwot")
DAWIT = PersonId("dawit")

NOON = datetime(2026, 9, 1, 12, 0, tzinfo=UTC)
PLANNED = date(2026, 9, 15)

ON_FILE = frozenset(
    {
        Section.PLAN_ECONOMIC,
        Section.PLAN_SOCIAL,
        Section.PLAN_PSYCHOSOCIAL,
        Section.FOLLOW_UP,
        Section.BID,
    }
)


def a_handoff(**given: Any) -> Handoff:
    """A referral by the origin authority to an NGO; ask for anything else."""
    return Handoff(
        **{
            "id": REFERRAL,
            "kind": HandoffKind.REFERRAL,
            "sender": ORIGIN,
            "receiver": NGO,
            "state": HandoffState.RELEASED,
            **given,
        }
    )


def a_transfer(**given: Any) -> Handoff:
    """The transfer across the border, which the origin authority has accepted."""
    return a_handoff(
        **{
            "kind": HandoffKind.TRANSFER,
            "sender": HOST,
            "receiver": ORIGIN,
            "state": HandoffState.ACCEPTED,
            **given,
        }
    )


ARRIVED = a_transfer(state=HandoffState.COMPLETED, passed_at=NOON)


def a_case(**given: Any) -> Case:
    """A case that came across the border and has everything on file."""
    return Case(
        **{
            "id": CASE,
            "registered_by": SHELTER,
            "registered_for": HOST,
            "uasc_status": UascStatus.UNACCOMPANIED,
            "sections": ON_FILE,
            "handoffs": (ARRIVED,),
            **given,
        }
    )


def a_step(code: ClosingStep, **given: Any) -> Step:
    return Step(**{"code": code, "by": HIWOT, "at": NOON, **given})


REVIEW = a_step(ClosingStep.PLAN_REVIEW, child_participated=True, goals_met=True)
INTERVIEW = a_step(ClosingStep.EXIT_INTERVIEW, child_participated=True)
ASSESSMENT = a_step(ClosingStep.CLOSING_ASSESSMENT, care_arranged=True, further_concerns=False)
CONVERSATION = a_step(ClosingStep.RETENTION_CONVERSATION, child_participated=True)
PREPARATION = a_step(ClosingStep.FAMILY_PREPARATION)

ALL_DONE = (REVIEW, INTERVIEW, ASSESSMENT, CONVERSATION, PREPARATION)


def a_procedure(**given: Any) -> Procedure:
    """A closure because needs are met, proposed by the origin authority, with every step done."""
    return Procedure(
        **{
            "id": PROCEDURE,
            "case_id": CASE,
            "organisation": ORIGIN,
            "reason": ClosureReason.NEEDS_MET,
            "planned_on": PLANNED,
            "proposed_at": NOON,
            "status": Status.REVIEWED,
            "steps": ALL_DONE,
            **given,
        }
    )
