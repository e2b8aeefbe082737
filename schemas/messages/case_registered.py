"""A case was opened on an organisation's behalf, and this is the name it has for it.

R149, R153. Nothing of the child is said; the file is asked for, or released, as consent allows.
"""

from schemas.canonical import SID_CASE, SID_PARTNER
from schemas.codes import MessageEvent, MessageParty
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import Names
from schemas.messages.presence import Absent, Among, Present

DEFINITION = Definition(
    event=MessageEvent.CASE_REGISTERED,
    about=__doc__,
    category=Category.NOTIFICATION,
    written_by=(Service.INTAKE,),
    sent_to=(MessageParty.RESPONSIBLE,),
    tells_of=(MessageEvent.REGISTER_CASE,),
    focus=Carries(
        "EpisodeOfCare",
        at_most=1,
        rules=(
            Among("status", ("active",)),
            Names("patient", (SID_CASE,)),
            Names("managingOrganization", (SID_PARTNER,)),
            Present("period.start"),
            Absent("contained"),
        ),
    ),
    closed=True,
    acknowledged=True,
)
