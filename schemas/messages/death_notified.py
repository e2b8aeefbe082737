"""An organisation of whom that was decided learns that a child has died, and whom to speak with.

R61, R63. The fact and a contact; no cause, no place, no name.
"""

from schemas.canonical import SID_CASE
from schemas.codes import MessageEvent, MessageParty, Section
from schemas.messages.definition import Carries, Category, Definition, Service, Status
from schemas.messages.named import Identified, NamedContact
from schemas.messages.presence import NOTHING_OF_THE_PERSON, Yes

DEFINITION = Definition(
    event=MessageEvent.DEATH_NOTIFIED,
    about=__doc__,
    status=Status.DRAFT,
    category=Category.NOTIFICATION,
    written_by=(Service.CLOSURE,),
    sent_to=(MessageParty.CHOSEN_RECIPIENT,),
    tells_of=(MessageEvent.RECORD_DEATH,),
    sections=(Section.DEATH_FACTS,),
    focus=Carries(
        "Patient",
        at_most=1,
        rules=(
            Identified(SID_CASE),
            Yes("deceasedBoolean"),
            *NOTHING_OF_THE_PERSON,
            NamedContact(),
        ),
    ),
    others=(
        Carries("Practitioner", at_least=0),
        Carries("PractitionerRole", at_least=0),
    ),
    closed=True,
    acknowledged=True,
)
