"""A consent is taken back, whole or for the sections named.

R44, R48. Never refused for the one who gave it.
"""

from schemas.canonical import SID_CASE, SID_CONSENT, SID_GUARDIAN, SID_HOUSEHOLD
from schemas.codes import MessageEvent, MessageParty, Section
from schemas.messages.coded import Coded
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import Identified, Names
from schemas.messages.objecting import REASON_IF_GIVEN
from schemas.messages.presence import Among, Present

DEFINITION = Definition(
    event=MessageEvent.WITHDRAW_CONSENT,
    about=__doc__,
    category=Category.CONSEQUENCE,
    asked_of=(Service.CONSENT,),
    sent_by=(MessageParty.ON_THE_CASE,),
    scope="system/Consent.u",
    answer="Consent",
    focus=Carries(
        "Consent",
        at_most=1,
        rules=(
            Identified(SID_CONSENT),
            Among("status", ("inactive",)),
            Names("patient", (SID_CASE,)),
            Names("performer", (SID_CASE, SID_GUARDIAN, SID_HOUSEHOLD)),
            Present("dateTime"),
            Coded("provision.class", Section, at_least=0),
        ),
    ),
    others=(REASON_IF_GIVEN,),
)
