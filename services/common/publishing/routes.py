"""The routes of a service with what each says of itself."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from flask import Flask

from services.common import contract
from services.common.contract import Contract

FHIR: Final = "/fhir/"
_PLACE: Final = re.compile(r"<(?:(?P<kind>[a-z]+):)?(?P<name>[a-z_]+)>")
_KINDS: Final[Mapping[str | None, Mapping[str, Any]]] = {
    None: {"type": "string"},
    "uuid": {"type": "string", "format": "uuid"},
}


@dataclass(frozen=True)
class Route:
    """One method of one address."""

    method: str
    rule: str
    scope: str | None
    contract: Contract

    @property
    def path(self) -> str:
        """The address, its places in braces."""
        return _PLACE.sub(lambda found: "{" + found["name"] + "}", self.rule)

    @property
    def places(self) -> Mapping[str, Mapping[str, Any]]:
        """The places in the address, and what may stand there."""
        return {found["name"]: _KINDS[found["kind"]] for found in _PLACE.finditer(self.rule)}

    @property
    def is_fhir(self) -> bool:
        return self.rule.startswith(FHIR)

    @property
    def operation(self) -> str | None:
        """The name of the FHIR operation that stands here, if one does."""
        name = self.rule.removeprefix(FHIR)
        return name[1:] if self.is_fhir and name.startswith("$") else None


class WithoutContract(Exception):
    """A route says nothing of itself."""


def of(app: Flask) -> Iterator[Route]:
    """Every route, in the order of addresses; HEAD goes with GET. Raises WithoutContract."""
    for rule in sorted(app.url_map.iter_rules(), key=lambda rule: rule.rule):
        view = app.view_functions[rule.endpoint]
        agreed = contract.of(view)
        if agreed is None:
            raise WithoutContract(rule.rule)
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            yield Route(method, rule.rule, getattr(view, "scope", None), agreed)
