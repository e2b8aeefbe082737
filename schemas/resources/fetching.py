"""What a narrative loads from elsewhere when it is shown: pictures, and what styles name.

R4 allows it. It tells whoever has the address who reads what, and when.
"""

import re
from typing import Final
from xml.parsers import expat

from schemas.resources.narrative import PICTURE, as_xml

_COLOUR: Final = re.compile(r"(?<![\w-])(?:rgb|hsl)a?\(", re.IGNORECASE | re.ASCII)
_REACHING: Final = re.compile(r"[\\(@]")


def may_fetch(div: str) -> bool:
    """A quick look, too cautious: whether it is worth asking if it does."""
    return "src" in div or "style" in div


def fetches(div: str) -> bool:
    """Whether a narrative, right as R4 has it, shows something that it does not carry."""
    found: list[bool] = []

    def start(_name: str, attributes: dict[str, str]) -> None:
        found.append(_shows_another(attributes) or _reaches(attributes.get("style", "")))

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.Parse(as_xml(div).encode(), True)
    return any(found)


def _shows_another(attributes: dict[str, str]) -> bool:
    link = attributes.get("src", "#")
    return not link.startswith("#") and PICTURE.match(link) is None


def _reaches(style: str) -> bool:
    """Whether a style has anything by which one could name an address; colours have not."""
    return _REACHING.search(_COLOUR.sub("", style)) is not None
