"""Who may ask something for a case, of whom, and what a transfer of it depends on."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Self

from schemas.codes import HandoffKind
from services.common.refusal import NotYetKnown
from services.referral.domain.referral import (
    CaseId,
    OrganisationId,
    Referral,
    ReferralId,
    Urgency,
    Wish,
)
from services.referral.domain.refusals import (
    AskedItself,
    BiaMissing,
    BiaTooOld,
    CaseClosed,
    NeededInThePast,
    NotOnTheCase,
    NotResponsible,
    RouteNotAgreed,
    TransferUnderWay,
)


@dataclass(frozen=True)
class Route:
    """The way between two partners, as the register has it at this instant."""

    crosses_border: bool
    agreed: bool
    agreed_across_borders: bool

    def check(self) -> None:
        """No agreement, no route; across a border, only one that says so. (R53, R55)"""
        if not self.agreed or (self.crosses_border and not self.agreed_across_borders):
            raise RouteNotAgreed


@dataclass(frozen=True)
class Terms:
    """What the sender's jurisdiction demands, and under which version. (R104)"""

    jurisdiction: str
    version: str
    bia_max_age: timedelta
    answer_within: Mapping[Urgency, timedelta]


@dataclass(frozen=True)
class Asked:
    """What is asked for, of whom, and whether the case itself is to move."""

    id: ReferralId
    kind: HandoffKind
    receiver: OrganisationId
    wish: Wish
    names_bia: bool = False
    """Whether the sender says which best-interests assessment a transfer rests on."""


@dataclass(frozen=True)
class Case:
    """Who is on a case, and what a transfer of it depends on."""

    id: CaseId
    responsible: OrganisationId
    registrar: OrganisationId | None = None
    """Registered it for the one responsible; acts beside it until responsibility passes. (R153)"""
    transfer_to: OrganisationId | None = None
    """Who is being asked to take responsibility."""
    transfer_accepted: bool = False
    bia_filed_at: datetime | None = None
    closed_by: OrganisationId | None = None

    @property
    def organisations(self) -> frozenset[OrganisationId]:
        """Who is on the case: both sides of an accepted transfer, until it is complete."""
        taking_over = self.transfer_to if self.transfer_accepted else None
        found = (self.responsible, self.registrar, taking_over)
        return frozenset(organisation for organisation in found if organisation is not None)

    @property
    def closed(self) -> bool:
        """An organisation ends only its own episode: the case is closed by the one responsible."""
        return self.closed_by == self.responsible

    def request(
        self, asked: Asked, *, by: OrganisationId, route: Route | None, terms: Terms, at: datetime
    ) -> Referral:
        """A draft, when this sender may ask this now; `route` is None when there is no receiver."""
        self._check_sender(asked.kind, by)
        _check_receiver(asked, by, route)
        if asked.wish.needed_by is not None and asked.wish.needed_by < at:
            raise NeededInThePast
        if asked.kind is HandoffKind.TRANSFER:
            self._check_bia(asked, terms, at)
        latest = at + terms.answer_within[asked.wish.urgency]
        return Referral(
            id=asked.id,
            case=self.id,
            kind=asked.kind,
            sender=by,
            receiver=asked.receiver,
            wish=asked.wish,
            jurisdiction=terms.jurisdiction,
            jurisdiction_version=terms.version,
            requested_at=at,
            answer_by=min(latest, asked.wish.needed_by or latest),
        )

    def pass_to(self, receiver: OrganisationId) -> Self:
        """Responsibility moves, and whoever acted beside the sender no longer does."""
        return replace(self, responsible=receiver, registrar=None)

    def _check_sender(self, kind: HandoffKind, by: OrganisationId) -> None:
        if by not in self.organisations:
            raise NotOnTheCase
        if self.closed:
            raise CaseClosed
        if kind is HandoffKind.REFERRAL:
            return
        if by != self.responsible:
            raise NotResponsible
        if self.transfer_to is not None:
            raise TransferUnderWay

    def _check_bia(self, asked: Asked, terms: Terms, at: datetime) -> None:
        """Best interests are assessed afresh before anything that moves the child. (R85)"""
        if self.bia_filed_at is None:
            # One that is named has been filed, and the news of it is on its way.
            raise NotYetKnown if asked.names_bia else BiaMissing
        if at - self.bia_filed_at > terms.bia_max_age:
            raise BiaTooOld


def _check_receiver(asked: Asked, by: OrganisationId, route: Route | None) -> None:
    if asked.receiver == by:
        raise AskedItself
    if route is None:
        raise RouteNotAgreed
    route.check()
