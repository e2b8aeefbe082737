"""What was done before a case may close, and whether the child took part.

R20, R23 to R28, R30. The questionnaire names the step. Without the child it needs a coded
exemption.
"""

from schemas.canonical import SID_CASE, questionnaire
from schemas.codes import ClosingStep, Exemption, MessageEvent, MessageParty
from schemas.messages.coded import Answer
from schemas.messages.definition import Carries, Category, Definition, Service
from schemas.messages.named import Names
from schemas.messages.presence import Among, Either, Present

DEFINITION = Definition(
    event=MessageEvent.RECORD_CLOSING_STEP,
    about=__doc__,
    category=Category.CONSEQUENCE,
    asked_of=(Service.CLOSURE,),
    sent_by=(MessageParty.RESPONSIBLE,),
    scope="system/QuestionnaireResponse.c",
    answer="QuestionnaireResponse",
    focus=Carries(
        "QuestionnaireResponse",
        at_most=1,
        rules=(
            Among("status", ("completed",)),
            Among("questionnaire", tuple(questionnaire(step) for step in ClosingStep)),
            Names("subject", (SID_CASE,)),
            Present("authored"),
            Either(
                (
                    (Answer("child-participated", "valueBoolean"),),
                    (Answer("exemption", "valueCoding", Exemption),),
                )
            ),
        ),
    ),
)
