"""The primitive types of R4: which JSON values each admits. https://hl7.org/fhir/R4/datatypes.html"""

import re
from calendar import isleap
from collections.abc import Callable, Iterable
from decimal import Decimal
from itertools import filterfalse
from math import isfinite
from string import ascii_letters, digits
from typing import Any, Final

from schemas.resources.narrative import why_not_narrative

_YEAR: Final = r"(?!0000)[0-9]{4}"
_MONTH: Final = r"(?:0[1-9]|1[0-2])"
_DAY: Final = r"(?:0[1-9]|[12][0-9]|3[01])"
_TIME: Final = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?"
_ZONE: Final = r"(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))"

_DATE: Final = re.compile(rf"{_YEAR}(?:-{_MONTH}(?:-{_DAY})?)?", re.ASCII)
_DATE_TIME: Final = re.compile(rf"{_YEAR}(?:-{_MONTH}(?:-{_DAY}(?:T{_TIME}{_ZONE})?)?)?", re.ASCII)
_INSTANT: Final = re.compile(rf"{_YEAR}-{_MONTH}-{_DAY}T{_TIME}{_ZONE}", re.ASCII)
_USUAL_DAY: Final = rf"[12][0-9]{{3}}-{_MONTH}-(?:0[1-9]|1[0-9]|2[0-8])"
_USUAL_TIME: Final = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?"
_USUAL_DATE: Final = re.compile(
    rf"{_USUAL_DAY}(?:T{_USUAL_TIME}(?:Z|[+-]0[0-9]:[0-5][0-9]))?", re.ASCII
)
_CLOCK: Final = re.compile(_TIME, re.ASCII)
_OTHER_SPACE: Final = re.compile(r"[^\S ]")
_ID: Final = re.compile(r"[A-Za-z0-9\-.]{1,64}", re.ASCII)
_NOT_IN_TEXT: Final = bytes([*range(9), 11, 12, *range(14, 32)])
_IN_TEXT: Final = bytes(set(range(256)) - set(_NOT_IN_TEXT))
_SPACE: Final = re.compile(r"\s")
_OID: Final = re.compile(r"urn:oid:[0-2](?:\.(?:0|[1-9][0-9]*))+", re.ASCII)
_UUID: Final = re.compile(
    r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.ASCII
)
_UUID_URI: Final = re.compile(rf"{_UUID.pattern}(?:[#|]\S*)?", re.ASCII)
_USUAL_URI: Final = re.compile(
    rf"{_UUID.pattern}|(?!(?:urn:)?(?:uuid|oid):)[!-~]{1, 2000}", re.ASCII
)
_USUAL_CODE: Final = re.compile(r"[!-~]{1,2000}", re.ASCII)
ABSOLUTE: Final = re.compile(r"[a-z][a-z0-9_]*:\S+", re.ASCII)
_REFERENCE: Final = re.compile(r"[^ \t-\r]+")
_MIME: Final = re.compile(r"[^\s/;]+/[^\s/;]+(?:\s*;.*)?", re.ASCII)
_SHORT_MONTHS: Final = frozenset({"04", "06", "09", "11"})
_BASE64: Final = (ascii_letters + digits + "+/").encode()
_WHITE: Final = b" \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f"
LONGEST_TEXT: Final = 1024 * 1024

Accepts = Callable[[object], bool]
AcceptsAll = Callable[[list[Any]], bool]


class Kind:
    """One primitive type: its name, what it admits, and how that is said to people."""

    def __init__(
        self, name: str, accepts: Accepts, sentence: str, accepts_all: AcceptsAll | None = None
    ) -> None:
        self.name = name
        self.accepts = accepts
        self.sentence = sentence
        self.accepts_all = accepts_all or (lambda values: all(map(accepts, values)))


def _of_text(
    name: str, accepts: Accepts, sentence: str, usual: re.Pattern[str] | None = None
) -> Kind:
    """Each different text is looked at once. (Numbers could not be told apart: 1 equals true.)

    What all but a few look like is found by one pattern, which admits nothing that is wrong.
    """

    def accepts_all(values: list[Any]) -> bool:
        try:
            found: Iterable[Any] = set(values)
            if usual is not None:
                found = filterfalse(usual.fullmatch, found)
            return all(map(accepts, found))
        except TypeError:  # no text
            return False

    return Kind(name, accepts, sentence, accepts_all)


