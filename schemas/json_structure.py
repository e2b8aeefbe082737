"""What the brackets, colons and commas of a JSON document say about it before it is read.

What stands inside texts is left out. Of a document that is no JSON nothing is said that matters:
the reader refuses it.
"""

import re
from dataclasses import dataclass
from typing import Final, Self

_MARKS: Final = b'[{]}":'
_BUT_MARKS: Final = bytes(set(range(256)) - set(_MARKS))
_BUT_MARKS_AND_COMMAS: Final = bytes(set(_BUT_MARKS) - set(b","))
_ESCAPE: Final = re.compile(rb"\\.", re.DOTALL)
_ALIKE: Final = bytes.maketrans(b"{}", b"[]")


@dataclass(frozen=True)
class Structure:
    """Of one document, as it was written."""

    raw: bytes
    marks: bytes

    @classmethod
    def of(cls, raw: bytes) -> Self:
        return cls(raw, _outside_of_texts(raw, _BUT_MARKS))

    @property
    def colons(self) -> int:
        """How many keys were written, also where one stands twice."""
        return self.marks.count(b":")

    def has_more_values_than(self, bound: int) -> bool:
        """Whether there are more values, lists and objects than that, or nearly.

        A tag or an entity in a text costs as much as a value, and more: `<` counts for two.
        """
        marks = self.raw.count(b"[") + self.raw.count(b"{") + self.raw.count(b"\\")
        marks += 2 * self.raw.count(b"<") + self.raw.count(b"&") + self.raw.count(b",")
        return marks >= bound and self._weight() >= bound

    def _weight(self) -> int:
        brackets = self.marks.count(b"[") + self.marks.count(b"{")
        commas = _outside_of_texts(self.raw, _BUT_MARKS_AND_COMMAS).count(b",")
        tags = 2 * self.raw.count(b"<") + self.raw.count(b"&")
        return brackets + commas + tags + 2 * self.raw.count(b"\\u00")

    def is_deeper_than(self, bound: int) -> bool:
        """Whether brackets nest deeper; the innermost pairs are taken away until none is left."""
        brackets = self.marks.translate(_ALIKE, b":")
        if b"[" * (bound + 1) in brackets:
            return True
        for _ in range(bound):
            left = brackets.replace(b"[]", b"")
            if len(left) == len(brackets):
                return left.count(b"[") > bound
            brackets = left
        return bool(brackets)


def _outside_of_texts(raw: bytes, but_marks: bytes) -> bytes:
    """The marks that stand outside of texts."""
    escapes = raw.count(b"\\")
    if escapes > len(raw) // 256:
        raw = raw.replace(b"\\\\", b"").replace(b'\\"', b"")
    elif escapes:
        raw = _ESCAPE.sub(b"", raw)  # quicker where they are few
    # Two marks of quotation side by side open and close, or close and open, a text without marks.
    return b"".join(raw.translate(None, but_marks).replace(b'""', b"").split(b'"')[::2])
