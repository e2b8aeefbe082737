"""Words about who may know what, and for how long it is kept."""

from schemas.codes.code import Code


class Purpose(Code):
    """What a released section may be used for."""

    REUNIFICATION = "reunification"
    REINTEGRATION = "reintegration"
    SERVICE_PROVISION = "service-provision"
    PROTECTION = "protection"
    RETURN_ENFORCEMENT = "return-enforcement"


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


class ObjectionReason(Code):
    """Why a consent is withdrawn or disputed, where a reason is given (R48)."""

    CHANGED_MIND = "changed-mind"
    NOT_UNDERSTOOD = "not-understood"
    FELT_PRESSED = "felt-pressed"
    RECIPIENT_NOT_TRUSTED = "recipient-not-trusted"
    FEAR_OF_HARM = "fear-of-harm"
    NOT_ASKED = "not-asked"
    CIRCUMSTANCES_CHANGED = "circumstances-changed"
    OTHER = "other"


class WithdrawalAnswer(Code):
    """What a past recipient did with what it holds."""

    ERASED = "erased"
    RETAINED = "retained"


class SafeToTell(Code):
    """Whether one recipient may be told now, later, or not at all (R57, R61)."""

    SAFE = "safe"
    LATER = "later"
    NO = "no"


class Reuse(Code):
    """What a receiver did with a section that was released to it (R40)."""

    REUSED = "reused"
    ASKED_AGAIN = "asked-again"
    CONTRADICTED = "contradicted"


class RetentionState(Code):
    """Where a file or a copy of it stands between use and its end (R65, R69, R70)."""

    ACTIVE = "active"
    MONITORING = "monitoring"
    CLOSED = "closed"
    ARCHIVED = "archived"
    LEGAL_HOLD = "legal-hold"
    DUE_FOR_DISPOSAL = "due-for-disposal"
    DISPOSED = "disposed"


class DisposalMethod(Code):
    """How a released section was destroyed."""

    ERASED = "erased"
    KEY_DESTROYED = "key-destroyed"
    MEDIA_DESTROYED = "media-destroyed"
    SHREDDED = "shredded"
    RETURNED = "returned"
