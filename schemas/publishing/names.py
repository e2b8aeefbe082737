"""What our profiles are called."""

from typing import Final

from schemas.canonical import BASE
from schemas.messages.definition import Definition

MESSAGE: Final = "message"
MESSAGE_HEADER: Final = "message-header"
ANSWER: Final = "answer"
ANSWER_HEADER: Final = "answer-header"


def header_profile(definition: Definition) -> str:
    return f"{definition.event}-header"


def focus_profile(definition: Definition) -> str:
    return f"{definition.event}-{definition.focus.type.lower()}"


def other_profile(definition: Definition, of_type: str) -> str:
    """Of what travels beside the focus; it may be of the same type."""
    also = "other-" if of_type == definition.focus.type else ""
    return f"{definition.event}-{also}{of_type.lower()}"


def url_of(profile: str) -> str:
    return f"{BASE}/StructureDefinition/{profile}"
