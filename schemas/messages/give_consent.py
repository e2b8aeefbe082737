"""Child and guardian say who may receive which sections, for what, until when.

R44, R46 to R48, R55, R59. An exception is a nested provision of type deny. What was explained
travels by its language, title and hash, and who interpreted it. A consent may replace earlier ones:
they end with it. Who is of the household consents to what a section tells of it; whoever has the
care of a minor does so for it.
"""

from schemas.canonical import SID_CASE, SID_GUARDIAN, SID_HOUSEHOLD
from schemas.codes import MessageEvent, MessageParty, Section
from schemas.messages.coded import Coded
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import IsSender, Names
from schemas.messages.permitting import FOR_SHARING
from schemas.messages.presence import Among, Present

DEFINITION = Definition(
    event=MessageEvent.GIVE_CONSENT,
    about=__doc__,
    category=Category.CONSEQUENCE,
    asked_of=(Service.CONSENT,),
    sent_by=(MessageParty.ON_THE_CASE,),
    scope="system/Consent.c",
    answer="Consent",
    focus=Carries(
        "Consent",
        at_most=1,
        rules=(
            Among("status", ("active",)),
            *FOR_SHARING,
            Present("dateTime"),
            Present("language"),
            Names("performer", (SID_CASE, SID_GUARDIAN, SID_HOUSEHOLD)),
            IsSender("organization"),
            Present("sourceAttachment.language"),
            Present("sourceAttachment.title"),
            Present("sourceAttachment.hash"),
            Present("policy.uri"),
            Coded("provision.provision.class", Section, at_least=0),
        ),
    ),
)
