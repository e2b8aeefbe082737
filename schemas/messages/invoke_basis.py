"""Sections shall go to named recipients by another right than consent, which a document shows.

R57, R58, R63, R64, R77. It says until when, why, who decided, and whether child or guardian can be
told without danger. Where neither a law nor a court nor an emergency decides, a second person does.
"""

from schemas.canonical import SID_CASE, SID_GUARDIAN
from schemas.codes import LawfulBasis, MessageEvent, MessageParty
from schemas.messages.coded import Coded, WhenCoded
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import Different, IsSender, PointsTo
from schemas.messages.permitting import FOR_SHARING, OTHER_BASES
from schemas.messages.presence import Among, Present
from schemas.messages.telling import telling

DEFINITION = Definition(
    event=MessageEvent.INVOKE_BASIS,
    about=__doc__,
    category=Category.CONSEQUENCE,
    asked_of=(Service.CONSENT,),
    sent_by=(MessageParty.ON_THE_CASE,),
    by_person=True,
    scope="system/Consent.c",
    answer="Consent",
    focus=Carries(
        "Consent",
        at_most=1,
        rules=(
            Among("status", ("active",)),
            *FOR_SHARING,
            Present("dateTime"),
            IsSender("organization"),
            Coded("policyRule", LawfulBasis, at_most=1, only=OTHER_BASES),
            PointsTo("sourceReference", "DocumentReference"),
            PointsTo("performer", "Practitioner"),
            WhenCoded("policyRule", LawfulBasis.MOU_INVESTIGATION, (Different("performer", 2),)),
        ),
    ),
    others=(
        Carries(
            "DocumentReference",
            at_most=1,
            rules=(
                Among("status", ("current",)),
                Present("date"),
                Present("content.attachment.title"),
                Present("content.attachment.hash"),
            ),
        ),
        Carries(
            "Provenance",
            at_most=1,
            rules=(PointsTo("target", "Consent"), Present("reason.text")),
        ),
        Carries("Practitioner", rules=(Present("name"), Present("qualification"))),
        telling(SID_GUARDIAN, SID_CASE),
    ),
)
