"""The FHIR package: complete in itself, the same bytes each time, and true of the definitions."""

import io
import json
import re
import tarfile
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

import pytest

from schemas import canonical
from schemas.canonical import BASE
from schemas.codes import MessageEvent
from schemas.extensions import EXTENSIONS
from schemas.messages import DEFINITIONS
from schemas.messages.coded import Extended
from schemas.publishing import naming_systems, operations, package
from schemas.resources import registry
from services.closure import domain as closure
from services.consent import contracts
from tests.schemas import committed

PACKAGE = (committed.PUBLISHED / "package.tgz").read_bytes()


def unpacked(content: bytes) -> dict[str, bytes]:
    with tarfile.open(fileobj=io.BytesIO(content), mode="r:gz") as archive:
        return {member.name: archive.extractfile(member).read() for member in archive}  # type: ignore[union-attr]


FILES = unpacked(PACKAGE)
RESOURCES: list[Any] = [
    json.loads(content)
    for name, content in FILES.items()
    if PurePosixPath(name).parent.name == "package" and "-" in name
]
PROFILES = [one for one in RESOURCES if one["resourceType"] == "StructureDefinition"]
BY_URL = {one["url"]: one for one in RESOURCES if "url" in one}


def texts_in(value: Any) -> Iterator[str]:
    match value:
        case dict():
            for one in value.values():
                yield from texts_in(one)
        case list():
            for one in value:
                yield from texts_in(one)
        case str():
            yield value


def test_it_says_what_it_is() -> None:
    manifest = json.loads(FILES["package/package.json"])

    assert manifest["name"] == package.NAME
    assert re.fullmatch(r"[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+", manifest["name"])
    assert manifest["version"].startswith(f"{canonical.VERSION}.")
    assert manifest["fhirVersions"] == ["4.0.1"]
    assert manifest["dependencies"] == {"hl7.fhir.r4.core": "4.0.1"}
    assert manifest["canonical"] == BASE


def test_the_same_content_gives_the_same_bytes() -> None:
    resources = {
        name: content
        for name, content in reversed(committed.files("*.json").items())
        if name.startswith("fhir/") and "ImplementationGuide" not in name and "-" in name
    }

    assert package.files(resources)["package.tgz"] == PACKAGE
    with tarfile.open(fileobj=io.BytesIO(PACKAGE), mode="r:gz") as archive:
        members = archive.getmembers()
    assert {(one.mtime, one.uid, one.gid, one.uname, one.gname) for one in members} == {
        (0, 0, 0, "", "")
    }
    assert PACKAGE[4:8] == bytes(4)


@pytest.mark.parametrize("folder", ["package", "package/example"])
def test_the_index_names_every_resource(folder: str) -> None:
    index = {one["filename"]: one for one in json.loads(FILES[f"{folder}/.index.json"])["files"]}
    there = {
        PurePosixPath(name).name
        for name in FILES
        if str(PurePosixPath(name).parent) == folder
        and not name.endswith(("index.json", "package.json"))
    }

    assert index.keys() == there
    for name, told in index.items():
        resource = json.loads(FILES[f"{folder}/{name}"])
        assert {told[key] for key in ("resourceType", "id")} == {
            resource["resourceType"],
            resource["id"],
        }
        assert told.get("url") == resource.get("url")


def test_each_resource_has_its_own_address_and_name() -> None:
    addresses = Counter(f"{one['resourceType']}/{one['id']}" for one in RESOURCES)
    constraints = Counter(
        constraint["key"]
        for one in PROFILES
        for element in one["differential"]["element"]
        for constraint in element.get("constraint", ())
    )

    assert addresses.most_common(1)[0][1] == 1
    assert constraints.most_common(1)[0][1] == 1
    assert all(re.fullmatch(r"[A-Za-z0-9.-]{1,64}", one["id"]) for one in RESOURCES)
    assert all(re.fullmatch(r"[A-Z][A-Za-z0-9_]{0,254}", one["name"]) for one in RESOURCES)


