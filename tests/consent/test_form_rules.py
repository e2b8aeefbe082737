"""What is a form, and what may be asked for in detail, by the rules alone (D04, D11, RFC 9396).

Through the door: test_limits.py and test_details.py.
"""

import json
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from authlib.oauth2.rfc6749.errors import InvalidRequestError

from schemas.canonical import HANDOFF_DETAIL
from services.consent import granting
from services.consent.authorization.requests import (
    Acting,
    Document,
    DocumentRequest,
    FormRequest,
    read_form,
)
from services.consent.granting import Detail, Granted, NotADetail
from tests.consent.house import BASE, TOKEN_URL

FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    "type_", [FORM, FORM.upper(), f"{FORM}; charset=UTF-8", f'{FORM};charset="utf-8"']
)
def test_d11_a_form_says_that_it_is_one(type_):
    assert read_form(b"a=b&c=", type_).to_dict() == {"a": "b", "c": ""}


@pytest.mark.parametrize(
    "type_",
    [
        "", "text/plain", f"{FORM}2", f"{FORM}; charset=utf-7", f"{FORM}; boundary=x",
        f"{FORM}; charset=utf-8; boundary=x", "application/json; charset=utf-8",
    ],
)  # fmt: skip
def test_d11_anything_else_is_none(type_):
    with pytest.raises(InvalidRequestError):
        read_form(b"a=b", type_)


@pytest.mark.parametrize(
    "body", [b"a=%ff", b"a=\xff", b"a=%00", b"%00=a", b"a", b"a&b=c", b"a=b&&c=d"]
)
def test_d04_what_could_be_read_in_two_ways_is_not_read(body):
    with pytest.raises(InvalidRequestError):
        read_form(body, FORM)


def test_an_empty_form_has_no_fields():
    assert len(read_form(b"", FORM)) == 0


@pytest.mark.parametrize(("fields", "good"), [(50, True), (51, False)])
def test_d06_a_form_has_fifty_fields_at_most(fields, good):
    body = b"&".join(b"f%d=x" % number for number in range(fields))

    if good:
        assert len(read_form(body, FORM)) == fields
    else:
        with pytest.raises(InvalidRequestError):
            read_form(body, FORM)


def test_d12_nothing_but_a_resource_is_said_twice():
    twice = FormRequest(TOKEN_URL, read_form(b"resource=a&resource=b&scope=c", FORM))

    assert twice.payload.datalist == {"resource": ["a", "b"], "scope": ["c"]}
    assert twice.form["scope"] == "c"
    with pytest.raises(InvalidRequestError):
        FormRequest(TOKEN_URL, read_form(b"scope=a&scope=a&other=b", FORM))


def test_a_request_begins_with_what_was_sent_and_nothing_believed():
    made = FormRequest(TOKEN_URL, read_form(b"a=b", FORM), ["proof"])

    assert (made.method, made.uri, list(made.proofs)) == ("POST", TOKEN_URL, ["proof"])
    assert (made.client, made.claims, made.acting) == (None, {}, Acting())
    assert (made.key, made.details, made.life, made.audience) == (None, [], None, [])
    assert len(made.token_id) >= 22  # 128 bits


def test_what_is_asked_for_in_detail_is_a_field_of_the_form():
    made = FormRequest(TOKEN_URL, read_form(b"authorization_details=x", FORM))

    assert made.asked_details == "x"


def test_g14_an_invitation_is_shown_by_nothing_that_shows_its_request():
    made = DocumentRequest(Document({"a": 1}), "secret invitation", "secret credential")

    assert made.payload.data == {"a": 1}
    assert "secret" not in repr(made)
    assert DocumentRequest(Document({}), "").credential is None


def test_b01_a_parameter_in_the_address_is_none():
    asked = FormRequest(f"{TOKEN_URL}?authorization_details=x", read_form(b"a=b", FORM))

    assert asked.asked_details is None
    assert dict(asked.form) == {"a": "b"}


