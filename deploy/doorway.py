"""Lets a WSGI application see a request only when its body has arrived: whole, bounded, in time.

A thread that waits for a slow body is a thread that nobody else has, and a few such clients would
silence a service. Here they wait in an event loop, and threads only ever work. (D07, D09)
"""

import asyncio
import io
import sys
from collections.abc import Awaitable, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from typing import Any, NamedTuple
from urllib.parse import unquote_to_bytes

from schemas import issues, strict_json
from schemas.issues import IssueType

PATIENCE = 10.0  # seconds for the first bytes of a body
SLOWEST = 1000  # bytes a second thereafter; a field office has eight times that (F-11)
LARGEST = 6 * 1024 * 1024  # bytes of one body that are kept; the application refuses less
ALL = 64 * 1024 * 1024  # bytes of all bodies that are kept at a time

REFUSED = {
    HTTPStatus.BAD_REQUEST: (IssueType.STRUCTURE, "The body did not arrive whole."),
    HTTPStatus.REQUEST_TIMEOUT: (IssueType.TIMEOUT, "The body did not arrive in time."),
    HTTPStatus.SERVICE_UNAVAILABLE: (IssueType.THROTTLED, "Too much is arriving at this time."),
}

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]
Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class Answer(NamedTuple):
    """What goes back."""

    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes


class Doorway:
    """An ASGI application in front of a WSGI one."""

    def __init__(self, application: Wsgi, threads: int) -> None:
        self._application = application
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="http")
        self._held = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        body = bytearray()
        try:
            answer = await self._answer(scope, receive, body)
        finally:
            self._held -= len(body)
        headers = answer.headers
        await send({"type": "http.response.start", "status": answer.status, "headers": headers})
        await send({"type": "http.response.body", "body": answer.body})

    async def _answer(self, scope: Scope, receive: Receive, body: bytearray) -> Answer:
        refusal = await self._fill(body, receive)
        if refusal:
            return _refused(refusal)
        environ = _environ(scope, body)
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, _ask, self._application, environ)

    async def _fill(self, body: bytearray, receive: Receive) -> HTTPStatus | None:
        """Read the body. Answers why not, when it does not come or would be too much."""
        started = asyncio.get_running_loop().time()
        received, more = 0, True
        while more:
            ends = started + PATIENCE + received / SLOWEST
            try:
                async with asyncio.timeout_at(ends):
                    message = await receive()
            except TimeoutError:
                return HTTPStatus.REQUEST_TIMEOUT
            if message["type"] == "http.disconnect":  # gone, or not HTTP any more
                return HTTPStatus.BAD_REQUEST
            chunk = message.get("body", b"")
            received += len(chunk)
            more = message.get("more_body", False) and received <= LARGEST
            if self._held + len(chunk) > ALL:
                return HTTPStatus.SERVICE_UNAVAILABLE
            body += chunk
            self._held += len(chunk)
        return None


def _ask(application: Wsgi, environ: dict[str, Any]) -> Answer:
    """Call the application, in a thread of its own."""
    started: list[tuple[str, list[tuple[str, str]]]] = []

    def start_response(status: str, headers: list[tuple[str, str]], _: Any = None) -> None:
        started.append((status, headers))

    parts = application(environ, start_response)
    try:
        content = b"".join(parts)
    finally:
        getattr(parts, "close", lambda: None)()
    status, headers = started[-1]
    encoded = [(name.lower().encode("latin-1"), text.encode("latin-1")) for name, text in headers]
    return Answer(int(status[:3]), encoded, content)


def _refused(status: HTTPStatus) -> Answer:
    """An answer without the application, in the words that it would have used."""
    headers = [
        (b"content-type", b"application/fhir+json; charset=utf-8"),
        (b"cache-control", b"no-store"),
        (b"connection", b"close"),
    ]
    if status is HTTPStatus.SERVICE_UNAVAILABLE:
        headers.append((b"retry-after", b"1"))
    code, said = REFUSED[status]
    rule = status.phrase.lower().replace(" ", "-")
    found = issues.outcome([issues.error(code, "http.body", said, rule)])
    return Answer(int(status), headers, strict_json.dump(found))


def _environ(scope: Scope, body: bytearray) -> dict[str, Any]:
    """PEP 3333."""
    raw: bytes = scope.get("raw_path") or b""
    path = unquote_to_bytes(raw.partition(b"?")[0]).decode("latin-1") if raw else scope["path"]
    host, port = scope.get("server") or ("127.0.0.1", 80)
    environ: dict[str, Any] = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_NAME": host,
        "SERVER_PORT": str(port),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "REMOTE_ADDR": (scope.get("client") or ("",))[0],
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope["scheme"],
        "wsgi.input": io.BytesIO(body),
        "wsgi.input_terminated": True,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    plain = {b"content-type": "CONTENT_TYPE", b"content-length": "CONTENT_LENGTH"}
    for name, value in scope["headers"]:
        word = plain.get(name) or "HTTP_" + name.decode("latin-1").upper().replace("-", "_")
        text = value.decode("latin-1")
        environ[word] = f"{environ[word]},{text}" if word in environ else text
    return environ
