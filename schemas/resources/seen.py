"""What an acceptor notes on its way for those who judge the whole."""

from collections.abc import Mapping
from typing import Any, NamedTuple

Target = tuple[Mapping[str, Any], frozenset[str]]


class Seen(NamedTuple):
    """The very objects of the document, in its order."""

    references: list[Target]  # each Reference with a literal, and the types it may lead to
    local: list[object]  # those of the resource looked at that lead to what it contains
    extensions: list[Mapping[str, Any]]  # those that stand in no other extension
    modifiers: list[object]  # each list of modifierExtension
    followed: list[Mapping[str, Any]]  # each Reference inside a Bundle
    links: list[Mapping[str, Any]]  # each Attachment whose content is elsewhere

    @classmethod
    def nothing(cls) -> "Seen":
        return cls([], [], [], [], [], [])
