"""The organisations on a case learn that it is taken up again, since when and why.

R71.
"""

from schemas.canonical import REOPENING_REASON, SID_CASE, SID_PARTNER
from schemas.codes import MessageEvent, MessageParty, ReopeningReason
from schemas.messages.coded import Extended
from schemas.messages.definition import Carries, Category, Definition, Service, Status
from schemas.messages.named import Names
from schemas.messages.presence import Absent, Among, Present

DEFINITION = Definition(
    event=MessageEvent.CASE_REOPENED,
    about=__doc__,
    status=Status.DRAFT,
    category=Category.NOTIFICATION,
    written_by=(Service.CLOSURE,),
    sent_to=(MessageParty.ON_THE_CASE,),
    tells_of=(MessageEvent.REOPEN_CASE,),
    focus=Carries(
        "EpisodeOfCare",
        at_most=1,
        rules=(
            Among("status", ("active",)),
            Names("patient", (SID_CASE,)),
            Names("managingOrganization", (SID_PARTNER,)),
            Present("period.start"),
            Absent("period.end"),
            Extended(REOPENING_REASON, "valueCoding", ReopeningReason, at_most=1),
            Absent("text"),
            Absent("contained"),
        ),
    ),
    closed=True,
    acknowledged=True,
)