def _text(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= LONGEST_TEXT and _is_text(value)


def _texts(values: list[Any]) -> bool:
    try:
        together = "".join(values)
    except TypeError:  # something else than a text
        return False
    if "" in values or not _is_text(together):
        return False
    return len(together) <= LONGEST_TEXT or max(map(len, values)) <= LONGEST_TEXT


def _is_text(value: str) -> bool:
    """Whether it is without surrogates and control characters, save for tab and ends of lines."""
    try:
        return not value.encode().translate(None, _IN_TEXT)
    except UnicodeEncodeError:
        return False


def _matching(pattern: re.Pattern[str]) -> Accepts:
    fullmatch = pattern.fullmatch
    return lambda value: isinstance(value, str) and fullmatch(value) is not None


def _code(value: object) -> bool:
    if not isinstance(value, str) or not _text(value) or "  " in value:
        return False
    return value.strip() == value and not _OTHER_SPACE.search(value)


def _dated(pattern: re.Pattern[str]) -> Accepts:
    """Also asks whether the month has that day."""
    fullmatch = pattern.fullmatch

    def accepts(value: object) -> bool:
        if not isinstance(value, str) or fullmatch(value) is None:
            return False
        return len(value) < 10 or value[8:10] < "29" or _has_day(value)

    return accepts


def _has_day(value: str) -> bool:
    month, day = value[5:7], value[8:10]
    if month == "02":
        return day == "29" and isleap(int(value[:4]))
    return day <= ("30" if month in _SHORT_MONTHS else "31")


def _uri(value: object) -> bool:
    return isinstance(value, str) and (
        _USUAL_URI.fullmatch(value) is not None or _unusual_uri(value)
    )


def _unusual_uri(value: str) -> bool:
    if value.startswith("urn:uuid:"):
        return _UUID_URI.fullmatch(value) is not None and "|" not in value and _text(value)
    if value.startswith("urn:oid:"):
        return _OID.fullmatch(value) is not None
    if value.startswith(("uuid:", "oid:")):
        return False
    return not _SPACE.search(value) and _text(value)


def _canonical(value: object) -> bool:
    if not isinstance(value, str):
        return False
    if value.startswith("urn:uuid:"):
        return _UUID_URI.fullmatch(value) is not None and _text(value)
    return _uri(value) and (value[0] == "#" or ABSOLUTE.fullmatch(value) is not None)


def _reference(value: object) -> bool:
    return _text(value) and _REFERENCE.fullmatch(str(value)) is not None


def _boolean(value: object) -> bool:
    return type(value) is bool


def _decimal(value: object) -> bool:
    if isinstance(value, Decimal):
        return value.is_finite()
    return type(value) is int or (type(value) is float and isfinite(value))


def _whole(least: int) -> Accepts:
    return lambda value: type(value) is int and least <= value <= 2_147_483_647


def _base64(value: object) -> bool:
    if not isinstance(value, str) or not value or not value.isascii():
        return False
    found = value.encode()
    padding = found.translate(None, _BASE64)
    if padding not in {b"", b"=", b"=="}:
        found, padding = found.translate(None, _WHITE), padding.translate(None, _WHITE)
    return len(found) % 4 == 0 and padding in {b"", b"=", b"=="} and found.endswith(padding)


def _mime(value: object) -> bool:
    return isinstance(value, str) and _MIME.fullmatch(value) is not None and _text(value)


def _xhtml(value: object) -> bool:
    return why_not_narrative(value) is None


BASE64_BINARY: Final = Kind("base64Binary", _base64, "must be base64")
BOOLEAN: Final = Kind("boolean", _boolean, "must be true or false")
CANONICAL: Final = _of_text(
    "canonical", _canonical, "must be an absolute URL, perhaps with |version"
)
CODE: Final = _of_text("code", _code, "must be a code: no space at either end", _USUAL_CODE)
DATE: Final = _of_text(
    "date", _dated(_DATE), "must be a date that exists: YYYY, YYYY-MM or YYYY-MM-DD"
)
DATE_TIME: Final = _of_text(
    "dateTime",
    _dated(_DATE_TIME),
    "must be a date that exists, or a time with its zone",
    _USUAL_DATE,
)
DECIMAL: Final = Kind("decimal", _decimal, "must be a number")
ID: Final = _of_text("id", _matching(_ID), "must be 1 to 64 letters, digits, hyphens or dots", _ID)
INSTANT: Final = _of_text("instant", _dated(_INSTANT), "must be a time that exists, with its zone")
INTEGER: Final = Kind("integer", _whole(-2_147_483_648), "must be a whole number of 32 bit")
MARKDOWN: Final = Kind("markdown", _text, "must be text", _texts)
MIME_TYPE: Final = _of_text("code", _mime, "must be a MIME type")
OID: Final = _of_text("oid", _matching(_OID), "must be an OID as a urn")
POSITIVE_INT: Final = Kind("positiveInt", _whole(1), "must be a whole number above zero")
REFERENCE: Final = _of_text(
    "string", _reference, "must be a reference: no space in it", _USUAL_CODE
)
STRING: Final = Kind("string", _text, "must be text", _texts)
TIME: Final = _of_text("time", _matching(_CLOCK), "must be a time hh:mm:ss")
UNSIGNED_INT: Final = Kind("unsignedInt", _whole(0), "must be a whole number, not below zero")
URI: Final = _of_text(
    "uri",
    _uri,
    "must be a URI without spaces; a UUID or OID as the standard has it",
    _USUAL_URI,
)
URL: Final = _of_text("url", _uri, "must be a URL without spaces")
UUID: Final = _of_text("uuid", _matching(_UUID), "must be a UUID as a urn, in lower case")
XHTML: Final = Kind("xhtml", _xhtml, "must be plain XHTML in one div")
