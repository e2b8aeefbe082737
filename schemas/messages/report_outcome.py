"""The one asked says what was done for the child, and whether the family says so too.

R42, R136, R138. The sender answers for the child until it knows.
"""

from schemas.codes import MessageEvent, MessageParty
from schemas.messages.definition import Carries, Category, Definition, Service, Status
from schemas.messages.named import IsSender
from schemas.messages.reporting import OUTCOME

DEFINITION = Definition(
    event=MessageEvent.REPORT_OUTCOME,
    about=__doc__,
    status=Status.DRAFT,
    category=Category.CONSEQUENCE,
    asked_of=(Service.REFERRAL,),
    sent_by=(MessageParty.HANDOFF_RECEIVER,),
    scope="system/Task.u",
    answer="Task",
    focus=Carries("Task", at_most=1, rules=(*OUTCOME, IsSender("owner"))),
)
