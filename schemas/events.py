"""The facts our services tell one another: ids, codes and times, never a person's story.

One class for each type. Readers skip what they do not know, so a version may gain optional parts.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, ClassVar, Final
from uuid import UUID

from marshmallow import Schema, ValidationError

from schemas import strict_json
from schemas.codes import (
    AgeBand,
    ClosureReason,
    GuardianScope,
    HandoffKind,
    HandoffMilestone,
    HandoffState,
    Purpose,
    RecipientClass,
    Section,
    UascStatus,
)
from schemas.explained import issues_of
from schemas.issues import IssueType, Unreadable, error
from schemas.typed import schema_of


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened. `key` decides which others it stays in order with."""

    TYPE: ClassVar[str]

    at: datetime

    @property
    def key(self) -> str:
        raise NotImplementedError


@dataclass(frozen=True, kw_only=True)
class CaseEvent(Event):
    """Something that happened to one case: the whole story of a case stays in order."""

    case: UUID

    @property
    def key(self) -> str:
        return str(self.case)


@dataclass(frozen=True, kw_only=True)
class Ages:
    """From which instants on a child is asked for its assent, consents alone, and is of age."""

    assent: datetime
    own_consent: datetime
    majority: datetime


@dataclass(frozen=True, kw_only=True)
class CaseRegistered(CaseEvent):
    """Intake took up a case; `organisation` is the responsible one."""

    TYPE = "intake.case-registered.v1"

    organisation: str
    registered_by: str
    jurisdiction: str
    jurisdiction_version: str
    uasc_status: UascStatus
    age_band: AgeBand
    ages: Ages | None = None


@dataclass(frozen=True, kw_only=True)
class SectionFiled(CaseEvent):
    """A new version of one section of the case file."""

    TYPE = "intake.section-filed.v1"

    section: Section
    version: int
    organisation: str


@dataclass(frozen=True, kw_only=True)
class GuardianRecorded(CaseEvent):
    """Who may decide what for the child, and from when."""

    TYPE = "intake.guardian-recorded.v1"

    guardian: UUID
    scopes: tuple[GuardianScope, ...]
    start: datetime
    end: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class ReleasedSection:
    """One sealed section, and the decision that let it go."""

    section: Section
    version: int
    binary: UUID
    decision: UUID


@dataclass(frozen=True, kw_only=True)
class FileReleased(CaseEvent):
    """Sections went to a recipient, sealed."""

    TYPE = "intake.file-released.v1"

    referral: UUID
    recipient: str
    message: UUID
    sections: tuple[ReleasedSection, ...]


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """A route between two organisations; without `sections` it covers all of them."""

    partner: str
    start: datetime
    end: datetime
    cross_border: bool
    sections: tuple[Section, ...] | None = None


@dataclass(frozen=True, kw_only=True)
class ForeignClient:
    """A partner's system whose tokens are of another issuer, and the most it may do with them."""

    issuer: str
    client: str
    scopes: tuple[str, ...]
    bound: bool = False


@dataclass(frozen=True, kw_only=True)
class PartnerRegistered(Event):
    """What is now true of a partner; the newest one counts."""

    TYPE = "consent.partner-registered.v1"

    partner: str
    country: str
    recipient_class: RecipientClass
    scopes: tuple[str, ...]
    agreements: tuple[Agreement, ...]
    jwks: dict[str, Any]
    enabled: bool
    respond_to: tuple[str, ...] = ()
    foreign_clients: tuple[ForeignClient, ...] = ()

    @property
    def key(self) -> str:
        return self.partner


@dataclass(frozen=True, kw_only=True)
class AccessEnded(Event):
    """Tokens issued until now are worth nothing from now on, though they would have lasted `until`:
    this one, else all of this client, else all of this partner.
    """

    TYPE = "consent.access-ended.v1"

    partner: str
    until: datetime
    client: str | None = None
    token: str | None = None

    @property
    def key(self) -> str:
        return self.partner


