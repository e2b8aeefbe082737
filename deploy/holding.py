"""Who runs a folder: one launcher at a time, which another command can ask to stop."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

import psutil

from deploy import programs, tether
from deploy.run_folder import RunFolder
from deploy.trouble import CannotStart

LAUNCHER = "launcher"
PATIENCE = 120.0  # seconds


@contextmanager
def held(run_folder: RunFolder) -> Iterator[None]:
    """Be the one launcher of this folder. Raises CannotStart when there is another."""
    with (run_folder.path / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as problem:
            raise CannotStart(
                f"Casebridge runs from {run_folder.path} already. End it with Ctrl-C where it was "
                "started, or with: make stop"
            ) from problem
        tether.leave_word(programs.pid_file(run_folder, LAUNCHER))
        yield
        programs.pid_file(run_folder, LAUNCHER).unlink()


def end_leftovers(run_folder: RunFolder) -> list[str]:
    """End what an earlier launcher left running when it was killed; nothing else is touched."""
    return programs.end(run_folder, but=LAUNCHER)


def stop(run_folder: RunFolder) -> bool:
    """Ask the launcher to stop, and clear away what may be left. Answers whether anything ran."""
    launcher = programs.process_of(run_folder, LAUNCHER)
    if launcher:
        launcher.terminate()
        psutil.wait_procs([launcher], timeout=PATIENCE)
    with held(run_folder):
        return bool(end_leftovers(run_folder)) or launcher is not None
