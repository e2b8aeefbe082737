"""A cursor is for whoever it was given to, for one query, for a while; and tells nothing."""

import base64
import secrets
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.common import cursors
from services.common.cursors import NotACursor

BOUND = ("dj-authority", "Task", "status=accepted")
PLACE = ["2026-09-01T12:00:00+00:00", "00000000-0000-4000-8000-00000000ca5e"]


def test_it_leads_back_to_the_place(vault_key):
    assert cursors.open_(vault_key, cursors.close(vault_key, PLACE, BOUND), BOUND) == PLACE


@pytest.mark.parametrize("position", range(3))
def test_it_is_bound_to_reader_type_and_query(vault_key, position):
    other = (*BOUND[:position], "another", *BOUND[position + 1 :])

    with pytest.raises(NotACursor):
        cursors.open_(vault_key, cursors.close(vault_key, PLACE, BOUND), other)


def test_what_it_is_bound_to_cannot_be_shifted(vault_key):
    cursor = cursors.close(vault_key, PLACE, ("ab", "c"))

    with pytest.raises(NotACursor):
        cursors.open_(vault_key, cursor, ("a", "bc"))


def test_no_letter_of_it_can_be_changed(vault_key):
    cursor = cursors.close(vault_key, PLACE, BOUND)
    altered = [
        cursor[:at] + ("A" if letter != "A" else "B") + cursor[at + 1 :]
        for at, letter in enumerate(cursor)
    ]

    for each in [*altered, cursor[:-1], cursor + "A", cursor + "=", "", "a" * 9, f" {cursor}"]:
        with pytest.raises(NotACursor):
            cursors.open_(vault_key, each, BOUND)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text() | st.binary().map(lambda raw: base64.urlsafe_b64encode(raw).decode()))
def test_nobody_makes_one(vault_key, text):
    with pytest.raises(NotACursor):
        cursors.open_(vault_key, text, BOUND)


def test_another_service_did_not_give_it(vault_key, tmp_path):
    theirs = tmp_path / "vault.key"
    theirs.write_text(secrets.token_urlsafe(32))

    with pytest.raises(NotACursor):
        cursors.open_(theirs, cursors.close(vault_key, PLACE, BOUND), BOUND)


def test_it_ends(vault_key, monkeypatch):
    cursor = cursors.close(vault_key, PLACE, BOUND)
    at = time.time()

    monkeypatch.setattr(cursors.time, "time", lambda: at + cursors.LASTS - 5)
    assert cursors.open_(vault_key, cursor, BOUND) == PLACE
    monkeypatch.setattr(cursors.time, "time", lambda: at + cursors.LASTS + 5)
    with pytest.raises(NotACursor):
        cursors.open_(vault_key, cursor, BOUND)


def test_nothing_can_be_read_in_it(vault_key):
    cursor = cursors.close(vault_key, PLACE, BOUND)
    raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))

    assert not any(part.encode() in raw for part in (*PLACE, *BOUND, "ca5e", "2026"))
