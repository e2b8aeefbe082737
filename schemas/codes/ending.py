"""Words about closing a case, and what follows."""

from collections.abc import Mapping
from typing import Final

from schemas.codes.code import Code


class ClosureReason(Code):
    """Why an organisation ends its episode (R1 to R17)."""

    NEEDS_MET = "needs-met"
    SUPPORT_PERIOD_ENDED = "support-period-ended"
    CRITERIA_NOT_MET = "criteria-not-met"
    FAMILY_DECLINED = "family-declined"
    CHILD_DECLINED = "child-declined"
    LEFT_AREA_DOMESTIC = "left-area-domestic"
    LEFT_AREA_INTERNATIONAL = "left-area-international"
    RE_MIGRATED = "re-migrated"
    AGED_OUT = "aged-out"
    DEATH = "death"
    TRANSFERRED_RESPONSIBILITY = "transferred-responsibility"
    LOST_CONTACT = "lost-contact"
    BARRIER_TO_ACCESS = "barrier-to-access"
    ASSISTANCE_UNSUITABLE = "assistance-unsuitable"
    REPERCUSSIONS_STIGMA = "repercussions-stigma"
    LOGISTICS_COST = "logistics-cost"
    AGGRESSION_THREAT = "aggression-threat"
    FUNDING_ENDED = "funding-ended"
    INSECURITY = "insecurity"
    PARTICIPATION_NOT_MET = "participation-not-met"
    BEHAVIOUR_NOT_MET = "behaviour-not-met"
    OPENED_IN_ERROR = "opened-in-error"
    DUPLICATE = "duplicate"
    OTHER = "other"


class Initiation(Code):
    """Whether an end was foreseen, and whose it was (R19)."""

    PLANNED = "planned"
    ABRUPT = "abrupt"
    INVOLUNTARY = "involuntary"
    ADMINISTRATIVE = "administrative"


class ClosingStep(Code):
    """What must be done before a case may close (R23 to R30)."""

    PLAN_REVIEW = "plan-review"
    EXIT_INTERVIEW = "exit-interview"
    CLOSING_ASSESSMENT = "closing-assessment"
    RETENTION_CONVERSATION = "retention-conversation"
    FAMILY_PREPARATION = "family-preparation"
    EXEMPTION = "exemption"


class Exemption(Code):
    """Why a closing step took place without the child (R25)."""

    TOO_YOUNG = "too-young"
    LOST_CONTACT = "lost-contact"
    UNSAFE = "unsafe"
    DECEASED = "deceased"


class VisitChannel(Code):
    """How a child is followed up (R135)."""

    HOME_VISIT = "home-visit"
    MEETING = "meeting"
    PHONE = "phone"
    THIRD_PARTY = "third-party"


class VisitMissed(Code):
    """Why a monitoring visit did not take place."""

    NOBODY_THERE = "nobody-there"
    CHILD_DECLINED = "child-declined"
    FAMILY_DECLINED = "family-declined"
    MOVED_AWAY = "moved-away"
    CANNOT_BE_REACHED = "cannot-be-reached"
    UNSAFE = "unsafe"
    WORKER_UNAVAILABLE = "worker-unavailable"
    OTHER = "other"


class MonitoringFinding(Code):
    """What was found when a child was visited after closure (R68, R139)."""

    DOING_WELL = "doing-well"
    NEW_NEED = "new-need"
    SERVICE_GAP = "service-gap"
    CARE_ARRANGEMENT_CHANGED = "care-arrangement-changed"
    OUT_OF_SCHOOL = "out-of-school"
    HEALTH_CONCERN = "health-concern"
    PROTECTION_CONCERN = "protection-concern"
    FAMILY_CONFLICT = "family-conflict"
    STIGMA_OR_REPRISAL = "stigma-or-reprisal"
    WISHES_TO_LEAVE = "wishes-to-leave"
    LEFT_HOME = "left-home"
    OTHER = "other"


class ReopeningReason(Code):
    """Why a closed case is taken up again (R71)."""

    NEW_CONCERN = "new-concern"
    RISK_INCREASED = "risk-increased"
    CARE_ARRANGEMENT_ENDED = "care-arrangement-ended"
    NEEDS_RETURNED = "needs-returned"
    CONTACT_REGAINED = "contact-regained"
    RETURNED_TO_AREA = "returned-to-area"
    RE_MIGRATED = "re-migrated"
    CHILD_OR_FAMILY_ASKED = "child-or-family-asked"
    AUTHORITY_ORDERED = "authority-ordered"
    CLOSED_IN_ERROR = "closed-in-error"
    OTHER = "other"


INITIATIONS: Final[Mapping[ClosureReason, Initiation]] = {
    ClosureReason.NEEDS_MET: Initiation.PLANNED,
    ClosureReason.SUPPORT_PERIOD_ENDED: Initiation.PLANNED,
    ClosureReason.CRITERIA_NOT_MET: Initiation.INVOLUNTARY,
    ClosureReason.FAMILY_DECLINED: Initiation.ABRUPT,
    ClosureReason.CHILD_DECLINED: Initiation.ABRUPT,
    ClosureReason.LEFT_AREA_DOMESTIC: Initiation.ABRUPT,
    ClosureReason.LEFT_AREA_INTERNATIONAL: Initiation.ABRUPT,
    ClosureReason.RE_MIGRATED: Initiation.ABRUPT,
    ClosureReason.AGED_OUT: Initiation.PLANNED,
    ClosureReason.DEATH: Initiation.ADMINISTRATIVE,
    ClosureReason.TRANSFERRED_RESPONSIBILITY: Initiation.PLANNED,
    ClosureReason.LOST_CONTACT: Initiation.ABRUPT,
    ClosureReason.BARRIER_TO_ACCESS: Initiation.ABRUPT,
    ClosureReason.ASSISTANCE_UNSUITABLE: Initiation.ABRUPT,
    ClosureReason.REPERCUSSIONS_STIGMA: Initiation.ABRUPT,
    ClosureReason.LOGISTICS_COST: Initiation.ABRUPT,
    ClosureReason.AGGRESSION_THREAT: Initiation.ABRUPT,
    ClosureReason.FUNDING_ENDED: Initiation.INVOLUNTARY,
    ClosureReason.INSECURITY: Initiation.INVOLUNTARY,
    ClosureReason.PARTICIPATION_NOT_MET: Initiation.INVOLUNTARY,
    ClosureReason.BEHAVIOUR_NOT_MET: Initiation.INVOLUNTARY,
    ClosureReason.OPENED_IN_ERROR: Initiation.ADMINISTRATIVE,
    ClosureReason.DUPLICATE: Initiation.ADMINISTRATIVE,
    ClosureReason.OTHER: Initiation.PLANNED,
}
"""Which kind of end each reason is; a reason says it by itself."""
