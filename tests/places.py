"""Where tests keep what they throw away."""

import os
import shutil
import tempfile
from pathlib import Path

import psutil

MEMORY = Path("/dev/shm")
ENOUGH = 4 * 1024**3  # bytes: some fifty databases of fourteen megabytes, and a broker's log


def fresh(what: str) -> Path:
    """A folder of this process, in memory where there is room; what a killed run left there goes.

    Each database is five hundred files: on a disk, making and removing those of one run took
    minutes, and each of its many commits waited for the disk. What is durable is not shown by that:
    the tests of it kill processes, not machines.
    """
    if not _has_room():
        return Path(tempfile.mkdtemp(prefix=f"casebridge-{what}-"))
    for left in MEMORY.glob("casebridge-*-*-*"):
        pid = left.name.split("-")[2]
        if pid.isdecimal() and not psutil.pid_exists(int(pid)):
            shutil.rmtree(left, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=f"casebridge-{what}-{os.getpid()}-", dir=MEMORY))


def _has_room() -> bool:
    if not os.access(MEMORY, os.W_OK | os.X_OK):
        return False
    return shutil.disk_usage(MEMORY).free >= ENOUGH
