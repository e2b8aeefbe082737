"""What we publish, and every message that is sent in our stories, pass the validators of others."""

import json
from pathlib import Path

import pytest

from deploy.databases import SERVICES
from deploy.programs import ROOT
from tests.architecture import house
from tests.conformance.comparing import our_issues
from tests.conformance.conftest import OfficialSchema
from tests.conformance.hapi import Hapi
from tests.conformance.reasons import excuse_theirs
from tests.conformance.sampling import ALL

pytestmark = pytest.mark.real

MADE = [
    *sorted((ROOT / "schemas" / "examples").rglob("*.json")),
    *sorted((ROOT / "deploy" / "demo" / "messages").glob("*.json")),
    *sorted((ROOT / "schemas" / "published" / "fhir").glob("*.json")),
]
NOT_A_RESOURCE = {"package.json"}


def test_our_own_checker_refuses_nothing() -> None:
    told = {}

    for path in MADE:
        if path.name not in NOT_A_RESOURCE:
            issues = our_issues(path.read_text("utf-8"))
            if issues:
                told[_name(path)] = issues[0]

    assert told == {}


def test_hapi_refuses_nothing(hapi_with_our_package: Hapi) -> None:
    told = {}

    for path in MADE if ALL else MADE[::6]:
        if path.name not in NOT_A_RESOURCE:
            found = hapi_with_our_package.errors(path.read_text("utf-8"))
            errors = [one for one in found if not excuse_theirs(one)]
            if errors:
                told[_name(path)] = errors[0]

    assert told == {}


def test_the_official_json_schema_refuses_nothing(official_schema: OfficialSchema) -> None:
    told = {}

    for path in MADE:
        if path.name not in NOT_A_RESOURCE:
            refused = official_schema.refuses(json.loads(path.read_text("utf-8")))
            if refused:
                told[_name(path)] = refused[0][:300]

    assert told == {}


@pytest.mark.parametrize("name", SERVICES)
def test_hapi_refuses_nothing_of_what_a_service_says_of_itself(
    name: str, hapi_with_our_package: Hapi, tmp_path: Path
) -> None:
    served = house.application(name, tmp_path).test_client().get("/fhir/metadata").get_data(True)

    errors = hapi_with_our_package.errors(served)

    assert json.loads(served)["resourceType"] == "CapabilityStatement"
    assert [one for one in errors if not excuse_theirs(one)] == []


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))
