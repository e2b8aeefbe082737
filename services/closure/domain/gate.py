"""The gate before a closure may be proposed, and before it may be authorised (R18 to R32)."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime

from schemas.codes import (
    ClosingStep,
    ClosureReason,
    HandoffKind,
    Section,
    UascStatus,
    UserRole,
)
from services.closure.domain.case import Case, OrganisationId
from services.closure.domain.procedure import (
    AlreadyClosed,
    PersonId,
    Procedure,
    ProcedureId,
    Status,
)
from services.closure.domain.reasons import ENDINGS, EXCUSES
from services.common.refusal import NotYetKnown, Refusal

PLAN = (Section.PLAN_ECONOMIC, Section.PLAN_SOCIAL, Section.PLAN_PSYCHOSOCIAL)
BEST_INTERESTS = frozenset({Section.BIA, Section.BID})


class TooEarly(Refusal):
    """The case cannot be proposed for closure yet; what is missing is listed."""


class DayUnsaid(Refusal):
    """The planned closing date names a day."""

    issue_code = "value"


class AlreadyProposed(Refusal):
    """A closure of this case is proposed already, for the same reason."""


class EndsWithTheTransfer(Refusal):
    """An episode ends by transfer when responsibility passes, not by a closure."""


class NotTheCaseManager(Refusal):
    """The signed claims name no case manager, or other role that may authorise in this country."""

    issue_code = "forbidden"


class GateNotMet(Refusal):
    """The case cannot be closed yet; what is missing is listed."""


def propose(
    case: Case,
    earlier: Procedure | None,
    *,
    procedure_id: ProcedureId,
    by: OrganisationId,
    reason: ClosureReason,
    planned_on: date,
    at: datetime,
) -> Procedure:
    """Begin a closure, or go on with one for another reason, which keeps the steps done so far.

    Where nothing is missing but the end of a transfer to the proposer, it may have come to it.
    """
    case.admit(by)
    if earlier is not None and earlier.status is Status.CLOSED:
        raise AlreadyClosed
    if reason is ClosureReason.TRANSFERRED_RESPONSIBILITY:
        raise EndsWithTheTransfer
    lacking = too_early(case, by=by, reason=reason)
    if lacking and not too_early(case.passed_to(by), by=by, reason=reason):
        raise NotYetKnown
    if lacking:
        raise TooEarly(details=lacking)
    if earlier is None:
        return Procedure(procedure_id, case.id, by, reason, planned_on, at)
    if earlier.reason is reason:
        raise AlreadyProposed
    return replace(earlier, reason=reason, planned_on=planned_on, proposed_at=at)


def authorise(
    procedure: Procedure,
    case: Case,
    *,
    person: PersonId | None,
    roles: Iterable[str],
    authorisers: Collection[UserRole],
) -> Procedure:
    """The case manager, or whom the country's rules name, says yes to what lacks nothing (R29)."""
    if procedure.status is Status.CLOSED:
        raise AlreadyClosed
    if person is None or not set(authorisers) & set(roles):
        raise NotTheCaseManager
    lacking = missing(procedure, case)
    if lacking:
        raise GateNotMet(details=lacking)
    return replace(procedure, status=Status.AUTHORISED, authorised_by=person)


def too_early(case: Case, *, by: OrganisationId, reason: ClosureReason) -> tuple[str, ...]:
    """What stands in the way of even proposing."""
    return tuple(_what_stands_in_the_way(case, by, reason))


def missing(procedure: Procedure, case: Case) -> tuple[str, ...]:
    """Everything that the gate still asks for, in the order in which a reader would do it."""
    return (
        *too_early(case, by=procedure.organisation, reason=procedure.reason),
        *_what_is_not_done(procedure),
        *_what_is_not_well(procedure),
        *_what_does_not_go_on(procedure, case),
    )


def _what_stands_in_the_way(case: Case, by: OrganisationId, reason: ClosureReason) -> Iterator[str]:
    if by != case.responsible:
        yield "Responsibility for the case is not with the proposing organisation."
    for kind in HandoffKind:
        if any(handoff.is_open and handoff.kind is kind for handoff in case.current):
            yield f"A {kind} of the case is still under way."
    if not ENDINGS[reason].reviews_the_plan:
        return
    for section in (*PLAN, Section.FOLLOW_UP):
        if section not in case.sections:
            yield f"Section {section} is not on file."
    alone = case.uasc_status in {UascStatus.UNACCOMPANIED, UascStatus.SEPARATED}
    if alone and not BEST_INTERESTS & case.sections:  # R22
        yield "Neither section bia nor section bid is on file."


def _what_is_not_done(procedure: Procedure) -> Iterator[str]:
    excused = frozenset[ClosingStep]().union(*(EXCUSES[code] for code in procedure.exemptions))
    for code in ENDINGS[procedure.reason].steps:
        step = procedure.latest(code)
        if step is None and code not in excused:
            yield f"Step {code} is not recorded."
        if step is not None and not procedure.stands(step):
            yield f"Step {code} was done without the child; a second person must confirm why."


def _what_is_not_well(procedure: Procedure) -> Iterator[str]:
    """Needs are met when goals, care and concerns all say so (R1)."""
    if procedure.reason is not ClosureReason.NEEDS_MET:
        return
    review = procedure.latest(ClosingStep.PLAN_REVIEW)
    assessment = procedure.latest(ClosingStep.CLOSING_ASSESSMENT)
    if review is not None and review.goals_met is not True:
        yield "Step plan-review does not say that the goals are met (item goals-met)."
    if assessment is not None and assessment.care_arranged is not True:
        yield "Step closing-assessment does not say that care goes on (item care-arranged)."
    if assessment is not None and assessment.further_concerns is not False:
        yield "Step closing-assessment does not exclude concerns (item further-concerns)."


def _what_does_not_go_on(procedure: Procedure, case: Case) -> Iterator[str]:
    if not ENDINGS[procedure.reason].onward_referral or case.referred_onward:
        return
    if not any(step.onward_referral_declined for step in procedure.steps):
        yield "No referral onward is accepted or declined (item onward-referral-declined)."
