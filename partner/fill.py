"""Making a message file one's own: names put in for placeholders, dates moved, ids made new.

All three touch whole values only, never a part of a text.
"""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from partner.refusals import Refused

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})", re.ASCII)
_URN = "urn:uuid:"

Json = dict[str, Any]


def replaced(message: Json, values: Mapping[str, str]) -> Json:
    """Every value that is exactly one of the placeholders becomes what is given for it."""
    return _each_text(message, lambda text: values.get(text, text))


def missing(message: Json, values: Mapping[str, str]) -> list[str]:
    """The placeholders that the message does not hold: most likely misspelt."""
    return [value for value in values if replaced(message, {value: ""}) == message]


def written_today(message: Json, written_on: date, *, now: datetime) -> Json:
    """Every date, dateTime and instant, moved by whole days: the day of writing becomes today.

    What the file puts on the day of writing is never moved beyond `now`, whatever its time of day.
    """
    now = now.astimezone(UTC)
    days = timedelta(days=(now.date() - written_on).days)
    end_of_that_day = datetime(written_on.year, written_on.month, written_on.day, tzinfo=UTC)
    end_of_that_day += timedelta(days=1)

    def moved(text: str) -> str:
        if _DATE.fullmatch(text):
            return (date.fromisoformat(text) + days).isoformat()
        if not _MOMENT.fullmatch(text):
            return text
        at = datetime.fromisoformat(text)
        later = at + days
        if later > now and at < end_of_that_day:
            later = now.astimezone(at.tzinfo)
        return later.isoformat(timespec="milliseconds" if later.microsecond else "seconds")

    try:
        return _each_text(message, moved)
    except (ValueError, OverflowError):
        raise Refused.because("value", "the file holds a date of no calendar") from None


def as_new(message: Json) -> Json:
    """The same message under fresh ids, so that it is another one and not a repetition."""
    fresh: dict[str, str] = {}
    for old in _own_ids(message):
        fresh[old] = new = str(uuid4())
        fresh[_URN + old] = _URN + new
    return replaced(message, fresh)


def _own_ids(message: Json) -> set[str]:
    entries = [entry for entry in message.get("entry", []) if isinstance(entry, dict)]
    named = [message.get("id")]
    named += [entry.get("resource", {}).get("id") for entry in entries[:1]]
    named += [str(entry.get("fullUrl", "")).removeprefix(_URN) for entry in entries]
    return {name for name in named if isinstance(name, str) and _is_uuid(name)}


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def _each_text(message: Json, change: Callable[[str], str]) -> Json:
    return {name: _each(part, change) for name, part in message.items()}


def _each(part: Any, change: Callable[[str], str]) -> Any:
    match part:
        case str():
            return change(part)
        case dict():
            return {name: _each(inner, change) for name, inner in part.items()}
        case list():
            return [_each(inner, change) for inner in part]
    return part
