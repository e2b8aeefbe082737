"""What every test may ask for: the real broker and database, once per run."""

import os
import secrets
import shutil
import socket
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from deploy import run_folder as folders
from deploy.demo import playing
from deploy.launcher import Casebridge
from deploy.run_folder import RunFolder
from tests import places, scheduling
from tests.parts import FreshDatabases, RealKafka

REAL = {"postgres_url", "fresh_database", "kafka"}


# Beside another process an example may well take longer than the fifth of a second that is usual.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--containers",
        action="store_true",
        help="Use broker and database from containers, of images made by `make test-containers`.",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Of several processes each has ports of its own: one is free until somebody listens there."""
    if work := getattr(config, "workerinput", None):
        number = int(work["workerid"].removeprefix("gw"))
        folders.PORTS = folders.PORTS[number :: work["workercount"]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that needs a real part says so, or `make unit` would start it."""
    unsaid = [
        item.nodeid
        for item in items
        if REAL.intersection(getattr(item, "fixturenames", ()))
        and not any(item.iter_markers("real"))
    ]
    if unsaid:
        raise pytest.UsageError(f"these tests lack the marker `real`: {', '.join(unsaid)}")
    items.sort(key=scheduling.turn)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """`make test` has two processes, which take one file after the other."""
    config.option.loadscopereorder = False
    return scheduling.ByFile(config, log)


def _source(request: pytest.FixtureRequest) -> Any:
    """Where the real parts come from."""
    contained = request.config.getoption("--containers")
    return import_module("tests.containers" if contained else "tests.parts")


@pytest.fixture(scope="session")
def run_folder() -> Iterator[RunFolder]:
    """A run folder of this test run alone."""
    made = RunFolder.at(places.fresh("tests"))
    yield made
    made.remove()


@pytest.fixture(scope="session")
def postgres_url(run_folder: RunFolder, request: pytest.FixtureRequest) -> Iterator[str]:
    """The administrator's address of a real PostgreSQL."""
    with _source(request).postgres(run_folder) as url:
        yield url


@pytest.fixture(scope="session")
def fresh_database(postgres_url: str) -> Iterator[FreshDatabases]:
    """`fresh_database("intake").runtime`: a migrated database that nobody else has seen."""
    made = FreshDatabases(postgres_url)
    yield made
    if os.environ.get("DATABASE_URL"):  # our own goes away as a whole
        made.drop_all()


@pytest.fixture(scope="session")
def vault_key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key of this test run for what a service keeps encrypted."""
    file = tmp_path_factory.mktemp("keys") / "vault.key"
    file.write_text(secrets.token_urlsafe(32), encoding="ascii")
    return file


@pytest.fixture(scope="session")
def kafka(run_folder: RunFolder, request: pytest.FixtureRequest) -> Iterator[RealKafka]:
    """A real Kafka that knows tokens and rights."""
    with _source(request).kafka(run_folder) as running:
        yield running


@pytest.fixture(scope="session")
def running() -> Iterator[Casebridge]:
    """The real parts and the four services, once for all journeys and attacks."""
    folder = places.fresh("whole")
    try:
        visitors = playing.listeners(folder)
        with Casebridge.at(folder, partners=playing.REGISTER, visitors=visitors) as everything:
            yield everything
    finally:
        shutil.rmtree(folder)


@pytest.fixture(autouse=True)
def _this_machine_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reaches beyond the loopback address."""
    connect = socket.socket.connect

    def checked(asked: socket.socket, address: Any) -> None:
        if asked.family in {socket.AF_INET, socket.AF_INET6}:
            host = str(address[0])
            if not host.startswith("127.") and host not in {"::1", "localhost"}:
                raise AssertionError("a test tried to leave this machine")
        connect(asked, address)

    monkeypatch.setattr(socket.socket, "connect", checked)
