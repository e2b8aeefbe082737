"""Words about assessments, determinations and plans."""

from schemas.codes.code import Code


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


class AssessmentKind(Code):
    """What another authority is asked to find out (R80, R91, R97 to R99)."""

    HOME_STUDY = "home-study"
    ORIGIN_ASSESSMENT = "origin-assessment"
    IDENTITY_VERIFICATION = "identity-verification"
    TRACING = "tracing"


class AppealGround(Code):
    """Why a best-interests determination is appealed (R95)."""

    CHILD_NOT_HEARD = "child-not-heard"
    OPTIONS_NOT_EXPLAINED = "options-not-explained"
    FACTS_WRONG = "facts-wrong"
    FACTS_MISSING = "facts-missing"
    NEW_FACTS = "new-facts"
    FAMILY_NOT_ASSESSED = "family-not-assessed"
    UNSAFE_OUTCOME = "unsafe-outcome"
    PANEL_INCOMPLETE = "panel-incomplete"
    PANEL_PARTIAL = "panel-partial"
    OTHER = "other"


class AppealDecision(Code):
    """What became of an appeal (R95)."""

    ALLOWED = "allowed"
    ALLOWED_IN_PART = "allowed-in-part"
    SENT_BACK = "sent-back"
    DISMISSED = "dismissed"
    INADMISSIBLE = "inadmissible"
    WITHDRAWN = "withdrawn"
