"""Which XHTML a narrative may hold: an allow-list. https://hl7.org/fhir/R4/narrative.html"""

import re
from contextvars import ContextVar
from html.entities import name2codepoint
from typing import Final
from xml.parsers import expat

from schemas.resources.xhtml import EMPTY, INSIDE, fits

_OPENING: Final = '<div xmlns="http://www.w3.org/1999/xhtml">'
_CLOSING: Final = "</div>"
_TAG: Final = re.compile(r"<(/?)([a-z][a-z0-9]*)>", re.ASCII)
_NOT_XML: Final = bytes([*range(9), 11, 12, *range(14, 32)])
_XML: Final = bytes(set(range(256)) - set(_NOT_XML))
_CHARACTER: Final = re.compile(r"&(?:amp|lt|gt|quot|apos);", re.ASCII)
_NAMESPACE: Final = "http://www.w3.org/1999/xhtml"
_ENTITY: Final = re.compile(r"&([A-Za-z][A-Za-z0-9]*);")
_KEPT: Final = frozenset({"amp", "lt", "gt", "quot", "apos"})
_DEEPEST: Final = 64

ELEMENTS: Final = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "address",
        "area",
        "b",
        "bdo",
        "big",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "kbd",
        "li",
        "map",
        "ol",
        "p",
        "pre",
        "q",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "tt",
        "ul",
        "var",
    ]
)
_ATTRIBUTES: Final = frozenset(
    [
        "abbr",
        "accesskey",
        "align",
        "axis",
        "char",
        "charoff",
        "class",
        "colspan",
        "dir",
        "headers",
        "id",
        "lang",
        "rowspan",
        "scope",
        "span",
        "style",
        "tabindex",
        "title",
        "valign",
        "width",
        "xml:lang",
        "xmlns",
    ]
)
_OWN_ATTRIBUTES: Final = {
    "a": frozenset(
        {"charset", "coords", "href", "hreflang", "name", "rel", "rev", "shape", "type"}
    ),
    "area": frozenset({"alt", "coords", "href", "nohref", "shape"}),
    "blockquote": frozenset({"cite"}),
    "img": frozenset({"alt", "border", "height", "ismap", "longdesc", "src", "usemap"}),
    "map": frozenset({"name"}),
    "q": frozenset({"cite"}),
    "table": frozenset({"border", "cellpadding", "cellspacing", "frame", "rules", "summary"}),
    "td": frozenset({"nowrap"}),
}
_MUST_LEAD: Final = frozenset({"href", "src"})
_LINKS: Final = frozenset({"href", "src", "cite", "longdesc", "usemap"})
_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
_IN_PATHS: Final = frozenset("/?#")
PICTURE: Final = re.compile(r"data: *image/(?:png|gif|jpeg);base64,", re.IGNORECASE)
_PLAIN: Final = ELEMENTS - EMPTY - INSIDE.keys()

judged: Final[ContextVar[dict[str, str | None] | None]] = ContextVar("judged", default=None)
"""What was said of the narratives of one document: each is asked about more than once."""


def why_not_narrative(value: object) -> str | None:
    """The rule that the text breaks, or None when it is a narrative."""
    if not isinstance(value, str):
        return "txt-1: must be XHTML"
    known = judged.get()
    if known is None:
        return _why_not(value)
    if value not in known:
        known[value] = _why_not(value)
    return known[value]


def _why_not(value: str) -> str | None:
    if _is_plain(value):
        return None
    if "<!" in value or "<?" in value:
        return "txt-1: no declarations, comments or processing instructions"
    return _Reader().why_not(as_xml(value))


def _is_plain(value: str) -> bool:
    """Whether it is surely right: elements without attributes, well nested, with some text."""
    if not value.startswith(_OPENING) or not value.endswith(_CLOSING):
        return False
    inner = value[len(_OPENING) : -len(_CLOSING)]
    if "]]>" in inner or not _is_xml(inner):
        return False
    if "&" in inner and inner.count("&") != len(_CHARACTER.findall(inner)):
        return False
    tags = _TAG.findall(inner) if "<" in inner else []
    text = _TAG.sub("", inner) if tags else inner
    return "<" not in text and text.strip() != "" and _well_nested(tags)


def _is_xml(text: str) -> bool:
    try:
        unfit = text.encode().translate(None, _XML)
    except UnicodeEncodeError:
        return False
    return not unfit and "\ufffe" not in text and "\uffff" not in text


def _well_nested(tags: list[tuple[str, str]]) -> bool:
    open_tags = ["div"]
    for closing, name in tags:
        if closing:
            if open_tags.pop() != name or not open_tags:
                return False
        elif name not in _PLAIN or len(open_tags) == _DEEPEST or not fits(name, open_tags):
            return False
        else:
            open_tags.append(name)
    return open_tags == ["div"]


def as_xml(text: str) -> str:
    """With characters where HTML has entities that XML does not know."""
    return _ENTITY.sub(_as_character, text)


def _as_character(entity: re.Match[str]) -> str:
    name = entity[1]
    if name in _KEPT or name not in name2codepoint:
        return entity[0]
    return chr(name2codepoint[name])


class _Broken(Exception):
    """The narrative breaks a rule."""


class _Reader:
    """Reads one narrative with expat, up to the first rule broken."""

    def __init__(self) -> None:
        self.says_something = False
        self.open: list[str] = []

    def why_not(self, text: str) -> str | None:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters
        try:
            parser.Parse(text.encode("utf-8", "surrogatepass"), True)
        except _Broken as rule:
            return str(rule)
        except expat.ExpatError:
            return "txt-1: must be well-formed XHTML"
        return None if self.says_something else "txt-2: must have some content"

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if not self.open and (name != "div" or attributes.get("xmlns") != _NAMESPACE):
            raise _Broken("txt-1: must be one div in the XHTML namespace")
        if name not in ELEMENTS or len(self.open) == _DEEPEST:
            raise _Broken("txt-1: an element that is not allowed")
        if not fits(name, self.open):
            raise _Broken("txt-1: an element where it may not stand")
        if attributes:
            _check_attributes(name, attributes)
        self.open.append(name)
        if name == "img":
            self.says_something = True

    def end(self, _name: str) -> None:
        self.open.pop()

    def characters(self, text: str) -> None:
        if text.isspace():
            return
        self.says_something = True
        if self.open[-1] in EMPTY or self.open[-1] in INSIDE:
            raise _Broken("txt-1: text where none may stand")


def _check_attributes(name: str, attributes: dict[str, str]) -> None:
    allowed = _OWN_ATTRIBUTES.get(name, frozenset())
    for attribute, value in attributes.items():
        if attribute not in _ATTRIBUTES and attribute not in allowed:
            raise _Broken("txt-1: an attribute that is not allowed")
        if attribute in _LINKS and not _is_safe(value.strip()):
            raise _Broken("txt-1: a link of a kind that is not allowed")
        if attribute in _MUST_LEAD and (not value or " " in PICTURE.sub("", value)):
            raise _Broken("txt-1: a link must be a URL")
        if attribute == "xmlns" and value != _NAMESPACE:
            raise _Broken("txt-1: must be in the XHTML namespace")


def _is_safe(link: str) -> bool:
    """Whether it leads to a page, a person or a picture in itself, or is relative."""
    before, colon, _ = link.partition(":")
    if not colon or not _IN_PATHS.isdisjoint(before):
        return True
    return before.lower() in _SCHEMES or PICTURE.match(link) is not None
