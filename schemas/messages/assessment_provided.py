"""Whoever asked for an assessment gets what was found, each section sealed by itself.

R97 to R99, R45. What is sealed is opened by its key alone, and the key is given as
consent allows.
"""

from schemas.canonical import SID_ASSESSMENT
from schemas.codes import AssessmentKind, DocumentType, MessageEvent, MessageParty
from schemas.messages.coded import Coded
from schemas.messages.definition import Carries, Category, Definition, Service, Status
from schemas.messages.named import Identified
from schemas.messages.sealed import BINARIES, SEALED, document

DEFINITION = Definition(
    event=MessageEvent.ASSESSMENT_PROVIDED,
    about=__doc__,
    status=Status.DRAFT,
    category=Category.NOTIFICATION,
    written_by=(Service.INTAKE,),
    sent_to=(MessageParty.ASSESSMENT_ASKER,),
    tells_of=(MessageEvent.REQUEST_ASSESSMENT,),
    focus=Carries(
        "Composition",
        at_most=1,
        rules=(
            Identified(SID_ASSESSMENT),
            Coded("category", AssessmentKind, at_most=1),
            document(DocumentType.ASSESSMENT),
            *SEALED,
        ),
    ),
    others=(BINARIES,),
    closed=True,
    acknowledged=True,
)
