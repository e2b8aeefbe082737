"""What each reason for closing asks for (R1 to R20), and what an exemption excuses (R25, R28)."""

from dataclasses import dataclass

from schemas.codes import ClosingStep, ClosureReason, Exemption


@dataclass(frozen=True)
class Ending:
    """What one reason asks for before the case may close."""

    steps: tuple[ClosingStep, ...] = ()
    onward_referral: bool = False
    monitored: bool = True

    @property
    def reviews_the_plan(self) -> bool:
        """What is to be reviewed must be on file first."""
        return ClosingStep.PLAN_REVIEW in self.steps


_WHOLE = (
    ClosingStep.PLAN_REVIEW,
    ClosingStep.EXIT_INTERVIEW,
    ClosingStep.CLOSING_ASSESSMENT,
    ClosingStep.FAMILY_PREPARATION,
)
_LEAVING = (ClosingStep.EXIT_INTERVIEW, ClosingStep.CLOSING_ASSESSMENT)
_WISHING_TO_LEAVE = (ClosingStep.RETENTION_CONVERSATION, *_LEAVING)  # R20

_REVIEWED = Ending(_WHOLE)
_BY_WISH = Ending(_WISHING_TO_LEAVE)
_GONE = Ending(_LEAVING)
_OUT_OF_REACH = Ending((ClosingStep.CLOSING_ASSESSMENT,))
_NOT_TO_BE_VISITED = Ending(monitored=False)

ENDINGS: dict[ClosureReason, Ending] = {
    ClosureReason.NEEDS_MET: _REVIEWED,
    ClosureReason.SUPPORT_PERIOD_ENDED: _REVIEWED,
    ClosureReason.AGED_OUT: Ending(_WHOLE, onward_referral=True),  # R18
    ClosureReason.OTHER: _REVIEWED,
    ClosureReason.FAMILY_DECLINED: _BY_WISH,
    ClosureReason.CHILD_DECLINED: _BY_WISH,
    ClosureReason.RE_MIGRATED: _BY_WISH,
    ClosureReason.BARRIER_TO_ACCESS: _BY_WISH,
    ClosureReason.ASSISTANCE_UNSUITABLE: _BY_WISH,
    ClosureReason.REPERCUSSIONS_STIGMA: _BY_WISH,
    ClosureReason.LOGISTICS_COST: _BY_WISH,
    ClosureReason.LEFT_AREA_DOMESTIC: _GONE,
    ClosureReason.LEFT_AREA_INTERNATIONAL: _GONE,
    ClosureReason.LOST_CONTACT: _OUT_OF_REACH,
    ClosureReason.AGGRESSION_THREAT: _OUT_OF_REACH,
    ClosureReason.CRITERIA_NOT_MET: _REVIEWED,
    ClosureReason.FUNDING_ENDED: _REVIEWED,
    ClosureReason.INSECURITY: _REVIEWED,
    ClosureReason.PARTICIPATION_NOT_MET: _REVIEWED,
    ClosureReason.BEHAVIOUR_NOT_MET: _REVIEWED,
    ClosureReason.DEATH: _NOT_TO_BE_VISITED,
    ClosureReason.OPENED_IN_ERROR: _NOT_TO_BE_VISITED,
    ClosureReason.DUPLICATE: _NOT_TO_BE_VISITED,
}
"""Every reason but `transferred-responsibility`, which is no closure."""

WITH_THE_CHILD = frozenset(
    {ClosingStep.PLAN_REVIEW, ClosingStep.EXIT_INTERVIEW, ClosingStep.RETENTION_CONVERSATION}
)
"""Talks with the child: without it, each needs an exemption (R25)."""

_CHILD_OUT_OF_REACH = frozenset(
    {ClosingStep.EXIT_INTERVIEW, ClosingStep.RETENTION_CONVERSATION, ClosingStep.FAMILY_PREPARATION}
)
EXCUSES: dict[Exemption, frozenset[ClosingStep]] = {
    Exemption.TOO_YOUNG: frozenset(),
    Exemption.LOST_CONTACT: _CHILD_OUT_OF_REACH,
    Exemption.UNSAFE: _CHILD_OUT_OF_REACH,
    Exemption.DECEASED: _CHILD_OUT_OF_REACH,
}
"""Steps that a confirmed exemption excuses, beside the child's part in the review."""
