"""A past recipient learns which sections it may no longer use, and by when to answer.

R44, R70. It answers with `answer-withdrawal`.
"""

from schemas.canonical import SID_CASE, SID_CONSENT
from schemas.codes import MessageEvent, MessageParty, Section, TaskCode, TaskInput
from schemas.messages.coded import Coded, Input
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import Names
from schemas.messages.presence import Among, Present

DEFINITION = Definition(
    event=MessageEvent.CONSENT_WITHDRAWN,
    about=__doc__,
    category=Category.NOTIFICATION,
    written_by=(Service.CONSENT,),
    sent_to=(MessageParty.PAST_RECIPIENT,),
    tells_of=(MessageEvent.WITHDRAW_CONSENT,),
    focus=Carries(
        "Task",
        at_most=1,
        rules=(
            Among("status", ("requested",)),
            Among("intent", ("order",)),
            Coded("code", TaskCode, at_most=1, only=(TaskCode.ANSWER_WITHDRAWAL,)),
            Names("for", (SID_CASE,)),
            Names("focus", (SID_CONSENT,)),
            Present("authoredOn"),
            Input(TaskInput.SECTION, "valueCoding", Section),
            Input(TaskInput.ANSWER_BY, "valueDateTime", at_most=1),
        ),
    ),
    closed=True,
    acknowledged=True,
)
