"""What OpenAPI says of the doors is so: schemathesis finds no fault, and no answer untold.

Its own strategies make queries, headers and forms, valid and not; FHIR bodies are our examples and
mutants of them, because what it makes of a Bundle's schema never gets past the first line.

A longer run: `OPENAPI_EXAMPLES=50 pytest tests/publishing/test_openapi.py`.
"""

import json
import os
import random
from collections import Counter
from http import HTTPStatus
from pathlib import Path
from typing import Any
from uuid import uuid4

import jsonschema_rs
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode, checks
from schemathesis.specs.openapi import checks as of_openapi

from deploy.databases import SERVICES
from schemas.publishing.carried import example
from services.common.publishing import openapi, routes
from tests.architecture import house
from tests.publishing.serving import Served, sender_of
from tests.schemas.mutants import mutants_of

PUBLISHED = house.ROOT / "schemas" / "published"
SEED = 20261122
EXAMPLES = int(os.environ.get("OPENAPI_EXAMPLES", "4"))  # of each door, valid and not
HELD = (
    of_openapi.status_code_conformance,
    of_openapi.content_type_conformance,
    of_openapi.response_schema_conformance,
    of_openapi.response_headers_conformance,
)


def document(name: str) -> Any:
    return json.loads((PUBLISHED / "openapi" / f"{name}.json").read_bytes())


@pytest.mark.parametrize("name", SERVICES)
def test_every_door_is_told_and_no_other(name, tmp_path):
    served = {
        (route.path, route.method.lower()) for route in routes.of(house.application(name, tmp_path))
    }

    told = {(path, method) for path, one in document(name)["paths"].items() for method in one}

    assert told == served


@pytest.mark.parametrize("name", SERVICES)
def test_every_door_names_its_scope(name, tmp_path):
    paths = document(name)["paths"]
    for route in routes.of(house.application(name, tmp_path)):
        security = paths[route.path][route.method.lower()].get("security")

        assert (security is not None) is (route.scope is not None), route.path
        if route.scope and " " not in route.scope:
            assert security == [{openapi.SCOPES: [route.scope]}]


@pytest.mark.parametrize("name", SERVICES)
def test_what_it_refers_to_is_published(name):
    for text in _references(document(name)):
        address, _, inside = text.partition("#")
        target = (PUBLISHED / "openapi" / address).resolve() if address else None

        assert target is None or target.is_relative_to(PUBLISHED)
        assert target is None or target.is_file(), text
        if not address:
            found = document(name)
            for step in inside.strip("/").split("/"):
                found = found[step]


def _references(value: Any):
    if isinstance(value, dict):
        for key, one in value.items():
            if key == "$ref" and isinstance(one, str):
                yield one
            elif key != "examples":
                yield from _references(one)
    elif isinstance(value, list):
        for one in value:
            yield from _references(one)


@pytest.mark.parametrize("name", SERVICES)
def test_its_examples_are_what_its_schemas_say(name):
    for one in document(name)["paths"].values():
        for operation in one.values():
            for content in operation.get("requestBody", {}).get("content", {}).values():
                for text in content.get("examples", {}).values():
                    where = PUBLISHED / "openapi" / content["schema"]["$ref"]
                    schema = json.loads(where.read_bytes())

                    assert jsonschema_rs.validator_for(schema).is_valid(text["value"])


