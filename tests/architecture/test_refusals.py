"""Every refusal says why in one sentence, and has a name of its own."""

import importlib
import re
from collections import Counter

import pytest

from schemas.issues import IssueType
from services.common.refusal import NotFound, Refusal
from tests.architecture import house


def refusals():
    for file in house.sources("services"):
        module = ".".join(file.relative_to(house.ROOT).with_suffix("").parts)
        if file.stem not in {"__main__", "env"} and "versions" not in file.parts:
            importlib.import_module(module.removesuffix(".__init__"))
    waiting, found = [Refusal], []
    while waiting:
        below = waiting.pop().__subclasses__()
        found += [each for each in below if each.__module__.startswith("services.")]
        waiting += below
    return sorted(found, key=lambda each: f"{each.__module__}.{each.__name__}")


REFUSALS = refusals()


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda each: each.__qualname__)
def test_a_refusal_says_why_in_a_sentence(refusal):
    assert refusal.__doc__ is not None, "without a docstring it would speak with its parent's words"
    assert re.fullmatch(r"[A-Z].{8,}\.( \([A-Z0-9, ]+\))?", refusal.sentence())


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda each: each.__qualname__)
def test_a_refusal_is_of_a_known_kind(refusal):
    assert refusal.issue_code in set(IssueType)


def test_no_two_refusals_of_a_service_share_a_name():
    """But what is not yours looks exactly like what is not there. (invariant 6)"""
    names = Counter(
        (each.__module__.split(".")[1], each.rule())
        for each in REFUSALS
        if not issubclass(each, NotFound)
    )

    assert [name for name, count in names.items() if count > 1] == []


def test_no_sentence_leaves_room_for_a_value():
    """C24."""
    assert [each.__name__ for each in REFUSALS if set("{}%") & set(each.sentence())] == []
