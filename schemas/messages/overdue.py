"""Whoever owes something, and whoever waits for it, learn that it is overdue, and since when.

R33, R104. The service that keeps the clock writes it; the time allowed is the jurisdiction's.
"""

from schemas.canonical import (
    SID_APPEAL,
    SID_ASSESSMENT,
    SID_CASE,
    SID_CONSENT,
    SID_DISPOSAL,
    SID_MESSAGE,
    SID_PARTNER,
    SID_REFERRAL,
)
from schemas.codes import Clock, MessageEvent, MessageParty
from schemas.messages.coded import Coded
from schemas.messages.definition import Carries, Category, Definition, Service, Status
from schemas.messages.named import Names
from schemas.messages.presence import NOTHING_WRITTEN_FREELY, Among, Present

_THINGS = (SID_REFERRAL, SID_CONSENT, SID_ASSESSMENT, SID_APPEAL, SID_DISPOSAL, SID_MESSAGE)

DEFINITION = Definition(
    event=MessageEvent.OVERDUE,
    about=__doc__,
    status=Status.DRAFT,
    category=Category.NOTIFICATION,
    written_by=tuple(Service),
    sent_to=(MessageParty.OWING, MessageParty.WAITING),
    focus=Carries(
        "Task",
        at_most=1,
        rules=(
            Among("status", ("requested",)),
            Among("intent", ("order",)),
            Coded("code", Clock, at_most=1),
            Names("for", (SID_CASE,)),
            Names("focus", _THINGS, at_least=0),
            Names("owner", (SID_PARTNER,)),
            Present("restriction.period.end"),
            *NOTHING_WRITTEN_FREELY,
        ),
    ),
    closed=True,
)
