"""The one on whose word a notice was written learns that it has not reached its partner.

R42, R45. Which notice, to whom, since when, and what is known of the reason.
"""

from schemas.canonical import SID_CASE, SID_MESSAGE, SID_PARTNER
from schemas.codes import DeliveryProblem, MessageEvent, MessageParty
from schemas.messages.coded import Coded
from schemas.messages.definition import Carries, Category, Definition, Service, Status
from schemas.messages.named import Names
from schemas.messages.presence import NOTHING_WRITTEN_FREELY, Absent, Among, ExactlyOne, Present

DEFINITION = Definition(
    event=MessageEvent.NOT_DELIVERED,
    about=__doc__,
    status=Status.DRAFT,
    category=Category.NOTIFICATION,
    written_by=tuple(Service),
    sent_to=(MessageParty.SENDING,),
    focus=Carries(
        "Communication",
        at_most=1,
        rules=(
            Among("status", ("not-done",)),
            Coded("statusReason", DeliveryProblem, at_most=1),
            ExactlyOne("about"),
            Names("about", (SID_MESSAGE,)),
            Coded("topic", MessageEvent, at_most=1),
            Names("subject", (SID_CASE,), at_least=0),
            ExactlyOne("recipient"),
            Names("recipient", (SID_PARTNER,)),
            Present("sent"),
            Absent("payload"),
            *NOTHING_WRITTEN_FREELY,
        ),
    ),
    closed=True,
)
