"""The official R4 definitions, from an npm package that is never committed."""

import json
import tarfile
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from schemas.generate.npm import Package

EXAMPLES: Final = Package(
    "hl7.fhir.r4.examples",
    "4.0.1",
    "dce87f1b5b9341867033f7d1f544fa1b5232503f6d62813887ac6b8a8b6cb682",
)


def is_listed_here(value_set: str) -> bool:
    """Codes that the standard takes from elsewhere, and we know: currencies, and forms of MIME."""
    return "currencies" in value_set or "mimetypes" in value_set


class Definitions:
    """Types, value sets and code systems by name, and the official examples."""

    def __init__(self, package: Path) -> None:
        self._package = package

    @cached_property
    def _files(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        with tarfile.open(self._package) as archive:
            for member in archive:
                content = archive.extractfile(member)
                name = Path(member.name).name
                if content is None or not name.endswith(".json") or name.startswith("."):
                    continue
                found[name] = json.load(content)
        return found

    def type(self, name: str) -> dict[str, Any]:
        found: dict[str, Any] = self._files[f"StructureDefinition-{name}.json"]
        return found

    def has_type(self, name: str) -> bool:
        return f"StructureDefinition-{name}.json" in self._files

    def codes(self, value_set: str) -> Iterator[tuple[str, str]]:
        """Each code of a value set with its display, in the order of the standard."""
        for included in self._value_sets[value_set.split("|", maxsplit=1)[0]]["compose"]["include"]:
            concepts = included.get("concept")
            if concepts is None:
                concepts = self._all_concepts(included["system"])
            for concept in concepts:
                yield concept["code"], concept.get("display", concept["code"])

    def lists(self, value_set: str) -> bool:
        """Whether the codes are known: in the definitions, or as the currencies of the world."""
        known = value_set.split("|", maxsplit=1)[0] in self._value_sets
        return known and (is_listed_here(value_set) or any(self.codes(value_set)))

    def system(self, value_set: str) -> str:
        """The one code system of a value set."""
        (included,) = self._value_sets[value_set.split("|", maxsplit=1)[0]]["compose"]["include"]
        return str(included["system"])

    def _all_concepts(self, system: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        waiting = list(self._code_systems.get(system, {}).get("concept", ()))
        while waiting:
            concept = waiting.pop(0)
            found.append(concept)
            waiting[:0] = concept.get("concept", ())
        return found

    @cached_property
    def _value_sets(self) -> dict[str, Any]:
        return self._by_url("ValueSet")

    @cached_property
    def _code_systems(self) -> dict[str, Any]:
        return self._by_url("CodeSystem")

    def _by_url(self, resource_type: str) -> dict[str, Any]:
        return {
            one["url"]: one
            for one in self._files.values()
            if one.get("resourceType") == resource_type and "url" in one
        }
