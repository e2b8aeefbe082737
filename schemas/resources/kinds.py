"""The primitive types of R4: which JSON values each admits. https://hl7.org/fhir/R4/datatypes.html"""

import binascii
import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from math import isfinite
from typing import Final

from schemas.resources.narrative import why_not_narrative

_YEAR: Final = r"(?!0000)[0-9]{4}"
_MONTH: Final = r"(?:0[1-9]|1[0-2])"
_DAY: Final = r"(?:0[1-9]|[12][0-9]|3[01])"
_TIME: Final = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?"
_ZONE: Final = r"(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))"

_DATE: Final = re.compile(rf"{_YEAR}(?:-{_MONTH}(?:-{_DAY})?)?", re.ASCII)
_DATE_TIME: Final = re.compile(rf"{_YEAR}(?:-{_MONTH}(?:-{_DAY}(?:T{_TIME}{_ZONE})?)?)?", re.ASCII)
_INSTANT: Final = re.compile(rf"{_YEAR}-{_MONTH}-{_DAY}T{_TIME}{_ZONE}", re.ASCII)
_CLOCK: Final = re.compile(_TIME, re.ASCII)
_CODE: Final = re.compile(r"\S+(?:\s\S+)*", re.ASCII)
_ID: Final = re.compile(r"[A-Za-z0-9\-.]{1,64}", re.ASCII)
_NOT_TEXT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
_PLAIN_URI: Final = re.compile(r"(?!urn:(?:uuid|oid):)[!-~]+", re.ASCII)
_SPACE: Final = re.compile(r"\s")
_OID: Final = re.compile(r"urn:oid:[0-2](?:\.(?:0|[1-9][0-9]*))+", re.ASCII)
_UUID: Final = re.compile(r"urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII)
_ABSOLUTE: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+|#\S*", re.ASCII)
_MIME: Final = re.compile(r"[^\s/;]+/[^\s/;]+(?:\s*;.*)?", re.ASCII)
LONGEST_TEXT: Final = 1024 * 1024

Accepts = Callable[[object, object], bool]
"""Of a value; the second argument is there so that a kind can stand in a tree of acceptors."""


@dataclass(frozen=True)
class Kind:
    """One primitive type: its name, what it admits, and how that is said to people."""

    name: str
    accepts: Accepts
    sentence: str


def _text(value: object, _: object) -> bool:
    return (
        isinstance(value, str)
        and 0 < len(value) <= LONGEST_TEXT
        and (value.isprintable() or not _NOT_TEXT.search(value))
    )


def _matching(pattern: re.Pattern[str]) -> Accepts:
    fullmatch = pattern.fullmatch
    return lambda value, _: isinstance(value, str) and fullmatch(value) is not None


def _code(value: object, _: object) -> bool:
    return isinstance(value, str) and (
        value.isidentifier() or (_CODE.fullmatch(value) is not None and _text(value, None))
    )


def _dated(pattern: re.Pattern[str]) -> Accepts:
    """Also asks whether the month has that day."""
    fullmatch = pattern.fullmatch

    def accepts(value: object, _: object) -> bool:
        if not isinstance(value, str) or fullmatch(value) is None:
            return False
        return len(value) < 10 or value[8:10] < "29" or _has_day(value)

    return accepts


def _has_day(value: str) -> bool:
    return int(value[8:10]) <= monthrange(int(value[:4]), int(value[5:7]))[1]


def _uri(value: object, _: object) -> bool:
    return isinstance(value, str) and (
        _PLAIN_URI.fullmatch(value) is not None or _unusual_uri(value)
    )


def _unusual_uri(value: str) -> bool:
    if value.startswith("urn:uuid:"):
        return _UUID.fullmatch(value) is not None
    if value.startswith("urn:oid:"):
        return _OID.fullmatch(value) is not None
    return not _SPACE.search(value) and _text(value, None)


def _canonical(value: object, _: object) -> bool:
    return isinstance(value, str) and _uri(value, None) and _ABSOLUTE.fullmatch(value) is not None


def _boolean(value: object, _: object) -> bool:
    return type(value) is bool


def _decimal(value: object, _: object) -> bool:
    if isinstance(value, Decimal):
        return value.is_finite()
    return type(value) is int or (type(value) is float and isfinite(value))


def _whole(least: int) -> Accepts:
    return lambda value, _: type(value) is int and least <= value <= 2_147_483_647


def _base64(value: object, _: object) -> bool:
    if not isinstance(value, str) or not value or not value.isascii():
        return False
    try:
        binascii.a2b_base64("".join(value.split()), strict_mode=True)
    except binascii.Error:
        return False
    return True


def _mime(value: object, _: object) -> bool:
    return isinstance(value, str) and _MIME.fullmatch(value) is not None and _text(value, None)


def _xhtml(value: object, _: object) -> bool:
    return why_not_narrative(value) is None


BASE64_BINARY: Final = Kind("base64Binary", _base64, "must be base64")
BOOLEAN: Final = Kind("boolean", _boolean, "must be true or false")
CANONICAL: Final = Kind("canonical", _canonical, "must be an absolute URL, perhaps with |version")
CODE: Final = Kind("code", _code, "must be a code: no space at either end")
DATE: Final = Kind("date", _dated(_DATE), "must be a date that exists: YYYY, YYYY-MM or YYYY-MM-DD")
DATE_TIME: Final = Kind(
    "dateTime", _dated(_DATE_TIME), "must be a date that exists, or a time with its zone"
)
DECIMAL: Final = Kind("decimal", _decimal, "must be a number")
ID: Final = Kind("id", _matching(_ID), "must be 1 to 64 letters, digits, hyphens or dots")
INSTANT: Final = Kind("instant", _dated(_INSTANT), "must be a time that exists, with its zone")
INTEGER: Final = Kind("integer", _whole(-2_147_483_648), "must be a whole number of 32 bit")
MARKDOWN: Final = Kind("markdown", _text, "must be text")
MIME_TYPE: Final = Kind("code", _mime, "must be a MIME type")
OID: Final = Kind("oid", _matching(_OID), "must be an OID as a urn")
POSITIVE_INT: Final = Kind("positiveInt", _whole(1), "must be a whole number above zero")
STRING: Final = Kind("string", _text, "must be text")
TIME: Final = Kind("time", _matching(_CLOCK), "must be a time hh:mm:ss")
UNSIGNED_INT: Final = Kind("unsignedInt", _whole(0), "must be a whole number, not below zero")
URI: Final = Kind("uri", _uri, "must be a URI without spaces; a UUID or OID as the standard has it")
URL: Final = Kind("url", _uri, "must be a URL without spaces")
UUID: Final = Kind("uuid", _matching(_UUID), "must be a UUID as a urn, in lower case")
XHTML: Final = Kind("xhtml", _xhtml, "must be plain XHTML in one div")
