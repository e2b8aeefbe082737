"""Every way in which a message can be broken: one rule of its event, with where, or the rest."""

from tests.schemas.breaking import coded, named, presence
from tests.schemas.breaking.base import bearing, breaks, carried_by, is_conditional
from tests.schemas.breaking.envelope import (
    ANSWERS,
    ENVELOPE,
    EXTENSIONS,
    NO_LANGUAGES,
    RIGHT_EXTENSIONS,
    header,
)

__all__ = [
    "ANSWERS",
    "ENVELOPE",
    "EXTENSIONS",
    "NO_LANGUAGES",
    "RIGHT_EXTENSIONS",
    "bearing",
    "breaks",
    "carried_by",
    "coded",
    "header",
    "is_conditional",
    "named",
    "presence",
]
