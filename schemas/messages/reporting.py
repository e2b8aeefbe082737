"""What a receiver reports of a referral or transfer, and its sender is told."""

from typing import Final

from schemas.canonical import SID_CASE, SID_REFERRAL
from schemas.codes import Barrier, FamilyConfirmation, Reuse, Section, ServiceOutcome, TaskOutput
from schemas.messages.coded import Coded, Distinct, Output, WhenCoded
from schemas.messages.definition import Rule
from schemas.messages.named import Identified, Names
from schemas.messages.presence import Among, Every, Present

_OF_A_REFERRAL: Final[tuple[Rule, ...]] = (
    Identified(SID_REFERRAL),
    Names("for", (SID_CASE,)),
    Among("intent", ("order",)),
    Present("lastModified"),
)

_DONE: Final[tuple[Rule, ...]] = (Output(TaskOutput.WHAT_WAS_DONE, "valueString"),)

OUTCOME: Final[tuple[Rule, ...]] = (
    *_OF_A_REFERRAL,
    Among("status", ("in-progress", "completed", "failed")),
    Coded("businessStatus", ServiceOutcome, at_most=1),
    WhenCoded("businessStatus", ServiceOutcome.PROVIDED, _DONE),
    WhenCoded("businessStatus", ServiceOutcome.PROVIDED_IN_PART, _DONE),
    WhenCoded("businessStatus", ServiceOutcome.ONGOING, _DONE),
    WhenCoded(
        "businessStatus", ServiceOutcome.NOT_PROVIDED, (Coded("statusReason", Barrier, at_most=1),)
    ),
    Output(TaskOutput.CONFIRMED_BY_FAMILY, "valueCoding", FamilyConfirmation, at_most=1),
)
"""What was done, or what stood in the way; and whether the family says so too."""

REUSE: Final[tuple[Rule, ...]] = (
    *_OF_A_REFERRAL,
    Among("status", ("in-progress", "completed")),
    Every(
        "output",
        (Coded("type", Section, at_most=1), Coded("valueCoding", Reuse, at_most=1)),
    ),
    Distinct("output.type", Section),
)
"""One word for each section that was released."""
