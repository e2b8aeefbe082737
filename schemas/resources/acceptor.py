"""Says quickly whether a resource is right, and marshmallow what to look at where it is not.

Both ways are made from the marshmallow schemas. A yes means exactly that `load` would give the
value back unchanged; a no leaves the explanation to marshmallow.
"""

from collections import deque
from typing import Any, Final

from schemas.resources.piles import Piles
from schemas.resources.seen import Seen

_idle: Final[deque[Piles]] = deque()  # as many as were ever needed at once


def is_surely_right(value: Any, seen: Seen) -> bool:
    """Yes where the piles show that a resource is right; what is noted in it goes to `seen`."""
    try:
        piles = _idle.pop()
    except IndexError:
        piles = Piles()
    try:
        return piles.accept(value, seen)
    finally:
        _idle.append(piles)
