"""What a country's own rules say of withdrawals."""

from datetime import timedelta
from functools import cache
from pathlib import Path

from schemas.jurisdiction import load_all

_jurisdictions = cache(load_all)


def answer_within(folder: Path, jurisdiction: str) -> timedelta:
    """How long a past recipient has to say what became of what it holds. (R70)

    Raises KeyError: a case under rules that we do not have is a fault of ours.
    """
    return timedelta(hours=_jurisdictions(folder)[jurisdiction].withdrawal_answer_hours)
