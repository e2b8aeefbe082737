"""When a case may be closed, by whom, and what must have happened before (R1 to R32, R68).

proposed → reviewed → authorised → closed, into monitoring. A proposal lapses when responsibility
passes to another organisation.

`reasons` says what each closure reason asks for, `case` who is on a case and who holds it,
`procedure` how the steps add up, `gate` what is still missing.
"""

from services.closure.domain.case import (
    Case,
    CaseId,
    CountryWithoutRules,
    Handoff,
    NotResponsible,
    OrganisationId,
    ReferralId,
)
from services.closure.domain.gate import (
    AlreadyProposed,
    DayUnsaid,
    EndsWithTheTransfer,
    GateNotMet,
    NotTheCaseManager,
    TooEarly,
    authorise,
    missing,
    propose,
    too_early,
)
from services.closure.domain.procedure import (
    LEAST_MONITORING_MONTHS,
    AlreadyClosed,
    AnsweredOtherwise,
    ChildDidNotTakePart,
    ExemptionByNobody,
    ExemptionUnsaid,
    NotAuthorised,
    NotProposed,
    PersonId,
    Procedure,
    ProcedureId,
    SamePersonTwice,
    Status,
    Step,
    months_after,
)
from services.closure.domain.reasons import (
    ENDINGS,
    EXCUSES,
    WITH_THE_CHILD,
    Ending,
)

__all__ = [
    "ENDINGS",
    "EXCUSES",
    "LEAST_MONITORING_MONTHS",
    "WITH_THE_CHILD",
    "AlreadyClosed",
    "AlreadyProposed",
    "AnsweredOtherwise",
    "Case",
    "CaseId",
    "ChildDidNotTakePart",
    "CountryWithoutRules",
    "DayUnsaid",
    "Ending",
    "EndsWithTheTransfer",
    "ExemptionByNobody",
    "ExemptionUnsaid",
    "GateNotMet",
    "Handoff",
    "NotAuthorised",
    "NotProposed",
    "NotResponsible",
    "NotTheCaseManager",
    "OrganisationId",
    "PersonId",
    "Procedure",
    "ProcedureId",
    "ReferralId",
    "SamePersonTwice",
    "Status",
    "Step",
    "TooEarly",
    "authorise",
    "missing",
    "months_after",
    "propose",
    "too_early",
]
