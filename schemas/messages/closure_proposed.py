"""The organisations on a case learn that the responsible one wants to end its episode.

R29, R33.
"""

from schemas.canonical import CLOSURE_REASON, SID_CASE, SID_PARTNER
from schemas.codes import ClosureReason, MessageEvent, MessageParty
from schemas.messages.coded import Extended
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import Names
from schemas.messages.presence import Among, Present

DEFINITION = Definition(
    event=MessageEvent.CLOSURE_PROPOSED,
    about=__doc__,
    category=Category.NOTIFICATION,
    written_by=(Service.CLOSURE,),
    sent_to=(MessageParty.ON_THE_CASE,),
    tells_of=(MessageEvent.PROPOSE_CLOSURE,),
    focus=Carries(
        "EpisodeOfCare",
        at_most=1,
        rules=(
            Among("status", ("active",)),
            Names("patient", (SID_CASE,)),
            Names("managingOrganization", (SID_PARTNER,)),
            Present("period.end"),
            Extended(CLOSURE_REASON, "valueCoding", ClosureReason, at_most=1),
        ),
    ),
    closed=True,
    acknowledged=True,
)
