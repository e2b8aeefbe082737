"""Languages and countries of our messages: that they are such, by BCP 47 and ISO 3166-1."""

import copy
import string
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas import messages, strict_json
from schemas.codes.countries import COUNTRIES
from schemas.issues import IssueType
from schemas.messages.languages import LONGEST, NO_TAG, PATTERN, is_tag
from schemas.resources import checking
from tests.schemas.breaking import NO_LANGUAGES
from tests.schemas.breaking.envelope import of_type, spoken

REGISTRATION: Any = strict_json.parse(
    (Path(messages.__file__).parents[1] / "examples/register-case.json").read_bytes()
)
TAGS = (
    "am", "aa", "so", "fr-DJ", "es-419", "zh-Hant", "zh-cmn-Hans-CN", "sr-Latn-RS", "sl-nedis",
    "sl-rozaj-biske-1994", "de-CH-1901", "hy-Latn-IT-arevela", "de-1996", "AR-latn-ET", "qaa-Qaaa",
    "en-US-u-islamcal", "zh-CN-a-myext-x-private", "en-a-myext-b-another", "x-whatever", "abcdefgh",
    "de-CH-x-phonebk", "i-klingon", "sgn-BE-FR", "en-GB-oed", "art-lojban", "zh-min-nan",
)  # fmt: skip
NO_TAGS = (
    "", "a", "en_US", "en-", "-en", "en--US", "en US", "a-DE", "de-419-DE", "ar-a-", "en-x", "x",
    "fr-DJ-DJ", "en-US-u", "abcdefghi", "de-1", "አማርኛ", "en-ß", "am\n", "12", "e1", "i-unknown",
    "en-" + "-".join(["abcdefgh"] * 12), None, 5, ["en"],
)  # fmt: skip


@pytest.mark.parametrize("tag", TAGS)
def test_a_tag_is_one_whatever_its_case(tag: str) -> None:
    assert is_tag(tag)
    if not tag.startswith(("i-", "sgn-", "en-GB-oed")):
        assert is_tag(tag.upper())
        assert is_tag(tag.lower())


@pytest.mark.parametrize("tag", NO_TAGS)
def test_what_is_no_tag_is_none(tag: object) -> None:
    assert not is_tag(tag)


ALPHA, DIGIT = frozenset(string.ascii_letters), frozenset(string.digits)
ANY = ALPHA | DIGIT


def taken(left: list[str], most: int, *kinds: tuple[int, int, frozenset[str]]) -> int:
    """How many subtags of one of these kinds stand first, at most so many; they are taken away."""
    count = 0
    while count < most and left and any(is_of(left[0], *kind) for kind in kinds):
        left.pop(0)
        count += 1
    return count


def is_of(text: str, least: int, most: int, signs: frozenset[str]) -> bool:
    return least <= len(text) <= most and set(text) <= signs


def plainly(tag: str) -> bool:
    """The grammar of RFC 5646 section 2.1, read from left to right; without the irregular tags."""
    left = tag.split("-")
    if left[0] not in {"x", "X"}:
        if taken(left, 1, (2, 3, ALPHA)):
            taken(left, 3, (3, 3, ALPHA))
        elif not taken(left, 1, (4, 8, ALPHA)):
            return False
        taken(left, 1, (4, 4, ALPHA))
        taken(left, 1, (2, 2, ALPHA), (3, 3, DIGIT))
        while taken(left, 1, (5, 8, ANY)) or (left and left[0][:1] in DIGIT and taken_year(left)):
            pass
        while taken(left, 1, (1, 1, ANY - {"x", "X"})):
            if not taken(left, 99, (2, 8, ANY)):
                return False
    return not left or (left.pop(0) in {"x", "X"} and taken(left, 99, (1, 8, ANY)) > 0 == len(left))


def taken_year(left: list[str]) -> int:
    return taken(left, 1, (4, 4, ANY))


subtags = st.text(alphabet="abXx019é", min_size=0, max_size=9) | st.sampled_from(
    ["en", "cmn", "Hant", "DJ", "419", "1996", "arevela", "u", "x", "a"]
)


