"""A program ends with whoever started it, and is known by its process and start time alone."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from deploy import holding, programs
from deploy.programs import ROOT, Program
from deploy.run_folder import RunFolder
from deploy.trouble import CannotStart

SLEEPS = Program("sleeper", (sys.executable, "-c", "import time; time.sleep(600)"))
STARTS_AND_WAITS = """
import sys, time
from pathlib import Path
from deploy.programs import Program
from deploy.run_folder import RunFolder
Program("sleeper", (sys.executable, "-c", "import time; time.sleep(600)")).start(
    RunFolder.at(Path(sys.argv[1]))
)
time.sleep(600)
"""


@pytest.fixture
def folder(tmp_path: Path) -> RunFolder:
    return RunFolder.at(tmp_path)


@pytest.fixture
def sleeper(folder: RunFolder) -> Iterator[psutil.Process]:
    started = SLEEPS.start(folder)
    yield found(folder)
    started.kill()
    started.wait()


def found(folder: RunFolder) -> psutil.Process:
    """The process that left word, once it has."""
    deadline = time.monotonic() + 60
    while not (process := programs.process_of(folder, "sleeper")):
        assert time.monotonic() < deadline
        time.sleep(0.02)
    return process


def gone(process: psutil.Process) -> bool:
    try:
        process.wait(60)
    except psutil.TimeoutExpired:
        return False
    return True


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's word, on Linux alone")
def test_a_program_ends_when_its_starter_is_killed(folder: RunFolder) -> None:
    starter = subprocess.Popen([sys.executable, "-c", STARTS_AND_WAITS, folder.path], cwd=ROOT)
    process = found(folder)

    starter.kill()
    starter.wait()

    assert gone(process)


def test_what_was_left_running_is_ended(folder: RunFolder, sleeper: psutil.Process) -> None:
    assert holding.end_leftovers(folder) == ["sleeper"]

    assert gone(sleeper)


def test_a_process_that_merely_has_the_same_number_is_left_alone(
    folder: RunFolder, sleeper: psutil.Process
) -> None:
    word = f"{sleeper.pid} {sleeper.create_time() - 60}\n"
    programs.pid_file(folder, "sleeper").write_text(word, "ascii")

    assert holding.end_leftovers(folder) == []
    assert sleeper.is_running()


def test_a_program_gets_its_own_environment_and_no_more(
    folder: RunFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CASEBRIDGE_DATABASE_URL", "of somebody else")
    show = "import os; print(sorted(os.environ))"
    program = Program("shower", (sys.executable, "-c", show), {"CASEBRIDGE_ISSUER": "x"})

    program.start(folder).wait(60)

    said = program.log(folder).read_text("utf-8")
    assert "CASEBRIDGE_ISSUER" in said
    assert "CASEBRIDGE_DATABASE_URL" not in said


def test_secrets_of_a_program_are_readable_by_its_owner_alone(folder: RunFolder) -> None:
    SLEEPS.tethered(folder)

    assert (folder.path / "programs/sleeper.json").stat().st_mode & 0o077 == 0


def test_one_launcher_to_a_folder(folder: RunFolder) -> None:
    with holding.held(folder), pytest.raises(CannotStart, match="already"), holding.held(folder):
        pass


def test_a_launcher_that_was_killed_holds_nothing(folder: RunFolder) -> None:
    hold = (
        "import sys, time; from pathlib import Path; from deploy import holding;"
        "from deploy.run_folder import RunFolder\n"
        "with holding.held(RunFolder.at(Path(sys.argv[1]))): print('held', flush=True);"
        " time.sleep(600)"
    )
    launcher = subprocess.Popen(
        [sys.executable, "-c", hold, folder.path], cwd=ROOT, stdout=subprocess.PIPE
    )
    assert launcher.stdout
    launcher.stdout.readline()
    launcher.stdout.close()

    os.kill(launcher.pid, signal.SIGKILL)
    launcher.wait()

    with holding.held(folder):
        pass
