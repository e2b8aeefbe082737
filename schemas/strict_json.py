"""One strict reading of JSON, and one compact writing of it, for everything at the border.

Refused: duplicate keys, NaN and Infinity, whole numbers beyond 64 bit, lone surrogates, NUL, a byte
order mark, anything but UTF-8, trailing data, and nesting so deep that later stages could break.
Decimals keep the text they were written with. RFC 8259, RFC 7493 (I-JSON).
"""

import json
import re
import secrets
from decimal import Decimal, InvalidOperation
from typing import Any, Final, Self

from schemas import json_places
from schemas.issues import Issue, IssueType, Unreadable, error
from schemas.json_places import path
from schemas.json_structure import Structure

__all__ = ["AT_MOST", "DEEPEST", "Written", "dump", "parse", "path"]

AT_MOST: Final = 10 * 1024 * 1024
DEEPEST: Final = 64

_LONGEST_NUMBER: Final = 64
_LARGEST_EXPONENT: Final = 300
_SIZE: Final = "a number of that size is not kept exactly"
_UNFIT: Final = re.compile(rb"\\u(?:0000|[dD][89a-fA-F])")


class Written(Decimal):
    """A decimal that would be written otherwise, and remembers how it was: 1E5, 1.5e-7."""

    text: str

    def __new__(cls, text: str) -> Self:
        number = super().__new__(cls, text)
        number.text = text
        return number


def parse(raw: bytes, *, at_most: int = AT_MOST, most_values: int | None = None) -> object:
    """Read one JSON document, or raise `Unreadable` with the place and the rule."""
    if len(raw) > at_most:
        raise _refused(IssueType.TOO_LONG, None, f"more than {at_most} bytes")
    if raw.startswith(b"\xef\xbb\xbf"):
        raise _refused(IssueType.STRUCTURE, None, "a byte order mark is not part of JSON")
    structure = Structure.of(raw)
    if most_values is not None and structure.has_more_values_than(most_values):
        raise _refused(IssueType.TOO_COSTLY, None, f"more than {most_values} values")
    if structure.is_deeper_than(DEEPEST):
        raise _refused(IssueType.TOO_COSTLY, None, f"nested more than {DEEPEST} deep")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise _refused(IssueType.STRUCTURE, None, "not UTF-8") from None
    try:
        found, keys = _read(text)
    except _NotAllowed as problem:
        place = json_places.of_number(text, _is_allowed)
        raise _refused(problem.code, place, problem.rule) from None
    except json.JSONDecodeError as problem:
        place = f"line {problem.lineno} column {problem.colno}"
        raise _refused(IssueType.STRUCTURE, None, f"not JSON: see {place}") from None
    if keys != structure.colons:
        place = json_places.of_key_that_stands_twice(text)
        raise _refused(IssueType.STRUCTURE, place, "a key stands twice in one object")
    if b"\\" in raw and _UNFIT.search(raw):
        _refuse_unfit_text(found)
    return found


def dump(value: object) -> bytes:
    """Write JSON compactly, decimals as they were written."""
    decimals: list[str] = []
    nonce = secrets.token_hex(16)  # so that no text of the value can pass for a decimal's place

    def mark(leftover: object) -> str:
        if not isinstance(leftover, Decimal):
            raise TypeError(f"{type(leftover).__name__} has no place in JSON")
        decimals.append(leftover.text if isinstance(leftover, Written) else str(leftover))
        return f"{nonce}:{len(decimals) - 1}"

    text = json.dumps(
        value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=mark
    )
    if decimals:
        text = re.sub(f'"{nonce}:([0-9]+)"', lambda found: decimals[int(found[1])], text)
    return text.encode("utf-8")


class _NotAllowed(ValueError):
    def __init__(self, code: IssueType, rule: str) -> None:
        self.code = code
        self.rule = rule
        super().__init__(rule)


def _refused(code: IssueType, expression: str | None, rule: str) -> Unreadable:
    return Unreadable([error(code, expression, rule)])


def _read(text: str) -> tuple[object, int]:
    """The document, and how many different keys stand in its objects."""
    objects: list[dict[str, Any]] = []
    keep = objects.append

    def kept(found: dict[str, Any]) -> dict[str, Any]:
        keep(found)
        return found

    decoder = json.JSONDecoder(
        object_hook=kept,
        parse_float=_decimal,
        parse_int=_whole,
        parse_constant=_constant,
    )
    return decoder.decode(text), sum(map(len, objects))


def _whole(text: str) -> int:
    if len(text) < 19:
        if text == "-0":
            raise _NotAllowed(IssueType.VALUE, "zero has no sign")
        return int(text)
    if len(text) > 20 or not -(2**63) <= int(text) < 2**63:
        raise _NotAllowed(IssueType.VALUE, "a whole number beyond 64 bit")
    return int(text)


def _decimal(text: str) -> Decimal:
    if len(text) > _LONGEST_NUMBER:
        raise _NotAllowed(IssueType.VALUE, f"a number of more than {_LONGEST_NUMBER} characters")
    try:
        number = Decimal(text)
        if str(number) != text:
            number = Written(text)
    except InvalidOperation:  # an exponent beyond what a Decimal can hold, also of zero
        raise _NotAllowed(IssueType.VALUE, _SIZE) from None
    if not number and text[0] == "-":
        raise _NotAllowed(IssueType.VALUE, "zero has no sign")
    if abs(number.adjusted()) > _LARGEST_EXPONENT:
        raise _NotAllowed(IssueType.VALUE, _SIZE)
    return number


def _constant(_: str) -> object:
    raise _NotAllowed(IssueType.VALUE, "NaN and Infinity are not JSON")


def _is_allowed(number: str) -> bool:
    try:
        _whole(number) if number.lstrip("-").isdigit() else _decimal(number)
    except _NotAllowed:
        return False
    return True


def _refuse_unfit_text(document: object) -> None:
    """JSON can escape what is no text."""
    issues: list[Issue] = []
    for place, text in json_places.of_texts(document, _is_unfit):
        rule = "NUL is not text" if "\x00" in text else "a lone surrogate is not text"
        issues.append(error(IssueType.VALUE, place, rule))
    if issues:
        raise Unreadable(issues)


def _is_unfit(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return "\x00" in text
