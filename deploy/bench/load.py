"""A load generator, in a process of its own: its threads must not wait for the others'."""

import http.client
import multiprocessing
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter
from urllib.parse import urlsplit

FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Target:
    """Where to post what, and with which token, if with one."""

    url: str
    token: str = ""
    content_type: str = "application/fhir+json"


@dataclass(frozen=True)
class Answered:
    """When one request was begun and answered, in seconds of the monotonic clock, and how."""

    began: float
    ended: float
    status: int
    body: bytes


def post_all(target: Target, bodies: Sequence[bytes], clients: int) -> list[Answered]:
    """Post every body once, so many at a time, each client on a connection of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as process:
        return process.apply(_work, (target, list(bodies), clients))


def _work(target: Target, bodies: list[bytes], clients: int) -> list[Answered]:
    answered: list[Answered] = []
    shares = [bodies[start::clients] for start in range(clients)]
    threads = [threading.Thread(target=_client, args=(target, each, answered)) for each in shares]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answered


def _client(target: Target, bodies: Sequence[bytes], answered: list[Answered]) -> None:
    connection = connect(target)
    answered.extend(post(connection, target, body) for body in bodies)
    connection.close()


def connect(target: Target) -> http.client.HTTPConnection:
    """A connection that is kept."""
    parts = urlsplit(target.url)
    return http.client.HTTPConnection(parts.hostname or "", parts.port or 80, timeout=30)


def post(connection: http.client.HTTPConnection, target: Target, body: bytes) -> Answered:
    """One request and its answer."""
    headers = {"Content-Type": target.content_type}
    if target.token:
        headers["Authorization"] = f"Bearer {target.token}"
    began = perf_counter()
    connection.request("POST", urlsplit(target.url).path, body, headers)
    response = connection.getresponse()
    read = response.read()
    return Answered(began, perf_counter(), response.status, read)
