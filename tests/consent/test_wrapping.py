"""Content keys at rest (G01, G03, F-31)."""

import secrets
from dataclasses import replace
from uuid import UUID

import pytest

from services.consent.wrapping import CannotUnwrap, KeyEncryption, KeyId, from_file

BINARY, OTHER = UUID(int=1), UUID(int=2)
OLD, NEW = b"o" * 32, b"n" * 32


def test_a_key_comes_back_for_its_binary():
    keys = KeyEncryption.from_keys([NEW])

    key, wrapped = keys.new_key(BINARY)

    assert len(key) == 32
    assert keys.unwrap(wrapped, BINARY) == key


def test_every_key_and_every_wrapping_is_another():
    keys = KeyEncryption.from_keys([NEW])

    made = [keys.new_key(BINARY) for _ in range(1000)]

    assert len({key for key, _ in made}) == 1000
    assert len({wrapped.content[:12] for _, wrapped in made}) == 1000


def test_a_wrapped_key_opens_no_other_binary():
    keys = KeyEncryption.from_keys([NEW])
    _, wrapped = keys.new_key(BINARY)

    with pytest.raises(CannotUnwrap):
        keys.unwrap(wrapped, OTHER)


@pytest.mark.parametrize("place", [0, 11, 12, 30, -1])
def test_one_bit_differs_and_nothing_comes_back(place):
    keys = KeyEncryption.from_keys([NEW])
    _, wrapped = keys.new_key(BINARY)
    content = bytearray(wrapped.content)
    content[place] ^= 1

    with pytest.raises(CannotUnwrap):
        keys.unwrap(replace(wrapped, content=bytes(content)), BINARY)


def test_a_rotated_file_wraps_with_the_new_key_and_unwraps_with_both():
    key, before = KeyEncryption.from_keys([OLD]).new_key(BINARY)
    rotated = KeyEncryption.from_keys([NEW, OLD])

    _, after = rotated.new_key(BINARY)

    assert rotated.unwrap(before, BINARY) == key
    assert after.kek != before.kek
    with pytest.raises(CannotUnwrap):
        KeyEncryption.from_keys([NEW]).unwrap(before, BINARY)


def test_an_unknown_wrapping_key_is_no_key():
    _, wrapped = KeyEncryption.from_keys([NEW]).new_key(BINARY)

    with pytest.raises(CannotUnwrap):
        KeyEncryption.from_keys([NEW]).unwrap(replace(wrapped, kek=KeyId("gone")), BINARY)


@pytest.mark.parametrize("text", ["", "c2hvcnQ", "!" * 43])
def test_a_file_without_whole_keys_is_refused(tmp_path, text):
    file = tmp_path / "kek"
    file.write_text(text)

    with pytest.raises(ValueError, match="32 bytes"):
        from_file(file)


def test_a_file_has_one_key_a_line(tmp_path):
    file = tmp_path / "kek"
    file.write_text("\n".join(secrets.token_urlsafe(32) for _ in range(2)) + "\n")

    keys = from_file(file)

    assert len(keys.ciphers) == 2
    assert "AESGCM" not in repr(keys)
    assert keys.new_key(BINARY)[1].content.hex() not in repr(keys.new_key(BINARY)[1])
