"""Words about a child: age, family status, how it was found, what is observed."""

from schemas.codes.code import Code


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


class ObservationCode(Code):
    """What an Observation says that one of our messages asks for."""

    UASC_STATUS = "uasc-status"
    IDENTIFICATION_SOURCE = "identification-source"
    IDENTIFICATION_CONTEXT = "identification-context"
    IDENTIFICATION_PLACE = "identification-place"
    MONITORING_FINDING = "monitoring-finding"
    DEATH_SOURCE = "death-source"


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


class RiskLevel(Code):
    """How high the risk to a child is judged to be; follow-up depends on it (R133)."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class DeathSource(Code):
    """From whom it is known that a child has died."""

    CIVIL_REGISTRY = "civil-registry"
    HEALTH_SERVICE = "health-service"
    LAW_ENFORCEMENT = "law-enforcement"
    AUTHORITY = "authority"
    FAMILY_OR_GUARDIAN = "family-or-guardian"
    COMMUNITY_MEMBER = "community-member"
    PARTNER_ORGANISATION = "partner-organisation"
    OWN_WORKER = "own-worker"
    OTHER = "other"
