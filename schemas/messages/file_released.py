"""The receiver gets the sections that may leave, each sealed by itself.

R40, R44, R45, R101. A section that may not leave is not mentioned.
"""

from schemas.codes import DocumentType, MessageEvent, MessageParty
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.sealed import BINARIES, SEALED, document

DEFINITION = Definition(
    event=MessageEvent.FILE_RELEASED,
    about=__doc__,
    category=Category.NOTIFICATION,
    written_by=(Service.INTAKE,),
    sent_to=(MessageParty.HANDOFF_RECEIVER,),
    tells_of=(
        MessageEvent.RECORD_MILESTONE,
        MessageEvent.GIVE_CONSENT,
        MessageEvent.FILE_SECTION,
    ),
    focus=Carries(
        "Composition", at_most=1, rules=(document(DocumentType.RELEASED_SECTIONS), *SEALED)
    ),
    others=(BINARIES,),
    closed=True,
    acknowledged=True,
)
