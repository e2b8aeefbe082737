"""Where everything is, found from the issuer's address alone.

RFC 8414 for the authorization server; `/.well-known/casebridge-configuration` for the rest.
"""

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx

from partner.patience import Patience, good
from partner.refusals import Refused


@dataclass(frozen=True)
class Addresses:
    """What the issuer publishes about itself and its services."""

    issuer: str
    token_endpoint: str
    registration_endpoint: str
    message_keys: str
    services: Mapping[str, str]
    bootstrap_servers: str
    kafka_audience: str
    key_update_endpoint: str = ""

    def service(self, name: str) -> str:
        """The FHIR base of a service."""
        if name not in self.services:
            known = ", ".join(sorted(self.services))
            raise Refused.because("not-found", f"there is no such service; there are: {known}")
        return self.services[name]


def discover(http: httpx.Client, issuer: str, patience: Patience) -> Addresses:
    """Ask the issuer. Refused when it names another issuer, or an address where others listen."""
    issuer = issuer.rstrip("/")
    _check_private(issuer)
    server = _document(http, f"{issuer}/.well-known/oauth-authorization-server", patience)
    ours = _document(http, f"{issuer}/.well-known/casebridge-configuration", patience)
    try:
        found = Addresses(
            issuer=server["issuer"],
            token_endpoint=server["token_endpoint"],
            registration_endpoint=server.get("registration_endpoint", ""),
            message_keys=ours["message_jwks_uri"],
            services=dict(ours["services"]),
            bootstrap_servers=ours["kafka"]["bootstrap_servers"],
            kafka_audience=ours["kafka"]["audience"],
            key_update_endpoint=ours.get("key_update_endpoint", ""),
        )
    except (KeyError, TypeError):
        raise Refused.because("incomplete", "the issuer does not publish its addresses") from None
    if found.issuer != issuer or ours.get("issuer", issuer) != issuer:
        raise Refused.because("security", "the issuer names itself otherwise than we do")
    named = (found.token_endpoint, found.message_keys, *found.services.values())
    for address in (*named, *filter(None, [found.key_update_endpoint])):
        _check_private(address)
    return found


def _document(http: httpx.Client, url: str, patience: Patience) -> dict[str, Any]:
    try:
        document = good(patience.ask(lambda: http.get(url))).json()
    except ValueError:
        document = None
    if not isinstance(document, dict):
        raise Refused.because("structure", "the issuer's metadata is not a JSON object")
    return document


def _check_private(address: str) -> None:
    """Only https, or this very machine."""
    parts = urlsplit(address)
    if parts.scheme == "https" and parts.hostname:
        return
    if parts.scheme == "http" and is_this_machine(parts.hostname or ""):
        return
    raise Refused.because("security", "an address is neither https nor on this machine")


def is_this_machine(host: str) -> bool:
    """Whether what is sent there stays on this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
