"""Child and guardian say who may receive which sections, for what, until when.

R44, R46 to R48, R55, R59. An exception is a nested provision of type deny. What was explained
travels by its language, title and hash.
"""

from schemas.canonical import CROSS_BORDER, SID_CASE, SID_GUARDIAN, SID_PARTNER
from schemas.codes import ConsentCategory, MessageEvent, Purpose, Section
from schemas.messages.coded import Coded, CodedAs, Extended
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import IsSender, Names
from schemas.messages.presence import Among, Every, Present

DEFINITION = Definition(
    event=MessageEvent.GIVE_CONSENT,
    about=__doc__,
    category=Category.CONSEQUENCE,
    asked_of=(Service.CONSENT,),
    scope="system/Consent.c",
    answer="Consent",
    focus=Carries(
        "Consent",
        at_most=1,
        rules=(
            Among("status", ("active",)),
            CodedAs(
                "scope", "http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy"
            ),
            Coded("category", ConsentCategory, at_most=1, only=(ConsentCategory.DISCLOSURE,)),
            Names("patient", (SID_CASE,)),
            Present("dateTime"),
            Present("language"),
            Names("performer", (SID_CASE, SID_GUARDIAN)),
            IsSender("organization"),
            Present("sourceAttachment.language"),
            Present("sourceAttachment.title"),
            Present("sourceAttachment.hash"),
            Present("policy.uri"),
            Among("provision.type", ("permit",)),
            Present("provision.period.start"),
            Present("provision.period.end"),
            Every(
                "provision.actor",
                (
                    CodedAs(
                        "role",
                        "http://terminology.hl7.org/CodeSystem/v3-ParticipationType",
                        "IRCP",
                    ),
                    Names("reference", (SID_PARTNER,)),
                ),
            ),
            Coded("provision.purpose", Purpose),
            Coded("provision.class", Section),
            Extended(CROSS_BORDER, "valueBoolean", path="provision", at_least=0, at_most=1),
            Coded("provision.provision.class", Section, at_least=0),
        ),
    ),
)
