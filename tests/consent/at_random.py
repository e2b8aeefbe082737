"""The processes that decide, open and release while consents are withdrawn: two of each service.

A web process of the consent service answers over HTTP, and asks itself what partners would; a
worker process of intake releases and relays with the loops of a deployment, to a broker that only
notes what it is given. They share two databases and a port, and no more.
"""

import base64
import json
import multiprocessing
import random
import socket
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field

import httpx
from sqlalchemy import func, select
from werkzeug.serving import make_server

from schemas.codes import MessageEvent, Section
from services.common import web
from services.common.canary import Canary, OverHttp
from services.common.relay import Relay
from services.common.service import Running
from services.common.tokens import OwnTokens
from services.consent.app import SERVICE
from services.consent.settings import Settings
from services.intake import actions, store
from services.intake.app import SERVICE as INTAKE
from services.intake.decisions import SCOPE, Decisions
from services.intake.domain import Case, Contribution, Handoff
from services.intake.release import Releases
from services.intake.settings import Settings as IntakeSettings
from services.intake.tables import due
from tests.consent.house import ISSUER, SHARED, House, Partner, Story, now

THREADS = 2
SECTIONS = SHARED.split()
ASKERS = 2 * THREADS + 2
STOP, END = -1, -2
NOTICE = f"{MessageEvent.FILE_RELEASED}.v1"


@dataclass(frozen=True)
class Done:
    """One request: of which case, for which sections it was permitted or opened, and when."""

    case: object
    began: float
    ended: float
    sections: frozenset[str]


@dataclass
class Shared:
    """What the processes see of one another."""

    current: object  # the number of the story they all ask about, or that they are to stop
    counts: object  # requests about it that were answered, by each who asks
    went: object  # whether anything was sent at all


@dataclass(frozen=True)
class Job:
    """What one process is to do; `place` is where its own begin among those who ask."""

    settings: Settings | IntakeSettings
    port: int
    stories: list[Story]
    seed: int
    place: int
    token: str


class Beside:
    """The processes, two of each service, from their start to their end."""

    def __init__(self, house, intake, stories, seed):
        origin = house.partner("et-mowsa")
        origin.headers()
        spawn = multiprocessing.get_context("spawn")
        self.shared = Shared(spawn.Value("i", 0), spawn.Array("i", ASKERS), spawn.Value("b", 0))
        self.results = spawn.Queue()
        self.reserved = shared_port()
        port = self.reserved.getsockname()[1]
        self.processes = [
            spawn.Process(
                target=work,
                args=(
                    Job(settings, port, stories, seed + 100 * place, place, origin.token),
                    self.shared,
                    self.results,
                ),
            )
            for work, settings, places in (
                (ask, house.running.settings, range(0, 2 * THREADS, THREADS)),
                (release, intake.settings, range(2 * THREADS, ASKERS)),
            )
            for place in places
        ]

    def __enter__(self):
        for process in self.processes:
            process.start()
        return self

    def __exit__(self, *_):
        self.shared.current.value = END
        for process in self.processes:
            process.join(30)
            process.kill()
        self.reserved.close()

    def turn_to(self, number):
        self.shared.current.value = number

    def wait_for(self, more):
        """Until every asker has been answered so often again about the story that it is now, and
        one or the other process of intake.
        """
        wanted = [count + more for count in self._answered()]
        self._until(
            lambda: all(count >= want for count, want in zip(self._answered(), wanted, strict=True))
        )

    def _answered(self):
        counts = list(self.shared.counts)
        return [*counts[: 2 * THREADS], sum(counts[2 * THREADS :])]

    def wait_until_all_take_part(self):
        """And something was sent."""
        self._until(lambda: all(self.shared.counts) and self.shared.went.value)

    def _until(self, condition):
        ends = time.monotonic() + 60
        while not condition():
            assert time.monotonic() < ends
            assert all(one.is_alive() for one in self.processes), "a process ended by a fault"
            time.sleep(0.001)  # between two looks

    def ended(self):
        """All that was asked for, and all that was sent."""
        self.shared.current.value = STOP
        found = [self.results.get(timeout=30) for _ in self.processes]
        self.shared.current.value = END
        for process in self.processes:
            process.join(30)
            assert process.exitcode == 0
        return [one for asked, _ in found for one in asked], [
            one for _, sent in found for one in sent
        ]


def ask(job, shared, results):
    """A web process of the consent service, and those who ask it."""
    running = Running(SERVICE, job.settings)
    app = web.application(running)
    askers = [Asker(job, House(running, app.test_client()), number) for number in range(THREADS)]
    threads = [threading.Thread(target=asker.run, args=(shared,)) for asker in askers]
    with served(app, job.port):
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        results.put(([done for asker in askers for done in asker.found], []))
        while shared.current.value != END:
            time.sleep(0.01)  # between two looks: intake still asks
    running.engine.dispose()


@contextmanager
def served(app, port):
    """Over HTTP, at a port that several processes share."""
    with shared_port(port) as bound:
        bound.listen()
        server = make_server("127.0.0.1", port, app, threaded=True, fd=bound.fileno())
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield
        server.shutdown()
        thread.join()
        server.server_close()


def shared_port(port=0):
    """A socket at this port, at which there may be others."""
    made = socket.socket()
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    made.bind(("127.0.0.1", port))
    return made


