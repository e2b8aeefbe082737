"""A program of the house: what runs, with which environment, as whom, and how it stops."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from deploy.run_folder import RunFolder, write
from deploy.trouble import CannotStart

ROOT = Path(__file__).resolve().parent.parent
INHERITED = ("HOME", "LANG", "PATH", "TZ")
PATIENCE = 180.0  # seconds


@dataclass(frozen=True)
class Program:
    """One process that the house keeps running."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict, repr=False)
    folder: Path = ROOT
    stop_signal: str = "SIGTERM"
    account: str | None = None

    def tethered(self, folder: RunFolder) -> list[str]:
        """The command that becomes this program, tied to whoever runs it.

        Its environment stands in a file that only we can read, and is all that it gets.
        """
        base = {name: os.environ[name] for name in INHERITED if name in os.environ}
        description = {
            "command": list(self.command),
            "environment": {**base, "PYTHONUNBUFFERED": "1", **self.environment},
            "folder": str(self.folder),
            "stop_signal": self.stop_signal,
            "account": self.account,
            "pid_file": str(pid_file(folder, self.name)),
        }
        file = folder.path / "programs" / f"{self.name}.json"
        write(file, json.dumps(description, indent=2))
        return [sys.executable, "-m", "deploy.tether", str(file)]

    def log(self, folder: RunFolder) -> Path:
        """Where what it says is kept."""
        return folder.path / "logs" / f"{self.name}.log"

    def start(self, folder: RunFolder) -> "subprocess.Popen[bytes]":
        """Run it by ourselves, without the supervisor; it ends with this very thread."""
        with self.log(folder).open("ab") as log:
            return subprocess.Popen(
                self.tethered(folder), cwd=ROOT, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                start_new_session=True,
            )  # fmt: skip


def stop(running: "subprocess.Popen[bytes]", program: Program, within: float = 30) -> None:
    """Ask it to stop, and insist after a while."""
    running.send_signal(signal.Signals[program.stop_signal])
    try:
        running.wait(within)
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait()


def pid_file(folder: RunFolder, name: str) -> Path:
    """Where a program leaves word of its process."""
    return folder.path / "pids" / name


def process_of(folder: RunFolder, name: str) -> psutil.Process | None:
    """The process that runs under this name, if that very one still runs."""
    try:
        pid, started = pid_file(folder, name).read_text("ascii").split()
        found = psutil.Process(int(pid))
        same = abs(found.create_time() - float(started)) < 1
    except (FileNotFoundError, ValueError, psutil.NoSuchProcess):
        return None
    return found if same and found.status() != psutil.STATUS_ZOMBIE else None


def end(folder: RunFolder, but: str) -> list[str]:
    """End every program that left word in this folder, except one. Answers which there were."""
    files = sorted((folder.path / "pids").iterdir())
    names = [each.name for each in files if not each.suffix and each.name != but]
    left = {name: found for name in names if (found := process_of(folder, name))}
    for number in ("terminate", "kill"):
        for process in left.values():
            if process.is_running():
                getattr(process, number)()
        psutil.wait_procs(list(left.values()), timeout=10)
    return list(left)


def wait_until(
    ready: Callable[[], bool],
    name: str,
    log: Path,
    alive: Callable[[], bool] = lambda: True,
    patience: float = PATIENCE,
) -> None:
    """Wait for a part to answer.

    Raises CannotStart, with the last lines it said, when it ends or takes too long.
    """
    deadline = time.monotonic() + patience
    while not ready():
        if not alive() or time.monotonic() > deadline:
            why = "did not come up" if alive() else "ended"
            raise CannotStart(f"{name} {why}. The end of {log}:\n{_tail(log)}")
        time.sleep(0.1)


def _tail(log: Path) -> str:
    if not log.exists():
        return "  (nothing)"
    lines = log.read_text("utf-8", "replace").splitlines()[-15:]
    return "\n".join(f"  {line}" for line in lines)
