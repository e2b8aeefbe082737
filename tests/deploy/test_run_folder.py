"""Ports and secrets stay from start to start; what is private is closed to others."""

import shutil
import socket
import stat
from pathlib import Path

import pytest

from deploy import keys, nobody, supervision
from deploy.databases import SERVICES
from deploy.run_folder import PORTS, RunFolder, is_free


@pytest.fixture
def folder(tmp_path: Path) -> RunFolder:
    return RunFolder.at(tmp_path / "run")


def test_ports_and_secrets_are_the_same_at_the_next_start(folder: RunFolder) -> None:
    port, secret = folder.port("intake-web"), folder.secret("postgres")
    again = RunFolder.at(folder.path)

    assert (again.port("intake-web"), again.secret("postgres")) == (port, secret)
    assert port in PORTS
    assert len(secret) >= 32


def test_no_two_programs_share_a_port(folder: RunFolder) -> None:
    assert len({folder.port(f"program-{number}") for number in range(50)}) == 50


def test_a_taken_port_is_seen_and_changed(folder: RunFolder) -> None:
    port = folder.port("intake-web")
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()

        assert not is_free(port)
        assert folder.change_port("intake-web") != port


def test_keys_are_made_once_and_the_private_ones_are_closed(folder: RunFolder) -> None:
    files = keys.make(folder)
    first = {file: file.read_bytes() for file in folder.path.rglob("*") if file.is_file()}
    keys.make(folder)

    assert {file: file.read_bytes() for file in first} == first
    private = list(files.private.iterdir())
    assert len(private) == 1 + len(keys.CLIENTS) + 2 + len(SERVICES)
    assert not any(stat.S_IMODE(file.stat().st_mode) & 0o077 for file in private)
    assert stat.S_IMODE(files.private.stat().st_mode) == 0o700


def test_what_is_public_holds_no_private_key(folder: RunFolder) -> None:
    files = keys.make(folder)

    for file in (files.token_keys, files.message_keys):
        assert '"d"' not in file.read_text("utf-8")
        assert stat.S_IMODE(file.stat().st_mode) == 0o644


def test_others_may_pass_but_not_look(folder: RunFolder) -> None:
    assert stat.S_IMODE(folder.path.stat().st_mode) == 0o711
    assert stat.S_IMODE((folder.path / "logs").stat().st_mode) == 0o700


def test_whoever_cannot_enter_a_parent_cannot_enter(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    (closed / "within").mkdir(parents=True)
    closed.chmod(0o700)

    assert not nobody.may_enter(closed / "within")


def test_removing_leaves_nothing(folder: RunFolder) -> None:
    folder.port("intake-web")
    place = folder.short_place()

    folder.remove()

    assert not folder.path.exists()
    assert not place.exists()


def test_a_deep_folder_gets_a_short_socket(tmp_path: Path) -> None:
    deep = RunFolder.at(tmp_path / ("d" * 60) / ("e" * 60))

    supervision.Supervisor(deep, {}).prepare()

    text = (deep.path / "supervisor.conf").read_text("utf-8")
    [socket_line] = [line for line in text.splitlines() if line.startswith("file = ")]
    assert len(socket_line) < 108
    deep.remove()


def test_a_folder_made_anew_finds_no_data_of_the_old_one(
    folder: RunFolder,
) -> None:
    before = folder.place_for("postgresql", enterable=False)
    shutil.rmtree(folder.path)

    anew = RunFolder.at(folder.path)

    after = anew.place_for("postgresql", enterable=False)
    assert after != before
    assert after.parents[1] == before.parents[1]  # where forgetting looks for it
