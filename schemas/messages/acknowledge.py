"""A partner says that a notice reached it, or that it opened what came with it.

R42. Asked of the writer of the notice.
"""

from schemas.canonical import SID_CASE, SID_MESSAGE
from schemas.codes import Acknowledgement, MessageEvent, MessageParty
from schemas.messages.coded import Coded
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import IsSender, Names
from schemas.messages.presence import Among, Present

DEFINITION = Definition(
    event=MessageEvent.ACKNOWLEDGE,
    about=__doc__,
    category=Category.CONSEQUENCE,
    asked_of=tuple(Service),
    sent_by=(MessageParty.TOLD,),
    scope="system/Communication.c",
    answer="Communication",
    focus=Carries(
        "Communication",
        at_most=1,
        rules=(
            Among("status", ("completed",)),
            Names("subject", (SID_CASE,)),
            Names("inResponseTo", (SID_MESSAGE,)),
            Coded("category", Acknowledgement, at_most=1),
            IsSender("sender"),
            Present("received"),
        ),
    ),
)
