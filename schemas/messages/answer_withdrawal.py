"""A past recipient says that it erased what it held, or why it may keep it.

R44, R70.
"""

from schemas.canonical import SID_CASE, SID_CONSENT
from schemas.codes import MessageEvent, MessageParty, TaskCode, WithdrawalAnswer
from schemas.messages.coded import Coded, WhenCoded
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import Names
from schemas.messages.presence import Among, Present

DEFINITION = Definition(
    event=MessageEvent.ANSWER_WITHDRAWAL,
    about=__doc__,
    category=Category.CONSEQUENCE,
    asked_of=(Service.CONSENT,),
    sent_by=(MessageParty.PAST_RECIPIENT,),
    scope="system/Task.u",
    answer="Task",
    answers=(MessageEvent.CONSENT_WITHDRAWN,),
    focus=Carries(
        "Task",
        at_most=1,
        rules=(
            Among("status", ("completed",)),
            Among("intent", ("order",)),
            Coded("code", TaskCode, at_most=1, only=(TaskCode.ANSWER_WITHDRAWAL,)),
            Names("for", (SID_CASE,)),
            Names("focus", (SID_CONSENT,)),
            Coded("businessStatus", WithdrawalAnswer, at_most=1),
            WhenCoded("businessStatus", WithdrawalAnswer.RETAINED, (Present("statusReason"),)),
        ),
    ),
)
