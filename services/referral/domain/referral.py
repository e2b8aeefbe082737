"""One referral or transfer on its way: who may say what, and what it is then."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType, Self
from uuid import UUID, uuid5

from schemas.codes import (
    DisplayAgeBand,
    HandoffKind,
    HandoffMilestone,
    HandoffState,
    Need,
    PlanDimension,
    Purpose,
    Section,
)
from services.common.refusal import Refusal
from services.referral.domain.refusals import (
    AlreadyAnswered,
    AlreadyEnded,
    KeyMissing,
    NotYetHappened,
    OutOfOrder,
    RecordedDifferently,
    SentToSomeoneElse,
    UnderWay,
    WrongSide,
)
from services.referral.domain.way import (
    BOTH_KEYS,
    MILESTONES,
    TERMINAL,
    TRANSITIONS,
    Side,
    Step,
    furthest,
)

CaseId = NewType("CaseId", UUID)
ReferralId = NewType("ReferralId", UUID)
NoticeId = NewType("NoticeId", UUID)
OrganisationId = NewType("OrganisationId", str)

CLOCK_TOLERANCE = timedelta(days=1)
"""How far ahead a milestone may lie: clocks and time zones differ, but a plan is no milestone."""


class Urgency(StrEnum):
    """https://hl7.org/fhir/R4/valueset-request-priority.html"""

    ROUTINE = "routine"
    URGENT = "urgent"
    ASAP = "asap"
    STAT = "stat"


@dataclass(frozen=True)
class Wish:
    """What is asked for: all that the one asked may see before accepting; nothing identifies."""

    need: Need
    urgency: Urgency
    area: str | None
    age_band: DisplayAgeBand
    language: str
    sections: tuple[Section, ...]
    purpose: Purpose
    dimension: PlanDimension | None = None
    handover_on: date | None = None
    needed_by: datetime | None = None


@dataclass(frozen=True)
class Contact:
    """The worker of the receiver whom sender and family will meet. (R36)"""

    name: str = field(repr=False)
    channel: str
    """https://hl7.org/fhir/R4/valueset-contact-point-system.html"""
    address: str = field(repr=False)


