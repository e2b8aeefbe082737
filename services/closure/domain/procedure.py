"""How the closing steps of one case add up, from the proposal to the monitoring that follows."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import NewType, Self
from uuid import UUID

from schemas.codes import ClosingStep, ClosureReason, Exemption
from services.closure.domain.case import CaseId, OrganisationId
from services.closure.domain.reasons import ENDINGS, WITH_THE_CHILD
from services.common.refusal import Refusal

ProcedureId = NewType("ProcedureId", UUID)
PersonId = NewType("PersonId", str)

LEAST_MONITORING_MONTHS = 3


class AlreadyClosed(Refusal):
    """This case is closed."""


class NotProposed(Refusal):
    """No closure of this case is proposed."""


class NotAuthorised(Refusal):
    """Only an authorised closure takes effect."""


class ChildDidNotTakePart(Refusal):
    """A talk with the child says that the child took part, or why not by an exemption code."""


class ExemptionUnsaid(Refusal):
    """An exemption is one of the exemption codes."""


class AnsweredOtherwise(Refusal):
    """An item that closing reads has one answer, a boolean or (for exemption) a coding of ours."""

    issue_code = "value"


class ExemptionByNobody(Refusal):
    """An exemption is recorded by a person whom the client's signed claims name."""


class SamePersonTwice(Refusal):
    """An exemption is confirmed by a second person."""


@dataclass(frozen=True)
class Step:
    """One thing done towards closing, and what was answered of it; None is: not said."""

    code: ClosingStep
    by: PersonId | None
    at: datetime
    child_participated: bool | None = None
    exemption: Exemption | None = None
    goals_met: bool | None = None
    care_arranged: bool | None = None
    further_concerns: bool | None = None
    onward_referral_declined: bool | None = None


class Status(StrEnum):
    """Where a closure stands."""

    PROPOSED = "proposed"
    REVIEWED = "reviewed"
    AUTHORISED = "authorised"
    CLOSED = "closed"
    LAPSED = "lapsed"


@dataclass(frozen=True)
class Procedure:
    """The way of one case to its closure by one organisation."""

    id: ProcedureId
    case_id: CaseId
    organisation: OrganisationId
    reason: ClosureReason
    planned_on: date
    proposed_at: datetime
    status: Status = Status.PROPOSED
    steps: tuple[Step, ...] = ()
    authorised_by: PersonId | None = None
    closed_at: datetime | None = None
    monitored_until: date | None = None

    def latest(self, code: ClosingStep) -> Step | None:
        """A step may be done again; the last time counts."""
        return next((step for step in reversed(self.steps) if step.code is code), None)

    @property
    def exemptions(self) -> frozenset[Exemption]:
        """Those that two different persons have recorded (R28)."""
        return frozenset(code for code in Exemption if len(self._recorded_by(code)) > 1)

    def _recorded_by(self, exemption: Exemption) -> frozenset[PersonId]:
        return frozenset(
            step.by for step in self.steps if step.exemption is exemption and step.by is not None
        )

    def stands(self, step: Step) -> bool:
        """The child took part, or two persons say why not, or it was no talk with the child."""
        had_its_part = step.child_participated is True or step.exemption in self.exemptions
        return had_its_part or step.code not in WITH_THE_CHILD

    def record(self, step: Step) -> Self:
        """Take note of one closing step. Steps may come in any order and again (R71)."""
        if self.status is Status.CLOSED:
            raise AlreadyClosed
        said_why = step.child_participated or step.exemption
        if step.code in WITH_THE_CHILD and not said_why:
            raise ChildDidNotTakePart
        if step.code is ClosingStep.EXEMPTION and step.exemption is None:
            raise ExemptionUnsaid
        if step.exemption is not None and step.by is None:
            raise ExemptionByNobody
        repeats = step.exemption is not None and step.by in self._recorded_by(step.exemption)
        if step.code is ClosingStep.EXEMPTION and repeats:
            raise SamePersonTwice
        noted = replace(self, steps=(*self.steps, step))
        review = noted.latest(ClosingStep.PLAN_REVIEW)
        reviewed = review is not None and noted.stands(review)
        return replace(noted, status=Status.REVIEWED if reviewed else Status.PROPOSED)

    def close(self, *, at: datetime, monitoring_months: int) -> Self:
        """End the support; visits go on as long as the jurisdiction says, three months at least."""
        if self.status is not Status.AUTHORISED:
            raise NotAuthorised
        until = None
        if ENDINGS[self.reason].monitored:
            until = months_after(at.date(), max(LEAST_MONITORING_MONTHS, monitoring_months))
        return replace(self, status=Status.CLOSED, closed_at=at, monitored_until=until)

    def lapse(self) -> Self:
        """Responsibility is another's now, who begins anew; what is closed stays closed."""
        return self if self.status is Status.CLOSED else replace(self, status=Status.LAPSED)


def months_after(start: date, months: int) -> date:
    """The same day so many months later, or the last day of a shorter month."""
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))