def test_whatever_address_of_ours_is_named_is_in_the_package() -> None:
    kinds = "CodeSystem|ValueSet|StructureDefinition|MessageDefinition|OperationDefinition"
    ours = re.compile(rf"{re.escape(BASE)}/(?:{kinds})/[A-Za-z0-9.-]*[A-Za-z0-9]")
    named = {found for one in RESOURCES for text in texts_in(one) for found in ours.findall(text)}

    assert len(named) > 300
    assert named - BY_URL.keys() == set()


def test_every_event_has_its_definition_and_profiles() -> None:
    for event, definition in DEFINITIONS.items():
        found = BY_URL[f"{BASE}/MessageDefinition/{event}"]

        assert found["eventCoding"]["code"] == event
        assert found["status"] == definition.status
        assert found["version"] == canonical.VERSION
        focus, *_ = found["focus"]
        assert focus["code"] == definition.focus.type
        assert BY_URL[focus["profile"]]["type"] == definition.focus.type
        assert BY_URL[f"{BASE}/StructureDefinition/{event}"]["type"] == "Bundle"
        assert (found["responseRequired"] == "always") == definition.is_request
    assert len([one for one in RESOURCES if one["resourceType"] == "MessageDefinition"]) == len(
        MessageEvent
    )


@pytest.mark.parametrize("profile", PROFILES, ids=lambda one: one["id"])
def test_a_profile_names_elements_that_there_are_in_the_order_of_the_standard(
    profile: Any,
) -> None:
    elements = profile["differential"]["element"]

    assert len({one["id"] for one in elements}) == len(elements)
    assert elements[0]["path"] == profile["type"]
    for one in elements:
        assert place(one["path"]) is not None, one["path"]
    unsliced = [place(one["path"]) for one in elements if ":" not in one["id"]]
    assert unsliced == sorted(unsliced)


def place(path: str) -> tuple[int, ...]:
    """Where an element stands among the others of its type."""
    root, *names = path.split(".")
    found, known = [], root
    for name in names:
        parts = registry.element_schema(known).parts
        keys = [f"{part.choice}[x]" if part.choice else key for key, part in parts.items()]
        found.append(keys.index(name))
        part: Any = list(parts.values())[found[-1]]
        known = getattr(getattr(part, "inner", part), "path", "")
    return tuple(found)


def test_each_identifier_system_is_described() -> None:
    systems = {value for name, value in vars(canonical).items() if name.startswith("SID_")}

    assert systems == naming_systems.NAMED.keys()


def test_extensions_stand_in_messages_as_the_table_has_them() -> None:
    for definition in DEFINITIONS.values():
        for carried in (definition.focus, *definition.others):
            for rule in carried.rules:
                if isinstance(rule, Extended):
                    told = EXTENSIONS[rule.url]
                    kind = told.value[:1].upper() + told.value[1:]
                    assert rule.value == f"value{kind}"
                    assert rule.system is told.system
                    assert ".".join(filter(None, (carried.type, rule.path))) in told.on


def test_the_words_of_a_closure_are_those_of_its_domain() -> None:
    assert EXTENSIONS[canonical.CLOSURE_STATUS].words == tuple(closure.Status)


@pytest.mark.parametrize(
    ("code", "contract"),
    [("decide", contracts.DECIDE), ("release-key", contracts.RELEASE_KEY)],
)
def test_an_operation_takes_what_its_door_takes(code: str, contract: Any) -> None:
    operation = next(one for one in operations.OPERATIONS if one.code == code)
    (example,) = contract.body.examples.values()

    assert names_of(example["parameter"]) == {
        (one.name, *(part.name for part in one.parts)) for one in operation.takes
    }


def names_of(parameters: Any) -> set[tuple[str, ...]]:
    return {(one["name"], *(part["name"] for part in one.get("part", ()))) for one in parameters}


def test_the_ledger_takes_what_its_door_takes() -> None:
    ledger = next(one for one in operations.OPERATIONS if one.code == "ledger")

    assert [one.name for one in ledger.takes] == [one.name for one in contracts.LEDGER.parameters]
