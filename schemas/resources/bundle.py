"""References between the resources of one Bundle.

https://hl7.org/fhir/R4/bundle.html#references
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from schemas.resources.seen import Target

_CLOSED: Final = frozenset({"message", "document"})
_REST: Final = re.compile(r"((?!urn:).*?)([A-Z][A-Za-z]+/[A-Za-z0-9\-.]{1,64})", re.ASCII)


def astray(bundle: Mapping[str, Any], references: Iterable[Target]) -> Iterator[tuple[Target, str]]:
    """The references that lead to nothing where they must, or to a wrong type of resource."""
    types = {
        entry["fullUrl"]: entry["resource"]["resourceType"]
        for entry in bundle.get("entry", ())
        if "fullUrl" in entry and "resource" in entry
    }
    bases = {found[1] for found in map(_REST.fullmatch, types) if found is not None}
    closed = bundle.get("type") in _CLOSED
    for target in references:
        reference, allowed = target
        literal = reference["reference"].partition("#")[0]
        found = types.get(literal) or _at_bases(literal, bases, types)
        if found is not None:
            if allowed and found not in allowed:
                yield target, f"must refer to {' or '.join(sorted(allowed))}"
        elif closed and literal.startswith("urn:uuid:"):
            yield target, "must lead to a resource of the Bundle"


def _at_bases(literal: str, bases: Iterable[str], types: Mapping[str, str]) -> str | None:
    """A relative or versioned reference, looked for below the addresses that the Bundle uses."""
    versionless = literal.partition("/_history/")[0]
    for base in ("", *bases):
        if base + versionless in types:
            return types[base + versionless]
    return None
