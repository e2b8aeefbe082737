"""Reads JSON slowly and plainly, sign by sign: a second opinion on `schemas.strict_json`.

Nothing is shared with it but the numbers of its bounds. RFC 8259, and RFC 7493 where that is
stricter.
"""

from typing import Any

from schemas.strict_json import AT_MOST, DEEPEST

LONGEST_NUMBER = 64
LARGEST_EXPONENT = 300
SPACE = " \t\n\r"
DIGITS = "0123456789"
HEX = DIGITS + "abcdefABCDEF"
MEANT = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


class Refused(Exception):
    """It is no JSON, or such that two readers could read it differently."""


class Number(str):
    """A number with a fraction or an exponent, as it was written."""

    __slots__ = ()


def read(raw: bytes, *, at_most: int = AT_MOST) -> Any:
    """The one value that a document holds."""
    if len(raw) > at_most:
        raise Refused("too long")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused("not UTF-8") from None
    reader = _Reader(text)
    reader.skip_space()
    value = reader.value(0)
    reader.skip_space()
    if reader.here:
        raise Refused("more than one value")
    return value


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    @property
    def here(self) -> str:
        """The next sign, or nothing at the end."""
        return self._text[self._at : self._at + 1]

    def take(self) -> str:
        sign = self.here
        if not sign:
            raise Refused("it ends too soon")
        self._at += 1
        return sign

    def expect(self, text: str) -> None:
        for sign in text:
            if self.take() != sign:
                raise Refused(f"no {text}")

    def skip_space(self) -> None:
        while self.here and self.here in SPACE:
            self._at += 1

    def value(self, depth: int) -> Any:
        first = self.here
        if first in {"{", "["}:
            if depth == DEEPEST:
                raise Refused("too deep")
            return self.object(depth + 1) if first == "{" else self.list(depth + 1)
        if first == '"':
            return self.string()
        for word, meant in (("true", True), ("false", False), ("null", None)):
            if first == word[0]:
                self.expect(word)
                return meant
        return self.number()

    def object(self, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        self.expect("{")
        self.skip_space()
        if self.here == "}":
            self.take()
            return found
        while True:
            self.skip_space()
            key = self.string()
            if key in found:
                raise Refused("a key stands twice")
            self.skip_space()
            self.expect(":")
            self.skip_space()
            found[key] = self.value(depth)
            self.skip_space()
            match self.take():
                case "}":
                    return found
                case ",":
                    continue
                case _:
                    raise Refused("neither , nor }")

    def list(self, depth: int) -> list[Any]:
        found: list[Any] = []
        self.expect("[")
        self.skip_space()
        if self.here == "]":
            self.take()
            return found
        while True:
            self.skip_space()
            found.append(self.value(depth))
            self.skip_space()
            match self.take():
                case "]":
                    return found
                case ",":
                    continue
                case _:
                    raise Refused("neither , nor ]")

    def string(self) -> str:
        self.expect('"')
        units: list[int] = []  # of UTF-16, in which \u escapes are written
        while (sign := self.take()) != '"':
            if ord(sign) < 0x20:
                raise Refused("a control character as it is")
            if sign == "\\":
                units.append(self.escape())
            else:
                units += utf16(sign)
        return _joined(units)

    def escape(self) -> int:
        sign = self.take()
        if sign in MEANT:
            return ord(MEANT[sign])
        if sign != "u":
            raise Refused("no such escape")
        digits = "".join(self.take() for _ in range(4))
        if any(one not in HEX for one in digits):
            raise Refused("no such escape")
        return int(digits, 16)

    def number(self) -> int | Number:
        start = self._at
        if self.here == "-":
            self.take()
        if self.here == "0":
            self.take()
        else:
            self.digits()
        is_whole = True
        if self.here == ".":
            is_whole = False
            self.take()
            self.digits()
        if self.here in {"e", "E"}:
            is_whole = False
            self.take()
            if self.here in {"+", "-"}:
                self.take()
            self.digits()
        written = self._text[start : self._at]
        return _whole(written) if is_whole else _decimal(written)

    def digits(self) -> None:
        if not (self.here and self.here in DIGITS):
            raise Refused("a digit is missing")
        while self.here and self.here in DIGITS:
            self.take()


def utf16(sign: str) -> list[int]:
    """A character as UTF-16."""
    code = ord(sign)
    if code < 0x10000:
        return [code]
    return [0xD800 + ((code - 0x10000) >> 10), 0xDC00 + ((code - 0x10000) & 0x3FF)]


def _joined(units: list[int]) -> str:
    """The text of UTF-16, in which no half stands alone and no NUL."""
    signs: list[str] = []
    position = 0
    while position < len(units):
        unit = units[position]
        position += 1
        if unit == 0:
            raise Refused("NUL")
        if 0xD800 <= unit < 0xDC00 and position < len(units) and 0xDC00 <= units[position] < 0xE000:
            signs.append(chr(0x10000 + ((unit - 0xD800) << 10) + units[position] - 0xDC00))
            position += 1
        elif 0xD800 <= unit < 0xE000:
            raise Refused("half a character")
        else:
            signs.append(chr(unit))
    return "".join(signs)


def _whole(written: str) -> int:
    digits = written.removeprefix("-")
    if written == "-0":
        raise Refused("zero has no sign")
    if len(digits) > 19:
        raise Refused("too large")
    value = 0
    for digit in digits:
        value = value * 10 + DIGITS.index(digit)
    value = -value if written[0] == "-" else value
    if not -(2**63) <= value <= 2**63 - 1:
        raise Refused("too large")
    return value


def _decimal(written: str) -> Number:
    if len(written) > LONGEST_NUMBER:
        raise Refused("too long a number")
    mantissa, _, exponent = written.lower().partition("e")
    whole, _, fraction = mantissa.removeprefix("-").partition(".")
    digits = (whole + fraction).lstrip("0")
    if not digits:
        if written[0] == "-":
            raise Refused("zero has no sign")
        size = int(exponent or "0") - len(fraction)
    else:  # the power of ten of the first digit that counts
        size = int(exponent or "0") - len(fraction) + len(digits) - 1
    if abs(size) > LARGEST_EXPONENT:
        raise Refused("not kept exactly")
    return Number(written)
