"""Every date that the schemas let through is an instant that can be kept and told."""

from datetime import UTC, datetime

import pytest

from services.intake import reading

ENDS_OF_THE_CALENDAR = ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00")


@pytest.mark.parametrize("read", [reading.start_of, reading.end_of])
def test_d19_a_leap_second_is_the_second_before_it(read):
    assert read("2016-12-31T23:59:60Z") == datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize("read", [reading.start_of, reading.end_of])
@pytest.mark.parametrize("written", ENDS_OF_THE_CALENDAR)
def test_d19_no_zone_leads_out_of_the_calendar(read, written):
    assert read(written).isoformat() == f"{written[:19]}+00:00"


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2026", "2026-01-01T00:00:00+00:00", "2026-12-31T23:59:59.999999+00:00"),
        ("2026-02", "2026-02-01T00:00:00+00:00", "2026-02-28T23:59:59.999999+00:00"),
        ("2026-02-03", "2026-02-03T00:00:00+00:00", "2026-02-03T23:59:59.999999+00:00"),
        ("2026-02-03T01:00:00+03:00",) + 2 * ("2026-02-02T22:00:00+00:00",),
    ],
)
def test_a_period_includes_its_end_whatever_its_precision(written, first, last):
    read = (reading.start_of(written).isoformat(), reading.end_of(written).isoformat())

    assert read == (first, last)
