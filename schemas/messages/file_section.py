"""One section of the case file, whole, with what it is made of.

R79, R80, R94, R117. The content stands in the section's text, or in the resources of the message
that its entries point to.
"""

from schemas.canonical import SID_CASE
from schemas.codes import MessageEvent, MessageParty, Section
from schemas.messages.coded import Coded
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import Names
from schemas.messages.presence import Among, ExactlyOne, Present

DEFINITION = Definition(
    event=MessageEvent.FILE_SECTION,
    about=__doc__,
    category=Category.CONSEQUENCE,
    asked_of=(Service.INTAKE,),
    sent_by=(MessageParty.ON_THE_CASE,),
    scope="system/Composition.c",
    answer="Composition",
    focus=Carries(
        "Composition",
        at_most=1,
        rules=(
            Among("status", ("final", "amended")),
            Names("subject", (SID_CASE,)),
            ExactlyOne("section"),
            Coded("section.code", Section, at_most=1),
            Present("author"),
            Present("date"),
        ),
    ),
)
