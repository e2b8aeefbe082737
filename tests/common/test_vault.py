"""What is kept encrypted: it comes back as it was, from its own place alone."""

import secrets
from types import SimpleNamespace

import pytest
from cryptography.exceptions import InvalidTag

from services.common import vault

STORY = "ዳዊት said 'no' \0"


def a_session(key_file):
    return SimpleNamespace(info={"settings": SimpleNamespace(vault_key_file=key_file)})


@pytest.fixture
def session(vault_key):
    return a_session(vault_key)


def test_what_was_closed_comes_back_as_it_was(session):
    kept = vault.close_text(session, STORY, "notes 1 text")

    assert vault.open_text(session, kept, "notes 1 text") == STORY
    assert "ዳዊት".encode() not in kept


def test_nothing_stays_nothing_and_an_empty_text_an_empty_text(session):
    kept = [vault.close_text(session, text, "notes 1 text") for text in (None, "")]

    assert [vault.open_text(session, each, "notes 1 text") for each in kept] == [None, ""]


def test_the_same_twice_does_not_look_the_same(session):
    assert len({vault.close(session, b"", "notes 1 text") for _ in range(100)}) == 100


def test_what_was_moved_to_another_row_is_not_opened(session):
    kept = vault.close(session, b"no", "notes 1 text")

    with pytest.raises(InvalidTag):
        vault.open_(session, kept, "notes 2 text")


@pytest.mark.parametrize("byte", [0, 12, -1])
def test_what_was_changed_is_not_opened(session, byte):
    kept = bytearray(vault.close(session, b"no", "notes 1 text"))
    kept[byte] ^= 1

    with pytest.raises(InvalidTag):
        vault.open_(session, bytes(kept), "notes 1 text")


def test_another_services_key_does_not_open_it(session, tmp_path):
    (tmp_path / "other.key").write_text(secrets.token_urlsafe(32))
    kept = vault.close(session, b"no", "notes 1 text")

    with pytest.raises(InvalidTag):
        vault.open_(a_session(tmp_path / "other.key"), kept, "notes 1 text")


@pytest.mark.parametrize("length", [0, 16, 24, 33])
def test_a_key_of_another_length_is_refused(tmp_path, length):
    (tmp_path / "short.key").write_text(secrets.token_urlsafe(length))

    with pytest.raises(ValueError, match="32 bytes"):
        vault.cipher(tmp_path / "short.key")
