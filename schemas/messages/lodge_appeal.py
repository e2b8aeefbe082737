"""Child, guardian or legal representative appeals a best-interests determination, and why.

R95, R88. While the appeal is open the child is not returned and nothing irreversible is done.
"""

from schemas.canonical import SID_CASE, SID_GUARDIAN, SID_SECTION
from schemas.codes import (
    AppealGround,
    MessageEvent,
    MessageParty,
    Section,
    Standing,
    TaskCode,
    TaskInput,
)
from schemas.messages.coded import Coded, Input, WhenInput, in_words
from schemas.messages.definition import Carries, Category, Definition, Service, Status
from schemas.messages.named import Names, NamesOnly, PointsTo
from schemas.messages.presence import Among, Present

DEFINITION = Definition(
    event=MessageEvent.LODGE_APPEAL,
    about=__doc__,
    status=Status.DRAFT,
    category=Category.CONSEQUENCE,
    asked_of=(Service.INTAKE,),
    sent_by=(MessageParty.ON_THE_CASE, MessageParty.GUARDIAN_ORGANISATION),
    scope="system/Task.c",
    answer="Task",
    sections=(Section.BID,),
    focus=Carries(
        "Task",
        at_most=1,
        rules=(
            Among("status", ("requested",)),
            Among("intent", ("order",)),
            Coded("code", TaskCode, at_most=1, only=(TaskCode.APPEAL,)),
            Names("for", (SID_CASE,)),
            NamesOnly("focus", SID_SECTION, (Section.BID,)),
            Present("authoredOn"),
            Present("requester"),
            Input(TaskInput.STANDING, "valueCoding", Standing, at_most=1),
            WhenInput(TaskInput.STANDING, Standing.CHILD, (Names("requester", (SID_CASE,)),)),
            WhenInput(
                TaskInput.STANDING, Standing.GUARDIAN, (Names("requester", (SID_GUARDIAN,)),)
            ),
            WhenInput(
                TaskInput.STANDING,
                Standing.LEGAL_REPRESENTATIVE,
                (PointsTo("requester", "Practitioner"),),
            ),
            Coded("reasonCode", AppealGround, at_most=1),
            in_words("reasonCode", AppealGround.OTHER),
        ),
    ),
    others=(Carries("Practitioner", at_least=0, rules=(Present("name"), Present("telecom"))),),
)
