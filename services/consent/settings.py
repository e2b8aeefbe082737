"""What an operator sets for the consent service."""

import ipaddress
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from services.common import kafka, settings, wrapping


@dataclass(frozen=True)
class Settings(settings.Settings):
    """`service_urls` is a JSON object of every service's name and base address."""

    signing_keys_file: Path
    key_encryption_key_file: Path
    service_urls: str
    requests_per_minute: int = field(default=1200, kw_only=True)
    proxies: str = field(default="none", kw_only=True)

    @classmethod
    def read(cls, environment: Mapping[str, str] | None = None) -> Self:
        """Raises SettingsMissing too for an issuer that anybody on the way could listen to."""
        found = super().read(environment)
        if not found.fhir_bases:
            raise settings.SettingsMissing("CASEBRIDGE_SERVICE_URLS is malformed")
        try:
            _ = found.own_proxies
        except ValueError:
            raise settings.SettingsMissing("CASEBRIDGE_PROXIES is malformed") from None
        if found.requests_per_minute < 1:
            raise settings.SettingsMissing("CASEBRIDGE_REQUESTS_PER_MINUTE is malformed")
        if not _is_private(found.issuer):
            raise settings.SettingsMissing("CASEBRIDGE_ISSUER is neither https nor on this machine")
        return found

    @cached_property
    def fhir_bases(self) -> Mapping[str, str]:
        """Each service's FHIR base, which is the audience of tokens for it."""
        try:
            bases = json.loads(self.service_urls)
            return {str(name): f"{base}/fhir" for name, base in bases.items()}
        except (ValueError, AttributeError):
            return {}

    @cached_property
    def own_proxies(self) -> frozenset[ipaddress.IPv4Network | ipaddress.IPv6Network]:
        """What stands before us and says truly where a request comes from."""
        if self.proxies == "none":
            return frozenset()
        return frozenset(ipaddress.ip_network(each.strip()) for each in self.proxies.split(","))

    @property
    def key_encryption(self) -> wrapping.Wrapping:
        """What wraps the content keys of what was released. Raises ValueError for a faulty file."""
        return wrapping.of(self.key_wrapping, self.key_encryption_key_file)

    @property
    def token_endpoint(self) -> str:
        return f"{self.issuer}/oauth/token"

    @property
    def audiences(self) -> frozenset[str]:
        """What a token may be for: our FHIR bases, and the broker."""
        return frozenset({*self.fhir_bases.values(), kafka.AUDIENCE})


def _is_private(address: str) -> bool:
    """Whether TLS ends before us, or nothing leaves this machine."""
    parts = urlsplit(address)
    if parts.scheme == "https" and parts.hostname:
        return True
    try:
        return parts.scheme == "http" and ipaddress.ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return parts.scheme == "http" and parts.hostname == "localhost"
