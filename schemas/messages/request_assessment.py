"""Another authority is asked to find something out about a child, its family or their place.

R80, R91, R97 to R99. A home study, an origin assessment, who the child is, or where the family is;
whoever looks for a family is not told where the child is.
"""

from schemas.canonical import SID_CASE, SID_PARTNER, SID_SECTION
from schemas.codes import AssessmentKind, MessageEvent, MessageParty, Section
from schemas.messages.coded import Coded, WhenCoded
from schemas.messages.definition import Carries, Category, Definition, Service, Status
from schemas.messages.named import IsSender, Names, NamesNever
from schemas.messages.presence import NOTHING_WRITTEN_FREELY, Among, ExactlyOne, Present

DEFINITION = Definition(
    event=MessageEvent.REQUEST_ASSESSMENT,
    about=__doc__,
    status=Status.DRAFT,
    category=Category.CONSEQUENCE,
    asked_of=(Service.INTAKE,),
    sent_by=(MessageParty.ON_THE_CASE,),
    scope="system/ServiceRequest.c",
    answer="ServiceRequest",
    focus=Carries(
        "ServiceRequest",
        at_most=1,
        rules=(
            Among("status", ("active",)),
            Among("intent", ("order",)),
            Coded("code", AssessmentKind, at_most=1),
            Names("subject", (SID_CASE,)),
            IsSender("requester"),
            ExactlyOne("performer"),
            Names("performer", (SID_PARTNER,)),
            Present("authoredOn"),
            Present("priority"),
            Present("occurrencePeriod.end"),
            Names("supportingInfo", (SID_SECTION,), at_least=0),
            WhenCoded("code", AssessmentKind.HOME_STUDY, (Present("locationCode"),)),
            WhenCoded("code", AssessmentKind.ORIGIN_ASSESSMENT, (Present("locationCode"),)),
            WhenCoded(
                "code",
                AssessmentKind.TRACING,
                (
                    NamesNever("supportingInfo", SID_SECTION, (Section.CONTACT_LOCATION,)),
                    *NOTHING_WRITTEN_FREELY,
                ),
            ),
        ),
    ),
)
