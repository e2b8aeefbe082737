"""Which XHTML a narrative may hold: an allow-list. https://hl7.org/fhir/R4/narrative.html"""

import re
from html.entities import name2codepoint
from typing import Final
from xml.parsers import expat

from schemas.resources.xhtml import EMPTY, INSIDE, fits

_OPENING: Final = '<div xmlns="http://www.w3.org/1999/xhtml">'
_CLOSING: Final = "</div>"
_TAG: Final = re.compile(r"<(/?)([a-z][a-z0-9]*)>", re.ASCII)
_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
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
_SAFE_LINK: Final = re.compile(
    r"(?:https?:|mailto:|tel:|data:image/(?:png|gif|jpeg);base64,|[^:]*$|[^:]*[/?#])",
    re.IGNORECASE,
)


_PLAIN: Final = ELEMENTS - EMPTY - INSIDE.keys()


def why_not_narrative(value: object) -> str | None:
    """The rule that the text breaks, or None when it is a narrative."""
    if not isinstance(value, str):
        return "txt-1: must be XHTML"
    if _is_plain(value):
        return None
    if "<!" in value or "<?" in value:
        return "txt-1: no declarations, comments or processing instructions"
    return _Reader().why_not(_ENTITY.sub(_as_character, value))


def _is_plain(value: str) -> bool:
    """Whether it is surely right: elements without attributes, well nested, with some text."""
    if not value.startswith(_OPENING) or not value.endswith(_CLOSING):
        return False
    inner = value[len(_OPENING) : -len(_CLOSING)]
    if "]]>" in inner or _NOT_XML.search(inner):
        return False
    if "&" in inner and inner.count("&") != len(_CHARACTER.findall(inner)):
        return False
    tags = _TAG.findall(inner) if "<" in inner else []
    text = _TAG.sub("", inner) if tags else inner
    return "<" not in text and text.strip() != "" and _well_nested(tags)


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


def _as_character(entity: re.Match[str]) -> str:
    name = entity[1]
    if name in _KEPT or name not in name2codepoint:
        return entity[0]
    return chr(name2codepoint[name])


class _Reader:
    """Reads one narrative with expat and remembers the first rule broken."""

    def __init__(self) -> None:
        self.broken: str | None = None
        self.says_something = False
        self.open: list[str] = []

    def why_not(self, text: str) -> str | None:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters
        try:
            parser.Parse(text.encode("utf-8", "surrogatepass"), True)
        except expat.ExpatError:
            return self.broken or "txt-1: must be well-formed XHTML"
        if self.broken is None and not self.says_something:
            return "txt-2: must have some content"
        return self.broken

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self.broken is not None:
            return
        if not self.open and (name != "div" or attributes.get("xmlns") != _NAMESPACE):
            self.broken = "txt-1: must be one div in the XHTML namespace"
        elif name not in ELEMENTS or len(self.open) == _DEEPEST:
            self.broken = "txt-1: an element that is not allowed"
        elif not fits(name, self.open):
            self.broken = "txt-1: an element where it may not stand"
        else:
            self.broken = _why_not_attributes(name, attributes)
        self.open.append(name)
        if name == "img":
            self.says_something = True

    def end(self, _name: str) -> None:
        if self.broken is None:
            self.open.pop()

    def characters(self, text: str) -> None:
        if text.isspace() or self.broken is not None:
            return
        self.says_something = True
        if self.open[-1] in EMPTY or self.open[-1] in INSIDE:
            self.broken = "txt-1: text where none may stand"


def _why_not_attributes(name: str, attributes: dict[str, str]) -> str | None:
    allowed = _OWN_ATTRIBUTES.get(name, frozenset())
    for attribute, value in attributes.items():
        if attribute not in _ATTRIBUTES and attribute not in allowed:
            return "txt-1: an attribute that is not allowed"
        if attribute in _LINKS and not _SAFE_LINK.match(value.strip()):
            return "txt-1: a link of a kind that is not allowed"
        if attribute in _MUST_LEAD and (not value or " " in value):
            return "txt-1: a link must be a URL"
        if attribute == "xmlns" and value != _NAMESPACE:
            return "txt-1: must be in the XHTML namespace"
    return None
