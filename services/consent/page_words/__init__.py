"""The words of the page for child and guardian, one file for each language."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from schemas.terminology import Language

FOLDER: Final = Path(__file__).parent
ETHIOPIAN_ERA: Final = 1723856  # the Julian day of its first one
UNIX_TO_JULIAN: Final = 1721425  # from `date.toordinal`


@cache
def words(language: Language) -> Mapping[str, Any]:
    """All that the page says in this language."""
    return tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8"))


def day(at: str, language: Language) -> str:
    """A day as people of this language write it; in Amharic by Ethiopia's own calendar, too."""
    said, on = words(language), date.fromisoformat(at[:10])
    year, month, number = on.year, on.month, on.day
    if said.get("calendar") == "ethiopian":
        year, month, number = ethiopian(on)
    written: str = said["day"].format(
        day=said.get("first", 1) if number == 1 else number,
        month=said["months"][month - 1],
        year=year,
        iso=on.isoformat(),
    )
    return written


def ethiopian(on: date) -> tuple[int, int, int]:
    """Year, month and day: twelve months of thirty days, and five or six days more."""
    passed = on.toordinal() + UNIX_TO_JULIAN - ETHIOPIAN_ERA
    cycle, rest = divmod(passed, 1461)  # four years, of which the third has a day more
    of_year = rest % 365 + 365 * (rest // 1460)
    year = 4 * cycle + rest // 365 - rest // 1460
    return year, of_year // 30 + 1, of_year % 30 + 1
