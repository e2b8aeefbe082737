"""What is found wrong on the way through a value, as much of it as is worth explaining."""

from contextvars import ContextVar
from typing import Any, Final

from schemas.resources.seen import Seen

MOST_WRONG: Final = 150


class Trace:
    """Of one resource; values are known by their `id()`."""

    def __init__(self, seen: Seen) -> None:
        self.seen = seen
        self.wrong: set[int] = set()  # with all those around them
        self.unresolved: dict[int, Seen] = {}  # by resource: its references, some of them wrong

    def finds(self, value: Any) -> bool:
        """Remembers a value that is wrong, or in which something is. Always False."""
        self.wrong.add(id(value))
        return False

    @property
    def is_over(self) -> bool:
        return len(self.wrong) >= MOST_WRONG

    def is_good(self, value: Any) -> bool:
        """Whether nothing in the value is worth explaining."""
        return id(value) not in self.wrong


explaining: Final[ContextVar[Trace | None]] = ContextVar("explaining", default=None)
"""The trace that says what marshmallow is to look at; unset, it looks at everything."""
