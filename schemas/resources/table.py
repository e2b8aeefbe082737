"""A table that makes what it holds when it is first asked for."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Table(dict[str, T]):
    """What is made for a name is kept. `make` raises KeyError for a name that has no place."""

    def __init__(self, make: Callable[[str], T]) -> None:
        self._make = make

    def __missing__(self, name: str) -> T:
        made = self[name] = self._make(name)
        return made
