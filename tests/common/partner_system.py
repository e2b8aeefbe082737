"""The system of a partner, on this machine: it notes what is posted to it and answers as told."""

import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any, NamedTuple


class Posted(NamedTuple):
    """One request that came."""

    path: str
    headers: dict[str, str]
    body: bytes


class PartnerSystem:
    """Answers each request with the next of `answers`, a status or a function; else with 200."""

    def __init__(self, *answers: Any) -> None:
        self.answers = list(answers)
        self.posted: list[Posted] = []
        self.came = Event()
        system = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                headers = {name.lower(): text for name, text in self.headers.items()}
                system.posted.append(Posted(self.path, headers, self.rfile.read(length)))
                system.came.set()
                answer = system.answers.pop(0) if system.answers else 200
                if callable(answer):
                    answer(self)
                    return
                self.send_response(answer)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/fhir"

    def __enter__(self) -> "PartnerSystem":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def saying(status: int, body: bytes, **headers: str) -> Any:
    """An answer with a body."""

    def answer(handler: Any) -> None:
        handler.send_response(status)
        for name, text in headers.items():
            handler.send_header(name, text)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        try:
            handler.wfile.write(body)
        except OSError:
            handler.close_connection = True

    return answer


def endless(handler: Any) -> None:
    """A body without an end, until nobody listens any more. (E08)"""
    handler.send_response(200)
    handler.end_headers()
    ends = time.monotonic() + 20
    try:
        while time.monotonic() < ends:
            handler.wfile.write(b"x" * 65536)
    except OSError:
        handler.close_connection = True


def trickle(handler: Any) -> None:
    """One letter of a header at a time."""
    try:
        for letter in "HTTP/1.1 200 OK\r\n" + "X-A: b\r\n" * 1000:
            handler.wfile.write(letter.encode())
            time.sleep(0.05)
    except OSError:
        handler.close_connection = True


def hang_up(handler: Any) -> None:
    """Nothing at all."""
    handler.close_connection = True
