"""One section of the case file, whole, with what it is made of.

R79, R80, R94, R109, R110, R117. The content stands in the section's text, or in the resources of
the message that its entries point to; how far a fact can be relied on, in a tag of its resource. An
assessment and a determination bring the child's views, a determination its panel and its measures,
and a plan says who does what and when, or why nothing is needed. A section that tells of somebody
else, too, names that one, or, of a minor, whoever has its care: it goes to nobody without their own
consent.
"""

from schemas.canonical import SID_CASE
from schemas.codes import (
    DocumentType,
    MessageEvent,
    MessageParty,
    PlanDimension,
    Section,
    Verification,
)
from schemas.messages.coded import Coded, WhenCoded
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import Brings, Names
from schemas.messages.presence import Absent, Among, Either, Every, ExactlyOne, Present

_VIEWS = Brings("Observation", ("code", Section.CHILD_VIEWS))
_WHO_WHAT_WHEN = (
    Present("detail.performer"),
    Present("detail.description"),
    Either(
        (
            (Present("detail.scheduledPeriod"),),
            (Present("detail.scheduledTiming"),),
            (Present("detail.scheduledString"),),
        )
    ),
)
_PLANS = {
    Section.PLAN_ECONOMIC: PlanDimension.ECONOMIC,
    Section.PLAN_SOCIAL: PlanDimension.SOCIAL,
    Section.PLAN_PSYCHOSOCIAL: PlanDimension.PSYCHOSOCIAL,
}


def _plan(dimension: PlanDimension) -> Carries:
    """What is done in one dimension, or why nothing needs to be."""
    activities = Every("activity", (Either(((Present("reference"),), _WHO_WHAT_WHEN)),))
    return Carries(
        "CarePlan",
        at_least=0,
        coded=("category", dimension),
        rules=(Either(((activities,), (Absent("activity"), Present("note")))),),
    )


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
            Coded("type", DocumentType, at_most=1, only=(DocumentType.CASE_FILE_SECTION,)),
            Present("title"),
            Names("subject", (SID_CASE,)),
            ExactlyOne("section"),
            Coded("section.code", Section, at_most=1),
            Absent("section.section"),  # it would travel under the consent for this section
            Present("author"),
            Present("date"),
            WhenCoded("section.code", Section.BIA, (_VIEWS,)),
            WhenCoded(
                "section.code",
                Section.BID,
                (Present("attester.party"), _VIEWS, Brings("CarePlan")),
            ),
            *(
                WhenCoded("section.code", section, (Brings("CarePlan", ("category", dimension)),))
                for section, dimension in _PLANS.items()
            ),
        ),
    ),
    others=(
        *(_plan(dimension) for dimension in PlanDimension),
        Carries(
            "Observation",
            at_least=0,
            rules=(Coded("meta.tag", Verification, at_least=0, at_most=1),),
        ),
    ),
)
