"""The receiver gets the sections that may leave, each sealed by itself.

R40, R44, R45, R101. A section that may not leave is not mentioned.
"""

from schemas.canonical import SID_CASE
from schemas.codes import MessageEvent, Section
from schemas.messages.coded import Coded
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import Names, PointsTo
from schemas.messages.presence import Absent, Among, Present

DEFINITION = Definition(
    event=MessageEvent.FILE_RELEASED,
    about=__doc__,
    category=Category.NOTIFICATION,
    written_by=(Service.INTAKE,),
    focus=Carries(
        "Composition",
        at_most=1,
        rules=(
            Among("status", ("final",)),
            Names("subject", (SID_CASE,)),
            Coded("section.code", Section),
            PointsTo("section.entry", "Binary"),
            Absent("text"),
            Absent("section.text"),
            Absent("section.section"),
            Absent("contained"),
        ),
    ),
    others=(
        Carries("Binary", rules=(Among("contentType", ("application/jose",)), Present("data"))),
    ),
    closed=True,
    acknowledged=True,
)
