"""Whether somebody may be told, decided for each one by a person before anything is written."""

from schemas.canonical import SID_CASE
from schemas.codes import SafeToTell
from schemas.messages.coded import Coded, WhenCoded
from schemas.messages.definition import Carries
from schemas.messages.named import Names, PointsTo
from schemas.messages.presence import NOTHING_WRITTEN_FREELY, Absent, Among, ExactlyOne, Present


def telling(*whom: str) -> Carries:
    """A Communication for each recipient, who is named by an identifier of these systems."""
    return Carries(
        "Communication",
        rules=(
            Coded("category", SafeToTell, at_most=1),
            WhenCoded("category", SafeToTell.SAFE, (Among("status", ("preparation",)),)),
            WhenCoded("category", SafeToTell.LATER, (Among("status", ("on-hold",)),)),
            WhenCoded(
                "category",
                SafeToTell.NO,
                (Among("status", ("not-done",)), Present("statusReason")),
            ),
            Names("subject", (SID_CASE,)),
            ExactlyOne("recipient"),
            Names("recipient", whom),
            PointsTo("sender", "Practitioner"),
            Absent("payload"),
            *NOTHING_WRITTEN_FREELY,
        ),
    )
