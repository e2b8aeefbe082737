"""Words about the case file, and how far to rely on it."""

from schemas.codes.code import Code


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


class DocumentType(Code):
    """What kind of document a Composition is, whatever it tells of."""

    CASE_FILE_SECTION = "case-file-section"
    RELEASED_SECTIONS = "released-sections"
    ASSESSMENT = "assessment"


class Verification(Code):
    """How far a recorded fact can be relied on (R80)."""

    STATED = "stated"
    DOCUMENTED = "documented"
    VERIFIED = "verified"
    CONTRADICTED = "contradicted"
