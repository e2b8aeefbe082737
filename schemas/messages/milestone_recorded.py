"""Both sides learn that a step of the accompanied path was taken, by whom, and when.

R36, R39.
"""

from schemas.canonical import SID_CASE, SID_PARTNER, SID_REFERRAL, SID_SERVICE
from schemas.codes import HandoffMilestone, MessageEvent, MessageParty
from schemas.messages.coded import Coded
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.handing_over import SECTIONS_UNSAID
from schemas.messages.named import Identified, Names
from schemas.messages.presence import Among, Every, Present

DEFINITION = Definition(
    event=MessageEvent.MILESTONE_RECORDED,
    about=__doc__,
    category=Category.NOTIFICATION,
    written_by=(Service.REFERRAL,),
    sent_to=(
        MessageParty.HANDOFF_SENDER,
        MessageParty.HANDOFF_RECEIVER,
    ),
    tells_of=(MessageEvent.RECORD_MILESTONE,),
    focus=Carries(
        "Task",
        at_most=1,
        rules=(
            Identified(SID_REFERRAL),
            SECTIONS_UNSAID,
            Among("intent", ("order",)),
            Names("for", (SID_CASE,)),
            Coded("businessStatus", HandoffMilestone, at_most=1),
            Present("lastModified"),
            Every(
                "output",
                (
                    Coded("type", HandoffMilestone, at_most=1),
                    Names("valueReference", (SID_PARTNER, SID_SERVICE)),
                ),
            ),
        ),
    ),
    closed=True,
)
