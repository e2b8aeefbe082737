"""The acceptor says yes exactly when marshmallow gives back the very same."""

from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marshmallow import ValidationError

from schemas import messages, strict_json
from schemas.resources import acceptor, checking, tracing
from schemas.resources.registry import RESOURCES
from schemas.resources.seen import Seen
from tests.schemas.generated import a_value
from tests.schemas.mutants import mutants_of

EXAMPLES = sorted((Path(messages.__file__).parents[1] / "examples").rglob("*.json"))


def marshmallow_accepts(value: Any) -> bool:
    try:
        return bool(checking.explained(value) == value)
    except ValidationError:
        return False


def disagreement(value: Any) -> str | None:
    noted, also_noted = Seen.nothing(), Seen.nothing()
    quick = acceptor.is_surely_right(value, noted)
    traced = not tracing.trace(value, also_noted).wrong
    full, explained = marshmallow_accepts(value), not checking.check(value)
    agree = traced == full == explained and (full or not quick)
    alike = not quick or told_apart(noted) == told_apart(also_noted)
    return None if agree and alike else f"{quick=} {traced=} {full=} {explained=} {alike=}"


def told_apart(seen: Seen) -> dict[str, list[int]]:
    """What was noted, as the very objects, in no order."""
    noted = seen._asdict()
    for name in ("references", "local"):
        noted[name] = [reference for reference, _ in noted[name]]
    noted["extensions"] = [one for _, found in noted["extensions"] for one in found]
    return {name: sorted(map(id, objects)) for name, objects in noted.items()}


def test_the_quick_way_suffices_for_every_example() -> None:
    for example in EXAMPLES:
        document = strict_json.parse(example.read_bytes())

        assert acceptor.is_surely_right(document, Seen.nothing()), example.stem


@pytest.mark.parametrize("number", range(len(EXAMPLES)), ids=lambda number: EXAMPLES[number].stem)
def test_they_agree_on_mutants_of_the_examples(number: int) -> None:
    document = strict_json.parse(EXAMPLES[number].read_bytes())

    found = {
        name: verdict
        for name, mutant in mutants_of(document, every=211, first=number)
        if (verdict := disagreement(mutant)) is not None
    }

    assert found == {}


@pytest.mark.parametrize("path", RESOURCES)
def test_they_agree_on_resources_made_at_random(path: str) -> None:
    for seed in range(6):
        value = a_value(path, Random(f"{path}{seed}"), badness=0.0 if seed % 2 else 0.03)

        assert disagreement(value) is None, seed


@given(st.sampled_from(RESOURCES), st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_they_agree_on_whatever_is_tried(path: str, random: Random) -> None:
    assert disagreement(a_value(path, random)) is None


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["resourceType", "entry", "type", "id", "resource", "meta"])
                | st.text(max_size=5),
                inner | st.sampled_from(["Bundle", "Patient", "message"]),
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
@settings(max_examples=80, deadline=None)
def test_nothing_at_all_breaks_either(value: Any) -> None:
    assert disagreement(value) is None
    assert isinstance(checking.check(value), list)
