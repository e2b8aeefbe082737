"""Child or guardian does not agree with a consent that the other gave, whole or for some sections.

R48, R54. While it is in dispute it permits nothing. Never refused for one whose consent is needed.
"""

from schemas.canonical import SID_CASE, SID_CONSENT, SID_GUARDIAN
from schemas.codes import MessageEvent, MessageParty, Section
from schemas.messages.coded import Coded, Distinct
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import Identified, Names
from schemas.messages.objecting import REASON_IF_GIVEN
from schemas.messages.presence import Among, ExactlyOne, Present

DEFINITION = Definition(
    event=MessageEvent.DISPUTE_CONSENT,
    about=__doc__,
    category=Category.CONSEQUENCE,
    asked_of=(Service.CONSENT,),
    sent_by=(MessageParty.ON_THE_CASE, MessageParty.GUARDIAN_ORGANISATION),
    scope="system/Consent.u",
    answer="Consent",
    focus=Carries(
        "Consent",
        at_most=1,
        rules=(
            Identified(SID_CONSENT),
            Among("status", ("rejected",)),
            Names("patient", (SID_CASE,)),
            ExactlyOne("performer"),
            Names("performer", (SID_CASE, SID_GUARDIAN)),
            Present("dateTime"),
            Coded("provision.class", Section, at_least=0),
            Distinct("provision.class", Section),
        ),
    ),
    others=(REASON_IF_GIVEN,),
)
