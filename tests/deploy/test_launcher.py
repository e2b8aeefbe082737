"""One command starts all of it; what is killed comes back; all goes with the launcher."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from deploy import programs, services
from deploy.parts import KAFKA_PORTS
from deploy.programs import ROOT
from deploy.run_folder import RunFolder

pytestmark = [pytest.mark.real, pytest.mark.journey]

OWN = {name: value for name, value in os.environ.items() if not name.endswith(("_URL", "_SERVERS"))}
ALL = ["kafka", "postgres", *services.names()]


@pytest.fixture(scope="module")
def folder() -> Iterator[RunFolder]:
    made = RunFolder.at(Path(tempfile.mkdtemp(prefix="casebridge-house-")))
    for name in (*KAFKA_PORTS, *ALL):  # chosen by this process, which has its own to choose from
        made.port(name)
    yield made
    made.remove()


@pytest.fixture(scope="module")
def launcher(folder: RunFolder) -> Iterator["subprocess.Popen[str]"]:
    """`python -m deploy up`, once it says that everything runs."""
    command = [sys.executable, "-m", "deploy", "up", "--run-folder", str(folder.path)]
    with subprocess.Popen(command, cwd=ROOT, env=OWN, text=True, stdout=subprocess.PIPE) as started:
        assert started.stdout
        said = list(iter(started.stdout.readline, "Ctrl-C ends it.\n"))
        assert any("Kafka" in line for line in said), said
        yield started
        started.terminate()


def processes(folder: RunFolder) -> dict[str, psutil.Process]:
    """What runs now, by name."""
    found = {name: programs.process_of(folder, name) for name in ALL}
    return {name: process for name, process in found.items() if process}


def within_reach(met: Callable[[], bool]) -> bool:
    """Whether it comes true in good time on a busy machine."""
    deadline = time.monotonic() + 120
    while not met():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.2)
    return True


def all_ready(folder: RunFolder) -> bool:
    return all(services.is_ready(folder, name) for name in services.names())


@pytest.mark.usefixtures("launcher")
def test_everything_runs_and_is_ready(folder: RunFolder) -> None:
    assert set(processes(folder)) == set(ALL)
    assert all_ready(folder)


@pytest.mark.usefixtures("launcher")
@pytest.mark.parametrize(
    "secret",
    ["keys", "programs", "logs", "secrets.json", "supervisor.conf", "kafka", "postgresql"],
)
def test_secrets_and_data_are_closed_to_others(folder: RunFolder, secret: str) -> None:
    assert (folder.path / secret).stat().st_mode & 0o077 == 0


@pytest.mark.usefixtures("launcher")
def test_a_killed_web_process_leaves_no_worker_on_its_port(folder: RunFolder) -> None:
    main = processes(folder)["intake-web"]
    workers = main.children(recursive=True)
    assert workers

    main.kill()

    gone, alive = psutil.wait_procs(workers, timeout=60)
    assert gone
    assert not alive


@pytest.mark.usefixtures("launcher")
def test_all_comes_back_after_everything_is_killed_at_once(folder: RunFolder) -> None:
    assert within_reach(lambda: set(processes(folder)) == set(ALL))
    before = processes(folder)

    for process in before.values():
        process.kill()

    assert within_reach(
        lambda: (
            {name for name, now in processes(folder).items() if now.pid != before[name].pid}
            == set(ALL)
        )
    )
    assert within_reach(lambda: all_ready(folder))


def test_a_second_launcher_is_refused(folder: RunFolder, launcher: "subprocess.Popen[str]") -> None:
    command = [sys.executable, "-m", "deploy", "up", "--run-folder", str(folder.path)]
    second = subprocess.run(
        command, cwd=ROOT, env=OWN, text=True, capture_output=True, check=False, timeout=60
    )

    assert second.returncode == 1
    assert "make stop" in second.stderr
    assert launcher.poll() is None


def test_everything_ends_with_a_launcher_that_is_killed(
    folder: RunFolder, launcher: "subprocess.Popen[str]"
) -> None:
    before = processes(folder)

    os.kill(launcher.pid, signal.SIGKILL)
    launcher.wait()

    _, alive = psutil.wait_procs(list(before.values()), timeout=120)
    assert not alive
