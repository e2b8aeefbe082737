"""A child has died; who says so, and which of those involved may be told now, later, or not.

R60 to R66. The cause belongs into the file, section death-facts. Family is told by a person, never
by a message, so no recipient here is one.
"""

from schemas.canonical import SID_CASE, SID_PARTNER
from schemas.codes import DeathSource, MessageEvent, MessageParty, ObservationCode, Section
from schemas.messages.coded import Coded, in_words
from schemas.messages.definition import Carries, Category, Definition, Service, Status
from schemas.messages.named import Identified, PointsTo
from schemas.messages.presence import NOTHING_OF_THE_PERSON, Among, Present
from schemas.messages.telling import telling

DEFINITION = Definition(
    event=MessageEvent.RECORD_DEATH,
    about=__doc__,
    status=Status.DRAFT,
    category=Category.CONSEQUENCE,
    asked_of=(Service.CLOSURE,),
    sent_by=(MessageParty.ON_THE_CASE,),
    scope="system/Patient.u",
    answer="Patient",
    sections=(Section.DEATH_FACTS,),
    focus=Carries(
        "Patient",
        at_most=1,
        rules=(Identified(SID_CASE), Present("deceasedDateTime"), *NOTHING_OF_THE_PERSON),
    ),
    others=(
        Carries(
            "Observation",
            at_most=1,
            rules=(
                Among("status", ("final",)),
                Coded("code", ObservationCode, at_most=1, only=(ObservationCode.DEATH_SOURCE,)),
                PointsTo("subject", "Patient"),
                Coded("valueCodeableConcept", DeathSource, at_most=1),
                in_words("valueCodeableConcept", DeathSource.OTHER),
            ),
        ),
        telling(SID_PARTNER),
        Carries("Practitioner", rules=(Present("name"),)),
    ),
    closed=True,
)
