"""The rules of intake: who may be registered, what a section must hold, who may add to a file, what
is due for release.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import NewType, Self
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from schemas.codes import AgeBand, GuardianScope, HandoffKind, Purpose, Section, UascStatus
from services.common.refusal import NotFound, NotYetKnown, Refusal

CaseId = NewType("CaseId", UUID)
GuardianId = NewType("GuardianId", UUID)
ReferralId = NewType("ReferralId", UUID)
OrganisationId = NewType("OrganisationId", str)

LARGEST_SECTION = 256 * 1024  # bytes of JSON; larger content needs its own channel (F-48)
PANEL_QUORUM = 3  # a determination is made by several professionals (R93)
MAJORITY = 18  # years
VITAL_INTEREST_DAYS = 3  # registration without consent must be made good within this time (R77)


class NeitherConsentNorBasis(Refusal):
    """Registration needs consent, or the vital-interest basis with its deadline. (R49, R77)"""

    issue_code = "required"


class DeadlineTooFar(Refusal):
    """Registration on vital interest alone ends within three days. (R77)"""


class BornInTheFuture(Refusal):
    """The date of birth lies in the future."""

    issue_code = "value"


class NoLongerAChild(Refusal):
    """A person of full age is not registered as a child."""


class NotADelegate(Refusal):
    """No agreement lets you register children for that organisation. (R153)"""


class UnknownJurisdiction(Refusal):
    """No rules are configured here for the jurisdiction of this message. (R104)"""

    issue_code = "not-supported"


class CaseClosed(Refusal):
    """The case is closed; reopen it before adding to its file."""


class SectionTooLarge(Refusal):
    """A section holds at most 256 KiB."""

    issue_code = "too-long"


class BidWithoutPanel(Refusal):
    """A best-interests determination names the professionals of its panel. (R93)"""

    issue_code = "required"


class PlanWithoutActivity(Refusal):
    """A plan names at least one activity, or the reason why none is needed. (R109)"""

    issue_code = "required"


class ChildNotHeard(Refusal):
    """Child's views are written down with this section. (R94, R117)"""

    issue_code = "required"


class UnknownPerson(Refusal):
    """Whom a section concerns is named as a guardian, or as one of the household by a UUID."""

    issue_code = "value"


class NoAuthorityDocument(Refusal):
    """A guardian's authority rests on a document of an authority. (R51)"""

    issue_code = "required"


class CaseStatus(StrEnum):
    """Whether the file may grow."""

    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True)
class AgeRules:
    """A jurisdiction's ages, in years, and where its days begin."""

    assent: int
    own_consent: int
    zone: ZoneInfo

    def day(self, at: datetime) -> date:
        return at.astimezone(self.zone).date()

    def begins(self, born: date, years: int) -> datetime:
        """The first instant of that birthday; of one born on 29 February, of 1 March else."""
        try:
            day = born.replace(year=born.year + years)
        except ValueError:
            day = date(born.year + years, 3, 1)
        return datetime.combine(day, time.min, self.zone).astimezone(UTC)


@dataclass(frozen=True)
class Ages:
    """From which instants on a child is asked for its assent, consents alone, and is of age."""

    assent: datetime
    own_consent: datetime
    majority: datetime

    def band(self, at: datetime) -> AgeBand:
        if at >= self.own_consent:
            return AgeBand.OWN_CONSENT_AGE
        return AgeBand.ASSENT_AGE if at >= self.assent else AgeBand.UNDER_ASSENT_AGE


@dataclass(frozen=True)
class Registration:
    """What is asked when a child is registered; only the date of birth identifies her."""

    organisation: OrganisationId
    registered_by: OrganisationId
    uasc_status: UascStatus
    born: date
    consented: bool
    vital_interest_until: datetime | None

    def ages(self, rules: AgeRules, at: datetime) -> Ages:
        """When the child reaches the jurisdiction's ages.

        Raises what makes registration impossible.
        """
        if self.born > rules.day(at):
            raise BornInTheFuture("Patient.birthDate")
        found = Ages(
            *(rules.begins(self.born, age) for age in (rules.assent, rules.own_consent, MAJORITY))
        )
        if at >= found.majority:
            raise NoLongerAChild("Patient.birthDate")
        return found

    def check_basis(self, at: datetime) -> None:
        """Registration stands on consent, or on vital interest for a few days."""
        if self.consented:
            return
        if self.vital_interest_until is None:
            raise NeitherConsentNorBasis("Bundle.entry.resource.ofType(Consent)")
        if (self.vital_interest_until - at).days >= VITAL_INTEREST_DAYS:
            raise DeadlineTooFar("Consent.provision.period.end")


