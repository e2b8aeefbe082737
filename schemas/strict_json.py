"""One strict reading of JSON, and one compact writing of it, for everything at the border.

Refused: duplicate keys, NaN and Infinity, whole numbers beyond 64 bit, lone surrogates, NUL, a byte
order mark, anything but UTF-8, trailing data, and nesting so deep that later stages could break.
Decimals keep the text they were written with. RFC 8259, RFC 7493 (I-JSON).
"""

import json
import re
import secrets
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final, Self

from schemas.issues import Issue, IssueType, Unreadable, error

AT_MOST: Final = 10 * 1024 * 1024
DEEPEST: Final = 64

_SAFE_KEY: Final = re.compile(r"_?[A-Za-z][A-Za-z0-9_-]{0,63}", re.ASCII)
_BRACKETS: Final = bytes.maketrans(b"{}", b"[]")
_NOT_STRUCTURE: Final = bytes(set(range(256)) - set(b'[{]}"'))
_ESCAPE: Final = re.compile(rb"\\.", re.DOTALL)
_TEXT: Final = re.compile(rb'"[^"]*"')
_OPENED: Final = b"[" * (DEEPEST + 1)
_LONGEST_NUMBER: Final = 64
_SURROGATE: Final = re.compile(rb"\\u[dD][89a-fA-F]")


class Written(Decimal):
    """A decimal that remembers how it was written, so that its precision survives."""

    text: str

    def __new__(cls, text: str) -> Self:
        number = super().__new__(cls, text)
        number.text = text
        return number


def parse(raw: bytes, *, at_most: int = AT_MOST) -> object:
    """Read one JSON document, or raise `Unreadable` with the place and the rule."""
    if len(raw) > at_most:
        raise _refused(IssueType.TOO_LONG, None, f"more than {at_most} bytes")
    if raw.startswith(b"\xef\xbb\xbf"):
        raise _refused(IssueType.STRUCTURE, None, "a byte order mark is not part of JSON")
    if _too_deep(raw):
        raise _refused(IssueType.TOO_COSTLY, None, f"nested more than {DEEPEST} deep")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise _refused(IssueType.STRUCTURE, None, "not UTF-8") from None
    try:
        found: object = _STRICT.decode(text)
    except _NotAllowed as problem:
        raise _refused(problem.code, _where(text), problem.rule) from None
    except json.JSONDecodeError as problem:
        place = f"line {problem.lineno} column {problem.colno}"
        raise _refused(IssueType.STRUCTURE, None, f"not JSON: see {place}") from None
    if b"\\u0000" in raw or _SURROGATE.search(raw):
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


def path(parent: str, key: str) -> str:
    """The expression of an element, or of its parent where the key is not fit to be repeated."""
    if not _SAFE_KEY.fullmatch(key):
        return parent
    return f"{parent}.{key}" if parent else key


class _NotAllowed(ValueError):
    def __init__(self, code: IssueType, rule: str) -> None:
        self.code = code
        self.rule = rule
        super().__init__(rule)


class _Twice(dict[str, Any]):
    """An object in which a key stood twice."""

    key: str


class _Bad:
    """A number that is refused."""


def _refused(code: IssueType, expression: str | None, rule: str) -> Unreadable:
    return Unreadable([error(code, expression, rule)])


def _too_deep(raw: bytes) -> bool:
    """Whether the brackets nest too deep, found out without reading the document."""
    if b"\\" in raw:
        raw = _ESCAPE.sub(b"", raw)
    structure = raw.translate(_BRACKETS, _NOT_STRUCTURE).replace(b'""', b"")
    if b'"' in structure:
        structure = _TEXT.sub(b"", structure).replace(b'"', b"")
    for _ in range(DEEPEST + 1):
        if not structure or _OPENED in structure:
            break
        innermost_gone = structure.replace(b"[]", b"")
        if innermost_gone == structure:
            return False  # not balanced: that is for the reader to say
        structure = innermost_gone
    return bool(structure)


def _whole(text: str) -> int:
    if len(text) < 19:
        if text == "-0":
            raise _NotAllowed(IssueType.VALUE, "zero has no sign")
        return int(text)
    if len(text) > 20 or not -(2**63) <= int(text) < 2**63:
        raise _NotAllowed(IssueType.VALUE, "a whole number beyond 64 bit")
    return int(text)


def _decimal(text: str) -> Written:
    if len(text) > _LONGEST_NUMBER:
        raise _NotAllowed(IssueType.VALUE, f"a number of more than {_LONGEST_NUMBER} characters")
    number = Written(text)
    if not number:
        if text[0] == "-":
            raise _NotAllowed(IssueType.VALUE, "zero has no sign")
    elif abs(number.adjusted()) > 300:
        raise _NotAllowed(IssueType.VALUE, "a number of that size is not kept exactly")
    return number


def _constant(_: str) -> object:
    raise _NotAllowed(IssueType.VALUE, "NaN and Infinity are not JSON")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _NotAllowed(IssueType.STRUCTURE, "a key stands twice in one object")
    return found


_STRICT: Final = json.JSONDecoder(
    object_pairs_hook=_unique,
    parse_float=_decimal,
    parse_int=_whole,
    parse_constant=_constant,
)


def _where(text: str) -> str | None:
    """Read again what was refused, leniently, and find the place to name."""

    def marked(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) == len(pairs):
            return found
        twice = _Twice(found)
        keys = [key for key, _ in pairs]
        twice.key = next(key for key in keys if keys.count(key) > 1)
        return twice

    def number(text: str) -> object:
        try:
            return _whole(text) if text.lstrip("-").isdigit() else _decimal(text)
        except _NotAllowed:
            return _Bad()

    lenient = json.JSONDecoder(
        object_pairs_hook=marked,
        parse_float=number,
        parse_int=number,
        parse_constant=lambda _: _Bad(),
    )
    try:
        document = lenient.decode(text)
    except json.JSONDecodeError:
        return None
    for place, value in _walk(document, ""):
        if isinstance(value, _Twice):
            return path(place, value.key) or None
        if isinstance(value, _Bad):
            return place or None
    return None


def _refuse_unfit_text(document: object) -> None:
    issues: list[Issue] = []
    for place, value in _walk(document, ""):
        texts = value if isinstance(value, dict) else [value] if isinstance(value, str) else []
        for text in texts:
            if "\x00" in text:
                issues.append(error(IssueType.VALUE, place or None, "NUL is not text"))
            elif any("\ud800" <= letter <= "\udfff" for letter in text):
                issues.append(error(IssueType.VALUE, place or None, "a lone surrogate is not text"))
    if issues:
        raise Unreadable(issues[:20])


def _walk(value: object, place: str) -> Iterator[tuple[str, object]]:
    """Every value with its place, outermost first, in the order of the document."""
    waiting: list[tuple[str, object]] = [(place, value)]
    while waiting:
        place, value = waiting.pop()
        if not place and isinstance(value, dict) and isinstance(value.get("resourceType"), str):
            place = path("", value["resourceType"])
        yield place, value
        if isinstance(value, dict):
            waiting += [(path(place, key), value[key]) for key in reversed(value)]
        elif isinstance(value, list):
            waiting += [(f"{place}[{n}]", value[n]) for n in reversed(range(len(value)))]
