"""A guardian's organisation learns that sections go to somebody by another right than consent.

R57. Written where telling is safe: which right, to whom, which sections, until when.
"""

from schemas.canonical import SID_CONSENT
from schemas.codes import LawfulBasis, MessageEvent, MessageParty
from schemas.messages.coded import Coded
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import Identified
from schemas.messages.permitting import FOR_SHARING, OTHER_BASES
from schemas.messages.presence import Absent, Among

DEFINITION = Definition(
    event=MessageEvent.BASIS_INVOKED,
    about=__doc__,
    category=Category.NOTIFICATION,
    written_by=(Service.CONSENT,),
    sent_to=(MessageParty.GUARDIAN_ORGANISATION,),
    tells_of=(MessageEvent.INVOKE_BASIS,),
    focus=Carries(
        "Consent",
        at_most=1,
        rules=(
            Identified(SID_CONSENT),
            Among("status", ("active",)),
            *FOR_SHARING,
            Coded("policyRule", LawfulBasis, at_most=1, only=OTHER_BASES),
            Absent("sourceAttachment"),
            Absent("sourceReference"),
            Absent("performer"),
            Absent("text"),
            Absent("contained"),
        ),
    ),
    closed=True,
    acknowledged=True,
)
