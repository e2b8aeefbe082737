"""How the elements of a narrative may stand in one another.

https://hl7.org/fhir/R4/narrative.html, https://www.w3.org/TR/html401/sgml/dtd.html
"""

from collections.abc import Sequence
from typing import Final

_ROWS: Final = frozenset({"thead", "tbody", "tfoot"})
_LIST: Final = frozenset({"li"})

EMPTY: Final = frozenset({"br", "img", "hr", "area"})
INSIDE: Final = {
    "table": _ROWS | {"tr", "caption", "col", "colgroup"},
    **dict.fromkeys(_ROWS, frozenset({"tr"})),
    "tr": frozenset({"td", "th"}),
    "ul": _LIST,
    "ol": _LIST,
    "dl": frozenset({"dt", "dd"}),
    "map": frozenset({"area"}),
}
"""Elements with nothing in them but these: no text either."""

_AROUND: Final = {
    **dict.fromkeys((*_ROWS, "caption", "colgroup"), frozenset({"table"})),
    "col": frozenset({"colgroup", "table"}),
    "tr": _ROWS | {"table"},
    **dict.fromkeys(("td", "th"), frozenset({"tr", "thead", "tfoot"})),
    "li": frozenset({"ul", "ol"}),
    **dict.fromkeys(("dt", "dd"), frozenset({"dl"})),
}
_NOT_IN_ITSELF: Final = frozenset(
    [
        "a",
        "b",
        "em",
        "i",
        "strong",
        "small",
        "big",
        "sub",
        "sup",
        "code",
        "tt",
        "dfn",
        "q",
        "var",
        "abbr",
        "acronym",
        "cite",
        "bdo",
        "kbd",
        "samp",
    ]
)
_OF_TEXT: Final = _NOT_IN_ITSELF | frozenset(
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "address", "span", "caption", "dt", "dd"]
)
_BLOCKS: Final = frozenset({"div", "pre", "table", "ul", "ol"})
_NOT_IN_P: Final = _BLOCKS - {"pre"} | {"p", "blockquote"}


def fits(name: str, around: Sequence[str]) -> bool:
    """Whether an element may stand inside those that are open, the innermost last."""
    if not around:
        return True
    parent = around[-1]
    if parent in EMPTY or name not in INSIDE.get(parent, (name,)):
        return False
    if parent not in _AROUND.get(name, (parent,)):
        return False
    if name in _BLOCKS and not _OF_TEXT.isdisjoint(around):
        return False
    if name in _NOT_IN_P and "p" in around:
        return False
    return name not in _NOT_IN_ITSELF or name not in around