class Asker:
    """Asks for releases, as intake does, and for keys, as the recipient does, about one story."""

    def __init__(self, job, house, number):
        self.job, self.house, self.place = job, house, job.place + number
        self.origin = Partner(house, "et-mowsa", token=job.token)
        self.chance = random.Random(job.seed + number)
        self.found = []

    def run(self, shared):
        while (number := shared.current.value) >= 0:
            began = time.monotonic()
            permitted = self.once(self.job.stories[number])
            self.found.append(
                Done(self.job.stories[number].case, began, time.monotonic(), permitted)
            )
            shared.counts[self.place] += shared.current.value == number

    def once(self, story):
        if self.chance.random() < 0.5:
            answer = self.house.decide(story, SHARED)
            permitted = permits(answer)
        else:
            section = self.chance.choice(SECTIONS)
            answer = self.origin.key_of(story.binary(section))
            permitted = {section} if answer.status_code == 200 else set()
        assert answer.status_code in (200, 404), answer.text
        return frozenset(permitted)


def permits(answer):
    parts = [
        {part["name"]: part for part in one["part"]} for one in answer.json.get("parameter", ())
    ]
    return {part["code"]["valueCode"] for part in parts if part["permit"]["valueBoolean"] is True}


def release(job, shared, results):
    """A worker process of intake, and somebody who files what it is to release."""
    running = Running(INTAKE, job.settings)
    client = httpx.Client(transport=There(job.port), timeout=10)
    tokens = OwnTokens(ISSUER, "intake", running.key, SCOPE, client)
    running.__dict__["canary"] = Canary(OverHttp(ISSUER, tokens, client))
    cases = [story.case for story in job.stories]
    asked = Noted(Decisions(ISSUER, tokens, client), cases, job.place, shared)
    chance = random.Random(job.seed)
    broker = Broker(shared, random.Random(job.seed + 1))
    relay = Relay(
        running.sessions, running.engine, lambda: broker.send, service="intake", key=running.key
    )
    stop = threading.Event()
    loops = [
        threading.Thread(target=each.run, args=(stop,))
        for each in (Releases(running, asked), relay)
    ]
    for loop in loops:
        loop.start()
    while (number := shared.current.value) >= 0:
        if not is_due(running, job.stories[number]):
            file(running, job.stories[number], chance.choice(SECTIONS))
        stop.wait(0.01)  # between two looks
    stop.set()
    for loop in loops:
        loop.join()
    running.engine.dispose()
    results.put((asked.found, broker.sent))


class There(httpx.HTTPTransport):
    """To the consent service by its name, at the port where it is."""

    def __init__(self, port):
        super().__init__()
        self.port = port

    def handle_request(self, request):
        request.url = request.url.copy_with(port=self.port)
        return super().handle_request(request)


@dataclass
class Noted:
    """The decisions that a process of intake asks for."""

    decisions: Decisions
    cases: list[object]
    place: int
    shared: Shared
    found: list[Done] = field(default_factory=list)

    def ask(self, handoff, *question):
        began = time.monotonic()
        permits = self.decisions.ask(handoff, *question)
        sections = frozenset(str(each.section) for each in permits)
        self.found.append(Done(handoff.case, began, time.monotonic(), sections))
        current = self.shared.current.value
        self.shared.counts[self.place] += current >= 0 and self.cases[current] == handoff.case
        return permits


@dataclass
class Broker:
    """Notes which sections it was given, of which case as its receiver knows it.

    Slow, so that what is released meanwhile waits.
    """

    shared: Shared
    chance: random.Random
    sent: list[Done] = field(default_factory=list)

    def send(self, _topic, key, value, headers):
        at = time.monotonic()
        if dict(headers)["ce_type"].decode() == NOTICE:
            resources = [entry["resource"] for entry in json.loads(value)["entry"]]
            sections = frozenset(
                header_of(each)["section"] for each in resources if each["resourceType"] == "Binary"
            )
            self.sent.append(Done(key.decode(), at, at, sections))
            self.shared.went.value = True
            time.sleep(self.chance.random() * 0.2)
        return self

    def get(self, timeout):
        """It has it."""


def header_of(binary):
    """What the sealing of a section says openly."""
    head = base64.b64decode(binary["data"]).split(b".")[0]
    return json.loads(base64.urlsafe_b64decode(head + b"=" * (-len(head) % 4)))


def accept(running, story):
    """The case of this story as intake knows it, accepted by its receiver."""
    with running.sessions.begin() as session:
        members = frozenset({story.sender})
        store.add_case(session, Case(story.case, story.sender, members, ("DJ", "1"), now()))
        answered = story.answered()
        handoff = Handoff(
            story.referral,
            story.case,
            story.kind,
            story.sender,
            story.receiver,
            answered.purpose,
            frozenset(answered.sections),
        )
        actions.accept_handoff(session, handoff)
        actions.introduce(session, story.referral)


def is_due(running, story):
    """Whether something of it has still to be decided on."""
    with running.sessions() as session:
        asked = select(func.count()).select_from(due).where(due.c.referral == story.referral)
        return session.scalar(asked) > 0


def file(running, story, section):
    """A new version, which is due at once."""
    filed = Contribution(Section(section), 2, 0, 1, 0, views=True)
    document = actions.Document(b"{}")
    with running.sessions.begin() as session:
        actions.file_section(session, story.case, filed, document, by=story.sender, at=now())
