"""Another organisation is asked to provide a service; the sender stays responsible.

R33, R36, R44, R110, R126.
"""

from schemas.codes import HandoffKind, MessageEvent, MessageParty, PlanDimension
from schemas.messages.coded import Coded
from schemas.messages.definition import Category, Definition, Service
from schemas.messages.handing_over import asking, need
from schemas.messages.presence import Present

DEFINITION = Definition(
    event=MessageEvent.REQUEST_REFERRAL,
    about=__doc__,
    category=Category.CONSEQUENCE,
    asked_of=(Service.REFERRAL,),
    sent_by=(MessageParty.ON_THE_CASE,),
    scope="system/ServiceRequest.c",
    answer="Task",
    focus=asking(HandoffKind.REFERRAL, Present("restriction.period.end")),
    others=(need(Coded("category", PlanDimension)),),
)
