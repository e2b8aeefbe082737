"""What others call our codes: whole, with a reason wherever the meaning is not the same."""

import pytest

from schemas.canonical import BASE
from schemas.codes import ClosureReason, HandoffState, Need, Section, UascStatus
from schemas.terminology import ConceptMap, Equivalence, NoSuchMap, maps, translate
from schemas.terminology.maps import FOLDER
from services.referral import tasks

E = Equivalence
each_map = pytest.mark.parametrize("one", maps(), ids=lambda one: one.name)


def test_a_code_is_translated_with_how_near_the_translation_comes():
    [died] = translate(ClosureReason.DEATH, "primero-closure-reason")
    [left] = translate(ClosureReason.NEEDS_MET, "primero-closure-reason")

    assert (died.equivalence, died.code) == (E.EQUIVALENT, "death_of_child")
    assert (left.equivalence, left.code) == (E.WIDER, "formal_closing")


def test_what_the_target_divides_has_more_than_one_translation():
    found = translate(Need.FOOD_WATER, "primero-service-type")

    assert {one.code for one in found} == {"food_service", "water_sanitation_service"}
    assert all(one.comment for one in found), "a person must be able to choose"


def test_what_the_target_does_not_know_is_unmatched_with_a_reason():
    [none] = translate(UascStatus.WITH_FAMILY, "primero-protection-status")

    assert (none.equivalence, none.code) == (E.UNMATCHED, None)
    assert none.comment


@pytest.mark.parametrize("target", ["primero-closure-reason", "no-such-list"])
def test_a_map_that_is_not_there_is_refused(target: str):
    with pytest.raises(NoSuchMap, match=f"Section is not mapped to {target}"):
        translate(Section.HEALTH, target)


@pytest.mark.parametrize("state", HandoffState)
def test_our_tasks_have_the_status_that_the_map_says(state: HandoffState):
    [match] = translate(state, "fhir-task-status")

    assert match.code == tasks.STATUS[state]


def test_every_file_is_read():
    assert {file.stem for file in FOLDER.iterdir()} == {one.target.name for one in maps()}
    assert len({one.name for one in maps()}) == len(maps())


@each_map
def test_every_code_is_mapped_or_said_to_be_unmatched(one: ConceptMap):
    assert set(one.matches) == set(one.source)


@each_map
def test_a_match_names_a_code_of_the_target_unless_it_is_none(one: ConceptMap):
    for code, matches in one.matches.items():
        assert matches
        for match in matches:
            assert (match.code is None) == (match.equivalence is E.UNMATCHED), code
            assert match.code is None or match.code in one.target.codes, code
        assert len({match.code for match in matches}) == len(matches), code
        assert len(matches) == 1 or E.UNMATCHED not in {match.equivalence for match in matches}


@each_map
def test_what_is_not_the_same_is_explained(one: ConceptMap):
    """cmd-1 of R4 asks it of narrower and inexact; we also say why nothing fits."""
    needs_words = {E.NARROWER, E.INEXACT, E.UNMATCHED}
    for code, matches in one.matches.items():
        for match in matches:
            assert match.comment or match.equivalence not in needs_words, code
            assert len(matches) == 1 or match.comment, f"{code}: when is it {match.code}?"


@each_map
def test_codes_that_mean_the_same_as_ours_are_the_meaning_of_one_alone(one: ConceptMap):
    """If two of ours meant the same as one of theirs, they would mean the same as each other."""
    same = [
        match.code
        for matches in one.matches.values()
        for match in matches
        if match.equivalence is E.EQUIVALENT
    ]

    assert len(set(same)) == len(same)
    for matches in one.matches.values():
        for match in matches:
            assert match.equivalence is not E.WIDER or match.code not in same, match.code


@each_map
def test_a_target_says_whose_it_is_and_where_it_stands(one: ConceptMap):
    assert one.target.about.endswith(".")
    if one.target.has_no_address:
        assert one.target.url == f"{BASE}/CodeSystem/{one.target.name}"
