"""The command line: readable refusals, exit codes, and nothing it cannot do."""

import json
import signal
import subprocess
import sys

import pytest
from click.testing import CliRunner

from partner import printing
from partner.commands import main
from partner.doors import Response
from partner.mailbox import Mailbox, Postman
from tests.partner.builders import (
    NOTICE,
    a_home,
    a_notice,
    a_record,
    a_response,
    a_service_key,
    published,
)
from tests.partner.test_ledger import a_ledger, signed

COMMANDS = {
    "register",
    "renew-keys",
    "token",
    "send",
    "wait",
    "show",
    "read",
    "search",
    "open",
    "acknowledge",
    "answer-withdrawal",
    "ledger",
    "ledger-page",
    "verify",
}


def run(*words, home=None):
    before = ["--home", str(home), "--patience", "0"] if home else []
    return CliRunner().invoke(main, [*before, *map(str, words)])


@pytest.fixture
def home(tmp_path):
    return a_home(tmp_path / "home").folder


@pytest.fixture
def notice(home):
    box = Mailbox(home / "mailbox")
    with box.claim():
        return Postman(box).deliver(a_record(a_notice("referral-notified")))


def test_there_is_a_command_for_everything_a_partner_does():
    assert set(main.commands) == COMMANDS
    assert all(command.help for command in main.commands.values())


def test_a_command_needs_to_know_whose_it_is():
    result = run("show")

    assert result.exit_code == 2
    assert "--home" in result.output


def test_a_home_nobody_registered_from_is_told_what_to_do(tmp_path):
    result = run("token", home=tmp_path)

    assert result.exit_code == 1
    assert "register first" in result.output


def test_where_nobody_answers_the_exit_code_says_try_again(home):
    partner = json.loads((home / "partner.json").read_text())
    (home / "partner.json").write_text(json.dumps({**partner, "issuer": "http://127.0.0.1:1"}))

    result = run("token", home=home)

    assert result.exit_code == 3
    assert "no connection" in result.output


def test_the_mailbox_is_listed_and_a_message_shown(home, notice):
    listed, shown = run("show", home=home), run("show", NOTICE[:8], home=home)

    assert "referral-notified" in listed.stdout
    assert NOTICE in listed.stdout
    assert json.loads(shown.stdout) == notice.bundle


def test_waiting_for_what_is_here_already_prints_it(home, notice):
    result = run("wait", "--for", "referral-notified", home=home)

    assert result.exit_code == 0
    assert NOTICE in result.stdout


def test_waiting_may_begin_behind_what_is_known(home, notice):
    result = run(
        *("wait", "--for", "referral-notified", "--after", notice.position, "--timeout", "0"),
        home=home,
    )

    assert result.exit_code != 0
    assert NOTICE not in result.output


def test_the_answer_is_printed_with_the_names_it_gives(capsys):
    focus = {
        "resourceType": "Composition",
        "id": "c",
        "identifier": {"system": "x/y", "value": "z"},
    }

    printing.answer(Response(a_response("r", "ok", focus)))

    assert capsys.readouterr().out == "accepted: Composition\n  y: z\n"


def test_a_message_that_is_not_there_is_said_so(home):
    assert "no message" in run("show", "17", home=home).output
    assert "there is no file-released" in run("open", home=home).output


def test_a_misspelt_placeholder_is_said_before_anything_is_sent(home, tmp_path):
    file = tmp_path / "message.json"
    file.write_text('{"case": "CASE-OF-AMINA"}')

    result = run("send", file, "--replace", "CASE-OF-AMIN=x", home=home)

    assert result.exit_code == 2
    assert "CASE-OF-AMIN" in result.output


@pytest.mark.parametrize(
    "words",
    [
        ["send", "FILE", "--replace", "nothing"],
        ["send", "FILE", "--role", "case-manager"],
        ["send", "FILE", "--written-on", "yesterday"],
        ["send", "nowhere.json"],
        ["answer-withdrawal", "1"],
        ["answer-withdrawal", "1", "--erased", "--retained", "x"],
        ["token", "--person", "w-1"],
    ],
)
def test_what_makes_no_sense_is_a_usage_error(home, tmp_path, words):
    file = tmp_path / "message.json"
    file.write_text("{}")

    assert run(*(str(file) if word == "FILE" else word for word in words), home=home).exit_code == 2


def test_a_file_that_is_no_message_is_refused_readably(home, tmp_path):
    file = tmp_path / "message.json"
    file.write_text("{")

    result = run("send", file, home=home)

    assert result.exit_code == 1
    assert "not a JSON object" in result.output


@pytest.mark.parametrize("name", ["keys.json", "keys.next.json", "partner.json"])
@pytest.mark.parametrize(
    "words", [("ledger", "--keys"), ("ledger", "--save"), ("ledger-page", "--lang", "en", "--save")]
)
def test_nothing_is_written_over_what_a_partner_cannot_do_without(home, monkeypatch, words, name):
    """Somebody works in that folder, and names a file as a page of ours does."""
    before = {file.name: file.read_bytes() for file in home.iterdir() if file.is_file()}
    monkeypatch.chdir(home)

    result = run(*words, name, "--case", "any", home=home)

    assert result.exit_code == 2
    assert "choose another name" in result.output
    assert {file.name: file.read_bytes() for file in home.iterdir() if file.is_file()} == before


def test_a_ledger_verifies_offline_and_without_a_home(tmp_path):
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_text(json.dumps(a_ledger()))
    broken = a_ledger()
    broken["entries"][2]["what"] = "opened"
    bad.write_text(json.dumps(broken))

    assert run("verify", good).exit_code == 0
    assert run("verify", good, "--earlier", good).exit_code == 0
    result = run("verify", bad)
    assert result.exit_code == 5
    assert "position 3" in result.output
    assert run("verify", tmp_path / "none.json").exit_code == 2


def test_what_could_not_be_verified_is_said(tmp_path):
    copy = tmp_path / "copy.json"
    copy.write_text(json.dumps(a_ledger()))

    result = run("verify", copy)

    assert result.exit_code == 0
    assert "signatures were not checked" in result.output
    assert "no checkpoint has been made yet" in result.output


def test_with_the_services_keys_a_copy_that_nobody_signed_does_not_verify(tmp_path):
    key = a_service_key("consent")
    copy, keys = tmp_path / "copy.json", tmp_path / "keys.json"
    keys.write_text(json.dumps(published(key)))
    copy.write_text(json.dumps(signed(a_ledger(), key)))
    good = run("verify", copy, "--keys", keys)
    copy.write_text(json.dumps(a_ledger()))
    bad = run("verify", copy, "--keys", keys)
    keys.write_text("{}")

    assert (good.exit_code, bad.exit_code) == (0, 5)
    assert "signatures" not in good.output
    assert "it is not signed" in bad.output
    assert run("verify", copy, "--keys", keys).exit_code == 1


def test_a_listener_that_is_told_to_stop_ends_well(home):
    partner = json.loads((home / "partner.json").read_text())
    (home / "partner.json").write_text(json.dumps({**partner, "issuer": "http://127.0.0.1:1"}))
    command = [sys.executable, "-m", "partner", "--home", str(home), "--patience", "0"]

    with subprocess.Popen(
        [*command, "wait", "--follow"], stderr=subprocess.PIPE, text=True
    ) as listener:
        assert listener.stderr is not None
        assert "waiting" in listener.stderr.readline()
        listener.send_signal(signal.SIGTERM)
        assert listener.wait(timeout=60) == 0  # it would go on for ever
