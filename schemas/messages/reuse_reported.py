"""The sender learns which of its sections were used, asked again, or contradicted.

R40.
"""

from schemas.canonical import SID_PARTNER
from schemas.codes import MessageEvent, MessageParty
from schemas.messages.definition import Carries, Category, Definition, Service, Status
from schemas.messages.named import Names
from schemas.messages.presence import NOTHING_WRITTEN_FREELY
from schemas.messages.reporting import REUSE

DEFINITION = Definition(
    event=MessageEvent.REUSE_REPORTED,
    about=__doc__,
    status=Status.DRAFT,
    category=Category.NOTIFICATION,
    written_by=(Service.REFERRAL,),
    sent_to=(MessageParty.HANDOFF_SENDER,),
    tells_of=(MessageEvent.REPORT_REUSE,),
    focus=Carries(
        "Task",
        at_most=1,
        rules=(*REUSE, Names("owner", (SID_PARTNER,)), *NOTHING_WRITTEN_FREELY),
    ),
    closed=True,
)
