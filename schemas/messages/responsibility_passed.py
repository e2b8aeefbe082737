"""Both sides learn from whom to whom responsibility went, and at which instant.

R32, R36, R39.
"""

from schemas.canonical import SID_CASE, SID_PARTNER, SID_REFERRAL
from schemas.codes import MessageEvent, MessageParty
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.handing_over import SECTIONS_UNSAID
from schemas.messages.named import Identified, Names
from schemas.messages.presence import Among, Present

DEFINITION = Definition(
    event=MessageEvent.RESPONSIBILITY_PASSED,
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
            Among("status", ("completed",)),
            Among("intent", ("order",)),
            Names("for", (SID_CASE,)),
            Names("requester", (SID_PARTNER,)),
            Names("owner", (SID_PARTNER,)),
            Present("lastModified"),
        ),
    ),
    closed=True,
    acknowledged=True,
)
