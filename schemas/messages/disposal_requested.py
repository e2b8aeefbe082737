"""A holder is asked to destroy what it was once given of a case, and by when.

R69, R70. It answers with `confirm-disposal`.
"""

from schemas.canonical import SID_CASE, SID_DISPOSAL, SID_PARTNER
from schemas.codes import MessageEvent, MessageParty, Section, TaskCode, TaskInput
from schemas.messages.coded import Coded, Input
from schemas.messages.definition import Carries, Category, Definition, Service, Status
from schemas.messages.named import Identified, Names
from schemas.messages.presence import NOTHING_WRITTEN_FREELY, Among, Present

DEFINITION = Definition(
    event=MessageEvent.DISPOSAL_REQUESTED,
    about=__doc__,
    status=Status.DRAFT,
    category=Category.NOTIFICATION,
    written_by=(Service.CLOSURE,),
    sent_to=(MessageParty.PAST_RECIPIENT,),
    focus=Carries(
        "Task",
        at_most=1,
        rules=(
            Identified(SID_DISPOSAL),
            Among("status", ("requested",)),
            Among("intent", ("order",)),
            Coded("code", TaskCode, at_most=1, only=(TaskCode.DISPOSAL,)),
            Names("for", (SID_CASE,)),
            Names("owner", (SID_PARTNER,)),
            Present("authoredOn"),
            Input(TaskInput.SECTION, "valueCoding", Section),
            Input(TaskInput.ANSWER_BY, "valueDateTime", at_most=1),
            *NOTHING_WRITTEN_FREELY,
        ),
    ),
    closed=True,
    acknowledged=True,
)
