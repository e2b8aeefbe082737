"""What a decision may rest on: partners, agreements, handoffs, guardians and consents."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import cached_property
from typing import NewType, Self
from uuid import UUID

from schemas.codes import (
    SENSITIVE_SECTIONS,
    AgeBand,
    GuardianScope,
    HandoffKind,
    HandoffState,
    Section,
)

CaseId = NewType("CaseId", UUID)
ConsentId = NewType("ConsentId", UUID)
GuardianId = NewType("GuardianId", UUID)
OrganisationId = NewType("OrganisationId", str)
PersonId = NewType("PersonId", UUID)
ReferralId = NewType("ReferralId", UUID)

SECTIONS = frozenset(str(section) for section in Section)
ORDINARY = SECTIONS - SENSITIVE_SECTIONS
OF_AGE = "of-age"
"""Where somebody stands who was a child when the case was registered."""

UNSTATED = "unstated"
"""The safeguarding policy of an agreement that was registered before policies were."""
SHARING = str(GuardianScope.SHARING)
OVER = frozenset({HandoffState.DECLINED, HandoffState.WITHDRAWN, HandoffState.FAILED})


class Reason(StrEnum):
    """Why a section may or may not be had; of several misses the last in this list is told."""

    UNKNOWN_WORD = "unknown-word"
    NOT_AN_ACTIVE_PARTNER = "not-an-active-partner"
    NO_HANDOFF = "no-handoff"
    NOT_ASKED_FOR = "not-asked-for"
    CASE_CLOSED = "case-closed"
    NO_AGREEMENT = "no-agreement"
    NO_CONSENT = "no-consent"
    OTHER_RECIPIENT = "other-recipient"
    OTHER_SECTION = "other-section"
    OTHER_PURPOSE = "other-purpose"
    NOT_ACROSS_THE_BORDER = "not-across-the-border"
    PERFORMERS_INCOMPLETE = "performers-incomplete"
    IN_DISPUTE = "in-dispute"
    NOT_YET = "not-yet"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    PROHIBITED = "prohibited"
    CONCERNS_ANOTHER = "concerns-another"
    PERMITTED = "permitted"


@dataclass(frozen=True)
class Period:
    """From one instant to another, both included; in UTC, so that no clock change matters. (C05)"""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        for name in ("start", "end"):
            instant: datetime = getattr(self, name)
            if instant.tzinfo is None:
                raise ValueError("an instant without time zone is no instant")
            object.__setattr__(self, name, instant.astimezone(UTC))

    def holds(self, now: datetime) -> bool:
        return self.start <= now <= self.end


TICK = timedelta(microseconds=1)
"""The least that lies between two instants: what ends before something ends so much earlier."""

ALWAYS = Period(datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))


@dataclass(frozen=True)
class Permission:
    """What is allowed, to whom, for what and until when. `sections` None: the ordinary ones."""

    recipients: frozenset[str]
    purposes: frozenset[str]
    sections: frozenset[str] | None
    period: Period
    cross_border: bool = False

    @property
    def named(self) -> frozenset[str]:
        """The sections it reaches: a sensitive one only by its name."""
        return ORDINARY if self.sections is None else self.sections


@dataclass(frozen=True)
class Prohibition:
    """What must not be given. Whatever is None is denied altogether."""

    recipients: frozenset[str] | None = None
    purposes: frozenset[str] | None = None
    sections: frozenset[str] | None = None
    period: Period = ALWAYS

    def is_about(self, request: "Request") -> bool:
        """Whether it stands against this while its period lasts."""
        return (
            (self.sections is None or request.section in self.sections)
            and (self.recipients is None or request.recipient in self.recipients)
            and (self.purposes is None or request.purpose in self.purposes)
        )


@dataclass(frozen=True)
class Guardian:
    """Someone appointed for this child: what for, and from when to when. (R50, R51)"""

    id: GuardianId
    scopes: frozenset[str]
    period: Period

    def may_share(self, at: datetime) -> bool:
        return SHARING in self.scopes and self.period.holds(at)


@dataclass(frozen=True)
class Performers:
    """Who gave a consent: the child, guardians, others of the household. (R46-R48)"""

    child: bool = False
    guardians: frozenset[GuardianId] = frozenset()
    household: frozenset[PersonId] = frozenset()

    def include(self, person: UUID) -> bool:
        return person in self.guardians or person in self.household


@dataclass(frozen=True)
class Dispute:
    """Somebody whose word counts does not agree; `sections` None: with none of it. (R48)"""

    by: Performers
    sections: frozenset[str] | None
    at: datetime

    def is_about(self, section: str) -> bool:
        return self.sections is None or section in self.sections


@dataclass(frozen=True)
class Consent:
    """What a child and family decided, once; `recorded_at` and `withdrawn_at` are our clock.

    With a `basis` it is no word of theirs: law, court or danger lets sections go. (R57, R58)
    """

    id: ConsentId
    performers: Performers
    given_at: datetime
    recorded_at: datetime
    permission: Permission | None
    prohibitions: tuple[Prohibition, ...] = ()
    withdrawn_at: datetime | None = None
    withdrawn_sections: frozenset[str] = frozenset()
    disputed: bool = False
    disputes: tuple[Dispute, ...] = ()
    basis: str | None = None

    def dispute(self, by: Performers, sections: frozenset[str], at: datetime) -> Self:
        """What it is now that these do not agree. No sections named: with none of it."""
        new = Dispute(by, sections or None, at)
        return replace(self, disputed=self.disputed or not sections, disputes=(*self.disputes, new))

    def is_disputed(self, section: str) -> bool:
        if not self.disputes:  # most are not, and each decision asks every consent
            return self.disputed
        return self.disputed or any(each.is_about(section) for each in self.disputes)

    def binds(self, permit: "Consent") -> bool:
        """By what it prohibits; withdrawn, what was recorded until then and not what came after."""
        return self.withdrawn_at is None or permit.recorded_at <= self.withdrawn_at

    def withdraw(self, sections: frozenset[str], at: datetime) -> tuple[Self, frozenset[str]]:
        """What it is now, and what this newly took back. No sections named: all of it."""
        permitted = self.permission.named if self.permission else SECTIONS
        before = permitted if self.withdrawn_at else self.withdrawn_sections
        taken = (sections or permitted) & permitted - before
        gone = before | taken
        if gone >= permitted or not sections:
            return replace(self, withdrawn_at=self.withdrawn_at or at), taken
        return replace(self, withdrawn_sections=gone), taken


@dataclass(frozen=True)
class Partner:
    """An organisation of the register."""

    id: OrganisationId
    country: str
    enabled: bool


@dataclass(frozen=True)
class Agreement:
    """A route between two organisations; `sections` None: any. (R53, R55)

    `border` is the pair of countries between which it opens one; empty: within one country alone.
    `policy` is the safeguarding policy that both work by, in the version that they signed.
    """

    parties: frozenset[OrganisationId]
    sections: frozenset[str] | None
    period: Period
    border: frozenset[str] = frozenset()
    policy: str = UNSTATED

    def covers(self, one: Partner, other: Partner, section: str, now: datetime) -> bool:
        return (
            self.parties == {one.id, other.id}
            and (self.sections is None or section in self.sections)
            and (one.country == other.country or self.border == {one.country, other.country})
            and self.period.holds(now)
        )


@dataclass(frozen=True)
class Handoff:
    """A referral or transfer, as far as this service was told of it."""

    id: ReferralId
    kind: HandoffKind | None
    sender: OrganisationId
    receiver: OrganisationId
    sections: frozenset[str]
    purpose: str
    accepted: bool
    state: HandoffState

    @property
    def is_over(self) -> bool:
        return self.state in OVER

    @property
    def stands(self) -> bool:
        return self.accepted and not self.is_over

    @property
    def is_unanswered(self) -> bool:
        return not self.accepted and not self.is_over


@dataclass(frozen=True)
class Ages:
    """From which instants on a child is asked for its assent, consents alone, and is of age."""

    assent: datetime
    own_consent: datetime
    majority: datetime

    def band(self, at: datetime) -> str:
        if at >= self.majority:
            return OF_AGE
        if at >= self.own_consent:
            return AgeBand.OWN_CONSENT_AGE
        return AgeBand.ASSENT_AGE if at >= self.assent else AgeBand.UNDER_ASSENT_AGE


@dataclass(frozen=True)
class Case:
    """Who is on a child's case, and what the age rules make of the child.

    `age_band` is how it was when the case was registered.
    """

    id: CaseId
    organisation: OrganisationId | None
    registered_by: OrganisationId | None
    age_band: str | None
    jurisdiction: tuple[str, str] | None = None
    closed: bool = False
    destroyed: bool = False
    handoffs: tuple[Handoff, ...] = ()
    guardians: Mapping[GuardianId, Guardian] = field(default_factory=dict)
    ages: Ages | None = None

    def band(self, at: datetime) -> str | None:
        return self.ages.band(at) if self.ages else self.age_band

    def guardians_who_may_share(self, at: datetime) -> Mapping[GuardianId, Guardian]:
        """Of a person of full age nobody is the guardian any more. (C29)"""
        if self.band(at) == OF_AGE:
            return {}
        return {id_: known for id_, known in self.guardians.items() if known.may_share(at)}


@dataclass(frozen=True)
class Request:
    """May this organisation have this section, for this purpose, under this handoff?"""

    recipient: str
    section: str
    purpose: str
    released_before: bool = False
    concerned: frozenset[UUID] = frozenset()
    """Others of whom the section tells: guardians, or members of the household."""


@dataclass(frozen=True)
class Facts:
    """Everything a decision may rest on. A missing fact is a reason to deny."""

    case: Case
    handoff: Handoff | None
    discloser: Partner | None
    recipient: Partner | None
    agreements: Collection[Agreement] = ()
    consents: Collection[Consent] = ()

    @cached_property
    def crosses_border(self) -> bool:
        """True unless both are known to be in one country."""
        if self.discloser and self.recipient:
            return self.discloser.country != self.recipient.country
        return True


@dataclass(frozen=True)
class Decision:
    """Permit or deny, with the reason, the consents it rests on, and what was found in each."""

    permit: bool
    reason: Reason
    consents: tuple[ConsentId, ...] = ()
    until: datetime | None = None
    """Of a permit: up to then it is one, if nothing but time passes."""
    found: tuple[tuple[ConsentId, Reason], ...] = ()
    basis: str | None = None
    """The right it rests on, where that is not consent."""
