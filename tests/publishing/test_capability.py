"""What a service says it can do is what it can do: nothing more, nothing less."""

import re
from http import HTTPStatus

import pytest

from deploy.databases import SERVICES
from schemas import canonical, messages
from services.common import replay
from services.common.publishing import routes
from tests.architecture import house

TOUCHING = re.compile(
    r"(delete|update)\((tables\.)?answered\b|(delete from|update|truncate) answered\b"
)
OF_EVERY_SERVER = {"/fhir/metadata", "/fhir/.well-known/smart-configuration"}


@pytest.fixture(params=SERVICES)
def name(request):
    return request.param


@pytest.fixture
def app(name, tmp_path):
    return house.application(name, tmp_path)


@pytest.fixture
def statement(app):
    answer = app.test_client().get("/fhir/metadata")
    assert answer.status_code == HTTPStatus.OK
    return answer.json


def claimed(statement):
    """Every address of FHIR that follows from a statement, as the routes have them."""
    (rest,) = statement["rest"]
    for one in rest.get("resource", []):
        for interaction in one["interaction"]:
            place = {"read": "/<id>", "search-type": ""}[interaction["code"]]
            yield f"/fhir/{one['type']}{place}"
    for one in rest["operation"]:
        yield f"/fhir/${one['name']}"


def test_what_is_claimed_is_served_and_what_is_served_is_claimed(app, statement):
    served = {route.rule for route in routes.of(app) if route.is_fhir}

    assert set(claimed(statement)) == served - OF_EVERY_SERVER


def test_every_claim_answers(app, statement):
    """A stranger is asked who he is, and not told that there is nothing."""
    client = app.test_client()
    for address in claimed(statement):
        post = "$" in address and not address.endswith("ledger")
        answer = client.open(address.replace("<id>", "x"), method="POST" if post else "GET")

        assert answer.status_code == HTTPStatus.UNAUTHORIZED, address


def test_the_search_parameters_claimed_are_the_ones_that_are_taken(app, statement):
    (rest,) = statement["rest"]
    of_all = {one["name"] for one in rest.get("searchParam", [])} | {"_format"}
    for one in rest.get("resource", []):
        view = app.view_functions[f"search {one['type']}"]
        taken = {parameter.name.partition(":")[0] for parameter in view.contract.parameters}

        assert {each["name"] for each in one["searchParam"]} == taken - of_all


def test_the_messages_claimed_are_those_that_are_handled_and_written(name, statement):
    (messaging,) = statement["messaging"]
    said = {(one["mode"], one["definition"]) for one in messaging["supportedMessage"]}

    handled = {
        ("receiver", canonical.message_definition(event)) for event in house.service(name).requests
    }
    written = {
        ("sender", canonical.message_definition(event))
        for event, definition in messages.NOTICES.items()
        if name in definition.written_by and definition.is_active
    }
    assert said == handled | written
    assert len(messaging["supportedMessage"]) == len(said)


def test_where_messages_go_is_said_for_both_doors(name, statement):
    (messaging,) = statement["messaging"]

    found = {one["protocol"]["code"]: one["address"] for one in messaging["endpoint"]}

    assert found == {
        "http": f"http://{name}.test/fhir/$process-message",
        "kafka": "kafka://127.0.0.1:1/partner.{partner}.inbound.v1",
    }


def test_the_authorization_server_is_named_as_smart_has_it(statement):
    (rest,) = statement["rest"]
    (extension,) = rest["security"]["extension"]
    found = {one["url"]: one["valueUri"] for one in extension["extension"]}

    assert found["token"] == "http://127.0.0.1:1/oauth/token"
    assert rest["security"]["service"][0]["coding"][0]["code"] == "SMART-on-FHIR"


def test_the_doors_named_of_the_authorization_server_are_there(tmp_path):
    statement = house.application("intake", tmp_path / "i").test_client().get("/fhir/metadata").json
    (extension,) = statement["rest"][0]["security"]["extension"]
    served = {route.rule for route in routes.of(house.application("consent", tmp_path / "c"))}

    assert {
        one["valueUri"].removeprefix("http://127.0.0.1:1") for one in extension["extension"]
    } <= served


def test_answers_are_kept_for_as_long_as_is_said(statement):
    """Nothing of ours deletes or changes one; FHIR counts minutes up to this number."""
    (messaging,) = statement["messaging"]
    touching = [
        f"{file.name}: {line.strip()}"
        for file in house.sources("services", "deploy")
        for line in file.read_text(encoding="utf-8").splitlines()
        if re.search(
            r"(delete|update)\((tables\.)?answered\b|(delete from|update|truncate) answered", line
        )
    ]

    assert touching == []
    assert messaging["reliableCache"] == replay.KEPT == 2**31 - 1


def test_it_is_for_everybody_may_be_kept_and_has_a_version(app):
    client = app.test_client()
    answer = client.get("/fhir/metadata?_format=json&mode=full", headers={"Accept": "text/html"})

    again = client.get("/fhir/metadata", headers={"If-None-Match": answer.headers["ETag"]})

    assert answer.headers["Cache-Control"] == "public, max-age=60"
    assert answer.mimetype == "application/fhir+json"
    assert again.status_code == HTTPStatus.NOT_MODIFIED


def test_it_is_given_as_what_it_is_or_not_at_all(app):
    client = app.test_client()

    assert client.get("/fhir/metadata?mode=terminology").status_code == HTTPStatus.BAD_REQUEST
    assert client.get("/fhir/metadata?_format=xml").status_code == HTTPStatus.NOT_ACCEPTABLE
    assert client.post("/fhir/metadata").headers["Allow"] == "GET, HEAD"


def test_a_service_that_claimed_too_much_would_be_found_out(statement, app):
    statement["rest"][0]["operation"].append({"name": "everything"})
    served = {route.rule for route in routes.of(app) if route.is_fhir}

    assert set(claimed(statement)) != served - OF_EVERY_SERVER
