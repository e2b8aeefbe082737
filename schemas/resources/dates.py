"""Comparing dates and times of different precision, as FHIRPath does.

http://hl7.org/fhirpath/N1/#datetime-comparison. An invariant that compares them holds only where
the comparison is certain.
"""

from datetime import UTC, datetime


def is_not_after(one: object, other: object) -> bool:
    """Whether the first is certainly not later than the second; true where one is missing."""
    if not isinstance(one, str) or not isinstance(other, str):
        return True
    if len(one) == len(other) and one[19:] == other[19:] and ":60" not in one + other:
        return one <= other  # written alike and in the same zone: texts have the order of time
    parts, others = _parts(one), _parts(other)
    common = min(len(parts), len(others))
    if parts[:common] == others[:common]:
        return len(parts) == len(others)
    return parts < others


def _parts(text: str) -> tuple[int, ...]:
    """Year, month, day, and of a time all the rest in UTC."""
    if len(text) <= 10:
        return tuple(int(part) for part in text.split("-"))
    at = _instant(text)
    return (at.year, at.month, at.day, at.hour, at.minute, at.second, at.microsecond)


def _instant(text: str) -> datetime:
    at = datetime.fromisoformat(text.replace(":60", ":59", 1) if ":60" in text else text)
    try:
        return at.astimezone(UTC)
    except OverflowError:
        return at.replace(tzinfo=UTC)
