"""The one asked learns that it no longer is, and why.

R42.
"""

from schemas.canonical import SID_CASE, SID_REFERRAL
from schemas.codes import MessageEvent, MessageParty
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.handing_over import SECTIONS_UNSAID
from schemas.messages.named import Identified, Names
from schemas.messages.presence import Among, Present

DEFINITION = Definition(
    event=MessageEvent.REFERRAL_WITHDRAWN,
    about=__doc__,
    category=Category.NOTIFICATION,
    written_by=(Service.REFERRAL,),
    sent_to=(MessageParty.HANDOFF_RECEIVER,),
    tells_of=(MessageEvent.WITHDRAW_REFERRAL,),
    focus=Carries(
        "Task",
        at_most=1,
        rules=(
            Identified(SID_REFERRAL),
            SECTIONS_UNSAID,
            Among("status", ("cancelled",)),
            Among("intent", ("order",)),
            Names("for", (SID_CASE,)),
            Present("statusReason"),
        ),
    ),
    closed=True,
    acknowledged=True,
)
