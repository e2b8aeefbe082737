"""Whatever is handed to the checker, it judges it: nothing breaks it, and none is left unjudged.

`SURVIVES_EXAMPLES=20000` tries more than the few that are tried always.
"""

import os
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import messages, strict_json
from schemas.issues import IssueType, Unreadable
from schemas.resources import checking
from tests.schemas.generated_wholes import broken
from tests.schemas.mutants import at, places_of
from tests.schemas.test_second_reader import SNIPPETS

EXAMPLES = int(os.environ.get("SURVIVES_EXAMPLES", "100"))
FILES = [
    path.read_bytes()
    for path in sorted((Path(messages.__file__).parents[1] / "examples").rglob("*.json"))
]
ODD: tuple[Any, ...] = (
    "Bundle", "Parameters", "message", "#", "#x", "urn:uuid:x", "am_ET", "ZZ", "2026-02-30",
    "http://hl7.org/fhir/StructureDefinition/language", strict_json.Written("1E300"), 2**62, -1,
    '<div xmlns="http://www.w3.org/1999/xhtml"><a href="#x">&bogus;</a></div>', "a" * 70_000,
)  # fmt: skip

seeds = st.integers(0, 2**32)


@given(seeds)
@settings(max_examples=EXAMPLES, deadline=None)
def test_a_file_with_other_bytes_in_it_is_judged(seed: int) -> None:
    random = Random(seed)
    raw = random.choice(FILES)
    for _ in range(random.randint(1, 4)):
        start = random.randrange(len(raw))
        raw = raw[:start] + random.choice(SNIPPETS) + raw[start + random.randint(0, 3) :]

    assert is_judged(raw)


@given(seeds)
@settings(max_examples=EXAMPLES, deadline=None)
def test_a_message_with_odd_things_in_it_is_judged(seed: int) -> None:
    random = Random(seed)
    bundle = broken(strict_json.parse(random.choice(FILES)), random)
    places = [steps for steps in places_of(bundle) if steps]
    *way, last = random.choice(places)
    at(bundle, tuple(way))[last] = random.choice(ODD)

    assert is_judged(strict_json.dump(bundle))


def is_judged(raw: bytes) -> bool:
    """Either way, without the word for what could not be judged."""
    try:
        document = strict_json.parse(raw)
    except Unreadable as refusal:
        return bool(refusal.issues)
    found = [*messages.check(document), *checking.check(document)]
    return all(issue.code is not IssueType.EXCEPTION for issue in found)
