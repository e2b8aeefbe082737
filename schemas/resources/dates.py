"""Comparing dates and times of different precision: only what is certain counts."""

from datetime import UTC, datetime, timedelta


def is_after(one: object, other: object) -> bool:
    """Whether the first is later than the second, however both are completed."""
    if not isinstance(one, str) or not isinstance(other, str):
        return False
    if len(one) <= 10 and len(other) <= 10:
        shorter = min(len(one), len(other))
        return one[:shorter] > other[:shorter]
    if len(one) == len(other) == 25 and one[19:] == other[19:] and one <= other:
        return False  # written alike and in the same zone: the order of the texts is that of time
    return _span(one)[0] > _span(other)[1]


def _span(text: str) -> tuple[datetime, datetime]:
    """The earliest and the latest instant that is meant."""
    if len(text) > 10:
        at = _instant(text)
        return at, at
    first = datetime.fromisoformat((text + "-01-01")[:10]).replace(tzinfo=UTC)
    longest = {4: timedelta(days=366), 7: timedelta(days=31), 10: timedelta(days=1)}
    zones = timedelta(hours=14)
    low = max(first, _EARLIEST) - zones
    return low, min(first, _LATEST) + longest[len(text)] + zones


_EARLIEST = datetime(1, 1, 3, tzinfo=UTC)
_LATEST = datetime(9998, 1, 1, tzinfo=UTC)


def _instant(text: str) -> datetime:
    at = datetime.fromisoformat(text.replace(":60", ":59", 1) if ":60" in text else text)
    try:
        return at.astimezone(UTC)
    except OverflowError:
        return at.replace(tzinfo=UTC)