@given(st.lists(subtags, min_size=1, max_size=7).map("-".join))
def test_the_pattern_says_what_the_grammar_says(tag: str) -> None:
    assert is_tag(tag) == (plainly(tag) and len(tag) <= LONGEST)


def test_the_pattern_is_one_that_others_can_read() -> None:
    """It goes into JSON Schema and FHIRPath as it is."""
    assert "?:" not in PATTERN
    assert "\\" not in PATTERN
    assert "'" not in PATTERN


@pytest.mark.parametrize(("change", "place"), NO_LANGUAGES.values(), ids=NO_LANGUAGES)
def test_a_language_that_is_no_tag_is_refused_at_its_place(change: Any, place: str) -> None:
    bundle = copy.deepcopy(REGISTRATION)

    change(bundle)

    assert [(one.code, one.expression, one.diagnostics) for one in messages.check(bundle)] == [
        (IssueType.CODE_INVALID, place, NO_TAG)
    ]
    assert checking.check(bundle) == [], "base R4 asks for no more than a code"


@pytest.mark.parametrize("tag", TAGS)
def test_a_tag_is_accepted_wherever_a_language_stands(tag: str) -> None:
    bundle = copy.deepcopy(REGISTRATION)
    bundle["language"] = tag
    patient = of_type(bundle, "Patient")
    patient.update(
        language=tag,
        communication=[{"language": spoken(tag)}, {"language": {"text": "signs of the house"}}],
        photo=[{"language": tag, "title": "x"}],
    )

    assert messages.check(bundle) == []


def test_an_extension_that_says_a_language_says_a_tag() -> None:
    standard = "http://hl7.org/fhir/StructureDefinition/"
    for bad, number in (("am", 0), ("am_ET", 1)):
        bundle = copy.deepcopy(REGISTRATION)
        translation = [{"url": "lang", "valueCode": bad}, {"url": "content", "valueString": "x"}]
        of_type(bundle, "Patient")["name"][0]["_family"] = {
            "extension": [
                {"url": f"{standard}language", "valueCode": bad},
                {"url": f"{standard}translation", "extension": translation},
            ]
        }

        found = [issue.expression for issue in messages.check(bundle)]

        place = "Bundle.entry[2].resource.name[0].family.extension"
        both = [f"{place}[0].valueCode", f"{place}[1].extension[0].valueCode"]
        assert found == both * number


def test_a_language_of_another_system_is_not_judged_by_this_one() -> None:
    bundle = copy.deepcopy(REGISTRATION)
    other = {"coding": [{"system": "https://languages.example", "code": "am_ET"}]}
    of_type(bundle, "Patient")["communication"] = [{"language": other}]

    assert messages.check(bundle) == []


def test_the_countries_are_those_that_iso_has_assigned() -> None:
    assert len(COUNTRIES) == 249
    assert list(COUNTRIES) == sorted(set(COUNTRIES))
    assert {"DJ", "ER", "ET", "KE", "SD", "SO", "SS", "SZ", "TL", "YE"} <= set(COUNTRIES)
    assert not {"AN", "CS", "EU", "SU", "UK", "XK", "YU", "ZR", "ZZ"} & set(COUNTRIES)


@pytest.mark.parametrize("code", ["ZZ", "UK", "XK", "et", "ETH", "231", "E T", "Ethiopia"])
def test_a_jurisdiction_that_is_no_country_is_refused_at_its_place(code: str) -> None:
    bundle = copy.deepcopy(REGISTRATION)
    bundle["meta"]["tag"] = [{"system": "https://x.example", "code": "a"}, *bundle["meta"]["tag"]]
    bundle["meta"]["tag"][1]["code"] = code

    (issue,) = messages.check(bundle)

    assert (issue.code, issue.expression) == (IssueType.CODE_INVALID, "Bundle.meta.tag[1].code")
    assert issue.diagnostics == "no country of ISO 3166-1 alpha-2"
    assert checking.check(bundle) == []
