"""A partner's service will no longer be there from a day on, and why.

R15, R16, R31. Every child there needs somewhere to go before that day.
"""

from schemas.canonical import SERVICE_END_REASON, SID_DIRECTORY
from schemas.codes import MessageEvent, MessageParty, ServiceEndReason
from schemas.messages.coded import Extended
from schemas.messages.definition import Carries, Category, Definition, Service, Status
from schemas.messages.named import Identified, IsSender
from schemas.messages.presence import Absent, ExactlyOne, Present

DEFINITION = Definition(
    event=MessageEvent.ANNOUNCE_SERVICE_END,
    about=__doc__,
    status=Status.DRAFT,
    category=Category.CONSEQUENCE,
    asked_of=(Service.REFERRAL,),
    sent_by=(MessageParty.SERVICE_OWNER,),
    scope="system/HealthcareService.u",
    answer="HealthcareService",
    focus=Carries(
        "HealthcareService",
        at_most=1,
        rules=(
            Identified(SID_DIRECTORY),
            IsSender("providedBy"),
            ExactlyOne("notAvailable"),
            Present("notAvailable.during.start"),
            Absent("notAvailable.during.end"),
            Extended(SERVICE_END_REASON, "valueCoding", ServiceEndReason, at_most=1),
        ),
    ),
)
