"""The words that travel: one closed list per code system."""

import re
from enum import StrEnum
from typing import Any

from schemas.canonical import code_system


class Code(StrEnum):
    """A word of one of our code systems, which is called as the class is, in kebab-case."""

    @classmethod
    def system(cls) -> str:
        return code_system(re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower())

    @property
    def coding(self) -> dict[str, Any]:
        return {"system": self.system(), "code": self.value}

    @property
    def concept(self) -> dict[str, Any]:
        return {"coding": [self.coding]}


class MessageEvent(Code):
    """What a message asks (imperative) or tells (past tense)."""

    REGISTER_CASE = "register-case"
    FILE_SECTION = "file-section"
    RECORD_GUARDIAN = "record-guardian"
    GIVE_CONSENT = "give-consent"
    WITHDRAW_CONSENT = "withdraw-consent"
    ANSWER_WITHDRAWAL = "answer-withdrawal"
    REQUEST_TRANSFER = "request-transfer"
    REQUEST_REFERRAL = "request-referral"
    ANSWER_REFERRAL = "answer-referral"
    RECORD_MILESTONE = "record-milestone"
    WITHDRAW_REFERRAL = "withdraw-referral"
    FAIL_REFERRAL = "fail-referral"
    PROPOSE_CLOSURE = "propose-closure"
    RECORD_CLOSING_STEP = "record-closing-step"
    AUTHORISE_CLOSURE = "authorise-closure"
    ACKNOWLEDGE = "acknowledge"
    CASE_REGISTERED = "case-registered"
    REFERRAL_NOTIFIED = "referral-notified"
    REFERRAL_ANSWERED = "referral-answered"
    REFERRAL_WITHDRAWN = "referral-withdrawn"
    REFERRAL_FAILED = "referral-failed"
    MILESTONE_RECORDED = "milestone-recorded"
    RESPONSIBILITY_PASSED = "responsibility-passed"
    FILE_RELEASED = "file-released"
    CONSENT_WITHDRAWN = "consent-withdrawn"
    CLOSURE_PROPOSED = "closure-proposed"
    CASE_CLOSED = "case-closed"


class Section(Code):
    """The unit of consent, of sealing and of filtering: one part of a case file."""

    IDENTITY = "identity"
    CONTACT_LOCATION = "contact-location"
    FAMILY_TRACING = "family-tracing"
    LEGAL_DOCUMENTS = "legal-documents"
    CERTIFICATES = "certificates"
    PROTECTION_CONCERNS = "protection-concerns"
    TRAFFICKING_EXPLOITATION = "trafficking-exploitation"
    BIA = "bia"
    BID = "bid"
    HEALTH = "health"
    HIV_SRH = "hiv-srh"
    MHPSS = "mhpss"
    EDUCATION = "education"
    PLAN_ECONOMIC = "plan-economic"
    PLAN_SOCIAL = "plan-social"
    PLAN_PSYCHOSOCIAL = "plan-psychosocial"
    CHILD_VIEWS = "child-views"
    FOLLOW_UP = "follow-up"
    PHOTOS_AUDIO = "photos-audio"
    CLOSURE_SUMMARY = "closure-summary"
    DEATH_FACTS = "death-facts"


SENSITIVE_SECTIONS = frozenset(
    {Section.TRAFFICKING_EXPLOITATION, Section.HIV_SRH, Section.MHPSS, Section.CHILD_VIEWS}
)
"""A consent reaches these only when it names them one by one."""


class Purpose(Code):
    """What a released section may be used for."""

    REUNIFICATION = "reunification"
    REINTEGRATION = "reintegration"
    SERVICE_PROVISION = "service-provision"
    PROTECTION = "protection"
    RETURN_ENFORCEMENT = "return-enforcement"


class RecipientClass(Code):
    """What kind of organisation a partner is."""

    LEAD_AUTHORITY_HOST = "lead-authority-host"
    LEAD_AUTHORITY_ORIGIN = "lead-authority-origin"
    AUTHORITY_TRANSIT = "authority-transit"
    CHILD_PROTECTION_PARTNER_NGO = "child-protection-partner-ngo"
    HEALTH = "health"
    EDUCATION = "education"
    CIVIL_REGISTRY = "civil-registry"
    JUSTICE_LEGAL = "justice-legal"
    LAW_ENFORCEMENT = "law-enforcement"
    GUARDIAN = "guardian"
    COMMUNITY_WORKER = "community-worker"
    UN_AGENCY = "un-agency"


class LawfulBasis(Code):
    """Why a disclosure or a registration may happen."""

    CONSENT_AND_ASSENT = "consent-and-assent"
    GUARDIAN_CONSENT = "guardian-consent"
    LEGAL_DUTY_CHILD_PROTECTION = "legal-duty-child-protection"
    VITAL_INTEREST = "vital-interest"
    MOU_INVESTIGATION = "mou-investigation"
    COURT_ORDER = "court-order"


class ConsentCategory(Code):
    """What a Consent is about: being registered at all, or being told of to others."""

    REGISTRATION = "registration"
    DISCLOSURE = "disclosure"


class HandoffKind(Code):
    """A referral leaves responsibility with the sender; a transfer moves it."""

    REFERRAL = "referral"
    TRANSFER = "transfer"


