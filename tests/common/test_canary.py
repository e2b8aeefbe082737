"""Only a clear no is a no; it is asked for again and again; who does not hear it is not ready."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from typing import Any
from uuid import uuid4

import pytest

from services.common import canary, metrics
from services.common.canary import Canary, Heard, OverHttp
from services.common.tokens import NoToken


def a_verdict(permit=False, code="identity", **more):
    part = [
        {"name": "code", "valueCode": code},
        {"name": "permit", "valueBoolean": permit},
        {"name": "decision", "valueUuid": f"urn:uuid:{uuid4()}"},
        *({"name": name, "valueBase64Binary": value} for name, value in more.items()),
    ]
    return {"name": "section", "part": part}


def an_answer(*verdicts):
    return {"resourceType": "Parameters", "parameter": list(verdicts)}


class Stub:
    """A consent service that says whatever it is told to say."""

    def __init__(self):
        self.status, self.body, self.asked, self.headers = 200, b"", [], {}

    def says(self, document, status=200):
        self.status = status
        self.body = document if isinstance(document, bytes) else json.dumps(document).encode()


class NoTokensNeeded:
    def get(self, _audience):
        return "token"


@contextmanager
def a_consent_service() -> Iterator[tuple[str, Stub]]:
    stub = Stub()

    class Answers(BaseHTTPRequestHandler):
        def do_POST(self):
            length = int(self.headers["Content-Length"])
            stub.asked.append((self.path, json.loads(self.rfile.read(length))))
            stub.headers = self.headers
            self.send_response(stub.status)
            self.end_headers()
            self.wfile.write(stub.body)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", stub
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def consent():
    with a_consent_service() as (url, stub):
        yield OverHttp(url, NoTokensNeeded()), stub


class Clock:
    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


def gauge() -> float:
    found: Any = metrics.canary_denied
    return float(found._value.get())  # noqa: SLF001 - no other way


def test_a_clear_no_is_heard(consent):
    ask, stub = consent
    stub.says(an_answer(a_verdict()))

    assert ask() is Heard.DENIED
    ((path, asked),) = stub.asked
    assert path == "/fhir/$decide"
    assert asked == canary.question()
    assert stub.headers["Authorization"] == "Bearer token"
    assert stub.headers["Content-Type"] == "application/fhir+json"


@pytest.mark.parametrize(
    "said",
    [
        an_answer(a_verdict(permit=True, key="Y2M=")),
        an_answer(a_verdict(permit=True)),
        an_answer(a_verdict(permit=False, key="Y2M=")),
        an_answer(a_verdict(), a_verdict(permit=True)),
    ],
    ids=["permit and key", "permit", "a key all the same", "a permit beside it"],
)
def test_a_yes_is_heard(consent, said):
    ask, stub = consent
    stub.says(said)

    assert ask() is Heard.PERMITTED


@pytest.mark.parametrize(
    ("said", "status"),
    [
        (an_answer(a_verdict()), 500),
        (an_answer(a_verdict()), 503),
        (an_answer(a_verdict()), 401),
        (an_answer(a_verdict()), 302),
        (an_answer(), 200),
        (an_answer(a_verdict(), a_verdict()), 200),
        (an_answer(a_verdict(code="education")), 200),
        (an_answer(a_verdict(permit="false")), 200),
        (an_answer(a_verdict(permit=None)), 200),
        (an_answer({"name": "section"}), 200),
        (an_answer({"name": "section", "part": a_verdict()["part"][:2]}), 200),
        ({"resourceType": "OperationOutcome"}, 200),
        ([], 200),
        (b"no", 200),
        (b"", 200),
    ],
)  # fmt: skip
def test_whatever_else_is_said_is_no_no(consent, said, status):
    ask, stub = consent
    stub.says(said, status)

    assert ask() is Heard.UNCLEAR


def test_nor_is_silence():
    assert OverHttp("http://127.0.0.1:1", NoTokensNeeded())() is Heard.UNCLEAR


def test_nor_is_a_question_that_could_not_be_asked():
    class NoTokens:
        def get(self, _audience):
            raise NoToken

    assert OverHttp("http://127.0.0.1:1", NoTokens())() is Heard.UNCLEAR


def test_nor_what_a_service_hears_that_knows_nobody_to_ask():
    assert canary.nobody(None)() is Heard.UNCLEAR


def test_who_takes_too_long_has_not_answered():
    hold = threading.Event()

    class Slow(BaseHTTPRequestHandler):
        def do_POST(self):
            hold.wait(10)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Slow)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    ask = OverHttp(f"http://127.0.0.1:{server.server_port}", NoTokensNeeded())
    ask.http.timeout = 0.1
    try:
        assert ask() is Heard.UNCLEAR
    finally:
        hold.set()
        server.shutdown()
        server.server_close()


@pytest.fixture
def heard():
    """What will be heard, and how often it was asked for."""
    return {"is": Heard.DENIED, "asked": 0}


@pytest.fixture
def bird(heard):
    clock = Clock()

    def ask():
        heard["asked"] += 1
        return heard["is"]

    made = Canary(ask, clock)
    made.clock = clock
    return made


def test_a_no_counts_for_a_minute(bird, heard):
    assert [bird.sings() for _ in range(5)] == [True] * 5
    bird.clock.now += canary.EVERY - 1
    assert bird.sings()
    assert heard["asked"] == 1

    bird.clock.now += 1
    assert bird.sings()
    assert heard["asked"] == 2


@pytest.mark.parametrize("other", [Heard.PERMITTED, Heard.UNCLEAR])
def test_anything_else_stops_it_at_once_until_there_is_a_no_again(bird, heard, other):
    assert bird.sings()
    heard["is"] = other
    bird.clock.now += canary.EVERY

    assert not bird.sings()
    assert gauge() == 0

    heard["is"] = Heard.DENIED
    assert not bird.sings()  # nobody is asked without a pause
    bird.clock.now += canary.AGAIN
    assert bird.sings()
    assert gauge() == 1


def test_who_has_not_asked_yet_has_heard_no_no(bird, heard):
    heard["is"] = Heard.UNCLEAR

    assert not bird.sings()
    assert heard["asked"] == 1


def test_it_asks_though_nobody_wants_to_know(bird, heard):
    stop, twice = threading.Event(), threading.Event()

    def ask():
        heard["asked"] += 1
        if heard["asked"] > 1:
            twice.set()
        return Heard.DENIED

    bird.ask, bird.clock = ask, count(step=canary.EVERY).__next__
    loop = threading.Thread(target=bird.run, args=(stop,), daemon=True)
    loop.start()
    assert twice.wait(60)
    stop.set()
    loop.join(60)
    assert not loop.is_alive()
