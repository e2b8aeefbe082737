"""FHIR's dates and times as instants in UTC, whatever their precision. http://hl7.org/fhir/R4/datatypes.html#dateTime

A date is a day of UTC. FHIR knows leap seconds and Python does not: such a second is the one before
it. At the two ends of the calendar, where a zone would lead out of it, the zone gives way.
"""

from calendar import monthrange
from datetime import UTC, date, datetime, time


def first_instant(written: str) -> datetime:
    """The first instant of a date or dateTime that the schemas have accepted."""
    if "T" in written:
        return _moment(written)
    return datetime.combine(first_day(written), time.min, UTC)


def last_instant(written: str) -> datetime:
    """Its last one: a Period includes its end."""
    if "T" in written:
        return _moment(written)
    parts = [int(part) for part in written.split("-")]
    year, month = (*parts, 12)[:2]
    day = parts[2] if len(parts) == 3 else monthrange(year, month)[1]
    return datetime.combine(date(year, month, day), time.max, UTC)


def first_day(written: str) -> date:
    """A date of any precision as its first day: who was born in it is as old as can be."""
    if "T" in written:
        return _moment(written).date()
    year, month, day = (*(int(part) for part in written.split("-")), 1, 1)[:3]
    return date(year, month, day)


def _moment(written: str) -> datetime:
    moment = datetime.fromisoformat(written.replace(":60", ":59", 1))
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return moment.replace(tzinfo=UTC)
