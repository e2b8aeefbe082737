"""Why a consent is taken back or disputed, if that is said. Nobody has to say it."""

from typing import Final

from schemas.codes import ObjectionReason
from schemas.messages.coded import Coded
from schemas.messages.definition import Carries
from schemas.messages.named import PointsTo

REASON_IF_GIVEN: Final = Carries(
    "Provenance",
    at_least=0,
    rules=(PointsTo("target", "Consent"), Coded("reason", ObjectionReason, at_least=0)),
)
