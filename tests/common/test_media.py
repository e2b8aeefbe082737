"""What a client says it would take, and which of our offers it gets. (RFC 9110, RFC 7240)"""

import pytest

from services.common.media import Choice, Media, NotMedia, choose, preferences, takes_utf8

FHIR, JSON = "application/fhir+json", "application/json"
OFFERS = (FHIR, JSON)


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        (None, FHIR),
        ("", FHIR),
        ("*/*", FHIR),
        ("application/*", FHIR),
        (FHIR, FHIR),
        (JSON, JSON),
        ("APPLICATION/JSON", JSON),
        (f"{JSON}, {FHIR}", FHIR),
        (f"{JSON};q=0.9, {FHIR};q=0.8", JSON),
        (f"{FHIR};q=0, */*", JSON),
        (f"*/*;q=0.1, {FHIR};q=0.0, {JSON};q=0.05", JSON),
        ("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", FHIR),
        ("application/fhir+xml, application/fhir+json", FHIR),
        ('text/html;a=",",application/json', JSON),
        (f"{FHIR};charset=UTF-8", FHIR),
        (f"nonsense, {JSON}", JSON),
        (f"{JSON};q=2, {FHIR};q=0.1", FHIR),
    ],
)
def test_the_offer_that_is_liked_best_is_chosen(accept, chosen):
    assert choose(accept, OFFERS) == Choice(chosen)


@pytest.mark.parametrize(
    "accept",
    [
        "text/html",
        "application/fhir+xml",
        "text/*",
        "*/json",
        f"{FHIR};q=0",
        "*/*;q=0",
        f"{FHIR};fhirVersion=3.0",
        f"{FHIR};charset=utf-16",
        "nonsense",
        '"',
        "application/json;;q",
    ],
)
def test_nothing_is_chosen_for_who_takes_nothing_of_ours(accept):
    assert choose(accept, OFFERS) is None


def test_the_fhir_version_that_was_named_is_told_back():
    assert choose(f"{FHIR}; fhirVersion=4.0", OFFERS) == Choice(FHIR, names_version=True)


def test_a_narrower_range_counts_before_a_wider_one():
    assert choose(f"{FHIR};fhirVersion=4.0;q=0.1, {FHIR};q=0.9, {JSON};q=0.5", OFFERS) == Choice(
        JSON
    )


@pytest.mark.parametrize(
    "text",
    ["", "json", "a/b/c", "a/", "/b", "a/b;c", "a/b;c=d;c=e", "a b/c", 'a/b;c="d', "a/b, c/d"],
)
def test_what_is_no_media_type_is_not_read(text):
    with pytest.raises(NotMedia):
        Media.read(text)


def test_a_media_type_is_read_without_regard_to_case_and_quotes():
    found = Media.read('Application/FHIR+json ; Charset="UTF-8";fhirVersion=4.0;')

    assert found.name == FHIR
    assert found.is_ours
    assert found.asks_for_our_version


@pytest.mark.parametrize(
    ("header", "fine"),
    [
        (None, True),
        ("utf-8", True),
        ("UTF-8;q=0.2, *;q=0", True),
        ("*", True),
        ("iso-8859-1", False),
        ("utf-8;q=0", False),
        ("utf-8;q=x", False),
    ],
)
def test_who_does_not_take_utf_8_takes_nothing(header, fine):
    assert takes_utf8(header) is fine


def test_preferences_are_read_as_they_were_first_said():
    header = 'respond-async, return="minimal"; a=b, RETURN=representation, handling=strict,, =x'

    assert preferences(header) == {
        "respond-async": "",
        "return": "minimal",
        "handling": "strict",
    }


def test_a_header_without_end_costs_little():
    assert choose('"' * 1_000_000, OFFERS) is None
    assert preferences("a," * 500_000) == {"a": ""}
