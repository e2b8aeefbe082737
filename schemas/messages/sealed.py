"""Sections that travel sealed: each is a Binary of its own, and nothing is said beside it."""

from typing import Final

from schemas.canonical import SID_CASE
from schemas.codes import DocumentType, Section
from schemas.messages.coded import Coded
from schemas.messages.definition import Carries, Rule
from schemas.messages.named import Names, PointsTo
from schemas.messages.presence import Absent, Among, Every, ExactlyOne, Present

SEALED: Final[tuple[Rule, ...]] = (
    Among("status", ("final",)),
    Present("title"),
    Names("subject", (SID_CASE,)),
    Every(
        "section",
        (
            Coded("code", Section, at_most=1),
            ExactlyOne("entry"),
            PointsTo("entry", "Binary"),
            Absent("text"),
            Absent("section"),
        ),
    ),
    Absent("text"),
    Absent("contained"),
)
"""What the Composition is that lists them."""


def document(kind: DocumentType) -> Rule:
    """Which kind of list it is."""
    return Coded("type", DocumentType, at_most=1, only=(kind,))


BINARIES: Final = Carries(
    "Binary", rules=(Among("contentType", ("application/jose",)), Present("data"))
)
"""The sealed sections themselves."""
