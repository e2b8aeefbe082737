"""Keys that wrap keys: in a file of ours, or with whoever else is named (G01, G03, F-31)."""

import os
from dataclasses import replace
from uuid import UUID

import pytest

from services.common import key_files, wrapping
from services.common.pairwise import PairwiseNames
from services.common.wrapping import CannotUnwrap, FileKeys, NoSuchWrapping, Wrapped

HERE, ELSEWHERE = UUID(int=1).bytes, UUID(int=2).bytes
OLD, NEW = b"o" * 32, b"n" * 32
KEY = b"k" * 32


@pytest.fixture
def keys(tmp_path):
    return a_file(tmp_path, NEW)


def a_file(folder, *keys):
    """As `keys rotate` writes it: within one tick of a clock of files, too, it is another file."""
    file = folder / "keys"
    key_files.replace(file, list(keys))
    return FileKeys(file)


def test_a_key_comes_back_at_its_place(keys):
    assert keys.unwrap(keys.wrap(KEY, HERE), HERE) == KEY


def test_every_wrapping_is_another(keys):
    made = [keys.wrap(KEY, HERE) for _ in range(1000)]

    assert len({wrapped.content[:12] for wrapped in made}) == 1000


def test_a_wrapped_key_opens_nowhere_else(keys):
    with pytest.raises(CannotUnwrap):
        keys.unwrap(keys.wrap(KEY, HERE), ELSEWHERE)


@pytest.mark.parametrize("place", [0, 11, 12, 30, -1])
def test_one_bit_differs_and_nothing_comes_back(keys, place):
    wrapped = keys.wrap(KEY, HERE)
    content = bytearray(wrapped.content)
    content[place] ^= 1

    with pytest.raises(CannotUnwrap):
        keys.unwrap(replace(wrapped, content=bytes(content)), HERE)


@pytest.mark.parametrize("content", [b"", b"short", b"n" * 12, b"n" * 20])
def test_what_is_too_short_is_no_wrapped_key(keys, content):
    with pytest.raises(CannotUnwrap):
        keys.unwrap(Wrapped(keys.current, content), HERE)


def test_a_rotated_file_wraps_with_the_new_key_at_once_and_unwraps_with_both(tmp_path):
    keys = a_file(tmp_path, OLD)
    before = keys.wrap(KEY, HERE)

    a_file(tmp_path, NEW, OLD)
    after = keys.wrap(KEY, HERE)

    assert keys.unwrap(before, HERE) == keys.unwrap(after, HERE) == KEY
    assert after.kek == keys.current != before.kek
    assert keys.names == [after.kek, before.kek]
    a_file(tmp_path, NEW)
    with pytest.raises(CannotUnwrap):
        keys.unwrap(before, HERE)


def test_a_file_that_was_replaced_counts_though_its_time_is_the_same(tmp_path):
    keys = a_file(tmp_path, OLD)
    before, file = keys.current, tmp_path / "keys"
    at = file.stat().st_mtime_ns

    (tmp_path / "new").write_text(key_files.write([NEW]))
    (tmp_path / "new").replace(file)
    os.utime(file, ns=(at, at))

    assert keys.current != before


def test_what_is_kept_of_a_wrapped_key_is_a_nonce_the_key_and_its_tag_under_a_short_name(keys):
    wrapped = keys.wrap(KEY, HERE)

    assert (len(wrapped.content), len(wrapped.kek)) == (12 + 32 + 16, 16)


def test_an_unknown_wrapping_key_is_no_key(keys):
    with pytest.raises(CannotUnwrap):
        keys.unwrap(replace(keys.wrap(KEY, HERE), kek="gone"), HERE)


FAULTY = ["", "c2hvcnQ", "!" * 43, *("A" * letters for letters in (22, 32, 42, 44))]


@pytest.mark.parametrize("text", FAULTY)
@pytest.mark.parametrize("reader", [FileKeys, key_files.only, PairwiseNames.from_file])
def test_every_reader_refuses_a_file_without_whole_keys(tmp_path, text, reader):
    file = tmp_path / "keys"
    file.write_text(text)

    with pytest.raises(ValueError, match="32 bytes") as refused:
        reader(file)

    assert not text or text not in str(refused.value)


@pytest.mark.parametrize("reader", [key_files.only, PairwiseNames.from_file])
def test_where_one_key_is_asked_for_two_are_refused(tmp_path, reader):
    a_file(tmp_path, OLD, NEW)

    with pytest.raises(ValueError, match="one key"):
        reader(tmp_path / "keys")


def test_nothing_shows_a_key(keys):
    wrapped = keys.wrap(KEY, HERE)

    assert "kkkk" not in repr(wrapped)
    assert repr(wrapped.content) not in repr(wrapped)
    assert "AESGCM" not in repr(keys._held())  # noqa: SLF001


class Service:
    """A key management service as small as can be: what it wrapped it keeps, and nobody else."""

    current = "kms-1"

    def __init__(self, file):
        self.address = file.read_text()
        self.kept = {}

    def wrap(self, key, place):
        name = os.urandom(16)
        self.kept[name, place] = key
        return Wrapped(self.current, name)

    def unwrap(self, wrapped, place):
        try:
            return self.kept[wrapped.content, place]
        except KeyError as problem:
            raise CannotUnwrap from problem


def test_another_one_is_named_and_given_the_file(tmp_path):
    file = tmp_path / "keys"
    file.write_text("kms.example")

    found = wrapping.of(f"{__name__}:Service", file)

    assert found.address == "kms.example"
    assert found is wrapping.of(f"{__name__}:Service", file)
    assert found.unwrap(found.wrap(KEY, HERE), HERE) == KEY


@pytest.mark.parametrize(
    "name", ["", "FileKeys", "services.common.wrapping:", "no.such.module:x", "services.common:No"]
)
def test_what_is_no_name_of_one_is_refused(tmp_path, name):
    with pytest.raises(NoSuchWrapping):
        wrapping.of(name, tmp_path)
