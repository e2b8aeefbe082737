"""A compact JWS is three canonical segments, two of which hold objects; or it is nothing. (A10)"""

import pytest

from services.common import compact
from services.common.compact import LARGEST, NotCompact
from tests.forging import encoded

HEADER, CLAIMS, SIGNATURE = encoded({"alg": "ES384"}), encoded({"sub": "c"}), encoded(b"x")
GOOD = f"{HEADER}.{CLAIMS}.{SIGNATURE}"


def of_length(length):
    """A good one that is so long."""
    return GOOD[: -len(SIGNATURE)] + "A" * (length - len(GOOD) + len(SIGNATURE))


def test_header_and_claims_are_read():
    assert compact.parts(GOOD) == ({"alg": "ES384"}, {"sub": "c"})


def test_a24_so_long_it_may_be_and_no_longer():
    assert compact.parts(of_length(LARGEST))
    for length in (LARGEST + 1, LARGEST + 4):
        with pytest.raises(NotCompact):
            compact.parts(of_length(length))


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"{HEADER}.{CLAIMS}",
        f"{GOOD}.{SIGNATURE}",
        f"{encoded([])}.{CLAIMS}.{SIGNATURE}",
        f"{HEADER}.{encoded([])}.{SIGNATURE}",
        f"{encoded('x')}.{encoded('x')}.{SIGNATURE}",
        f"{HEADER}.{encoded(b'{')}.{SIGNATURE}",
        f"{HEADER}.{encoded(b'{1: 2}')}.{SIGNATURE}",
        f"{GOOD[:-1]}=",
        f"{GOOD}\u00e9",
    ],
)
def test_anything_else_is_none(text):
    with pytest.raises(NotCompact):
        compact.parts(text)


@pytest.mark.parametrize("value", [True, "1", 1.0, None])
def test_a12_a_time_is_a_whole_number(value):
    assert not compact.is_time(value)
    assert compact.is_time(1)
