"""The responsible organisation takes a closed case up again, and why.

R71. The new episode follows the one that ended; nothing of the earlier work is lost.
"""

from schemas.canonical import REOPENING_REASON, SID_CASE
from schemas.codes import MessageEvent, MessageParty, ReopeningReason
from schemas.messages.coded import Extended
from schemas.messages.definition import Carries, Category, Definition, Service, Status
from schemas.messages.named import IsSender, Names
from schemas.messages.presence import Absent, Among, Present

DEFINITION = Definition(
    event=MessageEvent.REOPEN_CASE,
    about=__doc__,
    status=Status.DRAFT,
    category=Category.CONSEQUENCE,
    asked_of=(Service.CLOSURE,),
    sent_by=(MessageParty.RESPONSIBLE,),
    scope="system/EpisodeOfCare.u",
    answer="EpisodeOfCare",
    focus=Carries(
        "EpisodeOfCare",
        at_most=1,
        rules=(
            Among("status", ("active",)),
            Names("patient", (SID_CASE,)),
            IsSender("managingOrganization"),
            Present("period.start"),
            Absent("period.end"),
            Extended(REOPENING_REASON, "valueCoding", ReopeningReason, at_most=1),
        ),
    ),
)
