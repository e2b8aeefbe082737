from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.common.pairwise import PairwiseNames

NAMES = PairwiseNames(b"k" * 32)
THING = UUID("0f8b6f8e-6d39-4cb7-9f5e-0a3a5f1a2b3c")


def test_a_partner_keeps_the_same_name_for_the_same_thing():
    assert NAMES.name("et-mowsa", THING) == NAMES.name("et-mowsa", THING)


def test_a_name_is_what_it_has_always_been_and_can_be_read_by_us():
    name = NAMES.name("et-mowsa", THING)

    assert name == "psrzafes2luc5nk3ymlmbuqfq3mt2vxk7nbgk5yfchpfa4bb45uq"
    assert NAMES.read("et-mowsa", name) == THING


def test_two_partners_have_names_that_cannot_be_joined():
    assert NAMES.name("et-mowsa", THING) != NAMES.name("dj-authority", THING)


def test_the_name_of_another_partner_means_nothing():
    assert NAMES.read("et-mowsa", NAMES.name("dj-authority", THING)) is None


def test_a_name_under_another_key_means_nothing():
    assert PairwiseNames(b"x" * 32).read("et-mowsa", NAMES.name("et-mowsa", THING)) is None


@given(st.uuids(), st.text(min_size=1, max_size=30))
def test_what_is_named_can_be_read_by_us(thing, partner):
    assert NAMES.read(partner, NAMES.name(partner, thing)) == thing


@given(st.text(max_size=80))
def test_an_invented_name_means_nothing(name):
    assert NAMES.read("et-mowsa", name) is None


@pytest.mark.parametrize("name", ["", "1", "aa", "a" * 52, "é", "a b"])
def test_nor_does_what_could_be_no_name(name):
    assert NAMES.read("et-mowsa", name) is None


def test_only_one_spelling_of_a_name_is_known():
    name = NAMES.name("et-mowsa", THING)

    assert [NAMES.read("et-mowsa", other) for other in (name.upper(), name + "=", name[:-1])] == [
        None
    ] * 3


def test_a_short_key_is_refused():
    with pytest.raises(ValueError, match="32 bytes"):
        PairwiseNames(b"short")


def test_a_name_does_not_show_the_id():
    thing = uuid4()

    assert thing.hex[:8] not in NAMES.name("et-mowsa", thing)
