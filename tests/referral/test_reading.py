"""What messages say, in the domain's words."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from schemas import messages
from schemas.codes import MessageEvent
from services.referral import reading
from services.referral.domain import NoContactNamed, NoReasonGiven
from tests.referral.builders import NOON

DAY = datetime(2026, 9, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2026", datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)),
        ("2026-09", DAY, datetime(2026, 10, 1, tzinfo=UTC)),
        ("2024-02", datetime(2024, 2, 1, tzinfo=UTC), datetime(2024, 3, 1, tzinfo=UTC)),
        ("2026-09-01", DAY, DAY + timedelta(days=1)),
    ],
)
def test_a_date_of_any_precision_is_a_span(written: str, first: datetime, last: datetime):
    assert reading.instant(written) == first
    assert reading.last_instant(written) == last - timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2026-09-01T15:00:00+03:00", NOON),
        ("2026-09-01T12:00:00.000Z", NOON),
        ("2016-12-31T23:59:60Z", datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)),
        ("0001-01-01T00:00:00+14:00", datetime(1, 1, 1, tzinfo=UTC)),
        ("9999-12-31T23:59:59-12:00", datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)),
    ],
)
def test_a_moment_is_one(written: str, moment: datetime):
    assert reading.instant(written) == reading.last_instant(written) == moment


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
