"""The authority that hears an appeal has decided it, and says why.

R95. An appeal that its maker took back is decided too: it is over.
"""

from schemas.canonical import SID_APPEAL, SID_CASE
from schemas.codes import AppealDecision, MessageEvent, MessageParty, Section, TaskCode
from schemas.messages.coded import Coded
from schemas.messages.definition import Carries, Category, Definition, Service, Status
from schemas.messages.named import Identified, IsSender, Names
from schemas.messages.presence import Among, Present

DEFINITION = Definition(
    event=MessageEvent.DECIDE_APPEAL,
    about=__doc__,
    status=Status.DRAFT,
    category=Category.CONSEQUENCE,
    asked_of=(Service.INTAKE,),
    sent_by=(MessageParty.APPEAL_AUTHORITY,),
    scope="system/Task.u",
    answer="Task",
    sections=(Section.BID,),
    focus=Carries(
        "Task",
        at_most=1,
        rules=(
            Identified(SID_APPEAL),
            Among("status", ("completed",)),
            Among("intent", ("order",)),
            Coded("code", TaskCode, at_most=1, only=(TaskCode.APPEAL,)),
            Names("for", (SID_CASE,)),
            IsSender("owner"),
            Coded("businessStatus", AppealDecision, at_most=1),
            Present("statusReason.text"),
            Present("lastModified"),
        ),
    ),
)
