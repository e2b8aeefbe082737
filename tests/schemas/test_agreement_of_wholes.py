"""The acceptor and marshmallow agree on what contains other resources, and on whole Bundles.

`AGREEMENT_EXAMPLES=2000` tries more of each kind than the few that are tried always.
"""

import os
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.resources import checking
from tests.schemas.generated_wholes import broken, bundle, containing
from tests.schemas.test_agreement import disagreement

EXAMPLES = int(os.environ.get("AGREEMENT_EXAMPLES", "25"))
KINDS = {"containing": containing, "bundle": bundle}

seeds = st.integers(0, 2**32)  # each makes one whole, and the same again


@pytest.mark.parametrize("kind", KINDS)
@given(seed=seeds)
@settings(max_examples=EXAMPLES, deadline=None)
def test_they_agree_on_what_was_made(kind: str, seed: int) -> None:
    assert disagreement(KINDS[kind](Random(seed))) is None


@pytest.mark.parametrize("kind", KINDS)
@given(seed=seeds)
@settings(max_examples=EXAMPLES, deadline=None)
def test_they_agree_on_what_was_broken(kind: str, seed: int) -> None:
    random = Random(seed)

    assert disagreement(broken(KINDS[kind](random, badness=0.01), random)) is None


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_made_is_often_right_and_often_wrong(kind: str) -> None:
    """Else agreement would show little."""
    verdicts = {bool(checking.check(KINDS[kind](Random(f"{kind}{seed}")))) for seed in range(40)}

    assert verdicts == {True, False}
