"""An event is active exactly when a service acts on it, and a draft is refused as one."""

import ast
from functools import cache
from http import HTTPStatus

import pytest

from deploy.databases import SERVICES
from schemas import messages, strict_json
from schemas.codes import MessageEvent
from services.common.guard import Caller
from tests.architecture import house
from tests.schemas.variants import an_example

DRAFTS = [event for event in messages.REQUESTS if event not in messages.ACTIVE]


ASKS_ITS_DATABASE = {"refuse_what_was_taken_back"}


@cache
def named(service: str) -> frozenset[MessageEvent]:
    """The events whose names stand in the source of a service."""
    return frozenset(
        MessageEvent[node.attr]
        for file in house.sources(f"services/{service}")
        for node in ast.walk(house.tree(file))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "MessageEvent"
    )


def test_the_active_requests_are_those_that_a_service_handles():
    handled = {event for service in SERVICES for event in house.service(service).requests}

    assert {event for event in messages.REQUESTS if event in messages.ACTIVE} == handled


@pytest.mark.parametrize("service", SERVICES)
def test_the_active_notices_are_those_that_a_service_writes(service):
    written = {event for event in named(service) if event in messages.NOTICES}

    assert written == {event for event, one in messages.ACTIVE.items() if service in one.written_by}


class _Guard:
    """Lets in whoever it is told of, with no scope at all."""

    def __init__(self, organisation):
        self.organisation = organisation

    def caller(self, _authorization, *_, **__):
        return Caller(self.organisation, self.organisation, frozenset(), frozenset(), "1", None)


class _NobodyIsDisabled:
    def is_out(self, _caller):
        return False


@pytest.mark.parametrize("event", DRAFTS)
def test_a_draft_is_refused_as_not_supported_by_every_service_it_is_for(event, tmp_path):
    bundle = an_example(event)
    for service in messages.REQUESTS[event].asked_of:
        app = house.application(service, tmp_path / service)
        app.extensions["guard"] = _Guard(messages.read(bundle).sender)
        app.extensions["standing"] = _NobodyIsDisabled()
        app.before_request_funcs[None] = [
            one for one in app.before_request_funcs[None] if one.__name__ not in ASKS_ITS_DATABASE
        ]

        answer = app.test_client().post(
            "/fhir/$process-message",
            data=strict_json.dump(bundle),
            content_type="application/fhir+json",
            headers={"Authorization": "Bearer x"},
        )

        assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
        (issue,) = answer.json["issue"]
        assert issue["code"] == "not-supported"
        assert issue["expression"] == ["Bundle.entry[0].resource.eventCoding"]
        assert issue["details"]["coding"][0]["code"] == "published-as-draft"
        assert "draft" in answer.text
