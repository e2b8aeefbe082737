"""Who may decide for the child, in what, and by which document.

R50, R51, R88. It lasts no longer than its documents do. Sent again with the identifier from its
answer and a document, it says what holds instead: longer, in other matters, or no more.
"""

from schemas.canonical import GUARDIAN_SCOPE, SID_CASE
from schemas.codes import GuardianScope, MessageEvent, MessageParty
from schemas.messages.coded import CodedAs, Extended
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import Names
from schemas.messages.presence import Among, Either, Present

DEFINITION = Definition(
    event=MessageEvent.RECORD_GUARDIAN,
    about=__doc__,
    category=Category.CONSEQUENCE,
    asked_of=(Service.INTAKE,),
    sent_by=(MessageParty.ON_THE_CASE,),
    scope="system/RelatedPerson.c",
    answer="RelatedPerson",
    focus=Carries(
        "RelatedPerson",
        at_most=1,
        rules=(
            Names("patient", (SID_CASE,)),
            CodedAs("relationship", "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "GUARD"),
            Present("period.start"),
            Extended(GUARDIAN_SCOPE, "valueCode", GuardianScope),
        ),
    ),
    others=(
        Carries(
            "DocumentReference",
            rules=(
                Among("status", ("current",)),
                Either(
                    ((Present("content.attachment.data"),), (Present("content.attachment.hash"),))
                ),
            ),
        ),
    ),
)
