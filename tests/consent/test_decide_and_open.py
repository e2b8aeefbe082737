"""`$decide` and `$release-key`, on a real database: what is permitted, and what leaves no trace."""

import base64

import pytest

from tests.consent.house import SHARED, WITHHELD

pytestmark = pytest.mark.real


def verdicts(answer):
    parts = [{part["name"]: part for part in one["part"]} for one in answer.json["parameter"]]
    return {part["code"]["valueCode"]: part["permit"]["valueBoolean"] for part in parts}


def test_what_was_consented_to_is_permitted_and_the_withheld_section_is_not(house):
    story, _ = house.consented()

    answer = house.decide(story, f"{SHARED} {WITHHELD}")

    assert answer.status_code == 200
    assert verdicts(answer) == dict.fromkeys(SHARED.split(), True) | {WITHHELD: False}


def test_the_key_that_intake_seals_with_is_the_key_that_the_recipient_gets(house):
    story, _ = house.consented()
    answer = house.decide(story, "education").json["parameter"][0]["part"]
    given = next(part["valueBase64Binary"] for part in answer if part["name"] == "key")
    origin = house.partner("et-mowsa")

    opened = origin.key_of(story.binary("education"))

    assert opened.status_code == 200, opened.json
    assert origin.opened(opened) == base64.b64decode(given)
