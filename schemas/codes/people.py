"""Words about organisations and persons, and by which right they act."""

from schemas.codes.code import Code


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


class UserRole(Code):
    """The role in which a person acts, as the signed claims of the client say."""

    CASE_MANAGER = "case-manager"
    SOCIAL_WORKER = "social-worker"
    SUPERVISOR = "supervisor"


class GuardianScope(Code):
    """What a guardian may decide (R50)."""

    REGISTRATION = "registration"
    SHARING = "sharing"
    TRANSFER = "transfer"
    EDUCATION = "education"
    HEALTH = "health"


class Standing(Code):
    """In which right somebody appeals (R95)."""

    CHILD = "child"
    GUARDIAN = "guardian"
    LEGAL_REPRESENTATIVE = "legal-representative"
