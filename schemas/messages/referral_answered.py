"""The sender learns that the one asked said yes, and whom to speak with, or no, and why.

R36, R43.
"""

from schemas.canonical import SID_CASE, SID_PARTNER, SID_REFERRAL
from schemas.codes import MessageEvent, MessageParty
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.handing_over import SECTIONS_UNSAID
from schemas.messages.named import Identified, Names
from schemas.messages.presence import Among, Present, When

DEFINITION = Definition(
    event=MessageEvent.REFERRAL_ANSWERED,
    about=__doc__,
    category=Category.NOTIFICATION,
    written_by=(Service.REFERRAL,),
    sent_to=(MessageParty.HANDOFF_SENDER,),
    tells_of=(MessageEvent.ANSWER_REFERRAL,),
    focus=Carries(
        "Task",
        at_most=1,
        rules=(
            Identified(SID_REFERRAL),
            SECTIONS_UNSAID,
            Among("status", ("accepted", "rejected")),
            Among("intent", ("order",)),
            Names("for", (SID_CASE,)),
            Names("owner", (SID_PARTNER,)),
            When("status", "rejected", (Present("statusReason"),)),
        ),
    ),
    others=(
        Carries("Practitioner", at_least=0),
        Carries("PractitionerRole", at_least=0),
    ),
    closed=True,
    acknowledged=True,
)
