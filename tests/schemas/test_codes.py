"""The words of our code systems: how they are written, and that none is forgotten."""

import re

import pytest

from schemas.codes import INITIATIONS, SYSTEMS, ClosureReason, Code


def test_every_list_of_codes_is_among_the_systems():
    assert set(SYSTEMS) == set(Code.__subclasses__())
    assert len({system.system() for system in SYSTEMS}) == len(SYSTEMS)


@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: system.__name__)
def test_codes_are_written_in_one_way_and_say_what_they_are_for(system):
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code) for code in system)
    assert system.__doc__ != Code.__doc__
    assert len(system) == len(system.__members__), "a word that stands twice"


def test_every_closure_reason_says_how_it_began():
    """R19."""
    assert set(INITIATIONS) == set(ClosureReason)
