"""Another organisation is asked to take over the case itself.

R32, R36, R53, R55, R85. The sender stays responsible until the receiver has met the child.
"""

from schemas.codes import HandoffKind, MessageEvent, MessageParty
from schemas.messages.definition import Category, Definition, Service
from schemas.messages.handing_over import asking, need
from schemas.messages.presence import Present

DEFINITION = Definition(
    event=MessageEvent.REQUEST_TRANSFER,
    about=__doc__,
    category=Category.CONSEQUENCE,
    asked_of=(Service.REFERRAL,),
    sent_by=(MessageParty.RESPONSIBLE,),
    scope="system/ServiceRequest.c",
    answer="Task",
    focus=asking(HandoffKind.TRANSFER),
    others=(need(Present("occurrencePeriod.start")),),
)