@dataclass(frozen=True)
class Recorded:
    """One milestone as it was said; our own word has the side in whose name it is as `by`."""

    milestone: HandoffMilestone
    by: OrganisationId
    happened_at: datetime
    place: str | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Referral:
    """One organisation asks another to take up part of a case, or the case itself."""

    id: ReferralId
    case: CaseId
    kind: HandoffKind
    sender: OrganisationId
    receiver: OrganisationId
    wish: Wish
    jurisdiction: str
    jurisdiction_version: str
    requested_at: datetime
    answer_by: datetime
    state: HandoffState = HandoffState.DRAFT
    milestones: tuple[Recorded, ...] = ()
    contact: Contact | None = field(default=None, repr=False)
    reason: str | None = field(default=None, repr=False)
    """Why it was declined, withdrawn or failed: a person's words, for the two sides only."""

    @property
    def need_id(self) -> UUID:
        """What its ServiceRequest is called."""
        return uuid5(self.id, "ServiceRequest")

    @property
    def holder(self) -> OrganisationId:
        """Who holds the child: the sender, until a transfer is complete. (R42)"""
        passed = self.kind is HandoffKind.TRANSFER and self.state is HandoffState.COMPLETED
        return self.receiver if passed else self.sender

    @property
    def said(self) -> frozenset[HandoffMilestone]:
        """The milestones there are."""
        return frozenset(recorded.milestone for recorded in self.milestones)

    @property
    def may_complete(self) -> bool:
        """Whether nothing more is waited for."""
        return self.state is HandoffState.SETTLED and self.said >= BOTH_KEYS

    def side_of(self, organisation: OrganisationId) -> Side:
        """To anyone but the two sides it does not exist. (C25)"""
        if organisation == self.sender:
            return Side.SENDER
        if organisation == self.receiver:
            return Side.RECEIVER
        raise SentToSomeoneElse

    def notify(self) -> tuple[Self, "ReferralNotified"]:
        """The one asked is told."""
        notified = self._take(Step.NOTIFY, Side.US)
        return notified, ReferralNotified(notified, self.requested_at)

    def acknowledge(self, by: OrganisationId) -> Self:
        """The receiver has the notice; said again, or after the answer, it changes nothing."""
        side = self.side_of(by)
        if side is Side.RECEIVER and self.state is not HandoffState.NOTIFIED:
            return self
        return self._take(Step.ACKNOWLEDGE, side)

    def accept(
        self, by: OrganisationId, contact: Contact, at: datetime
    ) -> tuple[Self, "ReferralAnswered"]:
        """The receiver says yes, and names whom to meet."""
        taken = self._take(Step.ACCEPT, self.side_of(by))
        yes = Recorded(HandoffMilestone.ACCEPTED, by, at)
        accepted = replace(taken, contact=contact, milestones=(yes,))
        return accepted, ReferralAnswered(accepted, at)

    def decline(
        self, by: OrganisationId, reason: str, at: datetime
    ) -> tuple[Self, "ReferralAnswered"]:
        """The receiver says no, and why."""
        declined = replace(self._take(Step.DECLINE, self.side_of(by)), reason=reason)
        return declined, ReferralAnswered(declined, at)

    def withdraw(
        self, by: OrganisationId, reason: str, at: datetime
    ) -> tuple[Self, "ReferralWithdrawn"]:
        """The sender no longer asks; possible until the family has been introduced."""
        withdrawn = replace(self._take(Step.WITHDRAW, self.side_of(by)), reason=reason)
        return withdrawn, ReferralWithdrawn(withdrawn, at)

    def fail(self, by: OrganisationId, reason: str, at: datetime) -> tuple[Self, "ReferralFailed"]:
        """Either side says that it will not come about; the child stays with the sender."""
        failed = replace(self._take(Step.FAIL, self.side_of(by)), reason=reason)
        if HandoffMilestone.ACCEPTED in self.said:
            back = Recorded(HandoffMilestone.RETURNED_TO_SENDER, by, at)
            failed = replace(failed, milestones=(*self.milestones, back))
        return failed, ReferralFailed(failed, at, by)

    def record(self, said: Recorded, *, now: datetime) -> tuple[Self, "MilestoneRecorded | None"]:
        """One side says a milestone; said again identically it is the same fact. (R39)"""
        if self.side_of(said.by) is not MILESTONES[said.milestone].by:
            raise WrongSide
        if said.happened_at > now + CLOCK_TOLERANCE:
            raise NotYetHappened
        before = next((old for old in self.milestones if old.milestone is said.milestone), None)
        if before is None:
            return self._record(said, now)
        if before != said:
            raise RecordedDifferently
        return self, None

    def file_released(self, at: datetime) -> tuple[Self, "MilestoneRecorded | None"]:
        """Sealed sections went to the receiver; later ones, or after the end, add nothing."""
        if self.state in TERMINAL or HandoffMilestone.PACKET_SENT in self.said:
            return self, None
        return self._record(Recorded(HandoffMilestone.PACKET_SENT, self.sender, at), at)

    def complete(self, at: datetime) -> tuple[Self, "HandoffCompleted"]:
        """Both keys are turned. Of a transfer, responsibility passes here and nowhere else."""
        if not self.said >= BOTH_KEYS:
            raise KeyMissing
        completed = self._take(Step.COMPLETE, Side.US)
        if self.kind is HandoffKind.TRANSFER:
            passed = Recorded(HandoffMilestone.RESPONSIBILITY_PASSED, self.receiver, at)
            completed = replace(completed, milestones=(*self.milestones, passed))
        return completed, HandoffCompleted(completed, at)

    def _record(self, said: Recorded, now: datetime) -> tuple[Self, "MilestoneRecorded"]:
        if self.state in TERMINAL:
            raise AlreadyEnded
        missing = MILESTONES[said.milestone].after - self.said
        if missing:
            raise OutOfOrder(details=tuple(sorted(f"{first} comes first" for first in missing)))
        milestones = (*self.milestones, said)
        state = furthest(self.state, {*self.said, said.milestone})
        recorded = replace(self, milestones=milestones, state=state)
        return recorded, MilestoneRecorded(recorded, now, said)

    def _take(self, step: Step, side: Side) -> Self:
        transition = TRANSITIONS[step]
        if side not in transition.by:
            raise WrongSide
        if self.state not in transition.start:
            raise self._why_not(step)
        return replace(self, state=transition.end)

    def _why_not(self, step: Step) -> Refusal:
        answered = HandoffMilestone.ACCEPTED in self.said or self.state is HandoffState.DECLINED
        if answered and step in {Step.ACCEPT, Step.DECLINE}:
            return AlreadyAnswered()
        if self.state in TERMINAL:
            return AlreadyEnded()
        return UnderWay() if step is Step.WITHDRAW else OutOfOrder()


@dataclass(frozen=True)
class Fact:
    """Something that happened to a referral, which is given as it is now."""

    referral: Referral
    at: datetime


class ReferralNotified(Fact):
    """The one asked is told."""


class ReferralAnswered(Fact):
    """Accepted or declined, as the state says."""


class ReferralWithdrawn(Fact):
    """The sender no longer asks."""


@dataclass(frozen=True)
class ReferralFailed(Fact):
    """It will not come about, says one side."""

    by: OrganisationId


@dataclass(frozen=True)
class MilestoneRecorded(Fact):
    """One more word of the way."""

    said: Recorded


class HandoffCompleted(Fact):
    """Of a transfer, responsibility has passed; of a referral it stays with the sender."""