HANDOFF = UUID("00000000-0000-4000-8000-00000000000a")
TOLD = {
    "type": HANDOFF_DETAIL,
    "identifier": str(HANDOFF),
    "datatypes": ["identity", "education"],
    "purpose": "reintegration",
}
DETAIL = Detail(HANDOFF, ("education", "identity"), "reintegration")


def read(*details, more=""):
    return granting.read(json.dumps(details) + more, BASE)


def another(number):
    return TOLD | {"identifier": str(UUID(int=number))}


def test_a_detail_is_read_in_one_order():
    assert read(TOLD) == (DETAIL,)
    assert read(TOLD | {"locations": [BASE]}) == (DETAIL,)


def test_four_are_not_too_many():
    assert len(read(*map(another, range(4)))) == 4
    with pytest.raises(NotADetail):
        read(*map(another, range(5)))


def test_a_handoff_may_be_named_for_two_purposes_and_not_twice_for_one():
    protection = TOLD | {"purpose": "protection"}
    assert len(read(TOLD, protection)) == 2
    with pytest.raises(NotADetail):
        read(TOLD, TOLD | {"datatypes": ["mhpss"]})


def test_it_is_no_longer_than_8_kib():
    length = len(json.dumps([TOLD]))

    assert read(TOLD, more=" " * (granting.LARGEST - length))
    with pytest.raises(NotADetail):
        read(TOLD, more=" " * (granting.LARGEST - length + 1))


@pytest.mark.parametrize(
    "changes",
    [
        {"type": HANDOFF_DETAIL + "/"}, {"type": [HANDOFF_DETAIL]}, {"type": None},
        {"identifier": "x"}, {"identifier": 7}, {"identifier": f"urn:uuid:{HANDOFF}"},
        {"identifier": str(HANDOFF).upper()}, {"identifier": None},
        {"datatypes": []}, {"datatypes": "education"}, {"datatypes": {"education": 1}},
        {"datatypes": ["education", "education"]}, {"datatypes": ["education", "everything"]},
        {"datatypes": ["education", 7]}, {"datatypes": [["education"]]}, {"datatypes": None},
        {"purpose": "curiosity"}, {"purpose": ["protection"]}, {"purpose": {}}, {"purpose": None},
        {"locations": []}, {"locations": ["elsewhere"]}, {"locations": [BASE, BASE]},
        {"locations": BASE}, {"actions": ["read"]}, {"consents": ["mine"]},
    ],
    ids=str,
)  # fmt: skip
def test_a_detail_is_understood_to_its_last_word_or_not_at_all(changes):
    told = {name: value for name, value in (TOLD | changes).items() if value is not None}

    with pytest.raises(NotADetail):
        read(told)
    with pytest.raises(NotADetail):
        read(another(1), told)


@pytest.mark.parametrize("text", ["", "x", "{}", "[]", "null", "[1]", "[[]]", "[{}]", "\ud800"])
def test_what_is_no_list_of_details_is_none(text):
    with pytest.raises(NotADetail):
        granting.read(text, BASE)


def test_what_was_granted_is_read_from_the_token_as_it_was_written():
    until = datetime(2026, 9, 1, tzinfo=UTC)
    told = granting.written(Granted(DETAIL, (UUID(int=1),), until), BASE, ["theirs"])

    assert told == TOLD | {
        "datatypes": ["education", "identity"],
        "locations": [BASE],
        "consents": ["theirs"],
    }
    assert granting.of_token([told]) == (DETAIL,)


def test_of_what_is_not_understood_in_a_token_nothing_is_granted():
    assert granting.of_token([{"type": "other", "identifier": "x"}, {}]) == ()


def test_a_detail_covers_its_sections_for_its_handoff_and_purpose():
    assert DETAIL.covers(HANDOFF, "education", "reintegration")
    assert DETAIL.covers(HANDOFF, "identity", "reintegration")
    assert not DETAIL.covers(HANDOFF, "mhpss", "reintegration")
    assert not DETAIL.covers(HANDOFF, "education", "protection")
    assert not replace(DETAIL, handoff=UUID(int=1)).covers(HANDOFF, "education", "reintegration")
