"""A date in a search is a stretch of time: `2026` is the year, `2026-09-01T10:00` the minute.

http://hl7.org/fhir/R4/search.html#date
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from typing import Self

_DATE = re.compile(
    r"""
    (?P<prefix>[a-z]{2})?
    (?P<year>\d{4})
    (?:-(?P<month>\d\d)
      (?:-(?P<day>\d\d)
        (?:T(?P<hour>\d\d):(?P<minute>\d\d)
          (?::(?P<second>\d\d)(?:\.(?P<fraction>\d{1,9}))?)?
          (?P<zone>Z|[+-]\d\d:\d\d)?
        )?
      )?
    )?
    """,
    re.ASCII | re.VERBOSE,
)
_FARTHEST = timedelta(hours=14)
_FIRST = datetime.min.replace(tzinfo=UTC)
_LAST = datetime.max.replace(tzinfo=UTC)


class Prefix(StrEnum):
    """How the stretch and an instant are compared; `ap` has no meaning that we could promise."""

    EQUAL = "eq"
    NOT_EQUAL = "ne"
    GREATER = "gt"
    LESS = "lt"
    GREATER_OR_EQUAL = "ge"
    LESS_OR_EQUAL = "le"
    AFTER = "sa"
    BEFORE = "eb"


@dataclass(frozen=True)
class DateRange:
    """From `start` until just before `end`; None is: as far as the calendar goes."""

    prefix: Prefix
    start: datetime | None
    end: datetime | None

    @classmethod
    def read(cls, text: str) -> Self:
        """Raises ValueError for what is no date, or a date that does not exist."""
        found = _DATE.fullmatch(text)
        if found is None:
            raise ValueError("not a date")
        prefix = Prefix(found["prefix"] or "eq")
        if found["hour"] is None:
            return cls(prefix, *_days(found))
        return cls(prefix, *_moments(found))

    def holds(self, at: datetime) -> bool:
        """Whether an instant is one that was asked for."""
        match self.prefix:
            case Prefix.EQUAL:
                return self._begun(at) and not self._over(at)
            case Prefix.NOT_EQUAL:
                return not self._begun(at) or self._over(at)
            case Prefix.GREATER | Prefix.AFTER:
                return self._over(at)
            case Prefix.LESS | Prefix.BEFORE:
                return not self._begun(at)
            case Prefix.GREATER_OR_EQUAL:
                return self._begun(at)
            case Prefix.LESS_OR_EQUAL:
                return not self._over(at)

    def _begun(self, at: datetime) -> bool:
        return self.start is None or at >= self.start

    def _over(self, at: datetime) -> bool:
        return self.end is not None and at >= self.end


def _days(found: re.Match[str]) -> tuple[datetime, datetime | None]:
    """A year, a month or a day, of UTC."""
    month, day = int(found["month"] or 1), int(found["day"] or 1)
    start = datetime(int(found["year"]), month, day, tzinfo=UTC)
    length = 1
    if found["day"] is None:
        months = [month] if found["month"] else range(1, 13)
        length = sum(monthrange(start.year, each)[1] for each in months)
    return start, _after(start, timedelta(days=length))


def _moments(found: re.Match[str]) -> tuple[datetime | None, datetime | None]:
    """A minute, a second or a fraction of one."""
    parts = [int(found[name]) for name in ("year", "month", "day", "hour", "minute")]
    second = int(found["second"] or 0)
    if second == 60:  # a leap second, which Python does not know, is the one before it
        second = 59
    local = datetime(*parts, second, tzinfo=_zone(found["zone"]))  # type: ignore[misc, arg-type]
    begun, over = _nanoseconds(found)
    try:
        start = local.astimezone(UTC)
    except OverflowError:  # at the ends of the calendar, where the zone leads out of it
        return (None, _FIRST) if local.year == 1 else (_LAST, None)
    return _after(start, _microseconds(begun)), _after(start, _microseconds(over))


def _zone(written: str | None) -> timezone:
    if written in (None, "Z"):
        return UTC
    sign, hours, minutes = written[0], int(written[1:3]), int(written[4:])
    offset = timedelta(hours=hours, minutes=minutes)
    if minutes > 59 or offset > _FARTHEST:
        raise ValueError("not a zone")
    return timezone(-offset if sign == "-" else offset)


def _nanoseconds(found: re.Match[str]) -> tuple[int, int]:
    """Where, after the whole second, the stretch begins and ends."""
    if found["second"] is None:
        return 0, 60 * 10**9
    digits = found["fraction"] or ""
    begun = int(digits.ljust(9, "0"))
    return begun, begun + int(10 ** (9 - len(digits)))


def _microseconds(nanoseconds: int) -> timedelta:
    """Rounded up: no instant that we keep lies in between."""
    return timedelta(microseconds=-(-nanoseconds // 1000))


def _after(start: datetime, length: timedelta) -> datetime | None:
    try:
        return start + length
    except OverflowError:
        return None
