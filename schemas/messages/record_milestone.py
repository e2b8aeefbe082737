"""A step of the accompanied path was taken, and when.

R36, R39, R100, R114.
"""

from schemas.canonical import SID_CASE, SID_REFERRAL
from schemas.codes import HandoffMilestone, MessageEvent, MessageParty
from schemas.messages.coded import Coded
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import Identified, Names
from schemas.messages.presence import Among, Present

DEFINITION = Definition(
    event=MessageEvent.RECORD_MILESTONE,
    about=__doc__,
    category=Category.CONSEQUENCE,
    asked_of=(Service.REFERRAL,),
    sent_by=(
        MessageParty.HANDOFF_SENDER,
        MessageParty.HANDOFF_RECEIVER,
    ),
    scope="system/Task.u",
    answer="Task",
    focus=Carries(
        "Task",
        at_most=1,
        rules=(
            Identified(SID_REFERRAL),
            Names("for", (SID_CASE,)),
            Among("status", ("in-progress",)),
            Among("intent", ("order",)),
            Coded("businessStatus", HandoffMilestone, at_most=1),
            Present("lastModified"),
        ),
    ),
    others=(Carries("Location", at_least=0, at_most=1),),
)
