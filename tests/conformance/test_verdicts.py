"""Two validators that nobody here wrote say of each document what our checker says.

A run tries some of each kind, always the same ones; `make conformance` tries all of them.
"""

import json
from itertools import islice

import pytest

from tests.conformance import official, reasons, sampling
from tests.conformance.comparing import disagreement, our_issues
from tests.conformance.conftest import OfficialSchema
from tests.conformance.hapi import Hapi

pytestmark = pytest.mark.real

AN_IDENTIFIER_THAT_IS_NO_URI = "StructureDefinition-Consent"  # among its examples


@pytest.mark.parametrize("source", sampling.SOURCES)
def test_hapi_agrees(source: str, hapi: Hapi) -> None:
    tried = 0
    told = {}

    for what, text in sampling.documents(source):
        tried += 1
        if verdict := disagreement(our_issues(text), hapi.errors(text)):
            told[what] = verdict

    assert told == {}
    assert tried > 30


@pytest.mark.parametrize("source", sampling.SOURCES)
def test_the_official_json_schema_refuses_nothing_more(
    source: str, official_schema: OfficialSchema
) -> None:
    told = {}

    for what, text in sampling.documents(source):
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

    for name, text in sampling.examples(reasons.refused_examples()):
        theirs = hapi.errors(text)
        if theirs:
            refused.add(name)
        if verdict := disagreement(our_issues(text), theirs):
            told[name] = verdict
        assert official_schema.refuses(json.loads(text)) == [], name

    assert told == {}
    assert refused == reasons.refused_examples()


def test_the_definitions_of_r4_are_right_to_our_checker() -> None:
    """Types that no message carries are judged, too, and by the same rules."""
    told = {}

    for name, text in islice(official.definitions(), None, None, 1 if sampling.ALL else 20):
        if name != AN_IDENTIFIER_THAT_IS_NO_URI and (issues := our_issues(text)):
            told[name] = issues[0]

    assert told == {}
