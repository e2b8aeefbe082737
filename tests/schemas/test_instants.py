"""Every date that the schemas let through is an instant that can be kept and told."""

from datetime import UTC, datetime

import pytest

from schemas.instants import first_day, first_instant, last_instant

ENDS_OF_THE_CALENDAR = ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00")


@pytest.mark.parametrize("read", [first_instant, last_instant])
def test_d19_a_leap_second_is_the_second_before_it(read):
    assert read("2016-12-31T23:59:60Z") == datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize("read", [first_instant, last_instant])
@pytest.mark.parametrize("written", ENDS_OF_THE_CALENDAR)
def test_d19_no_zone_leads_out_of_the_calendar(read, written):
    assert read(written).isoformat() == f"{written[:19]}+00:00"


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2026", "2026-01-01T00:00:00+00:00", "2026-12-31T23:59:59.999999+00:00"),
        ("2024-02", "2024-02-01T00:00:00+00:00", "2024-02-29T23:59:59.999999+00:00"),
        ("2026-02", "2026-02-01T00:00:00+00:00", "2026-02-28T23:59:59.999999+00:00"),
        ("2026-02-03", "2026-02-03T00:00:00+00:00", "2026-02-03T23:59:59.999999+00:00"),
        ("2026-02-03T01:00:00+03:00",) + 2 * ("2026-02-02T22:00:00+00:00",),
    ],
)
def test_a_period_includes_its_end_whatever_its_precision(written, first, last):
    read = (first_instant(written).isoformat(), last_instant(written).isoformat())

    assert read == (first, last)


@pytest.mark.parametrize(
    ("written", "day"),
    [("2011", "2011-01-01"), ("2011-03", "2011-03-01"), ("2011-03-14", "2011-03-14")],
)
def test_who_was_born_in_it_is_as_old_as_can_be(written, day):
    assert first_day(written).isoformat() == day
