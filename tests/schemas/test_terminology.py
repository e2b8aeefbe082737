"""Every code has a meaning and five names, written as they should be."""

import re
import unicodedata
from collections import Counter
from itertools import chain

import pytest

from schemas.codes import SENSITIVE_SECTIONS, SYSTEMS, ClosureReason, DisplayAgeBand, Section
from schemas.terminology import Language, System, definition, label, systems
from schemas.terminology.labels import FOLDER
from services.closure.domain import ENDINGS

SCRIPTS = {
    Language.ENGLISH: "LATIN",
    Language.FRENCH: "LATIN",
    Language.SPANISH: "LATIN",
    Language.ARABIC: "ARABIC",
    Language.AMHARIC: "ETHIOPIC",
}
ACRONYMS = re.compile(r"\((?:BIA|BID)\)")
"""Practitioners say these in every language, so they may stand beside the words."""

each_system = pytest.mark.parametrize("system", systems(), ids=lambda system: system.name)
each_language = pytest.mark.parametrize("language", Language)


def test_a_code_is_called_as_people_say_it():
    assert label(ClosureReason.NEEDS_MET) == "Needs met"
    assert label(ClosureReason.NEEDS_MET, "fr") == "Besoins satisfaits"
    assert label(Section.EDUCATION, Language.ARABIC) == "التعليم"
    assert label(Section.EDUCATION, Language.AMHARIC) == "ትምህርት"
    assert label(DisplayAgeBand.UP_TO_FIVE, Language.SPANISH) == "De 0 a 5 años"
    assert definition(ClosureReason.FUNDING_ENDED) == "The organisation has no means to go on."


def test_a_language_without_labels_is_refused():
    with pytest.raises(ValueError, match="'so' is not a valid Language"):
        label(ClosureReason.NEEDS_MET, "so")


def test_there_is_one_file_for_each_code_system_and_no_other():
    assert {file.stem for file in FOLDER.iterdir()} == {system.name for system in systems()}
    assert tuple(system.codes for system in systems()) == SYSTEMS


@each_system
def test_every_code_is_there_in_the_order_of_the_list(system: System):
    assert tuple(system.concepts) == tuple(system.codes)
    assert all(set(concept.labels) == set(Language) for concept in system.concepts.values())


@each_system
def test_a_definition_is_one_plain_sentence(system: System):
    for text in (system.description, *(one.definition for one in system.concepts.values())):
        assert re.fullmatch(r"[A-Z].{8,148}\.", text), text
        assert ". " not in text, text
    assert "(R" not in system.description


@each_system
@each_language
def test_labels_are_short_and_written_in_the_script_of_their_language(
    system: System, language: Language
):
    for concept in system.concepts.values():
        text = concept.labels[language]
        letters = [one for one in ACRONYMS.sub("", text) if one.isalpha()]
        assert 1 < len(text) <= 60, text
        assert not text.endswith((".", "።", "؟", "?")), text
        assert letters, text
        assert {unicodedata.name(one).split()[0] for one in letters} == {SCRIPTS[language]}, text


@each_system
def test_everything_is_in_normal_form_without_stray_spaces(system: System):
    texts = chain(
        (system.title,),
        *((one.definition, *one.labels.values()) for one in system.concepts.values()),
    )
    for text in texts:
        assert unicodedata.is_normalized("NFC", text), text
        assert text == " ".join(text.split(" ")).strip(), text
        assert not {unicodedata.category(one) for one in text} & {"Cc", "Cf", "Zl", "Zp"}, text
        assert re.findall(r"\s", text) == [" "] * text.count(" "), text


@each_system
@each_language
def test_no_two_codes_of_a_system_are_called_the_same(system: System, language: Language):
    counted = Counter(one.labels[language].casefold() for one in system.concepts.values())

    assert [text for text, times in counted.items() if times > 1] == []


def test_no_two_systems_are_called_the_same():
    assert len({system.title for system in systems()}) == len(systems())


def test_what_a_closure_reason_requires_is_what_the_closure_service_asks_for():
    [reasons] = [one.concepts for one in systems() if one.codes is ClosureReason]

    for reason, ending in ENDINGS.items():
        assert set(reasons[reason].requires) == set(ending.steps), reason
        assert reasons[reason].onward_referral is ending.onward_referral, reason
    assert reasons[ClosureReason.TRANSFERRED_RESPONSIBILITY].requires == ()


def test_the_sensitive_sections_are_sections():
    assert set(Section) > SENSITIVE_SECTIONS


def test_the_page_for_reviewers_says_truly_who_has_reviewed():
    page = (FOLDER.parent / "README.md").read_text("utf-8")
    reviewed = {language for system in systems() for language in system.reviewed}

    assert ("**Nobody yet.**" in page) == (not reviewed)
