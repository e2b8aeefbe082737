"""A slow, huge or vanishing client takes nobody's thread, and the application sees whole bodies."""

import asyncio
import json
import selectors
from http import HTTPStatus

import pytest

from deploy import doorway
from deploy.doorway import Doorway


class Idle(selectors.DefaultSelector):
    """Where everybody waits for a time it has passed at once; where for a thread, that is awaited.

    So no time passes while we compute, or while the machine does something else.
    """

    passed = 0.0

    def select(self, timeout=None):
        if timeout:
            self.passed += timeout
        return super().select(timeout and 0)


class Loop(asyncio.SelectorEventLoop):
    """Its clock is that of its selector."""

    def __init__(self):
        self.idle = Idle()
        super().__init__(self.idle)

    def time(self):
        return self.idle.passed


def run(story):
    with asyncio.Runner(loop_factory=Loop) as runner:
        return runner.run(story)


class Application:
    """Says what it was asked."""

    def __init__(self):
        self.asked = []

    def __call__(self, environ, start_response):
        self.asked.append((environ, environ["wsgi.input"].read()))
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [b"well"]


def a_scope(*headers, path=b"/fhir/$process-message"):
    return {
        "type": "http",
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": path.decode("latin-1"),
        "raw_path": path,
        "query_string": b"a=1&a=2",
        "headers": list(headers),
        "server": ("127.0.0.1", 20000),
        "client": ("127.0.0.1", 4),
    }


async def never():
    await asyncio.sleep(3600)


def a_client(*chunks, then=never):
    """Sends these, the last of them marked so unless something else comes after."""
    left = list(chunks)

    async def receive():
        if not left:
            return await then()
        body = left.pop(0)
        return {"type": "http.request", "body": body, "more_body": bool(left) or then is not never}

    return receive


async def ask(door, receive, scope=None):
    sent = []

    async def send(message):
        sent.append(message)

    await door(scope or a_scope(), receive, send)
    return sent


def answer(*clients, scope=None):
    """What each gets, of one door, at the same time; and the application behind it."""
    application = Application()
    door = Doorway(application, threads=1)

    async def all_of_them():
        return await asyncio.gather(*(ask(door, client, scope) for client in clients))

    return run(all_of_them()), application


async def stalls():
    await never()


async def leaves():
    return {"type": "http.disconnect"}


def test_the_application_sees_the_whole_body_of_a_request():
    [sent], application = answer(a_client(b"one ", b"two"))

    assert (sent[0]["status"], sent[1]["body"]) == (200, b"well")
    assert application.asked[0][1] == b"one two"


def test_d09_many_that_stall_are_answered_408_and_keep_nobody_waiting(monkeypatch):
    monkeypatch.setattr(doorway, "PATIENCE", 0.2)

    slow = [a_client(b"a", then=stalls) for _ in range(200)]
    answers, application = answer(*slow, a_client(b"quick"))

    assert [sent[0]["status"] for sent in answers] == [408] * 200 + [200]
    assert [body for _, body in application.asked] == [b"quick"]
    headers, outcome = dict(answers[0][0]["headers"]), json.loads(answers[0][1]["body"])
    assert headers[b"content-type"] == b"application/fhir+json; charset=utf-8"
    assert outcome["resourceType"] == "OperationOutcome"
    assert outcome["issue"][0]["code"] == "timeout"
    assert outcome["issue"][0]["expression"] == ["http.body"]


def test_f11_a_client_that_is_slow_but_steady_is_waited_for(monkeypatch):
    monkeypatch.setattr(doorway, "PATIENCE", 0.2)
    left = [b"x" * 100] * 6

    async def steady():
        await asyncio.sleep(0.05)
        left.pop()
        return {"type": "http.request", "body": b"x" * 100, "more_body": bool(left)}

    [sent], _ = answer(steady)

    assert sent[0]["status"] == HTTPStatus.OK


def test_d07_who_leaves_or_loses_the_thread_asks_nothing_of_the_application():
    [sent], application = answer(a_client(b"half", then=leaves))

    assert (sent[0]["status"], application.asked) == (HTTPStatus.BAD_REQUEST, [])


def test_d07_no_more_of_a_body_is_kept_than_shows_that_it_is_too_much():
    [_], application = answer(a_client(*[b"x" * 1024 * 1024] * 20))

    assert doorway.LARGEST < len(application.asked[0][1]) <= doorway.LARGEST + 1024 * 1024


def test_all_bodies_together_are_bounded_and_the_room_is_given_back(monkeypatch):
    monkeypatch.setattr(doorway, "ALL", 1000)
    monkeypatch.setattr(doorway, "PATIENCE", 0.2)
    door = Doorway(Application(), threads=1)

    async def story():
        first = asyncio.create_task(ask(door, a_client(b"x" * 600, then=stalls)))
        await asyncio.sleep(0)
        second = await ask(door, a_client(b"y" * 600))
        await first
        return second, await ask(door, a_client(b"y" * 600))

    refused, later = run(story())

    assert (refused[0]["status"], later[0]["status"]) == (503, 200)


def test_d12_a_header_that_is_repeated_is_not_the_header_that_came_first():
    scope = a_scope((b"content-type", b"application/json"), (b"content-type", b"text/plain"))
    _, application = answer(a_client(b"{}"), scope=scope)

    assert application.asked[0][0]["CONTENT_TYPE"] == "application/json,text/plain"


@pytest.mark.parametrize("raw", [b"/fhir/Task/%FF%00", b"/fhir/%2e%2e/x"])
def test_d26_the_path_is_decoded_once_and_as_bytes(raw):
    _, application = answer(a_client(b""), scope=a_scope(path=raw))

    assert (
        application.asked[0][0]["PATH_INFO"].encode("latin-1")
        == {
            b"/fhir/Task/%FF%00": b"/fhir/Task/\xff\0",
            b"/fhir/%2e%2e/x": b"/fhir/../x",
        }[raw]
    )
