"""What marshmallow found wrong, as issues: one for each place, never with the value."""

from collections.abc import Iterator
from typing import Any, Final, Self

from marshmallow import ValidationError

from schemas.issues import Issue, IssueType, error
from schemas.strict_json import path

MOST_ISSUES: Final = 20


class Problem(str):
    """A sentence about what is wrong, with the type of issue it becomes."""

    __slots__ = ("code",)

    code: IssueType

    def __new__(cls, code: IssueType, sentence: str) -> Self:
        problem = super().__new__(cls, sentence)
        problem.code = code
        return problem


_OF_MARSHMALLOW: Final = {
    "Missing data for required field.": IssueType.REQUIRED,
    "Field may not be null.": IssueType.REQUIRED,
    "Unknown field.": IssueType.STRUCTURE,
}


def issues_of(problem: ValidationError, root: str = "") -> list[Issue]:
    """The first of the issues, each with its FHIRPath below `root`."""
    found = []
    for issue in _flat(problem.messages, root):
        found.append(issue)
        if len(found) == MOST_ISSUES:
            break
    return found


def _flat(messages: Any, place: str) -> Iterator[Issue]:
    if isinstance(messages, dict):
        for key, inner in messages.items():
            if isinstance(key, int):
                yield from _flat(inner, f"{place}[{key}]")
            elif key == "_schema":
                yield from _flat(inner, place)
            else:
                yield from _flat(inner, path(place, key.removeprefix("_")))
        return
    for text in messages if isinstance(messages, list) else [messages]:
        code = text.code if isinstance(text, Problem) else _OF_MARSHMALLOW.get(text)
        yield error(code or IssueType.VALUE, place or None, str(text))
