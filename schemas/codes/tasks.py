"""What a Task is for, and what goes in and comes out of it."""

from schemas.codes.code import Code


class TaskCode(Code):
    """What a Task that is no referral or transfer asks or reports."""

    ANSWER_WITHDRAWAL = "answer-withdrawal"
    AUTHORISE_CLOSURE = "authorise-closure"
    APPEAL = "appeal"
    MONITORING_VISIT = "monitoring-visit"
    DISPOSAL = "disposal"
    TRANSITION = "transition"


class TaskInput(Code):
    """What an input of a referral or transfer Task says."""

    SECTION = "section"
    PURPOSE = "purpose"
    AGE_BAND = "age-band"
    LANGUAGE = "language"
    ANSWER_BY = "answer-by"
    STANDING = "standing"


class TaskOutput(Code):
    """What an output of a reporting Task says."""

    WHAT_WAS_DONE = "what-was-done"
    CONFIRMED_BY_FAMILY = "confirmed-by-family"
