"""The responsible organisation wants to end its episode, why, and when.

R1 to R19, R21. Whether the end was planned, abrupt, involuntary or administrative follows from the
reason.
"""

from schemas.canonical import CLOSURE_REASON, SID_CASE
from schemas.codes import ClosureReason, MessageEvent, MessageParty
from schemas.messages.coded import Extended
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import IsSender, Names
from schemas.messages.presence import Among, Present

DEFINITION = Definition(
    event=MessageEvent.PROPOSE_CLOSURE,
    about=__doc__,
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
            Present("period.end"),
            Extended(CLOSURE_REASON, "valueCoding", ClosureReason, at_most=1),
        ),
    ),
)