@pytest.mark.parametrize("name", SERVICES)
def test_b10_a_method_that_is_not_told_is_405_and_those_that_are_stand_in_allow(name, tmp_path):
    app = house.application(name, tmp_path)
    app.extensions["standing"] = None
    client = app.test_client()
    for path, one in document(name)["paths"].items():
        told = {method.upper() for method in one} | ({"HEAD"} if "get" in one else set())
        for method in {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"} - told:
            answer = client.open(path.replace("{id}", "x"), method=method)

            assert answer.status_code == HTTPStatus.METHOD_NOT_ALLOWED, (method, path)
            assert set(answer.headers["Allow"].split(", ")) == told
            assert answer.json["issue"][0]["expression"] == ["http.method"]


@pytest.fixture(params=SERVICES)
def served(request, tmp_path_factory, fresh_database):
    name = request.param
    found = Served.at(name, tmp_path_factory.mktemp(name), fresh_database(name).runtime)
    yield found
    found.running.engine.dispose()


def loaded(name: str) -> Any:
    """The document as schemathesis sees it: references lead to files, FHIR bodies are anything."""
    text = json.dumps(document(name)).replace(
        '"../json-schema', f'"{PUBLISHED.as_uri()}/json-schema'
    )
    found = json.loads(text)
    for one in found["paths"].values():
        for operation in one.values():
            for content in operation.get("requestBody", {}).get("content", {}).values():
                if "$ref" in content["schema"]:
                    content.pop("examples", None)
                    content["schema"] = {"type": "object", "maxProperties": 3}
    return schemathesis.openapi.from_dict(found)


def bodies(door: Any) -> st.SearchStrategy[Any]:
    """What is posted to a FHIR door: an example with ids of its own, or a mutant of one."""
    content = document(door.schema.raw_schema["info"]["title"].rpartition(" ")[2])["paths"]
    examples = content[door.path][door.method]["requestBody"]["content"]["application/fhir+json"]
    values = [one["value"] for one in examples["examples"].values()]
    draw = random.Random(SEED)
    mutants = [
        mutant
        for value in values
        for _, mutant in mutants_of(value, every=97, first=draw.randrange(97))
    ]
    fresh = st.sampled_from(values).map(_with_new_ids)
    return fresh | st.sampled_from(mutants) | st.sampled_from(values)


def _with_new_ids(bundle: Any) -> Any:
    if bundle["resourceType"] != "Bundle":
        return bundle
    header = bundle["entry"][0]
    id_ = str(uuid4())
    first = {"fullUrl": f"urn:uuid:{id_}", "resource": {**header["resource"], "id": id_}}
    return {**bundle, "id": str(uuid4()), "entry": [first, *bundle["entry"][1:]]}


@pytest.mark.real
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_no_fault_and_no_answer_that_is_not_told(served, mode):
    schema, told = loaded(served.running.service.name), Counter()
    schema.app = served.app
    for found in schema.get_all_operations():
        door = found.ok()
        if mode is GenerationMode.NEGATIVE and not (
            door.path_parameters or door.query or door.body
        ):
            continue
        _hold(door, served, mode, told)

    print(f"seed {SEED}:", dict(sorted(told.items(), key=str)))
    assert told[401] > 0
    assert told[200] > 0 or mode is GenerationMode.NEGATIVE
    if served.running.service.name == "intake" and mode is GenerationMode.POSITIVE:
        assert told["answered"] > 0


def _hold(door: Any, served: Served, mode: GenerationMode, told: Counter) -> None:
    is_fhir = door.body and "fhir" in str([one.media_type for one in door.body])
    scope = "security" in door.definition.raw

    @seed(SEED)
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(
        case=door.as_strategy(generation_mode=mode),
        body=bodies(door) if is_fhir else st.none(),
        known=st.sampled_from([True, True, True, False]),
    )
    def hold(case: Any, body: Any, known: bool) -> None:
        if is_fhir and isinstance(case.body, dict):
            case.body = body
        headers = served.headers(sender_of(case.body)) if known else {}
        answer = case.call(headers=headers, base_url="http://service")
        if answer.status_code == HTTPStatus.SERVICE_UNAVAILABLE:
            _waits(answer)
        else:
            case.validate_response(answer, checks=(checks.not_a_server_error,))
        case.validate_response(answer, checks=HELD)
        told[answer.status_code] += 1
        if is_fhir and answer.status_code == HTTPStatus.OK:
            told["answered"] += 1
        if scope and not known:
            assert answer.status_code == HTTPStatus.UNAUTHORIZED

    hold()


def _waits(answer: Any) -> None:
    """News that has not arrived yet is waited for; nothing else may be away."""
    (issue,) = answer.json()["issue"]
    assert issue["code"] == "transient"
    assert issue["details"]["coding"][0]["code"] in {"not-yet-known", "cannot-decide"}
    assert "Retry-After" in {name.title() for name in answer.headers}


def test_the_published_examples_are_the_ones_of_the_catalogue():
    paths = document("intake")["paths"]
    content = paths["/fhir/$process-message"]["post"]["requestBody"]["content"]
    found = content["application/fhir+json"]["examples"]["register-case"]["value"]

    assert json.dumps(found) == json.dumps(example("register-case"))
    assert Path(PUBLISHED).is_dir()
