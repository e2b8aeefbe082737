"""Addresses to which we call back: which may be registered, and which is meant. (E01, E05)"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

LONGEST = 1000  # characters
OPERATION = "$process-message"
ASYNC = "async=true"

_NAME = re.compile(r"([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?")
_THIS_MACHINE = frozenset({"127.0.0.1", "localhost", "::1"})
_NOT_PUBLIC = (".localhost", ".local", ".internal", ".home.arpa")
_PLAIN = re.compile(r"[!#-;=?-\[\]_a-z~]+", re.ASCII | re.IGNORECASE)
_PORTS = {"https": 443, "http": 80}


class NotAnEndpoint(ValueError):
    """Not an address that we would ever call."""


@dataclass(frozen=True)
class Endpoint:
    """An absolute address, and the origin that it belongs to. (RFC 6454)"""

    url: str
    scheme: str
    host: str
    port: int

    @classmethod
    def read(cls, url: str) -> Self:
        """Raises NotAnEndpoint for what is not an http(s) address, whole and plainly written."""
        if not 0 < len(url) <= LONGEST or not _PLAIN.fullmatch(url):
            raise NotAnEndpoint("not an address")
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError as problem:
            raise NotAnEndpoint("not an address") from problem
        host, scheme = (parts.hostname or "").lower(), parts.scheme.lower()
        if scheme not in _PORTS or not host or port == 0:
            raise NotAnEndpoint("https and a host are needed")
        if "@" in parts.netloc or "#" in url:
            raise NotAnEndpoint("neither a user nor a fragment belongs here")
        return cls(url, scheme, host, port or _PORTS[scheme])

    @property
    def origin(self) -> tuple[str, str, int]:
        """What must agree exactly."""
        return self.scheme, self.host, self.port

    @property
    def is_this_machine(self) -> bool:
        """Whether it names the loopback address, by one of its usual names."""
        return self.host in _THIS_MACHINE

    @property
    def is_public(self) -> bool:
        """Whether it is https and names a host as the public does: no address in figures."""
        return (
            self.scheme == "https"
            and _NAME.fullmatch(self.host) is not None
            and not self.host.endswith(_NOT_PUBLIC)
        )


def registrable(url: str, *, on_this_machine: bool) -> Endpoint:
    """An address that may stand in the register; http and loopback only where that says so.

    Raises NotAnEndpoint.
    """
    found = Endpoint.read(url)
    if found.is_public or (on_this_machine and found.is_this_machine):
        return found
    raise NotAnEndpoint("https and a public host are needed")


def chosen(asked: str | None, source: str, registered: Iterable[str]) -> str | None:
    """Where the response goes: where it is asked for, else to the sender's own endpoint, else to
    the first that is registered; None when that is of no registered origin.
    """
    known = [Endpoint.read(one) for one in registered]
    if not known:
        return None
    if asked is None and not source.lower().startswith(("http:", "https:")):
        return of_operation(known[0].url)
    try:
        wanted = Endpoint.read(source if asked is None else asked)
    except NotAnEndpoint:
        return None
    if wanted.origin not in {one.origin for one in known}:
        return None
    return of_operation(wanted.url) if asked is None else _with_async(wanted.url)


def of_operation(base: str) -> str:
    """The operation that takes responses, at the FHIR base of a partner's system."""
    path, _, query = base.partition("?")
    path = path.rstrip("/")
    operation = path if path.endswith(OPERATION) else f"{path}/{OPERATION}"
    return _with_async(f"{operation}?{query}" if query else operation)


def _with_async(url: str) -> str:
    """A response says of itself that it is one, as the standard has it."""
    _, mark, query = url.partition("?")
    if ASYNC in query.split("&"):
        return url
    return f"{url}&{ASYNC}" if mark and query else f"{url.rstrip('?')}?{ASYNC}"
