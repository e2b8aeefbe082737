"""Another organisation is asked to take over the case itself.

R32, R36, R53, R55, R85. The sender stays responsible until the receiver has met the child.
"""

from schemas.canonical import SID_CASE, SID_PARTNER
from schemas.codes import (
    DisplayAgeBand,
    HandoffKind,
    MessageEvent,
    Need,
    Purpose,
    Section,
    TaskInput,
)
from schemas.messages.coded import Coded, Input
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import IsSender, Names, PointsTo
from schemas.messages.presence import Among, Present

DEFINITION = Definition(
    event=MessageEvent.REQUEST_TRANSFER,
    about=__doc__,
    category=Category.CONSEQUENCE,
    asked_of=(Service.REFERRAL,),
    scope="system/ServiceRequest.c",
    answer="Task",
    focus=Carries(
        "Task",
        at_most=1,
        rules=(
            Among("status", ("requested",)),
            Among("intent", ("order",)),
            Coded("code", HandoffKind, at_most=1, only=(HandoffKind.TRANSFER,)),
            Names("for", (SID_CASE,)),
            PointsTo("focus", "ServiceRequest"),
            IsSender("requester"),
            Names("owner", (SID_PARTNER,)),
            Present("authoredOn"),
            Input(TaskInput.SECTION, "valueCoding", Section),
            Input(TaskInput.PURPOSE, "valueCoding", Purpose, at_most=1),
            Input(TaskInput.AGE_BAND, "valueCoding", DisplayAgeBand, at_most=1),
            Input(TaskInput.LANGUAGE, "valueCode", at_most=1),
        ),
    ),
    others=(
        Carries(
            "ServiceRequest",
            at_most=1,
            rules=(
                Among("status", ("active",)),
                Among("intent", ("order",)),
                Names("subject", (SID_CASE,)),
                IsSender("requester"),
                Names("performer", (SID_PARTNER,)),
                Coded("code", Need, at_most=1),
                Present("occurrencePeriod.start"),
                Present("priority"),
            ),
        ),
    ),
)
