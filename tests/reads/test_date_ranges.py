"""A date of any precision is a stretch of time, and each prefix compares with it as R4 says."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.common.date_ranges import DateRange

NEAR = st.timedeltas(timedelta(days=-2), timedelta(days=2))
INSTANTS = st.datetimes(timezones=st.just(UTC)) | NEAR.map(
    lambda by: datetime(2026, 3, 1, tzinfo=UTC) + by
)
FORMS = ["%Y", "%Y-%m", "%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%S.%f"]
MEANING = {
    "": lambda shown, text: shown == text,
    "eq": lambda shown, text: shown == text,
    "ne": lambda shown, text: shown != text,
    "gt": lambda shown, text: shown > text,
    "sa": lambda shown, text: shown > text,
    "lt": lambda shown, text: shown < text,
    "eb": lambda shown, text: shown < text,
    "ge": lambda shown, text: shown >= text,
    "le": lambda shown, text: shown <= text,
}


def shown(at, form, offset):
    """The instant as a clock in that zone shows it, no finer than that; the year in four digits."""
    try:
        local = at.astimezone(timezone(offset))
    except OverflowError:
        return None
    return local.strftime(form.replace("%Y", f"{local.year:04}"))


@given(INSTANTS, INSTANTS, st.sampled_from(FORMS), st.sampled_from(sorted(MEANING)),
       st.sampled_from([None, 0, 180, 330, -570, 840]))  # fmt: skip
def test_an_instant_is_compared_as_it_is_shown(at, asked, form, prefix, zone):
    offset = timedelta(minutes=zone or 0 if "T" in form else 0)
    text, seen = shown(asked, form, offset), shown(at, form, offset)
    if text is None or seen is None:
        return
    written = text + (in_words(zone) if "T" in form else "")

    assert DateRange.read(prefix + written).holds(at) is MEANING[prefix](seen, text)


def in_words(zone):
    if zone is None:
        return ""
    hours, minutes = divmod(abs(zone), 60)
    return f"{'-' if zone < 0 else '+'}{hours:02}:{minutes:02}" if zone else "Z"


@pytest.mark.parametrize(
    ("text", "within", "without"),
    [
        ("2024-02-29", "2024-02-29T23:59:59.999999", "2024-03-01T00:00:00"),
        ("2024-02", "2024-02-29T12:00:00", "2024-03-01T00:00:00"),
        ("9999", "9999-12-31T23:59:59.999999", "9998-12-31T23:59:59"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59.500000", "2017-01-01T00:00:00"),
        ("2026-01-01T00:00:00.123456000Z", "2026-01-01T00:00:00.123456", "2026-01-01T00:00:00"),
        ("2026-01-01T00:30:00+01:00", "2025-12-31T23:30:00", "2026-01-01T00:30:00"),
        ("2026-01-01T00:30", "2026-01-01T00:30:59", "2026-01-01T00:31:00"),
    ],
)
def test_where_a_stretch_begins_and_ends(text, within, without):
    found = DateRange.read(text)

    assert found.holds(datetime.fromisoformat(f"{within}+00:00"))
    assert not found.holds(datetime.fromisoformat(f"{without}+00:00"))


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-30", "2026-13", "2026-00", "0000", "26", "20260101", "2026-1-1", "ap2026",
        "EQ2026", "ge", "", "2026-01-01T10", "2026-01-01T24:00", "2026-01-01T10:60",
        "2026-01-01T10:00:61Z",
        "2026-01-01T10:00:00+14:01", "2026-01-01T10:00:00+01:60", "2026-01-01T10:00:00 01:00",
        "2026-01-01Z", "2026-01-01T10:00:00.Z", "2026-01-01T10:00:00.1234567890Z", "٢٠٢٦", "2026 ",
        "2023-02-29", "+2026", "now",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011 - whichever way it is wrong
        DateRange.read(text)


@pytest.mark.parametrize("text", ["0001-01-01T00:00+14:00", "9999-12-31T23:59-14:00"])
def test_where_a_zone_leads_out_of_the_calendar_nothing_is_meant(text):
    now = datetime(2026, 9, 1, tzinfo=UTC)

    assert not DateRange.read(text).holds(now)
    assert DateRange.read(f"ne{text}").holds(now)
