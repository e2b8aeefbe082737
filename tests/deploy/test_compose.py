"""The compose file runs what the launcher runs, and gives each container no more than it needs."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from deploy import services
from deploy.databases import SERVICES
from deploy.images import compose
from deploy.run_folder import RunFolder
from deploy.services import Surroundings


@pytest.fixture
def written(tmp_path: Path) -> dict[str, Any]:
    file = compose.write_file(RunFolder.at(tmp_path))
    assert file.stat().st_mode & 0o077 == 0
    found: dict[str, Any] = yaml.safe_load(file.read_text("utf-8"))["services"]
    return found


def test_everything_is_there(written: dict[str, Any]) -> None:
    assert set(written) == {"broker", "database", *services.names()}


def test_each_is_told_what_the_launcher_would_tell_it(
    written: dict[str, Any], tmp_path: Path
) -> None:
    surroundings = Surroundings.of(RunFolder.at(tmp_path))
    launched = [
        *(surroundings.web(service) for service in SERVICES),
        *(surroundings.worker(service) for service in SERVICES),
        surroundings.keeper(),
    ]

    for program in launched:
        told = written[program.name]["environment"]
        differing = {name for name in told if told[name] != program.environment.get(name)}
        assert told.keys() == program.environment.keys()
        assert differing <= {"CASEBRIDGE_JURISDICTIONS_DIR"}  # it lies elsewhere in the image


@pytest.mark.parametrize("name", services.names())
def test_a_service_holds_the_private_keys_that_it_is_told_of_and_no_others(
    written: dict[str, Any], name: str
) -> None:
    service = written[name]
    mounted = {volume.split(":")[0] for volume in service["volumes"]}

    assert mounted
    assert mounted <= set(service["environment"].values())
    assert all(volume.endswith(":ro") for volume in service["volumes"])


def test_whom_else_to_believe_is_told_to_every_service(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(compose.FOREIGN, str(tmp_path / "issuers.json"))

    found = yaml.safe_load(compose.write_file(RunFolder.at(tmp_path)).read_text("utf-8"))

    for name in (*services.webs(), *services.workers()):
        mounted = {volume.split(":")[0] for volume in found["services"][name]["volumes"]}
        assert found["services"][name]["environment"][compose.FOREIGN] in mounted


def test_only_consent_holds_the_keys_of_the_authorization_server(written: dict[str, Any]) -> None:
    holders = {
        name
        for name, service in written.items()
        if any("keys/authorization-server.json" in volume for volume in service["volumes"])
    }

    assert holders == {"consent-web", "consent-worker"}


def test_nothing_listens_beyond_this_machine(written: dict[str, Any]) -> None:
    listens = {written[part]["environment"]["LISTEN"] for part in ("broker", "database")}

    assert listens == {"127.0.0.1"}
    assert all(len(written[name]["command"]) == 3 for name in services.webs())  # no other address
