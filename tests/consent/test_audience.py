"""Who knows of which section, and who is given which strand. (C02, C25)"""

import pytest

from services.consent.audience import Acquaintance, Filing, Passing
from services.consent.chain import FROM_BEFORE
from tests.consent.builders import DAY, HOST, NOON, ORIGIN, STRANGER

REGISTRAR = "dj-red-cross"
NEXT = "et-next"
KNOWN = Acquaintance(
    first=HOST,
    passed=(Passing(ORIGIN, NOON), Passing(NEXT, NOON + DAY)),
    filed=(
        Filing("bia", REGISTRAR, NOON - DAY),
        Filing("mhpss", ORIGIN, NOON - DAY),
        Filing("education", ORIGIN, NOON),
        Filing("follow-up", NEXT, NOON + 2 * DAY),
    ),
    given=frozenset({("bia", ORIGIN), ("health", STRANGER)}),
)


@pytest.mark.parametrize(
    ("who", "sections"),
    [
        (REGISTRAR, {"bia"}),
        (HOST, {"bia", "mhpss"}),
        (ORIGIN, {"bia", "mhpss", "education"}),
        (NEXT, {"follow-up"}),
        (STRANGER, {"health"}),
        ("nobody", set()),
    ],
)
def test_one_knows_what_one_filed_was_responsible_for_or_was_given(who, sections):
    assert KNOWN.sections(who) == sections


def test_whoever_files_a_known_section_again_tells_no_more_than_that():
    again = Acquaintance(HOST, KNOWN.passed, (*KNOWN.filed, Filing("bia", NEXT, NOON + 2 * DAY)))

    assert again.sections(HOST) == {"bia", "mhpss"}
    assert again.sections(NEXT) == {"follow-up", "bia"}


@pytest.mark.parametrize(
    ("at", "who"),
    [(NOON - DAY, HOST), (NOON, ORIGIN), (NOON + DAY / 2, ORIGIN), (NOON + DAY, NEXT)],
)
def test_responsibility_passes_at_an_instant(at, who):
    assert KNOWN.responsible(at) == who


def test_the_last_to_whom_it_passed_is_responsible_whatever_it_is_called_and_however_it_is_told():
    passed = (Passing("z", NOON), Passing("a", NOON + DAY))

    for told in (passed, passed[::-1]):
        assert Acquaintance(HOST, told).responsible(NOON + DAY) == "a"


def test_of_two_at_one_instant_it_is_always_the_same():
    passed = (Passing("a", NOON), Passing("z", NOON))

    for told in (passed, passed[::-1]):
        assert Acquaintance(HOST, told).responsible(NOON) == "z"


def test_of_a_case_that_is_not_known_yet_nobody_knows_anything():
    unheard = Acquaintance(filed=(Filing("bia", REGISTRAR, NOON),))

    assert unheard.responsible(NOON) is None
    assert unheard.sections(HOST) == set()
    assert not unheard.may_see(HOST, name=FROM_BEFORE, section=None, refused=None)


@pytest.mark.parametrize(
    ("name", "section", "refused", "who"),
    [
        ("case", None, None, {REGISTRAR, HOST, ORIGIN, NEXT}),
        ("bia", "bia", None, {REGISTRAR, HOST, ORIGIN}),
        ("follow-up", "follow-up", None, {NEXT}),
        ("photos-audio", "photos-audio", None, set()),
        ("bia/refused/et-mowsa", "bia", ORIGIN, {REGISTRAR, HOST}),
        ("bia/refused/et-next", "bia", NEXT, {REGISTRAR, HOST, ORIGIN}),
        ("refused/et-mowsa", None, ORIGIN, {REGISTRAR, HOST, NEXT}),
        (FROM_BEFORE, None, None, {HOST}),
    ],
)
def test_who_is_given_a_strand(name, section, refused, who):
    readers = {REGISTRAR, HOST, ORIGIN, NEXT}

    given = {
        reader
        for reader in readers
        if KNOWN.may_see(reader, name=name, section=section, refused=refused)
    }

    assert given == who
