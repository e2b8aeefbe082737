"""The two validators that others wrote, each made once for the whole run."""

from collections.abc import Iterator

import jsonschema_rs
import pytest

from tests.conformance import official
from tests.conformance.hapi import Hapi


@pytest.fixture(scope="session")
def hapi() -> Hapi:
    return Hapi()


class OfficialSchema:
    """The JSON schema that HL7 published with R4."""

    def __init__(self) -> None:
        self._definitions = official.json_schema()
        self._made: dict[str, jsonschema_rs.Draft6Validator] = {}

    def refuses(self, document: object) -> list[str]:
        name = document.get("resourceType") if isinstance(document, dict) else None
        if not isinstance(name, str) or name not in self._definitions:
            return ["no resource"]
        if name not in self._made:
            schema = {"$ref": f"#/definitions/{name}", "definitions": self._definitions}
            self._made[name] = jsonschema_rs.Draft6Validator(schema)
        return [
            f"{one.instance_path}: {one.message}" for one in self._made[name].iter_errors(document)
        ]


@pytest.fixture(scope="session")
def official_schema() -> Iterator[OfficialSchema]:
    return OfficialSchema()