class HandoffMilestone(Code):
    """A step of the accompanied path from one organisation to another."""

    PACKET_SENT = "packet-sent"
    PACKET_OPENED = "packet-opened"
    ACCEPTED = "accepted"
    JOINT_MEETING = "joint-meeting"
    DEPARTED = "departed"
    ARRIVED = "arrived"
    IDENTITY_VERIFIED = "identity-verified"
    CUSTODY_RECEIVED = "custody-received"
    FILE_RECEIVED = "file-received"
    FIRST_CONTACT = "first-contact"
    SETTLED_IN_CHECK = "settled-in-check"
    RESPONSIBILITY_PASSED = "responsibility-passed"
    RETURNED_TO_SENDER = "returned-to-sender"


class HandoffState(Code):
    """Where a referral or transfer stands."""

    DRAFT = "draft"
    NOTIFIED = "notified"
    ACKNOWLEDGED = "acknowledged"
    ACCEPTED = "accepted"
    INTRODUCED = "introduced"
    RELEASED = "released"
    CONTACTED = "contacted"
    SETTLED = "settled"
    COMPLETED = "completed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    FAILED = "failed"


Milestone = HandoffMilestone


class UascStatus(Code):
    """Whether a child is unaccompanied, separated, or with family."""

    UNACCOMPANIED = "unaccompanied"
    SEPARATED = "separated"
    WITH_FAMILY = "with-family"
    REUNIFIED = "reunified"
    UNKNOWN = "unknown"
    AGED_OUT = "aged-out"


class AgeBand(Code):
    """A child's age against the ages of its jurisdiction, without the number."""

    UNDER_ASSENT_AGE = "under-assent-age"
    ASSENT_AGE = "assent-age"
    OWN_CONSENT_AGE = "own-consent-age"


class DisplayAgeBand(Code):
    """An age as a partner may see it before it has accepted."""

    UP_TO_FIVE = "0-5"
    SIX_TO_ELEVEN = "6-11"
    TWELVE_TO_FOURTEEN = "12-14"
    FIFTEEN_TO_SEVENTEEN = "15-17"


class Need(Code):
    """What a child or family needs from the one asked."""

    CHILD_PROTECTION = "child-protection"
    FAMILY_TRACING = "family-tracing"
    FAMILY_REUNIFICATION = "family-reunification"
    FAMILY_MEDIATION = "family-mediation"
    ALTERNATIVE_CARE = "alternative-care"
    SAFE_ACCOMMODATION = "safe-accommodation"
    HEALTH = "health"
    MHPSS = "mhpss"
    PSYCHOSOCIAL = "psychosocial"
    EDUCATION = "education"
    TRAINING = "training"
    LIVELIHOOD = "livelihood"
    FOOD_WATER = "food-water"
    NON_FOOD_ITEMS = "non-food-items"
    HOUSING = "housing"
    SOCIAL_PROTECTION = "social-protection"
    CIVIL_DOCUMENTS = "civil-documents"
    LEGAL_ASSISTANCE = "legal-assistance"
    OTHER = "other"


class PlanDimension(Code):
    """The three dimensions of a reintegration plan."""

    ECONOMIC = "economic"
    SOCIAL = "social"
    PSYCHOSOCIAL = "psychosocial"


class PlanHorizon(Code):
    """How far a planned measure reaches."""

    IMMEDIATE = "immediate"
    INTERIM = "interim"
    LONG_TERM = "long-term"


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


class ObservationCode(Code):
    """What an Observation of a registration says."""

    UASC_STATUS = "uasc-status"
    IDENTIFICATION_SOURCE = "identification-source"
    IDENTIFICATION_CONTEXT = "identification-context"
    IDENTIFICATION_PLACE = "identification-place"


class IdentificationSource(Code):
    """Who found the child (R73)."""

    IMMIGRATION = "immigration"
    COAST_GUARD = "coast-guard"
    POLICE = "police"
    CHILD_PROTECTION = "child-protection"
    SOCIAL_WELFARE = "social-welfare"
    COMMUNITY_MEMBER = "community-member"
    NGO = "ngo"
    UN_AGENCY = "un-agency"
    SELF = "self"
    OTHER = "other"


class IdentificationContext(Code):
    """At which of the four points the child was found (R74)."""

    TRANSIT_OR_BORDER = "transit-or-border"
    HOST_RECENTLY_ARRIVED = "host-recently-arrived"
    HOST_LONG_STAY = "host-long-stay"
    ORIGIN_AFTER_RETURN = "origin-after-return"


class GuardianScope(Code):
    """What a guardian may decide (R50)."""

    REGISTRATION = "registration"
    SHARING = "sharing"
    TRANSFER = "transfer"
    EDUCATION = "education"
    HEALTH = "health"


class WithdrawalAnswer(Code):
    """What a past recipient did with what it holds."""

    ERASED = "erased"
    RETAINED = "retained"


class Acknowledgement(Code):
    """What a partner says it did with a notice."""

    RECEIVED = "received"
    OPENED = "opened"


class TaskCode(Code):
    """What a Task that is no referral or transfer asks or reports."""

    ANSWER_WITHDRAWAL = "answer-withdrawal"
    AUTHORISE_CLOSURE = "authorise-closure"


class TaskInput(Code):
    """What an input of a referral or transfer Task says."""

    SECTION = "section"
    PURPOSE = "purpose"
    AGE_BAND = "age-band"
    LANGUAGE = "language"
    ANSWER_BY = "answer-by"


class UserRole(Code):
    """The role in which a person acts, as the signed claims of the client say."""

    CASE_MANAGER = "case-manager"
    SOCIAL_WORKER = "social-worker"
    SUPERVISOR = "supervisor"
