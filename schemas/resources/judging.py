"""How a document is judged: sorted by type for a quick yes, or traced to what is wrong in it.

Sorting goes through a document level by level. All values of one type on one level lie in one tray
and are judged in one loop, which lays their parts in the trays of the next level. Texts, numbers
and all that has no parts wait until the end and are judged kind by kind. So a document costs a few
steps for each value and a call for each type. Sorting stops at the first thing that is wrong
without knowing where that stands, and where it is not sure it says no.

Tracing goes down from a value to its parts, slower, and is sure. It remembers each value that is
wrong with all those around it: marshmallow need look at nothing else to explain a no.
"""

from collections import defaultdict
from typing import Any, Final

from schemas.resources.seen import Seen

MOST_WRONG: Final = 150
ID_ALONE: Final = frozenset({"id"})

Trays = defaultdict["Judge", list[Any]]


class Judge:
    """Judges the values of one type. Yes means that marshmallow would say the same."""

    has_parts = True

    def sort(self, values: list[Any], sorting: "Sorting") -> bool:
        """Whether they may be right, seen without their parts, which are laid out."""
        raise NotImplementedError

    def hold(self, values: list[Any], seen: Seen) -> bool:
        """Whether they are right, asked only when all their parts are."""
        raise NotImplementedError

    def is_right(self, value: Any, trace: "Trace") -> bool:
        """Whether the value is right with all its parts."""
        raise NotImplementedError


class Sorting:
    """One document on its way through the trays."""

    def __init__(self, seen: Seen) -> None:
        self.seen = seen
        self.below: Trays = defaultdict(list)
        self.elements: list[list[Any]] = []  # what is no resource
        self.later: Trays = defaultdict(list)  # what is to be held to more

    def is_right(self, judge: Judge, value: Any) -> bool:
        self.below[judge].append(value)
        leaves: Trays = defaultdict(list)
        while self.below:
            level, self.below = self.below, defaultdict(list)
            for found, values in level.items():
                if not found.has_parts:
                    leaves[found] += values
                elif not found.sort(values, self):
                    return False
        for found, values in leaves.items():
            if not found.sort(values, self):
                return False
        return all(found.hold(values, self.seen) for found, values in self.later.items())


class Trace:
    """What was found wrong on the way through a value, as much as is worth explaining."""

    def __init__(self, seen: Seen) -> None:
        self.seen = seen
        self.wrong: set[int] = set()  # by `id()`

    def finds(self, value: Any) -> bool:
        """Remembers a value that is wrong, or in which something is. Always False."""
        self.wrong.add(id(value))
        return False

    @property
    def is_over(self) -> bool:
        return len(self.wrong) >= MOST_WRONG
