"""The receiver gets the sections that may leave, each sealed by itself.

R40, R44, R45, R101. A section that may not leave is not mentioned.
"""

from schemas.canonical import SID_CASE
from schemas.codes import MessageEvent, Section
from schemas.messages.coded import Coded
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import Names, PointsTo
from schemas.messages.presence import Absent, Among, Every, ExactlyOne, Present

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
            Every(
                "section",
                (
                    Coded("code", Section, at_most=1),
                    ExactlyOne("entry"),
                    PointsTo("entry", "Binary"),
                    Absent("text"),
                    Absent("section"),
                ),
            ),
            Absent("text"),
            Absent("contained"),
        ),
    ),
    others=(
        Carries("Binary", rules=(Among("contentType", ("application/jose",)), Present("data"))),
    ),
    closed=True,
    acknowledged=True,
)
