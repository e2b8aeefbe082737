"""Two readers of JSON, one quick and one plain, always agree: the verdict, and every value.

`READERS_EXAMPLES=20000` tries more than the few of each kind that are tried always.
"""

import os
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from schemas import strict_json
from schemas.issues import Unreadable
from tests.schemas import plain_json
from tests.schemas.test_strict_json import REFUSED

EXAMPLES = int(os.environ.get("READERS_EXAMPLES", "120"))
SAMPLE = (Path(strict_json.__file__).parent / "examples" / "record-guardian.json").read_bytes()

SNIPPETS = [
    *(bytes([one]) for one in b'{}[],:"\\/eE.-+019tnu'),
    b"{}", b"[]", b'""', b'"a":', b'"a":1,', b'"\\u0061":', b",1", b"null", b"true", b"false",
    b"NaN", b"Infinity", b"-Infinity", b"-0", b"-0.0", b"0e0", b"1.50", b"1E5", b"1e+05", b"01",
    b"1e300", b"1e301", b"9.99e300", b"1e-301", b"0e301", b"1e99999999999999999999", b"1.", b".5",
    b"9223372036854775807", b"9223372036854775808", b"-9223372036854775808",
    b"-9223372036854775809", b"1" * 65, b"0." + b"1" * 62, b"0." + b"1" * 63,
    b"\\u0000", b"\\\\u0000", b"\\ud83d", b"\\ude00", b"\\uD83D\\uDE00", b"\\ude00\\ud83d",
    b"\\ud83d\\u0041", b"\\u00g0", b"\\u 041", b"\\u", b"\\x41", b'\\"', b"\\\\", b"\\/",
    "\ufeff".encode(), "😀".encode(), "አ".encode(), "\u00a0".encode(), "\u2028".encode(),
    b"\x00", b"\x01", b"\x1f", b"\x7f", b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80",
    b" ", b"\n", b"\t", b"\r", b"\x0b", b"\x0c", b"// a\n", b"/**/", b"'a'",
]  # fmt: skip


def read_by_both(raw: bytes) -> tuple[Any, Any]:
    """What each says: a value that can be compared, or that it refuses."""
    try:
        quick: Any = spelled(strict_json.parse(raw))
    except Unreadable:
        quick = Unreadable
    try:
        plain: Any = spelled(plain_json.read(raw))
    except plain_json.Refused:
        plain = Unreadable
    return quick, plain


def spelled(value: Any) -> Any:
    """The value with its types, decimals as they were written, keys in the order of the text."""
    match value:
        case dict():
            return "object", [(key, spelled(one)) for key, one in value.items()]
        case list():
            return "list", [spelled(one) for one in value]
        case strict_json.Written():
            return "decimal", value.text
        case Decimal():
            return "decimal", str(value)
        case plain_json.Number():
            return "decimal", str(value)
    return type(value).__name__, value


def agree(raw: bytes) -> bool:
    quick, plain = read_by_both(raw)
    return bool(quick == plain)


texts = st.text(
    st.sampled_from('aé😀\\"/{}[]:,\u2028\x7f') | st.characters(exclude_categories=["Cs"]),
    max_size=6,
)
numbers = st.from_regex(
    r"-?(0|[1-9][0-9]{0,20})(\.[0-9]{1,5})?([eE][+-]?[0-9]{1,4})?", fullmatch=True
)


def written(value: Any, random: Random) -> str:
    """A value as JSON in one of the many ways in which it can be written."""
    space = random.choice(["", "", "", " ", "\n\t", "\r\n "])
    match value:
        case dict():
            inner = [f"{written(key, random)}:{written(one, random)}" for key, one in value.items()]
            if inner and random.random() < 0.02:
                inner.append(random.choice(inner))
            return f"{{{space}{f'{space},'.join(inner)}}}{space}"
        case list():
            return f"[{f'{space},{space}'.join(written(one, random) for one in value)}]{space}"
        case plain_json.Number():
            return str(value)
        case str():
            return f'"{"".join(sign(one, random) for one in value)}"{space}'
    return {None: "null", True: "true", False: "false"}[value]


def sign(one: str, random: Random) -> str:
    short = {meant: f"\\{escape}" for escape, meant in plain_json.MEANT.items()}
    if one in '"\\' or ord(one) < 0x20 or random.random() < 0.1:
        if one in short and random.random() < 0.5:
            return short[one]
        form = random.choice(["\\u{:04x}", "\\u{:04X}"])
        return "".join(form.format(unit) for unit in plain_json.utf16(one))
    return one


values = st.recursive(
    st.none() | st.booleans() | texts | numbers.map(plain_json.Number),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=15,
)
documents = st.builds(
    lambda value, random: written(value, random).encode(),
    values,
    st.randoms(use_true_random=False),
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A document, or a part of a message, with a few places changed."""
    raw = draw(documents | st.just(b'{"a":[1,"b\\u00e9",{"c":1.50}]}') | parts)
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(raw)))
        end = start + draw(st.integers(0, 4))
        put = draw(st.sampled_from(SNIPPETS) | st.binary(max_size=2) | st.just(raw[start:end] * 2))
        raw = raw[:start] + put + raw[end:]
    return raw


parts = st.builds(lambda start, size: SAMPLE[start : start + size], st.integers(0, 3000),
                  st.integers(0, 60)) | st.just(SAMPLE)  # fmt: skip


@given(documents)
@settings(max_examples=EXAMPLES, deadline=None)
def test_both_read_what_was_written(raw: bytes) -> None:
    assert agree(raw)


@given(mutated())
@example(b"")
@example(b'{"a":"\\\\","a":1}')
@settings(max_examples=2 * EXAMPLES, deadline=None)
def test_both_read_or_refuse_what_was_changed(raw: bytes) -> None:
    assert agree(raw)


@given(st.lists(st.sampled_from(SNIPPETS), max_size=12).map(b"".join))
@settings(max_examples=EXAMPLES, deadline=None)
def test_both_read_or_refuse_what_is_hardly_json(raw: bytes) -> None:
    assert agree(raw)


@given(st.lists(st.sampled_from(["[", '{"a":', '{"]":', '["}",']), min_size=55, max_size=70))
@settings(max_examples=EXAMPLES // 10, deadline=None)
def test_both_go_to_the_same_depth(opened: list[str]) -> None:
    raw = "".join(opened) + "1" + "".join("]" if one[0] == "[" else "}" for one in opened[::-1])

    quick, plain = read_by_both(raw.encode())

    assert quick == plain
    assert (quick is Unreadable) == (len(opened) > strict_json.DEEPEST)


@pytest.mark.parametrize("raw", REFUSED.values(), ids=REFUSED.keys())
def test_both_refuse_what_could_be_read_differently(raw: bytes) -> None:
    with pytest.raises(plain_json.Refused):
        plain_json.read(raw)
    assert agree(raw)


def test_both_read_every_example() -> None:
    folder = Path(strict_json.__file__).parent / "examples"

    for path in folder.rglob("*.json"):
        quick, plain = read_by_both(path.read_bytes())
        assert quick == plain
        assert quick is not Unreadable
