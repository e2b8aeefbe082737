"""An authority learns that it is asked to find something out, what, and by when.

R97 to R99. Area and kind only; what identifies child and family comes sealed, as consent allows.
"""

from schemas.canonical import SID_ASSESSMENT, SID_CASE, SID_PARTNER
from schemas.codes import AssessmentKind, MessageEvent, MessageParty
from schemas.messages.coded import Coded
from schemas.messages.definition import Carries, Category, Definition, Service, Status
from schemas.messages.named import Identified, Names
from schemas.messages.presence import NOTHING_WRITTEN_FREELY, Absent, Among, Present

DEFINITION = Definition(
    event=MessageEvent.ASSESSMENT_REQUESTED,
    about=__doc__,
    status=Status.DRAFT,
    category=Category.NOTIFICATION,
    written_by=(Service.INTAKE,),
    sent_to=(MessageParty.ASSESSMENT_ADDRESSEE,),
    tells_of=(MessageEvent.REQUEST_ASSESSMENT,),
    focus=Carries(
        "ServiceRequest",
        at_most=1,
        rules=(
            Identified(SID_ASSESSMENT),
            Among("status", ("active",)),
            Among("intent", ("order",)),
            Coded("code", AssessmentKind, at_most=1),
            Names("subject", (SID_CASE,)),
            Names("requester", (SID_PARTNER,)),
            Present("priority"),
            Present("occurrencePeriod.end"),
            Absent("supportingInfo"),
            Absent("locationReference"),
            *NOTHING_WRITTEN_FREELY,
        ),
    ),
    closed=True,
    acknowledged=True,
)
