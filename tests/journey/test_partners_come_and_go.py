"""One command lets a partner take part, one ends that, and so does the calendar. (A20, B11)"""

import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import httpx
import pytest
import yaml
from click.testing import CliRunner
from kafka.errors import KafkaError, NoError, TopicAuthorizationFailedError

from deploy import topics
from deploy.__main__ import main
from deploy.demo import playing
from deploy.programs import ROOT
from partner import Partner, Refused
from tests.parts import verdict_on_reading

pytestmark = pytest.mark.journey

OTHER = "et-mowsa"
PATIENCE = 120.0  # seconds: workers look for new topics twice a minute, on a busy machine too
NOTHING = "00000000-0000-4000-8000-000000000000"


class Newcomer:
    """A partner that nobody knew, from its form to its topics."""

    def __init__(self, running, folder, name):
        self.running, self.name = running, name
        self.form, self.invitations = folder / f"{name}.yaml", folder / "invitations"
        self.invitation = self.invitations / f"{name}.json"
        self.home = folder / name
        self.topic = topics.outbound_topic(name, "intake")
        self.write_form()

    def write_form(self, until: datetime | None = None):
        partner = {
            "id": self.name,
            "name": "Another shelter",
            "country": "ET",
            "class": "child-protection-partner-ngo",
            "scopes": ["system/Communication.c", "system/Binary.r", "system/Organization.rs"],
        }
        agreement = {"with": OTHER, "from": datetime(2024, 1, 1, tzinfo=UTC),
                     "until": until or datetime(2040, 1, 1, tzinfo=UTC),
                     "cross-border": False, "safeguarding-policy": "2024-1"}  # fmt: skip
        self.form.write_text(yaml.safe_dump({"partner": partner, "agreements": [agreement]}))

    def command(self, *words):
        folder = str(self.running.run_folder.path)
        return [words[0], "--run-folder", folder, *map(str, words[1:])]

    def on_board(self):
        words = self.command("on-board", self.form, "--invitations", self.invitations)
        said = CliRunner().invoke(main, words, catch_exceptions=False)
        assert said.exit_code == 0, said.output
        return said.output

    def off_board(self):
        said = CliRunner().invoke(main, self.command("off-board", self.name))
        assert said.exit_code == 0, said.output
        return said.output

    def system(self):
        """Its own system, registered if it is not yet."""
        made = Partner.at(self.home, patience=0)
        if not made.home.registered:
            made.register(None, str(self.invitation))
        return made

    def connected(self, system):
        """A connection to the broker that stays open as long as the broker lets it."""
        servers = self.running.parts.bootstrap_servers
        return topics.administer(servers, lambda: system.token("kafka"))

    def is_heard_and_answered(self, system):
        """It writes to its own topic, and reads the answer from its own topic."""
        about = playing.REGISTER.parent / "messages" / "acknowledge-transfer-amina.json"
        text = about.read_text().replace(OTHER, self.name)
        with pytest.raises(Refused) as refused:
            system.send(text.encode(), new_ids=True, over="kafka", timeout=PATIENCE)
        return not refused.value.temporary and "came in" not in str(refused.value)


def eventually(met: Callable[[], bool]) -> bool:
    ends = time.monotonic() + PATIENCE
    while not met():
        if time.monotonic() > ends:
            return False
        time.sleep(0.1)
    return True


def is_refused(ask: Callable[[], object]) -> bool:
    try:
        ask()
    except Refused as refused:
        return not refused.temporary
    return False


@pytest.fixture
def newcomer(running, tmp_path, request):
    return Newcomer(
        running, tmp_path, f"et-new-{tmp_path.name[-12:].strip('_0').replace('_', '-')}"
    )


def test_one_command_takes_a_form_to_a_working_partner_and_another_takes_it_away(newcomer):
    """The first is killed on its way, and given again: it does what is still to do."""
    words = newcomer.command("on-board", newcomer.form, "--invitations", newcomer.invitations)
    with subprocess.Popen([sys.executable, "-m", "deploy", *words], cwd=ROOT) as started:
        assert eventually(newcomer.invitation.exists)
        started.kill()
    newcomer.on_board()
    tasks = f"{newcomer.running.urls['referral']}/fhir/Task"
    with newcomer.system() as system:
        assert newcomer.is_heard_and_answered(system)
        assert f"{newcomer.name}: as it was" in newcomer.on_board()
        bearer = {"Authorization": f"Bearer {system.token('referral')}"}
        connection = newcomer.connected(system)
        before = verdict_on_reading(connection, newcomer.topic)
        seen = httpx.get(tasks, headers=bearer).status_code

        newcomer.off_board()

        after = verdict_on_reading(connection, newcomer.topic)
        connection.close()
        assert (before, after) == (NoError, TopicAuthorizationFailedError)
        assert seen == 403  # it has no such scope: but it was known
        assert eventually(lambda: httpx.get(tasks, headers=bearer).status_code == 401)
        assert is_refused(lambda: system.release_keys([NOTHING], "reintegration"))
    with Partner.at(newcomer.home, patience=0) as system:
        assert is_refused(lambda: system.token("intake"))


def test_the_day_that_its_agreement_ends_a_partner_is_out_and_nobody_gave_a_command(newcomer):
    newcomer.on_board()
    with newcomer.system() as system:
        bearer = {"Authorization": f"Bearer {system.token('referral')}"}
        connection = newcomer.connected(system)
        assert verdict_on_reading(connection, newcomer.topic) is NoError
        ends = datetime.now(UTC) + timedelta(seconds=8)
        newcomer.write_form(until=ends)
        where = ("--invitations", str(newcomer.invitations))
        done = newcomer.running.surroundings.command(
            "consent", "on-board", str(newcomer.form), *where
        )
        assert done.returncode == 0, done.stderr
        tasks = f"{newcomer.running.urls['referral']}/fhir/Task"

        def is_cut_off() -> bool:
            try:
                return (
                    verdict_on_reading(connection, newcomer.topic) is TopicAuthorizationFailedError
                )
            except KafkaError:  # it may hang up, but not only because it is slow
                return datetime.now(UTC) > ends

        assert eventually(is_cut_off)
        assert datetime.now(UTC) > ends
        assert eventually(lambda: httpx.get(tasks, headers=bearer).status_code == 401)
        connection.close()
    with Partner.at(newcomer.home, patience=0) as system:
        assert is_refused(lambda: system.token("intake"))
        assert is_refused(lambda: system.release_keys([NOTHING], "reintegration"))
