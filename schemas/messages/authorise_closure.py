"""The case manager of the responsible organisation authorises the closure.

R29.
"""

from schemas.canonical import SID_CASE
from schemas.codes import MessageEvent, MessageParty, TaskCode
from schemas.messages.coded import Coded
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import Names
from schemas.messages.presence import Among

DEFINITION = Definition(
    event=MessageEvent.AUTHORISE_CLOSURE,
    about=__doc__,
    category=Category.CONSEQUENCE,
    asked_of=(Service.CLOSURE,),
    sent_by=(MessageParty.RESPONSIBLE,),
    by_person=True,
    scope="system/Task.u",
    answer="Task",
    focus=Carries(
        "Task",
        at_most=1,
        rules=(
            Among("status", ("completed",)),
            Among("intent", ("order",)),
            Coded("code", TaskCode, at_most=1, only=(TaskCode.AUTHORISE_CLOSURE,)),
            Names("for", (SID_CASE,)),
        ),
    ),
)
