"""An organisation learns that a service its children use will end, and which of them need another.

R31, R33, R34. One task for each child, with the day by which a transition must stand.
"""

from schemas.canonical import SERVICE_END_REASON, SID_CASE, SID_DIRECTORY, SID_PARTNER, SID_REFERRAL
from schemas.codes import MessageEvent, MessageParty, ServiceEndReason, TaskCode
from schemas.messages.coded import Coded, Extended
from schemas.messages.definition import Carries, Category, Definition, Service, Status
from schemas.messages.named import Identified, Names
from schemas.messages.presence import NOTHING_WRITTEN_FREELY, Among, ExactlyOne, Present

DEFINITION = Definition(
    event=MessageEvent.SERVICE_ENDING,
    about=__doc__,
    status=Status.DRAFT,
    category=Category.NOTIFICATION,
    written_by=(Service.REFERRAL,),
    sent_to=(MessageParty.USING_SERVICE,),
    tells_of=(MessageEvent.ANNOUNCE_SERVICE_END,),
    focus=Carries(
        "HealthcareService",
        at_most=1,
        rules=(
            Identified(SID_DIRECTORY),
            Names("providedBy", (SID_PARTNER,)),
            ExactlyOne("notAvailable"),
            Present("notAvailable.during.start"),
            Extended(SERVICE_END_REASON, "valueCoding", ServiceEndReason, at_most=1),
        ),
    ),
    others=(
        Carries(
            "Task",
            rules=(
                Among("status", ("requested",)),
                Among("intent", ("order",)),
                Coded("code", TaskCode, at_most=1, only=(TaskCode.TRANSITION,)),
                Names("for", (SID_CASE,)),
                Names("focus", (SID_REFERRAL,)),
                Names("owner", (SID_PARTNER,)),
                Present("restriction.period.end"),
                *NOTHING_WRITTEN_FREELY,
            ),
        ),
    ),
    closed=True,
    acknowledged=True,
)
