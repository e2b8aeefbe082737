"""The two validators that others wrote, each made once for the whole run."""

from collections.abc import Iterator

import jsonschema_rs
import pytest

from tests.conformance import official
from tests.conformance.hapi import Hapi


@pytest.fixture(scope="session")
def hapi() -> Hapi:
    return Hapi()


@pytest.fixture(scope="session")
def hapi_with_our_package() -> Hapi:
    return Hapi(with_our_package=True)


class OfficialSchema:
    """The JSON schema that HL7 published with R4."""

    def __init__(self) -> None:
        definitions = official.json_schema()
        self._types = {
            name
            for name, one in definitions.items()
            if isinstance(one, dict) and "resourceType" in one.get("properties", {})
        }
        chosen = [
            {
                "if": {"properties": {"resourceType": {"const": name}}},
                "then": {"$ref": f"#/definitions/{name}"},
            }
            for name in sorted(self._types)
        ]
        schema = {"allOf": chosen, "definitions": definitions}
        self._made = jsonschema_rs.Draft7Validator(schema)

    def refuses(self, document: object) -> list[str]:
        name = document.get("resourceType") if isinstance(document, dict) else None
        if name not in self._types:
            return ["no resource"]
        return [f"{one.instance_path}: {one.message}" for one in self._made.iter_errors(document)]


@pytest.fixture(scope="session")
def official_schema() -> Iterator[OfficialSchema]:
    return OfficialSchema()
