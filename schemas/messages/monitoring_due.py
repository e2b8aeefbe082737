"""An organisation on a closed case learns that the child is to be visited, and by when.

R68, R133. It answers with `record-monitoring-visit`.
"""

from schemas.canonical import SID_CASE, SID_PARTNER
from schemas.codes import MessageEvent, MessageParty, TaskCode
from schemas.messages.coded import Coded
from schemas.messages.definition import Carries, Category, Definition, Service, Status
from schemas.messages.named import Names
from schemas.messages.presence import NOTHING_WRITTEN_FREELY, Among, Present

DEFINITION = Definition(
    event=MessageEvent.MONITORING_DUE,
    about=__doc__,
    status=Status.DRAFT,
    category=Category.NOTIFICATION,
    written_by=(Service.CLOSURE,),
    sent_to=(MessageParty.ON_THE_CASE,),
    focus=Carries(
        "Task",
        at_most=1,
        rules=(
            Among("status", ("requested",)),
            Among("intent", ("order",)),
            Coded("code", TaskCode, at_most=1, only=(TaskCode.MONITORING_VISIT,)),
            Names("for", (SID_CASE,)),
            Names("owner", (SID_PARTNER,)),
            Present("authoredOn"),
            Present("restriction.period.end"),
            *NOTHING_WRITTEN_FREELY,
        ),
    ),
    closed=True,
    acknowledged=True,
)