@dataclass(frozen=True, kw_only=True)
class ConsentGiven(CaseEvent):
    """Child and guardian allowed some sections to go to some recipients."""

    TYPE = "consent.consent-given.v1"

    consent: UUID
    recipients: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ConsentWithdrawn(CaseEvent):
    """From now on the sections named stay shut."""

    TYPE = "consent.consent-withdrawn.v1"

    consent: UUID
    recipients: tuple[str, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, kw_only=True)
class ConsentDisputed(CaseEvent):
    """As long as it is in dispute, the sections named stay shut."""

    TYPE = "consent.consent-disputed.v1"

    consent: UUID
    recipients: tuple[str, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, kw_only=True)
class CaseDestroyed(CaseEvent):
    """Nothing that was kept of it can be read any more, nor what was released of it opened."""

    TYPE = "consent.case-destroyed.v1"


@dataclass(frozen=True, kw_only=True)
class HandoffEvent(CaseEvent):
    """Something that happened between a sender and a receiver."""

    referral: UUID
    sender: str
    receiver: str


@dataclass(frozen=True, kw_only=True)
class ReferralRequested(HandoffEvent):
    """One organisation asked another to take up part of a case, or all of it."""

    TYPE = "referral.requested.v1"

    kind: HandoffKind
    sections: tuple[Section, ...]
    purpose: Purpose


@dataclass(frozen=True, kw_only=True)
class ReferralAnswered(HandoffEvent):
    """The one asked said yes or no."""

    TYPE = "referral.answered.v1"

    kind: HandoffKind
    accepted: bool
    sections: tuple[Section, ...]
    purpose: Purpose


@dataclass(frozen=True, kw_only=True)
class MilestoneRecorded(HandoffEvent):
    """A step of the accompanied path was taken."""

    TYPE = "referral.milestone-recorded.v1"

    milestone: HandoffMilestone
    state: HandoffState


@dataclass(frozen=True, kw_only=True)
class ResponsibilityPassed(HandoffEvent):
    """The receiver is now responsible for the case."""

    TYPE = "referral.responsibility-passed.v1"


@dataclass(frozen=True, kw_only=True)
class ReferralEnded(HandoffEvent):
    """A referral or transfer came to its end, whichever it was."""

    TYPE = "referral.ended.v1"

    kind: HandoffKind
    state: HandoffState


@dataclass(frozen=True, kw_only=True)
class ClosureProposed(CaseEvent):
    """The responsible organisation wants to end its episode."""

    TYPE = "closure.closure-proposed.v1"

    organisation: str
    reason: ClosureReason


@dataclass(frozen=True, kw_only=True)
class CaseClosed(CaseEvent):
    """The episode ended; monitoring goes on until the date named."""

    TYPE = "closure.case-closed.v1"

    organisation: str
    reason: ClosureReason
    monitoring_until: datetime


TYPES: Final[Mapping[str, type[Event]]] = {
    event.TYPE: event
    for event in (
        CaseRegistered,
        SectionFiled,
        GuardianRecorded,
        FileReleased,
        PartnerRegistered,
        AccessEnded,
        ConsentGiven,
        ConsentWithdrawn,
        ConsentDisputed,
        CaseDestroyed,
        ReferralRequested,
        ReferralAnswered,
        MilestoneRecorded,
        ResponsibilityPassed,
        ReferralEnded,
        ClosureProposed,
        CaseClosed,
    )
}


@cache
def _reader(type_: str) -> Schema:
    return schema_of(TYPES[type_], tolerant=True)()


def load(type_: str, raw: bytes) -> Event:
    """Read one event, or raise `Unreadable`. Ask `TYPES` first whether the type is known."""
    if type_ not in TYPES:
        raise Unreadable([error(IssueType.NOT_SUPPORTED, None, "no such type of event")])
    found = strict_json.parse(raw)
    try:
        event: Event = _reader(type_).load(found)  # type: ignore[arg-type]
    except ValidationError as problem:
        raise Unreadable(issues_of(problem)) from problem
    return event


def dump(event: Event) -> bytes:
    """Write one event, unless our own readers would read something else."""
    raw = strict_json.dump(_reader(event.TYPE).dump(event))
    if load(event.TYPE, raw) != event:
        raise ValueError(f"{event.TYPE} would not be read as it was meant")
    return raw
