"""A receiver says of each section whether it could use it, had to ask again, or found otherwise.

R40. So the sender sees where children are still interviewed twice.
"""

from schemas.codes import MessageEvent, MessageParty
from schemas.messages.definition import Carries, Category, Definition, Service, Status
from schemas.messages.named import IsSender
from schemas.messages.reporting import REUSE

DEFINITION = Definition(
    event=MessageEvent.REPORT_REUSE,
    about=__doc__,
    status=Status.DRAFT,
    category=Category.CONSEQUENCE,
    asked_of=(Service.REFERRAL,),
    sent_by=(MessageParty.HANDOFF_RECEIVER,),
    scope="system/Task.u",
    answer="Task",
    focus=Carries("Task", at_most=1, rules=(*REUSE, IsSender("owner"))),
)
