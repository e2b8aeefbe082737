"""What closing must know of a case: who is on it, who holds it, what is on file and under way."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import NewType, Self
from uuid import UUID

from schemas.codes import HandoffKind, HandoffState, Section, UascStatus
from services.common.refusal import NotFound, NotYetKnown, Refusal

CaseId = NewType("CaseId", UUID)
ReferralId = NewType("ReferralId", UUID)
OrganisationId = NewType("OrganisationId", str)

_OVER = frozenset(
    {HandoffState.COMPLETED, HandoffState.DECLINED, HandoffState.WITHDRAWN, HandoffState.FAILED}
)
_ACCEPTED = frozenset(
    {
        HandoffState.ACCEPTED,
        HandoffState.INTRODUCED,
        HandoffState.RELEASED,
        HandoffState.CONTACTED,
        HandoffState.SETTLED,
    }
)
_LATER = datetime.max.replace(tzinfo=UTC)
"""After all that was heard of."""


class NotResponsible(Refusal):
    """Only the organisation responsible for the case works on its closure."""

    issue_code = "forbidden"


class CountryWithoutRules(Refusal):
    """No rules are known here for the country of the responsible organisation."""


@dataclass(frozen=True)
class Handoff:
    """A referral or transfer of the case, as far as it concerns closing."""

    id: ReferralId
    kind: HandoffKind
    sender: OrganisationId
    receiver: OrganisationId
    state: HandoffState
    passed_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """A referral that has settled is support that goes on; a transfer must come to its end."""
        if self.kind is HandoffKind.REFERRAL and self.state is HandoffState.SETTLED:
            return False
        return self.state not in _OVER

    @property
    def is_shared(self) -> bool:
        """The receiver is beside the child: on the way, or with support that goes on."""
        if self.kind is HandoffKind.REFERRAL and self.state is HandoffState.COMPLETED:
            return True
        return self.state in _ACCEPTED

    def heard(self, state: HandoffState) -> Self:
        """What is over stays over, whatever late news says."""
        return self if self.state in _OVER else replace(self, state=state)

    def passed(self, at: datetime) -> Self:
        """Responsibility for the case went from sender to receiver."""
        return replace(self, state=HandoffState.COMPLETED, passed_at=at)


@dataclass(frozen=True)
class Case:
    """What closing must know of a case: who holds it, what is on file, what is under way."""

    id: CaseId
    registered_by: OrganisationId
    registered_for: OrganisationId
    uasc_status: UascStatus
    sections: frozenset[Section] = frozenset()
    handoffs: tuple[Handoff, ...] = ()

    @property
    def responsible(self) -> OrganisationId:
        """The last to whom responsibility passed, or the one for whom the case was registered."""
        passed = [
            (handoff.passed_at, handoff.receiver)
            for handoff in self.handoffs
            if handoff.passed_at is not None
        ]
        return max(passed, default=(None, self.registered_for))[1]

    @property
    def organisations(self) -> frozenset[OrganisationId]:
        """Who is on the case, and so hears of its closure."""
        registrar = {self.registered_by} if self.responsible == self.registered_for else set()
        here, found = frozenset[OrganisationId](), frozenset({self.responsible} | registrar)
        while found != here:
            here = found
            shared = (one for one in self.handoffs if one.is_shared and one.sender in here)
            found = here | {one.receiver for one in shared}
        return here

    @property
    def current(self) -> tuple[Handoff, ...]:
        """Those that an organisation on the case began; what others began is past."""
        here = self.organisations
        return tuple(one for one in self.handoffs if one.sender in here)

    @property
    def referred_onward(self) -> bool:
        return any(one.kind is HandoffKind.REFERRAL and one.is_shared for one in self.current)

    def passed_to(self, organisation: OrganisationId) -> Self:
        """How it may be already, where this one is asked to take it over, or has accepted."""
        theirs = [
            one
            for one in self.current
            if one.kind is HandoffKind.TRANSFER and one.receiver == organisation and one.is_open
        ]
        handoffs = (one.passed(_LATER) if one in theirs else one for one in self.handoffs)
        return replace(self, handoffs=tuple(handoffs))

    def admit(self, organisation: OrganisationId) -> None:
        """Whoever is not on the case learns nothing of it, not even that it is here.

        Who takes it over knows a moment before it is known here that it has accepted.
        """
        if organisation not in self.organisations:
            raise self._unless_passed_to(organisation, NotFound)

    def require_responsible(self, organisation: OrganisationId) -> None:
        self.admit(organisation)
        if organisation != self.responsible:
            raise self._unless_passed_to(organisation, NotResponsible)

    def _unless_passed_to(self, organisation: OrganisationId, kind: type[Refusal]) -> type[Refusal]:
        """No refusal of one that may be responsible by now."""
        taken_over = self.passed_to(organisation).responsible == organisation
        return NotYetKnown if taken_over else kind
