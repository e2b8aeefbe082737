"""What the border lets in as JSON, and what it says about the rest."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas import strict_json
from schemas.issues import IssueType, Unreadable
from tests.computing import at_most

REFUSED = {
    "duplicate key": b'{"a": 1, "a": 2}',
    "duplicate key after an escape": b'{"a": 1, "\\u0061": 2}',
    "NaN": b"[NaN]",
    "Infinity": b"[-Infinity]",
    "1e400": b"[1e400]",
    "1e-400": b"[1e-400]",
    "an exponent that no decimal holds": b"[1e99999999999999999999]",
    "a negative one": b"[1e-99999999999999999999]",
    "one of zero": b"[0e99999999999999999999]",
    "zero of that size": b"[0e301]",
    "minus zero": b"[-0]",
    "minus zero with decimals": b"[-0.0]",
    "2^70": str(2**70).encode(),
    "5,000 digits": b"9" * 5000,
    "5,000 decimals": b"0." + b"9" * 5000,
    "lone surrogate": b'["\\ud800"]',
    "lone surrogate in a key": b'{"\\udc00": 1}',
    "escaped NUL": b'["\\u0000"]',
    "plain NUL": b'["\x00"]',
    "byte order mark": b"\xef\xbb\xbf{}",
    "UTF-16": "{}".encode("utf-16"),
    "UTF-32": "{}".encode("utf-32"),
    "overlong UTF-8": b'["\xc0\xaf"]',
    "surrogate in UTF-8": b'["\xed\xa0\x80"]',
    "trailing data": b"{} x",
    "two documents": b"{} {}",
    "single quotes": b"{'a': 1}",
    "comment": b"{} // no",
    "trailing comma": b"[1,]",
    "leading zero": b"[01]",
    "nothing": b"",
    "depth of arrays": b"[" * 1000 + b"]" * 1000,
    "depth of objects": b'{"a":' * 1000 + b"1" + b"}" * 1000,
    "unclosed depth": b"[" * 100_000,
    "depth 65": b"[" * 65 + b"]" * 65,
}


@pytest.mark.parametrize("raw", REFUSED.values(), ids=REFUSED.keys())
def test_what_two_readers_could_read_differently_is_refused_quickly(raw: bytes) -> None:
    with at_most(0.05), pytest.raises(Unreadable) as refusal:
        strict_json.parse(raw)

    assert refusal.value.issues


def test_the_place_of_a_duplicate_key_is_named() -> None:
    raw = b'{"resourceType":"Bundle","entry":[{},{"resource":{"birthDate":1,"birthDate":2}}]}'

    with pytest.raises(Unreadable) as refusal:
        strict_json.parse(raw)

    assert refusal.value.issues[0].expression == "Bundle.entry[1].resource.birthDate"


def test_a_key_that_is_no_element_name_is_not_repeated() -> None:
    with pytest.raises(Unreadable) as refusal:
        strict_json.parse(b'{"a": {"Amina Yusuf": 1, "Amina Yusuf": 2}}')

    assert "Amina" not in str(refusal.value.issues)
    assert refusal.value.issues[0].expression == "a"


def test_a_document_beyond_the_cap_is_too_long() -> None:
    with pytest.raises(Unreadable) as refusal:
        strict_json.parse(b"[1, 2, 3]", at_most=8)

    assert refusal.value.issues[0].code is IssueType.TOO_LONG


@pytest.mark.parametrize(
    "raw",
    [b'"[[[["', b'["\\"[", "]", "", "\\\\"]', b"[" * 64 + b"]" * 64, b"9223372036854775807"],
)
def test_brackets_in_text_are_not_depth_and_bounds_are_inside(raw: bytes) -> None:
    assert strict_json.dump(strict_json.parse(raw)) == raw.replace(b", ", b",")


@pytest.mark.parametrize("text", ["1.50", "1E5", "1e-7", "0.0", "100.000", "-2.10"])
def test_decimals_survive_byte_for_byte(text: str) -> None:
    raw = f'{{"value":{text}}}'.encode()

    assert strict_json.dump(strict_json.parse(raw)) == raw


def test_no_text_passes_for_a_decimal() -> None:
    value = {"a": Decimal("1.0"), "b": "0:0", "c": "decimal:0"}

    assert json.loads(strict_json.dump(value)) == {"a": 1.0, "b": "0:0", "c": "decimal:0"}


def test_what_json_has_no_word_for_is_not_written() -> None:
    with pytest.raises(TypeError):
        strict_json.dump([{1}])


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text('abc"\\[{', max_size=4), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(json_values)
def test_what_is_written_is_read_again(value: object) -> None:
    assert strict_json.parse(strict_json.dump(value)) == value


@given(st.text(alphabet='{}[]",:\\u0d8a1 e.-', max_size=40))
def test_anything_read_was_unambiguous_to_the_standard_reader(text: str) -> None:
    try:
        found = strict_json.parse(text.encode())
    except Unreadable:
        return

    assert found == json.loads(text, parse_float=Decimal)
