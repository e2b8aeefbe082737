"""A child's case is taken up, with who found the child, where, and by which right it is recorded.

R46, R49, R73, R74, R76 to R78. Registration needs the consent of child and family, or a vital
interest with the date by which the consent must follow.
"""

from schemas.canonical import SID_PARTNER
from schemas.codes import (
    ConsentCategory,
    IdentificationContext,
    IdentificationSource,
    LawfulBasis,
    MessageEvent,
    MessageParty,
    ObservationCode,
    Section,
    UascStatus,
)
from schemas.messages.coded import Coded, in_words
from schemas.messages.definition import Carries, Category, Definition, Rule, Service
from schemas.messages.named import Names, PointsTo
from schemas.messages.presence import Among, Either, Present


def _told(code: ObservationCode, *rules: Rule) -> Carries:
    return Carries(
        "Observation",
        at_most=1,
        coded=("code", code),
        rules=(PointsTo("subject", "Patient"), *rules),
    )


_CONSENTED = (Present("performer"), Present("dateTime"))
_VITAL_INTEREST = (
    Coded("policyRule", LawfulBasis, only=(LawfulBasis.VITAL_INTEREST,)),
    Present("provision.period.end"),
)

DEFINITION = Definition(
    event=MessageEvent.REGISTER_CASE,
    about=__doc__,
    category=Category.CONSEQUENCE,
    asked_of=(Service.INTAKE,),
    sent_by=(MessageParty.ANY_PARTNER,),
    scope="system/EpisodeOfCare.c",
    answer="EpisodeOfCare",
    sections=(Section.IDENTITY,),
    focus=Carries(
        "EpisodeOfCare",
        at_most=1,
        rules=(
            Among("status", ("active", "planned")),
            PointsTo("patient", "Patient"),
            Names("managingOrganization", (SID_PARTNER,)),
            Present("period.start"),
        ),
    ),
    others=(
        Carries(
            "Patient",
            at_most=1,
            rules=(Present("name"), Present("gender"), Present("birthDate")),
        ),
        _told(ObservationCode.UASC_STATUS, Coded("valueCodeableConcept", UascStatus, at_most=1)),
        _told(
            ObservationCode.IDENTIFICATION_SOURCE,
            Coded("valueCodeableConcept", IdentificationSource, at_most=1),
            in_words("valueCodeableConcept", IdentificationSource.OTHER),
        ),
        _told(
            ObservationCode.IDENTIFICATION_CONTEXT,
            Coded("valueCodeableConcept", IdentificationContext, at_most=1),
        ),
        _told(ObservationCode.IDENTIFICATION_PLACE, Present("valueString")),
        Carries(
            "Practitioner",
            one_suffices=True,
            rules=(Present("qualification"), Present("communication")),
        ),
        Carries(
            "Consent",
            at_most=1,
            coded=("category", ConsentCategory.REGISTRATION),
            rules=(
                Among("status", ("active",)),
                PointsTo("patient", "Patient"),
                Either((_CONSENTED, _VITAL_INTEREST)),
            ),
        ),
    ),
)
