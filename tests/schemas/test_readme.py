"""The page about the schemas is true."""

import re
from pathlib import Path

SCHEMAS = Path(__file__).parents[2] / "schemas"


def test_every_place_it_names_is_there() -> None:
    table = [line for line in (SCHEMAS / "README.md").read_text().splitlines() if "|" in line]
    named = {name for line in table for name in re.findall(r"`([a-z_0-9]+(?:\.py|/))`", line)}

    assert len(named) > 8
    assert [name for name in named if not list(SCHEMAS.rglob(name.rstrip("/")))] == []