@dataclass(frozen=True)
class Case:
    """One child's case, as far as intake must know it.

    `members` are on the case: the responsible organisation, who registered the child for it, and
    whoever has accepted to take the case over.
    """

    id: CaseId
    organisation: OrganisationId
    members: frozenset[OrganisationId]
    jurisdiction: tuple[str, str]
    registered_at: datetime
    status: CaseStatus = CaseStatus.OPEN
    asked: OrganisationId | None = None
    """Asked to take the case over, which has not come to its end yet."""

    def check_may_read(self, organisation: OrganisationId) -> None:
        """A stranger learns nothing, not even that there is a case.

        Who was asked may just have accepted: that is known here a moment later than to itself.
        """
        if organisation not in self.members:
            raise NotYetKnown if organisation == self.asked else NotFound

    def check_may_add(self, organisation: OrganisationId) -> None:
        """Whoever may read may add, but a closed file does not grow."""
        self.check_may_read(organisation)
        if self.status is CaseStatus.CLOSED:
            raise CaseClosed

    def joined_by(self, organisation: OrganisationId) -> Self:
        """Somebody has agreed to take the case over: until it passes, both are on it."""
        return replace(self, members=self.members | {organisation})

    def left_by(self, organisation: OrganisationId) -> Self:
        """The handoff came to nothing; the responsible organisation never leaves."""
        if organisation == self.organisation:
            return self
        return replace(self, members=self.members - {organisation})

    def pass_to(self, organisation: OrganisationId) -> Self:
        """Responsibility has passed: whoever had the case before is no longer on it."""
        return replace(self, organisation=organisation, members=frozenset({organisation}))

    def close(self) -> Self:
        """The episode has ended."""
        return replace(self, status=CaseStatus.CLOSED)


@dataclass(frozen=True)
class Contribution:
    """One section as it is filed, seen by its form alone."""

    section: Section
    size: int
    panel: int
    activities: int
    reasons_for_none: int
    views: bool
    concerned: frozenset[UUID] = frozenset()
    """Others of whom it tells."""

    def check(self) -> None:
        """The section's own rules."""
        if self.size > LARGEST_SECTION:
            raise SectionTooLarge("Composition.section[0]")
        if self.section is Section.BID and self.panel < PANEL_QUORUM:
            raise BidWithoutPanel("Composition.attester")
        if self.section in {Section.BIA, Section.BID} and not self.views:
            raise ChildNotHeard("Bundle.entry.resource.ofType(Observation)")
        plans = {Section.PLAN_ECONOMIC, Section.PLAN_SOCIAL, Section.PLAN_PSYCHOSOCIAL}
        if self.section in plans and not self.activities and not self.reasons_for_none:
            raise PlanWithoutActivity("CarePlan.activity")


@dataclass(frozen=True)
class Guardian:
    """Who may decide what for a child, since when, and on which document."""

    id: GuardianId
    case: CaseId
    scopes: frozenset[GuardianScope]
    start: datetime
    end: datetime | None
    documents: int

    def check(self) -> None:
        """No document, no authority."""
        if not self.documents:
            raise NoAuthorityDocument("Bundle.entry.resource.ofType(DocumentReference)")


@dataclass(frozen=True)
class Handoff:
    """A referral or transfer that was accepted: whom sections may go to, for what, and which were
    asked for.
    """

    referral: ReferralId
    case: CaseId
    kind: HandoffKind
    sender: OrganisationId
    receiver: OrganisationId
    purpose: Purpose
    wanted: frozenset[Section]
    introduced: bool = False
    joins: bool = False
    """Whether it has put the receiver on the case, which it leaves if this comes to nothing."""

    def due(self, sections: Iterable[Section]) -> frozenset[Section]:
        """Which of these are to be put to a decision now: none before the introduction. (R36)"""
        return self.wanted & frozenset(sections) if self.introduced else frozenset()

    def binary(self, section: Section, version: int) -> UUID:
        """The id under which this version of the section is sealed for this receiver, whoever
        computes it.
        """
        return uuid5(self.referral, f"{section} {version} {self.receiver}")


def section_id(case: CaseId, section: Section, version: int) -> UUID:
    """What one version of a section is called on the wire."""
    return uuid5(case, f"{section} {version}")
