"""What intake reads out of a section that is filed."""

import json
from pathlib import Path
from uuid import UUID

import pytest

from schemas import messages
from schemas.canonical import CONCERNS, SID_CASE, SID_GUARDIAN, SID_HOUSEHOLD
from schemas.messages import checking
from services.intake import reading
from services.intake.domain import UnknownPerson

EXAMPLES = Path(messages.__file__).parents[1] / "examples"
MOTHER, UNCLE = UUID(int=77), UUID(int=78)


def filed(*concerns):
    bundle = json.loads((EXAMPLES / "file-section.json").read_text("utf-8"))
    (composition,) = (
        entry["resource"]
        for entry in bundle["entry"]
        if entry["resource"]["resourceType"] == "Composition"
    )
    composition["section"][0]["extension"] = list(concerns)
    return bundle


def a_person(system, value):
    identifier = {"system": system, "value": str(value)}
    return {
        "url": CONCERNS,
        "valueReference": {"type": "RelatedPerson", "identifier": identifier},
    }


def concerned(*concerns):
    return reading.contribution(messages.read(filed(*concerns)), 1).concerned


def test_c27_a_section_says_of_whom_it_tells_beside_the_child():
    both = (a_person(SID_HOUSEHOLD, MOTHER), a_person(SID_GUARDIAN, UNCLE))

    assert not checking.check(filed(*both))
    assert concerned(*both) == {MOTHER, UNCLE}
    assert concerned() == frozenset()


@pytest.mark.parametrize(
    "wrong",
    [
        a_person(SID_HOUSEHOLD, "her mother"),
        a_person(SID_CASE, MOTHER),
        {"url": CONCERNS, "valueReference": {"display": "Her mother"}},
        {"url": CONCERNS},
    ],
)
def test_whom_nobody_can_ask_is_not_left_out(wrong):
    with pytest.raises(UnknownPerson):
        concerned(a_person(SID_HOUSEHOLD, MOTHER), wrong)
