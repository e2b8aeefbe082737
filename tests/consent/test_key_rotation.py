"""New keys wrap what old ones wrapped, and then the old ones may be forgotten. (G03, G04, F-31)"""

import os
import time
from dataclasses import replace

import pytest
from click.testing import CliRunner

from services.common import key_commands, key_files, vault
from services.common.command import main
from services.common.service import Running
from services.common.wrapping import CannotUnwrap, FileKeys, Wrapped
from services.consent.app import SERVICE
from services.consent.store import decisions
from services.consent.store.tables import sealed
from tests.common.test_wrapping import Service as KeyService
from tests.consent import house as houses

pytestmark = pytest.mark.real


@pytest.fixture
def keys(house, monkeypatch):
    """`keys("rotate")`: the operator's command, on this house."""
    monkeypatch.setattr(key_commands, "Running", lambda *_: house.running)
    monkeypatch.setattr(type(house.running.settings), "read", lambda *_: house.running.settings)

    def run(*words):
        return CliRunner().invoke(main(SERVICE), ["keys", *words])

    return run


def files(house):
    settings = house.running.settings
    return [settings.vault_key_file, settings.key_encryption_key_file]


def settle(house):
    """As though the files had been written long ago."""
    long_ago = time.time() - 2 * key_commands.SETTLED
    for file in files(house):
        os.utime(file, (long_ago, long_ago))


def test_what_was_released_before_is_opened_after_the_old_keys_are_forgotten(house, keys):
    story, _ = house.released()
    origin = house.partner("et-mowsa")
    key = origin.opened(origin.key_of(story.binary("education")))
    before = house.rows(sealed)

    assert keys("rotate").exit_code == 0
    assert origin.opened(origin.key_of(story.binary("education"))) == key
    settle(house)
    assert keys("wrap-anew", "--forget-old").exit_code == 0

    assert [len(key_files.read(file)) for file in files(house)] == [1, 1]
    assert origin.opened(origin.key_of(story.binary("education"))) == key
    held = FileKeys(house.running.settings.key_encryption_key_file)
    for row in before:
        with pytest.raises(CannotUnwrap):
            held.unwrap(Wrapped(row.kek, row.wrapped), row.binary_id.bytes)


def test_it_may_be_ended_half_way_and_begun_again(house, keys, monkeypatch):
    for _ in range(3):
        house.released()
    monkeypatch.setattr(decisions, "AT_A_TIME", 5)
    keys("rotate")
    with house.running.sessions.begin() as session:
        assert decisions.wrap_anew(session) == 5  # and then it was killed

    assert keys("wrap-anew").exit_code == 0

    current = FileKeys(house.running.settings.key_encryption_key_file).current
    assert {row.kek for row in house.rows(sealed)} == {current}


def test_old_keys_are_not_forgotten_while_somebody_may_be_wrapping_with_them(house, keys):
    keys("rotate")

    answer = keys("wrap-anew", "--forget-old")

    assert answer.exit_code == 1
    assert all(len(key_files.read(file)) > 1 for file in files(house))


def test_the_files_stay_their_owners_alone_and_nothing_of_them_is_shown(house, keys):
    answer = keys("rotate")

    for file in files(house):
        assert file.stat().st_mode & 0o077 == 0
        assert not any(line in answer.output for line in file.read_text().split())


def test_keys_that_others_hold_are_not_rotated_here(house, keys, monkeypatch):
    elsewhere = replace(house.running.settings, key_wrapping="x:y")
    monkeypatch.setattr(key_commands, "Running", lambda *_: Running(SERVICE, elsewhere))

    answer = keys("rotate")

    assert (answer.exit_code, "where they are held" in answer.output) == (1, True)


def test_a_key_management_service_wraps_content_keys_and_keys_of_cases(
    fresh_database, tmp_path_factory
):
    """A second implementation, named in the settings, and nothing else is different."""
    folder = tmp_path_factory.mktemp("kms")
    named = f"{KeyService.__module__}:{KeyService.__name__}"
    url = fresh_database("consent").runtime
    house = houses.House.build(folder, url, key_wrapping=named)
    try:
        story, _ = house.released()
        origin = house.partner("et-mowsa")

        assert origin.key_of(story.binary("education")).status_code == 200
        assert {row.kek for row in house.rows(sealed)} == {KeyService.current}
        assert {row.kek for row in house.rows(vault.vault_keys)} == {KeyService.current}
    finally:
        house.running.engine.dispose()
