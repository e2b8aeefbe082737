"""A Merkle tree that only grows, as of RFC 9162, kept in piles of leaves of one size.

Its leaves are the ends of strands, hashed with salt, and as many that mean nothing as fill a pile:
so neither size nor shape tells how much happened. A tree of whole piles is the same as the tree of
its leaves, so proofs are those of RFC 9162 for sizes that are multiples of a pile.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

PILE = 64  # leaves
NOTHING = hashlib.sha256(b"").digest()

Place = tuple[int, int]
"""Level and number of a complete subtree: of `PILE << level` leaves, counted from the left."""


def leaf(content: bytes) -> bytes:
    """RFC 9162, 2.1.1."""
    return hashlib.sha256(b"\x00" + content).digest()


def node(left: bytes, right: bytes) -> bytes:
    """RFC 9162, 2.1.1."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def pile_root(leaves: Sequence[bytes]) -> bytes:
    """The hash over one whole pile."""
    level = list(leaves)
    while len(level) > 1:
        level = [node(*pair) for pair in zip(level[::2], level[1::2], strict=True)]
    return level[0]


def path_in_pile(leaves: Sequence[bytes], number: int) -> list[bytes]:
    """What lies beside the way from a leaf to the root of its pile, from below."""
    path, level = [], list(leaves)
    while len(level) > 1:
        path.append(level[number ^ 1])
        level = [node(*pair) for pair in zip(level[::2], level[1::2], strict=True)]
        number //= 2
    return path


def additions(
    count: int, roots: Sequence[bytes], known: Callable[[Place], bytes]
) -> dict[Place, bytes]:
    """The subtrees that become complete when these piles are put behind the first `count`."""
    made: dict[Place, bytes] = {}
    for number, root in enumerate(roots, start=count):
        level, place, found = 0, number, root
        made[level, place] = found
        while place % 2:
            beside = (level, place - 1)
            found = node(made[beside] if beside in made else known(beside), found)
            level, place = level + 1, place // 2
            made[level, place] = found
    return made


@dataclass
class Tree:
    """The first so many piles, looked at through `known`, the subtrees that are complete."""

    count: int
    known: Callable[[Place], bytes] = field(repr=False)

    def root(self) -> bytes:
        """The hash over all of it."""
        return self._hash(0, self.count)

    def path(self, number: int) -> list[bytes]:
        """What lies beside the way from a pile to the root. (RFC 9162, 2.1.3.1)"""
        path: list[bytes] = []
        low, high = 0, self.count
        beside = []
        while high - low > 1:
            middle = low + _half(high - low)
            left = number < middle
            beside.append((middle, high) if left else (low, middle))
            low, high = (low, middle) if left else (middle, high)
        path.extend(self._hash(*each) for each in reversed(beside))
        return path

    def consistency(self, before: int) -> list[bytes]:
        """That this continues the tree of the first `before` piles. (RFC 9162, 2.1.4.1)"""
        if before in (0, self.count):
            return []
        return self._since(before, 0, self.count, whole=True)

    def _since(self, before: int, low: int, high: int, *, whole: bool) -> list[bytes]:
        """`before` lies within; `whole` while its part is that very tree, which its owner has."""
        if before == high:
            return [] if whole else [self._hash(low, high)]
        middle = low + _half(high - low)
        if before <= middle:
            within = self._since(before, low, middle, whole=whole)
            return [*within, self._hash(middle, high)]
        within = self._since(before, middle, high, whole=False)
        return [*within, self._hash(low, middle)]

    def _hash(self, low: int, high: int) -> bytes:
        """Over the piles from `low` to before `high`, where `low` begins a subtree."""
        if low == high:
            return NOTHING
        size = high - low
        if size & (size - 1) == 0:
            level = size.bit_length() - 1
            return self.known((level, low >> level))
        middle = low + _half(size)
        return node(self._hash(low, middle), self._hash(middle, high))


def _half(size: int) -> int:
    """The largest power of two smaller than the size."""
    return 1 << (size - 1).bit_length() - 1


def needed(ask: Callable[[Callable[[Place], bytes]], object]) -> set[Place]:
    """The subtrees that a question looks at, found by asking it of a tree of nothing."""
    places: set[Place] = set()

    def noted(place: Place) -> bytes:
        places.add(place)
        return NOTHING

    ask(noted)
    return places


def looked_up(known: Mapping[Place, bytes]) -> Callable[[Place], bytes]:
    """For a tree of which all that is needed is at hand."""
    return known.__getitem__
