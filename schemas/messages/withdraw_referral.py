"""The sender takes a referral or transfer back, with the reason.

R42.
"""

from schemas.canonical import SID_CASE, SID_REFERRAL
from schemas.codes import MessageEvent, MessageParty
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import Identified, Names
from schemas.messages.presence import Among, Present

DEFINITION = Definition(
    event=MessageEvent.WITHDRAW_REFERRAL,
    about=__doc__,
    category=Category.CONSEQUENCE,
    asked_of=(Service.REFERRAL,),
    sent_by=(MessageParty.HANDOFF_SENDER,),
    scope="system/Task.u",
    answer="Task",
    focus=Carries(
        "Task",
        at_most=1,
        rules=(
            Identified(SID_REFERRAL),
            Names("for", (SID_CASE,)),
            Among("status", ("cancelled",)),
            Among("intent", ("order",)),
            Present("statusReason"),
        ),
    ),
)
