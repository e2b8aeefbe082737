"""What a referral and a transfer ask alike, of the Task and of its ServiceRequest."""

from typing import Final

from schemas.canonical import SID_CASE, SID_PARTNER
from schemas.codes import DisplayAgeBand, HandoffKind, Need, Purpose, Section, TaskInput
from schemas.messages.coded import Coded, Input
from schemas.messages.definition import Carries, Rule
from schemas.messages.named import Agrees, IsSender, Names, PointsTo
from schemas.messages.presence import Among, Present

SECTIONS_UNSAID: Final = Input(TaskInput.SECTION, "valueCoding", Section, at_least=0, at_most=0)
"""What a side is told does not say which sections were asked for: some may be withheld from it."""


def asking(kind: HandoffKind, *special: Rule) -> Carries:
    """The Task of a request of this kind: who is asked, which sections, what for."""
    return Carries(
        "Task",
        at_most=1,
        rules=(
            Among("status", ("requested",)),
            Among("intent", ("order",)),
            Coded("code", HandoffKind, at_most=1, only=(kind,)),
            Names("for", (SID_CASE,)),
            PointsTo("focus", "ServiceRequest"),
            Agrees("for", SID_CASE, "focus", "ServiceRequest", "subject"),
            IsSender("requester"),
            Names("owner", (SID_PARTNER,)),
            Agrees("owner", SID_PARTNER, "focus", "ServiceRequest", "performer"),
            Present("authoredOn"),
            Input(TaskInput.SECTION, "valueCoding", Section),
            Input(TaskInput.PURPOSE, "valueCoding", Purpose, at_most=1),
            Input(TaskInput.AGE_BAND, "valueCoding", DisplayAgeBand, at_most=1),
            Input(TaskInput.LANGUAGE, "valueCode", at_most=1, language=True),
            *special,
        ),
    )


def need(special: Rule) -> Carries:
    """The ServiceRequest: what is needed, and what this kind of request says besides."""
    return Carries(
        "ServiceRequest",
        at_most=1,
        rules=(
            Among("status", ("active",)),
            Among("intent", ("order",)),
            Names("subject", (SID_CASE,)),
            IsSender("requester"),
            Names("performer", (SID_PARTNER,)),
            Coded("code", Need, at_most=1),
            special,
            Present("priority"),
        ),
    )
