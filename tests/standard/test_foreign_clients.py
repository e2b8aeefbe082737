"""Clients that nobody here wrote read and search our doors: `fhirpy`, and SMART's `fhirclient`."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from fhirclient.models import bundle as bundles
from fhirclient.models.composition import Composition
from fhirclient.models.consent import Consent
from fhirclient.models.domainresource import DomainResource
from fhirclient.models.episodeofcare import EpisodeOfCare
from fhirclient.models.organization import Organization
from fhirclient.models.servicerequest import ServiceRequest
from fhirclient.models.task import Task
from fhirclient.server import FHIRNotFoundException, FHIRPermissionDeniedException, FHIRServer
from fhirpy import AsyncFHIRClient, SyncFHIRClient
from fhirpy.base.exceptions import OperationOutcome, ResourceNotFound

from schemas import canonical
from schemas.resources.checking import check
from tests.reads.doors import HOST, NGO, ORIGIN
from tests.standard import story as stories
from tests.standard.served import Served
from tests.standard.story import TASKS, Told

pytestmark = pytest.mark.real

EVERYTHING: list[tuple[str, type[DomainResource]]] = [
    ("intake", EpisodeOfCare),
    ("intake", Composition),
    ("consent", Consent),
    ("consent", Organization),
    ("referral", Task),
    ("referral", ServiceRequest),
    ("closure", EpisodeOfCare),
]


@pytest.fixture(scope="module")
def told(served: Served) -> Told:
    return stories.tell(served)


@pytest.fixture
def smart(served: Served) -> Iterator[Any]:
    """`smart("referral", by=NGO)`: a server as `fhirclient` sees it, with a token in hand."""
    made = []

    def server(service: str, by: str = HOST) -> FHIRServer:
        found = FHIRServer(None, base_uri=served.base(service))
        found.session.headers["Authorization"] = f"Bearer {served.token(by, service)}"
        made.append(found)
        return found

    yield server
    for each in made:
        each.session.close()


@pytest.mark.parametrize(("service", "model"), EVERYTHING)
def test_fhirclient_searches_and_reads_every_type(told, smart, service, model):
    """Its parser is strict: an unknown element or a wrong type is an error."""
    server = smart(service)

    found = list(model.where({}).perform_resources_iter(server))

    assert found
    for resource in found:
        assert isinstance(resource, model)
        assert resource.as_json() == model.read(resource.id, server).as_json()
        assert check(resource.as_json()) == []


def test_fhirclient_turns_our_pages(told, smart):
    server = smart("referral")

    pages = list(Task.where({"_count": "3"}).perform_iter(server))

    assert [len(page.entry) for page in pages] == [3, 3, 2]
    assert {page.total for page in pages} == {TASKS + 1}
    assert len({entry.resource.id for page in pages for entry in page.entry}) == TASKS + 1
    assert all(isinstance(page, bundles.Bundle) for page in pages)


def test_fhirclient_asks_for_what_it_wants(told, served, smart):
    name = served.name_of(NGO, told.case)

    found = list(
        Task.where(
            {
                "patient:identifier": f"{canonical.SID_CASE}|{name}",
                "status": "requested,received",
                "_lastUpdated": {"$and": ["ge2020", "lt9999"]},
            }
        ).perform_resources_iter(smart("referral", NGO))
    )

    assert sorted(one.status for one in found) == ["received", "requested"]
    assert {one.for_fhir.identifier.value for one in found} == {name}


def test_fhirclient_follows_a_task_to_what_it_asks_for(told, smart):
    server = smart("referral", ORIGIN)

    task = Task.read(str(told.transfer), server)
    kind, _, id_ = task.focus.reference.partition("/")

    assert kind == "ServiceRequest"
    assert ServiceRequest.read(id_, server).occurrencePeriod.start.as_json() == "2026-09-20"


def test_fhirclient_is_told_no(told, smart):
    with pytest.raises(FHIRNotFoundException):
        Task.read(str(told.transfer), smart("referral", NGO))
    with pytest.raises(FHIRPermissionDeniedException):
        list(Consent.where({}).perform_resources_iter(smart("consent", NGO)))


def test_fhirclient_cannot_ask_for_more_than_there_is(told, smart):
    """What it asks for and we do not have is refused, never ignored."""
    search = Task.where({}).include("for_fhir")
    search.includes = [(Task, "patient", False)]

    with pytest.raises(Exception, match="400"):
        list(search.perform_resources_iter(smart("referral")))


def a_client(served: Served, service: str, by: str = HOST) -> SyncFHIRClient:
    return SyncFHIRClient(served.base(service), f"Bearer {served.token(by, service)}")


@pytest.mark.parametrize(("service", "model"), EVERYTHING)
def test_fhirpy_searches_and_reads_every_type(told, served, service, model):
    client = a_client(served, service)

    found = client.resources(model.resource_type).fetch_all()

    assert found
    for resource in found:
        again = client.get(model.resource_type, resource.id)
        assert again == resource.serialize()
        assert check(again) == []


def test_fhirpy_turns_our_pages(told, served):
    tasks = a_client(served, "referral").resources("Task").limit(3)

    assert len(tasks.fetch()) == 3
    assert len({task.id for task in tasks.fetch_all()}) == TASKS + 1


def test_fhirpy_asks_for_what_it_wants(told, served):
    client, name = a_client(served, "referral", NGO), served.name_of(NGO, told.case)
    tasks = client.resources("Task")

    assert len(tasks.search(patient=f"Patient/{name}").fetch()) == TASKS
    assert len(tasks.search(status=["requested,received"]).fetch()) == 2
    assert len(tasks.search(_lastUpdated__ge="2020-01-01").fetch()) == TASKS
    assert tasks.search(patient=served.name_of(HOST, told.case)).fetch() == []
    assert tasks.search(status="requested").get().status == "requested"
    assert tasks.limit(0).fetch_raw().total == TASKS


def test_fhirpy_refreshes_what_has_not_changed(told, served):
    task = a_client(served, "referral").resources("Task").first()
    before = task.serialize()

    assert task.refresh().serialize() == before


def test_fhirpy_is_told_no(told, served):
    client = a_client(served, "referral", NGO)

    with pytest.raises(ResourceNotFound):
        client.get("Task", str(told.transfer))
    with pytest.raises(OperationOutcome) as refused:
        client.resources("Task").sort("-_lastUpdated").fetch()
    assert refused.value.resource["issue"][0]["expression"] == ["http._sort"]


def test_fhirpy_without_waiting_for_one_another(told, served):
    async def counted(service: str, type_: str) -> int:
        token = f"Bearer {served.token(HOST, service)}"
        client = AsyncFHIRClient(served.base(service), authorization=token)
        return len(await client.resources(type_).limit(2).fetch_all())

    async def all_at_once() -> list[int]:
        kinds = [(service, model.resource_type) for service, model in EVERYTHING]
        return await asyncio.gather(*(counted(*kind) for kind in kinds))

    assert asyncio.run(all_at_once()) == [1, 3, 1, 3, TASKS + 1, TASKS + 1, 1]
