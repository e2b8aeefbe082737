"""What messages say, in the domain's words."""

from typing import Any
from uuid import uuid4

import pytest

from schemas import messages
from schemas.codes import MessageEvent
from services.referral import reading
from services.referral.domain import NoContactNamed, NoReasonGiven
from tests.referral.builders import NOON


def an_answer(*people: dict[str, Any], **task: Any) -> messages.Message:
    answer = {"resourceType": "Task", "status": "accepted", "intent": "order", **task}
    return messages.read(
        messages.build(
            MessageEvent.ANSWER_REFERRAL,
            bundle_id=uuid4(),
            message_id=uuid4(),
            sender="et-mowsa",
            receiver="referral",
            resources=[answer, *people],
            timestamp=NOON,
            jurisdiction=("ET", "1"),
            source_endpoint="http://partner.test/fhir",
            destination_endpoint="http://referral.test/fhir",
        )
    )


PHONE = [{"system": "phone", "value": "+251110000000"}]
ID = str(uuid4())


@pytest.mark.parametrize(
    "people",
    [
        [{"resourceType": "Practitioner", "name": [{"text": "Tigist Bekele"}], "telecom": PHONE}],
        [
            {
                "resourceType": "Practitioner",
                "name": [{"given": ["Tigist"], "family": "Bekele"}],
                "telecom": [{"system": "fax"}, *PHONE],
            }
        ],
        [
            {
                "resourceType": "PractitionerRole",
                "practitioner": {"display": "Tigist Bekele"},
                "telecom": PHONE,
            }
        ],
        [
            {
                "resourceType": "PractitionerRole",
                "practitioner": {"reference": f"urn:uuid:{ID}"},
                "telecom": PHONE,
            },
            {"resourceType": "Practitioner", "id": ID, "name": [{"text": "Tigist Bekele"}]},
        ],
    ],
)
def test_the_contact_is_a_worker_with_a_way_to_reach_them(people: list[dict[str, Any]]):
    contact = reading.contact(an_answer(*people))

    assert (contact.name, contact.channel) == ("Tigist Bekele", "phone")
    assert contact.address == "+251110000000"


@pytest.mark.parametrize(
    "people",
    [
        [],
        [{"resourceType": "Practitioner", "telecom": PHONE}],
        [{"resourceType": "Practitioner", "name": [{"text": "Tigist"}], "telecom": [{}]}],
    ],
)
def test_a_worker_nobody_can_reach_is_no_contact(people: list[dict[str, Any]]):
    with pytest.raises(NoContactNamed):
        reading.contact(an_answer(*people))


@pytest.mark.parametrize(
    "given",
    [
        {"text": "no room"},
        {"coding": [{"display": "no room", "code": "x"}]},
        {"coding": [{}, {"code": "no room"}]},
    ],
)
def test_a_reason_is_given_in_words_or_by_a_code(given: dict[str, Any]):
    assert reading.reason(an_answer(statusReason=given)) == "no room"


def test_a_reason_that_says_nothing_is_none():
    with pytest.raises(NoReasonGiven):
        reading.reason(an_answer(statusReason={"coding": [{}]}))


@pytest.mark.parametrize(
    ("location", "area"),
    [
        ([{"text": "Tigray"}], "Tigray"),
        ([{"coding": [{"display": "Tigray"}]}], "Tigray"),
        ([{"coding": [{"code": "ET-TI"}]}], None),
        ([], None),
    ],
)
def test_the_area_is_what_people_call_it(location: list[dict[str, Any]], area: str | None):
    assert reading.area({"locationCode": location}) == area
