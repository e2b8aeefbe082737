"""References between the resources of one Bundle.

https://hl7.org/fhir/R4/bundle.html#references
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Final

from schemas.resources.kinds import ABSOLUTE
from schemas.resources.r4.valuesets import ResourceTypes
from schemas.resources.seen import Target

_CLOSED: Final = frozenset({"message", "document"})
_CONDITIONAL: Final = frozenset({"batch", "transaction"})
_RESPONSES: Final = frozenset({"batch-response", "transaction-response"})
_TYPES: Final = frozenset(map(str, ResourceTypes))
_BASE: Final = re.compile(r"https?://[A-Za-z0-9\\.:%$_/-]*", re.ASCII)
_ID: Final = re.compile(r"[A-Za-z0-9\-.]{1,64}", re.ASCII)
_SEARCH: Final = re.compile(rf"(?:{'|'.join(_TYPES)})\?\S*", re.ASCII)
_WITHOUT_BASE: Final = "is relative to the fullUrl of its entry, which is missing"
_MUST_LEAD: Final = "must lead to a resource of the Bundle"

Entry = Mapping[str, Any]


def is_rest(url: str) -> bool:
    """Whether it looks like the address of a resource on a FHIR server."""
    before, _, last = url.rpartition("/")
    if before.endswith("/_history"):
        if not _ID.fullmatch(last):
            return False
        before, _, last = before.removesuffix("/_history").rpartition("/")
    base, slash, named = before.rpartition("/")
    if named not in _TYPES or not _ID.fullmatch(last):
        return False
    return not slash or _BASE.fullmatch(base + "/") is not None


def astray(bundle: Mapping[str, Any], references: Iterable[Target]) -> Iterator[tuple[Target, str]]:
    """The references that lead to nothing where they must, or to a wrong type of resource."""
    ways = _Ways(bundle)
    for target in references:
        reference, allowed = target
        if ways.is_plain(reference, allowed):
            continue
        literal = reference["reference"].partition("#")[0]
        if ABSOLUTE.match(literal):
            found, wrong = ways.to(literal)
            if found is None and wrong is None and ways.must_hold(reference, literal):
                wrong = _MUST_LEAD
        else:
            found, wrong = ways.from_entry(reference, literal)
        if wrong is not None:
            yield target, wrong
        elif found is not None and allowed and found not in allowed:
            yield target, f"must refer to {' or '.join(sorted(allowed))}"
        elif found is not None and reference.get("type", found) != found:
            yield target, "must lead to a resource of its type"


Led = tuple[str | None, str | None]
"""The type of the resource that was found, or what is wrong with the way there."""


class _Ways:
    """Where the references of one Bundle lead."""

    def __init__(self, bundle: Mapping[str, Any]) -> None:
        self.bundle = bundle
        self.kind = bundle.get("type")
        self.entries: list[Entry] = bundle.get("entry", [])
        self.types: dict[str, list[str]] = {}
        for entry in self.entries:
            if "fullUrl" in entry and "resource" in entry:
                url, resource = entry["fullUrl"], entry["resource"]
                self.types.setdefault(url, []).append(resource["resourceType"])
                version = resource.get("meta", {}).get("versionId")
                if version is not None:
                    versioned = f"{url}/_history/{version}"
                    self.types.setdefault(versioned, []).append(resource["resourceType"])

    def is_plain(self, reference: Mapping[str, Any], allowed: frozenset[str]) -> bool:
        """Whether it leads to the one entry with this very fullUrl, of a type that may be there."""
        found = self.types.get(reference["reference"], ())
        if len(found) != 1 or "#" in reference["reference"]:
            return False
        return (not allowed or found[0] in allowed) and reference.get("type", found[0]) == found[0]

    def to(self, url: str) -> Led:
        found = self.types.get(url, [])
        if len(found) > 1 and self.kind != "history":
            return None, "leads to more than one resource of the Bundle"
        return (found[0] if found else None), None

    def must_hold(self, reference: object, literal: str) -> bool:
        """Whether the Bundle must have what an absolute reference leads to."""
        return self.kind in _CLOSED and (
            literal.startswith("urn:uuid:") or id(reference) in self.from_the_first
        )

    def from_entry(self, reference: Mapping[str, Any], literal: str) -> Led:
        """Where a relative reference leads, which depends on the fullUrl of its entry."""
        entry = self.entry_of.get(id(reference))
        if entry is None:
            return None, None
        if self.kind in _CONDITIONAL and _SEARCH.fullmatch(reference["reference"]):
            return None, None
        full_url = entry.get("fullUrl")
        if full_url is None:
            return None, None if self.kind in _RESPONSES else _WITHOUT_BASE
        if literal.count("/") not in (1, 3):
            return None, "must be a URL, or a type and an id"
        found, wrong = self._below(full_url, literal)
        is_found = found is not None and is_rest(full_url)
        if wrong is None and not is_found and self._is_missed(reference, literal):
            wrong = _MUST_LEAD
        return found, wrong

    def _below(self, full_url: str, literal: str) -> Led:
        if not full_url.startswith("urn"):
            return self.to(full_url.rsplit("/", 2)[0] + "/" + literal)
        named, _, last = literal.partition("/")
        found, wrong = self.to(full_url.rpartition(":")[0] + ":" + last)
        if found is not None and found != named:
            return None, "must lead to a resource of its type"
        return found, wrong

    def _is_missed(self, reference: object, literal: str) -> bool:
        """What is only nearly there, and what the first resource leads to, is missed."""
        named, _, last = literal.partition("/_history/")[0].partition("/")
        if self.kind not in _CLOSED or named not in _TYPES:
            return False
        return id(reference) in self.from_the_first or (named, last) in self.names

    @cached_property
    def names(self) -> set[tuple[str, str]]:
        resources = [entry["resource"] for entry in self.entries if "resource" in entry]
        return {(one["resourceType"], one.get("id", "")) for one in resources}

    @cached_property
    def entry_of(self) -> dict[int, Entry]:
        """The entry around each Reference."""
        return {id(one): entry for entry in self.entries for one in _objects(entry)}

    @cached_property
    def from_the_first(self) -> set[int]:
        """The focus of a message; of a document all that its Composition leads to."""
        first = self.entries[0].get("resource", {}) if self.entries else {}
        if first.get("resourceType") == "MessageHeader":
            return {id(one) for one in first.get("focus", ())}
        if first.get("resourceType") != "Composition":
            return set()
        named = ("subject", "encounter", "author", "custodian", "attester", "event", "section")
        parts = {name: first[name] for name in named if name in first}
        return {id(one) for one in _objects(parts)}


def _objects(value: object) -> Iterator[Mapping[str, Any]]:
    """Every object that names a reference."""
    waiting = [value]
    while waiting:
        found = waiting.pop()
        if isinstance(found, list):
            waiting += found
        elif isinstance(found, dict):
            if "reference" in found:
                yield found
            waiting += found.values()
