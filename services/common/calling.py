"""Calling an address of somebody else: nowhere that is not meant, no further, and not for long.

What is checked is where the connection really goes, at that moment, whatever the name meant when it
was registered. Nothing is followed, nothing of the surroundings (proxies, .netrc) has a say, and
little of the answer is read. (E01, E05 to E09)
"""

import socket
import ssl
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from ipaddress import ip_address
from typing import Any

import httpcore

from schemas import strict_json
from schemas.issues import Unreadable
from services.common.endpoints import Endpoint

WITHIN = 10.0  # seconds for one call, from the first step to the last
ANSWER = 64 * 1024  # bytes of an answer that are read (E08)
_FAULTS = {"fatal", "error"}
_TROUBLE = (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError)


class NotReached(Exception):
    """The address did not answer, or may not be called; the message says which, and no more."""


@dataclass(frozen=True)
class Heard:
    """What came back: the status, and whether the body says that it went wrong all the same."""

    status: int
    complains: bool

    @property
    def took_it(self) -> bool:
        """A redirect is no answer; an OperationOutcome with an error is a no. (E07)"""
        return 200 <= self.status < 300 and not self.complains


def post(endpoint: Endpoint, body: bytes, headers: Mapping[str, str]) -> Heard:
    """One POST. Raises NotReached."""
    with httpcore.ConnectionPool(
        ssl_context=_trust(),
        network_backend=_Vetted(endpoint.is_this_machine, time.monotonic() + WITHIN),
        max_keepalive_connections=0,
    ) as pool:
        try:
            with pool.stream(
                "POST",
                endpoint.url,
                headers=[("Host", _host(endpoint)), *headers.items()],
                content=body,
            ) as answer:
                return Heard(answer.status, _complains(answer.iter_stream()))
        except _TROUBLE as problem:
            raise NotReached(type(problem).__name__) from problem


@cache
def _trust() -> ssl.SSLContext:
    return httpcore.default_ssl_context()


def _host(endpoint: Endpoint) -> str:
    usual = {"https": 443, "http": 80}[endpoint.scheme] == endpoint.port
    return endpoint.host if usual else f"{endpoint.host}:{endpoint.port}"


def _complains(parts: Iterable[bytes]) -> bool:
    """Whether the answer is an OperationOutcome with an error in it."""
    read = b""
    for part in parts:
        read += part
        if len(read) > ANSWER:
            return False
    try:
        found = strict_json.parse(read)
    except Unreadable:
        return False
    issues = found.get("issue") if isinstance(found, dict) else None
    return isinstance(issues, list) and any(
        isinstance(one, dict) and one.get("severity") in _FAULTS for one in issues
    )


@dataclass
class _Vetted(httpcore.NetworkBackend):
    """Connects to public addresses alone, or to this machine alone where that is meant."""

    on_this_machine: bool
    ends: float
    _sockets: httpcore.NetworkBackend = field(default_factory=httpcore.SyncBackend)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        address = self._address(host, port)
        left = _left(self.ends, timeout)
        found = self._sockets.connect_tcp(address, port, left, local_address, socket_options)
        return _Timed(found, self.ends)

    def _address(self, host: str, port: int) -> str:
        """The first address of that name, if all of them may be called."""
        try:
            found = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)
        except OSError as problem:
            raise httpcore.ConnectError("name") from problem
        addresses = [str(each[4][0]) for each in found]
        if not addresses or not all(self._may_be_called(each) for each in addresses):
            raise httpcore.ConnectError("address")
        return addresses[0]

    def _may_be_called(self, address: str) -> bool:
        read = ip_address(address.partition("%")[0])
        if self.on_this_machine:
            return read.is_loopback
        return read.is_global and not read.is_multicast


@dataclass
class _Timed(httpcore.NetworkStream):
    """A connection on which nothing waits beyond the end that was set for all of it."""

    stream: httpcore.NetworkStream
    ends: float

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self.stream.read(max_bytes, _left(self.ends, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.stream.write(buffer, _left(self.ends, timeout))

    def close(self) -> None:
        self.stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = _left(self.ends, timeout)
        return _Timed(self.stream.start_tls(ssl_context, server_hostname, left), self.ends)

    def get_extra_info(self, info: str) -> Any:
        return self.stream.get_extra_info(info)


def _left(ends: float, timeout: float | None) -> float:
    left = ends - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("all of it took too long")
    return left if timeout is None else min(left, timeout)
