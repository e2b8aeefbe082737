"""What a Consent that permits sharing says, whoever's word or law it rests on."""

from typing import Final

from schemas.canonical import CROSS_BORDER, SID_CASE, SID_PARTNER
from schemas.codes import ConsentCategory, LawfulBasis, Purpose, Section
from schemas.messages.coded import Coded, CodedAs, Extended
from schemas.messages.definition import Rule
from schemas.messages.named import Names
from schemas.messages.presence import Among, Every, Present

OTHER_BASES: Final = (
    LawfulBasis.LEGAL_DUTY_CHILD_PROTECTION,
    LawfulBasis.VITAL_INTEREST,
    LawfulBasis.MOU_INVESTIGATION,
    LawfulBasis.COURT_ORDER,
)
"""Those that are no consent."""

FOR_SHARING: Final[tuple[Rule, ...]] = (
    CodedAs("scope", "http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy"),
    Coded("category", ConsentCategory, at_most=1, only=(ConsentCategory.DISCLOSURE,)),
    Names("patient", (SID_CASE,)),
    Among("provision.type", ("permit",)),
    Present("provision.period.start"),
    Present("provision.period.end"),
    Every(
        "provision.actor",
        (
            CodedAs("role", "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP"),
            Names("reference", (SID_PARTNER,)),
        ),
    ),
    Coded("provision.purpose", Purpose),
    Coded("provision.class", Section),
    Extended(CROSS_BORDER, "valueBoolean", path="provision", at_least=0, at_most=1),
)
"""To whom, which sections, what for, and until when."""
