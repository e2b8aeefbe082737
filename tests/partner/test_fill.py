"""Filling in a message file touches whole values only."""

import json
from datetime import UTC, date, datetime

import pytest

from partner import fill
from partner.outgoing import Filling, made_ready, parsed
from partner.refusals import Refused
from tests.partner.builders import NOTICE, a_notice

WRITTEN = date(2026, 9, 1)
NOW = datetime(2027, 1, 31, 10, 0, tzinfo=UTC)


def moved(text: str) -> str:
    return fill.written_today({"value": text}, WRITTEN, now=NOW)["value"]


def test_a_placeholder_is_replaced_where_it_is_the_whole_value():
    message = {
        "a": "CASE-OF-AMINA",
        "b": ["CASE-OF-AMINA", "see CASE-OF-AMINA"],
        "CASE-OF-AMINA": 1,
    }

    found = fill.replaced(message, {"CASE-OF-AMINA": "x"})

    assert found == {"a": "x", "b": ["x", "see CASE-OF-AMINA"], "CASE-OF-AMINA": 1}


def test_a_misspelt_placeholder_is_found():
    assert fill.missing({"a": ["ONE"]}, {"ONE": "1", "TWO": "2"}) == ["TWO"]


@pytest.mark.parametrize(
    ("written", "today"),
    [
        ("2026-09-01", "2027-01-31"),
        ("2026-08-31", "2027-01-30"),
        ("2011-03-14", "2011-08-13"),
        ("2026-10-01", "2027-03-02"),
        ("2026-08-20T23:30:00+03:00", "2027-01-19T23:30:00+03:00"),
        ("2026-08-20T08:00:00.250Z", "2027-01-19T08:00:00.250+00:00"),
        ("2026-12-01T08:00:00+03:00", "2027-05-02T08:00:00+03:00"),
        ("2026-09-01T08:00:00+03:00", "2027-01-31T08:00:00+03:00"),
    ],
)
def test_dates_and_instants_move_by_whole_days(written, today):
    assert moved(written) == today


@pytest.mark.parametrize("written", ["2026-09-01T15:00:00+03:00", "2026-09-01T23:59:59Z"])
def test_what_was_written_that_day_is_never_in_the_future(written):
    assert datetime.fromisoformat(moved(written)) == NOW


@pytest.mark.parametrize("text", ["2026", "2026-09", "on 2026-09-01", "1.0", "2026-09-01T08:00"])
def test_anything_else_stays_as_it_is(text):
    assert moved(text) == text


@pytest.mark.parametrize("text", ["2026-02-30", "2026-09-01T25:00:00Z", "9999-12-31"])
def test_a_date_that_no_calendar_has_is_refused_without_saying_it(text):
    with pytest.raises(Refused) as refused:
        moved(text)
    assert text not in str(refused.value)


def test_new_ids_keep_the_references_of_the_message_together():
    message = a_notice()
    message["entry"][1]["resource"]["inResponseTo"] = "00000000-0000-4000-8000-0000000000aa"

    fresh = fill.as_new(message)

    head = fresh["entry"][0]["resource"]
    assert fresh["id"] != message["id"]
    assert head["id"] != NOTICE
    assert fresh["entry"][0]["fullUrl"] == f"urn:uuid:{head['id']}"
    assert head["focus"][0]["reference"] == fresh["entry"][1]["fullUrl"]
    assert fresh["entry"][1]["fullUrl"] != message["entry"][1]["fullUrl"]
    assert fresh["entry"][1]["resource"]["inResponseTo"].endswith("aa")


def test_a_file_to_which_nothing_is_done_leaves_byte_for_byte(tmp_path):
    file = tmp_path / "odd.json"
    file.write_bytes(b'{ "a" : 1.50,\n"a": 2 }\n')

    assert made_ready(file, Filling()) == file.read_bytes()


def test_a_filled_file_leaves_as_json_with_its_letters():
    body = made_ready('{"name": "Zahra ዘህራ", "case": "CASE"}'.encode(), Filling({"CASE": "x"}))

    assert body == '{"name":"Zahra ዘህራ","case":"x"}'.encode()
    assert json.loads(body)["case"] == "x"


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"\xff\xfe{}"])
def test_what_is_no_message_is_refused_before_it_is_sent(body):
    with pytest.raises(Refused, match="not a JSON object"):
        parsed(body)
