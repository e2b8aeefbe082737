"""The sender learns what was done under its referral, and whether the family says so too.

R42, R136, R138.
"""

from schemas.canonical import SID_PARTNER
from schemas.codes import MessageEvent, MessageParty
from schemas.messages.definition import Carries, Category, Definition, Service, Status
from schemas.messages.named import Names
from schemas.messages.presence import Absent
from schemas.messages.reporting import OUTCOME

DEFINITION = Definition(
    event=MessageEvent.OUTCOME_REPORTED,
    about=__doc__,
    status=Status.DRAFT,
    category=Category.NOTIFICATION,
    written_by=(Service.REFERRAL,),
    sent_to=(MessageParty.HANDOFF_SENDER,),
    tells_of=(MessageEvent.REPORT_OUTCOME,),
    focus=Carries(
        "Task", at_most=1, rules=(*OUTCOME, Names("owner", (SID_PARTNER,)), Absent("contained"))
    ),
    closed=True,
)
