"""What is noted on the way through a resource for those who judge the whole."""

from collections.abc import Mapping
from typing import Any, NamedTuple

Target = tuple[Mapping[str, Any], frozenset[str]]
"""A Reference with a literal, and the types of resource it may lead to."""


class Seen(NamedTuple):
    """The very objects of the document."""

    references: list[Target]  # those to be resolved in the Bundle around them
    local: list[Target]  # those into the resource around them, with a #
    followed: list[Mapping[str, Any]]  # those resolved in a Bundle
    extensions: list[tuple[str, list[Mapping[str, Any]]]]  # on which type, in no other extension
    modifiers: list[object]  # each list of modifierExtension
    links: list[Mapping[str, Any]]  # each Attachment whose content is elsewhere
    pictures: list[Mapping[str, Any]]  # each Narrative that may show something from elsewhere
    languages: list[Mapping[str, Any]]  # each Attachment that says its language
    spoken: list[Any]  # each CodeableConcept, or list of them, that is a language

    @classmethod
    def nothing(cls) -> "Seen":
        return cls([], [], [], [], [], [], [], [], [])

    def add(self, other: "Seen") -> None:
        mine: Any  # the kinds of list differ
        others: Any
        for mine, others in zip(self, other, strict=True):
            mine.extend(others)
