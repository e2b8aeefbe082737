"""The one asked says yes with a named contact, or no with a reason.

R36, R43.
"""

from schemas.canonical import SID_CASE, SID_REFERRAL
from schemas.codes import MessageEvent, MessageParty
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import Identified, IsSender, NamedContact, Names
from schemas.messages.presence import Among, Present, When

DEFINITION = Definition(
    event=MessageEvent.ANSWER_REFERRAL,
    about=__doc__,
    category=Category.CONSEQUENCE,
    asked_of=(Service.REFERRAL,),
    sent_by=(MessageParty.HANDOFF_RECEIVER,),
    scope="system/Task.u",
    answer="Task",
    answers=(MessageEvent.REFERRAL_NOTIFIED,),
    focus=Carries(
        "Task",
        at_most=1,
        rules=(
            Identified(SID_REFERRAL),
            Names("for", (SID_CASE,)),
            Among("status", ("accepted", "rejected")),
            Among("intent", ("order",)),
            IsSender("owner"),
            When("status", "rejected", (Present("statusReason"),)),
            When("status", "accepted", (NamedContact(),)),
        ),
    ),
)
