"""Following a search from page to page, and never to another server."""

import json

import httpx
import pytest
from click.testing import CliRunner

from partner import Partner, Refused, commands
from partner.searching import all_pages
from tests.partner.builders import Clock, a_home
from tests.partner.test_partner import INTAKE, World

TASK = {
    "resourceType": "Task",
    "id": "1",
    "meta": {"versionId": "1", "lastUpdated": "2026-09-01T12:00:00.000Z"},
    "status": "requested",
    "for": {"identifier": {"system": "https://casebridge.example/fhir/sid/case", "value": "named"}},
}


def a_page(*ids, following=None):
    links = [{"relation": "self", "url": f"{INTAKE}/Task"}]
    if following:
        links.append({"relation": "next", "url": following})
    page = {"resourceType": "Bundle", "type": "searchset", "total": 3, "link": links}
    return page | ({"entry": [{"resource": {**TASK, "id": id_}} for id_ in ids]} if ids else {})


def test_every_page_is_read_and_each_link_as_it_stands():
    pages = {
        "Task?status=a%2Cb&patient=c": a_page("1", "2", following=f"{INTAKE}/Task?_cursor=x%2By"),
        "Task?_cursor=x%2By": a_page("3"),
    }

    found = all_pages(INTAKE, "Task", [("status", "a,b"), ("patient", "c")], pages.__getitem__)

    assert [one["id"] for one in found] == ["1", "2", "3"]


def test_nothing_found_is_no_error():
    assert list(all_pages(INTAKE, "Task", [], lambda _: a_page())) == []


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/fhir/Task", f"{INTAKE}.evil.example/Task", "/fhir/Task", "//evil/Task"],
)
def test_a_token_goes_to_no_other_server(elsewhere):
    pages = {"Task": a_page("1", following=elsewhere)}

    with pytest.raises(Refused, match="another server"):
        list(all_pages(INTAKE, "Task", [], pages.pop))

    assert pages == {}


@pytest.mark.parametrize("page", [{}, {"link": 1}, {"link": [], "entry": [{}]}, {"link": [{}]}])
def test_what_is_no_page_is_refused(page):
    with pytest.raises(Refused, match="no page"):
        list(all_pages(INTAKE, "Task", [], lambda _: page))


@pytest.fixture
def world(tmp_path, monkeypatch):
    """A partner of whom the command line takes hold, and a service that shows it a Task."""
    made = World()
    made.answers["/fhir/Task"] = httpx.Response(200, json=a_page("1"))
    made.answers["/fhir/Task/1"] = httpx.Response(200, json=TASK)
    home = a_home(tmp_path / "home")

    def partner(*_, **__):
        http = httpx.Client(transport=httpx.MockTransport(made))
        return Partner(home, Clock().patience(1), http)

    monkeypatch.setattr(commands.Partner, "at", partner)
    return made


def run(*words):
    return CliRunner().invoke(commands.main, ["--home", "x", *words])


def test_tasks_are_listed_one_in_a_line(world):
    result = run("search", "intake", "Task", "status=requested,received")

    assert result.output.split() == [
        "Task/1", "requested", "case", "named", "changed", "2026-09-01T12:00:00.000Z"
    ]  # fmt: skip
    assert world.asked[-1].url.params["status"] == "requested,received"


def test_or_as_they_are(world):
    assert json.loads(run("search", "intake", "Task", "--json").output) == TASK
    assert json.loads(run("read", "intake", "Task", "1").output) == TASK


def test_a_parameter_has_a_name_and_a_value(world):
    result = run("search", "intake", "Task", "requested")

    assert result.exit_code == 2
    assert "NAME=VALUE" in result.output
