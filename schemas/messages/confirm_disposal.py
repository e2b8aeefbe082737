"""A holder says which sections it destroyed, when and how, or that the law makes it keep them.

R65, R69, R70. A legal hold goes before disposal, and says why.
"""

from schemas.canonical import SID_CASE, SID_DISPOSAL
from schemas.codes import (
    DisposalMethod,
    MessageEvent,
    MessageParty,
    RetentionState,
    Section,
    TaskCode,
)
from schemas.messages.coded import Coded, Distinct
from schemas.messages.definition import Carries, Category, Definition, Service, Status
from schemas.messages.named import Identified, IsSender, Names
from schemas.messages.presence import Absent, Among, Every, Present, When

DEFINITION = Definition(
    event=MessageEvent.CONFIRM_DISPOSAL,
    about=__doc__,
    status=Status.DRAFT,
    category=Category.CONSEQUENCE,
    asked_of=(Service.CLOSURE,),
    sent_by=(MessageParty.PAST_RECIPIENT,),
    scope="system/Task.u",
    answer="Task",
    answers=(MessageEvent.DISPOSAL_REQUESTED,),
    focus=Carries(
        "Task",
        at_most=1,
        rules=(
            Identified(SID_DISPOSAL),
            Among("status", ("completed", "rejected")),
            Among("intent", ("order",)),
            Coded("code", TaskCode, at_most=1, only=(TaskCode.DISPOSAL,)),
            Names("for", (SID_CASE,)),
            IsSender("owner"),
            When(
                "status",
                "completed",
                (
                    Coded(
                        "businessStatus", RetentionState, at_most=1, only=(RetentionState.DISPOSED,)
                    ),
                    Present("executionPeriod.end"),
                    Every(
                        "output",
                        (
                            Coded("type", Section, at_most=1),
                            Coded("valueCoding", DisposalMethod, at_most=1),
                        ),
                    ),
                    Distinct("output.type", Section),
                ),
            ),
            When(
                "status",
                "rejected",
                (
                    Coded(
                        "businessStatus",
                        RetentionState,
                        at_most=1,
                        only=(RetentionState.LEGAL_HOLD,),
                    ),
                    Present("statusReason"),
                    Absent("output"),
                ),
            ),
        ),
    ),
)
