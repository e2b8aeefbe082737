"""Two validators that nobody here wrote say of each document what our checker says.

A run tries some thousand documents, always the same ones; `make conformance` tries all of them.
"""

import json
import os
from collections.abc import Callable, Iterator
from itertools import islice
from random import Random

import pytest

from tests.conformance import elementwise, official, primitives, reasons, wholes
from tests.conformance.comparing import disagreement, our_issues
from tests.conformance.conftest import OfficialSchema
from tests.conformance.hapi import Hapi

pytestmark = pytest.mark.real

ALL = os.environ.get("CONFORMANCE") == "all"
SOURCES: dict[str, tuple[Callable[[], Iterator[tuple[str, str]]], int]] = {
    "elements": (elementwise.mutants, 60),
    "primitives": (primitives.mutants, 12),
    "wholes": (wholes.mutants, 14),
    "official": (official.mutants, 60),
}


def some(source: str) -> Iterator[tuple[str, str]]:
    """Of all documents of a source one in so many, or all."""
    made, one_in = SOURCES[source]
    if ALL:
        return made()
    return islice(made(), Random(source).randrange(one_in), None, one_in)


@pytest.mark.parametrize("source", SOURCES)
def test_hapi_agrees(source: str, hapi: Hapi) -> None:
    tried = 0
    told = {}

    for what, text in some(source):
        tried += 1
        if verdict := disagreement(our_issues(text), hapi.errors(text)):
            told[what] = verdict

    assert told == {}
    assert tried > 90


@pytest.mark.parametrize("source", SOURCES)
def test_the_official_json_schema_refuses_nothing_more(
    source: str, official_schema: OfficialSchema
) -> None:
    told = {}

    for what, text in some(source):
        if not our_issues(text):
            refused = official_schema.refuses(json.loads(text))
            left = [one for one in refused if not reasons.excuse_schema(one)]
            if left:
                told[what] = left[0][:300]

    assert told == {}


def test_the_official_examples_are_judged_alike(
    hapi: Hapi, official_schema: OfficialSchema
) -> None:
    refused = set()
    told = {}

    for name, text in official.examples().items():
        theirs = hapi.errors(text)
        if theirs:
            refused.add(name)
        if verdict := disagreement(our_issues(text), theirs):
            told[name] = verdict
        assert official_schema.refuses(json.loads(text)) == [], name

    assert told == {}
    assert refused == reasons.refused_examples()
