"""What is read and written again is the very same: bytes, precision, zones."""

from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import strict_json
from schemas.resources import checking
from schemas.resources.registry import RESOURCES
from tests.schemas.generated import a_value

decimals = st.from_regex(
    r"-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,18})?([eE][+-]?[1-9][0-9]?)?", fullmatch=True
).filter(lambda text: float(text) != 0 or text[0] != "-")
days = st.dates().map(str)
dates = days.flatmap(lambda day: st.sampled_from([day, day[:7], day[:4]]))
zones = st.sampled_from(["Z", "+00:00", "-00:00", "+14:00", "-12:00", "+05:45"])
fractions = st.sampled_from(["", ".0", ".10", ".123456789"])
moments = st.builds(
    "{}T{}{}{}".format, days, st.times().map(lambda at: str(at)[:8]), fractions, zones
)


def comes_back(raw: bytes) -> bool:
    """Whether it is accepted, and neither reading nor loading changes a byte of a value."""
    document = strict_json.parse(raw)
    loaded = checking.explained(document)
    return (
        checking.check(document) == []
        and strict_json.dump(document) == raw
        and strict_json.dump(ordered(loaded)) == strict_json.dump(ordered(document))
    )


def ordered(value: Any) -> Any:
    """The same with its keys in one order, which says nothing in JSON."""
    if isinstance(value, dict):
        return {key: ordered(value[key]) for key in sorted(value)}
    return [ordered(one) for one in value] if isinstance(value, list) else value


@given(decimals)
@settings(deadline=None)
def test_a_decimal_keeps_its_precision(text: str) -> None:
    raw = (
        '{"resourceType":"Observation","status":"final","code":{"text":"a"},'
        f'"valueQuantity":{{"value":{text},"unit":"a"}}}}'
    )

    assert comes_back(raw.encode())


@given(dates, moments)
@settings(deadline=None)
def test_dates_and_times_keep_their_precision_and_their_zone(date: str, moment: str) -> None:
    raw = (
        f'{{"resourceType":"Patient","meta":{{"lastUpdated":"{moment}"}},"birthDate":"{date}",'
        f'"deceasedDateTime":"{moment}"}}'
    )

    assert comes_back(raw.encode())


@given(st.sampled_from(RESOURCES), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_whatever_is_accepted_comes_back(name: str, random: Random) -> None:
    value: Any = a_value(name, random, badness=0.0)
    raw = strict_json.dump(value)

    assert strict_json.dump(strict_json.parse(raw)) == raw
    if checking.check(strict_json.parse(raw)) == []:
        assert comes_back(raw)
