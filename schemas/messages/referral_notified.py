"""An organisation learns that it is asked, and for what, but not for whom.

R36, R41, R44. Need, urgency, area, age band, language and the time by which to answer; nothing
identifies.
"""

from schemas.canonical import SID_CASE, SID_PARTNER, SID_REFERRAL
from schemas.codes import DisplayAgeBand, HandoffKind, MessageEvent, MessageParty, Need, TaskInput
from schemas.messages.coded import Coded, Input
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.handing_over import SECTIONS_UNSAID
from schemas.messages.named import Identified, Names, PointsTo
from schemas.messages.presence import NOTHING_WRITTEN_FREELY, Absent, Among, Present

DEFINITION = Definition(
    event=MessageEvent.REFERRAL_NOTIFIED,
    about=__doc__,
    category=Category.NOTIFICATION,
    written_by=(Service.REFERRAL,),
    sent_to=(MessageParty.HANDOFF_RECEIVER,),
    tells_of=(
        MessageEvent.REQUEST_REFERRAL,
        MessageEvent.REQUEST_TRANSFER,
    ),
    focus=Carries(
        "Task",
        at_most=1,
        rules=(
            Identified(SID_REFERRAL),
            SECTIONS_UNSAID,
            Among("status", ("requested",)),
            Among("intent", ("order",)),
            Coded("code", HandoffKind, at_most=1),
            Names("for", (SID_CASE,)),
            PointsTo("focus", "ServiceRequest"),
            Names("requester", (SID_PARTNER,)),
            Names("owner", (SID_PARTNER,)),
            Input(TaskInput.AGE_BAND, "valueCoding", DisplayAgeBand, at_most=1),
            Input(TaskInput.LANGUAGE, "valueCode", at_most=1, language=True),
            Input(TaskInput.ANSWER_BY, "valueDateTime", at_most=1),
            *NOTHING_WRITTEN_FREELY,
        ),
    ),
    others=(
        Carries(
            "ServiceRequest",
            at_most=1,
            rules=(
                Among("status", ("active",)),
                Among("intent", ("order",)),
                Coded("code", Need, at_most=1),
                Present("priority"),
                Names("subject", (SID_CASE,)),
                Absent("supportingInfo"),
                Absent("locationReference"),
                *NOTHING_WRITTEN_FREELY,
            ),
        ),
    ),
    closed=True,
    acknowledged=True,
)
