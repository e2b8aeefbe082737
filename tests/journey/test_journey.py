"""The journey as the demo tells it, and the same with every process killed on the way."""

import gc
import json
import random
import re
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import psycopg
import pytest

from deploy import services
from deploy.databases import SERVICES
from deploy.demo import playing
from deploy.demo.journey import STEPS, Journey, case_of
from deploy.demo.stage import ORIGIN, Stage
from deploy.demo.telling import Silent
from deploy.postgres import PostgreSQL
from partner.doors import Response
from schemas import messages
from tests.conformance.conftest import OfficialSchema
from tests.conformance.hapi import Hapi
from tests.conformance.reasons import excuse_theirs
from tests.schemas.breaking import header

pytestmark = pytest.mark.journey

SEED = 20260901
LONGEST_DELAY = 1.0  # seconds into a step
TOLD_ONCE = ("consented", "disclosed", "withdrawn", "answered")
PERSONAL = (b"Amina", b"Dawit", b"Logiya", b"CANARY-")


@dataclass
class Hearing(Stage):
    """A stage that keeps what was answered over HTTP."""

    answers: list[Any] = field(default_factory=list)

    def send(self, *arguments: Any, **options: Any) -> Response:
        response = super().send(*arguments, **options)
        self.answers.append(response.message)
        return response

    def heard(self) -> list[Any]:
        """Those answers, and all that lies in the mailboxes."""
        received = [one.bundle for each in self.partners.values() for one in each.messages()]
        return [*self.answers, *received]


def play(running, before_step=lambda _: None):
    """One journey, the ledger of its first child at the end, and every message to a partner."""
    told = Silent()
    folder = playing.homes(running.run_folder.path)
    running.register(playing.REGISTER, folder / "invitations")
    with Hearing.at(folder) as stage:
        stage.register(running.issuer, folder / "invitations")
        running.start(*(playing.listener_of(partner) for partner in playing.LISTENING))
        played = Journey(stage, told).play(before_step)
        assert played, "\n".join((*told.lines, *last_words(running)))
        ledger = stage.partners[ORIGIN].ledger(stage.names[ORIGIN][case_of("amina")])
        heard = stage.heard()
    return told, ledger, heard


def last_words(running):
    """The end of each log, for whoever has to find out why a journey stopped."""
    for log in sorted((running.run_folder.path / "logs").glob("*.log")):
        yield f"--- {log.name}"
        yield from log.read_text(errors="replace").splitlines()[-12:]


@pytest.fixture(scope="module")
def undisturbed(running):
    return play(running)


def test_the_journey_does_what_it_should(undisturbed):
    told, _, _ = undisturbed

    chapters = [line for line in told.lines if re.match(r"\d ", line)]

    assert len(chapters) == len(STEPS)
    assert not [line for line in told.lines if line.startswith("!")]


def test_invariant_8_no_log_topic_or_table_holds_a_word_about_the_children(running, undisturbed):
    """K14, G14: what the files of broker, database and logs hold, as bytes."""

    folder = running.run_folder.path
    kept = (folder / "logs", folder / "kafka", PostgreSQL(running.run_folder).data)

    read = [file for place in kept for file in place.rglob("*") if file.is_file()]
    found = {(file.name, word) for file in read for word in PERSONAL if word in content(file)}

    assert len(read) > 100
    assert not found


def content(file):
    """What is in a file; the database may remove one of its own while we look."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return b""


def test_nothing_is_left_unsent_or_set_aside(running, undisturbed):
    assert eventually_empty(running) == {}


def eventually_empty(running):
    """What is left over, once there was time for it to go."""
    ends = time.monotonic() + 120
    while left_over(running) and time.monotonic() < ends:
        time.sleep(0.2)
    return left_over(running)


def left_over(running):
    """What waits in outboxes or was parked, by service."""
    queries = {
        "unsent": "select count(*) from outbox where sent_at is null",
        "parked": "select count(*) from parked where settled_at is null",
    }
    found = {}
    for service in SERVICES:
        owner = running.surroundings.databases[service].owner
        with psycopg.connect(owner) as connection:
            for what, query in queries.items():
                (count,) = connection.execute(query).fetchone()
                if count:
                    found[service, what] = count
    return found


class Killer:
    """Kills each program once, somewhere in the journey, as the seed has it."""

    def __init__(self, running, seed):
        chance = random.Random(seed)
        names = (
            *running.parts.names,
            *services.names(),
            *map(playing.listener_of, playing.LISTENING),
        )
        self.running = running
        self.plan = {
            name: (chance.randint(1, len(STEPS)), chance.uniform(0, LONGEST_DELAY))
            for name in names
        }
        self.killed = {}
        self._timers = []

    def __call__(self, step):
        for name, (when, delay) in self.plan.items():
            if when == step:
                timer = threading.Timer(delay, self._kill, [name])
                timer.start()
                self._timers.append(timer)

    def _kill(self, name):
        self.killed[name] = self.running.kill(name)

    def finish(self):
        for timer in self._timers:
            timer.join()


# kafka-python leaves a socket to the garbage collector when the broker dies under it.
@pytest.mark.filterwarnings(
    "ignore:Exception ignored in. <socket:pytest.PytestUnraisableExceptionWarning"
)
def test_the_same_journey_with_every_process_killed_once_loses_and_doubles_nothing(
    running, undisturbed
):
    print(f"seed {SEED}")
    killer = Killer(running, SEED)
    print(killer.plan)

    _, ledger, _ = play(running, killer)
    killer.finish()
    running.wait_ready()

    assert killer.killed.keys() == killer.plan.keys()
    assert not set(killer.killed.values()) & set(running.pids.values())
    assert told_once(ledger) == told_once(undisturbed[1])
    assert eventually_empty(running) == {}
    gc.collect()


def told_once(ledger):
    """What must be in the ledger exactly so often, however often anything was tried."""
    return Counter(
        (entry["what"], entry.get("section"), entry.get("recipient"))
        for entry in ledger["entries"]
        if entry["what"] in TOLD_ONCE
    )


def test_every_message_to_a_partner_is_fhir_to_the_validators_of_others(undisturbed):
    """Notices, answers and released files, as they left the services."""
    _, _, heard = undisturbed
    official, hapi = OfficialSchema(), Hapi()

    refused = {}
    for bundle in heard:
        name = header(bundle)["eventCoding"]["code"], header(bundle)["id"]
        found = [one for one in hapi.errors(json.dumps(bundle)) if not excuse_theirs(one)]
        if told := [*messages.check(bundle), *official.refuses(bundle), *found]:
            refused[name] = told[0]

    assert refused == {}
    assert len(heard) > 60
    kinds = {header(bundle)["eventCoding"]["code"] for bundle in heard}
    print(len(heard), sorted(kinds))
    assert len(kinds) > 20
