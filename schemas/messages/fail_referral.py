"""Either side says that a referral or transfer cannot be carried through, and why.

R39, R42. Responsibility stays with, or returns to, the sender.
"""

from schemas.canonical import SID_CASE, SID_REFERRAL
from schemas.codes import MessageEvent, MessageParty
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import Identified, Names
from schemas.messages.presence import Among, Present

DEFINITION = Definition(
    event=MessageEvent.FAIL_REFERRAL,
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
            Among("status", ("failed",)),
            Among("intent", ("order",)),
            Present("statusReason"),
        ),
    ),
)
