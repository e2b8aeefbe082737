"""Words about referrals, transfers and the services asked for."""

from schemas.codes.code import Code


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


class ServiceOutcome(Code):
    """What became of the service that a referral asked for (R42, R136)."""

    PROVIDED = "provided"
    PROVIDED_IN_PART = "provided-in-part"
    ONGOING = "ongoing"
    NOT_PROVIDED = "not-provided"


class FamilyConfirmation(Code):
    """Whether child and family say so too (R136)."""

    CONFIRMED = "confirmed"
    CONTRADICTED = "contradicted"
    NOT_ASKED = "not-asked"
    NOT_REACHED = "not-reached"


class Barrier(Code):
    """What kept a child or family from a service (R138)."""

    DISTANCE = "distance"
    COST = "cost"
    WAITING_LIST = "waiting-list"
    NOT_ELIGIBLE = "not-eligible"
    DOCUMENTS_MISSING = "documents-missing"
    LANGUAGE = "language"
    STIGMA = "stigma"
    UNSAFE = "unsafe"
    FAMILY_DECLINED = "family-declined"
    CHILD_DECLINED = "child-declined"
    CONTACT_LOST = "contact-lost"
    SERVICE_ENDED = "service-ended"
    CAPACITY = "capacity"
    OTHER = "other"


class ServiceEndReason(Code):
    """Why a service will no longer be there (R15, R16, R31)."""

    FUNDING_ENDED = "funding-ended"
    INSECURITY = "insecurity"
    PROGRAMME_COMPLETED = "programme-completed"
    AUTHORITY_ORDERED = "authority-ordered"
    STAFF_LOST = "staff-lost"
    PREMISES_LOST = "premises-lost"
    MERGED = "merged"
    MOVED_AWAY = "moved-away"
    OTHER = "other"
