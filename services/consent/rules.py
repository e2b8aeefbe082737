"""What a country's own rules say of withdrawals, from its file in the folder of jurisdictions."""

from datetime import timedelta
from functools import cache
from pathlib import Path

import yaml


@cache
def answer_within(folder: Path, jurisdiction: str) -> timedelta:
    """How long a past recipient has to say what became of what it holds. (R70)

    Raises FileNotFoundError or KeyError: a country without rules is a fault of ours.
    """
    document = yaml.safe_load((folder / f"{jurisdiction}.yaml").read_text(encoding="utf-8"))
    return timedelta(days=int(document["consent"]["withdrawal_answer_days"]))
